//! Dates said from the day of writing: `yesterday`, `last year`.

use super::cursor::Cursor;
use super::duration;
use super::lexicon::Sense;
use super::number::and_a_half;
use super::ordinal;
use super::{date as calendar, time as clock};

/// `yesterday`, `last year`, `past three years`, `recent years`, `this Thursday`, `first day`, `day 3`, `the year` of "end of the year".
pub(super) fn date(at: Cursor<'_>) -> Option<Cursor<'_>> {
    deictic(at)
        .or_else(|| modified(at))
        .or_else(|| duration::placed_unit(at))
        .or_else(|| numbered(at))
        .or_else(|| within(at))
}

/// `yesterday`, `day before yesterday`.
fn deictic(at: Cursor<'_>) -> Option<Cursor<'_>> {
    if let Some(end) = at.take(Sense::DEIXIS) {
        // "Today" as a name: "Russia Today", "the Tomorrow Group".
        let beside = |c: Cursor<'_>| c.capital() && !c.is(Sense::FUNCTION);
        let name = at.capital() && !at.first() && (beside(at.back()) || beside(end));
        return (!name).then_some(end);
    }
    at.eat("day")?.eat_any(&["before", "after"])?.eat_any(&["yesterday", "tomorrow"])
}

/// `last year`, `next few days`, `this past weekend`, `same day`, `each year`.
fn modified(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let mut head = at.take(Sense::MODIFIER).or_else(|| all(at))?;
    if at.any(&["this", "these", "that"]) {
        head = head.eat_any(&["past", "coming", "same", "very", "last", "next"]).unwrap_or(head);
    }
    if at.word() == "every" {
        head = head.eat("other").unwrap_or(head);
    }
    // "in 1998, following ten years of work", "following Wednesday's quake": a preposition.
    if at.word() == "following" && !at.back().any(&["the", "his", "her", "their", "its"]) {
        return None;
    }
    let strong = at.any(&["last", "next", "this"]);
    let point = [calendar::weekday(head), calendar::season_word(head), holiday(head), month(head)];
    // "He knew that March had been hard": no month is pointed at.
    let joins = at.word() == "that" && head.is(Sense::MONTH) && calendar::passes(head.next());
    if let Some(end) = point.into_iter().flatten().max_by_key(|end| end.at()).filter(|_| !joins) {
        let fits = strong || at.any(&["every", "each", "following", "previous", "past", "that", "coming", "same"]);
        let end = if within_month(at) { duration::in_a_month(duration::of_a_period(end)) } else { end };
        return fits.then_some(end);
    }
    // "this second", "current quarter": only what is as long as a day.
    if let Some(end) = duration::counted(head, Sense::DAYS) {
        let counted =
            !at.any(&["these", "those", "this", "that", "current", "same", "present"]) || head.at() > at.at() + 1;
        return counted.then_some(end);
    }
    let unit = head.take(Sense::DAYS)?;
    match (at.word(), head.word()) {
        ("that" | "those", "quarter" | "quarters" | "weekend") => None,
        ("those", _) => Some(unit),
        ("present", "day") => Some(unit),
        ("present", _) => None,
        // `past year and a half`, `last week of March`
        _ => {
            let end = duration::of_a_period(and_a_half(unit).unwrap_or(unit));
            Some(if within_month(at) { duration::in_a_month(end) } else { end })
        }
    }
}

/// `last Monday in May` is counted within its month; "this Monday in May" would be said of two times.
fn within_month(at: Cursor<'_>) -> bool {
    at.any(&["last", "every", "each", "same"])
}

/// `all day`, `all week`.
fn all(at: Cursor<'_>) -> Option<Cursor<'_>> {
    at.eat("all").map(|c| c.joint()).filter(|c| c.any(&["day", "week", "year", "summer", "winter", "weekend"]))
}

fn holiday(at: Cursor<'_>) -> Option<Cursor<'_>> {
    at.take(Sense::HOLIDAY).filter(|_| at.capital())
}

fn month(at: Cursor<'_>) -> Option<Cursor<'_>> {
    at.take(Sense::MONTH).filter(|_| at.capital() && at.word().len() > 2)
}

/// `Day 3`, `day two`.
fn numbered(at: Cursor<'_>) -> Option<Cursor<'_>> {
    at.eat("day")?.take(Sense::SMALL.or(Sense::DIGITS)).filter(|end| !end.lower() || end.is(Sense::FUNCTION))
}

/// `year` of "the end of the year", `weekend` after "the".
fn within(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let unit = at.eat_any(&["day", "week", "month", "year", "decade", "century", "weekend", "weekends"])?;
    // `week of October 21`
    if let Some(of) = unit.eat("of").filter(|_| at.word() == "week") {
        return calendar::month_day(of).or_else(|| calendar::day_month(of));
    }
    if at.word().starts_with("weekend") {
        return (at.before() == "the" || !unit.lower() || unit.is(Sense::FUNCTION)).then_some(unit);
    }
    let of = at.back().back();
    // "at the end of the day": a turn of speech more often than a time.
    let part = of.word() == "of"
        && at.word() != "day"
        && of.back().any(&[
            "end",
            "start",
            "beginning",
            "middle",
            "rest",
            "most",
            "half",
            "part",
            "turn",
            "close",
            "much",
        ]);
    (at.before() == "the" && part).then_some(unit)
}

/// `tonight`, `this morning`, `last night`, `yesterday evening`, `Thursday night`, `next few hours`.
pub(super) fn time(at: Cursor<'_>) -> Option<Cursor<'_>> {
    if let Some(end) = at.take(Sense::TONIGHT) {
        return Some(end);
    }
    // `early this evening`
    let early = at.take(Sense::NARROWING).filter(|c| c.any(&["this", "that", "last"])).unwrap_or(at);
    if let Some(head) = early.take(Sense::MODIFIER) {
        if let Some(end) = duration::counted(head, Sense::HOURS) {
            return Some(end);
        }
        let end = clock::daypart(head).or_else(|| head.eat_any(&["hour", "hours", "minute", "minutes"]))?;
        return Some(end);
    }
    if let Some(end) = ordinal::place(at).and_then(|c| duration::counted(c, Sense::HOURS)) {
        return Some(end);
    }
    let narrow = at.take(Sense::NARROWING).map_or(at, Cursor::joint);
    let day = calendar::weekday(narrow).or_else(|| narrow.take(Sense::DEIXIS))?;
    clock::daypart(day)
}
