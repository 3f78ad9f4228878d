//! Dates, times and amounts by recursive descent over tokens: a function a construct, which takes a `Cursor` and
//! says where the construct ends. Spans hold the amount with its unit; hedges, articles and prepositions stay outside.

mod around;
mod cardinal;
mod change;
mod coin;
mod currencies;
mod cursor;
mod date;
mod dated;
mod duration;
mod figure;
mod holiday;
mod lexicon;
mod money;
mod number;
mod ordinal;
mod percent;
mod pointing;
mod quantity;
mod range;
mod read;
mod relative;
mod scales;
mod time;
mod year;

pub(crate) use currencies::{is_sign, lead};
pub use cursor::Words;
pub(crate) use scales::scale;

use crate::document::{Label, Rule, TokenRange, Value};
use crate::text::walk;
use cursor::Cursor;
use dated::dated;
use lexicon::Sense;
use read::{Read, negated};
use std::ops::Range;

/// A value found in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The amount with its unit.
    pub tokens: TokenRange,
    /// That of a value.
    pub label: Label,
    /// What the words say; `None` where that cannot be told.
    pub value: Option<Value>,
    /// Of the construct: `date-range`.
    pub rule: Rule,
}

type Production = for<'a> fn(Cursor<'a>) -> Option<Read<'a>>;

/// Labels of what may be less than nothing.
const MEASURING: [Label; 4] = [Label::Money, Label::Percent, Label::Quantity, Label::Cardinal];

/// The longest match wins; of two as long, the one that stands first.
const PRODUCTIONS: &[(Rule, Label, Production)] = &[
    (Rule("date-range"), Label::Date, |at| dated(range::range(at))),
    (Rule("date-numeric"), Label::Date, |at| dated(date::numeric(at))),
    (Rule("date-month-day"), Label::Date, |at| dated(date::month_day(at))),
    (Rule("date-day-month"), Label::Date, |at| dated(date::day_month(at))),
    (Rule("date-day"), Label::Date, |at| dated(date::day_alone(at))),
    (Rule("date-month"), Label::Date, |at| dated(date::month(at))),
    (Rule("date-weekday"), Label::Date, |at| dated(date::weekday(at))),
    (Rule("date-holiday"), Label::Date, |at| dated(holiday::holiday(at))),
    (Rule("date-season"), Label::Date, |at| dated(date::season(at))),
    (Rule("date-year"), Label::Date, |at| dated(year::alone(at))),
    (Rule("date-years"), Label::Date, |at| dated(year::years(at))),
    (Rule("date-decade"), Label::Date, |at| dated(year::decade_alone(at))),
    (Rule("date-century"), Label::Date, |at| dated(year::century(at))),
    (Rule("date-fiscal"), Label::Date, |at| dated(year::fiscal(at))),
    (Rule("date-part-of-year"), Label::Date, |at| dated(year::part(at))),
    (Rule("date-year-month"), Label::Date, |at| dated(year::year_month(at))),
    (Rule("date-part-of"), Label::Date, |at| dated(relative::part_of(at))),
    (Rule("date-narrowed"), Label::Date, |at| dated(date::narrowed(at))),
    (Rule("date-relative"), Label::Date, |at| dated(relative::date(at))),
    (Rule("time-on-day"), Label::Time, |at| dated(time::on_a_day(at))),
    (Rule("time-clock"), Label::Time, |at| dated(time::clock(at))),
    (Rule("time-named"), Label::Time, |at| dated(time::named(at))),
    (Rule("time-part-of-day"), Label::Time, |at| dated(time::part_of_day(at))),
    (Rule("time-relative"), Label::Time, |at| dated(relative::time(at))),
    (Rule("duration-days"), Label::Date, |at| dated(duration::days(at))),
    (Rule("duration-hours"), Label::Time, |at| dated(duration::hours(at))),
    (Rule("age"), Label::Date, |at| dated(duration::age(at))),
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
            let end = found.tokens.end.at();
            out.push(found);
            end
        }
        None => at + 1,
    });
}

fn longest(at: Cursor<'_>) -> Option<Match> {
    if !at.is(Sense::ANY) || at.hangs() {
        return None;
    }
    let below_zero = number::minus(at);
    let mut best: Option<(Read<'_>, Rule, Label)> = None;
    for &(rule, label, production) in PRODUCTIONS {
        let read = match below_zero {
            Some(number) => production(number).filter(|_| MEASURING.contains(&label)).map(negated),
            None => production(at),
        };
        if let Some(read) = read
            && best.as_ref().is_none_or(|((longest, _), ..)| read.0.at() > longest.at())
        {
            best = Some((read, rule, label));
        }
    }
    let ((end, value), rule, label) = best?;
    let value = value.map(|value| around::filled(at, end, value));
    Some(Match { tokens: TokenRange::new(at.at(), end.at()), label, value, rule })
}
