//! The formats, each with how a file shows that it is one and who reads it.

use crate::{Damaged, Entry, Room, feed, html, mail, news, office, pdf, records, subtitles, web_archive};

/// What a file may be, besides plain text and Markdown, which the engine reads itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// HTML and XHTML, also as SingleFile or a browser saves it.
    Html,
    /// RSS, Atom, JSON Feed.
    Feed,
    /// A message of mail.
    Mail,
    /// Many messages in one file.
    Mailbox,
    /// A web page as Chrome and Word save it.
    Mhtml,
    /// Word, since 2007.
    Docx,
    /// OpenDocument.
    Odt,
    /// A book.
    Epub,
    /// Pages as they are printed.
    Pdf,
    /// NewsML and NITF, as agencies send them.
    News,
    /// SRT and WebVTT.
    Subtitles,
    /// Articles as lines of JSON.
    JsonLines,
    /// Articles as rows of a table.
    Table,
    /// An archive of the web.
    Warc,
    /// An archive of the web with a list of its pages.
    Wacz,
    /// Any other format, packed.
    Gzip,
    /// An archive of files of any format.
    Zip,
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
pub type Read = fn(bytes: &[u8], name: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged>;

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
pub const TABLE: &[Row] = &[
    Row { format: Format::Pdf, name: "pdf", endings: &["pdf"], looks_like: pdf::looks_like, read: pdf::read },
    Row {
        format: Format::Feed,
        name: "feed",
        endings: &["rss", "atom", "rdf", "xml", "json"],
        looks_like: feed::looks_like,
        read: feed::read,
    },
    Row {
        format: Format::Mhtml,
        name: "mhtml",
        endings: &["mhtml", "mht"],
        looks_like: mail::is_saved_page,
        read: mail::read_saved_page,
    },
    Row {
        format: Format::Mailbox,
        name: "mbox",
        endings: &["mbox", "mbx"],
        looks_like: mail::is_mailbox,
        read: mail::read_mailbox,
    },
    Row {
        format: Format::Mail,
        name: "eml",
        endings: &["eml"],
        looks_like: mail::is_message,
        read: mail::read_message,
    },
    Row {
        format: Format::Docx,
        name: "docx",
        endings: &["docx", "docm", "dotx"],
        looks_like: office::is_docx,
        read: office::docx::read,
    },
    Row {
        format: Format::Odt,
        name: "odt",
        endings: &["odt", "ott", "fodt"],
        looks_like: office::is_odt,
        read: office::odt::read,
    },
    Row {
        format: Format::Epub,
        name: "epub",
        endings: &["epub"],
        looks_like: office::is_epub,
        read: office::epub::read,
    },
    Row {
        format: Format::News,
        name: "news",
        endings: &["xml", "nitf", "newsml"],
        looks_like: news::looks_like,
        read: news::read,
    },
    Row {
        format: Format::Subtitles,
        name: "subtitles",
        endings: &["srt", "vtt"],
        looks_like: subtitles::looks_like,
        read: subtitles::read,
    },
    Row {
        format: Format::JsonLines,
        name: "jsonl",
        endings: &["jsonl", "ndjson", "json"],
        looks_like: records::lines::looks_like,
        read: records::lines::read,
    },
    Row {
        format: Format::Table,
        name: "csv",
        endings: &["csv", "tsv"],
        looks_like: records::table::looks_like,
        read: records::table::read,
    },
    Row {
        format: Format::Warc,
        name: "warc",
        endings: &["warc"],
        looks_like: web_archive::warc::looks_like,
        read: web_archive::warc::read,
    },
    Row {
        format: Format::Wacz,
        name: "wacz",
        endings: &["wacz"],
        looks_like: web_archive::is_wacz,
        read: web_archive::read_wacz,
    },
    Row {
        format: Format::Gzip,
        name: "gzip",
        endings: &["gz"],
        looks_like: web_archive::is_gzipped,
        read: web_archive::read_gzipped,
    },
    Row {
        format: Format::Zip,
        name: "zip",
        endings: &["zip"],
        looks_like: office::is_archive,
        read: office::archive::read,
    },
    html::ROW,
];

/// The format that the bytes show; names lie.
#[must_use]
pub fn of(bytes: &[u8], name: &str) -> Option<Format> {
    row_of(bytes, name).map(|row| row.format)
}

pub(crate) fn row_of(bytes: &[u8], name: &str) -> Option<&'static Row> {
    TABLE.iter().find(|row| (row.looks_like)(bytes, name))
}
