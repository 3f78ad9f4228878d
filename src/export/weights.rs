//! Which words weighed most for the mentions of an article.

use super::Account;
use super::view::SCHEMA;
use super::word_weight::WordWeight;
use crate::ENGINE;
use crate::document::TokenId;
use serde::Serialize;

/// What weighed for the mentions of an article.
#[derive(Debug, Serialize)]
pub struct WeightsView<'a> {
    /// [`SCHEMA`].
    pub schema: u32,
    /// [`ENGINE`].
    pub engine: &'static str,
    /// Echoed as it was given.
    pub id: serde_json::Value,
    /// SHA-256 of the text, 64 hex digits.
    pub hash: &'a str,
    /// For each mention of the article its words, the weightiest first; none where the recognizer does not know the label.
    pub weights: Vec<Vec<WordWeight>>,
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
            weights: weighed.iter().map(|words| WordWeight::of_all(account, words)).collect(),
        }
    }
}
