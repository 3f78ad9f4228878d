//! Days, months and ranges of them: `3 June`, `from March to May`.

use super::cursor::Cursor;
use super::lexicon::Sense;
use super::number::integer;
use super::{ordinal, relative, year};

/// `2015-2018`, `from March to May`, `Monday through Friday`, `June 3 – July 5`, `between 2015 and 2018`.
pub(super) fn range(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let first = point(at)?;
    let second = first
        .dash()
        .or_else(|| first.eat_any(&["to", "through", "until", "till"]))
        .or_else(|| if at.before() == "between" { first.eat("and") } else { None })?;
    narrowed(second).or_else(|| point(second))
}

/// A date that can stand at either end of a range.
fn point(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let ends = [month_day(at), day_month(at), month(at), weekday(at), year::year(at), year::decade(at)];
    ends.into_iter().flatten().max_by_key(|end| end.at())
}

/// `2024-04-25`, `4/25/2024`, `25.04.2024`; not `555-0123`, `1/2`.
pub(super) fn numeric(at: Cursor<'_>) -> Option<Cursor<'_>> {
    // `29Mar22`
    if let Some(end) = at.take(Sense::STAMP) {
        return Some(end);
    }
    let end = at.take(Sense::CHAIN)?;
    let mut parts = at.word().split(['/', '-', '.']);
    let mut part = || parts.next().and_then(|p| Some((p.len(), p.parse::<u32>().ok()?)));
    let (Some((width, first)), Some((_, second)), Some((last_width, third)), None) = (part(), part(), part(), part())
    else {
        return None;
    };
    let (day, month) = (1..=31, 1..=12);
    let fits = match (width, last_width) {
        (4, 1 | 2) => month.contains(&second) && day.contains(&third),
        (1 | 2, 2 | 4) => {
            month.contains(&first) && day.contains(&second) || day.contains(&first) && month.contains(&second)
        }
        _ => false,
    };
    fits.then_some(end)
}

/// `April 25`, `Wednesday, July 27, 2022`, `August 6th`, `December 13-15, 2022`, `March 3 last year`.
pub(super) fn month_day(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let month = after_weekday(at);
    let name = month_name(month)?;
    let name = name.eat("the").unwrap_or(name);
    let end = days(name)?;
    // "April 25,000": a comma of thousands is inside the token; "May 20 people" counts people.
    Some(with_year(end))
}

/// `25 April 2024`, `5th October, 1922`, `first of May`, `24th day of November`, `Friday, 24 May`, `13-15 December`.
pub(super) fn day_month(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let day = after_weekday(at);
    let day = day.eat("the").unwrap_or(day);
    let named = || ordinal::place(day).filter(|c| c.word() == "of");
    let end = days(day).or_else(named)?;
    let end = end.eat("day").unwrap_or(end);
    let end = end.eat("of").unwrap_or(end.joint());
    let month = month_name(end)?;
    Some(digits_of_year(month).unwrap_or_else(|| with_year(month)))
}

/// `22` of `29 Mar 22` and `18-DEC-19`; not of "on 29 Mar 22 people".
fn digits_of_year(month: Cursor<'_>) -> Option<Cursor<'_>> {
    let year = month.hyphen().unwrap_or(month);
    let joined = year.at() > month.at();
    let end = integer(year, 2).filter(|_| year.raw().len() == 2).map(|_| year.next())?;
    let counts = (end.lower() || end.capital()) && !end.is(Sense::FUNCTION)
        || end.is(Sense::SCALE.or(Sense::PERCENT).or(Sense::SYMBOL).or(Sense::DIGITS))
        || end.hyphen().is_some();
    (joined || !counts && end.whole()).then_some(end)
}

/// Past `Wednesday,`, if there is one.
fn after_weekday(at: Cursor<'_>) -> Cursor<'_> {
    match at.take(Sense::WEEKDAY) {
        Some(end) if at.capital() => {
            let end = end.eat(".").unwrap_or(end);
            end.eat(",").or_else(|| end.eat("the")).unwrap_or(end)
        }
        _ => at,
    }
}

/// `25`, `6th`, `13-15`, `16 and 17`, `6 to 16`.
fn days(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let first = day(at)?;
    let more = first.dash().or_else(|| first.eat_any(&["to", "and", "through", "or", "&"])).and_then(day);
    // "on May 5 and 20 people": the second number counts what follows it.
    let counts = |end: Cursor<'_>| end.lower() && !end.is(Sense::FUNCTION) || end.is(Sense::SCALE.or(Sense::PERCENT));
    Some(more.filter(|&end| !counts(end)).unwrap_or(first))
}

fn day(at: Cursor<'_>) -> Option<Cursor<'_>> {
    if at.is(Sense::NTH) {
        let number = at.word().trim_end_matches(char::is_alphabetic);
        return number.parse().is_ok_and(|n: u32| (1..=31).contains(&n)).then(|| at.next());
    }
    integer(at, 2).is_some_and(|n| (1..=31).contains(&n)).then(|| at.next())
}

/// `14th` of "on the 14th": a day of the month that the text is in.
pub(super) fn day_alone(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let end = at.take(Sense::NTH).and_then(|_| day(at))?;
    let article = if at.before() == "the" { at.back() } else { at };
    (article.before() == "on" && (!end.lower() || end.is(Sense::FUNCTION))).then_some(end)
}

/// The name of a month, short or long, where it names one: `May` only with a capital.
fn month_name(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let end = at.take(Sense::MONTH)?;
    let short = is_short(at);
    if !at.capital() && (short || matches!(at.word(), "may" | "march" | "august")) {
        return None;
    }
    Some(if short && end.word() == "." && end.glued() { end.next() } else { end })
}

/// `Jan`, `Sept.`
fn is_short(at: Cursor<'_>) -> bool {
    at.word().len() == 3 && at.word() != "may" || at.word() == "sept"
}

/// Past the year, or what stands for one, behind a day or a month.
pub(super) fn with_year(at: Cursor<'_>) -> Cursor<'_> {
    let comma = at.eat(",").unwrap_or(at);
    if let Some(end) = year::span(comma).or_else(|| year::four_digits(comma)).or_else(|| year::short(comma)) {
        return year::era(end).unwrap_or(end);
    }
    let of = at.eat("of").unwrap_or(at);
    if let Some(end) = year::span(of).or_else(|| year::four_digits(of)) {
        return end;
    }
    of.eat_any(&["last", "this", "next"]).and_then(|c| c.eat("year")).unwrap_or(at)
}

/// `April 2024`, `June of this year`, `January`; `May` and `March` where a month is meant.
pub(super) fn month(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let name = month_name(at)?;
    let end = with_year(name);
    if end.at() > name.at() {
        return Some(end);
    }
    // "Theresa May", "April Jones", "June Carter": people.
    let person = at.back().capital() && !at.back().is(Sense::FUNCTION.or(Sense::MODIFIER)) && !at.back().first()
        || name.capital() && !name.is(Sense::WEEKDAY.or(Sense::MONTH));
    let led = at.back().is(Sense::LEADS_DATE) || !person && (beside_month(at) || passes(name));
    let short = is_short(at) && name.back().raw() != "." && !at.raw().ends_with('.');
    let ambiguous = matches!(at.word(), "may" | "march") || short;
    let personal = matches!(at.word(), "may" | "march" | "april" | "june" | "august" | "jan");
    (led || !(ambiguous || personal && person)).then_some(name)
}

/// What a month does, as in `March was quiet`; the verb `may` and a march have other words behind them.
pub(super) fn passes(at: Cursor<'_>) -> bool {
    const VERBS: [&str; 28] = [
        "was", "is", "has", "had", "were", "saw", "sees", "brought", "brings", "began", "begins", "ended", "ends",
        "came", "comes", "went", "passed", "passes", "will", "would", "could", "marked", "marks", "became", "remained",
        "proved", "started", "looks",
    ];
    at.any(&VERBS)
}

/// `March and April`, `April, May and June`, `March to May`.
fn beside_month(at: Cursor<'_>) -> bool {
    let (back, after) = (at.back(), at.next());
    let join = |c: Cursor<'_>| c.any(&["and", "or", ",", "/", "to", "through", "-"]);
    let month = |c: Cursor<'_>| c.is(Sense::MONTH) && c.capital();
    join(back) && month(back.back()) || join(after) && month(after.next())
}

/// `Thursday`, `Mondays`, `Friday last week`; `Sat.` and `Sun` only beside a date.
pub(super) fn weekday(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let end = at.take(Sense::WEEKDAY)?;
    let full = at.word().contains("day");
    if !full {
        let written_short = at.raw().ends_with('.') || end.word() == "." && end.glued() && !end.next().done();
        return (at.capital() && written_short && at.back().is(Sense::LEADS_DATE)).then_some(end);
    }
    // `Thursday the 21st`
    if let Some(end) = end.eat("the").filter(|c| c.is(Sense::NTH)).and_then(day) {
        return Some(end);
    }
    let of = end.eat("of").unwrap_or(end);
    Some(of.eat_any(&["last", "this", "next"]).and_then(|c| c.eat("week")).unwrap_or(end))
}

/// `summer of 2012`, `spring 2020`, `last winter`, `in the fall`; not "the fall of Kabul", "a spring".
pub(super) fn season(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let end = at.take(Sense::SEASON)?;
    let dated = with_year(end);
    if dated.at() > end.at() && at.word() != "falls" {
        return Some(dated);
    }
    let article = at.before() == "the";
    let lead = if article { at.back().back() } else { at.back() };
    let led =
        lead.any(&["in", "since", "until", "by", "during", "every", "each", "through", "between", "before", "after"]);
    let clear =
        matches!(at.word(), "summer" | "winter" | "autumn" | "summers" | "winters" | "summertime" | "wintertime");
    // "the fall of Kabul", "in spring water": "fall" and "spring" need more.
    let fits = if clear { led || article } else { led && !at.capital() && !end.any(&["of", "in", "from"]) };
    (fits && end.hyphen().is_none() && (!end.lower() || end.is(Sense::FUNCTION))).then_some(end)
}

/// `early 1990s`, `late Thursday`, `mid-2023`, `earlier this month`.
pub(super) fn narrowed(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let rest = at.take(Sense::NARROWING)?.joint();
    let ends =
        [month(rest), weekday(rest), year::year(rest), year::decade(rest), year::century(rest), season_word(rest)];
    if let Some(end) = ends.into_iter().flatten().max_by_key(|end| end.at()) {
        return Some(end);
    }
    let rest = rest.eat("in").unwrap_or(rest);
    let unit = rest.eat_any(&["the", "that"]).filter(|c| c.any(&["day", "week", "month", "year", "decade", "century"]));
    unit.map(Cursor::next).or_else(|| relative::date(rest).filter(|_| rest.is(Sense::MODIFIER.or(Sense::DEIXIS))))
}

/// A season after `early`, `last` and the like, where it cannot be a fall or a source.
pub(super) fn season_word(at: Cursor<'_>) -> Option<Cursor<'_>> {
    at.take(Sense::SEASON).map(with_year)
}
