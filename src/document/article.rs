//! What was read, where it came from, and what is known of it.

use super::{Anchor, Field, Rule};
use crate::text::Span;

/// What was read: the words, where they came from, and the shape they had. `text` is never changed afterwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    pub source: Source,
    pub metadata: Metadata,
    pub text: String,
    /// By position, not overlapping, covering all text that is not white space.
    pub raw_blocks: Vec<RawBlock>,
    pub warnings: Vec<Warning>,
}

/// Where an article came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// A file name, or what the reader called it.
    pub name: String,
    pub format: Format,
    /// The WHATWG name of the encoding that was decoded: `UTF-8`.
    pub encoding: &'static str,
    /// SHA-256 of the bytes as they came.
    pub bytes_hash: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    Plain,
    Markdown,
}

impl Format {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Format::Plain => "plain",
            Format::Markdown => "markdown",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Format> {
        match name {
            "plain" | "text" | "txt" => Some(Format::Plain),
            "markdown" | "md" => Some(Format::Markdown),
            _ => None,
        }
    }
}

/// What is known of an article. Unknown stays `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    pub title: Option<Fact>,
    pub outlet: Option<Fact>,
    pub byline: Option<Fact>,
    /// EDTF (ISO 8601-2): `2024-04-25`, `2024-04`, `2024`.
    pub published: Option<Fact>,
    /// The outlet that a republish note names.
    pub republished_from: Option<Fact>,
    pub url: Option<Fact>,
    pub language: Option<Fact>,
}

impl Metadata {
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
    pub value: String,
    /// Where the text says so; `None` if it came from outside.
    pub span: Option<Span>,
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
    pub span: Span,
    pub kind: RawKind,
    pub origin: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RawKind {
    /// The format says nothing of it.
    Text,
    /// Marked as a heading, 1 the highest.
    Heading(u8),
    ListItem,
    Blockquote,
    /// Preformatted or code: its line breaks stand.
    Preformatted,
}

/// Something that the reader should know and that stopped nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
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
