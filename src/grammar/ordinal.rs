//! Ordinals: `second`, `21st`.

use super::cardinal::share;
use super::cursor::Cursor;
use super::figure::Figure;
use super::lexicon::{Role, Sense};
use super::number::{numeral, said};
use super::pointing;
use super::read::{Read, amount_of};
use crate::document::{AmountKind, Number};

/// `second`, `21st`, `twenty-first`, `one hundred and fifth`; not `at first`, `First Minister`, `first-hand`.
pub(super) fn ordinal(at: Cursor<'_>) -> Option<Read<'_>> {
    let (end, number) = placed(at).or_else(|| above_hundred(at)).filter(|_| share(at).is_none())?;
    if at.before() == "at" && at.word() == "first" && !end.lower() {
        return None;
    }
    // "First Lady", "Third Reich": the start of a name; so is "the 21st Century" in a title.
    let title = at.capital() && !at.first() && end.capital() && !end.glued();
    let joint = end.joint();
    let idiom = at.any(&["first", "second"]) && at.pack().word(joint.word()).is_after_ordinal();
    // "second to last"
    let from_the_end = end.eat("to").is_some_and(|c| c.is(Sense::MODIFIER));
    let idiom = idiom || from_the_end || at.word() == "first" && is_adverb(at, end);
    let value = Figure::of(number).map(|figure| amount_of(AmountKind::Ordinal, figure, None, false));
    (!title && !idiom).then_some((end, value))
}

/// `was [first] reported`, `who [first] landed`, `[First], they ran`; not `the first elected mayor`.
fn is_adverb(at: Cursor<'_>, end: Cursor<'_>) -> bool {
    let told = at.back().is(Sense::CLAUSE_BOUND) && !at.back().has(Role::THE);
    at.first() && end.word() == "," || told && end.lower() && end.word().ends_with("ed")
}

/// `second`, `21st`, `twenty-first`, and the number that it says.
pub(super) fn placed(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Number>)> {
    if let Some(end) = at.take(Sense::ORDINAL) {
        let digits = at.word().trim_end_matches(|c: char| !c.is_ascii_digit());
        return Some((end, if digits.is_empty() { said(at) } else { super::figure::digits(digits) }));
    }
    let ones = at.take(Sense::TENS)?.hyphen()?;
    let end = ones.take(Sense::ORDINAL).filter(|_| !ones.word().ends_with("th") || ones.word().len() <= 7)?;
    Some((end, said(at).zip(said(ones)).and_then(|(tens, ones)| tens.plus(ones))))
}

/// `third`, `21st`, `twenty-first`, `twenty first` as a number.
pub(super) fn nth(at: Cursor<'_>) -> Option<(Cursor<'_>, u32)> {
    let whole = |number: Number| u32::try_from(number.whole()?).ok();
    if let Some((end, number)) = placed(at) {
        return Some((end, whole(number?)?));
    }
    let ones = at.take(Sense::TENS).filter(|c| c.is(Sense::ORDINAL) && pointing::said(*c).is_some_and(|n| n < 10))?;
    Some((ones.next(), pointing::said(at)? + pointing::said(ones)?))
}

/// `two hundredth`, `one hundred and twenty-fifth`.
fn above_hundred(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Number>)> {
    if !at.is(Sense::SMALL.or(Sense::TENS).or(Sense::SCALE)) {
        return None;
    }
    let whole = |figure: Option<Figure>| figure.and_then(|figure| figure.amount);
    // `two hundredth`, `ten thousandth`: the last word is what is multiplied by.
    let (end, number) = numeral(at)?;
    let times = said(end).filter(|times| end.is(Sense::ORDINAL) && *times >= Number::from(100));
    if let Some(times) = times {
        return Some((end.next(), whole(number).and_then(|number| number.times(times))));
    }
    // `one hundred and twenty-fifth`: the twenty belongs to what follows.
    let (begins, whole) = if end.back().is(Sense::TENS) && end.at() > at.at() + 1 {
        (end.back(), whole(number).zip(said(end.back())).and_then(|(all, tens)| all.plus(tens.negated())))
    } else {
        (end.skip(Role::AND).unwrap_or(end), whole(number))
    };
    let joins = begins.back();
    if !joins.is(Sense::SCALE) && !joins.back().is(Sense::SCALE) {
        return None;
    }
    let (last, rest) = placed(begins)?;
    let rest = rest.filter(|rest| *rest < Number::from(100));
    Some((last, whole.zip(rest).and_then(|(number, rest)| number.plus(rest))))
}
