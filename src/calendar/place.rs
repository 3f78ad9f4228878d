//! Stretches of the calendar that have a name: days, weeks, months, seasons, centuries.

use super::day::{Day, Digits};

/// A stretch of the calendar, as long as it was said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// One day.
    Day(Day),
    /// By its Monday.
    Week(Day),
    /// By its Saturday.
    Weekend(Day),
    /// Year and month.
    Month(i32, u32),
    /// Year and quarter, from 1.
    Quarter(i32, u32),
    /// Year and half, from 1.
    Half(i32, u32),
    /// Year and season, spring first. A winter belongs to the year it starts in.
    Season(i32, Season),
    /// One year; 0 is 1 BC.
    Year(i32),
    /// By its first year.
    Decade(i32),
    /// By the hundred: 20 of the 21st. `BeforeChrist` has those before.
    Century(i32),
    /// The century of the years from `n99` to `n00` before year 0, by `n`: 6 of the 7th.
    CenturyBefore(i32),
}

/// A quarter of the year by its weather, in the north.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Season {
    /// From March.
    Spring,
    /// From June.
    Summer,
    /// From September.
    Autumn,
    /// From December.
    Winter,
}

impl Season {
    /// From spring on.
    pub const ALL: [Season; 4] = [Season::Spring, Season::Summer, Season::Autumn, Season::Winter];

    /// As TIMEX3 has it.
    #[must_use]
    pub fn letters(self) -> &'static str {
        ["SP", "SU", "FA", "WI"][self as usize]
    }

    fn first_month(self) -> u32 {
        3 * (self as u32 + 1)
    }
}

impl Place {
    /// Its first day.
    #[must_use]
    pub fn first(self) -> Option<Day> {
        match self {
            Place::Day(day) | Place::Week(day) | Place::Weekend(day) => Some(day),
            Place::Month(year, month) => Day::new(year, month, 1),
            Place::Quarter(year, quarter) => Day::new(year, 3 * quarter - 2, 1),
            Place::Half(year, half) => Day::new(year, 6 * half - 5, 1),
            Place::Season(year, season) => Day::new(year, season.first_month(), 1),
            Place::Year(year) | Place::Decade(year) => Day::new(year, 1, 1),
            Place::Century(hundred) => Day::new(100 * hundred, 1, 1),
            Place::CenturyBefore(hundred) => Day::new(-100 * hundred - 99, 1, 1),
        }
    }

    /// Its last day.
    #[must_use]
    pub fn last(self) -> Option<Day> {
        match self {
            Place::Day(day) => Some(day),
            Place::Week(monday) => monday.plus(6),
            Place::Weekend(saturday) => saturday.plus(1),
            Place::CenturyBefore(hundred) => Day::new(-100 * hundred, 12, 31),
            _ => self.first()?.plus_months(self.months())?.plus(-1),
        }
    }

    /// How many months it has, of what is made of months.
    fn months(self) -> i32 {
        match self {
            Place::Day(_) | Place::Week(_) | Place::Weekend(_) => 0,
            Place::Month(..) => 1,
            Place::Quarter(..) | Place::Season(..) => 3,
            Place::Half(..) => 6,
            Place::Year(_) => 12,
            Place::Decade(_) => 120,
            Place::Century(_) | Place::CenturyBefore(_) => 1200,
        }
    }

    /// One later by some places of its kind, or earlier.
    #[must_use]
    pub fn plus(self, count: i32) -> Option<Place> {
        let days = |days: i32| count.checked_mul(days);
        Some(match self {
            Place::Day(day) => Place::Day(day.plus(count)?),
            Place::Week(day) => Place::Week(day.plus(days(7)?)?),
            Place::Weekend(day) => Place::Weekend(day.plus(days(7)?)?),
            Place::Season(year, season) => Place::Season(year.checked_add(count)?, season),
            Place::CenturyBefore(hundred) => Place::CenturyBefore(hundred.checked_sub(count)?),
            _ => {
                let day = self.first()?.plus_months(count.checked_mul(self.months())?)?;
                self.around(day)
            }
        })
    }

    /// The place of this kind that holds a day.
    #[must_use]
    pub fn around(self, day: Day) -> Place {
        let (year, month, _) = day.parts();
        match self {
            Place::Day(_) => Place::Day(day),
            Place::Week(_) => Place::Week(day.monday()),
            Place::Weekend(_) => Place::Weekend(day.monday().plus(5).unwrap_or(day)),
            Place::Month(..) => Place::Month(year, month),
            Place::Quarter(..) => Place::Quarter(year, month.div_ceil(3)),
            Place::Half(..) => Place::Half(year, month.div_ceil(6)),
            Place::Season(_, season) => Place::Season(year, season),
            Place::Year(_) => Place::Year(year),
            Place::Decade(_) => Place::Decade(year.div_euclid(10) * 10),
            Place::Century(_) | Place::CenturyBefore(_) => Place::Century(year.div_euclid(100)),
        }
    }

    /// As TIMEX3 writes it, which is ISO 8601 where that has a form: `2016-W45`, `197X`, `2016-Q3`.
    #[must_use]
    pub fn iso(self) -> String {
        match self {
            Place::Day(day) => day.to_string(),
            Place::Week(day) | Place::Weekend(day) => {
                let (year, week) = day.week();
                let end = if matches!(self, Place::Weekend(_)) { "-WE" } else { "" };
                format!("{}-W{week:02}{end}", Digits(year))
            }
            Place::Month(year, month) => format!("{}-{month:02}", Digits(year)),
            Place::Quarter(year, quarter) => format!("{}-Q{quarter}", Digits(year)),
            Place::Half(year, half) => format!("{}-H{half}", Digits(year)),
            Place::Season(year, season) => format!("{}-{}", Digits(year), season.letters()),
            Place::Year(year) => Digits(year).to_string(),
            Place::Decade(year) => format!("{:03}X", year.div_euclid(10)),
            Place::Century(hundred) => format!("{hundred:02}XX"),
            Place::CenturyBefore(hundred) => format!("-{hundred:02}XX"),
        }
    }

    /// As EDTF writes it, with the codes of level 2 for quarters, 33 to 36, and halves, 40 and 41.
    #[must_use]
    pub fn edtf(self) -> Option<String> {
        Some(match self {
            Place::Week(_) | Place::Weekend(_) => format!("{}/{}", self.first()?, self.last()?),
            Place::Quarter(year, quarter) => format!("{}-{}", Digits(year), 32 + quarter),
            Place::Half(year, half) => format!("{}-{}", Digits(year), 39 + half),
            Place::Season(year, season) => format!("{}-{}", Digits(year), 21 + season as u32),
            Place::CenturyBefore(hundred) => {
                format!("{}/{}", Digits(-100 * hundred - 99), Digits(-100 * hundred))
            }
            _ => self.iso(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> Day {
        Day::new(year, month, day).unwrap()
    }

    #[test]
    fn from_the_first_day_to_the_last() {
        for (place, first, last) in [
            (Place::Week(day(2016, 11, 7)), day(2016, 11, 7), day(2016, 11, 13)),
            (Place::Weekend(day(2016, 11, 12)), day(2016, 11, 12), day(2016, 11, 13)),
            (Place::Month(2016, 2), day(2016, 2, 1), day(2016, 2, 29)),
            (Place::Quarter(2016, 4), day(2016, 10, 1), day(2016, 12, 31)),
            (Place::Season(2016, Season::Winter), day(2016, 12, 1), day(2017, 2, 28)),
            (Place::Decade(1970), day(1970, 1, 1), day(1979, 12, 31)),
            (Place::CenturyBefore(6), day(-699, 1, 1), day(-600, 12, 31)),
        ] {
            assert_eq!((place.first(), place.last()), (Some(first), Some(last)), "{place:?}");
        }
    }

    #[test]
    fn written_as_timex3_and_as_edtf() {
        for (place, iso, edtf) in [
            (Place::Week(day(2016, 11, 7)), "2016-W45", "2016-11-07/2016-11-13"),
            (Place::Weekend(day(2016, 11, 12)), "2016-W45-WE", "2016-11-12/2016-11-13"),
            (Place::Half(2016, 1), "2016-H1", "2016-40"),
            (Place::Season(2016, Season::Summer), "2016-SU", "2016-22"),
            (Place::Year(-507), "-0507", "-0507"),
            (Place::Decade(1970), "197X", "197X"),
            (Place::Century(20), "20XX", "20XX"),
            (Place::CenturyBefore(6), "-06XX", "-0699/-0600"),
        ] {
            assert_eq!((place.iso().as_str(), place.edtf().as_deref()), (iso, Some(edtf)));
        }
    }

    #[test]
    fn neighbours() {
        assert_eq!(Place::Month(2016, 12).plus(1), Some(Place::Month(2017, 1)));
        assert_eq!(Place::Quarter(2017, 1).plus(-1), Some(Place::Quarter(2016, 4)));
        assert_eq!(Place::Decade(2010).plus(-1), Some(Place::Decade(2000)));
        assert_eq!(Place::Year(9999).plus(1), None);
    }
}
