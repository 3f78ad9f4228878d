//! A sentence as its facts are read: its tree, what is named in it, who says what in it.

use super::spoken::Spoken;
use crate::compare::pairing::Thing;
use crate::document::TokenRange;
use crate::text::Span;
use crate::tree::Tree;

/// A sentence that is compared.
pub(super) struct Passage<'p> {
    pub(super) tokens: TokenRange,
    pub(super) span: Span,
    pub(super) tree: Tree<'p>,
    /// The mentions in it.
    pub(super) mentions: std::ops::Range<usize>,
    /// What its names name, in order.
    pub(super) named: Vec<(TokenRange, Thing)>,
    /// Who says what is said in it.
    pub(super) spoken: Vec<Spoken>,
    /// Its facts, by their places in the account.
    pub(super) facts: std::ops::Range<usize>,
}

impl Passage<'_> {
    /// What is named within some tokens.
    pub(super) fn things(&self, within: TokenRange) -> impl Iterator<Item = Thing> {
        self.named.iter().filter(move |(tokens, _)| within.contains(*tokens)).map(|(_, thing)| *thing)
    }
}
