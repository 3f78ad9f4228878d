//! Numbers that count: `two`, `5,000`, `two-thirds`.

use super::cursor::Cursor;
use super::figure::Figure;
use super::lexicon::{Role, Sense};
use super::number::{amount, said};
use super::read::{Read, amount_of};
use crate::document::{AmountKind, Number, Value};
use crate::pack::Usage;

/// A number that counts: `two`, `5,000`, `dozens`, `2.5 million`, `two-thirds`, `60-80`, `[2] of No. 2`.
pub(super) fn cardinal(at: Cursor<'_>) -> Option<Read<'_>> {
    if names_a_thing(at) || enumerates(at) {
        return None;
    }
    let Some((end, figure)) = amount(at) else {
        let parts = share(at).zip(said(at));
        return parts.map(|(end, parts)| (end, number(Figure::of(Number::ONE.by(parts)))));
    };
    if let Some((end, whole)) = of_so_many(at, end) {
        let ratio = figure.and_then(|figure| figure.amount?.by(whole));
        return Some((end, number(Figure::of(ratio))));
    }
    let lone = end.at() == at.at() + 1;
    if lone && (at.word() == "one" && !one_counts(at) || at.word() == "zero" && end.capital()) {
        return None;
    }
    // `90-71-22`: a code, not a count. `5-year-old` without a year: `5-a-side`, `3-D`.
    if end.dash().is_some_and(|rest| rest.is(Sense::DIGITS)) || end.hyphen().is_some_and(|rest| rest.raw().len() == 1) {
        return None;
    }
    Some((end, number(figure)))
}

fn number(figure: Option<Figure>) -> Option<Value> {
    figure.map(|figure| amount_of(AmountKind::Number, figure, None, false))
}

/// `one in three`, `one in 10 voters`: a share of a whole; not "one in 2016", "two in three hours".
fn of_so_many<'a>(at: Cursor<'a>, end: Cursor<'a>) -> Option<(Cursor<'a>, Number)> {
    let whole = end.eat("in").filter(|_| at.any(&["one", "1"]))?;
    let (end, figure) = amount(whole)?;
    let many = figure.filter(|figure| figure.max.is_none())?.amount.filter(|many| *many > Number::ONE)?;
    let year = whole.is(Sense::DIGITS) && whole.raw().len() == 4;
    let apart =
        year || end.joint().is(Sense::DAYS.or(Sense::HOURS).or(Sense::MEASURE).or(Sense::PERCENT).or(Sense::CURRENCY));
    (!apart).then_some((end, many))
}

/// `half of the seats`, `a third of voters`, `by half`; not "the first half", "a third term".
pub(super) fn share(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let end = at.take(Sense::FRACTION)?;
    let whole = match at.word() {
        "half" => {
            !at.back().is(Sense::ORDINAL.or(Sense::MODIFIER)) && (end.has(Role::SHARED) || at.back().has(Role::SHARES))
        }
        part if part.ends_with('s') => false,
        _ => (at.back().has(Role::ONE) || at.before() == "one") && (end.done() || end.has(Role::BEHIND_SHARE)),
    };
    whole.then_some(end)
}

/// `[one] of the`, `[one] man`, `at least [one]`; not `no one`, `the one who`, `one another`, "One must ask".
fn one_counts(at: Cursor<'_>) -> bool {
    let (before, after) = (at.back(), at.next());
    // "Marine One", "the only one"
    let named = at.capital() && before.capital() && !before.first();
    let sole = before.word() == "only" && before.back().has(Role::THE);
    // "at one point", "on one hand"
    let idiom = after.has(Role::ONE_TURNS) && before.any(&["at", "on", "for", "in"]);
    if named || sole || idiom || before.has(Role::ONE_NAMED) || after.has(Role::ONE_ACTS) {
        return false;
    }
    let counts_something = after.raw().starts_with(|c: char| c.is_alphabetic() || c == '(') || after.hyphen().is_some();
    counts_something || before.has(Role::ONE_COUNTS)
}

/// `Boeing 747`, `Group of 20`, `Area 51`, `Resolution 1718`, `flight 1344`: part of a name. `No. 2` and `#2` count.
pub(super) fn names_a_thing(at: Cursor<'_>) -> bool {
    let before = at.back();
    if at.back().has(Role::OF) && before.back().word() == "group" && before.back().capital() {
        return true;
    }
    if at.is(Sense::DIGITS) && (before.has(Role::NUMBERED) || before.word() == "§") {
        return true;
    }
    if !before.capital() || before.done() {
        return false;
    }
    if before.is(Sense::DESIGNATOR) || before.word() == "war" {
        return true;
    }
    let digits = at.is(Sense::DIGITS);
    let after = at.next();
    let counts_on = after.is(Sense::SCALE.or(Sense::DAYS).or(Sense::HOURS))
        || after.lower() && (after.word().ends_with('s') || after.has(Role::BEHIND_COUNT));
    digits
        && !before.first()
        && !before.is(Sense::FUNCTION.or(Sense::MONTH).or(Sense::WEEKDAY))
        && before.word() != "no"
        && before.raw().chars().count() > 1
        && !counts_on
        && !(at.in_title_case() && acts(before))
}

/// `Kill 11`, `Cuts 200`: in a headline a verb has a capital too.
fn acts(at: Cursor<'_>) -> bool {
    let word = at.pack().word(at.word());
    word.usage() == Usage::Lower && !word.is_org_head()
}

/// `1.` or `(2)` before an item, `[12]` after a claim: marks of order, not amounts.
fn enumerates(at: Cursor<'_>) -> bool {
    let (open, close) = (at.before(), at.next().word());
    let label = at.is(Sense::DIGITS) && at.raw().len() <= 3;
    label && (open == "[" && close == "]" || at.first() && matches!(close, "." | ")") && !at.next().next().done())
}
