//! Which speech of one article is which of the other.

use super::said::Said;
use crate::compare::profile::Profile;
use crate::compare::reuse::common;
use crate::compare::sequence::meet;
use crate::text::order_by_key;
use std::collections::BTreeMap;

/// The same speech in both articles.
#[derive(Debug)]
pub(super) struct Match {
    /// By their places among what is said; two on one side where it was put together.
    pub(super) said: [Vec<usize>; 2],
    /// The words that both have, by their places in the sequences.
    pub(super) pairs: Vec<[usize; 2]>,
}

/// Longer speech is compared by its copied passages alone.
const CELLS: usize = 250_000;
/// Fewer words between marks are a term.
const FEW: usize = 3;
/// Of a hundred words of the shorter.
const ENOUGH: usize = 60;

/// One to one, those with the most words in common first; then what was put together from two.
pub(super) fn matches(sides: [&Profile<'_>; 2], said: [&[Said]; 2], shingles: [&[(u64, u32)]; 2]) -> Vec<Match> {
    let mut met: BTreeMap<[usize; 2], usize> = BTreeMap::new();
    meet(shingles, &mut |a, b| *met.entry([a as usize, b as usize]).or_default() += 1);
    let mut all: Vec<([usize; 2], Vec<[usize; 2]>)> = met
        .into_keys()
        .map(|at| (at, shared(sides, [&said[0][at[0]].words, &said[1][at[1]].words])))
        .filter(|(at, pairs)| {
            let two = [&said[0][at[0]], &said[1][at[1]]];
            let enough = |pairs: usize, of: [usize; 2]| pairs * 100 >= of[0].min(of[1]) * ENOUGH;
            // A few words between marks within a report, and all that was said: "… urged them to “get this done”".
            let in_marks = || pairs.iter().filter(|pair| (0..2).all(|side| two[side].has_in_marks(pair[side]))).count();
            let quoted = || Some(in_marks()).filter(|both| *both >= FEW);
            (enough(pairs.len(), two.map(|said| said.words.len()))
                || quoted().is_some_and(|both| enough(both, two.map(Said::in_marks))))
                && says(sides, pairs)
        })
        .collect();
    order_by_key(&mut all, |(at, pairs)| (usize::MAX - pairs.len(), *at));
    // In which match a speech is.
    let mut owner: [Vec<Option<usize>>; 2] = said.map(|said| vec![None; said.len()]);
    let mut words = [0, 1].map(|side| vec![false; sides[side].sequence.words.len()]);
    let mut matches: Vec<Match> = Vec::new();
    for (at, pairs) in all {
        let fresh = pairs.iter().filter(|pair| !words[0][pair[0]] && !words[1][pair[1]]).count();
        // What another attribution in the same words has already told.
        if fresh * 100 < pairs.len() * ENOUGH {
            continue;
        }
        let number = match [0, 1].map(|side| owner[side][at[side]]) {
            [None, None] => {
                matches.push(Match { said: at.map(|at| vec![at]), pairs: pairs.clone() });
                matches.len() - 1
            }
            [Some(number), None] | [None, Some(number)] => {
                let found = &mut matches[number];
                let side = usize::from(owner[0][at[0]].is_none());
                let more = pairs.iter().filter(|pair| !words[0][pair[0]] && !words[1][pair[1]]);
                let mut all: Vec<[usize; 2]> = found.pairs.iter().chain(more).copied().collect();
                order_by_key(&mut all, |pair| *pair);
                // Put together in another order is put together by chance.
                if found.said[side] != [at[side]] || !all.is_sorted_by_key(|pair| pair[1]) {
                    continue;
                }
                found.said[1 - side].push(at[1 - side]);
                found.pairs = all;
                number
            }
            [Some(_), Some(_)] => continue,
        };
        for side in [0, 1] {
            owner[side][at[side]] = Some(number);
            pairs.iter().for_each(|pair| words[side][pair[side]] = true);
        }
    }
    matches
}

/// The words that two have in common, in order.
fn shared(sides: [&Profile<'_>; 2], words: [&[usize]; 2]) -> Vec<[usize; 2]> {
    let [rows, columns] = words.map(<[usize]>::len);
    if rows * columns > CELLS {
        return Vec::new();
    }
    let stem = |side: usize, at: usize| sides[side].sequence.words[words[side][at]].stem;
    let mut pairs = common(rows, columns, |row, column| stem(0, row) == stem(1, column));
    // A word alone moves up to the words behind it: "[I] want him to do well. [I] love this country".
    for at in (0..pairs.len().saturating_sub(1)).rev() {
        let (pair, next) = (pairs[at], pairs[at + 1]);
        let follows = at > 0 && [0, 1].iter().all(|side| pairs[at - 1][*side] + 1 == pair[*side]);
        let side = usize::from(pair[0] + 1 == next[0]);
        if !follows && pair[1 - side] + 1 == next[1 - side] && stem(side, next[side] - 1) == stem(side, pair[side]) {
            pairs[at][side] = next[side] - 1;
        }
    }
    pairs.into_iter().map(|[row, column]| [words[0][row], words[1][column]]).collect()
}

/// Three words, two of which say something.
fn says(sides: [&Profile<'_>; 2], pairs: &[[usize; 2]]) -> bool {
    pairs.len() >= 3 && pairs.iter().filter(|pair| telling(sides[0], pair[0])).count() >= 2
}

/// Whether a word of the sequence says something.
fn telling(profile: &Profile<'_>, at: usize) -> bool {
    profile.words[profile.sequence.words[at].token as usize].weight > 0
}
