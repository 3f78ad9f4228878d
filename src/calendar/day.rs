//! Days of the calendar, counted: weekdays, months later, ISO weeks.

use std::fmt;

/// A day of the Gregorian calendar, carried back before its time. Year 0 is 1 BC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// From 1 March of year 0 on, so that a leap day is the last of its year.
    count: i32,
}

/// Years that four digits can write.
const YEARS: std::ops::RangeInclusive<i32> = -9999..=9999;

impl Day {
    /// `None` of what the calendar does not have (30 February), and of years with more than four digits.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Day> {
        let fits = YEARS.contains(&year) && (1..=12).contains(&month) && (1..=month_days(year, month)).contains(&day);
        fits.then(|| Day::counted(year, month, day))
    }

    /// Days of the months before, as a line through them: Baum's rule (1993), in which months begin with March.
    fn counted(year: i32, month: u32, day: u32) -> Day {
        let (month, day) = (month as i32, day as i32);
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        Day { count: 365 * year + leaps + (153 * month + 2) / 5 + day - 1 }
    }

    /// Year, month and day.
    #[must_use]
    pub fn parts(self) -> (i32, u32, u32) {
        // The mean length of a year is 146,097 days in 400; a guess from it is never too late and at most one too early.
        let mut year = ((i64::from(self.count) * 400).div_euclid(146_097)) as i32 + 1;
        while Day::counted(year, 3, 1) > self {
            year -= 1;
        }
        let rest = self.count - Day::counted(year, 3, 1).count;
        let month = (5 * rest + 2) / 153;
        let day = rest - (153 * month + 2) / 5 + 1;
        let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
        (year, month as u32, day as u32)
    }

    /// The day that an EDTF date begins with: `2016-11-07`, `2016-11-07T16:12`; `None` of one with less precision.
    #[must_use]
    pub fn written(edtf: &str) -> Option<Day> {
        let day = edtf.get(..10)?;
        let mut parts = day.split('-').map(|part| part.parse::<u32>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        Day::new(year as i32, month, day)
    }

    /// How many days later than another.
    #[must_use]
    pub fn since(self, other: Day) -> i32 {
        self.count - other.count
    }

    /// Days later, or earlier.
    #[must_use]
    pub fn plus(self, days: i32) -> Option<Day> {
        let day = Day { count: self.count.checked_add(days)? };
        YEARS.contains(&(day.count / 366)).then_some(day).filter(|day| YEARS.contains(&day.parts().0))
    }

    /// Months later, or earlier; the last day of the month where it has no such day.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Option<Day> {
        let (year, month, day) = self.parts();
        let months = year.checked_mul(12)?.checked_add(month as i32 - 1)?.checked_add(months)?;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) as u32 + 1);
        Day::new(year, month, day.min(month_days(year, month)))
    }

    /// From 1, Monday, to 7.
    #[must_use]
    pub fn weekday(self) -> u32 {
        // 1 March of year 0 is a Wednesday.
        (self.count + 2).rem_euclid(7) as u32 + 1
    }

    /// The Monday of its week.
    #[must_use]
    pub fn monday(self) -> Day {
        Day { count: self.count - self.weekday() as i32 + 1 }
    }

    /// Year and number of its week, as ISO 8601 counts them: a week belongs to the year of its Thursday.
    #[must_use]
    pub fn week(self) -> (i32, u32) {
        let thursday = Day { count: self.monday().count + 3 };
        let year = thursday.parts().0;
        (year, (thursday.count - Day::counted(year, 1, 1).count) as u32 / 7 + 1)
    }

    /// The Monday of a week by its ISO number; `None` of a week that the year does not have.
    #[must_use]
    pub fn of_week(year: i32, week: u32) -> Option<Day> {
        let first = Day::new(year, 1, 4)?.monday();
        let monday = first.plus((week as i32).checked_sub(1)?.checked_mul(7)?)?;
        (monday.week() == (year, week)).then_some(monday)
    }

    /// Easter Sunday of the western churches, by the rule of Butcher (1876).
    #[must_use]
    pub fn easter(year: i32) -> Option<Day> {
        let (golden, century, rest) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
        let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15).rem_euclid(30);
        let to_sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4).rem_euclid(7);
        let late = (golden + 11 * epact + 22 * to_sunday) / 451;
        let from_march = epact + to_sunday - 7 * late + 114;
        Day::new(year, (from_march / 31) as u32, (from_march % 31) as u32 + 1)
    }
}

/// How many days a month has.
pub(super) fn month_days(year: i32, month: u32) -> u32 {
    let leap = year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0);
    match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// `2016-11-07`; a year before 0 has a sign.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{}-{month:02}-{day:02}", Digits(year))
    }
}

/// A year in four digits, with a sign before year 0.
pub(crate) struct Digits(pub(crate) i32);

impl fmt::Display for Digits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{:04}", self.0.unsigned_abs())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(written: &str) -> Day {
        let mut parts = written.split('-').map(|part| part.parse().unwrap());
        let mut next = || parts.next().unwrap();
        Day::new(next(), next() as u32, next() as u32).unwrap()
    }

    #[test]
    fn every_day_of_eight_hundred_years_is_one_later_than_the_day_before() {
        let (mut at, last) = (day("1600-1-1"), day("2400-12-31"));
        // 1 January 1600 was a Saturday.
        let mut weekday = 6;
        while at < last {
            let (year, month, of_month) = at.parts();
            assert_eq!(Day::new(year, month, of_month), Some(at));
            assert_eq!(at.weekday(), weekday, "{at}");
            let next = at.plus(1).unwrap();
            let expected = Day::new(year, month, of_month + 1)
                .or_else(|| Day::new(year, month + 1, 1))
                .or_else(|| Day::new(year + 1, 1, 1));
            assert_eq!(Some(next), expected);
            (at, weekday) = (next, weekday % 7 + 1);
        }
    }

    #[test]
    fn years_before_the_first_and_the_ends_of_what_can_be_written() {
        assert_eq!(Day::new(-699, 2, 28).unwrap().plus(1).unwrap().to_string(), "-0699-03-01");
        assert_eq!(Day::new(0, 2, 29).unwrap().to_string(), "0000-02-29");
        assert_eq!(day("9999-12-31").plus(1), None);
        assert_eq!(Day::new(-9999, 1, 1).unwrap().plus(-1), None);
        assert_eq!(day("2016-11-7").plus(i32::MAX), None);
        assert_eq!(day("2016-11-7").plus_months(i32::MAX), None);
        assert_eq!(Day::new(2023, 2, 29), None);
    }

    #[test]
    fn months_later_stay_in_their_month() {
        assert_eq!(day("2016-1-31").plus_months(1), Some(day("2016-2-29")));
        assert_eq!(day("2016-3-31").plus_months(-13), Some(day("2015-2-28")));
    }

    #[test]
    fn weeks_by_their_number() {
        for (written, week) in
            [("2016-11-7", (2016, 45)), ("2017-1-1", (2016, 52)), ("2015-12-31", (2015, 53)), ("2018-12-31", (2019, 1))]
        {
            assert_eq!(day(written).week(), week);
            assert_eq!(Day::of_week(week.0, week.1), Some(day(written).monday()));
        }
        assert_eq!(Day::of_week(2016, 53), None);
    }

    #[test]
    fn easter_by_its_rule() {
        for written in ["1818-3-22", "1943-4-25", "2018-4-1", "2019-4-21", "2024-3-31", "2038-4-25"] {
            assert_eq!(Day::easter(day(written).parts().0), Some(day(written)));
        }
    }
}
