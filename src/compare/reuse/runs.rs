//! Runs of the same words: each word is in one of them at most, and the longest is taken first.

use crate::compare::sequence::{Part, Placed, SHINGLE, Sequence, meet};
use crate::text::order_by_key;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

/// As many words in a row on each side, by their places in the sequences; all of one stem each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) at: [usize; 2],
    pub(super) len: usize,
}

impl Run {
    pub(super) fn end(&self, side: usize) -> usize {
        self.at[side] + self.len
    }
}

/// Which words are taken.
pub(super) struct Used<'s> {
    pub(super) sides: [&'s [Placed]; 2],
    taken: [Vec<bool>; 2],
}

impl<'s> Used<'s> {
    pub(super) fn new(sides: [&'s Sequence; 2]) -> Self {
        let sides = sides.map(|side| &*side.words);
        Used { sides, taken: sides.map(|words| vec![false; words.len()]) }
    }

    pub(super) fn is_free(&self, side: usize, range: Range<usize>) -> bool {
        !self.taken[side][range].contains(&true)
    }

    /// Whether two words are the same and free, in text of these kinds.
    pub(super) fn fits(&self, at: [usize; 2], parts: [Part; 2]) -> bool {
        let [Some(a), Some(b)] = [0, 1].map(|side| self.sides[side].get(at[side])) else { return false };
        a.stem == b.stem && [a.part, b.part] == parts && !self.taken[0][at[0]] && !self.taken[1][at[1]]
    }

    /// In what text two words stand.
    pub(super) fn parts(&self, at: [usize; 2]) -> [Part; 2] {
        [0, 1].map(|side| self.sides[side][at[side]].part)
    }

    pub(super) fn take(&mut self, run: &Run) {
        for side in [0, 1] {
            self.taken[side][run.at[side]..run.end(side)].fill(true);
        }
    }

    /// The pieces of a run whose words are free and stand in one kind of text.
    fn free(&self, run: &Run) -> Vec<Run> {
        let mut pieces: Vec<Run> = Vec::new();
        let mut last = None;
        for step in 0..run.len {
            let at = run.at.map(|start| start + step);
            let parts = self.parts(at);
            match pieces.last_mut() {
                _ if !self.fits(at, parts) => last = None,
                Some(piece) if last == Some(parts) => piece.len += 1,
                _ => {
                    pieces.push(Run { at, len: 1 });
                    last = Some(parts);
                }
            }
        }
        pieces.retain(|piece| piece.len >= SHINGLE);
        pieces
    }
}

/// Takes the runs of at least [`SHINGLE`] words; by their length.
pub(super) fn runs(sides: [&Sequence; 2], used: &mut Used<'_>) -> Vec<Run> {
    let rank = |run: Run| (run.len, Reverse(run.at));
    let mut waiting: BinaryHeap<(usize, Reverse<[usize; 2]>)> = longest(sides).into_iter().map(rank).collect();
    let mut taken = Vec::new();
    while let Some((len, Reverse(at))) = waiting.pop() {
        let run = Run { at, len };
        let pieces = used.free(&run);
        if pieces == [run] {
            used.take(&run);
            taken.push(run);
        } else {
            waiting.extend(pieces.into_iter().map(rank));
        }
    }
    taken
}

/// The shingles that both have, those that overlap put together.
fn longest(sides: [&Sequence; 2]) -> Vec<Run> {
    let mut met: Vec<(usize, usize)> = Vec::new();
    // The same step for each place of a run.
    let mut met_at = |a: u32, b: u32| met.push((b as usize + sides[0].words.len() - a as usize, a as usize));
    meet(sides.map(|side| &*side.shingles), &mut met_at);
    order_by_key(&mut met, |met| *met);
    let mut runs: Vec<Run> = Vec::new();
    let mut step_before = None;
    for (step, a) in met {
        match runs.last_mut() {
            Some(run) if step_before == Some(step) && a <= run.end(0) => run.len = a + SHINGLE - run.at[0],
            _ => runs.push(Run { at: [a, step + a - sides[0].words.len()], len: SHINGLE }),
        }
        step_before = Some(step);
    }
    runs
}
