//! What the clues of a segment come to, by the weights in the pack.

use super::clues::Weigh;
use crate::document::Rule;
use crate::pack::Pack;
use crate::pack::clue::{Clue, OUTCOMES};

/// Adds up what all clues of a segment say for each of [`OUTCOMES`].
#[derive(Debug)]
pub(super) struct Sum<'p> {
    pack: &'p Pack,
    pub(super) total: [i32; OUTCOMES.len()],
}

impl<'p> Sum<'p> {
    pub(super) fn new(pack: &'p Pack) -> Self {
        Sum { pack, total: [0; OUTCOMES.len()] }
    }
}

impl Weigh for Sum<'_> {
    fn weigh(&mut self, clue: Clue, value: u64) {
        if let Some(row) = self.pack.clue(clue, value) {
            for (sum, weight) in self.total.iter_mut().zip(row) {
                *sum += i32::from(weight);
            }
        }
    }
}

/// Which rule speaks loudest for an outcome, as against no name.
#[derive(Debug)]
pub(super) struct Loudest<'p> {
    pack: &'p Pack,
    outcome: usize,
    /// By rule, in the order of first use.
    sums: Vec<(Rule, i32)>,
}

impl<'p> Loudest<'p> {
    pub(super) fn new(pack: &'p Pack, outcome: usize) -> Self {
        Loudest { pack, outcome, sums: Vec::new() }
    }

    pub(super) fn rule(&self) -> Rule {
        let loudest = self.sums.iter().rev().max_by_key(|s| s.1);
        loudest.map_or(Rule("name-shape"), |s| s.0)
    }
}

impl Weigh for Loudest<'_> {
    fn weigh(&mut self, clue: Clue, value: u64) {
        if let Some(row) = self.pack.clue(clue, value) {
            let weight = i32::from(row[self.outcome]) - i32::from(row[0]);
            match self.sums.iter_mut().find(|s| s.0 == clue.rule()) {
                Some(sum) => sum.1 += weight,
                None => self.sums.push((clue.rule(), weight)),
            }
        }
    }
}
