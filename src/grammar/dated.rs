//! What a construct of dates, times and durations gives.

use super::cursor::Cursor;
use super::read::Read;
use crate::calendar::Place;
use crate::document::when::Date;
use crate::document::{Part, Time, Value, When};

/// What a date, a time or a duration says, and which part of it is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) when: When,
    pub(super) part: Option<Part>,
}

impl From<When> for Said {
    fn from(when: When) -> Said {
        Said { when, part: None }
    }
}

impl From<Date> for Said {
    fn from(date: Date) -> Said {
        When::Date(date).into()
    }
}

impl From<Place> for Said {
    fn from(place: Place) -> Said {
        Date::Place(place).into()
    }
}

/// Where a date, a time or a duration ends, and what it says, where that can be told.
pub(super) type Dated<'a> = Option<(Cursor<'a>, Option<Said>)>;

/// The same as any construct gives it.
pub(super) fn dated(found: Dated<'_>) -> Option<Read<'_>> {
    found.map(|(end, said)| (end, said.map(|said| Value::Time(Time::new(said.when, said.part)))))
}
