//! Words that open sentences.

use super::list::{lines, sorted};
use std::sync::LazyLock;

/// Words that often open a sentence and are seldom part of a name, as written there.
static STARTERS: LazyLock<Vec<&str>> = LazyLock::new(|| sorted(lines(include_str!("../../models/en/text/opener.txt"))));

/// Whether a word with a capital more likely opens a sentence than continues a name: `in the U.S. The`, not `U.S. Army`.
#[must_use]
pub fn starts_sentence(word: &str) -> bool {
    STARTERS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_open_sentences() {
        assert!(starts_sentence("The") && starts_sentence("However"));
        assert!(!starts_sentence("Army") && !starts_sentence("the"));
    }
}
