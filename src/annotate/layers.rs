//! The layers that are there when names are looked for.

use crate::document::{Block, Sentence, Token};

/// What the later stages look at.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layers<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) blocks: &'a [Block],
    pub(super) sentences: &'a [Sentence],
}
