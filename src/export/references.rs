//! The articles as references: RIS, which every reference manager reads (Research Information Systems, 2001; the type `NEWS`), and
//! CSL-JSON, which citation processors read (Citation Style Language 1.0.2). A note has the hash of the text that was read.

use super::Account;
use super::account::on_one_line;
use serde::Serialize;
use std::fmt::Write;

/// A record an article.
pub(super) fn ris(accounts: &[Account<'_>]) -> String {
    let mut out = String::new();
    for account in accounts {
        let date = account.published().and_then(Day::of);
        let line = |tag: &str, value: Option<&str>| {
            let value = value.map(on_one_line).filter(|value| !value.is_empty());
            value.map(|value| format!("{tag}  - {value}\r\n")).unwrap_or_default()
        };
        out += "TY  - NEWS\r\n";
        out += &line("TI", account.title().or(Some(account.name())));
        out += &line("AU", account.byline());
        out += &line("T2", account.outlet());
        if let Some(Day { year, month, day }) = date {
            // `2024/04/25/`: what is not known is left empty.
            let two = |part: Option<u8>| part.map(|part| format!("{part:02}")).unwrap_or_default();
            let _ = write!(out, "PY  - {year:04}\r\nDA  - {year:04}/{}/{}/\r\n", two(month), two(day));
        }
        out += &line("UR", account.url());
        out += &line("LA", account.language());
        out += &line("N1", Some(&note(account)));
        out += "ER  - \r\n\r\n";
    }
    out
}

/// An array of items.
pub(super) fn csl(accounts: &[Account<'_>]) -> String {
    let item = |(at, account): (usize, &Account<'_>)| Item {
        id: format!("{}-{}", &account.hash()[..16], at + 1),
        kind: "article-newspaper",
        title: on_one_line(account.title().unwrap_or(account.name())),
        outlet: account.outlet().map(on_one_line),
        author: account.byline().map(on_one_line).map(|literal| [Name { literal }]),
        issued: account.published().and_then(Day::of).map(|day| Issued { parts: [day.parts()] }),
        url: account.url().map(on_one_line),
        language: account.language().map(on_one_line),
        note: note(account),
    };
    let items: Vec<Item> = accounts.iter().enumerate().map(item).collect();
    serde_json::to_string_pretty(&items).expect("items hold only strings and integers") + "\n"
}

fn note(account: &Account<'_>) -> String {
    format!("text sha256 {}", account.hash())
}

#[derive(Serialize)]
struct Item {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    #[serde(rename = "container-title", skip_serializing_if = "Option::is_none")]
    outlet: Option<String>,
    /// The byline as it stands: where a name is cut, only its bearer knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<[Name; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    note: String,
}

#[derive(Serialize)]
struct Name {
    literal: String,
}

#[derive(Serialize)]
struct Issued {
    #[serde(rename = "date-parts")]
    parts: [Vec<u16>; 1],
}

/// A date of publication as these forms have it: a year at least.
#[derive(Clone, Copy)]
pub(super) struct Day {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl Day {
    /// Of `2024-04-25`, `2024-04`, `2024`, with a time of day or without; `None` of what says less, as `198X`.
    pub(super) fn of(edtf: &str) -> Option<Day> {
        let number = |text: &str, length: usize| {
            (text.len() == length && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
        };
        let mut parts = edtf.split('T').next()?.split('-');
        let year = number(parts.next()?, 4)?;
        let mut part = || match parts.next() {
            None => Some(None),
            Some(text) => number(text, 2).map(|part| Some(part as u8)),
        };
        let (month, day) = (part()?, part()?);
        // Above twelve EDTF has seasons and quarters.
        (month.is_none_or(|month| month <= 12) && parts.next().is_none()).then_some(Day { year, month, day })
    }

    fn parts(self) -> Vec<u16> {
        std::iter::once(self.year).chain([self.month, self.day].into_iter().flatten().map(u16::from)).collect()
    }

    /// `2024-04`: as much as is known.
    pub(super) fn written(self) -> String {
        let parts = self.parts();
        let rest = parts[1..].iter().map(|part| format!("-{part:02}"));
        format!("{:04}{}", self.year, rest.collect::<String>())
    }
}
