//! What stands outside an amount and belongs to what it says: hedges before and behind it, and what a rate is for.

use super::cursor::Cursor;
use super::lexicon::{Role, Sense};
use super::pointing::part;
use crate::document::when::Date;
use crate::document::{Amount, AmountKind, Modifier, Part, Time, TimeKind, Value, When};
use crate::pack::pairs::{HEDGES, UNITS};
use crate::pack::{Bound, Hedge, Unit, UnitWord};

/// In words: `no fewer than`, `in the region of`.
const LONGEST: usize = 4;

/// Fills in what the words around an amount say of it.
pub(super) fn filled(at: Cursor<'_>, end: Cursor<'_>, value: Value) -> Value {
    let amount = match value {
        Value::Amount(amount) => amount,
        Value::Time(time) => return Value::Time(hedged(at, end, time)),
    };
    let per = match amount.kind {
        AmountKind::Money => rate(end),
        AmountKind::Number => rate_of_things(end),
        _ => None,
    };
    let hedged = amount.amount.is_some() && amount.kind != AmountKind::Ordinal;
    let modifier = if hedged { bound(at, end) } else { None };
    Value::Amount(Amount { per, modifier: amount.modifier.or(modifier), ..amount })
}

/// A length with its bound, a date with its "about". What bounds a date is a preposition: "over the weekend" is not more than one.
fn hedged(at: Cursor<'_>, end: Cursor<'_>, time: Time) -> Time {
    let length = matches!(time.kind, TimeKind::Duration)
        || matches!(time.said, When::Window(..) | When::Date(Date::Moved { .. }));
    let modifier = bound(at, end).filter(|found| length || *found == Modifier::Approx);
    let part = if length { None } else { part_before(at) };
    Time { modifier, part: time.part.or(part), ..time }
}

/// `the end of [2000]`, `middle of the [1970s]`.
fn part_before(at: Cursor<'_>) -> Option<Part> {
    let of = if at.back().has(Role::THE) { at.back() } else { at };
    let named = if of.back().has(Role::OF) { of.back().back() } else { return None };
    part(named)
}

/// How the words before a value, or else those behind it, bound or blur it: `more than a`, `at least`, `or so`.
pub(super) fn bound(at: Cursor<'_>, end: Cursor<'_>) -> Option<Modifier> {
    before(at).or_else(|| behind(end))
}

fn before(at: Cursor<'_>) -> Option<Modifier> {
    let mut at = at;
    for _ in 0..3 {
        if let Some(hedge) = phrase_before(at).filter(|hedge| !hedge.after) {
            return Some(modifier(hedge));
        }
        // `at least another`, `more than a`
        if at.first() || !at.back().is(Sense::HEDGE) {
            return None;
        }
        at = at.back();
    }
    None
}

/// The longest hedge that ends before `at`.
fn phrase_before(at: Cursor<'_>) -> Option<Hedge> {
    let mut start = at;
    let mut found = None;
    for _ in 0..LONGEST {
        if start.first() {
            break;
        }
        start = start.back();
        found = hedge(start, at).or(found);
    }
    found
}

/// `or more`, `or so`, `-plus`, `-ish`.
fn behind(end: Cursor<'_>) -> Option<Modifier> {
    let start = end.joint();
    let words = if start.at() > end.at() { 1..=1 } else { 2..=3 };
    let found = words.rev().find_map(|words| hedge(start, start.to(start.at() + words)).filter(|hedge| hedge.after));
    found.map(modifier)
}

fn hedge(start: Cursor<'_>, end: Cursor<'_>) -> Option<Hedge> {
    let mut key = String::new();
    for at in start.at()..end.at() {
        if at > start.at() {
            key.push(' ');
        }
        key.push_str(start.to(at).word());
    }
    start.pack().pair(&HEDGES, &key)
}

fn modifier(hedge: Hedge) -> Modifier {
    match hedge.bound {
        Bound::Approx => Modifier::Approx,
        Bound::MoreThan => Modifier::MoreThan,
        Bound::LessThan => Modifier::LessThan,
        Bound::AtLeast => Modifier::AtLeast,
        Bound::AtMost => Modifier::AtMost,
    }
}

/// Past `but fewer than` between the ends of a range.
pub(super) fn but_less(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let start = at.eat("but")?;
    let ends = (1..=LONGEST).rev().map(|words| start.to(start.at() + words));
    let less = |hedge: Hedge| !hedge.after && matches!(hedge.bound, Bound::LessThan | Bound::AtMost);
    ends.into_iter().find(|end| hedge(start, *end).is_some_and(less))
}

/// `a barrel`, `per share`, `an hour` behind a sum.
fn rate(end: Cursor<'_>) -> Option<String> {
    if let Some(thing) = end.eat("per") {
        return unit(thing).or_else(|| noun(thing));
    }
    let thing = end.skip(Role::ONE)?;
    unit(thing).or_else(|| noun(thing).filter(|noun| thing.pack().word(noun).is_rate_noun()))
}

/// `20 deaths per day`, `three meals a day`: behind the words that are counted.
fn rate_of_things(end: Cursor<'_>) -> Option<String> {
    let mut at = end;
    for _ in 0..3 {
        if !at.lower() || at.is(Sense::FUNCTION.or(Sense::CLAUSE_BOUND)) {
            return None;
        }
        at = at.next();
        if let Some(thing) = at.eat("per") {
            return unit(thing).or_else(|| noun(thing));
        }
        if let Some(time) = at.skip(Role::ONE).filter(|time| time.is(Sense::DAYS.or(Sense::HOURS))) {
            return unit(time);
        }
    }
    None
}

/// The unit of measure or of time that stands at `at`: `barrel`, `square foot`, `metric ton`, `day`.
fn unit(at: Cursor<'_>) -> Option<String> {
    let of = |unit: Unit| Some(unit.identifier());
    if at.is(Sense::MULTIPLE) {
        let second = at.next().joint();
        let both = at.pack().pair(&UNITS, &format!("{} {}", at.word(), second.word()));
        let raised = || second.pack().pair(&UNITS, second.word()).and_then(|word| word.unit.raised(at.word()));
        return both.map(|word| word.unit).or_else(raised).and_then(of);
    }
    let word = at.pack().pair(&UNITS, at.word())?;
    // "per second" is a time, "$5 a second goal" is not one.
    (word.is(UnitWord::ALONE) || word.is(UnitWord::RATE)).then_some(word.unit).and_then(of)
}

fn noun(at: Cursor<'_>) -> Option<String> {
    (at.lower() && !at.is(Sense::FUNCTION)).then(|| at.word().to_owned())
}
