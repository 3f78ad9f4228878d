//! What the words of a date, a time or a duration say, before any of it is looked for on the calendar.

use super::Number;
use super::named::named;
use crate::calendar::{Digits, Place, Season};
use crate::text::order_by_key;

named! {
    /// What a time says of the calendar.
    TimeKind {
        /// A day, a month, a year, a season.
        Date "date",
        /// From one to another, both included.
        Interval "interval",
        /// Of a day.
        Time "time",
        /// How long.
        Duration "duration",
        /// How often.
        Set "set",
    }
}

/// What the words say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// `7 November 2016`, `Friday`, `last month`.
    Date(Date),
    /// `4 to 22 January 1995`: both ends belong to it.
    Between(Date, Date),
    /// `next 2 days`, `past three weeks`, `5 days` within which something is to happen.
    Window(Window, Length),
    /// `3 p.m.`, `Tuesday morning`; on a day, if one is said.
    Time(Option<Date>, Clock),
    /// `3 to 5 p.m. on Friday`.
    TimeBetween(Option<Date>, Clock, Clock),
    /// `three days`.
    Duration(Length),
    /// `3 to 5 years`.
    DurationBetween(Length, Length),
    /// `every two weeks`, `every Friday`.
    Set(Box<When>),
}

/// A stretch of the calendar, as the words have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Date {
    /// All of it is said: `March 2016`, `the 1970s`.
    Place(Place),
    /// `4/5/2016`, as it stands: month first, unless the text shows otherwise.
    Digits(u8, u8, Year),
    /// `the '90s`, by the digit.
    Decade(u8),
    /// What every year has: `October 2`, `Q3`, `last summer`, `Christmas`.
    Yearly(Yearly, Year),
    /// A day of a month: of this one moved by some, or of none that is said.
    MonthDay(u8, Option<i32>),
    /// From 1, Monday.
    Weekday(u8, Week),
    /// The n-th, from 1, or the last, -1, in a longer one: `second Monday of May`, `last week of 2015`.
    Nth(i8, Piece, Box<Date>),
    /// What the writer's day lies in, moved by some of its kind: `yesterday`, `this week`, `next year`.
    Unit(Unit, i32),
    /// `the weekend`: the one nearest to what is told.
    Weekend,
    /// The same of a date before it in the text: `that year`, `the following month`.
    InText(Unit, i32),
    /// The week that holds a day: `week of October 21`.
    WeekOf(Box<Date>),
    /// `two weeks ago`, `a month later`, `three days after Easter`.
    Moved {
        /// How far.
        by: Length,
        /// Whether forward.
        later: bool,
        /// From where.
        from: From,
    },
    /// From the writer's day to the end of what it lies in: `rest of the year`.
    Rest(Unit),
    /// `fiscal 2024`: begins when its house says.
    Fiscal(Year),
    /// `recent years`.
    Past,
    /// `now`.
    Present,
    /// `coming years`.
    Future,
}

/// What a year has once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Yearly {
    /// From 1.
    Month(u8),
    /// Month and day.
    Day(u8, u8),
    /// From 1.
    Quarter(u8),
    /// From 1.
    Half(u8),
    /// One of four.
    Season(Season),
    /// By its ISO number.
    Week(u8),
    /// A day of its own name.
    Feast(Feast),
}

/// The rule that a feast goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feast {
    /// Days after Easter Sunday.
    Easter(i8),
    /// Weekday, month, which of them, -1 for the last; and days after it.
    Weekday(u8, u8, i8, i8),
}

/// Which year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Year {
    /// Not said.
    Open,
    /// `2016`.
    Is(i32),
    /// `March last year`.
    Moved(i32),
    /// The nearest: `last March` -1, `this March` 0, `next March` 1.
    Near(i8),
}

/// Which week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Week {
    /// Not said.
    Open,
    /// `Friday last week`.
    Moved(i32),
    /// `last Friday` -1, `this Friday` 0, `next Friday` 1.
    Near(i8),
    /// `Friday the 13th`.
    MonthDay(u8),
}

/// What is counted in a longer stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// From 1, Monday.
    Weekday(u8),
    /// A day, a week, a month, a weekend.
    Unit(Unit),
    /// So many of them together: `first three months`.
    Units(Unit, u8),
}

/// What a length is counted from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum From {
    /// From the writer's day: `ago`.
    Now,
    /// From a date before it in the text: `later`.
    Text,
    /// From a date that is said with it: `two days before yesterday`.
    Date(Box<Date>),
}

/// On which side of the writer's day a length lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// `past three weeks`: up to the day before.
    Past,
    /// `next 2 days`: from the day after.
    Next,
    /// `within 5 days`: from the day itself.
    Within,
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Of a minute.
    Second,
    /// Of an hour.
    Minute,
    /// Of a day.
    Hour,
    /// Of a month.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// From Monday.
    Week,
    /// Two weeks.
    Fortnight,
    /// Of a year.
    Month,
    /// Three months.
    Quarter,
    /// Six months.
    Half,
    /// Twelve months.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
    /// A thousand years.
    Millennium,
}

impl Unit {
    /// From the shortest to the longest.
    pub const ALL: [Unit; 14] = [
        Unit::Second,
        Unit::Minute,
        Unit::Hour,
        Unit::Day,
        Unit::Weekend,
        Unit::Week,
        Unit::Fortnight,
        Unit::Month,
        Unit::Quarter,
        Unit::Half,
        Unit::Year,
        Unit::Decade,
        Unit::Century,
        Unit::Millennium,
    ];
}

/// How long: amounts of units, largest unit first; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Length(Vec<(Option<Number>, Unit)>);

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// As far as it is said.
    At {
        /// 0 to 24.
        hour: u8,
        /// 0 to 59.
        minute: Option<u8>,
        /// 0 to 59.
        second: Option<u8>,
        /// Minutes east of Greenwich.
        zone: Option<i16>,
    },
    /// `morning`.
    Part(DayPart),
}

/// A part of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayPart {
    /// Before noon.
    Morning,
    /// Behind noon.
    Afternoon,
    /// Till it is dark.
    Evening,
    /// While it is dark.
    Night,
    /// While it is light.
    Day,
}

impl DayPart {
    /// From the morning on.
    pub const ALL: [DayPart; 5] =
        [DayPart::Morning, DayPart::Afternoon, DayPart::Evening, DayPart::Night, DayPart::Day];
}

impl When {
    /// What it says of the calendar.
    #[must_use]
    pub fn kind(&self) -> TimeKind {
        match self {
            When::Date(Date::Rest(_)) | When::Between(..) | When::Window(..) | When::TimeBetween(..) => {
                TimeKind::Interval
            }
            When::Date(_) => TimeKind::Date,
            When::Time(..) => TimeKind::Time,
            When::Duration(_) | When::DurationBetween(..) => TimeKind::Duration,
            When::Set(_) => TimeKind::Set,
        }
    }

    /// What the words say, without any date to count from.
    #[must_use]
    pub fn iso(&self) -> String {
        match self {
            When::Date(date) => date.iso(),
            When::Between(first, last) => format!("{}/{}", first.iso(), last.iso()),
            When::Window(_, length) | When::Duration(length) => length.iso(),
            When::Time(day, clock) => format!("{}{}", day.as_ref().map(Date::iso).unwrap_or_default(), clock.iso()),
            When::TimeBetween(day, from, to) => {
                let day = day.as_ref().map(Date::iso).unwrap_or_default();
                format!("{day}{}/{day}{}", from.iso(), to.iso())
            }
            When::DurationBetween(least, most) => format!("{}/{}", least.iso(), most.iso()),
            When::Set(what) => what.iso(),
        }
    }
}

impl Date {
    /// A day in digits, read as the text has them.
    #[must_use]
    pub fn of_digits(first: u8, second: u8, year: Year, day_first: bool) -> Date {
        let day_first = first > 12 || day_first && second <= 12;
        let (month, day) = if day_first { (second, first) } else { (first, second) };
        Date::Yearly(Yearly::Day(month, day), year)
    }

    /// What the words say, without any date to count from.
    #[must_use]
    pub fn iso(&self) -> String {
        match self {
            Date::Place(place) => place.iso(),
            Date::Digits(first, second, year) => Date::of_digits(*first, *second, *year, false).iso(),
            Date::Decade(ten) => format!("XX{ten}X"),
            Date::Yearly(what, Year::Is(year)) => what.iso(&Digits(*year).to_string()),
            Date::Yearly(what, _) => what.iso("XXXX"),
            Date::MonthDay(day, _) => format!("XXXX-XX-{day:02}"),
            Date::Weekday(day, _) => format!("XXXX-WXX-{day}"),
            Date::Nth(nth, part, of) => {
                let of = match &**of {
                    Date::Unit(Unit::Month, _) => "XXXX-XX".to_owned(),
                    Date::Unit(Unit::Year, _) => "XXXX".to_owned(),
                    of => of.iso(),
                };
                match part {
                    Piece::Weekday(day) => format!("{of}-WXX-{day}-#{nth}"),
                    Piece::Unit(unit) => format!("{of}-{}#{nth}", unit.letters()),
                    Piece::Units(unit, count) => format!("{of}-{count}{}#{nth}", unit.letters()),
                }
            }
            Date::Weekend | Date::Unit(Unit::Weekend, _) => "XXXX-WXX-WE".to_owned(),
            Date::Unit(unit, moved) | Date::InText(unit, moved) => {
                Length::of(Number::ratio((*moved).into(), 1), *unit).iso()
            }
            Date::WeekOf(day) => day.iso(),
            Date::Moved { by, later, .. } => if *later { by.clone() } else { by.negated() }.iso(),
            Date::Rest(unit) => Length::of(Some(Number::ZERO), *unit).iso(),
            Date::Fiscal(Year::Is(year)) => format!("FY{}", Digits(*year)),
            Date::Fiscal(_) => "FYXXXX".to_owned(),
            Date::Past => "PAST_REF".to_owned(),
            Date::Present => "PRESENT_REF".to_owned(),
            Date::Future => "FUTURE_REF".to_owned(),
        }
    }
}

impl Yearly {
    fn iso(self, year: &str) -> String {
        match self {
            Yearly::Month(month) => format!("{year}-{month:02}"),
            Yearly::Day(month, day) => format!("{year}-{month:02}-{day:02}"),
            Yearly::Quarter(quarter) => format!("{year}-Q{quarter}"),
            Yearly::Half(half) => format!("{year}-H{half}"),
            Yearly::Season(season) => format!("{year}-{}", season.letters()),
            Yearly::Week(week) => format!("{year}-W{week:02}"),
            Yearly::Feast(Feast::Weekday(day, month, nth, 0)) => format!("{year}-{month:02}-WXX-{day}-#{nth}"),
            Yearly::Feast(_) => format!("{year}-XX-XX"),
        }
    }
}

impl Unit {
    /// As TIMEX3 has it, of what is as long as a day and longer.
    fn letters(self) -> &'static str {
        match self {
            Unit::Second => "S",
            Unit::Minute | Unit::Month => "M",
            Unit::Hour => "H",
            Unit::Day => "D",
            Unit::Weekend => "WE",
            Unit::Week | Unit::Fortnight => "W",
            Unit::Quarter | Unit::Half => "M",
            Unit::Year => "Y",
            Unit::Decade => "DE",
            Unit::Century => "CE",
            Unit::Millennium => "ML",
        }
    }

    /// A unit that has a letter of its own, and how many of it make this one.
    #[must_use]
    pub fn whole(self) -> (u32, Unit) {
        match self {
            Unit::Fortnight => (2, Unit::Week),
            Unit::Quarter => (3, Unit::Month),
            Unit::Half => (6, Unit::Month),
            unit => (1, unit),
        }
    }
}

impl Length {
    /// So many of a unit; `None` for an amount that is not said.
    #[must_use]
    pub fn of(amount: Option<Number>, unit: Unit) -> Length {
        Length(vec![(amount, unit)])
    }

    /// With more of another unit.
    #[must_use]
    pub fn and(mut self, more: Length) -> Length {
        self.0.extend(more.0);
        order_by_key(&mut self.0, |(_, unit)| std::cmp::Reverse(*unit));
        self
    }

    /// The other way.
    #[must_use]
    pub fn negated(&self) -> Length {
        Length(self.0.iter().map(|(amount, unit)| (amount.map(Number::negated), *unit)).collect())
    }

    /// Amounts and units, largest unit first.
    #[must_use]
    pub fn parts(&self) -> &[(Option<Number>, Unit)] {
        &self.0
    }

    /// `P1Y1M`, `PT2.5H`; `X` for an amount that is not said.
    #[must_use]
    pub fn iso(&self) -> String {
        let mut iso = String::from("P");
        for (at, (amount, unit)) in self.0.iter().enumerate() {
            if *unit < Unit::Day && (at == 0 || self.0[at - 1].1 >= Unit::Day) {
                iso.push('T');
            }
            let (times, unit) = unit.whole();
            let amount = amount.and_then(|n| n.times(times.into()));
            iso += &amount.map_or_else(|| "X".to_owned(), |n| n.to_string());
            iso += unit.letters();
        }
        iso
    }
}

impl Clock {
    /// `T15:30`, `T09-05:00`, `TMO`.
    #[must_use]
    pub fn iso(self) -> String {
        match self {
            Clock::At { hour, minute, second, zone } => {
                let part = |part: Option<u8>| part.map(|n| format!(":{n:02}")).unwrap_or_default();
                let zone = match zone {
                    None => String::new(),
                    Some(0) => "Z".to_owned(),
                    Some(east) => {
                        let sign = if east < 0 { '-' } else { '+' };
                        format!("{sign}{:02}:{:02}", east.abs() / 60, east.abs() % 60)
                    }
                };
                format!("T{hour:02}{}{}{zone}", part(minute), part(second))
            }
            Clock::Part(part) => format!("T{}", ["MO", "AF", "EV", "NI", "DT"][part as usize]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(parts: &[(i128, i128, Unit)]) -> Length {
        let mut parts = parts.iter().map(|(over, under, unit)| Length::of(Number::ratio(*over, *under), *unit));
        let first = parts.next().unwrap();
        parts.fold(first, Length::and)
    }

    #[test]
    fn lengths_have_their_largest_unit_first_and_keep_the_units_said() {
        assert_eq!(length(&[(2, 1, Unit::Day), (1, 1, Unit::Month)]).iso(), "P1M2D");
        assert_eq!(length(&[(5, 2, Unit::Hour)]).iso(), "PT2.5H");
        assert_eq!(length(&[(1, 1, Unit::Day), (2, 1, Unit::Hour), (3, 1, Unit::Minute)]).iso(), "P1DT2H3M");
        assert_eq!(length(&[(1, 1, Unit::Fortnight)]).iso(), "P2W");
        assert_eq!(length(&[(1, 1, Unit::Week)]).negated().iso(), "P-1W");
        assert_eq!(Length::of(None, Unit::Decade).iso(), "PXDE");
    }

    #[test]
    fn times_of_day() {
        let at = |hour, minute, zone| Clock::At { hour, minute, second: None, zone }.iso();
        assert_eq!(at(15, None, None), "T15");
        assert_eq!(at(6, Some(45), Some(0)), "T06:45Z");
        assert_eq!(at(9, None, Some(-300)), "T09-05:00");
        assert_eq!(at(9, None, Some(330)), "T09+05:30");
        assert_eq!(
            When::Time(Some(Date::Weekday(2, Week::Open)), Clock::Part(DayPart::Morning)).iso(),
            "XXXX-WXX-2TMO"
        );
    }
}
