//! Entries as lines, for the files beside the samples.

use crossread_formats::{Entry, Field, Kind};
use std::fmt::Write;

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
