//! Web pages: a walk of the page made into pieces with evidence, and what the page says of itself.

mod cues;
mod days;
mod evidence;
mod facts;
mod features;
mod json_ld;
mod markup;
mod measure;
mod page;
mod sniff;
mod tables;
mod tags;
mod title;
mod visible;
mod whole;
mod words;

use crate::format::{Format, Row};
use crate::{Around, Entry, Piece};
#[cfg(not(target_arch = "wasm32"))]
pub use features::names;
pub use features::{Evidence, bucket, count};
pub(crate) use sniff::declared;
pub use sniff::is_page;

/// The line of web pages. Asked last: feeds and packets hold pages, too.
pub(crate) const ROW: Row = Row {
    format: Format::Html,
    name: "html",
    endings: &["html", "htm", "xhtml", "xht", "shtml"],
    looks_like: |bytes, _| sniff::looks_like(bytes),
    read: |bytes, _, around| {
        let mut text = around.decode(bytes, sniff::label(bytes).as_deref());
        if text.trim_start().starts_with("<?xml") {
            text = crate::markup::html_of_xhtml(&text);
        }
        let walk = around.walk(&text);
        Ok(entries(&walk))
    },
};

/// The articles of a page, as its walk shows them: one, but for pages that load one behind the other.
#[must_use]
pub fn entries(walk: &str) -> Vec<Entry> {
    let page = page::of(walk);
    let known = facts::of(&page);
    let mut pieces = pieces(&page);
    let consent = whole::is_consent_alone(&page);
    for (piece, (evidence, pulled)) in pieces.iter_mut().zip(evidence::of(&page, &known)) {
        piece.evidence = Some(evidence);
        let aside = if consent { Some("consent") } else { pulled.then_some("repeated") };
        piece.aside = piece.aside.or(aside);
    }
    let articles = whole::articles(&page);
    if articles.is_empty() {
        pieces.extend(whole::of_data(&page, &known));
    }
    let warnings = whole::warnings(&page, &known);
    whole::split(Entry { pieces, facts: known.facts, warnings, ..Entry::default() }, &page, &articles)
}

/// Markup that is a part of something else, as its walk shows it: without evidence, for all of it is meant to be read.
#[must_use]
pub fn part(walk: &str) -> Entry {
    let page = page::of(walk);
    Entry { pieces: pieces(&page), facts: facts::of(&page).facts, ..Entry::default() }
}

fn pieces(page: &page::Page<'_>) -> Vec<Piece> {
    let piece = |block: &page::Block| Piece {
        kind: block.kind,
        aside: if block.framed { Some("frame") } else { block.hidden.then_some("hidden") },
        text: block.text.clone(),
        ..Piece::default()
    };
    page.blocks.iter().map(piece).collect()
}

#[cfg(test)]
mod tests;
