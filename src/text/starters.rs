//! Words that open sentences.

use super::list::{List, list};

/// Words that often open a sentence and are seldom part of a name, as written there.
static STARTERS: List = list!("en/text/opener.txt");

/// Whether a word with a capital more likely opens a sentence than continues a name: `in the U.S. The`, not `U.S. Army`.
#[must_use]
pub fn starts_sentence(word: &str) -> bool {
    STARTERS.has(word)
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
