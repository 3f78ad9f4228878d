//! Word -> cluster in little more than two bytes a word, without the words: a binary fuse filter (Graf and Lemire,
//! "Binary Fuse Filters: Fast and Smaller Than Xor Filters", 2022) whose slots hold, beside a short fingerprint, a value.
//! A word that is not in it mostly gives none, and one time in 32 any.

use crate::text::spread;

/// How many clusters there can be: eleven bits of a slot.
pub const MOST_CLUSTERS: usize = 1 << VALUE_BITS;
const VALUE_BITS: u32 = 11;

/// Which words are used alike: of a word's hash the number of its cluster. A word that is not in the map gives any
/// cluster one time in 32.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Clusters {
    pub(super) seed: u64,
    /// A segment has 2^this slots.
    pub(super) segment_bits: u8,
    /// How many segments a word's first slot can lie in; there are two more.
    pub(super) segments: u32,
    pub(super) slots: Vec<u16>,
}

impl Clusters {
    /// The cluster of a word, given by its hash; `None` for most words that are not in the map.
    #[must_use]
    pub fn get(&self, word: u64) -> Option<u16> {
        if self.slots.is_empty() {
            return None;
        }
        let hash = spread(word ^ self.seed);
        let slot = self.places(hash).into_iter().fold(fingerprint(hash), |slot, place| slot ^ self.slots[place]);
        (usize::from(slot) < MOST_CLUSTERS).then_some(slot)
    }

    /// Whether every place lies inside.
    pub(super) fn is_sound(&self) -> bool {
        let fits = self.segment_bits <= 18 && self.segments < 1 << 13;
        let slots = |segments: usize| if segments == 0 { 0 } else { (segments + 2) << self.segment_bits };
        fits && self.slots.len() == slots(self.segments as usize)
    }

    /// Three slots in three segments that lie side by side.
    fn places(&self, hash: u64) -> [usize; 3] {
        let length = u64::from(self.segments) << self.segment_bits;
        let segment = 1u64 << self.segment_bits;
        let first = ((hash >> 32) * length) >> 32;
        let second = (first + segment) ^ (hash >> 18 & (segment - 1));
        let third = (first + 2 * segment) ^ (hash & (segment - 1));
        [first, second, third].map(|place| place as usize)
    }

    /// A map of distinct words, given by their hashes, and clusters below [`MOST_CLUSTERS`]. The smallest that a few
    /// seeds find: the same words in the same order give the same map. `None` where a word is there twice.
    #[must_use]
    pub fn build(words: &[(u64, u16)]) -> Option<Clusters> {
        if words.is_empty() {
            return Some(Clusters::default());
        }
        let segment_bits = segment_bits(words.len());
        let least = (words.len() * 9 / 8) >> segment_bits;
        let seeds = |segments: usize| (1..=8u64).map(move |seed| (segments as u32, seed));
        // Twice as large is found at once; a word that is there twice fits nowhere.
        let sizes = least.saturating_sub(1).max(1)..2 * least + 8;
        sizes.flat_map(seeds).find_map(|(segments, seed)| {
            let slots = vec![0; (segments as usize + 2) << segment_bits];
            let mut map = Clusters { seed: spread(seed), segment_bits, segments, slots };
            map.fill(words).then_some(map)
        })
    }

    /// Peels off words that have a slot for themselves, then fills the slots in the opposite order.
    fn fill(&mut self, words: &[(u64, u16)]) -> bool {
        let hashes: Vec<u64> = words.iter().map(|(word, _)| spread(word ^ self.seed)).collect();
        let mut counts = vec![0u32; self.slots.len()];
        // The words of a slot, all in one: what is left when only one is.
        let mut members = vec![0usize; self.slots.len()];
        for (i, hash) in hashes.iter().enumerate() {
            for place in self.places(*hash) {
                counts[place] += 1;
                members[place] ^= i;
            }
        }
        let mut alone: Vec<usize> = (0..counts.len()).filter(|place| counts[*place] == 1).collect();
        let mut order = Vec::with_capacity(words.len());
        while let Some(place) = alone.pop() {
            if counts[place] != 1 {
                continue;
            }
            let word = members[place];
            order.push((place, word));
            for place in self.places(hashes[word]) {
                counts[place] -= 1;
                members[place] ^= word;
                if counts[place] == 1 {
                    alone.push(place);
                }
            }
        }
        for (own, word) in order.iter().rev() {
            let wanted = words[*word].1 ^ fingerprint(hashes[*word]);
            let others = self.places(hashes[*word]).into_iter().filter(|place| place != own);
            self.slots[*own] = others.fold(wanted, |slot, place| slot ^ self.slots[place]);
        }
        order.len() == words.len()
    }
}

/// Five bits above the value.
fn fingerprint(hash: u64) -> u16 {
    ((hash ^ hash >> 32) as u16) >> VALUE_BITS << VALUE_BITS
}

/// log3.33(words) + 2.25, as the paper has it for three slots a word.
fn segment_bits(words: usize) -> u8 {
    let (mut bits, mut reached) = (2, 74);
    while reached * 333 / 100 <= words * 100 && bits < 18 {
        reached = reached * 333 / 100;
        bits += 1;
    }
    bits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(count: u64) -> Vec<(u64, u16)> {
        (0..count).map(|i| (spread(i + 7), (i * 37 % 2048) as u16)).collect()
    }

    #[test]
    fn every_word_is_found_and_few_others() {
        for count in [0, 1, 2, 10, 1000, 30_000] {
            let words = words(count);
            let map = Clusters::build(&words).expect("distinct words");
            assert!(map.is_sound());
            assert!(words.iter().all(|(word, cluster)| map.get(*word) == Some(*cluster)), "{count}");
            let strangers = (0..10_000).filter(|i| map.get(spread(i + 1_000_000_000)).is_some()).count();
            assert!(strangers < 400, "{strangers} of 10,000 strangers in a map of {count}");
        }
    }

    #[test]
    fn a_map_is_small() {
        let map = Clusters::build(&words(80_000)).expect("distinct words");
        assert!(map.slots.len() * 100 < 80_000 * 119, "{} slots", map.slots.len());
    }

    #[test]
    fn a_word_that_is_there_twice_fits_nowhere() {
        assert_eq!(Clusters::build(&[(1, 2), (3, 4), (1, 5)]), None);
    }
}
