//! People's names that their parts make longer: initials before, a generation behind, and the surname in front.

use super::forms::Form;
use super::found::{Around, Names};
use super::kinds::{Kind, Shape};
use crate::document::{Label, Mention, Rule};
use crate::pack::{Rank, Usual};
use std::collections::HashSet;
use std::ops::Range;

/// `V.`, and `J.K.` unless it is an acronym.
fn is_initial(form: &Form<'_>) -> bool {
    let letters = form.text.chars().filter(|c| c.is_alphabetic()).count();
    match form.shape {
        Shape::Letter => form.text.ends_with('.') && letters == 1,
        Shape::Stopped => form.text.ends_with('.') && letters == 2 && form.word.usual() == Usual::Unknown,
        _ => false,
    }
}

/// A word that is a name by what is known of it, or by nothing at all that is known.
fn is_surname(form: &Form<'_>) -> bool {
    let elsewhere = matches!(form.word.usual(), Usual::Gpe | Usual::Norp | Usual::Loc | Usual::Org | Usual::Nothing);
    matches!(form.shape, Shape::Capital | Shape::Inner) && !elsewhere && !form.is_lexical()
}

/// `[V. Putin]`, `[J. K. Rowlands]` also at the head of a sentence; but `Vitamin C. Smith`.
pub(super) fn initials(names: &mut Names<'_, '_>, rule: Rule) {
    let mut found = Vec::new();
    let mut at = 0;
    while at < names.layers.tokens.len() {
        let first = at;
        let around = names.around(first);
        at += 1;
        // "U.S. Olympic"
        if !around.get(first).is_some_and(is_initial)
            || names.words.longest(first, first + 1).is_some_and(|_| names.forms.at(first).shape == Shape::Stopped)
            || names.mention_at(first).is_some_and(|m| m.tokens.count() > 1 && m.tokens.start.at() < first)
        {
            continue;
        }
        while around.get(at).is_some_and(is_initial) {
            at += 1;
        }
        let apart = around.before(first).is_none_or(|f| {
            !f.is_capital() || matches!(f.kind, Kind::Title | Kind::Role | Kind::Calendar | Kind::Function)
        });
        if !apart {
            continue;
        }
        // "to the minister, Datuk S." ends a line; the name on the next one is another.
        let inside = |m: &&Mention| around.get(m.tokens.start.at()).is_some();
        match names.mention_from(at - 1).filter(inside).map(|m| (m.label, m.tokens.indices())) {
            // What begins with the last initial, or behind it.
            Some((Label::Person, name)) if name.start > first && name.start <= at && name.end > at => {
                found.push((first..name.end, Label::Person));
            }
            Some((_, name)) if name.start <= at && name.end > at => {}
            _ if around.get(at).is_some_and(is_surname) => found.push((first..at + 1, Label::Person)),
            _ => {}
        }
    }
    names.replace(found, rule);
}

/// `[Robert Downing jr.]`, `[Robert Downing, Jr.]`
pub(super) fn generations(names: &mut Names<'_, '_>, rule: Rule) {
    let mut found = Vec::new();
    for m in names.mentions.iter().filter(|m| m.label == Label::Person && m.tokens.count() > 1) {
        let around = names.around(m.tokens.start.at());
        let end = m.tokens.end.at();
        let comma = usize::from(around.get(end).is_some_and(|f| f.kind == Kind::Comma));
        let word = around.word(end + comma);
        if !matches!(word.trim_end_matches('.'), "jr" | "sr" | "jnr" | "snr") {
            continue;
        }
        // "jr." and "Jr." are one token or two, as the sentence goes on.
        let stop = !word.ends_with('.') && around.word(end + comma + 1) == "." && around.get(end + comma + 2).is_some();
        found.push((m.tokens.start.at()..end + comma + 1 + usize::from(stop), Label::Person));
    }
    names.replace(found, rule);
}

/// `Witnesses: [Dorrit, Amy]; [Clennam, Arthur]`, `[Dorrit, J.]`; but `Paris, Texas` and `Smith, Jones and Brown`.
pub(super) fn surname_first(names: &mut Names<'_, '_>, rule: Rule) {
    let mut found: Vec<(Range<usize>, Label)> = Vec::new();
    let mut pairs: Option<HashSet<(usize, usize)>> = None;
    for sentence in names.layers.sentences {
        let around = names.around(sentence.tokens.start.at());
        let mut turned: Vec<Turned> = Vec::new();
        let mut at = around.sentence.start;
        while at < around.sentence.end {
            match turned_at(&around, at) {
                Some(name) => {
                    at = name.end;
                    turned.push(name);
                }
                None => at += 1,
            }
        }
        if turned.is_empty() {
            continue;
        }
        let pairs = pairs.get_or_insert_with(|| {
            let capital = |at: usize| names.forms.at(at).is_capital();
            let all = 1..names.layers.tokens.len();
            all.filter(|at| capital(*at) && capital(at - 1))
                .map(|at| (names.forms.at(at - 1).lemma, names.forms.at(at).lemma))
                .collect()
        });
        let told = labelled(&around);
        let sure = |name: &Turned| {
            let (first, surname) = (names.forms.at(name.comma + 1), names.forms.at(name.comma - 1));
            let place = |f: &Form<'_>| matches!(f.word.usual(), Usual::Gpe | Usual::Loc | Usual::Norp);
            // "Amy Dorrit" stands elsewhere.
            // "Washington, D.C."
            let whole =
                names.words.longest(name.start, name.end).is_some_and(|hit| hit.tokens > name.comma - name.start);
            if whole {
                return false;
            }
            let turned =
                pairs.contains(&(first.lemma, surname.lemma)) && matches!(first.shape, Shape::Capital | Shape::Inner);
            let given = is_initial(first) || first.shape == Shape::Letter || first.word.first_name() >= Rank::Known;
            // "Enjoy, Sarah": a plain word is no surname to go by.
            turned || (!place(first) && !place(surname) && (told || (given && !surname.word.is_common())))
        };
        // One that is sure speaks for the others of its list.
        let listed = turned.len() > 1 && turned.iter().any(&sure);
        let place = |at: usize| matches!(names.forms.at(at).word.usual(), Usual::Gpe | Usual::Norp);
        for name in &turned {
            let open = !place(name.comma + 1) && !place(name.comma - 1);
            if sure(name) || (listed && open) {
                found.push((name.start..name.end, Label::Person));
            }
        }
    }
    names.replace(found, rule);
}

struct Turned {
    start: usize,
    comma: usize,
    end: usize,
}

/// A surname, a comma, given names, and then an end; where a list or a line begins.
fn turned_at(around: &Around<'_, '_>, start: usize) -> Option<Turned> {
    let opens = match around.before(start) {
        None => true,
        Some(form) => {
            matches!(form.kind, Kind::Colon | Kind::Semicolon | Kind::Open)
                || (around.word_before(start) == "by" && start == around.sentence.start + 1)
        }
    } || (around.word_before(start) == "and"
        && around.get(start + 1).is_some_and(|f| f.kind == Kind::Comma));
    if !opens {
        return None;
    }
    let named = |form: &Form<'_>| {
        matches!(form.shape, Shape::Capital | Shape::Inner | Shape::Capitals)
            && !matches!(
                form.kind,
                Kind::Calendar
                    | Kind::Function
                    | Kind::Title
                    | Kind::Role
                    | Kind::CompanySuffix
                    | Kind::NameSuffix
                    | Kind::OrgHead
                    | Kind::FacHead
                    | Kind::LocHead
                    | Kind::GpeHead
            )
    };
    let mut at = start;
    // "van der Merwe, Karel"
    while at < start + 3 && around.get(at).is_some_and(|f| f.kind == Kind::LowerParticle) {
        at += 1;
    }
    let words = at;
    while at < words + 2 && around.get(at).is_some_and(named) {
        at += 1;
    }
    let comma = at;
    if comma == words || around.get(comma)?.kind != Kind::Comma {
        return None;
    }
    let given = |at: usize| {
        around
            .get(at)
            .is_some_and(|f| f.shape == Shape::Letter || is_initial(f) || (named(f) && f.shape != Shape::Capitals))
    };
    let mut end = comma + 1;
    while end < comma + 4 && given(end) {
        end += 1;
    }
    let closed = match around.get(end) {
        None => true,
        Some(form) => match form.kind {
            Kind::Semicolon | Kind::Close | Kind::Open => true,
            Kind::Mark => around.get(end + 1).is_none(),
            // "Dorrit, Amy, 34, of Benoni"
            Kind::Comma => around.get(end + 1).is_some_and(Form::is_number),
            _ => {
                around.word(end) == "and"
                    && around.is_capital(end + 1)
                    && around.get(end + 2).is_some_and(|f| f.kind == Kind::Comma)
                    && around.is_capital(end + 3)
                    && around.get(end + 4).is_none_or(|f| f.kind != Kind::Lower)
            }
        },
    };
    (end > comma + 1 && closed).then_some(Turned { start, comma, end })
}

/// `Witnesses:`, `Defendant:`, `By`: what people are listed under.
fn labelled(around: &Around<'_, '_>) -> bool {
    let start = around.sentence.start;
    let colon = around.sentence.clone().take(5).find(|at| around.get(*at).is_some_and(|f| f.kind == Kind::Colon));
    let people = |at: usize| {
        let Some(form) = around.get(at) else { return false };
        form.word.is_role() || form.word.is_listed_person()
    };
    around.word(start) == "by" || colon.is_some_and(|colon| (start..colon).any(people))
}
