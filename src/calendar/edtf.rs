//! Dates of publication in EDTF (ISO 8601-2:2019), levels 0 and 1, from the forms in which metadata and date lines give them.

use super::Day;
use crate::text::list::lines;
use std::sync::LazyLock;

/// What a written date comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edtf {
    /// `2024`, `2024-04`, `2024-04-25`, `2024-04-25T10:30:00Z`, `2024-04~`, `202X`, `2024-04-25/2024-04-26`.
    Date(String),
    /// `04/05/2024` is in April or in May.
    Ambiguous,
    /// No date, or none that the calendar has: `2023-02-29`.
    Unknown,
}

impl Edtf {
    /// From EDTF, numbers or English words: `25th of April 2024`. A time is kept only
    /// behind a date in digits, `2024-04-25 10:30`.
    #[must_use]
    pub fn parse(written: &str) -> Edtf {
        let written = written.trim();
        if let Some(date) = edtf(written) {
            return Edtf::Date(date);
        }
        if let Some((first, second)) = written.split_once('/')
            && let (Some(first), Some(second)) = (end(first), end(second))
            && first.len().max(second.len()) >= 4
        {
            return Edtf::Date(format!("{first}/{second}"));
        }
        let parts: Vec<&str> = written.split([' ', ',', '\t', '\u{a0}']).filter(|p| !p.is_empty()).collect();
        match *parts.as_slice() {
            // `2024-04-25 10:30`
            [date, time, ..] if time.contains(':') && edtf(date).is_some() => {
                edtf(&format!("{date}T{time}")).or_else(|| edtf(date)).map_or(Edtf::Unknown, Edtf::Date)
            }
            [date, ..] if date.contains(['/', '.']) && date.starts_with(|c: char| c.is_ascii_digit()) => {
                if parts.get(1).is_none_or(|next| is_time(next)) { numeric(date) } else { Edtf::Unknown }
            }
            _ => in_words(&parts).map_or(Edtf::Unknown, Edtf::Date),
        }
    }
}

/// One end of an interval: a date, `..` for open, nothing for unknown.
fn end(written: &str) -> Option<String> {
    if matches!(written, ".." | "") { Some(written.to_owned()) } else { edtf(written) }
}

/// A date that is EDTF already, but for fractions of a second and a missing second.
fn edtf(written: &str) -> Option<String> {
    if let Some((date, time)) = written.split_once('T') {
        (date.len() == 10 && calendar(date)).then_some(())?;
        return Some(format!("{date}T{}", clock(time)?));
    }
    let date = written.strip_suffix(['?', '~', '%']).unwrap_or(written);
    calendar(date).then(|| written.to_owned())
}

/// `2024-04-25`, and its shorter and unspecified forms. Months 21 to 24 are the seasons.
fn calendar(date: &str) -> bool {
    let mut parts = date.split('-');
    let year = parts.next().unwrap_or_default();
    let (month, day) = (parts.next(), parts.next());
    let digits = year.trim_end_matches('X');
    let is_year = year.len() == 4 && (2..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if !is_year || parts.next().is_some() {
        return false;
    }
    let two = |s: &str| s.parse::<u32>().ok().filter(|_| s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit()));
    match (month, day) {
        (None, _) => true,
        (Some("XX"), None | Some("XX")) => digits.len() == 4,
        (Some(month), None) => digits.len() == 4 && two(month).is_some_and(|m| matches!(m, 1..=12 | 21..=24)),
        (Some(month), Some(day)) => {
            let Ok(year) = year.parse() else { return false };
            two(month)
                .is_some_and(|m| (1..=12).contains(&m) && (day == "XX" || two(day).is_some_and(|d| is_day(year, m, d))))
        }
    }
}

fn is_day(year: u32, month: u32, day: u32) -> bool {
    i32::try_from(year).is_ok_and(|year| Day::new(year, month, day).is_some())
}

/// `10:30`, `10:30:00.123+02:00`, `103000Z` -> `10:30:00+02:00`.
fn clock(time: &str) -> Option<String> {
    let at = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (time, zone) = time.split_at(at);
    let time = time.split('.').next()?;
    let two = |s: &str, below: u32| s.len() == 2 && s.parse::<u32>().is_ok_and(|n| n < below);
    let mut parts = time.split(':');
    let (hour, minute, second) = (parts.next()?, parts.next()?, parts.next().unwrap_or("00"));
    let zone = match zone {
        "" | "Z" => zone.to_owned(),
        _ => {
            let (sign, offset) = zone.split_at(1);
            let (h, m) = offset.split_once(':').or_else(|| offset.split_at_checked(2))?;
            let m = if m.is_empty() { "00" } else { m };
            (two(h, 15) && two(m, 60)).then(|| format!("{sign}{h}:{m}"))?
        }
    };
    (two(hour, 24) && two(minute, 60) && two(second, 60) && parts.next().is_none())
        .then(|| format!("{hour}:{minute}:{second}{zone}"))
}

/// `2024/04/25`, `25.04.2024`, `4/25/2024`.
fn numeric(date: &str) -> Edtf {
    let parts: Vec<&str> = date.trim_end_matches('.').split(['/', '.']).collect();
    let [a, b, c] = *parts.as_slice() else { return Edtf::Unknown };
    let number = |s: &str| s.parse::<u32>().ok().filter(|_| s.len() <= 4);
    let (Some(first), Some(second), Some(third)) = (number(a), number(b), number(c)) else { return Edtf::Unknown };
    let is_day_first = date.contains('.');
    let date = |year, month, day| {
        let valid = (1000..=9999).contains(&year) && (1..=12).contains(&month) && is_day(year, month, day);
        valid.then(|| format!("{year:04}-{month:02}-{day:02}"))
    };
    let found = if a.len() == 4 {
        [date(first, second, third), None]
    } else if is_day_first {
        [date(third, second, first), None]
    } else {
        [date(third, second, first), date(third, first, second).filter(|_| first != second)]
    };
    match found {
        [Some(_), Some(_)] => Edtf::Ambiguous,
        [Some(date), None] | [None, Some(date)] => Edtf::Date(date),
        [None, None] => Edtf::Unknown,
    }
}

/// In lower case, from January on.
pub static MONTHS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lines(include_str!("../../models/en/text/month.txt")).collect());

/// In lower case, from Monday on.
pub static WEEKDAYS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lines(include_str!("../../models/en/text/weekday.txt")).collect());

/// `Thursday, April 25, 2024`, `25th of April 2024`, `Thu, 25 Apr 2024 10:00:00 +0000`, `April 2024`.
fn in_words(parts: &[&str]) -> Option<String> {
    let (mut year, mut month, mut day) = (None, None, None);
    for part in parts {
        let word = part.trim_end_matches('.').to_ascii_lowercase();
        let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|suffix| word.strip_suffix(suffix));
        let number: Option<u32> = ordinal.unwrap_or(&word).parse().ok();
        let name = MONTHS.iter().position(|m| {
            *m == word || (m.starts_with(&word) && word.len() == 3) || word == "sept" && *m == "september"
        });
        let complete = year.is_some() && month.is_some();
        match (number, name) {
            // What follows a date is its time.
            _ if complete && (is_time(part) || day.is_some()) => break,
            (Some(n), _) if word.len() == 4 && (1000..=9999).contains(&n) && year.is_none() => year = Some(n),
            (Some(n), _) if word.len() == 8 && parts.len() == 1 => {
                return edtf(&format!("{:04}-{:02}-{:02}", n / 10000, n / 100 % 100, n % 100));
            }
            (Some(n), _) if (1..=31).contains(&n) && day.is_none() => day = Some(n),
            (_, Some(m)) if month.is_none() => month = Some(m as u32 + 1),
            _ if is_weekday(&word) || word == "of" => {}
            // A time may come first: `10:30 am EST, April 25, 2024`.
            _ if is_time(part) => {}
            _ => return None,
        }
    }
    let (year, month) = (year?, month?);
    match day {
        Some(day) => is_day(year, month, day).then(|| format!("{year:04}-{month:02}-{day:02}")),
        None => Some(format!("{year:04}-{month:02}")),
    }
}

fn is_weekday(word: &str) -> bool {
    WEEKDAYS.iter().any(|day| day.starts_with(word) && (word.len() == day.len() || (3..=5).contains(&word.len())))
}

/// `10:30`, `10.30pm`, `am`, `EST`, `at`, `+0000`, and the strokes between a date and a time.
fn is_time(part: &str) -> bool {
    let lower = part.to_ascii_lowercase();
    matches!(lower.as_str(), "at" | "am" | "pm" | "a.m." | "p.m." | "|" | "-" | "–" | "—" | "•" | "·")
        || part.split_once(':').is_some_and(|(hour, _)| hour.len() <= 2 && hour.bytes().all(|b| b.is_ascii_digit()))
        || lower
            .strip_suffix("am")
            .or(lower.strip_suffix("pm"))
            .is_some_and(|n| n.starts_with(|c: char| c.is_ascii_digit()))
        || (matches!(part.len(), 2..=4) && part.bytes().all(|b| b.is_ascii_uppercase()) && part.ends_with('T'))
        || matches!(part, "GMT" | "UTC" | "Z")
        || part.strip_prefix(['+', '-']).is_some_and(|zone| zone.len() == 4 && zone.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::Edtf;

    #[test]
    fn written_dates_become_edtf() {
        for (written, expected) in [
            ("2024", "2024"),
            ("2024-04", "2024-04"),
            ("2024-04-25", "2024-04-25"),
            (" 2024-04~ ", "2024-04~"),
            ("2024-XX", "2024-XX"),
            ("202X", "202X"),
            ("2024-21", "2024-21"),
            ("2024-04-25/2024-04-26", "2024-04-25/2024-04-26"),
            ("2024-04-25/..", "2024-04-25/.."),
            ("2024-04-25T10:30:00Z", "2024-04-25T10:30:00Z"),
            ("2024-04-25T10:30:00.123+0200", "2024-04-25T10:30:00+02:00"),
            ("2024-04-25 10:30", "2024-04-25T10:30:00"),
            ("20240425", "2024-04-25"),
            ("2024/4/5", "2024-04-05"),
            ("25.04.2024", "2024-04-25"),
            ("05.04.2024", "2024-04-05"),
            ("25/04/2024", "2024-04-25"),
            ("4/25/2024", "2024-04-25"),
            ("04/04/2024", "2024-04-04"),
            ("25 April 2024", "2024-04-25"),
            ("April 25, 2024", "2024-04-25"),
            ("Thursday, Apr. 25th, 2024", "2024-04-25"),
            ("Sept. 3, 2019, 10:30 a.m. EDT", "2019-09-03"),
            ("10:30 am EST, April 25, 2024", "2024-04-25"),
            ("Thu, 25 Apr 2024 10:00:00 +0000", "2024-04-25"),
            ("April 2024", "2024-04"),
            ("29 February 2024", "2024-02-29"),
        ] {
            assert_eq!(Edtf::parse(written), Edtf::Date(expected.to_owned()), "{written:?}");
        }
    }

    #[test]
    fn doubt_stays_doubt() {
        assert_eq!(Edtf::parse("04/05/2024"), Edtf::Ambiguous);
        for written in [
            "",
            "/",
            "soon",
            "2024-13",
            "2024-02-30",
            "29 February 2023",
            "April 25",
            "25",
            "May",
            "T10:30",
            "12345",
            "the April 2024 talks",
            "2024-04-25T25:00:00Z",
            "1/2",
            "2024-é",
            "9:30",
            "31.31.2024",
            "2024-04-25T10:30+",
        ] {
            assert_eq!(Edtf::parse(written), Edtf::Unknown, "{written:?}");
        }
    }
}
