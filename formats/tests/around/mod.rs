//! What the tests put around the readers: the encodings that the samples are in, and a walk of their few elements.

use crossread_formats::{Entry, Field, Kind};
use std::fmt::Write;

/// Counts what is asked of it.
#[derive(Debug, Default)]
pub(crate) struct Around {
    pub(crate) pages: Vec<String>,
    /// Whether pages are only asked for, as a browser has it at first.
    pub(crate) waits: bool,
}

impl crossread_formats::Around for Around {
    fn decode(&mut self, bytes: &[u8], label: Option<&str>) -> String {
        if bytes.starts_with(&[0xff, 0xfe]) {
            let units: Vec<u16> = bytes[2..].chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
            return String::from_utf16_lossy(&units);
        }
        match (std::str::from_utf8(bytes), label.map(str::to_ascii_lowercase).as_deref()) {
            (Ok(text), _) => text.trim_start_matches('\u{feff}').to_owned(),
            (Err(_), Some("windows-1252" | "iso-8859-1")) => bytes.iter().map(|&byte| western(byte)).collect(),
            _ => String::from_utf8_lossy(bytes).into_owned(),
        }
    }

    fn walk(&mut self, html: &str) -> String {
        self.pages.push(html.to_owned());
        if self.waits { String::new() } else { walk(html) }
    }
}

/// The marks of windows-1252 that the samples use.
fn western(byte: u8) -> char {
    match byte {
        0x84 => '„',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x96 => '–',
        _ => char::from(byte),
    }
}

/// Elements that are closed, and those that never are; no more of HTML stands in the samples.
fn walk(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while !rest.is_empty() {
        let Some(tag) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            let text = rest[..end].replace("&lt;", "<").replace("&nbsp;", "\u{a0}").replace("&amp;", "&");
            out.push_str(&["\"", &text, "\0"].concat());
            rest = &rest[end..];
            continue;
        };
        let end = if tag.starts_with("!--") { tag.find("-->").map(|at| at + 2) } else { tag.find('>') };
        let Some(end) = end else { break };
        let (tag, behind) = (&tag[..end], &tag[end + 1..]);
        rest = behind;
        let name = tag.trim_start_matches('/').split([' ', '\n', '\r', '/']).next().unwrap_or("").to_ascii_lowercase();
        if tag.starts_with('!') {
            continue;
        }
        if tag.starts_with('/') {
            out.push_str(">\0");
            continue;
        }
        out.push_str(&["<", &name, "\0"].concat());
        if matches!(name.as_str(), "br" | "meta" | "img" | "link" | "hr") {
            out.push_str(">\0");
        }
    }
    out
}

/// Entries as a reader of the tests sees them.
pub(crate) fn told(entries: &[Entry]) -> String {
    let mut out = String::new();
    for entry in entries {
        let _ = writeln!(out, "== {}", entry.name.as_deref().unwrap_or("-"));
        for fact in &entry.facts {
            let _ = writeln!(out, "{}: {} ({})", field(fact.field), fact.value, fact.rule);
        }
        for warning in &entry.warnings {
            let _ = writeln!(out, "! {}: {}", warning.name, warning.message);
        }
        for piece in &entry.pieces {
            let mut marks = vec![kind(piece.kind)];
            marks.extend(piece.origin.clone());
            marks.extend(piece.aside.map(|aside| format!("aside {aside}")));
            let text = piece.text.replace("\r\n", "\n").replace('\n', " | ").replace('\t', " » ");
            let _ = writeln!(out, "[{}] {text}", marks.join(", "));
        }
    }
    out
}

fn field(field: Field) -> &'static str {
    match field {
        Field::Title => "title",
        Field::Outlet => "outlet",
        Field::Byline => "byline",
        Field::Published => "published",
        Field::Modified => "modified",
        Field::Url => "url",
        Field::Language => "language",
        Field::Section => "section",
    }
}

fn kind(kind: Kind) -> String {
    match kind {
        Kind::Text => "text".to_owned(),
        Kind::Heading(level) => format!("heading {level}"),
        Kind::Item => "item".to_owned(),
        Kind::Quote => "quote".to_owned(),
        Kind::Caption => "caption".to_owned(),
        Kind::Preformatted => "as it is".to_owned(),
    }
}
