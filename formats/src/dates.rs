//! Dates as mail, feeds and documents write them, to ISO 8601. What is none stays out.

/// `Thu, 25 Apr 2024 10:30:00 +0200` is `2024-04-25T10:30:00+02:00`; `20240425T103000Z` is `2024-04-25T10:30:00Z`.
pub(crate) fn iso(written: &str) -> Option<String> {
    let written = written.trim();
    let bytes = written.as_bytes();
    let digits = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    match (digits, bytes.get(digits)) {
        (4, Some(b'-')) | (4, None) => {
            let end = written.find(|c: char| !c.is_ascii_digit() && !"-:.+ TZ".contains(c));
            Some(spelled(&written[..end.unwrap_or(written.len())]))
        }
        (8, None | Some(b'T')) => basic(written),
        _ => in_words(written),
    }
}

/// A blank between date and time becomes a `T`.
fn spelled(written: &str) -> String {
    let mut out = written.trim().to_owned();
    if out.as_bytes().get(10) == Some(&b' ') && out.as_bytes().get(11).is_some_and(u8::is_ascii_digit) {
        out.replace_range(10..11, "T");
    }
    out.retain(|c| c != ' ');
    out
}

/// `20240425T103000+0200`
fn basic(written: &str) -> Option<String> {
    let mut out = [&written[..4], "-", &written[4..6], "-", &written[6..8]].concat();
    if let Some(time) = written[8..].strip_prefix('T') {
        let clock = time.get(..6).filter(|clock| clock.bytes().all(|b| b.is_ascii_digit()))?;
        out.push('T');
        out.push_str(&[&clock[..2], ":", &clock[2..4], ":", &clock[4..]].concat());
        out.push_str(&zone(&time[6..]));
    }
    Some(out)
}

const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// By its parts, in any order that mail has: day, month, year, time, zone.
fn in_words(written: &str) -> Option<String> {
    let (mut day, mut month, mut year, mut clock, mut offset) = (None, None, None, None, String::new());
    for part in written.split([' ', ',', '\t', '\r', '\n']).filter(|part| !part.is_empty()).take(12) {
        let number: Option<u32> = part.parse().ok().filter(|_| part.as_bytes()[0].is_ascii_digit());
        if part.contains(':') && clock.is_none() {
            clock = Some(clock_of(part)?);
        } else if let Some(number) = number {
            match part.len() {
                4 if year.is_none() => year = Some(number),
                1 | 2 if day.is_none() => day = Some(number),
                // RFC 5322, 4.3
                2 if year.is_none() => year = Some(if number < 50 { 2000 + number } else { 1900 + number }),
                _ => {}
            }
        } else if month.is_none() && part.is_char_boundary(3.min(part.len())) {
            let head = part[..3.min(part.len())].to_ascii_lowercase();
            month = MONTHS.iter().position(|name| *name == head).map(|at| at as u32 + 1);
        }
        if clock.is_some() && offset.is_empty() && !part.contains(':') {
            offset = zone(part);
        }
    }
    let (day, month, year) = (day?, month?, year?);
    if !(1..=31).contains(&day) {
        return None;
    }
    let mut out = String::new();
    padded(&mut out, year, 4);
    out.push('-');
    padded(&mut out, month, 2);
    out.push('-');
    padded(&mut out, day, 2);
    if let Some(clock) = clock {
        out.push('T');
        out.push_str(&clock);
        out.push_str(&offset);
    }
    Some(out)
}

/// `9:05` is `09:05`.
fn clock_of(part: &str) -> Option<String> {
    let mut out = String::new();
    for (at, number) in part.split(':').take(3).enumerate() {
        let number: u32 = number.parse().ok().filter(|&number| number <= 60)?;
        if at > 0 {
            out.push(':');
        }
        padded(&mut out, number, 2);
    }
    Some(out)
}

fn padded(out: &mut String, number: u32, width: usize) {
    let digits = number.to_string();
    for _ in digits.len()..width {
        out.push('0');
    }
    out.push_str(&digits);
}

/// `+0200`, `GMT`, `EST`; nothing for a zone that nobody knows.
fn zone(part: &str) -> String {
    let signed = |part: &str| {
        let digits = part.get(1..5).filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))?;
        Some([&part[..1], &digits[..2], ":", &digits[2..]].concat())
    };
    match part {
        "GMT" | "UT" | "UTC" | "Z" => "Z".to_owned(),
        "EST" | "CDT" => "-05:00".to_owned(),
        "EDT" => "-04:00".to_owned(),
        "CST" | "MDT" => "-06:00".to_owned(),
        "MST" | "PDT" => "-07:00".to_owned(),
        "PST" => "-08:00".to_owned(),
        "BST" | "CET" => "+01:00".to_owned(),
        "CEST" => "+02:00".to_owned(),
        _ if part.starts_with(['+', '-']) => signed(&part.replace(':', "")).unwrap_or_default(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::iso;

    #[test]
    fn dates_are_told_in_one_way() {
        for (written, told) in [
            ("Thu, 25 Apr 2024 10:30:00 +0200", "2024-04-25T10:30:00+02:00"),
            ("25 Apr 2024 9:05 GMT", "2024-04-25T09:05Z"),
            ("Thu, 25 Apr 2024 10:30:00 +0200 (CEST)", "2024-04-25T10:30:00+02:00"),
            ("Thu Apr 25 10:30:00 2024", "2024-04-25T10:30:00"),
            ("Thu, 25 Apr 24 10:30:00 EST", "2024-04-25T10:30:00-05:00"),
            ("2024-04-25T10:30:00.000Z", "2024-04-25T10:30:00.000Z"),
            ("2024-04-25 10:30:00", "2024-04-25T10:30:00"),
            ("2024-04", "2024-04"),
            ("20240425T103000+0200", "2024-04-25T10:30:00+02:00"),
            ("20240425", "2024-04-25"),
            ("2024", "2024"),
        ] {
            assert_eq!(iso(written).as_deref(), Some(told), "{written}");
        }
        for written in ["", "yesterday", "99 Apr 2024", "Thu, 25 Foo 2024", "10:99", "é, 1 é"] {
            assert_eq!(iso(written), None, "{written}");
        }
    }
}
