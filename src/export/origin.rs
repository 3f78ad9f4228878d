//! What is known of an article beside what was found in it: where it came from, its metadata with their places.

use super::Account;
use super::range::Range;
use super::view::SCHEMA;
use crate::ENGINE;
use crate::document::{Correction, Fact};
use serde::Serialize;

/// What stands around an article.
#[derive(Debug, Serialize)]
pub struct Info<'a> {
    /// [`SCHEMA`].
    pub schema: u32,
    /// [`ENGINE`].
    pub engine: &'static str,
    /// Echoed as it was given.
    pub id: serde_json::Value,
    /// SHA-256 of the text, 64 hex digits.
    pub hash: &'a str,
    /// A file name, or what the reader called it.
    pub name: &'a str,
    /// `plain` or `markdown`.
    pub format: &'static str,
    /// The WHATWG name of the encoding that was decoded.
    pub encoding: &'static str,
    /// SHA-256 of the bytes as they came.
    pub bytes_hash: &'a str,
    /// In counted blocks.
    pub words: usize,
    /// As they were given, also those that meet nothing.
    pub corrections: &'a [Correction],
    /// `null` is unknown, here and below.
    pub title: Option<FactView<'a>>,
    /// Who published it.
    pub outlet: Option<FactView<'a>>,
    /// The writers, without `By`.
    pub byline: Option<FactView<'a>>,
    /// EDTF.
    pub published: Option<FactView<'a>>,
    /// The outlet that a republish note names.
    pub republished_from: Option<FactView<'a>>,
    /// EDTF.
    pub modified: Option<FactView<'a>>,
    /// As the file names it.
    pub section: Option<FactView<'a>>,
    /// As written.
    pub url: Option<FactView<'a>>,
    /// A code, `en`, or as it was given.
    pub language: Option<FactView<'a>>,
}

/// A piece of metadata, with the place that says so.
#[derive(Debug, Serialize)]
pub struct FactView<'a> {
    /// In words; of a date EDTF.
    pub value: &'a str,
    /// `null` if it came from outside.
    pub span: Option<Range>,
    /// A slug: `given` if it came with the article.
    pub rule: &'static str,
}

impl<'a> Info<'a> {
    /// `corrections` are those that the article was annotated with.
    #[must_use]
    pub fn new(account: &Account<'a>, corrections: &'a [Correction]) -> Self {
        let fact = |fact: &'a Option<Fact>| {
            fact.as_ref().map(|f| FactView {
                value: &f.value,
                span: f.span.map(|span| account.range(span)),
                rule: f.rule.0,
            })
        };
        let (source, metadata) = (&account.article.source, &account.document.metadata);
        Info {
            schema: SCHEMA,
            engine: ENGINE,
            id: account.id.clone(),
            hash: account.hash(),
            name: &source.name,
            format: source.format.name(),
            encoding: source.encoding,
            bytes_hash: &source.bytes_hash,
            words: account.document.words(),
            corrections,
            title: fact(&metadata.title),
            outlet: fact(&metadata.outlet),
            byline: fact(&metadata.byline),
            published: fact(&metadata.published),
            republished_from: fact(&metadata.republished_from),
            modified: fact(&metadata.modified),
            section: fact(&metadata.section),
            url: fact(&metadata.url),
            language: fact(&metadata.language),
        }
    }
}
