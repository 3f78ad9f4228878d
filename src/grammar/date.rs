//! Days, months, weekdays and seasons: `3 June`, `late March`, `Friday last week`.

use super::cursor::Cursor;
use super::dated::{Dated, Said};
use super::lexicon::{Role, Sense};
use super::number::integer;
use super::ordinal::nth;
use super::pointing::{self, below_hundred, part, steps, unit as unit_of};
use super::{relative, year};
use crate::calendar::{MONTHS, Place, WEEKDAYS};
use crate::document::When;
use crate::document::when::{Date, Week, Year, Yearly};

/// A date that can stand at either end of a range.
pub(super) fn point(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Date>)> {
    let of = |(end, said): (_, Option<Said>)| (end, only_date(said));
    let ends = [
        month_day(at).map(of),
        day_month(at).map(of),
        month(at).map(of),
        weekday(at).map(of),
        year::part(at).map(of),
        numeric(at).map(of),
        year::year(at).map(|(end, year)| (end, Some(Date::Place(Place::Year(year))))),
        year::decade(at).map(|(end, date)| (end, Some(date))),
    ];
    ends.into_iter().flatten().max_by_key(|(end, _)| end.at())
}

/// A date alone, without a part of it or a time of day.
pub(super) fn only_date(said: Option<Said>) -> Option<Date> {
    match said?.when {
        When::Date(date) => Some(date),
        _ => None,
    }
}

/// `2024-04-25`, `4/25/2024`, `25.04.2024`, `on 4/22`; not `555-0123`, `1/2`.
pub(super) fn numeric(at: Cursor<'_>) -> Dated<'_> {
    // `29Mar22`
    if let Some(end) = at.take(Sense::STAMP) {
        let word = at.word();
        let month = word.find(|c: char| c.is_ascii_alphabetic())?;
        let (day, rest) = word.split_at(month);
        let (name, year) = rest.split_at_checked(3)?;
        let year: u32 = year.parse().ok()?;
        let year = if year < 100 { year::full(year) } else { year as i32 };
        let day = Yearly::Day(by_name(&MONTHS, name)?, day.parse().ok()?);
        return Some((end, Some(Date::Yearly(day, Year::Is(year)).into())));
    }
    if let Some(found) = year_named(at) {
        return Some(found);
    }
    if let Some(found) = compact(at) {
        return Some(found);
    }
    let end = at.take(Sense::CHAIN)?;
    let mut parts = at.word().split(['/', '-', '.']);
    let mut part = || parts.next().and_then(|p| Some((p.len(), p.parse::<u32>().ok()?)));
    let (Some((width, first)), Some((_, second))) = (part(), part()) else { return None };
    let (day, month) = (1..=31, 1..=12);
    let pair = |a, b| month.contains(&a) && day.contains(&b) || day.contains(&a) && month.contains(&b);
    let Some((last_width, third)) = part() else {
        let led = at.back().has(Role::LEADS_DIGITS) && at.word().contains('/');
        let date = || Date::Digits(first as u8, second as u8, Year::Open).into();
        return (led && width <= 2 && pair(first, second) && end.whole()).then(|| (end, Some(date())));
    };
    let ends = part().is_none();
    let date = match (width, last_width) {
        (4, 1 | 2) if month.contains(&second) && day.contains(&third) => {
            Date::Yearly(Yearly::Day(second as u8, third as u8), Year::Is(first as i32))
        }
        (1 | 2, 2 | 4) if pair(first, second) => {
            let year = if last_width == 2 { year::full(third) } else { third as i32 };
            Date::Digits(first as u8, second as u8, Year::Is(year))
        }
        _ => return None,
    };
    ends.then(|| (end, Some(date.into())))
}

/// `20161016`: a day without a stroke in it, where a preposition or the end of the sentence says that it is one.
fn compact(at: Cursor<'_>) -> Dated<'_> {
    let word = at.word();
    let digits = word.len() == 8 && word.bytes().all(|b| b.is_ascii_digit());
    let number: u32 = digits.then(|| word.parse().ok())??;
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    let fits = (1900..2040).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    let named = at.back().is(Sense::DESIGNATOR) || matches!(at.before(), "#" | "no" | "=");
    let end = at.next();
    let free = !end.lower() && !end.is(Sense::SCALE.or(Sense::PERCENT).or(Sense::SYMBOL)) || end.is(Sense::FUNCTION);
    let what = Yearly::Day(month as u8, day as u8);
    (fits && free && !named).then(|| (end, Some(Date::Yearly(what, Year::Is(year as i32)).into())))
}

/// `10/1-11/2/2017`, `2/29-3/1`, `5/1-5/7, 2020`: two days in digits, tied by a stroke.
pub(super) fn numeric_range(at: Cursor<'_>) -> Dated<'_> {
    let second = at.take(Sense::CHAIN)?.dash()?;
    let end = second.take(Sense::CHAIN)?;
    let (first, last) = (day_in_digits(at.word())?, day_in_digits(second.word())?);
    let comma = end.eat(",").and_then(year::four_digits).filter(|_| last.2.is_none());
    let (end, behind) = comma.map_or((end, None), |(end, year)| (end, Some(year)));
    let year = last.2.or(behind).map_or(Year::Open, Year::Is);
    // Two fractions have no year and nothing that leads to a day.
    let led = at.back().is(Sense::LEADS_DATE) || at.first();
    let date = |(a, b, own): (u8, u8, Option<i32>)| Date::Digits(a, b, own.map_or(year, Year::Is));
    let fits = end.whole() && (led || year != Year::Open);
    fits.then(|| (end, Some(When::Between(date(first), date(last)).into())))
}

/// `10/1`, `10/1/2018`: two numbers that can be a day and a month, and a year.
fn day_in_digits(text: &str) -> Option<(u8, u8, Option<i32>)> {
    let mut parts = text.split('/');
    let mut pair = || parts.next().filter(|p| p.len() <= 2).and_then(|p| p.parse::<u8>().ok());
    let (first, second) = (pair()?, pair()?);
    let fits = |a: u8, b: u8| (1..=12).contains(&a) && (1..=31).contains(&b);
    let year = match parts.next() {
        None => None,
        Some(year) if year.len() == 4 => Some(year.parse().ok()?),
        Some(year) if year.len() == 2 => Some(year::full(year.parse().ok()?)),
        Some(_) => return None,
    };
    (parts.next().is_none() && (fits(first, second) || fits(second, first))).then_some((first, second, year))
}

/// `2019-sep-1`, `2019/sep/01`.
fn year_named(at: Cursor<'_>) -> Dated<'_> {
    let (end, year) = year::four_digits(at)?;
    let stroke = |at: Cursor<'_>| at.hyphen().is_some() || at.word() == "/" && at.glued();
    let name = stroke(end).then(|| end.next()).filter(|c| c.is(Sense::MONTH))?;
    let day = stroke(name.next()).then(|| name.next().next())?;
    let number = integer(day, 2).filter(|n| (1..=31).contains(n))?;
    let what = Yearly::Day(by_name(&MONTHS, name.word())?, number as u8);
    Some((day.next(), Some(Date::Yearly(what, Year::Is(year)).into())))
}

/// The number from 1 of a name, or of what it is shortened to.
fn by_name(names: &[&str], word: &str) -> Option<u8> {
    names.iter().position(|name| word.len() >= 3 && name[..3] == word[..3]).map(|at| at as u8 + 1)
}

/// Of a month's name.
pub(super) fn month_number(at: Cursor<'_>) -> Option<u8> {
    by_name(&MONTHS, at.word())
}

/// Of a weekday's name, from Monday on.
pub(super) fn weekday_number(at: Cursor<'_>) -> Option<u8> {
    at.is(Sense::WEEKDAY).then(|| by_name(&WEEKDAYS, at.word()))?
}

/// `April 25`, `Wednesday, July 27, 2022`, `August 6th`, `December 13-15, 2022`, `March 3 last year`, `Oct-2`.
pub(super) fn month_day(at: Cursor<'_>) -> Dated<'_> {
    let (name, month) = month_name(after_weekday(at))?;
    let name = name.skip(Role::THE).unwrap_or(name);
    let stroke = || name.hyphen().or_else(|| (name.word() == "/" && name.glued()).then(|| name.next()));
    let joined = || stroke().filter(|c| year::four_digits(*c).is_none()).and_then(days);
    let (end, first, last) = days(name).or_else(joined)?;
    // "April 25,000": a comma of thousands is inside the token; "May 20 people" counts people.
    let tied = end.hyphen().filter(|_| last.is_none() && end.at() == name.at() + 2).and_then(year::four_digits);
    let (end, year) = tied.map_or_else(|| year::with_year(end), |(end, year)| (end, Some(Year::Is(year))));
    Some((end, year.map(|year| in_month(month, first, last, year))))
}

/// One day of a month, or two with what lies between them.
fn in_month(month: u8, first: u8, last: Option<u8>, year: Year) -> Said {
    let day = |day| Date::Yearly(Yearly::Day(month, day), year);
    match last {
        None => day(first).into(),
        Some(last) => When::Between(day(first), day(last)).into(),
    }
}

/// `25 April 2024`, `5th October, 1922`, `first of May`, `24th day of November`, `Friday, 24 May`, `13-15 December`,
/// `20th of next month`.
pub(super) fn day_month(at: Cursor<'_>) -> Dated<'_> {
    let day = after_weekday(at);
    let day = day.skip(Role::THE).unwrap_or(day);
    let named = || {
        let (end, day) = nth(day).filter(|(end, _)| end.any(&["of", "day"]))?;
        (1..=31).contains(&day).then_some((end, day as u8, None))
    };
    // "twenty-five January"
    let in_words = || {
        let (end, day) = below_hundred(day).filter(|(end, _)| end.is(Sense::MONTH) && end.capital())?;
        (1..=31).contains(&day).then_some((end, day as u8, None))
    };
    let (end, first, last) = days(day).or_else(named).or_else(in_words)?;
    let end = end.eat("day").filter(|c| c.has(Role::OF)).unwrap_or(end);
    if let Some((end, moved)) = end.skip(Role::OF).or(last.map(|_| end)).and_then(pointed_month) {
        let day = |day| Date::MonthDay(day, Some(moved));
        let said = last.map_or_else(|| day(first).into(), |last| When::Between(day(first), day(last)).into());
        return Some((end, Some(said)));
    }
    let end = end.skip(Role::OF).unwrap_or(end.joint());
    let (name, month) = month_name(end)?;
    let (end, year) =
        digits_of_year(name).map_or_else(|| year::with_year(name), |(end, year)| (end, Some(Year::Is(year))));
    Some((end, year.map(|year| in_month(month, first, last, year))))
}

/// `next month`, `this month`, `the month`, with how far it lies from the writer's.
fn pointed_month(at: Cursor<'_>) -> Option<(Cursor<'_>, i32)> {
    let (end, moved) = at.skip(Role::THE).map(|end| (end, 0)).or_else(|| steps(at))?;
    end.eat("month").map(|end| (end, moved))
}

/// `22` of `29 Mar 22` and `18-DEC-19`, `2016` of `05-Aug-2016`, `87` of `15 April of 87`; not of "on 29 Mar 22 people".
fn digits_of_year(month: Cursor<'_>) -> Option<(Cursor<'_>, i32)> {
    let year = month.hyphen().or_else(|| month.skip(Role::OF)).unwrap_or(month);
    let joined = year.at() > month.at();
    if let Some(found) = year::four_digits(year).filter(|_| month.hyphen().is_some()) {
        return Some(found);
    }
    let two = integer(year, 2).filter(|_| year.raw().len() == 2)?;
    let end = year.next();
    let counts = (end.lower() || end.capital()) && !end.is(Sense::FUNCTION)
        || end.is(Sense::SCALE.or(Sense::PERCENT).or(Sense::SYMBOL).or(Sense::DIGITS))
        || end.hyphen().is_some();
    (joined || !counts && end.whole()).then(|| (end, year::full(two)))
}

/// Past `Wednesday,`, if there is one.
fn after_weekday(at: Cursor<'_>) -> Cursor<'_> {
    match at.take(Sense::WEEKDAY) {
        Some(end) if at.capital() => {
            let end = end.eat(".").unwrap_or(end);
            end.eat(",").or_else(|| end.skip(Role::THE)).unwrap_or(end)
        }
        _ => at,
    }
}

/// `25`, `6th`, `13-15`, `16 and 17`, `6 to 16`: the first, and the last if there are more.
fn days(at: Cursor<'_>) -> Option<(Cursor<'_>, u8, Option<u8>)> {
    let (first, from) = day(at)?;
    let join = first.dash().or_else(|| first.skip(Role::JOINS_RANGE.or(Role::JOINS_PAIR))).or_else(|| first.eat("&"));
    let more = join.and_then(|c| day(c.skip(Role::THE).unwrap_or(c)));
    // "on May 5 and 20 people": the second number counts what follows it.
    let counts = |end: Cursor<'_>| end.lower() && !end.is(Sense::FUNCTION) || end.is(Sense::SCALE.or(Sense::PERCENT));
    let more = more.filter(|(end, _)| !counts(*end));
    Some(more.map_or((first, from, None), |(end, to)| (end, from, Some(to))))
}

fn day(at: Cursor<'_>) -> Option<(Cursor<'_>, u8)> {
    let (end, number) = if at.is(Sense::NTH) {
        (at.next(), at.word().trim_end_matches(char::is_alphabetic).parse().ok()?)
    } else if let Some(number) = integer(at, 2) {
        (at.next(), number)
    } else {
        // `May twenty-one`, `Jan first`, `June the fifteenth`
        let led = at.back().is(Sense::MONTH)
            || at.back().has(Role::THE) && at.back().back().is(Sense::MONTH.or(Sense::WEEKDAY));
        led.then(|| nth(at).or_else(|| below_hundred(at)))??
    };
    (1..=31).contains(&number).then_some((end, number as u8))
}

/// `14th` of "on the 14th": a day of the month that the text is in.
pub(super) fn day_alone(at: Cursor<'_>) -> Dated<'_> {
    let (end, day) = at.take(Sense::NTH).and_then(|_| day(at))?;
    let article = if at.back().has(Role::THE) { at.back() } else { at };
    let led = article.back().has(Role::LEADS_NTH);
    let free = !end.lower() || end.is(Sense::FUNCTION);
    (led && free).then(|| (end, Some(Date::MonthDay(day, None).into())))
}

/// The name of a month, short or long, where it names one: `May` only with a capital.
pub(super) fn month_name(at: Cursor<'_>) -> Option<(Cursor<'_>, u8)> {
    let end = at.take(Sense::MONTH)?;
    let short = is_short(at);
    if !at.capital() && (short || at.has(Role::MONTH_VERB)) {
        return None;
    }
    let end = if short && end.word() == "." && end.glued() { end.next() } else { end };
    Some((end, by_name(&MONTHS, at.word())?))
}

/// `Jan`, `Sept.`
fn is_short(at: Cursor<'_>) -> bool {
    at.word().len() == 3 && at.word() != "may" || at.word() == "sept"
}

/// `April 2024`, `June of this year`, `January`; `May` and `March` where a month is meant.
pub(super) fn month(at: Cursor<'_>) -> Dated<'_> {
    let (name, month) = month_name(at)?;
    let stroke = (name.word() == "/" && name.glued()).then(|| name.next()).and_then(year::four_digits);
    let of_two = || name.skip(Role::OF).and_then(|_| digits_of_year(name));
    // `August 99`: more than a month has days.
    let no_day = || digits_of_year(name).filter(|(end, _)| at.capital() && end.back().raw() > "31");
    let (end, year) = match stroke.or_else(of_two).or_else(no_day) {
        Some((end, year)) => (end, Some(Year::Is(year))),
        None => year::with_year(name),
    };
    let said = year.map(|year| Date::Yearly(Yearly::Month(month), year).into());
    if end.at() > name.at() {
        return Some((end, said));
    }
    // "Theresa May", "April Jones", "June Carter": people.
    let person = at.back().capital() && !at.back().is(Sense::FUNCTION.or(Sense::MODIFIER)) && !at.back().first()
        || name.capital() && !name.is(Sense::WEEKDAY.or(Sense::MONTH));
    let led = at.back().is(Sense::LEADS_DATE) || !person && (beside_month(at) || passes(name));
    let short = is_short(at) && name.back().raw() != "." && !at.raw().ends_with('.');
    let ambiguous = matches!(at.word(), "may" | "march") || short;
    (led || !(ambiguous || person && at.has(Role::MONTH_PERSON))).then_some((name, said))
}

/// What a month does, as in `March was quiet`; the verb `may` and a march have other words behind them.
pub(super) fn passes(at: Cursor<'_>) -> bool {
    at.is(Sense::MONTH_DOES)
}

/// `March and April`, `April, May and June`, `March to May`.
fn beside_month(at: Cursor<'_>) -> bool {
    let (back, after) = (at.back(), at.next());
    let join = |c: Cursor<'_>| c.has(Role::JOINS_PAIR) || c.any(&[",", "/", "through", "-"]);
    let month = |c: Cursor<'_>| c.is(Sense::MONTH) && c.capital();
    join(back) && month(back.back()) || join(after) && month(after.next())
}

/// `Thursday`, `Mondays`, `Friday last week`, `Friday 13th`; `Sat.` and `Sun` only beside a date, a day or an hour.
pub(super) fn weekday(at: Cursor<'_>) -> Dated<'_> {
    let (end, date) = one_weekday(at)?;
    // On Mondays: again and again.
    let said = if at.word().ends_with("days") { When::Set(Box::new(When::Date(date))) } else { When::Date(date) };
    Some((end, Some(said.into())))
}

fn one_weekday(at: Cursor<'_>) -> Option<(Cursor<'_>, Date)> {
    let end = at.take(Sense::WEEKDAY)?;
    let number = by_name(&WEEKDAYS, at.word())?;
    let open = Date::Weekday(number, Week::Open);
    let full = at.word().contains("day");
    // `Thursday the 21st`, `Wed 13th`
    let of_month = end.skip(Role::THE).unwrap_or(end);
    if at.capital()
        && of_month.is(Sense::NTH)
        && let Some((end, day)) = day(of_month).filter(|(end, _)| !end.lower() || end.is(Sense::FUNCTION))
    {
        return Some((end, Date::Weekday(number, Week::MonthDay(day))));
    }
    if !full {
        let at_an_hour = end.eat("at").is_some_and(|c| integer(c, 2).is_some() || c.is(Sense::CLOCK));
        let written_short = at.raw().ends_with('.') || end.word() == "." && end.glued() && !end.next().done();
        let led = at.back().is(Sense::LEADS_DATE);
        return (at.capital() && led && (written_short || at_an_hour)).then_some((end, open));
    }
    // `Thursday the twenty-first`
    if let Some((end, day)) = end.skip(Role::THE).and_then(|c| day(c).filter(|_| integer(c, 2).is_none())) {
        return Some((end, Date::Weekday(number, Week::MonthDay(day))));
    }
    let of = end.skip(Role::OF).unwrap_or(end);
    let week = steps(of).and_then(|(c, moved)| c.eat("week").map(|end| (end, moved)));
    Some(week.map_or((end, open), |(end, moved)| (end, Date::Weekday(number, Week::Moved(moved)))))
}

/// `last Friday`, `this Friday`, `Friday` as `relative` points at it.
pub(super) fn near_weekday(at: Cursor<'_>, near: i8) -> Option<(Cursor<'_>, Date)> {
    let (end, date) = one_weekday(at)?;
    Some(match date {
        Date::Weekday(day, Week::Open) => (end, Date::Weekday(day, Week::Near(near))),
        date => (end, date),
    })
}

/// `summer of 2012`, `spring 2020`, `last winter`, `in the fall`; not "the fall of Kabul", "a spring", "may fall this year".
pub(super) fn season(at: Cursor<'_>) -> Dated<'_> {
    let (end, date) = season_word(at)?;
    let bare = at.next();
    let verb = at.is(Sense::CHANGE_VERB);
    // "prices may fall this year": a verb stands behind its subject, a season behind a preposition or an article.
    let led_noun =
        at.back().is(Sense::LEADS_DATE) || at.back().any(&["the", ",", "for", "this"]) || at.first() || at.capital();
    if end.at() > bare.at() && (!verb || led_noun) {
        return Some((end, date.map(Said::from)));
    }
    let article = at.back().has(Role::THE);
    let lead = if article { at.back().back() } else { at.back() };
    let (led, clear) = (lead.has(Role::LEADS_SEASON), at.has(Role::CLEAR_SEASON));
    // "the fall of Kabul", "in spring water": "fall" and "spring" need more.
    let fits = if clear { led || article } else { led && !at.capital() && !bare.any(&["of", "in", "from"]) };
    let free = bare.hyphen().is_none() && (!bare.lower() || bare.is(Sense::FUNCTION));
    (fits && free).then_some((bare, date.filter(|_| end.at() == bare.at()).map(Said::from)))
}

/// A season with its year, if one is said; `None` for seasons of many years.
pub(super) fn season_word(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Date>)> {
    let end = at.take(Sense::SEASON)?;
    let (end, year) = year::with_year(end);
    let season = pointing::season(at);
    let many = at.word().ends_with('s');
    Some((end, season.zip(year).filter(|_| !many).map(|(season, year)| Date::Yearly(Yearly::Season(season), year))))
}

/// `early 1990s`, `late Thursday`, `mid-2023`, `earlier this month`.
pub(super) fn narrowed<'a>(at: Cursor<'a>) -> Dated<'a> {
    let part = part(at);
    let rest = at.take(Sense::NARROWING)?.joint();
    let of = |(end, date): (Cursor<'a>, Option<Date>)| (end, date.map(Said::from));
    let ends = [
        month(rest),
        weekday(rest),
        year::alone(rest),
        year::decade_alone(rest),
        year::century(rest),
        year::part(rest),
        season_word(rest).map(of),
    ];
    let found = ends.into_iter().flatten().max_by_key(|(end, _)| end.at());
    let found = found.or_else(|| {
        let rest = rest.eat("in").unwrap_or(rest);
        unit_named(rest).or_else(|| relative::date(rest).filter(|_| rest.is(Sense::MODIFIER.or(Sense::DEIXIS))))
    });
    found.map(|(end, said)| (end, said.map(|said| Said { part, ..said })))
}

/// `the year` of "later in the year".
fn unit_named(at: Cursor<'_>) -> Dated<'_> {
    let unit = at.eat_any(&["the", "that"]).filter(|c| c.has(Role::PERIOD))?;
    let said = unit_of(unit).filter(|_| at.has(Role::THE)).map(|unit| Date::Unit(unit, 0).into());
    Some((unit.next(), said))
}
