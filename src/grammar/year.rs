//! Years, decades and centuries.

use super::cardinal::names_a_thing;
use super::cursor::Cursor;
use super::dated::{Dated, Said};
use super::lexicon::{Role, Sense};
use super::number::integer;
use super::ordinal::nth;
use super::pointing::{self, below_hundred, is_last, pointed_year, said, unit as unit_of};
use crate::calendar::Place;
use crate::document::When;
use crate::document::when::{Date, Unit, Year, Yearly};

/// `2019`, `in 1799`, `508 BC`, `AD 394`, `'98`, `in nineteen ninety-six`; not "2000 soldiers".
pub(super) fn year(at: Cursor<'_>) -> Option<(Cursor<'_>, i32)> {
    if let Some(year) = in_an_era(at) {
        return Some(year);
    }
    if let Some(year) = short(at) {
        return Some(year);
    }
    if let Some(year) = in_words(at).filter(|_| at.back().is(Sense::LEADS_DATE) || at.before() == "year") {
        return Some(year);
    }
    let end = four_digits(at)?.0;
    let number = integer(at, 4)?;
    let led = at.back().is(Sense::LEADS_DATE);
    // "the 2000 elections", but "about 2000 people", "roughly 2000 Thai stores" and "1984 soldiers"
    let noun = end.lower() && !end.is(Sense::FUNCTION);
    let many =
        noun && (end.word().ends_with('s') && !end.word().ends_with("ss") || end.any(&["people", "men", "women"]));
    // "in about 1850"
    let about = at.back().has(Role::ABOUT);
    let loosely = (about || at.before() == "over") && !at.back().back().has(Role::LEADS_LOOSELY);
    let led = led || (about || at.before() == "circa") && !loosely;
    let rounded = at.back().is(Sense::ROUGHLY) && (noun || end.capital());
    let counts = rounded
        || many && (loosely || !at.back().has(Role::THE) && !(1990..=2039).contains(&number))
        || (loosely || at.back().is(Sense::ROUGHLY)) && !recent(number);
    if counts || names_a_thing(at) && at.back().is(Sense::DESIGNATOR) || at.back().any(&["#", "no", "number"]) {
        return None;
    }
    (recent(number) || led).then_some((end, number as i32))
}

/// A year that stands alone.
pub(super) fn alone(at: Cursor<'_>) -> Dated<'_> {
    year(at).map(|(end, year)| (end, Some(Place::Year(year).into())))
}

/// Years that need no preposition to be taken for one.
fn recent(number: u32) -> bool {
    (1900..=2039).contains(&number)
}

/// `1000` to `2999`.
pub(super) fn four_digits(at: Cursor<'_>) -> Option<(Cursor<'_>, i32)> {
    let number = integer(at, 4)?;
    ((1000..3000).contains(&number)
        && at.raw().len() == 4
        && !at.next().is(Sense::SCALE.or(Sense::PERCENT).or(Sense::AMPM)))
    .then(|| (at.next(), number as i32))
}

/// `'98`.
pub(super) fn short(at: Cursor<'_>) -> Option<(Cursor<'_>, i32)> {
    let end = at.take(Sense::SHORT_YEAR)?;
    Some((end, full(at.word().trim_matches(|c: char| !c.is_ascii_digit()).parse().ok()?)))
}

/// The year that two digits mean.
pub(super) fn full(two: u32) -> i32 {
    two as i32 + if two < 40 { 2000 } else { 1900 }
}

/// `nineteen seventy-eight`, `nineteen zero one`, `seventeen hundred thirty three`, `two thousand and eighteen`, `twenty twenty`.
pub(super) fn in_words<'a>(at: Cursor<'a>) -> Option<(Cursor<'a>, i32)> {
    let word = |at: Cursor<'a>, sense| said(at).filter(|_| at.is(sense));
    let rest = |at: Cursor<'a>| below_hundred(at).map(|(end, n)| (end, n as i32));
    let zero = |at: Cursor<'a>| {
        let ones = at.eat_any(&["zero", "oh", "o"])?;
        word(ones, Sense::SMALL).filter(|n| *n < 10).map(|n| (ones.next(), n as i32))
    };
    if at.word() == "two"
        && let Some(end) = at.next().eat("thousand")
    {
        let more = end.skip(Role::AND).unwrap_or(end);
        return Some(rest(more).filter(|(end, _)| !counts(*end)).map_or((end, 2000), |(end, n)| (end, 2000 + n)));
    }
    let hundreds = word(at, Sense::SMALL.or(Sense::TENS)).filter(|n| (13..=20).contains(n))? as i32 * 100;
    let end = at.next();
    if let Some(more) = end.eat("hundred") {
        let more = more.skip(Role::AND).unwrap_or(more);
        return rest(more).filter(|(end, _)| !counts(*end)).map(|(end, n)| (end, hundreds + n));
    }
    zero(end)
        .or_else(|| rest(end).filter(|(_, n)| *n > 9))
        .filter(|(end, _)| !counts(*end))
        .map(|(end, n)| (end, hundreds + n))
}

/// Whether the word behind a number says that it counts something.
fn counts(at: Cursor<'_>) -> bool {
    at.lower() && !at.is(Sense::FUNCTION) || at.is(Sense::SCALE.or(Sense::PERCENT))
}

/// `508 BC`, `3000 BCE`, `AD 394`.
fn in_an_era(at: Cursor<'_>) -> Option<(Cursor<'_>, i32)> {
    if at.any(&["ad", "a.d"]) && at.raw().starts_with('A') {
        let number = at.next();
        return integer(number, 4).map(|year| (number.next(), year as i32));
    }
    let year = integer(at, 5)? as i32;
    let (end, before) = era(at.next())?;
    Some((end, if before { 1 - year } else { year }))
}

/// `BC`, `b.c.e.`; not "ad". With whether its years are counted backward.
pub(super) fn era(at: Cursor<'_>) -> Option<(Cursor<'_>, bool)> {
    let written = at.raw().contains('.') || at.raw().chars().all(char::is_uppercase);
    let before = at.word().starts_with('b');
    at.take(Sense::ERA).filter(|_| written).map(|end| (end, before))
}

/// `2015-18`, `2019/20 fiscal year`, `2011–2012`; a month where no later year can be meant: `2016-11`.
pub(super) fn span(at: Cursor<'_>) -> Option<(Cursor<'_>, Date, Date)> {
    let of = |year: i32| Date::Place(Place::Year(year));
    if let Some(end) = at.take(Sense::CHAIN) {
        let (first, second) = at.word().split_once('/')?;
        let years = (first.parse::<u32>().ok().filter(|n| recent(*n))?, second.parse::<u32>().ok()?);
        let last = match (first.len(), second.len()) {
            (4, 2) => later(years.0, years.1)?,
            (4, 4) => years.1 as i32,
            _ => return None,
        };
        return Some((of_accounts(end), of(years.0 as i32), of(last)));
    }
    let (end, first) = four_digits(at).filter(|(_, year)| *year >= 1500)?;
    let second = end.dash()?;
    if let Some((end, last)) = four_digits(second) {
        return Some((of_accounts(end), of(first), of(last)));
    }
    let two = integer(second, 2).filter(|_| second.raw().len() == 2)?;
    let last = later(first as u32, two)?;
    Some((of_accounts(second.next()), of(first), of(last)))
}

/// The year behind another one that two digits mean; `None` where there is none in its century or the one that follows.
fn later(first: u32, two: u32) -> Option<i32> {
    let last = first / 100 * 100 + two;
    let last = if first % 100 == 99 && two == 0 { last + 100 } else { last };
    (last > first).then_some(last as i32)
}

/// Two years joined.
pub(super) fn years(at: Cursor<'_>) -> Dated<'_> {
    span(at).map(|(end, first, last)| (end, Some(When::Between(first, last).into())))
}

/// `2016-11`, `2015/3`, `11/2016`: a year and a month in digits.
pub(super) fn year_month(at: Cursor<'_>) -> Dated<'_> {
    if span(at).is_some() {
        return None;
    }
    let (end, year, month) = if let Some(end) = at.take(Sense::CHAIN) {
        let (first, second) = at.word().split_once(['/', '-'])?;
        let ((year, month), long) =
            if first.len() == 4 { ((first, second), second.len()) } else { ((second, first), first.len()) };
        ((year.len() == 4 && long <= 2).then_some(end)?, year.parse().ok()?, month.parse().ok()?)
    } else if let Some(month) = integer(at, 2) {
        let (end, year) = at.next().hyphen().and_then(four_digits)?;
        (end, year as u32, month)
    } else {
        let (end, year) = four_digits(at)?;
        let month = end.hyphen()?;
        (month.next(), year as u32, integer(month, 2).filter(|_| month.raw().len() == 2)?)
    };
    let fits = recent(year) && (1..=12).contains(&month) && end.whole() && end.dash().is_none();
    fits.then(|| (end, Some(Place::Month(year as i32, month).into())))
}

/// Past `fiscal year`, `school year` behind a pair of years.
fn of_accounts(at: Cursor<'_>) -> Cursor<'_> {
    at.skip(Role::FISCAL.or(Role::SCHOOL)).and_then(|c| c.eat("year")).unwrap_or(at)
}

/// `1990s`, `'80s`, `eighties`, `nineteen seventies`.
pub(super) fn decade(at: Cursor<'_>) -> Option<(Cursor<'_>, Date)> {
    if let Some(end) = at.take(Sense::DECADE) {
        let digits = at.word().trim_matches(|c: char| !c.is_ascii_digit());
        let number: u32 = digits.parse().ok()?;
        let date = match digits.len() {
            4 if number % 100 == 0 && !(1900..2100).contains(&number) => {
                Date::Place(Place::Century(number as i32 / 100))
            }
            4 => Date::Place(Place::Decade(number as i32 / 10 * 10)),
            _ => Date::Decade((number / 10 % 10) as u8),
        };
        return Some((end, date));
    }
    // `1990 s`: torn in two on its way.
    if let Some((end, year)) = four_digits(at).filter(|(end, year)| year % 10 == 0 && end.raw() == "s") {
        return Some((end.next(), Date::Place(Place::Decade(year))));
    }
    if let Some(ten) = pointing::decade(at) {
        return Some((at.next(), Date::Decade(ten)));
    }
    let century = said(at).filter(|n| at.is(Sense::SMALL.or(Sense::TENS)) && (15..=20).contains(n))?;
    let ten = at.next().joint();
    let digit = pointing::decade(ten).or_else(|| (ten.word() == "tens").then_some(1))?;
    Some((ten.next(), Date::Place(Place::Decade(century as i32 * 100 + i32::from(digit) * 10))))
}

/// A decade that stands alone.
pub(super) fn decade_alone(at: Cursor<'_>) -> Dated<'_> {
    decade(at).map(|(end, date)| (end, Some(date.into())))
}

/// `21st century`, `nineteenth-century`, `7th century BC`, `18th and 19th centuries`.
pub(super) fn century(at: Cursor<'_>) -> Dated<'_> {
    let (first, number) = nth(at)?;
    let second = first.skip(Role::JOINS_PAIR).or_else(|| first.dash()).and_then(nth);
    let unit = [Some((first, None)), second.map(|(end, number)| (end, Some(number)))].into_iter().flatten();
    let (end, last) = unit.filter_map(|(c, last)| Some((c.joint().skip(Role::CENTURY)?, last))).next()?;
    let millennium = unit_of(end.back()) == Some(Unit::Millennium);
    let (end, before) = era(end).unwrap_or((end, false));
    let place = |number: u32| {
        let nth = i32::try_from(number).ok().filter(|n| (1..=99).contains(n))? - 1;
        Some(Date::Place(if before { Place::CenturyBefore(nth) } else { Place::Century(nth) }))
    };
    let said = match last {
        _ if millennium => None,
        None => place(number).map(Said::from),
        Some(last) => place(number).zip(place(last)).map(|(first, last)| When::Between(first, last).into()),
    };
    Some((end, said))
}

/// `fiscal 2024`, `financial year 2019-20`, `FY2024`, `school year 2008`, `the fiscal year`.
pub(super) fn fiscal(at: Cursor<'_>) -> Dated<'_> {
    let head = at.skip(Role::FISCAL.or(Role::SCHOOL)).or_else(|| at.eat("fy"))?;
    let rest = head.eat("year").unwrap_or(head);
    if !at.any(&["fiscal", "fy"]) && rest.at() == head.at() {
        return None;
    }
    let of = rest.skip(Role::OF).filter(|c| four_digits(*c).is_some()).unwrap_or(rest);
    if let Some((end, first, last)) = span(of) {
        return Some((end, Some(When::Between(first, last).into())));
    }
    let accounts = !at.has(Role::SCHOOL);
    if let Some((end, year)) = four_digits(of).or_else(|| short(of)) {
        return Some((end, accounts.then(|| Date::Fiscal(Year::Is(year)).into())));
    }
    let whole = accounts && rest.at() > head.at() && (!rest.lower() || rest.is(Sense::FUNCTION));
    whole.then(|| (rest, Some(Date::Fiscal(Year::Open).into())))
}

/// `third quarter of 2024`, `Q3 2024`, `2016 Q3`, `first half of this year`, `fourth-quarter`.
pub(super) fn part(at: Cursor<'_>) -> Dated<'_> {
    if let Some((end, year)) = four_digits(at) {
        let code = end.joint();
        let what = code_of(code)?;
        return Some((code.next(), Some(Date::Yearly(what, Year::Is(year)).into())));
    }
    let named = code_of(at).map(|what| (at.next(), Some(what)));
    let (head, what) = named.or_else(|| {
        let (place, nth) = if is_last(at) { (at.next(), None) } else { nth(at).map(|(end, n)| (end, Some(n)))? };
        let unit = place.joint();
        let end = unit.eat_any(&["quarter", "half"])?;
        let parts = said(unit)?;
        // The last part has the number of them all.
        let nth = u8::try_from(nth.unwrap_or(parts)).ok().filter(|n| (1..=parts).contains(&u32::from(*n)));
        let what = nth.map(if parts == 2 { Yearly::Half } else { Yearly::Quarter });
        Some((end, what))
    })?;
    let of = head.skip(Role::OF).unwrap_or(head);
    let of = of.skip(Role::THE).unwrap_or(of);
    let whole = four_digits(of)
        .or_else(|| in_words(of))
        .or_else(|| short(of))
        .map(|(end, year)| (end, Some(Year::Is(year))))
        .or_else(|| fiscal(of).map(|(end, _)| (end, None)))
        .or_else(|| pointed_year(of).map(|(end, moved)| (end, Some(Year::Moved(moved)))))
        .or_else(|| {
            let unit = unit_of(of).filter(|_| of.at() > head.at() && of.has(Role::PERIOD))?;
            (unit >= Unit::Month).then(|| (of.next(), (unit == Unit::Year).then_some(Year::Moved(0))))
        });
    // "the second half" alone belongs to a match, "H2" to chemistry, "the first quarter" to a year.
    let alone = || {
        let year = if is_last(at) { None } else { Some(Year::Open) };
        let fits = head.back().word() == "quarter" || code_of(at).is_some() && at.word().starts_with('q');
        fits.then(|| match year {
            // `last quarter` is the one before this one.
            None => (head, Some(Date::Unit(Unit::Quarter, -1).into())),
            Some(year) => (head, what.map(|what| Date::Yearly(what, year).into())),
        })
    };
    match whole {
        Some((end, year)) => Some((end, what.zip(year).map(|(what, year)| Date::Yearly(what, year).into()))),
        None => alone(),
    }
}

/// `Q3`, `H1`.
fn code_of(at: Cursor<'_>) -> Option<Yearly> {
    Some(match at.word() {
        "q1" => Yearly::Quarter(1),
        "q2" => Yearly::Quarter(2),
        "q3" => Yearly::Quarter(3),
        "q4" => Yearly::Quarter(4),
        "h1" => Yearly::Half(1),
        "h2" => Yearly::Half(2),
        _ => return None,
    })
}

/// Past the year, or what stands for one, behind a day or a month; `None` for a pair of years.
pub(super) fn with_year(at: Cursor<'_>) -> (Cursor<'_>, Option<Year>) {
    let comma = at.eat(",").unwrap_or(at);
    if let Some((end, ..)) = span(comma) {
        return (end, None);
    }
    if let Some((end, year)) = four_digits(comma).or_else(|| short(comma)).or_else(|| in_words(comma)) {
        return match era(end) {
            Some((end, before)) => (end, Some(Year::Is(if before { 1 - year } else { year }))),
            None => (end, Some(Year::Is(year))),
        };
    }
    let of = at.eat_any(&["of", "in"]).unwrap_or(at);
    if let Some((end, ..)) = span(of) {
        return (end, None);
    }
    if let Some((end, year)) = four_digits(of).or_else(|| in_words(of)) {
        return (end, Some(Year::Is(year)));
    }
    pointed_year(of).map_or((at, Some(Year::Open)), |(end, moved)| (end, Some(Year::Moved(moved))))
}
