//! From what the words say to a place on the calendar.

use super::now::Now;
use super::tense::Tense;
use crate::calendar::{Day, Place, Season};
use crate::document::when::{Clock, Date, Feast, From, Length, Piece, Unit, Week, Window, Year, Yearly};
use crate::document::{Number, When};

/// What a time is seen from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) now: Option<Now>,
    pub(super) tense: Tense,
    /// Whether the article writes days before months.
    pub(super) day_first: bool,
    /// The date before it in the text.
    pub(super) before: Option<Place>,
}

/// What had to be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Basis {
    Nothing,
    Published,
    Text,
}

/// Where a time lies.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) edtf: String,
    /// Where the words point at the place: `yesterday`, but not `Friday`.
    pub(super) iso: Option<String>,
    /// The place, or the last of two.
    pub(super) last: Place,
    pub(super) basis: Basis,
}

/// One or two places, and how they were come by.
#[derive(Debug, Clone, Copy)]
struct Spot {
    first: Place,
    last: Place,
    basis: Basis,
    /// Whether the words point at it.
    pointed: bool,
}

impl Spot {
    fn at(place: Place, basis: Basis) -> Option<Spot> {
        Some(Spot { first: place, last: place, basis, pointed: false })
    }

    fn pointed(place: Place) -> Option<Spot> {
        Some(Spot { first: place, last: place, basis: Basis::Published, pointed: true })
    }

    fn edtf(self) -> Option<String> {
        let end = |place: Place, day: Option<Day>| match place {
            Place::Week(_) | Place::Weekend(_) | Place::CenturyBefore(_) => day.map(|day| day.to_string()),
            place => place.edtf(),
        };
        if self.first == self.last {
            return self.first.edtf();
        }
        Some(format!("{}/{}", end(self.first, self.first.first())?, end(self.last, self.last.last())?))
    }
}

impl Frame {
    /// What the words say, as the article writes its dates.
    pub(super) fn iso(self, said: &When) -> String {
        match said {
            When::Date(Date::Digits(first, second, year)) => {
                Date::of_digits(*first, *second, *year, self.day_first).iso()
            }
            When::Date(Date::Fiscal(Year::Moved(moved))) => {
                let year = self.now.and_then(Now::year).and_then(|year| year.checked_add(*moved));
                Date::Fiscal(year.map_or(Year::Open, Year::Is)).iso()
            }
            said => said.iso(),
        }
    }

    /// `None` where something is not known that it hangs on, and of what has no place.
    pub(super) fn find(self, said: &When) -> Option<Found> {
        let of =
            |spot: Spot, edtf: String, iso: Option<String>| Found { edtf, iso, last: spot.last, basis: spot.basis };
        match said {
            When::Date(date) => {
                let spot = self.date(date)?;
                let (first, last) = (spot.first.iso(), spot.last.iso());
                let iso = if spot.first == spot.last { first } else { format!("{first}/{last}") };
                Some(of(spot, spot.edtf()?, spot.pointed.then_some(iso)))
            }
            When::Between(first, last) => {
                // "will be out from August to October", in September: the one that lasts.
                let ends = |frame: Frame| {
                    let first = frame.date(first)?;
                    Some((first, frame.date_from(last, first.first)?))
                };
                let lasting = || {
                    let (_, last) = ends(Frame { tense: Tense::Past, ..self })?;
                    (last.last.last()? >= self.now?.day()?).then(|| ends(Frame { tense: Tense::Past, ..self }))?
                };
                let ahead = self.tense == Tense::Future;
                let (first, last) = if ahead { lasting().or_else(|| ends(self))? } else { ends(self)? };
                if last.last.last()? < first.first.first()? {
                    return None;
                }
                let pointed = first.pointed || last.pointed;
                let spot = Spot { first: first.first, last: last.last, basis: first.basis.max(last.basis), pointed };
                let iso = format!("{}/{}", spot.first.iso(), spot.last.iso());
                Some(of(spot, spot.edtf()?, pointed.then_some(iso)))
            }
            When::Window(window, length) => {
                let spot = self.window(*window, length)?;
                Some(of(spot, spot.edtf()?, None))
            }
            When::Time(Some(date), clock) => {
                let spot = self.date(date)?;
                let Place::Day(day) = spot.first else { return None };
                let iso = spot.pointed.then(|| format!("{day}{}", clock.iso()));
                Some(of(spot, moment(day, *clock)?, iso))
            }
            When::TimeBetween(Some(date), from, to) => {
                let spot = self.date(date)?;
                let Place::Day(day) = spot.first else { return None };
                let over = matches!((from, to), (Clock::At { hour: a, .. }, Clock::At { hour: b, .. }) if b < a);
                let last = if over { day.plus(1)? } else { day };
                let iso = spot.pointed.then(|| format!("{day}{}/{last}{}", from.iso(), to.iso()));
                Some(of(spot, format!("{}/{}", moment(day, *from)?, moment(last, *to)?), iso))
            }
            When::Time(None, _) | When::TimeBetween(None, ..) => None,
            When::Duration(_) | When::DurationBetween(..) | When::Set(_) => None,
        }
    }

    fn date(self, date: &Date) -> Option<Spot> {
        match date {
            Date::Place(place) => Spot::at(*place, Basis::Nothing),
            Date::Digits(first, second, year) => self.date(&Date::of_digits(*first, *second, *year, self.day_first)),
            Date::Decade(ten) => {
                let this = 2000 + 10 * i32::from(*ten);
                let come = self.now.and_then(Now::year).map_or(*ten < 2, |year| this <= year);
                Spot::at(Place::Decade(if come { this } else { this - 100 }), Basis::Nothing)
            }
            Date::Yearly(what, year) => self.yearly(*what, *year),
            Date::MonthDay(day, moved) => self.month_day((*day).into(), *moved),
            Date::Weekday(day, week) => self.weekday((*day).into(), *week),
            Date::Nth(nth, piece, of) => {
                let of = self.date(of)?;
                let (first, last) = counted(of.first, *nth, *piece)?;
                Some(Spot { first, last, ..of })
            }
            Date::Unit(unit, moved) => Spot::pointed(whole(*unit, self.now?.place())?.plus(*moved)?),
            Date::Weekend => {
                let this = whole(Unit::Weekend, self.now?.place())?;
                let told = self.tense == Tense::Past && this.first()? > self.now?.day()?;
                Spot::pointed(if told { this.plus(-1)? } else { this })
            }
            Date::InText(unit, moved) => {
                // "the following quarter", where no date comes before it
                let Some(before) = self.before else {
                    return Spot::pointed(whole(*unit, self.now?.place())?.plus(*moved)?).filter(|_| *moved != 0);
                };
                Spot::at(whole(*unit, before)?.plus(*moved)?, Basis::Text)
            }
            Date::WeekOf(day) => {
                let spot = self.date(day)?;
                let week = Place::Week(spot.first.first()?.monday());
                Some(Spot { first: week, last: week, ..spot })
            }
            Date::Moved { by, later, from } => {
                let (from, basis, pointed) = match from {
                    From::Now => (self.now?.place(), Basis::Published, true),
                    From::Text => (self.before?, Basis::Text, false),
                    From::Date(date) => {
                        let spot = self.date(date)?;
                        (spot.first, spot.basis, true)
                    }
                };
                let place = moved(from, by, *later)?;
                Some(Spot { first: place, last: place, basis, pointed })
            }
            Date::Rest(unit) => {
                let day = self.now?.day()?;
                let last = whole(*unit, Place::Day(day))?.last()?;
                Some(Spot { first: Place::Day(day), last: Place::Day(last), basis: Basis::Published, pointed: true })
            }
            Date::Present => {
                let now = self.now?.place();
                Some(Spot { pointed: false, ..Spot::pointed(now)? })
            }
            Date::Fiscal(_) | Date::Past | Date::Future => None,
        }
    }

    /// The same, no earlier than a place that came before it.
    fn date_from(self, date: &Date, from: Place) -> Option<Spot> {
        let start = from.first()?;
        let spot = self.date(date);
        let near = match date {
            Date::Yearly(what, Year::Open) => {
                let year = start.parts().0;
                (year..year + 9).filter_map(|year| of_year(*what, year)).find(|p| p.last().is_some_and(|d| d >= start))
            }
            Date::Weekday(day, Week::Open) => {
                Some(Place::Day(start.plus((*day as i32 - start.weekday() as i32).rem_euclid(7))?))
            }
            Date::MonthDay(day, None) => months(start, 1).find_map(|(year, month)| {
                Day::new(year, month, (*day).into()).filter(|found| *found >= start).map(Place::Day)
            }),
            Date::Weekday(day, Week::MonthDay(of_month)) => months(start, 1)
                .filter_map(|(year, month)| Day::new(year, month, (*of_month).into()))
                .find(|found| *found >= start && found.weekday() == u32::from(*day))
                .map(Place::Day),
            _ => return spot,
        };
        Spot::at(near?, Basis::Published).map(|near| Spot { basis: spot.map_or(near.basis, |spot| spot.basis), ..near })
    }

    fn yearly(self, what: Yearly, year: Year) -> Option<Spot> {
        let today = || match what {
            Yearly::Day(..) | Yearly::Feast(_) | Yearly::Week(_) => self.now?.day(),
            _ => self.now?.month(),
        };
        let around = |today: Day| today.parts().0 - 9..=today.parts().0 + 9;
        match year {
            Year::Is(year) => {
                let spot = Spot::at(of_year(what, year)?, Basis::Nothing)?;
                // Of "Easter 2019" the rule says the day.
                Some(Spot { pointed: matches!(what, Yearly::Feast(_)), ..spot })
            }
            Year::Moved(moved) => Spot::pointed(of_year(what, self.now?.year()?.checked_add(moved)?)?),
            Year::Near(0) => {
                let today = today()?;
                let (year, month, _) = today.parts();
                let winter = matches!(what, Yearly::Season(Season::Winter)) && month < 3;
                Spot::pointed(of_year(what, year - i32::from(winter))?)
            }
            Year::Near(near) => {
                let today = today()?;
                let places = || around(today).filter_map(|year| of_year(what, year));
                Spot::pointed(if near < 0 {
                    places().rfind(|p| p.last().is_some_and(|day| day < today))?
                } else {
                    places().find(|p| p.first().is_some_and(|day| day > today))?
                })
            }
            Year::Open => {
                let today = today()?;
                let places = || around(today).filter_map(|year| of_year(what, year));
                let place = if self.tense == Tense::Future {
                    places().find(|p| p.last().is_some_and(|day| day >= today))?
                } else {
                    places().rfind(|p| p.first().is_some_and(|day| day <= today))?
                };
                Spot::at(place, Basis::Published)
            }
        }
    }

    fn month_day(self, day: u32, moved: Option<i32>) -> Option<Spot> {
        if let Some(moved) = moved {
            let (year, month, _) = self.now?.month()?.plus_months(moved)?.parts();
            return Spot::pointed(Place::Day(Day::new(year, month, day)?));
        }
        let today = self.now?.day()?;
        let ahead = self.tense == Tense::Future;
        let fits = |found: &Day| if ahead { *found >= today } else { *found <= today };
        let step = if ahead { 1 } else { -1 };
        let found = months(today, step).filter_map(|(year, month)| Day::new(year, month, day)).find(fits)?;
        Spot::at(Place::Day(found), Basis::Published)
    }

    fn weekday(self, day: u32, week: Week) -> Option<Spot> {
        let today = self.now?.day()?;
        let ahead = (day as i32 - today.weekday() as i32).rem_euclid(7);
        let behind = (today.weekday() as i32 - day as i32).rem_euclid(7);
        let of_week = |moved: i32| today.monday().plus(moved.checked_mul(7)?)?.plus(day as i32 - 1);
        match week {
            Week::Open if self.tense == Tense::Future => Spot::at(Place::Day(today.plus(ahead)?), Basis::Published),
            Week::Open => Spot::at(Place::Day(today.plus(-behind)?), Basis::Published),
            Week::Moved(moved) => Spot::pointed(Place::Day(of_week(moved)?)),
            Week::Near(0) => Spot::pointed(Place::Day(of_week(0)?)),
            Week::Near(near) if near < 0 => {
                Spot::pointed(Place::Day(today.plus(if behind == 0 { -7 } else { -behind })?))
            }
            Week::Near(_) => Spot::pointed(Place::Day(today.plus(if ahead == 0 { 7 } else { ahead })?)),
            Week::MonthDay(of_month) => {
                let step = if self.tense == Tense::Future { 1 } else { -1 };
                let days = months(today, step).filter_map(|(year, month)| Day::new(year, month, of_month.into()));
                let found = days.into_iter().find(|found| found.weekday() == day)?;
                Spot::at(Place::Day(found), Basis::Published)
            }
        }
    }

    /// From the day after, up to the day before, or from the day itself.
    fn window(self, window: Window, length: &Length) -> Option<Spot> {
        let today = self.now?.day()?;
        if let [(Some(count), unit @ (Unit::Quarter | Unit::Decade | Unit::Century))] = length.parts() {
            // Whole ones: the next two decades begin with the next.
            let (this, count) = (whole(*unit, Place::Day(today))?, i32::try_from(count.whole()?).ok()?);
            let (first, last) = match window {
                Window::Past => (this.plus(-count)?, this.plus(-1)?),
                Window::Next => (this.plus(1)?, this.plus(count)?),
                Window::Within => return None,
            };
            return Some(Spot { first, last, basis: Basis::Published, pointed: false });
        }
        let end = |later| match moved(Place::Day(today), length, later)? {
            Place::Day(day) => Some(day),
            _ => None,
        };
        let (first, last) = match window {
            Window::Past => (end(false)?, today.plus(-1)?),
            Window::Next => (today.plus(1)?, end(true)?),
            Window::Within => (today, end(true)?),
        };
        Some(Spot { first: Place::Day(first), last: Place::Day(last), basis: Basis::Published, pointed: false })
    }
}

/// Year and month, from that of a day on, forward or back, for the eight years in which every day of every month comes by.
fn months(from: Day, step: i32) -> impl Iterator<Item = (i32, u32)> {
    let (year, month, _) = from.parts();
    (0..96).map(move |count| {
        let months = year * 12 + month as i32 - 1 + step * count;
        (months.div_euclid(12), months.rem_euclid(12) as u32 + 1)
    })
}

fn of_year(what: Yearly, year: i32) -> Option<Place> {
    Some(match what {
        Yearly::Month(month) => Place::Month(year, month.into()),
        Yearly::Day(month, day) => Place::Day(Day::new(year, month.into(), day.into())?),
        Yearly::Quarter(quarter) => Place::Quarter(year, quarter.into()),
        Yearly::Half(half) => Place::Half(year, half.into()),
        Yearly::Season(season) => Place::Season(year, season),
        Yearly::Week(week) => Place::Week(Day::of_week(year, week.into())?),
        Yearly::Feast(Feast::Easter(days)) => Place::Day(Day::easter(year)?.plus(days.into())?),
        Yearly::Feast(Feast::Weekday(day, month, nth, days)) => {
            match counted(Place::Month(year, month.into()), nth, Piece::Weekday(day))?.0 {
                Place::Day(day) => Place::Day(day.plus(days.into())?),
                place => place,
            }
        }
    })
}

/// The place of a unit that holds another, which must not be longer.
fn whole(unit: Unit, inside: Place) -> Option<Place> {
    let day = inside.first()?;
    let kind = match unit {
        Unit::Day => Place::Day(day),
        Unit::Week => Place::Week(day),
        Unit::Weekend => Place::Weekend(day),
        Unit::Month => Place::Month(0, 1),
        Unit::Quarter => Place::Quarter(0, 1),
        Unit::Half => Place::Half(0, 1),
        Unit::Year => Place::Year(0),
        Unit::Decade => Place::Decade(0),
        Unit::Century => Place::Century(0),
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Fortnight | Unit::Millennium => return None,
    };
    let place = kind.around(day);
    let ends = unit == Unit::Weekend && matches!(inside, Place::Day(_)) || place.last()? >= inside.last()?;
    ends.then_some(place)
}

/// The n-th of its kind in a longer place, or so many of them.
fn counted(of: Place, nth: i8, piece: Piece) -> Option<(Place, Place)> {
    let (start, end) = (of.first()?, of.last()?);
    let nth = i32::from(nth);
    let weekday = |day: u32| {
        let steps = if nth > 0 {
            let first = start.plus((day as i32 - start.weekday() as i32).rem_euclid(7))?;
            first.plus(7 * (nth - 1))
        } else {
            let last = end.plus(-(end.weekday() as i32 - day as i32).rem_euclid(7))?;
            last.plus(7 * (nth + 1))
        };
        steps.filter(|found| (start..=end).contains(found))
    };
    let one = |place: Place| Some((place, place));
    match piece {
        Piece::Weekday(day) => one(Place::Day(weekday(day.into())?)),
        // A week belongs to what holds its Thursday, as ISO 8601 counts those of a year.
        Piece::Unit(Unit::Week) => one(Place::Week(weekday(4)?.monday())),
        Piece::Unit(Unit::Weekend) => one(Place::Weekend(weekday(6)?)),
        Piece::Unit(unit) => {
            let from = whole(unit, Place::Day(if nth > 0 { start } else { end }))?;
            let place = from.plus(if nth > 0 { nth - 1 } else { nth + 1 })?;
            let inside = place.first()? >= start && place.last()? <= end;
            inside.then_some((place, place))
        }
        Piece::Units(unit, count) => {
            let count = i32::from(count) - 1;
            let edge = match unit {
                Unit::Week => counted(of, nth.signum() as i8, Piece::Unit(Unit::Week))?.0,
                _ => whole(unit, Place::Day(if nth > 0 { start } else { end }))?,
            };
            let (first, last) = if nth > 0 { (edge, edge.plus(count)?) } else { (edge.plus(-count)?, edge) };
            (nth.abs() == 1 && count > 0).then_some((first, last))
        }
    }
}

/// A place moved by a length, as precise as it was; `None` where the length is finer than the place, or has no number.
fn moved(from: Place, by: &Length, later: bool) -> Option<Place> {
    let mut day = from.first()?;
    for (amount, unit) in by.parts() {
        let amount = if later { *amount } else { amount.map(Number::negated) }?;
        let (each, unit) = unit.whole();
        let of = |times: u32| i32::try_from(amount.times((each * times).into())?.whole()?).ok();
        day = match unit {
            Unit::Day => day.plus(of(1)?)?,
            Unit::Week => day.plus(of(7)?)?,
            Unit::Month => day.plus_months(of(1)?)?,
            Unit::Year => day.plus_months(of(12)?)?,
            Unit::Decade => day.plus_months(of(120)?)?,
            Unit::Century => day.plus_months(of(1200)?)?,
            _ => return None,
        };
    }
    let finest = by.parts().last()?.1.whole().1;
    let coarse = match from {
        Place::Day(_) => Unit::Day,
        Place::Month(..) => Unit::Month,
        Place::Year(_) => Unit::Year,
        Place::Decade(_) => Unit::Decade,
        _ => return None,
    };
    (finest >= coarse).then(|| from.around(day))
}

/// A time of a day; a part of it is the day.
fn moment(day: Day, clock: Clock) -> Option<String> {
    match clock {
        Clock::Part(_) => Some(day.to_string()),
        Clock::At { hour, minute, second, zone } => {
            let full = Clock::At { hour, minute: Some(minute.unwrap_or(0)), second, zone };
            Some(format!("{day}{}", full.iso()))
        }
    }
}
