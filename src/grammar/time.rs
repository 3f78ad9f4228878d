//! Times of day: `3 a.m.`, `10:30`, `half past three`.

use super::cursor::Cursor;
use super::dated::{Dated, Said};
use super::lexicon::{Role, Sense};
use super::number::integer;
use super::pointing::{self, and_between, below_hundred, said};
use super::{date, relative};
use crate::document::When;
use crate::document::when::{Clock, Date, DayPart};

/// `3 a.m.`, `10:30`, `3-5 p.m.`, `1500 GMT`, `8:00 p.m. AST`, `six o'clock`, `half past three`.
pub(super) fn clock(at: Cursor<'_>) -> Dated<'_> {
    let (end, first, last) = clocks(at)?;
    let first = first.map(|(first, _)| first);
    let said = match last {
        None => first.map(|first| When::Time(None, first)),
        Some(last) => first.zip(last).map(|(first, last)| When::TimeBetween(None, first, last)),
    };
    Some((end, said.map(Said::from)))
}

/// Whether a time of day says which half of the day is meant.
type Read = Option<(Clock, bool)>;

/// One time of day, or two with what lies between.
fn clocks(at: Cursor<'_>) -> Option<(Cursor<'_>, Read, Option<Option<Clock>>)> {
    if let Some(found) = four_figures(at) {
        return Some(found);
    }
    let join = |end: Cursor<'_>| {
        // "1:00 PM - 1:15 PM"
        let spaced = || (end.raw() == "-" && end.back().is(Sense::AMPM.or(Sense::CLOCK))).then(|| end.next());
        let tied = end.dash().or_else(|| end.skip(Role::JOINS_HOURS));
        tied.or_else(|| and_between(at, end)).or_else(spaced).map(Cursor::at)
    };
    if let Some((end, first)) = moment(at) {
        let second = join(end).and_then(|c| moment(at.to(c)));
        return Some(match second {
            Some((end, second)) => (end, share_half(first, second), Some(second.map(|(clock, _)| clock))),
            None => (end, first, None),
        });
    }
    // `3-5 p.m.`, `between 10 and 11 p.m.`: the first hour leaves its half of the day to the second.
    let (end, first) = hour(at)?;
    let (end, second) = moment(at.to(join(end)?))?;
    let led = at.back().has(Role::OPENS_RANGE) && end.back().is(Sense::CLOCK);
    let marked = end.back().is(Sense::AMPM.or(Sense::ZONE)) || end.back().word().ends_with('m') || led;
    let first = share_half(first.map(|clock| (clock, false)), second).map(|(clock, _)| (clock, true));
    marked.then(|| (end, first, Some(second.map(|(clock, _)| clock))))
}

/// `0730-0930`: a figure that begins with a nought is an hour, and so is the one tied to it.
fn four_figures(at: Cursor<'_>) -> Option<(Cursor<'_>, Read, Option<Option<Clock>>)> {
    let from = in_four(at).filter(|_| at.raw().starts_with('0'))?;
    let second = at.next().dash()?;
    let to = in_four(second)?;
    second.next().whole().then(|| (second.next(), Some((from, true)), Some(Some(to))))
}

/// "3 to 5 p.m." is in the afternoon from the first on; "11 to 2 p.m." begins before noon.
fn share_half(first: Read, second: Read) -> Read {
    match (first?, second) {
        ((Clock::At { hour, minute, second, zone }, false), Some((Clock::At { hour: last @ 12.., .. }, true)))
            if hour < 12 && hour + 12 <= last =>
        {
            Some((Clock::At { hour: hour + 12, minute, second, zone }, true))
        }
        (first, _) => Some(first),
    }
}

fn moment(at: Cursor<'_>) -> Option<(Cursor<'_>, Read)> {
    let exact = |hour: u32, minute: Option<u32>| {
        let clock =
            Clock::At { hour: u8::try_from(hour).ok()?, minute: minute.map(|m| m as u8), second: None, zone: None };
        (hour <= 24).then_some((clock, false))
    };
    if let Some(past) = at.eat_any(&["half", "quarter"]) {
        let hour = past.eat_any(&["past", "to"])?;
        let end = hour.take(Sense::SMALL)?;
        let minutes = 60 / said(at).filter(|parts| *parts > 0)?;
        let said = said(hour).and_then(|hour| match past.word() {
            "to" => exact((hour + 11) % 12 + u32::from(hour == 1) * 12, Some(60 - minutes)),
            _ => exact(hour, Some(minutes)),
        });
        return Some((end, said));
    }
    // `ten past nine`, `15 past seven o'clock`
    let counted = || integer(at, 2).map(|n| (at.next(), n)).or_else(|| below_hundred(at));
    if let Some((hour, minutes)) = counted().and_then(|(c, n)| Some((c.eat("past")?, n))).filter(|(_, n)| *n < 60)
        && let Some((end, read)) = moment(hour).or_else(|| {
            let bare = integer(hour, 2).map(|n| (hour.next(), n)).or_else(|| below_hundred(hour));
            bare.map(|(end, n)| (end, exact(n, None)))
        })
    {
        let (end, read) = match of_day(end) {
            Some((end, part)) => (end, read.zip(part).and_then(|(clock, part)| in_part(clock, part))),
            None => (end, read),
        };
        let read = read.and_then(|(clock, half)| match clock {
            Clock::At { hour, minute: None | Some(0), second, zone } => {
                Some((Clock::At { hour, minute: Some(minutes as u8), second, zone }, half))
            }
            _ => None,
        });
        return Some((end, read));
    }
    if let Some(end) = at.take(Sense::CLOCK) {
        // "John 3:16", "won 3:1": a verse, a score.
        let minutes = at.word().ends_with('m') || at.word().split(':').nth(1).is_some_and(|m| m.len() >= 2);
        let read = of_digits(at.word());
        let (marked, read) = match end.take(Sense::AMPM) {
            Some(marked) => (marked, read.and_then(|clock| in_half(clock, is_late(end.word())))),
            None => (end, read),
        };
        // `1:58.69 seconds`
        if let Some(length) = marked.eat_any(&["seconds", "minutes", "hours"]) {
            return minutes.then_some((length, None));
        }
        let of_day = of_day(marked).or_else(|| marked.take(Sense::NARROWING).and_then(daypart));
        return minutes.then(|| match of_day {
            Some((end, part)) => (end, read.zip(part).and_then(|(clock, part)| in_part(clock, part))),
            None => zoned(marked, read),
        });
    }
    let word = || at.take(Sense::SMALL).map(|end| (end, said(at).and_then(|n| exact(n, None)).map(|(clock, _)| clock)));
    let (end, read) = hour(at).or_else(word).or_else(|| military(at))?;
    let read = read.map(|clock| (clock, false));
    if end.any(&["o'clock", "oclock"]) {
        let end = end.next();
        return Some(match of_day(end) {
            Some((end, part)) => (end, read.zip(part).and_then(|(clock, part)| in_part(clock, part))),
            None => (end, read),
        });
    }
    // `12.30pm`
    if let Some(marked) = end.take(Sense::AMPM).filter(|_| is_mark(end)) {
        return Some(zoned(marked, read.and_then(|clock| in_half(clock, is_late(end.word())))));
    }
    // `circa 5 in the morning`; "5 in the morning attack" counts the dead.
    if (at.back().is(Sense::LEADS_DATE) || at.before() == "at")
        && let Some((end, part)) = in_the(end).and_then(daypart)
        && (!end.lower() || end.is(Sense::FUNCTION))
    {
        return Some((end, read.zip(part).and_then(|(clock, part)| in_part(clock, part))));
    }
    let (zone, east) = zone(end)?;
    let fits = military(at).is_some() || end.back().raw().contains('.');
    fits.then(|| (zone, read.map(|(clock, half)| (with_zone(clock, east), half))))
}

/// Past `in the`.
fn in_the(at: Cursor<'_>) -> Option<Cursor<'_>> {
    at.eat("in").and_then(|c| c.skip(Role::THE))
}

/// `in the morning`, `at night` behind an hour.
fn of_day(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<DayPart>)> {
    in_the(at).or_else(|| at.eat("at")).and_then(daypart)
}

/// `10:30`, `8pm`, `10:30:15`, `8.30pm`.
fn of_digits(word: &str) -> Read {
    let digits = word.trim_end_matches(char::is_alphabetic);
    let half = &word[digits.len()..];
    let mut parts = digits.split([':', '.']).map(|part| part.parse::<u8>().ok());
    let (hour, minute, second) = (parts.next()??, parts.next(), parts.next());
    let below = |part: Option<Option<u8>>| match part {
        None => Some(None),
        Some(part) => part.filter(|n| *n < 60).map(Some),
    };
    let clock = Clock::At { hour, minute: below(minute)?, second: below(second)?, zone: None };
    let read = (hour <= 24).then_some((clock, false));
    if half.is_empty() { read } else { read.and_then(|read| in_half(read, is_late(half))) }
}

/// Whether `a.m.` or `p.m.` is that of the second half of the day.
fn is_late(mark: &str) -> bool {
    mark.starts_with('p')
}

/// In the half of the day that is told.
fn in_half((clock, _): (Clock, bool), late: bool) -> Read {
    let Clock::At { hour, minute, second, zone } = clock else { return None };
    let hour = match (late, hour) {
        (true, 1..=11) => hour + 12,
        (false, 12) => 0,
        _ => hour,
    };
    Some((Clock::At { hour, minute, second, zone }, true))
}

/// `8 o'clock in the evening`.
fn in_part((clock, half): (Clock, bool), part: DayPart) -> Read {
    let Clock::At { hour, .. } = clock else { return None };
    let late = match part {
        DayPart::Afternoon | DayPart::Evening => true,
        DayPart::Night => hour > 4,
        DayPart::Morning | DayPart::Day => false,
    };
    if half { Some((clock, half)) } else { in_half((clock, half), late) }
}

fn with_zone(clock: Clock, east: Option<i16>) -> Clock {
    match clock {
        Clock::At { hour, minute, second, .. } => Clock::At { hour, minute, second, zone: east },
        Clock::Part(_) => clock,
    }
}

/// `am` as a verb stands before a lower-case word: "at 9 I am told".
fn is_mark(at: Cursor<'_>) -> bool {
    at.raw().contains('.') || at.raw().chars().all(char::is_uppercase) || at.is(Sense::AMPM)
}

fn hour(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Clock>)> {
    let read = || of_digits(at.word()).map(|(clock, _)| clock);
    if integer(at, 2).is_some_and(|h| h <= 24) {
        return Some((at.next(), read()));
    }
    // `12.30 p.m.`
    let (hour, minute) = at.word().split_once('.')?;
    let fits =
        hour.parse().is_ok_and(|h: u32| h <= 24) && minute.len() == 2 && minute.parse().is_ok_and(|m: u32| m < 60);
    fits.then(|| (at.next(), read()))
}

/// `1500` before `GMT`, `0700`.
fn military(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Clock>)> {
    let clock = in_four(at)?;
    let zoned = zone(at.next()).is_some() || at.next().any(&["hours", "hrs"]);
    (zoned || at.raw().starts_with('0')).then(|| (at.next(), Some(clock)))
}

/// Hour and minute in four figures.
fn in_four(at: Cursor<'_>) -> Option<Clock> {
    let number = integer(at, 4).filter(|_| at.raw().len() == 4)?;
    let (hour, minute) = ((number / 100) as u8, (number % 100) as u8);
    (hour <= 24 && minute < 60).then_some(Clock::At { hour, minute: Some(minute), second: None, zone: None })
}

/// Past the time zone: `EDT`, `local time`, `Eastern time`.
fn zoned(at: Cursor<'_>, read: Read) -> (Cursor<'_>, Read) {
    match zone(at) {
        Some((end, east)) => (end, read.map(|(clock, half)| (with_zone(clock, east), half))),
        None => (at, read),
    }
}

/// A time zone, with its minutes east of Greenwich where its name says them.
fn zone(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<i16>)> {
    let capitals = at.raw().chars().all(char::is_uppercase);
    if at.is(Sense::ZONE) && capitals || at.raw() == "ET" || at.raw() == "PT" {
        return Some((at.next(), pointing::east(at)));
    }
    if at.word() == "local" {
        return at.next().eat("time").map(|end| (end, None));
    }
    let end = (1..=3).map(|n| at.to(at.at() + n)).take_while(|c| c.back().capital()).find_map(|c| c.eat("time"))?;
    Some((end, None))
}

/// `noon`, `midnight`, `dawn`.
pub(super) fn named(at: Cursor<'_>) -> Dated<'_> {
    let end = at.take(Sense::NOON)?;
    // "New Dawn", "a dawn raid": a name, and still a time.
    let clear = at.has(Role::CLEAR_TIME);
    let name = at.capital() && !at.first();
    let led = at.back().has(Role::LEADS_TIME);
    let clock = pointing::named_hour(at).or_else(|| pointing::part_of_day(at).map(Clock::Part))?;
    (!name && (clear || led)).then(|| (end, Some(When::Time(None, clock).into())))
}

/// `the morning`, `early evening`, `night of June 21`, `early hours of Friday`; not "the night sky".
pub(super) fn part_of_day(at: Cursor<'_>) -> Dated<'_> {
    let narrow = at.take(Sense::NARROWING).map(|c| in_the(c).unwrap_or(c.joint()));
    let start = narrow.unwrap_or(at);
    let hours = start.eat("hours").filter(|_| narrow.is_some() || at.before() == "morning");
    let named = daypart(start).map(|(c, part)| (c.eat("hours").unwrap_or(c), part));
    let (end, part) = named.or_else(|| hours.map(|c| (c, Some(DayPart::Morning))))?;
    let led = narrow.is_some() || at.back().has(Role::LEADS_DAYPART);
    let free = !end.lower() || end.is(Sense::FUNCTION) || end.has(Role::BEHIND_DAYPART);
    if !(led && free) || at.capital() && !at.first() {
        return None;
    }
    let when = |day| part.map(|part| Said { when: When::Time(day, Clock::Part(part)), part: pointing::part(at) });
    let whole = end.skip(Role::OF).and_then(|of| {
        date::month_day(of).or_else(|| date::day_month(of)).or_else(|| date::weekday(of)).or_else(|| relative::time(of))
    });
    Some(match whole {
        Some((end, said)) => (end, date::only_date(said).and_then(|day| when(Some(day)))),
        None => (end, when(None)),
    })
}

/// `morning`, `nights`, `night-time`; `None` where the part has no name in TIMEX3.
pub(super) fn daypart(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<DayPart>)> {
    let end = at.take(Sense::DAYPART)?;
    // `night-time`
    let end = end.hyphen().and_then(|c| c.eat("time")).unwrap_or(end);
    Some((end, pointing::part_of_day(at)))
}

/// `Tuesday at 5 p.m.`, `8 p.m. on 3 May 2017`: a day with a time of day, where nothing but a comma or a preposition lies between.
pub(super) fn on_a_day(at: Cursor<'_>) -> Dated<'_> {
    if let Some((end, day)) = day(at) {
        let comma = end.eat(",").unwrap_or(end);
        let start = comma.eat("at").or_else(|| comma.skip(Role::ABOUT.or(Role::OPENS_RANGE))).unwrap_or(comma);
        let (end, clocks) = on_the_clock(start)?;
        return Some((end, Some(day.at(clocks)?.into())));
    }
    let (end, clocks) = on_the_clock(at)?;
    let comma = end.eat(",").unwrap_or(end);
    let start = comma.eat_any(&["on", "of"]).unwrap_or(comma);
    let (end, day) = day(start.skip(Role::THE).unwrap_or(start))?;
    Some((end, Some(day.at(clocks)?.into())))
}

/// A day, a part of one, or every day.
enum DaySaid {
    One(Date, Option<DayPart>),
    Every,
}

impl DaySaid {
    fn at(self, (first, last): (Read, Option<Clock>)) -> Option<When> {
        let (clock, half) = first?;
        let (day, part) = match self {
            DaySaid::Every => return Some(When::Set(Box::new(When::Time(None, clock)))),
            DaySaid::One(day, part) => (day, part),
        };
        let late = |clock| part.and_then(|part| in_part((clock, half), part)).map_or(clock, |(clock, _)| clock);
        Some(match last {
            None => When::Time(Some(day), late(clock)),
            Some(last) => When::TimeBetween(Some(day), late(clock), late(last)),
        })
    }
}

fn day(at: Cursor<'_>) -> Option<(Cursor<'_>, DaySaid)> {
    let parts = relative::time(at);
    let named =
        [date::month_day(at), date::day_month(at), date::numeric(at), date::weekday(at), relative::date(at), parts];
    let (end, said) = named.into_iter().flatten().max_by_key(|(end, _)| end.at())?;
    match said?.when {
        When::Date(day) if is_day(&day) => Some((end, DaySaid::One(day, None))),
        When::Time(Some(day), Clock::Part(part)) => Some((end, DaySaid::One(day, Some(part)))),
        When::Set(of) if matches!(&*of, When::Time(None, _)) || of.iso() == "P1D" => Some((end, DaySaid::Every)),
        _ => None,
    }
}

/// A time of day that needs no unit behind it: `5 p.m.`, `10:30`, and behind `at` also `2.30` and a bare `5`.
fn on_the_clock(at: Cursor<'_>) -> Option<(Cursor<'_>, (Read, Option<Clock>))> {
    if let Some((end, first, last)) = clocks(at) {
        let (_, half) = first?;
        let clear = half || at.is(Sense::CLOCK) || end.back().any(&["o'clock", "oclock"]);
        return clear.then(|| Some((end, (first, last.map_or(Some(None), |last| last.map(Some))?))))?;
    }
    // "between 7 and 9 last night", "from 3 to 5 on Friday"
    if at.back().has(Role::OPENS_RANGE)
        && let Some((first, clock)) = hour(at)
        && let Some(second) = first.dash().or_else(|| first.eat_any(&["and", "to"]))
        && let Some((end, last)) = hour(second)
        && (at.back().back().is(Sense::DAYPART.or(Sense::WEEKDAY)) || day(end.eat("on").unwrap_or(end)).is_some())
    {
        return Some((end, (clock.map(|clock| (clock, false)), last)));
    }
    let (end, clock) = hour(at).filter(|_| at.before() == "at" || at.back().has(Role::ABOUT))?;
    let ends = end.done() || end.any(&[".", ",", ";", "?", "and", "but", "when"]);
    ends.then(|| (end, (clock.map(|clock| (clock, false)), None)))
}

/// Whether a date is one day.
fn is_day(date: &Date) -> bool {
    use crate::calendar::Place;
    use crate::document::when::{Unit, Yearly};
    matches!(
        date,
        Date::Place(Place::Day(_))
            | Date::Yearly(Yearly::Day(..), _)
            | Date::Digits(..)
            | Date::MonthDay(..)
            | Date::Weekday(..)
            | Date::Unit(Unit::Day, _)
    )
}
