//! Places in a text that outlive a better recognizer.

use serde::{Deserialize, Serialize};

/// A place in a text that survives a better recognizer: stored and shared state addresses these, never derived ids.
///
/// `start` and `end` are Unicode code points into the text whose SHA-256 begins with `text`; `quote` is the short hash of
/// the words that stood there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Anchor {
    /// The first 16 hex digits of the SHA-256 of the text; 8 are enough to be met.
    pub text: String,
    /// In code points.
    pub start: u32,
    /// In code points, behind the last one.
    pub end: u32,
    /// Eight hex digits: [`crate::text::short_hash`] of the words.
    pub quote: String,
}

impl Anchor {
    /// Whether it was made for the text with this hash, [`super::Article::hash`].
    #[must_use]
    pub fn is_of(&self, hash: &str) -> bool {
        self.text.len() >= 8 && hash.starts_with(&self.text)
    }
}
