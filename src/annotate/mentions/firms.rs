//! Companies by their form, by what is said of them in business, and what is no company and no person: `Brent crude`.

use super::business::is_form_behind_comma;
use super::forms::Form;
use super::found::{Around, Key, Names};
use super::kinds::{Kind, Shape};
use crate::document::{Label, Mention, Rule};
use crate::pack::{Class, Rank, Usage, Usual};
use std::collections::HashSet;
use std::ops::Range;

/// How far around a name a sentence is read for what it is about.
const REACH: usize = 20;

/// `[Hartwell, Inc.]`; `[Smith, Kline & French]`; `[Hartwell and Crane] has`, one body as its verb tells.
pub(super) fn formed(names: &mut Names<'_, '_>, rule: Rule) {
    let lemma = |at: usize| names.forms.at(at).lemma;
    let ands =
        (1..names.layers.tokens.len().saturating_sub(1)).filter(|at| names.forms.at(*at).kind == Kind::Ampersand);
    let written: HashSet<(usize, usize)> = ands.map(|at| (lemma(at - 1), lemma(at + 1))).collect();
    let mut found = Vec::new();
    for at in 0..names.layers.tokens.len() {
        let form = names.forms.at(at);
        let company = match form.kind {
            Kind::Comma => behind_comma(names, at),
            Kind::Ampersand => with_commas(names, at),
            _ if form.shape == Shape::Lower && &*form.folded == "and" => one_of_two(names, at, &written),
            _ => None,
        };
        found.extend(company.map(|tokens| (tokens, Label::Org)));
    }
    names.replace(found, rule);
}

/// The name that ends here: a mention, or the one word.
fn start_of(names: &Names<'_, '_>, end: usize) -> usize {
    names.mention_at(end - 1).filter(|m| m.tokens.end.at() == end).map_or(end - 1, |m| m.tokens.start.at())
}

fn behind_comma(names: &Names<'_, '_>, comma: usize) -> Option<Range<usize>> {
    let around = names.around(comma);
    // "Hartwell Lottery Corporation, Inc.": it has its form.
    let named = around.before(comma).is_some_and(|f| {
        f.is_capital()
            && !matches!(f.kind, Kind::Calendar | Kind::Function | Kind::Title | Kind::Role | Kind::CompanySuffix)
    });
    if !named || !around.is_capital(comma + 1) || !is_form_behind_comma(around.word(comma + 1)) {
        return None;
    }
    let mut start = start_of(names, comma);
    // "Hartwell & Crane, Inc.", "Acme Widgets, Inc."
    while let Some(before) = around.before(start) {
        let joined = before.kind == Kind::Ampersand && start >= 2 && around.is_capital(start - 2);
        let apart = matches!(before.kind, Kind::Calendar | Kind::Function | Kind::Title | Kind::Role)
            || names.mention_at(start - 1).is_some();
        let capital = before.is_capital() && !apart && start - 1 > around.sentence.start;
        if joined {
            start = start_of(names, start - 1);
        } else if capital {
            start -= 1;
        } else {
            break;
        }
    }
    Some(start..comma + 2)
}

/// `[Smith, Kline & French]`: a row that ends in `&` is a firm; but `London, Paris & Rome`.
fn with_commas(names: &Names<'_, '_>, and: usize) -> Option<Range<usize>> {
    let around = names.around(and);
    let member = |at: usize| {
        around.get(at).is_some_and(|f| {
            matches!(f.shape, Shape::Capital | Shape::Inner)
                && !matches!(f.kind, Kind::Calendar | Kind::Function | Kind::Title | Kind::Role)
        })
    };
    let comma = |at: usize| around.get(at).is_some_and(|f| f.kind == Kind::Comma);
    let last = and.checked_sub(1)?;
    let mut start = if comma(last) { last.checked_sub(1)? } else { last };
    if !member(start) || !member(and + 1) {
        return None;
    }
    let mut members = vec![start, and + 1];
    while start >= 2 && comma(start - 1) && member(start - 2) {
        start -= 2;
        members.push(start);
    }
    let place = |at: &usize| matches!(names.forms.at(*at).word.usual(), Usual::Gpe | Usual::Loc);
    // "Jason, Luda & Michelle"
    let given = |at: &&usize| {
        let word = names.forms.at(**at).word;
        word.first_name() >= Rank::Known && word.first_name() >= word.surname()
    };
    // "Anna Smith, Kline & French": people, one of whom has a given name.
    let alone =
        around.before(start).is_none_or(|f| !f.is_capital() || matches!(f.kind, Kind::Function | Kind::Calendar));
    if members.len() < 3 || members.iter().any(place) || members.iter().filter(given).count() > 1 || !alone {
        return None;
    }
    let mut end = and + 2;
    while around.get(end).is_some_and(|f| f.is_capital() && (f.word.is_org_head() || f.word.is_company_suffix())) {
        end += 1;
    }
    Some(start..end)
}

/// `[Procter and Gamble]`, as the lists or the text write it with `&`; `[Hartwell and Crane] has its seat in Oslo`.
fn one_of_two(names: &Names<'_, '_>, and: usize, written: &HashSet<(usize, usize)>) -> Option<Range<usize>> {
    let around = names.around(and);
    let member = |at: usize| {
        around.get(at).is_some_and(|f| matches!(f.shape, Shape::Capital | Shape::Inner) && !f.word.is_function())
    };
    let first = and.checked_sub(1).filter(|at| member(*at))?;
    let apart =
        around.before(first).is_none_or(|f| !f.is_capital() || f.kind == Kind::Function) && !around.is_capital(and + 2);
    if !member(and + 1) || !apart {
        return None;
    }
    let tokens = first..and + 2;
    let [a, b] = [first, and + 1].map(|at| names.forms.at(at));
    let listed =
        names.words.pack().phrase(&format!("{} & {}", a.text, b.text)).any(|sense| sense.class == Class::Company);
    let name = |form: &Form<'_>| {
        let elsewhere =
            matches!(form.word.usual(), Usual::Gpe | Usual::Norp | Usual::Nothing | Usual::Loc | Usual::Org);
        !elsewhere && !form.is_lexical() && form.word.first_name() < Rank::Known
    };
    let one = || {
        let verb = |at: usize| matches!(around.word(at), "is" | "was" | "has" | "does" | "says");
        let subject = first == around.sentence.start || around.word_before(first) == ",";
        let which =
            around.word(and + 2) == "," && around.word(and + 3) == "which" && around.word(and + 4).ends_with('s');
        let its = (and + 3..and + 6).any(|at| around.word(at) == "its") && around.is_lower(and + 2);
        name(a) && name(b) && subject && (verb(and + 2) || which || its)
    };
    (listed || written.contains(&(a.lemma, b.lemma)) || one()).then_some(tokens)
}

/// What companies alone do or have, said of a name, makes a company of it wherever it stands: `shares of [Hartwell]`.
pub(super) fn business(names: &mut Names<'_, '_>, rule: Rule) {
    let mut told: HashSet<Key> = HashSet::new();
    let mut sure: HashSet<Key> = HashSet::new();
    let mut tickers: Vec<Range<usize>> = Vec::new();
    for m in names.mentions.iter().filter(|m| !m.label.is_value()) {
        let around = names.around(m.tokens.start.at());
        if let Some(ticker) = ticker(names, &around, m.tokens.end.at()) {
            sure.insert(names.key(m.tokens));
            tickers.push(ticker);
        } else if may_be_company(names, m) && is_traded(&around, m.tokens.indices()) {
            told.insert(names.key(m.tokens));
        }
        // "Hartwell Precision Tools Ltd." makes a company of "Hartwell".
        let (first, last) = (names.forms.at(m.tokens.start.at()), names.forms.at(m.tokens.end.at() - 1));
        let bearer = first.word.usual() == Usual::Person || first.word.first_name() >= Rank::Known;
        if m.label == Label::Org
            && m.tokens.count() > 1
            && last.word.is_company_suffix()
            && !first.is_lexical()
            && !bearer
        {
            told.insert(vec![first.lemma]);
        }
    }
    let people = people(names);
    let alone: HashSet<usize> = {
        let single = names.mentions.iter().filter(|m| m.label == Label::Person && m.tokens.count() == 1);
        single.map(|m| names.forms.at(m.tokens.start.at()).lemma).collect()
    };
    let listed = |m: &Mention| {
        let hit =
            names.words.longest(m.tokens.start.at(), m.tokens.end.at()).filter(|hit| hit.tokens == m.tokens.count());
        m.score.is_some_and(|s| s < 600)
            && hit.is_some_and(|hit| hit.senses.into_iter().all(|s| s.class == Class::Company))
    };
    let person = |m: &Mention| {
        let tokens = m.tokens.indices();
        let given = tokens.len() > 1 && names.forms.at(tokens.start).word.first_name() >= Rank::Known;
        let last = names.forms.at(tokens.end - 1).lemma;
        // Who is called by the last word alone has a surname.
        given || people.contains(&last) || (tokens.len() > 1 && alone.contains(&last))
    };
    let mut found: Vec<(Range<usize>, Label)> = Vec::new();
    for m in &names.mentions {
        let key = names.key(m.tokens);
        let open = may_be_company(names, m) && !person(m);
        if (sure.contains(&key) && m.label == Label::Person) || (open && (told.contains(&key) || listed(m))) {
            found.push((m.tokens.indices(), Label::Org));
        }
    }
    found.extend(unfound(names));
    names.mentions.retain(|m| !tickers.iter().any(|t| t.start <= m.tokens.start.at() && m.tokens.end.at() <= t.end));
    names.replace(found, rule);
}

/// What the finders may have taken a company for: a person, a thing, a place that no list knows.
fn may_be_company(names: &Names<'_, '_>, m: &Mention) -> bool {
    const SURE: u16 = 850;
    let place = |at: usize| matches!(names.forms.at(at).word.usual(), Usual::Gpe | Usual::Loc | Usual::Norp);
    match m.label {
        Label::Person | Label::Product | Label::WorkOfArt => true,
        Label::Gpe => {
            let known = names.words.longest(m.tokens.start.at(), m.tokens.end.at()).is_some();
            m.score.is_some_and(|s| s < SURE) && !known && !m.tokens.indices().any(place)
        }
        _ => false,
    }
}

/// Surnames of the people who have a given name, a title or an office in the text.
fn people(names: &Names<'_, '_>) -> HashSet<usize> {
    let mut people = HashSet::new();
    for m in names.mentions.iter().filter(|m| m.label == Label::Person) {
        let around = names.around(m.tokens.start.at());
        let titled = around.before(m.tokens.start.at()).is_some_and(|f| f.word.is_title() || f.word.is_role());
        let given = m.tokens.count() > 1 && names.forms.at(m.tokens.start.at()).word.first_name() >= Rank::Known;
        if titled || given {
            people.insert(names.forms.at(m.tokens.end.at() - 1).lemma);
        }
    }
    people
}

/// `(LAIN.NS)`, `(NYSE: HWL)` right behind a name: the tokens between the brackets.
fn ticker(names: &Names<'_, '_>, around: &Around<'_, '_>, end: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 8;
    if around.get(end)?.kind != Kind::Open {
        return None;
    }
    let close = (end + 1..end + 1 + LONGEST).find(|at| around.get(*at).is_some_and(|f| f.kind == Kind::Close))?;
    let start = names.layers.tokens[end].span.end as usize;
    let inside = &names.layers.text[start..names.layers.tokens[close].span.start as usize];
    let capitals = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    let listed = match inside.split_once(':') {
        Some((exchange, share)) => {
            let exchange = exchange.trim();
            let capital = exchange.starts_with(|c: char| c.is_ascii_uppercase()) && exchange.len() <= 12;
            capital
                && exchange.bytes().filter(u8::is_ascii_uppercase).count() >= 2
                && capitals(share.trim().trim_end_matches(".A"), 6)
        }
        None => inside.split_once('.').is_some_and(|(share, exchange)| capitals(share, 6) && capitals(exchange, 2)),
    };
    listed.then_some(end + 1..close)
}

/// Whether only a company is spoken of so.
fn is_traded(around: &Around<'_, '_>, tokens: Range<usize>) -> bool {
    let (start, end) = (tokens.start, tokens.end);
    let of = matches!(around.word_before(start), "of" | "in") && start >= 2 && around.facts(start - 2).is_share();
    let attribute = around.is_lower(end) && around.facts(end).is_share() && around.word(end) != "stake";
    of || attribute || reports(around, end) || moves(around, end)
}

/// `announced good results`
fn reports(around: &Around<'_, '_>, at: usize) -> bool {
    let plain = |at: &usize| {
        around.is_lower(*at)
            && (!around.get(*at).is_some_and(|f| f.word.is_function())
                || matches!(around.word(*at), "a" | "an" | "its" | "the"))
    };
    around.facts(at).is_reporting() && (at + 1..at + 6).take_while(plain).any(|at| around.facts(at).is_company_result())
}

/// `rose 4.3 percent`, but not in a poll.
fn moves(around: &Around<'_, '_>, at: usize) -> bool {
    let by = usize::from(around.word(at + 1) == "by");
    let number = around.get(at + 1 + by).is_some_and(Form::is_number);
    let percent = matches!(around.word(at + 2 + by), "percent" | "%" | "per" | "pc");
    let near = at.saturating_sub(REACH)..at + REACH;
    around.facts(at).is_market_move() && number && percent && !near.into_iter().any(|at| around.facts(at).is_of_votes())
}

/// Names that no finder saw: an unknown word where a company reports or is traded.
fn unfound(names: &Names<'_, '_>) -> Vec<(Range<usize>, Label)> {
    let mut found = Vec::new();
    for sentence in names.layers.sentences {
        let around = names.around(sentence.tokens.start.at());
        for at in around.sentence.clone() {
            let Some(form) = around.get(at) else { continue };
            let unknown = matches!(form.shape, Shape::Capital | Shape::Inner)
                && matches!(form.word.usage(), Usage::Unknown | Usage::Capital);
            let plain =
                form.is_lexical() || matches!(form.kind, Kind::Calendar | Kind::Function | Kind::Title | Kind::Role);
            let place = matches!(form.word.usual(), Usual::Gpe | Usual::Norp | Usual::Loc);
            let alone = around.before(at).is_none_or(|f| !f.is_capital()) && names.mention_at(at).is_none();
            if unknown && !plain && !place && alone && (reports(&around, at + 1) || moves(&around, at + 1)) {
                found.push((at..at + 1, Label::Org));
            }
        }
    }
    found
}

/// `Brent crude`: who is followed by what is traded is nobody, here and elsewhere in the text.
pub(super) fn commodities(names: &mut Names<'_, '_>, _: Rule) {
    let mut traded: HashSet<usize> = HashSet::new();
    for (at, pair) in names.layers.tokens.windows(2).enumerate() {
        let [name, thing] = [at, at + 1].map(|at| names.forms.at(at));
        let apart = pair[0].span.end < pair[1].span.start;
        if apart
            && matches!(name.shape, Shape::Capital | Shape::Inner)
            && thing.shape == Shape::Lower
            && thing.word.is_commodity()
        {
            traded.insert(name.lemma);
        }
    }
    if traded.is_empty() {
        return;
    }
    let people = people(names);
    let forms = names.forms;
    names.mentions.retain(|m| {
        let name = forms.at(m.tokens.start.at()).lemma;
        m.label != Label::Person || m.tokens.count() > 1 || !traded.contains(&name) || people.contains(&name)
    });
}
