//! Which pairs of many articles are worth a look: those that share two of the words that weigh most in each, and with them a
//! part of what these words weigh.
//!
//! Whether two articles are a pair depends on these two alone: no word is struck off because too many have it. So an index over
//! several machines has the same pairs: a table of [`index_terms`], joined by the stem.

use crate::compare::profile::Profile;
use crate::compare::weigh::Stem;
use crate::text::order_by_key;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Of each article so many words are looked at.
const TOP: usize = 16;
/// So many terms are shared by two that are worth a look; all, where one of them has fewer.
pub const SHARED: usize = 2;
/// The smaller shares of the terms that two share come to so much at least, where they are worth a look.
pub const OVERLAP: u64 = 130;
/// How much a word that is said once, twice, … counts: each time less.
const TIMES: [u64; 9] = [0, 10, 16, 20, 23, 25, 27, 29, 30];
/// So many bytes into the text a word counts half as much as at its start; at least 15 of 100.
const HALF: u64 = 400;
const LEAST: u64 = 15;

/// The pairs that may tell of one event, in order.
pub(in crate::compare) fn candidates(profiles: &[Profile<'_>]) -> Vec<[usize; 2]> {
    let tops: Vec<Vec<IndexTerm>> = profiles.iter().map(index_terms).collect();
    let mut index: BTreeMap<Stem, Vec<(usize, u64)>> = BTreeMap::new();
    for (article, top) in tops.iter().enumerate() {
        top.iter().for_each(|word| index.entry(word.stem).or_default().push((article, word.share)));
    }
    let mut pairs = Vec::new();
    let mut shared = vec![(0usize, 0u64); profiles.len()];
    for (a, top) in tops.iter().enumerate() {
        for word in top {
            let with = &index[&word.stem];
            for (b, share) in &with[with.partition_point(|(b, _)| *b <= a)..] {
                let (count, overlap) = shared[*b];
                shared[*b] = (count + 1, overlap + word.share.min(*share));
            }
        }
        for (b, shared) in shared.iter_mut().enumerate().skip(a + 1) {
            let (count, overlap) = std::mem::take(shared);
            // A text of one word has one to share.
            let wanted = SHARED.min(top.len()).min(tops[b].len());
            if wanted > 0 && count >= wanted && overlap >= OVERLAP {
                pairs.push([a, b]);
            }
        }
    }
    pairs
}

/// One of the words that weigh most, and its share of the weight of all of them, 0-1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndexTerm {
    /// By which articles are looked up.
    pub stem: Stem,
    /// 0-1000.
    pub share: u64,
}

/// The words of an article that weigh most, the weightiest first: by these it is found in an index.
#[must_use]
pub fn index_terms(profile: &Profile<'_>) -> Vec<IndexTerm> {
    let mut words: BTreeMap<Stem, (u64, usize, u64)> = BTreeMap::new();
    let tokens = &profile.document.tokens;
    let begin = profile.sentences.first().map_or(0, |told| tokens[told.tokens.start.at()].span.start);
    for token in profile.sentences.iter().flat_map(|told| told.tokens.indices()) {
        let word = profile.words[token];
        let Some(stem) = word.stem.filter(|_| word.weight > 0) else { continue };
        let bytes = u64::from(tokens[token].span.start - begin);
        let place = LEAST + 100 * HALF / (HALF + bytes);
        words.entry(stem).or_insert((u64::from(word.weight), 0, place)).1 += 1;
    }
    let weigh = |&(weight, times, place): &(u64, usize, u64)| weight * TIMES[times.min(TIMES.len() - 1)] * place;
    let mut top: Vec<(u64, Stem)> = words.iter().map(|(stem, word)| (weigh(word), *stem)).collect();
    order_by_key(&mut top, |&(weight, stem)| (Reverse(weight), stem));
    top.truncate(TOP);
    let all: u64 = top.iter().map(|(weight, _)| weight).sum();
    top.into_iter().map(|(weight, stem)| IndexTerm { stem, share: weight * 1000 / all }).collect()
}
