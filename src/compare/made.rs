//! What the cases of the layers are made with.

use crate::document::{Article, Document, Format, Metadata, Source};
use crate::pack::{Pack, bundled};
use std::sync::LazyLock;

pub(super) static PACK: LazyLock<Pack> = LazyLock::new(|| Pack::load(bundled()).expect("the bundled pack is whole"));

/// An article of these words, with what was found in it.
pub(super) fn made(mut text: String, document: Document) -> (Article, Document) {
    text.truncate(text.trim_end().len());
    let source = Source { name: String::new(), format: Format::Plain, encoding: "UTF-8", bytes_hash: String::new() };
    let article = Article::new(source, Metadata::default(), text, Vec::new());
    document.validate(&article).expect("hand-made documents are valid");
    (article, document)
}
