//! Dates, times and amounts by recursive descent over tokens: a function a construct, which takes a `Cursor` and
//! says where the construct ends. Spans hold the amount with its unit; hedges, articles and prepositions stay outside.

mod cardinal;
mod change;
mod currencies;
mod cursor;
mod date;
mod duration;
mod feasts;
mod holiday;
mod lexicon;
mod money;
mod number;
mod ordinal;
mod percent;
mod quantity;
mod relative;
mod scales;
mod time;
mod year;

pub(crate) use currencies::{is_sign, lead};
pub use cursor::Words;
pub(crate) use scales::scale;

use crate::document::{Label, Rule, TokenRange};
use crate::text::walk;
use cursor::Cursor;
use lexicon::Sense;
use std::ops::Range;

/// A value found in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// The amount with its unit.
    pub tokens: TokenRange,
    /// That of a value.
    pub label: Label,
    /// Of the construct: `date-range`.
    pub rule: Rule,
}

type Production = for<'a> fn(Cursor<'a>) -> Option<Cursor<'a>>;

/// The longest match wins; of two as long, the one that stands first.
const PRODUCTIONS: &[(Rule, Label, Production)] = &[
    (Rule("date-range"), Label::Date, date::range),
    (Rule("date-numeric"), Label::Date, date::numeric),
    (Rule("date-month-day"), Label::Date, date::month_day),
    (Rule("date-day-month"), Label::Date, date::day_month),
    (Rule("date-day"), Label::Date, date::day_alone),
    (Rule("date-month"), Label::Date, date::month),
    (Rule("date-weekday"), Label::Date, date::weekday),
    (Rule("date-holiday"), Label::Date, holiday::holiday),
    (Rule("date-season"), Label::Date, date::season),
    (Rule("date-year"), Label::Date, year::year),
    (Rule("date-years"), Label::Date, year::span),
    (Rule("date-decade"), Label::Date, year::decade),
    (Rule("date-century"), Label::Date, year::century),
    (Rule("date-fiscal"), Label::Date, year::fiscal),
    (Rule("date-part-of-year"), Label::Date, year::part),
    (Rule("date-narrowed"), Label::Date, date::narrowed),
    (Rule("date-relative"), Label::Date, relative::date),
    (Rule("time-clock"), Label::Time, time::clock),
    (Rule("time-named"), Label::Time, time::named),
    (Rule("time-part-of-day"), Label::Time, time::part_of_day),
    (Rule("time-relative"), Label::Time, relative::time),
    (Rule("duration-days"), Label::Date, duration::days),
    (Rule("duration-hours"), Label::Time, duration::hours),
    (Rule("age"), Label::Date, duration::age),
    (Rule("money"), Label::Money, money::money),
    (Rule("percent"), Label::Percent, percent::percent),
    (Rule("quantity"), Label::Quantity, quantity::quantity),
    (Rule("ordinal"), Label::Ordinal, ordinal::ordinal),
    (Rule("cardinal"), Label::Cardinal, cardinal::cardinal),
];

/// The values in a range of tokens, such as a sentence, from left to right; no two overlap.
pub fn find(words: &Words<'_>, range: Range<usize>, out: &mut Vec<Match>) {
    let start = Cursor::new(words, range.clone());
    walk(range, |at| match longest(start.to(at)) {
        Some(found) => {
            out.push(found);
            found.tokens.end.at()
        }
        None => at + 1,
    });
}

fn longest(at: Cursor<'_>) -> Option<Match> {
    if !at.is(Sense::ANY) || at.hangs() {
        return None;
    }
    let mut best: Option<(Cursor<'_>, Rule, Label)> = None;
    for &(rule, label, production) in PRODUCTIONS {
        if let Some(end) = production(at)
            && best.is_none_or(|(longest, ..)| end.at() > longest.at())
        {
            best = Some((end, rule, label));
        }
    }
    let (end, rule, label) = best?;
    Some(Match { tokens: TokenRange::new(at.at(), end.at()), label, rule })
}
