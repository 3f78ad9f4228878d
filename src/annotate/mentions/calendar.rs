//! Months and days as names of people: `Mrs May`, `Fredric March`, `her sister, June,`, `said April`. What a title, kin, a
//! verb of saying or a full name elsewhere says of such a word is weighed against what a date has beside it.

use super::forms::{Casing, Form, Forms};
use super::kinds::{Kind, Shape};
use crate::annotate::layers::Layers;
use crate::calendar::{MONTHS, WEEKDAYS};
use crate::document::{Label, Mention, Rule, TokenRange};
use crate::pack::{Facts, Rank};
use crate::text::order_by_key;
use std::collections::BTreeSet;
use std::ops::Range;

const RULE: Rule = Rule("name-calendar");
const SCORE: u16 = 900;

/// Feasts too: what is said of `Mr Friday` holds for `Mr Christmas`.
const FEASTS: [&str; 2] = ["christmas", "easter"];

/// Adds the people that are named so, and tells which tokens are therefore no dates.
pub(super) fn people(layers: Layers<'_>, forms: &Forms<'_>, names: &mut Vec<Mention>) -> Vec<bool> {
    let mut name_of: Vec<Option<usize>> = vec![None; layers.tokens.len()];
    for (i, name) in names.iter().enumerate() {
        name_of[name.tokens.indices()].fill(Some(i));
    }
    let mut known: BTreeSet<usize> = names.iter().filter_map(|name| called_so(name, forms)).collect();
    let mut held = vec![false; layers.tokens.len()];
    let mut found: Vec<TokenRange> = Vec::new();
    for pass in [Pass::Told, Pass::Known] {
        for (sentence, casing) in layers.sentences.iter().zip(&forms.casing) {
            let view = View { forms, names, name_of: &name_of, sentence: sentence.tokens.indices(), casing: *casing };
            for at in view.sentence.clone() {
                if held[at] || !view.is_calendar(at) {
                    continue;
                }
                let tokens = match pass {
                    Pass::Told => view.told(at),
                    Pass::Known => (known.contains(&forms.at(at).lemma) && view.may_be_known(at)).then_some(at..at + 1),
                };
                if let Some(tokens) = tokens {
                    held[tokens.clone()].fill(true);
                    found.push(TokenRange::new(tokens.start, tokens.end));
                }
            }
        }
        let months = found.iter().flat_map(|tokens| tokens.indices()).map(|at| forms.at(at));
        known.extend(months.filter(|form| form.word.is_calendar()).map(|form| form.lemma));
    }
    // A name that holds more stands: `[Theresa May]`, `[June Allison]`; what is held in part or called otherwise does not.
    found.retain(|tokens| {
        let mut over = tokens.indices().filter_map(|at| name_of[at]).map(|i| &names[i]);
        !over.any(|name| name.tokens.count() > tokens.count() || name.tokens == *tokens && name.label == Label::Person)
    });
    let mut anew = vec![false; layers.tokens.len()];
    found.iter().for_each(|tokens| anew[tokens.indices()].fill(true));
    names.retain(|name| !anew[name.tokens.indices()].contains(&true));
    names.extend(found.into_iter().map(|tokens| Mention::name(tokens, Label::Person, RULE, Some(SCORE))));
    order_by_key(names, |name| name.tokens.start);
    held
}

#[derive(Debug, Clone, Copy)]
enum Pass {
    /// What stands beside a word tells.
    Told,
    /// The text has the full name, or has told elsewhere.
    Known,
}

/// The month of a full name: of `[Theresa May]`, of `[April Dorrit]`.
fn called_so(name: &Mention, forms: &Forms<'_>) -> Option<usize> {
    let (first, last) = (name.tokens.start.at(), name.tokens.end.at() - 1);
    let person = name.label == Label::Person && first < last;
    let month = |at: usize| person && MONTHS.contains(&&*forms.at(at).folded);
    [last, first].into_iter().find(|at| month(*at)).map(|at| forms.at(at).lemma)
}

struct View<'a, 't> {
    forms: &'a Forms<'t>,
    names: &'a [Mention],
    /// Of each token, the name that it stands in.
    name_of: &'a [Option<usize>],
    sentence: Range<usize>,
    casing: Casing,
}

impl<'a, 't> View<'a, 't> {
    /// The form so many tokens away in the same sentence.
    fn near(&self, at: usize, away: isize) -> Option<&'a Form<'t>> {
        let at = at.checked_add_signed(away).filter(|at| self.sentence.contains(at))?;
        Some(self.forms.at(at))
    }

    /// The name that stands so many tokens away in the same sentence.
    fn name(&self, at: usize, away: isize) -> Option<&'a Mention> {
        let at = at.checked_add_signed(away).filter(|at| self.sentence.contains(at))?;
        self.name_of[at].map(|i| &self.names[i])
    }

    /// The word so many tokens away, folded; empty outside the sentence.
    fn word(&self, at: usize, away: isize) -> &'a str {
        self.near(at, away).map_or("", |form| &*form.folded)
    }

    /// What is known of the word so many tokens away; nothing outside the sentence.
    fn facts(&self, at: usize, away: isize) -> Facts {
        self.near(at, away).map_or_else(Facts::default, |form| form.word)
    }

    fn is_calendar(&self, at: usize) -> bool {
        let form = self.forms.at(at);
        let word = &*form.folded;
        form.shape == Shape::Capital
            && (MONTHS.contains(&word) || WEEKDAYS.contains(&word) || FEASTS.contains(&word))
            && !self.has_a_number(at)
    }

    fn is_month(&self, at: usize) -> bool {
        MONTHS.contains(&&*self.forms.at(at).folded)
    }

    /// `May 3`, `3 May`, `May 2020`, `third of May`, `March and April`: nothing but a date.
    fn has_a_number(&self, at: usize) -> bool {
        let number = |away| self.near(at, away).is_some_and(Form::is_number);
        let join =
            |away| self.facts(at, away).is_between_months() || matches!(self.word(at, away), "," | "/" | "-" | "–");
        let month = |away| self.near(at, away).is_some_and(|f| f.is_capital() && MONTHS.contains(&&*f.folded));
        let year = |away| self.near(at, away).is_some_and(|f| f.is_number() && f.text.len() == 4);
        let stands_for_one =
            matches!(self.word(at, 1), "last" | "this" | "next") && matches!(self.word(at, 2), "year" | "month");
        number(1)
            || number(-1)
            || self.word(at, 1) == "the" && number(2)
            || self.word(at, -1) == "of" && number(-2)
            || matches!(self.word(at, 1), "," | "of") && year(2)
            || stands_for_one
            || join(1) && month(2)
            || join(-1) && month(-2)
    }

    /// The name that the word at `at` stands in, if what stands beside it tells of a person.
    fn told(&self, at: usize) -> Option<Range<usize>> {
        let end = self.given(at).unwrap_or(at + 1);
        if let Some(start) = self.full(at) {
            return Some(start..end);
        }
        let told = end > at + 1 || self.titled(at) || self.related(at) || self.speaks(at) || self.beside_a_person(at);
        told.then_some(at..end)
    }

    /// `Mrs May`, `Prime Minister May`, `Rep. March`, `the singer June`; of days only `Mr Friday`.
    fn titled(&self, at: usize) -> bool {
        let Some(before) = self.near(at, -1) else { return false };
        let office = before.word.is_title() || before.word.is_role();
        let capital = before.is_capital() && before.shape != Shape::Capitals;
        let month = self.is_month(at) && (capital || self.facts(at, 0).is_month_name());
        office && (month || capital && !before.word.is_day_office() && !self.facts(at, -2).is_article())
    }

    /// `her sister June`, `his wife, May,`, `Aunt April`, `a girl named June`; but "he met his mother Monday".
    fn related(&self, at: usize) -> bool {
        let relation =
            |away| self.near(at, away).is_some_and(|f| f.word.is_kin()) || self.facts(at, away).is_relation();
        let given = self.facts(at, 0).is_month_name();
        let ends = matches!(self.word(at, 1), "" | "," | "." | ";" | ":" | ")" | "-" | "–" | "—" | "and" | "!" | "?");
        let owned = |away| self.facts(at, away).is_possessive() || self.word(at, away) == "'s";
        let named = self.facts(at, -1).is_naming() && !self.is_first(at, -1);
        if !self.is_month(at) {
            // "She was named Monday to head it."
            return relation(-2) && (named || self.word(at, -1) == "," && owned(-3) && self.word(at, 1) == ",");
        }
        let beside = relation(-1) && (owned(-2) || given || self.near(at, -1).is_some_and(Form::is_capital));
        let apposed = matches!(self.word(at, -1), "," | ":" | "-" | "–" | "—" | "(")
            && (relation(-2) || self.near(at, -2).is_some_and(|f| f.word.is_role()) && given)
            && ends;
        beside || apposed || named
    }

    fn is_first(&self, at: usize, away: isize) -> bool {
        at.checked_add_signed(away) == Some(self.sentence.start)
    }

    /// `“I left,” said April`, `June said she knew`; but "the bank said March was weak", and a day is when somebody told:
    /// "In Marna the mayor Monday told them".
    fn speaks(&self, at: usize) -> bool {
        let quoted = |away| self.near(at, away).is_some_and(|f| f.kind == Kind::Quote);
        let verb = self
            .near(at, -1)
            .is_some_and(|f| f.shape == Shape::Lower && (f.word.is_saying() || f.word.is_speech_act()));
        let ends = self
            .near(at, 1)
            .is_none_or(|f| !f.is_number() && f.shape != Shape::Lower || f.word.is_function() && !f.word.is_finite());
        if verb && ends && (quoted(-2) || self.word(at, -2) == "," && self.is_month(at)) {
            return true;
        }
        let opens = self.is_first(at, 0)
            || quoted(-1)
            || self.facts(at, -1).is_clause_opener()
            || matches!(self.word(at, -1), "," | ";" | ":" | "—" | "–");
        opens && self.is_month(at) && self.facts(at, 1).is_speech_act()
    }

    /// `Anna and June left`; but "Anna and March's rains".
    fn beside_a_person(&self, at: usize) -> bool {
        let person = |away| self.name(at, away).is_some_and(|name| name.label == Label::Person);
        let goes_on = |away| {
            self.near(at, away).is_none_or(|f| {
                matches!(f.kind, Kind::Lower | Kind::LowerSaying | Kind::Mark | Kind::Comma) && !f.is_number()
            })
        };
        let given = self.facts(at, 0).is_month_name() && self.casing == Casing::Normal;
        let joined = self.word(at, -1) == "and" && person(-2) && goes_on(1);
        let joins = self.word(at, 1) == "and" && person(2) && !self.facts(at, -1).is_at_a_time();
        given && (joined || joins && self.is_first(at, 0))
    }

    /// `[Fredric March]`: a first name before a month that many are called; but "in Marna May was cold", "Colonel Okoro June 3".
    fn full(&self, at: usize) -> Option<usize> {
        let first = self.near(at, -1)?;
        let name =
            first.shape == Shape::Capital && !first.word.is_calendar() && !first.is_lexical() && first.text.len() > 1;
        if !self.facts(at, 0).is_month_name() || !name || !matches!(self.casing, Casing::Normal | Casing::Short) {
            return None;
        }
        let before = self.near(at, -2);
        let sure = first.word.first_name() >= Rank::Rare;
        let led = before.is_some_and(|f| {
            f.shape == Shape::Lower && f.word.is_function() && !matches!(&*f.folded, "and" | "but" | "with" | "by")
        });
        let longer =
            before.is_some_and(|f| f.is_capital() && !f.word.is_title() && !f.word.is_role() && !f.word.is_function());
        let initial = longer && before.is_some_and(|f| f.shape == Shape::Letter);
        let place = self.name(at, -1).is_some_and(|name| name.label != Label::Person);
        let fits = if sure { !longer || initial } else { !led && !longer };
        (fits && !place).then_some(if initial && self.near(at, -3).is_some_and(|f| f.shape == Shape::Capital) {
            at - 3
        } else {
            at - 1
        })
    }

    /// The end of `[April Dorrit]`, the month a first name; but "In May Okoro left", "the March Marna riots".
    fn given(&self, at: usize) -> Option<usize> {
        let surname = |away| {
            self.near(at, away).is_some_and(|f| f.shape == Shape::Capital && !f.is_lexical() && !f.word.is_calendar())
        };
        let before = self.facts(at, -1);
        let dated = before.is_at_a_time() || before.is_before_month() || matches!(self.word(at, -1), "s" | "'s");
        let capital = self
            .near(at, -1)
            .is_some_and(|f| f.is_capital() && !f.word.is_title() && !f.word.is_role() && !f.word.is_function());
        if !self.facts(at, 0).is_month_name() || !surname(1) || dated || capital || self.casing == Casing::Headline {
            return None;
        }
        match self.name(at, 1) {
            Some(name) if name.label == Label::Person && name.tokens.start.at() == at + 1 => Some(name.tokens.end.at()),
            Some(_) => None,
            None => Some(if surname(2) { at + 3 } else { at + 2 }),
        }
    }

    /// Whether a month is the person of that name here, who is known: not in "in May", "the end of May", "May was a wet month".
    fn may_be_known(&self, at: usize) -> bool {
        if !self.is_month(at) {
            return self.is_first(at, 0) && self.facts(at, 1).is_speech_act();
        }
        let (before, earlier) = (self.word(at, -1), self.word(at, -2));
        let month =
            (1..8).any(|away| matches!(self.word(at, away), "month" | "months")) && self.facts(at, 1).is_finite();
        // "May I come in?"
        let asks = self.is_first(at, 0) && self.word(at, 0) == "may" && self.facts(at, 1).is_asked();
        let participle = earlier.ends_with("ed") || self.facts(at, -2).is_irregular_participle();
        let dated = match before {
            "by" => !participle,
            "of" | "for" => self.facts(at, -2).is_of_a_month(),
            "from" => self.is_first(at, -1) || self.facts(at, 1).is_month_goes_on(),
            "to" => matches!(earlier, "" | "up") || (2..5).any(|away| self.word(at, -away) == "from"),
            "before" | "after" => {
                !self.facts(at, 1).is_speech_act()
                    && self.near(at, 1).is_none_or(|f| f.shape != Shape::Lower || f.word.is_function())
            }
            _ => self.facts(at, -1).is_at_a_time(),
        };
        !dated && !month && !asks && self.casing != Casing::Upper
    }
}
