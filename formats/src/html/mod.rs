//! Web pages: a walk of the page made into pieces with evidence, and what the page says of itself.

mod page;
mod sniff;
mod tables;
mod tags;
mod words;

use crate::format::{Format, Row};
use crate::{Damaged, Entry, Piece};
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
    let piece = |block: page::Block| Piece {
        kind: block.kind,
        aside: if block.framed { Some("frame") } else { block.hidden.then_some("hidden") },
        text: block.text,
        ..Piece::default()
    };
    Ok(vec![Entry { pieces: page.blocks.into_iter().map(piece).collect(), ..Entry::default() }])
}

#[cfg(test)]
mod tests;
