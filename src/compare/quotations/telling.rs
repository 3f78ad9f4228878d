//! Whether an article has what somebody says in another, with marks or without.

use super::said::{SHINGLE, Said};
use crate::compare::profile::Profile;
use crate::compare::sequence::shingle;
use crate::compare::weigh::Stem;
use crate::text::order_by_key;
use std::collections::BTreeMap;

/// Fewer words between marks are not worth telling.
const LEAST: usize = 6;

/// All that an article says.
pub(super) struct Telling {
    /// The hash of each few words in a row, in order.
    shingles: Vec<u64>,
    /// Each word that says something, with the sentences that have it; in order.
    words: Vec<(Stem, usize)>,
}

impl Telling {
    pub(super) fn of(profile: &Profile<'_>) -> Telling {
        let few = profile.sequence.words.windows(SHINGLE);
        let mut shingles: Vec<u64> = few.map(|few| shingle(few.iter())).collect();
        order_by_key(&mut shingles, |shingle| *shingle);
        let sentences = profile.sentences.iter().enumerate();
        let mut words: Vec<(Stem, usize)> =
            sentences.flat_map(|(at, sentence)| sentence.terms.iter().map(move |term| (term.stem, at))).collect();
        order_by_key(&mut words, |word| *word);
        Telling { shingles, words }
    }

    /// Whether it has a quarter of the words in their order, or half of them in a sentence; of a term in marks it is taken to
    /// be so.
    pub(super) fn tells(&self, profile: &Profile<'_>, said: &Said) -> bool {
        let word = |at: &usize| &profile.sequence.words[*at];
        let rows = said.words.windows(SHINGLE).map(|few| shingle(few.iter().map(word)));
        let standing = rows.filter(|row| self.shingles.binary_search(row).is_ok()).count();
        if said.in_marks() < LEAST || standing * 4 >= said.words.len() + 1 - SHINGLE {
            return true;
        }
        let says = said.words.iter().map(|at| profile.words[word(at).token as usize]).filter(|word| word.weight > 0);
        let mut stems: Vec<Stem> = says.filter_map(|word| word.stem).collect();
        order_by_key(&mut stems, |stem| *stem);
        stems.dedup();
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for stem in &stems {
            let from = self.words.partition_point(|(word, _)| word < stem);
            let with = self.words[from..].iter().take_while(|(word, _)| word == stem);
            with.for_each(|(_, sentence)| *shared.entry(*sentence).or_default() += 1);
        }
        stems.len() < 3 || shared.into_values().any(|count| count * 2 >= stems.len())
    }
}
