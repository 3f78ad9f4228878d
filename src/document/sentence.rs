//! A run of tokens.

use super::TokenRange;

/// A run of tokens inside one block: a sentence, or what a block holds instead, such as a headline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// With the mark that ends it.
    pub tokens: TokenRange,
}
