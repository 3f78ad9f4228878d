//! A sentence as comparison looks at it.

use super::weigh::Stem;
use crate::document::TokenRange;

/// A sentence that is compared.
#[derive(Debug, Clone)]
pub struct Told {
    /// In the document.
    pub sentence: usize,
    /// Its block.
    pub block: usize,
    /// Its tokens.
    pub tokens: TokenRange,
    /// Whether it is a headline.
    pub is_title: bool,
    /// Its words that say something, each once, by stem: with their weight and the first token.
    pub terms: Vec<Term>,
}

/// A word of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// The word.
    pub stem: Stem,
    /// How much it says, 1 to 15.
    pub weight: u8,
    /// Its first token in the sentence.
    pub token: usize,
}
