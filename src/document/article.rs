//! What was read, where it came from, and what is known of it.

use super::{Anchor, Field, Rule};
use crate::text::{Span, text_hash};

/// What was read: the words, where they came from, and the shape they had. `text` is never changed afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Made by the reader; the text alone decides what is found.
    pub source: Source,
    /// As it came with the article, by hint or front matter; [`super::Document::metadata`] has also what the text says.
    pub metadata: Metadata,
    /// With the line ends of Unix, unless it was taken verbatim.
    pub text: String,
    /// SHA-256 of the text, 64 hex digits; whoever needs it takes it from here.
    pub hash: String,
    /// By position, not overlapping, covering all text that is not white space.
    pub raw_blocks: Vec<RawBlock>,
    /// Of the reader, in the order in which it met them.
    pub warnings: Vec<Warning>,
}

impl Article {
    /// Hashes the text; without warnings.
    #[must_use]
    pub fn new(source: Source, metadata: Metadata, text: String, raw_blocks: Vec<RawBlock>) -> Self {
        let hash = text_hash(text.as_bytes());
        Article { source, metadata, text, hash, raw_blocks, warnings: Vec::new() }
    }
}

/// Where an article came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// A file name, or what the reader called it.
    pub name: String,
    /// Given with the bytes, or the one that the text looks like.
    pub format: Format,
    /// The WHATWG name of the encoding that was decoded: `UTF-8`.
    pub encoding: &'static str,
    /// SHA-256 of the bytes as they came.
    pub bytes_hash: String,
}

/// What a reader can take apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Every character is text.
    Plain,
    /// CommonMark, with front matter.
    Markdown,
    /// A page, a mail, a feed, a document, an archive: what `crossread-formats` takes apart.
    File(crossread_formats::Format),
}

impl Format {
    /// The name used outside: `markdown`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Format::Plain => "plain",
            Format::Markdown => "markdown",
            Format::File(format) => format.name(),
        }
    }

    /// By the name used outside, or the ending of a file: `txt`, `md`, `html`. `None` for any other.
    #[must_use]
    pub fn parse(name: &str) -> Option<Format> {
        match name {
            "plain" | "text" | "txt" => Some(Format::Plain),
            "markdown" | "md" => Some(Format::Markdown),
            _ => crossread_formats::Format::parse(name).map(Format::File),
        }
    }
}

/// What is known of an article. Unknown stays `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    /// The headline, on one line.
    pub title: Option<Fact>,
    /// Who published it: `Kelvaria Herald`.
    pub outlet: Option<Fact>,
    /// The writers as they are named, without `By`.
    pub byline: Option<Fact>,
    /// EDTF (ISO 8601-2): `2024-04-25`, `2024-04`, `2024`.
    pub published: Option<Fact>,
    /// The outlet that a republish note names.
    pub republished_from: Option<Fact>,
    /// The last change of the article, EDTF; as only files tell it.
    pub modified: Option<Fact>,
    /// The part of the outlet that it stood in: `Business`; as only files tell it.
    pub section: Option<Fact>,
    /// As written; never fetched.
    pub url: Option<Fact>,
    /// As given, `en-GB`; else the two letters that the small words or the script of the text vote for.
    /// `None` if they cannot tell.
    pub language: Option<Fact>,
}

impl Metadata {
    /// The place that a reader's correction writes to; `republished_from`, `modified` and `section` have none.
    pub fn field_mut(&mut self, field: Field) -> &mut Option<Fact> {
        match field {
            Field::Title => &mut self.title,
            Field::Outlet => &mut self.outlet,
            Field::Byline => &mut self.byline,
            Field::Published => &mut self.published,
            Field::Url => &mut self.url,
            Field::Language => &mut self.language,
        }
    }
}

/// A piece of metadata and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// In words; of a date EDTF.
    pub value: String,
    /// Where the text says so; `None` if it came from outside.
    pub span: Option<Span>,
    /// `given` if it came with the article, else who found it.
    pub rule: Rule,
}

impl Fact {
    /// Given with the article, not found in it.
    #[must_use]
    pub fn given(value: impl Into<String>) -> Self {
        Fact { value: value.into(), span: None, rule: Rule("given") }
    }
}

/// A part of the text as the format shows it: evidence, not judgement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawBlock {
    /// Trimmed of white space at both ends.
    pub span: Span,
    /// Of marks in marks the outermost: a list in a quotation is a quotation.
    pub kind: RawKind,
    /// `image` for the words of a picture that stands alone; `None` where the format says no more.
    pub origin: Option<String>,
    /// Why it is not the article, where the format itself is certain: `hidden`, `quoted-reply`.
    pub aside: Option<Rule>,
    /// What a web page shows of it, for the judge of blocks.
    pub evidence: Option<Vec<u16>>,
}

impl RawBlock {
    /// A block of which the format says no more than its kind.
    #[must_use]
    pub fn new(span: Span, kind: RawKind) -> RawBlock {
        RawBlock { span, kind, origin: None, aside: None, evidence: None }
    }
}

/// How the format marks a block; plain text has only [`RawKind::Text`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RawKind {
    /// The format says nothing of it.
    Text,
    /// Marked as a heading, 1 the highest.
    Heading(u8),
    /// One item, without its bullet or number.
    ListItem,
    /// One paragraph of a quotation, without its marks.
    Blockquote,
    /// What is said of a picture.
    Caption,
    /// Preformatted or code: its line breaks stand.
    Preformatted,
}

/// Something that the reader should know and that stopped nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// A stable slug: `encoding-guessed`.
    pub name: &'static str,
    /// Lower case, what and where, no full stop.
    pub message: String,
}

impl Warning {
    /// A correction that meets nothing any more: its words, or what was found in them, are gone.
    #[must_use]
    pub fn lost(anchor: &Anchor, what: &str) -> Warning {
        let message = format!("no {what} stands at characters {}-{} of this text", anchor.start, anchor.end);
        Warning { name: "correction-lost", message }
    }
}
