//! Times of day: `3 a.m.`, `10:30`, `half past three`.

use super::cursor::Cursor;
use super::lexicon::Sense;
use super::number::integer;
use super::{date, relative};

/// `3 a.m.`, `10:30`, `3-5 p.m.`, `1500 GMT`, `8:00 p.m. AST`, `six o'clock`, `half past three`.
pub(super) fn clock<'a>(at: Cursor<'a>) -> Option<Cursor<'a>> {
    let join = |end: Cursor<'a>| {
        let and = || if at.before() == "between" { end.eat("and") } else { None };
        end.dash().or_else(|| end.eat_any(&["to", "until", "or", "through"])).or_else(and)
    };
    if let Some(end) = moment(at) {
        return Some(join(end).and_then(moment).unwrap_or(end));
    }
    // `3-5 p.m.`, `between 10 and 11 p.m.`: the first hour leaves its half of the day to the second.
    join(hour(at)?).and_then(moment).filter(|end| end.back().is(Sense::AMPM.or(Sense::ZONE)))
}

fn moment(at: Cursor<'_>) -> Option<Cursor<'_>> {
    if let Some(past) = at.eat_any(&["half", "quarter"]) {
        let hour = past.eat_any(&["past", "to"])?;
        return hour.take(Sense::SMALL);
    }
    if let Some(end) = at.take(Sense::CLOCK) {
        // "John 3:16", "won 3:1": a verse, a score.
        let minutes = at.word().ends_with('m') || at.word().split(':').nth(1).is_some_and(|m| m.len() >= 2);
        let marked = end.take(Sense::AMPM).unwrap_or(end);
        // `1:58.69 seconds`
        let marked = marked.eat_any(&["seconds", "minutes", "hours"]).unwrap_or(marked);
        let of_day = marked.eat("in").and_then(|c| c.eat("the")).or_else(|| marked.eat("at")).and_then(daypart);
        return minutes.then(|| of_day.unwrap_or_else(|| zoned(marked)));
    }
    let end = hour(at).or_else(|| at.take(Sense::SMALL)).or_else(|| military(at))?;
    if end.any(&["o'clock", "oclock"]) {
        return Some(end.next());
    }
    // `12.30pm`
    if let Some(marked) = end.take(Sense::AMPM).filter(|_| is_mark(end)) {
        return Some(zoned(marked));
    }
    let zone = zone(end)?;
    (military(at).is_some() || end.back().raw().contains('.')).then_some(zone)
}

/// `am` as a verb stands before a lower-case word: "at 9 I am told".
fn is_mark(at: Cursor<'_>) -> bool {
    at.raw().contains('.') || at.raw().chars().all(char::is_uppercase) || at.is(Sense::AMPM)
}

fn hour(at: Cursor<'_>) -> Option<Cursor<'_>> {
    if integer(at, 2).is_some_and(|h| h <= 24) {
        return Some(at.next());
    }
    // `12.30 p.m.`
    let (hour, minute) = at.word().split_once('.')?;
    let fits =
        hour.parse().is_ok_and(|h: u32| h <= 24) && minute.len() == 2 && minute.parse().is_ok_and(|m: u32| m < 60);
    fits.then(|| at.next())
}

/// `1500` before `GMT`, `0700`.
fn military(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let number = integer(at, 4)?;
    let four = at.raw().len() == 4 && number / 100 <= 24 && number % 100 < 60;
    let zoned = zone(at.next()).is_some() || at.next().any(&["hours", "hrs"]);
    (four && (zoned || at.raw().starts_with('0'))).then(|| at.next())
}

/// Past the time zone: `EDT`, `local time`, `Eastern time`.
fn zoned(at: Cursor<'_>) -> Cursor<'_> {
    zone(at).unwrap_or(at)
}

fn zone(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let capitals = at.raw().chars().all(char::is_uppercase);
    if at.is(Sense::ZONE) && capitals || at.raw() == "ET" || at.raw() == "PT" {
        return Some(at.next());
    }
    if at.word() == "local" {
        return at.next().eat("time");
    }
    (1..=3).map(|n| at.to(at.at() + n)).take_while(|c| c.back().capital()).find_map(|c| c.eat("time"))
}

/// `noon`, `midnight`, `dawn`.
pub(super) fn named(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let end = at.take(Sense::NOON)?;
    // "New Dawn", "a dawn raid": a name, and still a time.
    let clear = at.any(&["noon", "midnight", "midday", "noontime", "daybreak", "nightfall", "sundown"]);
    let name = at.capital() && !at.first();
    let led = at
        .back()
        .any(&["at", "before", "after", "until", "by", "since", "from", "to", "of", "around", "till", "just", "about"]);
    (!name && (clear || led)).then_some(end)
}

/// `the morning`, `early evening`, `night of June 21`, `early hours of Friday`; not "the night sky".
pub(super) fn part_of_day(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let narrow = at.take(Sense::NARROWING).map(|c| c.eat("in").and_then(|c| c.eat("the")).unwrap_or(c.joint()));
    let start = narrow.unwrap_or(at);
    let hours = start.eat_any(&["hours"]).filter(|_| narrow.is_some() || at.before() == "morning");
    let end = daypart(start).map(|c| c.eat("hours").unwrap_or(c)).or(hours)?;
    let led = narrow.is_some()
        || at.back().any(&["the", "at", "by", "one", "a", "per", "each", "every", "until", "till", "since"]);
    let free =
        !end.lower() || end.is(Sense::FUNCTION) || end.any(&["when", "where", "he", "she", "they", "we", "it", "i"]);
    if !(led && free) || at.capital() && !at.first() {
        return None;
    }
    let whole = end.eat("of").and_then(|of| {
        date::month_day(of).or_else(|| date::day_month(of)).or_else(|| date::weekday(of)).or_else(|| relative::time(of))
    });
    Some(whole.unwrap_or(end))
}

/// `morning`, `nights`.
pub(super) fn daypart(at: Cursor<'_>) -> Option<Cursor<'_>> {
    at.take(Sense::DAYPART)
}
