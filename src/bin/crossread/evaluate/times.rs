//! What the specifications of dates, periods, lengths and times ask, in our terms.

use super::judge::Judge;
use super::specs::{Entry, Wanted};
use crossread::calendar::{Day, MONTHS, WEEKDAYS};
use crossread::document::{Label, Mention, Time, Value as Said};
use serde_json::Value;

/// The judge of a specification of times.
pub(super) fn judge(name: &str) -> Option<Judge> {
    let known = ["DateParser", "DatePeriodParser", "DurationParser", "DateTimeModel"].contains(&name);
    known.then_some(Judge { leaves_out: no_news, asks: |_| true, takes, agrees })
}

fn takes(mention: &Mention) -> bool {
    matches!(mention.label, Label::Date | Label::Time)
}

/// What no news writes, or what is no value of its own by our contract.
fn no_news(entry: &Entry) -> Option<&'static str> {
    let text = entry.text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if has(&[
        "cortana",
        "skype",
        "ooo ",
        "teams meeting",
        "schedule a meeting",
        "schedule me",
        "find us a time",
        "works.",
    ]) {
        return Some("told to an assistant");
    }
    if has(&[
        "tmrw", "tonite", "eoy", "eod", "w/c", " cy ", " sy ", "hahaha", "noonish", "11ish", "ampm", " a m", "p . m",
        "today pm",
    ]) {
        return Some("typed in haste");
    }
    if has(&["<", "~", "www.", "_", "http", "= 20"]) {
        return Some("marks of machines");
    }
    let small = entry.text.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let name = |names: &[&str]| names.contains(&word);
        let feast = ["easter", "halloween", "thanksgiving", "eid"].contains(&word);
        // `may` and `march` are verbs too.
        feast
            || name(&WEEKDAYS)
            || name(&MONTHS) && word != "may" && word != "march"
            || ["jan", "feb", "dec", "nov"].contains(&word)
    });
    if small {
        return Some("names of days, months and feasts in small letters");
    }
    let wanted = |test: fn(&str) -> bool| entry.wanted.iter().any(|w| test(w.span.of(&text)));
    if wanted(|said| {
        said.contains('.') && said.bytes().all(|b| b.is_ascii_digit() || b == b'.') && said.matches('.').count() == 1
    }) {
        return Some("days as decimals: 4.22");
    }
    if wanted(|said| said.contains("independence day")) {
        return Some("feasts that are another day in each country");
    }
    let glued = |said: &str| {
        let known = ["st", "nd", "rd", "th", "s", "am", "pm", "a.m", "p.m"];
        said.split([' ', '-', '/', ':']).any(|word| {
            let digits = word.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == '\'');
            let mixed = digits.len() < word.len() && !digits.is_empty() && !known.contains(&digits);
            mixed && digits.starts_with(char::is_alphabetic)
                || digits.starts_with(char::is_alphabetic)
                    && digits.ends_with(|c: char| c.is_ascii_digit())
                    && digits != "q1"
                    && !digits.starts_with(['q', 'h'])
        })
    };
    if entry.wanted.iter().any(|w| glued(w.span.of(&text))) {
        return Some("typed in haste");
    }
    let blank = |said: &str| {
        said.contains(|c: char| c.is_ascii_digit())
            && [" / ", "/ ", " - ", "- ", " -"].iter().any(|stroke| said.contains(stroke))
            && !said.contains(|c: char| c.is_alphabetic())
            && said.len() < 10
    };
    if entry.wanted.iter().any(|w| blank(w.span.of(&text))) || has(&["? 32 - "]) {
        return Some("years and months with a stroke between blanks");
    }
    if wanted(|said| {
        said.contains("week ")
            && said.ends_with(|c: char| c.is_ascii_digit())
            && said.split("week ").nth(1).is_some_and(|n| n.starts_with(|c: char| c.is_ascii_digit()))
    }) {
        return Some("weeks by their number");
    }
    if wanted(|said| {
        ["2020-23", "2020/23/sep", "23-2020-september"].iter().any(|order| said.contains(order))
            || said.contains("2015 june")
    }) {
        return Some("year, day and month in orders that no news has");
    }
    if wanted(|said| ["lunch", "dinner"].iter().any(|meal| said.contains(meal))) {
        return Some("meals");
    }
    // "in 5 minutes", "from 10 am for 3 hours"
    let clock = entry.wanted.iter().any(|w| {
        let said = w.span.of(&text);
        let counted = ["minute", " min", "hour"].iter().any(|unit| said.contains(unit));
        counted && !w.kind.ends_with("duration")
    });
    if clock {
        return Some("hours and minutes counted from the clock of whoever asks");
    }
    if entry.wanted.iter().any(|w| w.kind.ends_with("timezone")) {
        return Some("time zones alone");
    }
    None
}

/// Whether a time says what one of the readings says, here or in another notation.
fn agrees(wanted: &Wanted, said: &Said, entry: &Entry) -> bool {
    let Said::Time(time) = said else { return false };
    let kind = wanted.kind.rsplit('.').next().unwrap_or_default();
    let vague = ["few ", "several ", "some "].iter().any(|word| wanted.span.of(&entry.text).contains(word));
    readings(&wanted.says).iter().any(|reading| reading.is(kind, time, vague))
}

/// One way to understand the words.
#[derive(Debug)]
struct Reading<'e> {
    timex: &'e str,
    value: Option<&'e str>,
    period: Option<(&'e str, &'e str)>,
}

fn readings(says: &Value) -> Vec<Reading<'_>> {
    if let Some(values) = says["values"].as_array() {
        return values
            .iter()
            .filter_map(|value| {
                Some(Reading {
                    timex: value["timex"].as_str()?,
                    value: value["value"].as_str(),
                    period: value["start"].as_str().zip(value["end"].as_str()),
                })
            })
            .collect();
    }
    let Some(timex) = says["Timex"].as_str() else { return Vec::new() };
    ["PastResolution", "FutureResolution"]
        .iter()
        .map(|side| {
            let side = &says[*side];
            Reading {
                timex,
                value: side["date"].as_str().or_else(|| side["dateTime"].as_str()),
                period: side["startDate"].as_str().zip(side["endDate"].as_str()),
            }
        })
        .collect()
}

impl Reading<'_> {
    fn is(&self, kind: &str, time: &Time, vague: bool) -> bool {
        let edtf = time.edtf.as_deref().map(|edtf| edtf.trim_end_matches('~'));
        let iso = time.iso.as_str();
        match kind {
            // "few hours" is three there; nobody said three.
            "duration" => iso == self.timex || vague && iso == self.timex.replace('3', "X"),
            "set" => iso == self.timex && time.kind.name() == "set",
            "time" => iso.starts_with(self.timex),
            "date" if self.value.is_some_and(|value| edtf == Some(value)) => true,
            "date" if vague => iso.contains('X') && edtf.is_none(),
            // A day that no calendar has.
            "date" => self.value.is_none_or(|value| !value.starts_with(['1', '2'])) && iso == self.timex,
            "datetime" => {
                let minutes = |value: &str| value.get(..16).map(|v| v.replace(' ', "T"));
                let same = self.value.and_then(minutes).zip(edtf.and_then(minutes)).is_some_and(|(a, b)| a == b);
                same || iso == self.timex
            }
            _ => self.covers(edtf) || iso == self.notation(),
        }
    }

    /// `(a,b,P2D)` as `a/b`, and a season without its year as ours.
    fn notation(&self) -> String {
        let ends = self.timex.strip_prefix('(').and_then(|rest| rest.split_once(",P"));
        match (ends, self.timex) {
            (Some((ends, _)), _) => ends.replace(',', "/"),
            (None, "SP" | "SU" | "FA" | "WI") => format!("XXXX-{}", self.timex),
            _ => self.timex.to_owned(),
        }
    }

    /// Whether the same days are meant. Their periods end before the last day, or on it; where the end is a longer stretch,
    /// as in "2015 to 2018", theirs end where it begins: ours has all of it.
    fn covers(&self, edtf: Option<&str>) -> bool {
        let (Some((start, end)), Some(edtf)) = (self.period, edtf) else { return false };
        let (Some(start), Some(end)) = (day(start), day(end)) else { return false };
        let (from, to) = edtf.split_once('/').unwrap_or((edtf, edtf));
        let (Some((first, _)), Some((begins, last))) = (days(from), days(to)) else { return false };
        first == start && (last == end || last.plus(1) == Some(end) || begins == end)
    }
}

/// `2016-11-07`.
fn day(written: &str) -> Option<Day> {
    let mut parts = written.split('-');
    let (year, month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
    if parts.next().is_some() { None } else { Day::new(year, month, day.parse().ok()?) }
}

/// First and last day of what EDTF writes without a stroke: a day, a month, a quarter, a half, a year, ten, a hundred.
fn days(edtf: &str) -> Option<(Day, Day)> {
    if let Some(day) = day(edtf) {
        return Some((day, day));
    }
    let (first, months) = match edtf.split_once('-') {
        Some((year, code)) => {
            let (month, months) = match code.parse::<u32>().ok()? {
                month @ 1..=12 => (month, 1),
                quarter @ 33..=36 => (3 * (quarter - 32) - 2, 3),
                half @ 40..=41 => (6 * (half - 39) - 5, 6),
                _ => return None,
            };
            (Day::new(year.parse().ok()?, month, 1)?, months)
        }
        None => {
            let digits = edtf.trim_end_matches('X');
            let years = 10i32.pow(u32::try_from(edtf.len() - digits.len()).ok()?);
            (Day::new(digits.parse::<i32>().ok()? * years, 1, 1)?, 12 * years)
        }
    };
    Some((first, first.plus_months(months)?.plus(-1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_with_and_without_their_last_day_are_the_same() {
        let of = |start, end| Reading { timex: "", value: None, period: Some((start, end)) };
        assert!(of("2016-12-01", "2017-01-01").covers(Some("2016-12")));
        assert!(of("2016-10-02", "2016-10-22").covers(Some("2016-10-02/2016-10-22")));
        assert!(of("2014-01-01", "2018-01-01").covers(Some("2014/2018")));
        assert!(of("1970-01-01", "1980-01-01").covers(Some("197X")));
        assert!(!of("2016-12-01", "2017-01-01").covers(Some("2016-11")));
        assert!(!of("2016-12-01", "2017-01-01").covers(None));
    }
}
