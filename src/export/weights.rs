//! Which words weighed most for a mention.

use super::Account;
use super::view::{Range, SCHEMA};
use crate::ENGINE;
use crate::document::TokenId;
use serde::Serialize;
use serde_json::Value;

/// What weighed for the mentions of an article.
#[derive(Debug, Serialize)]
pub struct WeightsView<'a> {
    /// [`SCHEMA`].
    pub schema: u32,
    /// [`ENGINE`].
    pub engine: &'static str,
    /// Echoed as it was given.
    pub id: Value,
    /// SHA-256 of the text, 64 hex digits.
    pub hash: &'a str,
    /// For each mention of the article its words, the weightiest first; none where the recognizer does not know the label.
    pub weights: Vec<Vec<WeightView>>,
}

/// What a word weighed.
#[derive(Debug, Serialize)]
pub struct WeightView {
    /// Flat in JSON: `start` and `end`.
    #[serde(flatten)]
    pub range: Range,
    /// In 1/256 nat of the lead of the mention's label; against it below 0.
    pub weight: i32,
}

impl<'a> WeightsView<'a> {
    /// `weighed` has the words of each mention and what they weighed.
    #[must_use]
    pub fn new(account: &Account<'a>, weighed: &[Vec<(TokenId, i32)>]) -> Self {
        WeightsView {
            schema: SCHEMA,
            engine: ENGINE,
            id: account.id.clone(),
            hash: account.hash(),
            weights: weighed.iter().map(|words| WeightView::of_all(account, words)).collect(),
        }
    }
}

impl WeightView {
    /// Of one mention.
    #[must_use]
    pub fn of_all(account: &Account<'_>, words: &[(TokenId, i32)]) -> Vec<Self> {
        let place = |word: TokenId| account.range(account.document.tokens[word.at()].span);
        words.iter().map(|&(word, weight)| WeightView { range: place(word), weight }).collect()
    }
}
