//! The article's date, as precise as it is known.

use crate::calendar::{Day, Place};

/// A day, a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Now(Place);

impl Now {
    /// Of EDTF: a date, with or without a time. `None` of intervals, seasons, and what is uncertain in its digits.
    pub(super) fn parse(edtf: &str) -> Option<Now> {
        let date = edtf.split('T').next()?.trim_end_matches(['?', '~', '%']);
        let mut parts = date.split('-');
        let (year, month, day) = (parts.next()?.parse().ok()?, parts.next(), parts.next());
        let place = match (month.map(str::parse), day.map(str::parse)) {
            (None, None) => Place::Year(year),
            (Some(Ok(month @ 1..=12)), None) => Place::Month(year, month),
            (Some(Ok(month)), Some(Ok(day))) => Place::Day(Day::new(year, month, day)?),
            _ => return None,
        };
        Some(Now(place))
    }

    pub(super) fn place(self) -> Place {
        self.0
    }

    /// `None` where only month or year is known.
    pub(super) fn day(self) -> Option<Day> {
        match self.0 {
            Place::Day(day) => Some(day),
            _ => None,
        }
    }

    pub(super) fn year(self) -> Option<i32> {
        self.0.first().map(|day| day.parts().0)
    }

    /// The first day of what is known, where that is a day or a month.
    pub(super) fn month(self) -> Option<Day> {
        match self.0 {
            Place::Day(_) | Place::Month(..) => self.0.first(),
            _ => None,
        }
    }
}
