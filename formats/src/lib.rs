//! What files of news hold: bytes to articles as blocks of text, with the evidence of their format and without judgement.
//! A crate of its own, so that the page builds it small and it is tried in seconds. It knows no language and no article of
//! the engine; `crossread::reader` makes articles of what stands here.

mod dates;
mod entities;
mod entry;
mod feed;
mod format;
pub mod html;
mod inflate;
mod mail;
mod markup;
mod news;
mod office;
#[cfg(not(target_arch = "wasm32"))]
mod parser;
mod pdf;
mod pieces;
mod records;
mod room;
mod slugs;
mod subtitles;
pub mod walk;
mod web_archive;
mod xml;
mod zip;

pub use entry::{Entry, Fact, Field, Kind, Piece, Warning};
pub use format::{Format, Read, Row, TABLE, of};
#[cfg(not(target_arch = "wasm32"))]
pub use parser::parse;
pub use room::Room;
pub use slugs::{SLUGS, has_words};
pub use xml::is_xml;

/// What a reader needs from outside: the tables of encodings, and a parser of web pages.
pub trait Around {
    /// Bytes as text. `label` is what the file says of its encoding (a `Content-Type`, a `<meta charset>`, an XML
    /// declaration); a byte order mark and valid UTF-8 go before it. Line ends stay as they are.
    fn decode(&mut self, bytes: &[u8], label: Option<&str>) -> String;

    /// A web page as its parser sees it, in the notation of [`walk`]. Asked in the order in which the file holds its pages;
    /// what is asked may not hang on what an earlier page answered, for in a browser all of them are parsed first.
    fn walk(&mut self, html: &str) -> String;
}

/// Why a file that says it is of a format cannot be read. Lower case, what and where, and what to do; no full stop:
/// `the archive ends at byte 4,096 of 9,300; save the file again`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged(pub String);

/// The most bytes that are unpacked of one file, however small it is.
pub const UNPACKED: usize = 64 * 1024 * 1024;

/// The most articles that are read of one file.
pub const ARTICLES: usize = 5_000;

/// Reads a file of a known format.
///
/// # Errors
/// [`Damaged`] for what is broken beyond reading, or holds no text at all.
pub fn read(format: Format, bytes: &[u8], name: &str, around: &mut dyn Around) -> Result<Vec<Entry>, Damaged> {
    let row = TABLE.iter().find(|row| row.format == format);
    row.map_or_else(
        || Err(Damaged("no reader".to_owned())),
        |row| (row.read)(bytes, name, &mut Room::new(around, bytes)),
    )
}
