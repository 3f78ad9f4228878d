//! Years, decades and centuries.

use super::cardinal::names_a_thing;
use super::cursor::Cursor;
use super::lexicon::Sense;
use super::number::integer;
use super::ordinal;

/// `2019`, `in 1799`, `508 BC`, `AD 394`, `'98`; not "2000 soldiers".
pub(super) fn year(at: Cursor<'_>) -> Option<Cursor<'_>> {
    if let Some(end) = in_an_era(at) {
        return Some(end);
    }
    if let Some(end) = short(at) {
        return Some(end);
    }
    let end = four_digits(at)?;
    let number = integer(at, 4)?;
    let led = at.back().is(Sense::LEADS_DATE);
    // "the 2000 elections", but "about 2000 people", "roughly 2000 Thai stores" and "1984 soldiers"
    const ROUGHLY: [&str; 8] = ["roughly", "approximately", "some", "than", "least", "nearly", "almost", "only"];
    let noun = end.lower() && !end.is(Sense::FUNCTION);
    let many =
        noun && (end.word().ends_with('s') && !end.word().ends_with("ss") || end.any(&["people", "men", "women"]));
    let loosely = at.back().any(&["about", "around", "over"]);
    let rounded = at.back().any(&ROUGHLY) && (noun || end.capital());
    let counts = rounded
        || many && (loosely || at.before() != "the" && !(1990..=2039).contains(&number))
        || (loosely || at.back().any(&ROUGHLY)) && !recent(number);
    if counts || names_a_thing(at) && at.back().is(Sense::DESIGNATOR) || at.back().any(&["#", "no", "number"]) {
        return None;
    }
    (recent(number) || led).then_some(end)
}

/// Years that need no preposition to be taken for one.
fn recent(number: u32) -> bool {
    (1900..=2039).contains(&number)
}

/// `1000` to `2999`.
pub(super) fn four_digits(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let number = integer(at, 4)?;
    ((1000..3000).contains(&number)
        && at.raw().len() == 4
        && !at.next().is(Sense::SCALE.or(Sense::PERCENT).or(Sense::AMPM)))
    .then(|| at.next())
}

/// `'98`.
pub(super) fn short(at: Cursor<'_>) -> Option<Cursor<'_>> {
    at.take(Sense::SHORT_YEAR)
}

/// `508 BC`, `3000 BCE`, `AD 394`.
fn in_an_era(at: Cursor<'_>) -> Option<Cursor<'_>> {
    if at.any(&["ad", "a.d"]) && at.raw().starts_with('A') {
        let number = at.next();
        return integer(number, 4).map(|_| number.next());
    }
    integer(at, 5)?;
    era(at.next())
}

/// `BC`, `b.c.e.`; not "ad".
pub(super) fn era(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let written = at.raw().contains('.') || at.raw().chars().all(char::is_uppercase);
    at.take(Sense::ERA).filter(|_| written)
}

/// `2015-18`, `2019/20 fiscal year`, `2011–2012`.
pub(super) fn span(at: Cursor<'_>) -> Option<Cursor<'_>> {
    if let Some(end) = at.take(Sense::CHAIN) {
        let (first, second) = at.word().split_once('/')?;
        let fits = (first.len(), second.len()) == (4, 2) || (first.len(), second.len()) == (4, 4);
        return (fits && first.parse().is_ok_and(recent)).then(|| of_accounts(end));
    }
    let first = four_digits(at)?;
    if integer(at, 4).is_some_and(|n| n < 1500) {
        return None;
    }
    let second = first.dash()?;
    let two = second.raw().len() == 2 && integer(second, 2).is_some();
    (two || four_digits(second).is_some()).then(|| of_accounts(second.next()))
}

/// Past `fiscal year`, `school year` behind a pair of years.
fn of_accounts(at: Cursor<'_>) -> Cursor<'_> {
    at.eat_any(&["fiscal", "financial", "academic", "school"]).and_then(|c| c.eat("year")).unwrap_or(at)
}

/// `1990s`, `'80s`, `eighties`.
pub(super) fn decade(at: Cursor<'_>) -> Option<Cursor<'_>> {
    if let Some(end) = at.take(Sense::DECADE) {
        return Some(end);
    }
    let named = matches!(
        at.word(),
        "twenties" | "thirties" | "forties" | "fifties" | "sixties" | "seventies" | "eighties" | "nineties"
    );
    named.then(|| at.next())
}

/// `21st century`, `nineteenth-century`, `7th century BC`, `18th and 19th centuries`.
pub(super) fn century(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let first = ordinal::place(at)?;
    let second = first.eat_any(&["and", "to", "or"]).or_else(|| first.dash()).and_then(ordinal::place);
    let unit = [Some(first), second].into_iter().flatten();
    let end = unit.filter_map(|c| c.joint().eat_any(&["century", "centuries", "millennium"])).next()?;
    Some(era(end).unwrap_or(end))
}

/// `fiscal 2024`, `financial year 2019-20`, `FY2024`.
pub(super) fn fiscal(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let head = at.eat_any(&["fiscal", "financial", "fy"])?;
    let rest = head.eat("year").unwrap_or(head);
    if at.word() == "financial" && rest.at() == head.at() {
        return None;
    }
    span(rest).or_else(|| four_digits(rest)).or_else(|| short(rest))
}

/// `third quarter of 2024`, `Q3 2024`, `first half of this year`, `fourth-quarter`.
pub(super) fn part(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let named = at.eat_any(&["q1", "q2", "q3", "q4", "h1", "h2"]);
    let head = named.or_else(|| {
        let place = at.eat("last").or_else(|| ordinal::place(at))?;
        place.joint().eat_any(&["quarter", "half"])
    })?;
    let of = head.eat("of").unwrap_or(head);
    let of = of.eat("the").unwrap_or(of);
    let whole = four_digits(of)
        .or_else(|| fiscal(of))
        .or_else(|| of.eat_any(&["this", "last", "next"]).and_then(|c| c.eat("year")))
        .or_else(|| (of.at() > head.at()).then(|| of.eat_any(&["year", "month", "century", "decade"]))?);
    // "the second half" alone belongs to a match, "H2" to chemistry, "the first quarter" to a year.
    whole.or_else(|| (head.back().word() == "quarter" || named.is_some() && at.word().starts_with('q')).then_some(head))
}
