//! Web pages: a walk of the page made into pieces with evidence, and what the page says of itself.

mod cues;
mod days;
mod evidence;
mod facts;
mod json_ld;
mod markup;
mod measure;
mod page;
mod sniff;
mod tables;
mod tags;
mod title;
mod visible;
mod words;

use crate::format::{Format, Row};
use crate::{Around, Damaged, Entry, Piece};
#[cfg(not(target_arch = "wasm32"))]
pub use evidence::names;
pub use evidence::{Evidence, count};
pub use sniff::is_page;

/// The line of web pages. Asked last: feeds and packets hold pages, too.
pub(crate) const ROW: Row = Row {
    format: Format::Html,
    name: "html",
    endings: &["html", "htm", "xhtml", "xht", "shtml"],
    looks_like: |bytes, _| sniff::looks_like(bytes),
    read: |bytes, _, around| {
        let text = around.decode(bytes, sniff::label(bytes).as_deref());
        let walk = around.walk(&text);
        entries(&walk)
    },
};

/// The articles of a page, as its walk shows them.
///
/// # Errors
/// None yet: a page without words is an article without pieces.
pub fn entries(walk: &str) -> Result<Vec<Entry>, Damaged> {
    let page = page::of(walk);
    let known = facts::of(&page);
    let evidence = evidence::of(&page, &known);
    let piece = |(block, evidence): (page::Block, Vec<u16>)| Piece {
        kind: block.kind,
        aside: if block.framed { Some("frame") } else { block.hidden.then_some("hidden") },
        text: block.text,
        evidence: Some(evidence),
        ..Piece::default()
    };
    let pieces = page.blocks.into_iter().zip(evidence).map(piece).collect();
    Ok(vec![Entry { pieces, facts: known.facts, ..Entry::default() }])
}

#[cfg(test)]
mod tests;
