//! What a word weighed for a mention.

use super::Account;
use super::range::Range;
use crate::document::TokenId;
use serde::Serialize;

/// What a word weighed.
#[derive(Debug, Serialize)]
pub struct WordWeight {
    /// Flat in JSON: `start` and `end`.
    #[serde(flatten)]
    pub range: Range,
    /// In 1/256 nat of the lead of the mention's label; against it below 0.
    pub weight: i32,
}

impl WordWeight {
    /// Of one mention.
    #[must_use]
    pub fn of_all(account: &Account<'_>, words: &[(TokenId, i32)]) -> Vec<Self> {
        let place = |word: TokenId| account.range(account.document.tokens[word.at()].span);
        words.iter().map(|&(word, weight)| WordWeight { range: place(word), weight }).collect()
    }
}
