//! Dates said from the day of writing: `yesterday`, `last year`.

use super::cursor::Cursor;
use super::dated::{Dated, Said};
use super::duration::{self, Span};
use super::lexicon::{Role, Sense};
use super::number::and_a_half;
use super::ordinal::nth;
use super::pointing::{self, Pointer, begins_now, is_last, is_verb, later, part, pointer, steps, unit as unit_of};
use super::{date as calendar, holiday as feast, time as clock};
use crate::document::when::{Clock, Date, DayPart, Length, Piece, Unit, Week, Window, Year, Yearly};
use crate::document::{Number, When};

/// `yesterday`, `last year`, `past three years`, `recent years`, `this Thursday`, `first day`, `day 3`, `the year` of "end of the year".
pub(super) fn date(at: Cursor<'_>) -> Dated<'_> {
    let of = |(end, date): (_, Option<Date>)| (end, date.map(Said::from));
    deictic(at)
        .map(of)
        .or_else(|| each(at))
        .or_else(|| modified(at))
        .or_else(|| duration::placed_unit(at).map(of))
        .or_else(|| numbered(at).map(|end| (end, None)))
        .or_else(|| within(at).map(of))
}

/// `yesterday`, `day before yesterday`.
fn deictic<'a>(at: Cursor<'a>) -> Option<(Cursor<'a>, Option<Date>)> {
    if let Some((end, date)) = day(at) {
        // "Today" as a name: "Russia Today", "the Tomorrow Group".
        let beside = |c: Cursor<'_>| c.capital() && !c.is(Sense::FUNCTION);
        let name = at.capital() && !at.first() && (beside(at.back()) || beside(end));
        return (!name).then_some((end, Some(date)));
    }
    // `week after next`, `year before last`
    let step = |c: Cursor<'a>| {
        let way = if later(c)? { 1 } else { -1 };
        let head = c.next().skip(Role::THE).unwrap_or(c.next());
        let (end, moved) = steps(head).filter(|_| head.has(Role::NEAREST))?;
        (moved == way).then_some((end, 2 * way))
    };
    if let Some((end, steps)) = at.take(Sense::DAYS).and_then(step) {
        return Some((end, unit_of(at).map(|unit| Date::Unit(unit, steps))));
    }
    let turn = at.eat("day")?;
    let (end, from) = later(turn).and_then(|_| day(turn.next()))?;
    let Date::Unit(Unit::Day, moved) = from else { return None };
    let step = match (later(turn)?, moved) {
        (false, ..0) => -1,
        (true, 1..) => 1,
        _ => return None,
    };
    Some((end, Some(Date::Unit(Unit::Day, moved + step))))
}

/// `fell [daily]`, `published [weekly] in Tarvin`; before a noun it tells of what kind that is, and a `daily` is a paper.
fn each(at: Cursor<'_>) -> Dated<'_> {
    let unit = pointing::each(at).filter(|_| at.lower())?;
    let (before, end) = (at.back(), at.next());
    let noun = (end.lower() || end.capital()) && !end.is(Sense::FUNCTION);
    let adverb = before.raw().starts_with(char::is_alphanumeric) && !before.pack().word(before.word()).is_article();
    let said = When::Set(Box::new(When::Duration(Length::of(Some(1.into()), unit))));
    (!noun && adverb && !before.has(Role::THE)).then(|| (end, Some(said.into())))
}

/// `yesterday`, `today`, `tomorrow`.
pub(super) fn day(at: Cursor<'_>) -> Option<(Cursor<'_>, Date)> {
    pointing::day(at).map(|moved| (at.next(), Date::Unit(Unit::Day, moved)))
}

/// `last year`, `next few days`, `this past weekend`, `same day`, `each year`.
fn modified(at: Cursor<'_>) -> Dated<'_> {
    let Some(mut head) = at.take(Sense::MODIFIER) else {
        let end = all(at)?;
        return Some((end, unit_of(end.back()).map(|unit| When::Duration(Length::of(Some(1.into()), unit)).into())));
    };
    if lasts(at, head) {
        return None;
    }
    let points = pointer(at);
    if let Some(found) = points.and_then(|points| kept_year(head, points)) {
        return Some(found);
    }
    if at.has(Role::THIS) {
        head = head.skip(Role::BEHIND_THIS).unwrap_or(head);
    }
    let other = if at.word() == "every" { head.eat("other") } else { None };
    head = other.unwrap_or(head);
    // "in 1998, following ten years of work", "following Wednesday's quake": a preposition.
    if at.word() == "following" && !at.back().has(Role::THE) && !at.back().has(Role::OWNER) {
        return None;
    }
    // "He knew that March had been hard": no month is pointed at.
    let joins = at.word() == "that" && head.is(Sense::MONTH) && calendar::passes(head.next());
    if let Some((end, date)) = pointed(head, points).filter(|_| !joins) {
        let fits = at.has(Role::POINTS);
        // `last Monday in May` is counted within its month; "this Monday in May" would be said of two times.
        let (end, date) = match (at.has(Role::COUNTS_WITHIN), date) {
            (true, date) => {
                let piece = calendar::weekday_number(head).map(Piece::Weekday).filter(|_| is_last(at));
                match piece {
                    Some(piece) => match duration::counted_within(end, -1, piece) {
                        (counted, nth) if counted.at() > end.at() => (counted, nth),
                        _ => (end, date),
                    },
                    None => (duration::counted_within(end, 1, Piece::Unit(Unit::Day)).0, date),
                }
            }
            (false, date) => (end, date),
        };
        let said = date.and_then(|date| match points? {
            Pointer::Again => Some(When::Set(Box::new(When::Date(date))).into()),
            Pointer::Text(_) => None,
            _ => Some(Said::from(date)),
        });
        return fits.then_some((end, said));
    }
    // "this second", "current quarter": only what is as long as a day.
    if let Some((end, span)) = duration::quarters(head).or_else(|| duration::counted(head, Sense::DAYS)) {
        if let Some(found) = last_of(at, end, span.as_ref()) {
            return Some(found);
        }
        let counted = !at.has(Role::POINTS_AT_ONE) || head.at() > at.at() + 1;
        // "within the next ten months" begins now.
        let now = begins_now(at) || at.back().has(Role::THE) && begins_now(at.back());
        let said = span.and_then(|span| window(points?, span)).map(|said| if now { from_now(said) } else { said });
        return counted.then_some((end, said));
    }
    let end = head.take(Sense::DAYS)?;
    match (at.word(), unit_of(head)) {
        ("that" | "those", Some(Unit::Quarter)) => None,
        ("that" | "those", Some(Unit::Weekend)) if !head.word().ends_with('s') => None,
        ("those", _) => Some((end, None)),
        ("present", unit) => (unit == Some(Unit::Day)).then(|| (end, Some(Date::Present.into()))),
        // `past year and a half`, `last week of March`
        _ => {
            let halved = and_a_half(end);
            let whole = halved.unwrap_or(end);
            let last = if is_last(at) { unit_of(head).map(Piece::Unit) } else { None };
            let (counted, nth) = match last {
                Some(piece) => duration::counted_within(whole, -1, piece),
                None => (duration::counted_within(whole, 1, Piece::Unit(Unit::Day)).0, None),
            };
            if counted.at() > whole.at() {
                return Some((counted, nth.map(Said::from)));
            }
            // `last week Sunday`
            let on = whole.eat("on").unwrap_or(whole);
            let day = calendar::weekday_number(on).filter(|_| head.word() == "week" && on.capital());
            if let (Some(day), Some(Pointer::Steps(steps))) = (day, points) {
                return Some((on.next(), Some(Date::Weekday(day, Week::Moved(steps.into())).into())));
            }
            let steps = if other.is_some() { 2 } else { 1 };
            Some((whole, points.filter(|_| halved.is_none()).and_then(|points| of_unit(points, head, steps))))
        }
    }
}

/// "the course will last three weekends"
fn lasts(at: Cursor<'_>, head: Cursor<'_>) -> bool {
    is_verb(at) && duration::counted(head, Sense::DAYS.or(Sense::HOURS)).is_some()
}

/// `fiscal year`, `calendar year` behind a word that points, and what it makes of that.
fn kept_year(head: Cursor<'_>, points: Pointer) -> Dated<'_> {
    let kind = head.skip(Role::FISCAL.or(Role::SCHOOL)).or_else(|| head.eat("calendar"))?;
    let end = kind.eat("year")?;
    let Pointer::Steps(steps) = points else { return None };
    let date = match head {
        _ if head.has(Role::SCHOOL) => None,
        _ if head.has(Role::FISCAL) => Some(Date::Fiscal(Year::Moved(steps.into()))),
        _ => Some(Date::Unit(Unit::Year, steps.into())),
    };
    Some((end, date.map(Said::from)))
}

/// `last three weeks of this year`.
fn last_of<'a>(at: Cursor<'a>, end: Cursor<'a>, span: Option<&Span>) -> Dated<'a> {
    let Some(Span::One(length)) = span.filter(|_| is_last(at)) else { return None };
    let [(Some(number), unit)] = length.parts() else { return None };
    let piece = Piece::Units(*unit, u8::try_from(number.whole()?).ok()?);
    let (counted, nth) = duration::counted_within(end, -1, piece);
    (counted.at() > end.at()).then(|| (counted, nth.map(Said::from)))
}

/// A weekday, a season, a feast or a month that words point at.
fn pointed<'a>(head: Cursor<'a>, points: Option<Pointer>) -> Option<(Cursor<'a>, Option<Date>)> {
    let near = match points {
        Some(Pointer::Steps(steps)) => Some(steps),
        _ => None,
    };
    let weekday = match near {
        Some(steps) => calendar::near_weekday(head, steps).map(|(end, date)| (end, Some(date))),
        None => calendar::weekday(head).map(|(end, said)| (end, calendar::only_date(said))),
    };
    let nearest = |(end, date): (Cursor<'a>, Option<Date>)| match (date, near) {
        (Some(Date::Yearly(what, Year::Open)), Some(steps)) => (end, Some(Date::Yearly(what, Year::Near(steps)))),
        (date, _) => (end, date),
    };
    let feast = head.take(Sense::HOLIDAY).filter(|_| head.capital()).map(|end| (end, feast::alone(head)));
    let month = head.take(Sense::MONTH).filter(|_| head.capital() && head.word().len() > 2);
    let month =
        month.map(|end| (end, calendar::month_number(head).map(|n| Date::Yearly(Yearly::Month(n), Year::Open))));
    let found = [weekday, calendar::season_word(head), feast, month];
    found.into_iter().flatten().max_by_key(|(end, _)| end.at()).map(nearest)
}

/// `last year`, `this week`, `each month`, `that year`.
fn of_unit(points: Pointer, head: Cursor<'_>, times: u32) -> Option<Said> {
    let many = head.word().ends_with('s');
    let unit = unit_of(head)?;
    Some(match points {
        Pointer::Again => When::Set(Box::new(When::Duration(Length::of(Some(times.into()), unit)))).into(),
        Pointer::Recent if many => Date::Past.into(),
        Pointer::Steps(-1) if many => Date::Past.into(),
        Pointer::Steps(1) if many => Date::Future.into(),
        Pointer::Steps(0) if many => Date::Present.into(),
        Pointer::Steps(steps @ (-1 | 1)) if unit == Unit::Fortnight => {
            let window = if steps < 0 { Window::Past } else { Window::Next };
            When::Window(window, Length::of(Some(1.into()), unit)).into()
        }
        Pointer::Steps(steps) => Date::Unit(unit, steps.into()).into(),
        Pointer::Recent => Date::Past.into(),
        Pointer::Text(steps) => Date::InText(unit, steps.into()).into(),
    })
}

fn from_now(said: Said) -> Said {
    match said.when {
        When::Window(Window::Next, length) => When::Window(Window::Within, length).into(),
        _ => said,
    }
}

/// `next 2 days`, `past three weeks`, `every two weeks`, `recent years`.
fn window(points: Pointer, span: Span) -> Option<Said> {
    let Span::One(length) = span else { return None };
    Some(match points {
        Pointer::Steps(-1) => When::Window(Window::Past, length).into(),
        Pointer::Steps(1) => When::Window(Window::Next, length).into(),
        Pointer::Again => When::Set(Box::new(When::Duration(length))).into(),
        _ => return None,
    })
}

/// `all day`, `all week`.
fn all(at: Cursor<'_>) -> Option<Cursor<'_>> {
    // "a full-year forecast" is of something else.
    let unit = at.eat("all").map(Cursor::joint).or_else(|| at.eat("full"))?;
    unit.skip(Role::WHOLE)
}

/// `Day 3`, `day two`.
fn numbered(at: Cursor<'_>) -> Option<Cursor<'_>> {
    at.eat("day")?.take(Sense::SMALL.or(Sense::DIGITS)).filter(|end| !end.lower() || end.is(Sense::FUNCTION))
}

/// `year` of "the end of the year", `weekend` after "the".
fn within(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Date>)> {
    let unit = unit_of(at)?;
    let weekend = unit == Unit::Weekend;
    let end = at.skip(Role::PERIOD).or_else(|| weekend.then(|| at.next()))?;
    let said = (!at.word().ends_with('s')).then_some(Date::Unit(unit, 0));
    // `week of October 21`
    let starting = || end.skip(Role::OPENS_WEEK).map(|c| c.eat("on").unwrap_or(c));
    if let Some(of) = end.skip(Role::OF).or_else(starting).filter(|_| unit == Unit::Week) {
        let (end, said) = calendar::month_day(of).or_else(|| calendar::day_month(of))?;
        return Some((end, calendar::only_date(said).map(|day| Date::WeekOf(Box::new(day)))));
    }
    if weekend {
        let said = said.map(|_| Date::Weekend);
        return (at.back().has(Role::THE) || !end.lower() || end.is(Sense::FUNCTION)).then_some((end, said));
    }
    let of = at.back().back();
    // "at the end of the day": a turn of speech more often than a time.
    let part = of.has(Role::OF) && unit != Unit::Day && of.back().has(Role::PIECE);
    (at.back().has(Role::THE) && part).then_some((end, said))
}

/// `end of last year`, `beginning of next week`, `rest of the week`; of a month or a year that is named the part stands outside.
pub(super) fn part_of(at: Cursor<'_>) -> Dated<'_> {
    let part = match at.word() {
        _ if part(at).is_some() && !at.is(Sense::NARROWING) => part(at),
        "rest" | "remainder" => {
            let of = at.next().skip(Role::OF).unwrap_or(at.next());
            let head = of.skip(Role::OWNER).or_else(|| of.eat_any(&["the", "this"]))?;
            let unit = unit_of(head).filter(|_| head.is(Sense::DAYS) && !head.word().ends_with('s'))?;
            return Some((head.next(), Some(Date::Rest(unit).into())));
        }
        _ => return None,
    };
    let of = at.next().skip(Role::OF)?;
    let the = of.skip(Role::THE);
    let inner = the.unwrap_or(of);
    let of_unit = || {
        let head = the?;
        let unit = unit_of(head).filter(|unit| head.has(Role::PERIOD) && *unit != Unit::Day)?;
        (!head.next().any(&["of", "'s"])).then(|| (head.next(), Some(Said::from(Date::Unit(unit, 0)))))
    };
    let near = || date(inner).filter(|_| inner.is(Sense::MODIFIER.or(Sense::DEIXIS)));
    let (end, said) = near().or_else(of_unit)?;
    Some((end, said.map(|said| Said { part, ..said })))
}

/// `tonight`, `this morning`, `last night`, `yesterday evening`, `Thursday night`, `next few hours`.
pub(super) fn time(at: Cursor<'_>) -> Dated<'_> {
    let today = |steps, part| Said::from(When::Time(Some(Date::Unit(Unit::Day, steps)), Clock::Part(part)));
    if let Some(end) = at.take(Sense::TONIGHT) {
        let said = (at.word() != "overnight").then(|| today(0, DayPart::Night));
        return Some((end, said));
    }
    let narrowing = part(at);
    let narrow = |said: Option<Said>| said.map(|said| Said { part: narrowing.or(said.part), ..said });
    // `early this evening`
    let early = at.take(Sense::NARROWING).filter(|c| is_last(*c) || c.any(&["this", "that"])).unwrap_or(at);
    if let Some(head) = early.take(Sense::MODIFIER).filter(|head| !lasts(early, *head)) {
        let points = pointer(early);
        if let Some((end, span)) = duration::counted(head, Sense::HOURS) {
            return Some((end, span.and_then(|span| window(points?, span))));
        }
        if let Some((end, part)) = clock::daypart(head) {
            let said = part.and_then(|part| match points? {
                Pointer::Steps(steps) => Some(today(steps.into(), part)),
                Pointer::Again => Some(When::Set(Box::new(When::Time(None, Clock::Part(part)))).into()),
                _ => None,
            });
            return Some((end, narrow(said)));
        }
        let end = head.skip(Role::HOURS)?;
        let again =
            || Some(When::Set(Box::new(When::Duration(Length::of(Some(Number::from(1)), unit_of(head)?)))).into());
        return Some((end, if points == Some(Pointer::Again) { again() } else { None }));
    }
    if let Some((end, _)) = nth(at).and_then(|(c, _)| duration::counted(c, Sense::HOURS)) {
        return Some((end, None));
    }
    let start = at.take(Sense::NARROWING).map_or(at, Cursor::joint);
    let weekday = calendar::weekday(start).map(|(end, said)| (end, calendar::only_date(said)));
    let (end, day) = weekday.or_else(|| day(start).map(|(end, date)| (end, Some(date))))?;
    let (end, part) = clock::daypart(end)?;
    let many = end.back().word().ends_with('s');
    let said = day.zip(part).map(|(day, part)| {
        let time = When::Time(Some(day), Clock::Part(part));
        if many { When::Set(Box::new(time)) } else { time }.into()
    });
    Some((end, narrow(said)))
}
