//! The same words of a speaker in two articles.

use super::pairing::{Pairing, Thing};
use super::reuse::Edit;
use crate::document::Rule;
use crate::document::named::named;
use crate::text::Span;

/// A quotation that both articles have, or one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// The words on the left and on the right; never both `None`.
    pub sides: [Option<Span>; 2],
    /// Who says so.
    pub speaker: Option<Thing>,
    /// How they stand to each other.
    pub state: QuotedState,
    /// What was changed, by place on the left.
    pub edits: Vec<Edit>,
    /// The slug of what found it.
    pub rule: Rule,
}

named! {
    /// How the words of a speaker in two articles stand to each other.
    QuotedState {
        /// The same words.
        Same "same",
        /// Shortened.
        Cut "cut",
        /// Put together from two.
        Joined "joined",
        /// In other words.
        Reworded "reworded",
        /// Given to somebody else.
        OtherSpeaker "other_speaker",
        /// Only on the left.
        OnlyA "only_a",
        /// Only on the right.
        OnlyB "only_b",
    }
}

pub(super) fn quotations(_pairing: &Pairing<'_>) -> Vec<Quoted> {
    Vec::new()
}
