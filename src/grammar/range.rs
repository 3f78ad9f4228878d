//! Ranges of dates: `from March to May`.

use super::cursor::Cursor;
use super::date::{month_name, narrowed, numeric_range, only_date, point};
use super::dated::{Dated, Said};
use super::lexicon::{Role, Sense};
use super::pointing::{and_between, past_part};
use super::relative;
use crate::document::When;
use crate::document::when::{Date, Week, Year, Yearly};

/// `2015-2018`, `10/1-11/2/2017`, `from March to May`, `Monday through Friday`, `June 3 – July 5`, `between 2015 and 2018`.
pub(super) fn range(at: Cursor<'_>) -> Dated<'_> {
    if let Some(found) = numeric_range(at) {
        return Some(found);
    }
    let (first, from) = end_of_range(at)?;
    // "10/1/2018 - 10/7/2018"
    let spaced = || (first.raw() == "-" && at.is(Sense::CHAIN) && first.next().is(Sense::CHAIN)).then(|| first.next());
    let second =
        first.dash().or_else(|| first.skip(Role::JOINS_RANGE)).or_else(|| and_between(at, first)).or_else(spaced)?;
    let second = second.skip(Role::THE).filter(|c| end_of_range(*c).is_some()).unwrap_or(second);
    let narrow = narrowed(second).map(|(end, said)| (end, only_date(said)));
    let (end, to) = narrow.or_else(|| end_of_range(second))?;
    Some((end, from.zip(to).map(|(from, to)| between(from, to).into())))
}

/// A date at either end of a range, `now`, `next Monday`, the end of a period; `Nov` of `Nov-Feb 2017`.
fn end_of_range(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Date>)> {
    let of = |(end, said): (_, Option<Said>)| (end, only_date(said));
    let now = || relative::day(at).or_else(|| at.eat("now").map(|end| (end, Date::Present)));
    let pointed = || relative::date(at).filter(|_| at.has(Role::NEAREST)).map(of);
    let tied = || {
        let (end, month) = month_name(at).filter(|(end, _)| end.dash().is_some_and(|c| month_name(c).is_some()))?;
        Some((end, Some(Date::Yearly(Yearly::Month(month), Year::Open))))
    };
    let found = point(at).or_else(|| now().map(|(end, date)| (end, Some(date))));
    let part = || past_part(at).and_then(point);
    found.or_else(|| relative::part_of(at).map(of)).or_else(part).or_else(pointed).or_else(tied)
}

/// Two ends: what one says of the year holds for the other.
fn between(from: Date, to: Date) -> When {
    let from = match (from, &to) {
        (Date::Yearly(first, Year::Open), Date::Yearly(last, year @ (Year::Is(_) | Year::Moved(_)))) => {
            // "Nov-Feb 2017" begins in the year before.
            let over = order(first) > order(*last);
            let year = match year {
                Year::Is(year) => Year::Is(year - i32::from(over)),
                Year::Moved(moved) => Year::Moved(moved - i32::from(over)),
                other => *other,
            };
            Date::Yearly(first, year)
        }
        // "Monday to Friday last week"
        (Date::Weekday(day, Week::Open), Date::Weekday(_, week @ Week::Moved(_))) => Date::Weekday(day, *week),
        (from, _) => from,
    };
    When::Between(from, to)
}

/// When in the year, by month and day.
fn order(what: Yearly) -> (u8, u8) {
    match what {
        Yearly::Month(month) => (month, 0),
        Yearly::Day(month, day) => (month, day),
        Yearly::Quarter(quarter) => (3 * quarter, 0),
        Yearly::Half(half) => (6 * half, 0),
        Yearly::Season(season) => (3 * (season as u8 + 1), 0),
        Yearly::Week(week) => (week / 4, week),
        Yearly::Feast(_) => (0, 0),
    }
}
