//! Days as pages write them, in ISO: numbers in the order that their separators tell, months by name in the languages of many
//! pages.

/// The beginnings of names of months, January first.
const MONTHS: [&[&str]; 12] = [
    &["jan", "ene", "gen", "jän", "janv", "sty", "led", "янв", "januar"],
    &["feb", "fév", "fev", "febr", "lut", "úno", "фев"],
    &["mar", "mär", "maa", "mrz", "březn", "мар"],
    &["apr", "abr", "avr", "kwi", "dub", "апр"],
    &["may", "mai", "mag", "mei", "maj", "kvě", "мая", "май"],
    &["jun", "juin", "giu", "cze", "červn", "июн"],
    &["jul", "juil", "lug", "lip", "červenc", "июл"],
    &["aug", "ago", "aoû", "sie", "srp", "авг"],
    &["sep", "set", "wrz", "zář", "сен"],
    &["oct", "okt", "ott", "out", "paź", "říj", "окт"],
    &["nov", "lis", "ноя"],
    &["dec", "dez", "dic", "déc", "des", "gru", "pros", "дек"],
];

/// A piece of what is looked through.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Part {
    /// Its value and how many digits it has.
    Number(u32, usize),
    Month(u32),
    Sign(char),
    Word,
}

/// The first day in a text, as `2019-10-16`.
pub(super) fn first(text: &str) -> Option<String> {
    let parts = parts(text);
    (0..parts.len()).find_map(|at| at_start(&parts[at..])).map(written)
}

/// The day that an address has in its path: `/2019/10/16/`, `2019-10-16`, `20191016`.
pub(super) fn of_address(url: &str) -> Option<String> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = path.split(['?', '#']).next()?;
    let parts = parts(path.split_once('/')?.1);
    (0..parts.len())
        .find_map(|at| match parts[at..] {
            [
                Part::Number(y, 4),
                Part::Sign('/' | '-' | '_'),
                Part::Number(m, 1..=2),
                Part::Sign('/' | '-' | '_'),
                Part::Number(d, 1..=2),
                ..,
            ] => day(y, m, d),
            [Part::Number(y, 4), Part::Sign('/'), Part::Month(m), Part::Sign('/'), Part::Number(d, 1..=2), ..] => {
                day(y, m, d)
            }
            [Part::Number(whole, 8), ..] => day(whole / 10_000, whole / 100 % 100, whole % 100),
            [Part::Number(y, 4), Part::Sign('-' | '/'), Part::Number(md, 4), ..] => day(y, md / 100, md % 100),
            _ => None,
        })
        .map(written)
}

/// What metadata says of a day as it stands, if it begins in ISO; else the day that it names. `None` if it names none.
pub(super) fn settled(value: &str) -> Option<String> {
    let bytes = value.as_bytes();
    let is_digits = |range: std::ops::Range<usize>| bytes.get(range).is_some_and(|b| b.iter().all(u8::is_ascii_digit));
    if is_digits(0..4)
        && bytes.get(4) == Some(&b'-')
        && is_digits(5..7)
        && bytes.get(7) == Some(&b'-')
        && is_digits(8..10)
    {
        return first(&value[..10]).map(|day| {
            format!(
                "{day}{}",
                value[10..].replacen(' ', "T", usize::from(bytes.get(11).is_some_and(u8::is_ascii_digit)))
            )
        });
    }
    first(value)
}

type Day = (u32, u32, u32);

fn written((year, month, day): Day) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

fn day(year: u32, month: u32, day: u32) -> Option<Day> {
    ((1_990..2_100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day))
        .then_some((year, month, day))
}

fn at_start(parts: &[Part]) -> Option<Day> {
    // Dots, commas, `de`, `th` between the parts of a written day.
    let mut bare = parts.iter().filter(|part| !matches!(part, Part::Sign('.' | ',' | ' ') | Part::Word)).copied();
    let near = parts.len().min(12);
    let words = |upto: usize| parts[..upto.min(parts.len())].iter().filter(|p| matches!(p, Part::Word)).count();
    match *parts {
        [
            Part::Number(y, 4),
            Part::Sign('-' | '/' | '.'),
            Part::Number(m, 1..=2),
            Part::Sign('-' | '/' | '.'),
            Part::Number(d, 1..=2),
            ..,
        ] => day(y, m, d),
        [
            Part::Number(d, 1..=2),
            Part::Sign('.'),
            Part::Number(m, 1..=2),
            Part::Sign('.'),
            Part::Number(y, 2 | 4),
            ..,
        ] => day(full(y), m, d),
        [
            Part::Number(d, 1..=2),
            Part::Sign('.'),
            Part::Sign(' '),
            Part::Number(m, 1..=2),
            Part::Sign('.'),
            Part::Sign(' '),
            Part::Number(y, 4),
            ..,
        ] => day(y, m, d),
        [
            Part::Number(a, 1..=2),
            Part::Sign(one @ ('/' | '-')),
            Part::Number(b, 1..=2),
            Part::Sign(other),
            Part::Number(y, 4),
            ..,
        ] if one == other => {
            // Day first, as most of the world writes, where the numbers leave it open but for America's stroke.
            if b > 12 { day(y, a, b) } else { day(y, b, a) }
        }
        [
            Part::Number(y, 4),
            Part::Sign('年'),
            Part::Number(m, 1..=2),
            Part::Sign('月'),
            Part::Number(d, 1..=2),
            ..,
        ] => day(y, m, d),
        [
            Part::Number(y, 4),
            Part::Sign('년'),
            Part::Sign(' '),
            Part::Number(m, 1..=2),
            Part::Sign('월'),
            Part::Sign(' '),
            Part::Number(d, 1..=2),
            ..,
        ] => day(y, m, d),
        [Part::Number(whole, 8), ..] => day(whole / 10_000, whole / 100 % 100, whole % 100),
        [Part::Number(_, 1..=2), ..] if words(near) <= 4 => match (bare.next(), bare.next(), bare.next()) {
            (Some(Part::Number(d, _)), Some(Part::Month(m)), Some(Part::Number(y, 4))) => day(y, m, d),
            _ => None,
        },
        [Part::Month(_), ..] => match (bare.next(), bare.next(), bare.next()) {
            (Some(Part::Month(m)), Some(Part::Number(d, 1..=2)), Some(Part::Number(y, 4))) => day(y, m, d),
            _ => {
                // `Apr 28 19:20:36 CEST 2023`
                let mut numbers =
                    parts.iter().filter_map(|p| if let Part::Number(n, size) = p { Some((*n, *size)) } else { None });
                let (m, first) = (parts[0], numbers.next());
                let year = numbers.take(4).find(|(_, size)| *size == 4);
                match (m, first, year) {
                    (Part::Month(m), Some((d, 1..=2)), Some((y, _))) if parts.contains(&Part::Sign(':')) => {
                        day(y, m, d)
                    }
                    _ => None,
                }
            }
        },
        _ => None,
    }
}

fn full(year: u32) -> u32 {
    if year < 100 { 2_000 + year } else { year }
}

fn parts(text: &str) -> Vec<Part> {
    const MOST: usize = 200;
    let mut parts = Vec::new();
    let mut rest = text.chars().take(600).peekable();
    while let Some(c) = rest.next() {
        if parts.len() >= MOST {
            break;
        }
        if let Some(digit) = c.to_digit(10) {
            let (mut value, mut size) = (digit, 1);
            while let Some(digit) = rest.peek().and_then(|c| c.to_digit(10)) {
                (value, size) = (value.saturating_mul(10).saturating_add(digit), size + 1);
                rest.next();
            }
            parts.push(Part::Number(value, size));
        } else if c.is_alphabetic() && !matches!(c, '年' | '月' | '日' | '년' | '월' | '일') {
            let mut word: String = c.to_lowercase().collect();
            while let Some(c) = rest.peek().filter(|c| c.is_alphabetic() && !matches!(c, '年' | '月' | '日')) {
                word.extend(c.to_lowercase());
                rest.next();
            }
            parts.push(month(&word).map_or(Part::Word, Part::Month));
        } else {
            let sign = if c.is_whitespace() { ' ' } else { c };
            if sign != ' ' || parts.last() != Some(&Part::Sign(' ')) {
                parts.push(Part::Sign(sign));
            }
        }
    }
    parts
}

fn month(word: &str) -> Option<u32> {
    if word.chars().count() > 12 {
        return None;
    }
    (1..).zip(MONTHS).find(|(_, starts)| starts.iter().any(|start| word.starts_with(start))).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::{first, of_address, settled};

    #[test]
    fn days_are_read_as_pages_write_them() {
        for text in [
            "16. Oktober 2019, 18:15 Uhr",
            "Published: October 16, 2019 at 5 pm",
            "Wed, 16 Oct 2019 00:04:00 +0200",
            "Stand: 16.10.2019",
            "16 de octubre de 2019",
            "Le 16/10/2019 à 8h",
            "10/16/2019",
            "2019年10月16日",
            "Wed Oct 16 19:20:36 CEST 2019",
            "20191016T055000+0900",
            "16.10.19",
        ] {
            assert_eq!(first(text).as_deref(), Some("2019-10-16"), "{text}");
        }
        for text in ["May 2019", "He won 3 to 2 in 2019", "16 Oct", "1.2.3", "32.10.2019", ""] {
            assert_eq!(first(text), None, "{text}");
        }
    }

    #[test]
    fn addresses_and_metadata_name_days() {
        assert_eq!(of_address("https://x.org/news/2019/10/16/talks-fail").as_deref(), Some("2019-10-16"));
        assert_eq!(of_address("https://x.org/2019/oct/16/talks").as_deref(), Some("2019-10-16"));
        assert_eq!(of_address("https://x.org/a?d=2019-10-16"), None);
        assert_eq!(settled("2019-10-16 08:00:00").as_deref(), Some("2019-10-16T08:00:00"));
        assert_eq!(settled("2019-10-16T08:00:00Z").as_deref(), Some("2019-10-16T08:00:00Z"));
        assert_eq!(settled("Saturday, December 27, 2014, 12:06 PM").as_deref(), Some("2014-12-27"));
        assert_eq!(settled("today"), None);
    }
}
