//! Where the gazetteers know several words as one name: a tag for each token.

use crate::pack::Words;
use crate::text::walk;
use std::ops::Range;

/// The tags of a sentence's tokens, those without one left out: token and row of [`crate::pack::recognizer::PHRASE`]. A phrase
/// has two tokens or more and goes by its likeliest sense; from the left the longest is taken, and none overlaps.
pub(super) fn tags(sentence: Range<usize>, words: &Words<'_>, mut tag: impl FnMut(usize, usize)) {
    walk(sentence.clone(), |at| {
        let hit = words.longest(at, sentence.end);
        let tokens = hit.as_ref().map_or(1, |hit| hit.tokens);
        if let Some(sense) = hit.filter(|hit| hit.tokens > 1).and_then(|hit| hit.senses.best()) {
            for token in at..at + tokens {
                let place = if token == at { 0 } else { 1 + usize::from(token + 1 == at + tokens) };
                tag(token, 1 + 3 * sense.class as usize + place);
            }
        }
        at + tokens
    });
}
