//! What one article tells and the other does not, each with the passage that comes nearest.

use super::alignment::Alignment;
use super::pairing::Pairing;
use super::quotations::Quoted;
use super::values::Slot;
use crate::document::Rule;
use crate::document::named::named;
use crate::text::Span;

/// What stands in one of two articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Only {
    /// In the left one (0) or in the right (1).
    pub side: usize,
    /// Its words.
    pub span: Span,
    /// The weightiest first, from 0, along each article.
    pub rank: u32,
    /// What it is.
    pub kind: OnlyKind,
    /// The passage of the other text that comes nearest.
    pub closest: Option<Span>,
    /// How near it comes, 0-1000.
    pub score: Option<u16>,
    /// The slug of what decided.
    pub rule: Rule,
}

named! {
    /// What stands in one of two articles.
    OnlyKind {
        /// A sentence.
        Sentence "sentence",
        /// What somebody says.
        Quotation "quotation",
        /// Somebody or something named.
        Entity "entity",
        /// An amount or a day.
        Value "value",
    }
}

pub(super) fn only(
    _pairing: &Pairing<'_>,
    _alignments: &[Alignment],
    _slots: &[Slot],
    _quoted: &[Quoted],
) -> Vec<Only> {
    Vec::new()
}
