//! The formats, each with how a file shows that it is one and who reads it.

use crate::{Around, Damaged, Entry, html};

/// What a file may be, besides plain text and Markdown, which the engine reads itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// HTML and XHTML, also as SingleFile or a browser saves it.
    Html,
}

impl Format {
    /// The name used outside: `html`.
    #[must_use]
    pub fn name(self) -> &'static str {
        TABLE.iter().find(|row| row.format == self).map_or("", |row| row.name)
    }

    /// By the name used outside, or the ending of a file. `None` for any other.
    #[must_use]
    pub fn parse(name: &str) -> Option<Format> {
        TABLE.iter().find(|row| row.name == name || row.endings.contains(&name)).map(|row| row.format)
    }
}

/// Takes the bytes of a file apart.
pub type Read = fn(bytes: &[u8], name: &str, around: &mut dyn Around) -> Result<Vec<Entry>, Damaged>;

/// A line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    pub format: Format,
    /// The name used outside: `html`.
    pub name: &'static str,
    /// Of file names, without the dot; the first is the usual one.
    pub endings: &'static [&'static str],
    /// By its bytes; the name of the file only helps where bytes alone cannot tell.
    pub looks_like: fn(bytes: &[u8], name: &str) -> bool,
    pub read: Read,
}

/// In the order in which a file is asked.
pub const TABLE: &[Row] = &[html::ROW];

/// The format that the bytes show; names lie.
#[must_use]
pub fn of(bytes: &[u8], name: &str) -> Option<Format> {
    TABLE.iter().find(|row| (row.looks_like)(bytes, name)).map(|row| row.format)
}
