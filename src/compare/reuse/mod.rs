//! The same words in the same order, in two articles: copied, cut, moved, lightly edited.

use super::pairing::Pairing;
use crate::document::Rule;
use crate::document::named::named;
use crate::text::Span;

/// A run of words that both articles have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reuse {
    /// Of the left text and of the right.
    pub sides: [Span; 2],
    /// Whether anything was changed.
    pub kind: ReuseKind,
    /// How many words they share.
    pub words: u32,
    /// Whether it stands out of the order of the other runs.
    pub moved: bool,
    /// What was changed, by place on the left.
    pub edits: Vec<Edit>,
    /// Where it stands.
    pub inside: Inside,
    /// The slug of what found it.
    pub rule: Rule,
}

/// What one text has and the other not, in words that are else the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edit {
    /// What was done.
    pub kind: EditKind,
    /// In the left text and in the right; `None` where nothing stands.
    pub sides: [Option<Span>; 2],
}

named! {
    /// Whether a run of words was changed.
    ReuseKind {
        /// Letter for letter, but for marks and capitals.
        Verbatim "verbatim",
        /// In some words.
        Edited "edited",
    }
}

named! {
    /// What was done to words that are else the same, from the left to the right.
    EditKind {
        /// Left out on the right.
        Cut "cut",
        /// Put in on the right.
        Added "added",
        /// Put in the place of others.
        Replaced "replaced",
        /// Only marks differ.
        Punctuation "punctuation",
    }
}

named! {
    /// Where words stand that both have.
    Inside {
        /// In the text.
        Text "text",
        /// Between marks, in both.
        Quotation "quotation",
        /// In what is set aside.
        Furniture "furniture",
    }
}

pub(super) fn reuse(_pairing: &Pairing<'_>) -> Vec<Reuse> {
    Vec::new()
}
