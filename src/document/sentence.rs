//! A run of tokens.

use super::TokenRange;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    pub tokens: TokenRange,
}
