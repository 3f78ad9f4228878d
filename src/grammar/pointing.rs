//! What single words say of time, and the small pieces that dates are made of.

use super::cursor::Cursor;
use super::lexicon::{Role, Sense};
use crate::calendar::Season;
use crate::document::Part;
use crate::document::when::{Clock, DayPart, Unit};
use crate::pack::TimeRole;
use crate::pack::pairs::{NUMERALS, TIME_WORDS};

/// The number of a word in this role.
fn role(at: Cursor<'_>, role: TimeRole) -> Option<i16> {
    at.pack().pair(&TIME_WORDS, at.word()).filter(|word| word.role == role).map(|word| word.number)
}

/// Whether a word has this role.
pub(super) fn has(at: Cursor<'_>, wanted: TimeRole) -> bool {
    role(at, wanted).is_some()
}

/// The unit that a word names.
pub(super) fn unit(at: Cursor<'_>) -> Option<Unit> {
    Unit::ALL.get(usize::try_from(role(at, TimeRole::Unit)?).ok()?).copied()
}

/// The unit that `daily` says to come again.
pub(super) fn each(at: Cursor<'_>) -> Option<Unit> {
    Unit::ALL.get(usize::try_from(role(at, TimeRole::Each)?).ok()?).copied()
}

/// The part of a day that a word names.
pub(super) fn part_of_day(at: Cursor<'_>) -> Option<DayPart> {
    DayPart::ALL.get(usize::try_from(role(at, TimeRole::Part)?).ok()?).copied()
}

/// `yesterday`, `today`, `tomorrow`, in days from the writer's own.
pub(super) fn day(at: Cursor<'_>) -> Option<i32> {
    role(at, TimeRole::Day).map(i32::from)
}

/// The hour that a word names: `noon`.
pub(super) fn named_hour(at: Cursor<'_>) -> Option<Clock> {
    let hour = u8::try_from(role(at, TimeRole::Hour)?).ok()?;
    Some(Clock::At { hour, minute: None, second: None, zone: None })
}

/// The season that a word names.
pub(super) fn season(at: Cursor<'_>) -> Option<Season> {
    Season::ALL.get(usize::try_from(role(at, TimeRole::Season)?).ok()?).copied()
}

/// The ten of the decade that a word names: 9 of `nineties`.
pub(super) fn decade(at: Cursor<'_>) -> Option<u8> {
    u8::try_from(role(at, TimeRole::Decade)?).ok()
}

/// `before` and `after` another time: whether what is meant is the later one.
pub(super) fn later(at: Cursor<'_>) -> Option<bool> {
    if has(at, TimeRole::Before) { Some(false) } else { has(at, TimeRole::After).then_some(true) }
}

/// Minutes east of Greenwich; `None` of what means one thing here and another there, as CST does, or changes over the year.
pub(super) fn east(at: Cursor<'_>) -> Option<i16> {
    role(at, TimeRole::Zone)
}

/// How the words before a unit point: in steps from the writer's own, or to no one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pointer {
    Steps(i8),
    Recent,
    Again,
    /// `that year`, `the following month`: so many from a date in the text.
    Text(i8),
}

/// `last`, `this`, `next`, `recent`, `every`, `that`.
pub(super) fn pointer(at: Cursor<'_>) -> Option<Pointer> {
    let word = at.pack().pair(&TIME_WORDS, at.word())?;
    let number = i8::try_from(word.number).ok()?;
    Some(match word.role {
        // "the previous year", "the next day": seen from what is told.
        TimeRole::Steps if at.back().has(Role::THE) && at.word().starts_with("pre") => Pointer::Text(number),
        TimeRole::Steps if at.back().has(Role::THE) && number > 0 && at.next().word() == "day" => Pointer::Text(number),
        // "this past week", "this coming Friday"
        TimeRole::Steps if number == 0 => Pointer::Steps(steps(at.next()).map_or(0, |(_, steps)| steps as i8)),
        TimeRole::Steps => Pointer::Steps(number),
        TimeRole::Text if at.word() == "following" && !at.back().has(Role::THE) => Pointer::Steps(number),
        TimeRole::Text => Pointer::Text(number),
        TimeRole::Recent => Pointer::Recent,
        TimeRole::Again => Pointer::Again,
        _ => return None,
    })
}

/// `last`, `this`, `next` as a number of steps.
pub(super) fn steps(at: Cursor<'_>) -> Option<(Cursor<'_>, i32)> {
    role(at, TimeRole::Steps).map(|steps| (at.next(), steps.into()))
}

/// `last year` behind a month, with how far it lies from the writer's.
pub(super) fn pointed_year(at: Cursor<'_>) -> Option<(Cursor<'_>, i32)> {
    let (end, moved) = steps(at)?;
    end.eat("year").map(|end| (end, moved))
}

/// What `early`, `mid`, `the end of` leave of a period.
pub(super) fn part(at: Cursor<'_>) -> Option<Part> {
    match at.pack().pair(&TIME_WORDS, at.word())?.role {
        TimeRole::Start => Some(Part::Start),
        TimeRole::Mid => Some(Part::Mid),
        TimeRole::End => Some(Part::End),
        _ => None,
    }
}

/// `last`, which besides pointing counts from the end: `last Monday in May`.
pub(super) fn is_last(at: Cursor<'_>) -> bool {
    at.word() == "last"
}

/// Past the `and` of `between three and five`; `at` is the first of the two and `end` the place behind it.
pub(super) fn and_between<'a>(at: Cursor<'a>, end: Cursor<'a>) -> Option<Cursor<'a>> {
    if at.before() == "between" { end.skip(Role::AND) } else { None }
}

/// `within [5 days]`: from now on.
pub(super) fn begins_now(at: Cursor<'_>) -> bool {
    at.before() == "within"
}

/// Past `end of`, `beginning of`, and an article.
pub(super) fn past_part(at: Cursor<'_>) -> Option<Cursor<'_>> {
    part(at)?;
    at.next().skip(Role::OF).map(|c| c.skip(Role::THE).unwrap_or(c))
}

/// "the course will last three weekends": a verb, if something counted stands behind it.
pub(super) fn is_verb(at: Cursor<'_>) -> bool {
    is_last(at) && (has(at.back(), TimeRole::Ahead) || at.back().any(&["to", "not", "n't", "did"]))
}

/// The number that a word says by itself.
pub(super) fn said(at: Cursor<'_>) -> Option<u32> {
    at.pack().pair(&NUMERALS, at.word()).and_then(|numeral| u32::try_from(numeral.number).ok())
}

/// `twenty-one`, `twelve`: a number in words below a hundred.
pub(super) fn below_hundred(at: Cursor<'_>) -> Option<(Cursor<'_>, u32)> {
    let first = said(at)?;
    if at.is(Sense::SMALL) {
        return Some((at.next(), first));
    }
    let end = at.take(Sense::TENS)?;
    let ones = end.joint();
    let more = said(ones).filter(|n| ones.is(Sense::SMALL) && (1..10).contains(n));
    Some(more.map_or((end, first), |n| (ones.next(), first + n)))
}
