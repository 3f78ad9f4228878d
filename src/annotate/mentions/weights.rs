//! How much each clue counts for each label: `models/names.tsv`, made by `crossread learn`.

use super::clues::{Clue, Sink, key, pair_value, value};
use super::forms::{Form, hash};
use crate::document::Label;
use std::sync::LazyLock;

/// What a segment can be; `None` is no name.
pub const OUTCOMES: [Option<Label>; 12] = [
    None,
    Some(Label::Person),
    Some(Label::Norp),
    Some(Label::Org),
    Some(Label::Gpe),
    Some(Label::Loc),
    Some(Label::Fac),
    Some(Label::Event),
    Some(Label::Product),
    Some(Label::WorkOfArt),
    Some(Label::Law),
    Some(Label::Language),
];

/// A weight of this much makes an outcome e times as likely.
pub const NAT: i32 = 16;

/// One number for each outcome.
pub(super) type Row = [i32; OUTCOMES.len()];

#[derive(Debug)]
pub(super) struct Weights {
    /// Open addressing; 0 is free.
    keys: Vec<u64>,
    rows: Vec<[i16; OUTCOMES.len()]>,
}

/// The weights that this crate was built with.
pub(super) fn bundled() -> &'static Weights {
    static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::parse(include_str!("../../../models/names.tsv")));
    &WEIGHTS
}

impl Weights {
    /// Lines of `clue<TAB>value<TAB>LABEL weight …`; `-` stands for no name. `#` starts a remark.
    fn parse(table: &str) -> Weights {
        let lines = table.lines().filter(|l| !l.starts_with('#'));
        let size = (lines.clone().count() * 2).next_power_of_two().max(2);
        let mut this = Weights { keys: vec![0; size], rows: vec![Default::default(); size] };
        for line in lines {
            let mut columns = line.split('\t');
            let (Some(name), Some(text), Some(weights)) = (columns.next(), columns.next(), columns.next()) else {
                continue;
            };
            let Some(clue) = Clue::ALL.iter().copied().find(|c| c.name() == name) else { continue };
            let slot = this.slot(key(clue, value(clue, text)));
            this.keys[slot] = key(clue, value(clue, text));
            let mut words = weights.split(' ');
            while let (Some(label), Some(weight)) = (words.next(), words.next()) {
                let outcome = OUTCOMES.iter().position(|o| o.map_or("-", Label::name) == label);
                if let (Some(outcome), Ok(weight)) = (outcome, weight.parse()) {
                    this.rows[slot][outcome] = weight;
                }
            }
        }
        this
    }

    /// Where a key is, or would be.
    fn slot(&self, key: u64) -> usize {
        let mask = self.keys.len() - 1;
        let mut slot = key as usize & mask;
        while self.keys[slot] != key && self.keys[slot] != 0 {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn row(&self, key: u64) -> Option<&[i16; OUTCOMES.len()]> {
        let slot = self.slot(key);
        (self.keys[slot] != 0).then(|| &self.rows[slot])
    }
}

/// Adds up what all clues of a segment say.
#[derive(Debug)]
pub(super) struct Sum<'w> {
    weights: &'w Weights,
    pub(super) total: Row,
}

impl<'w> Sum<'w> {
    pub(super) fn new(weights: &'w Weights) -> Self {
        Sum { weights, total: Row::default() }
    }

    fn add(&mut self, clue: Clue, value: u64) {
        if let Some(row) = self.weights.row(key(clue, value)) {
            for (sum, weight) in self.total.iter_mut().zip(row) {
                *sum += i32::from(*weight);
            }
        }
    }
}

impl Sink for Sum<'_> {
    fn code(&mut self, clue: Clue, code: u64) {
        self.add(clue, code);
    }
    fn word(&mut self, clue: Clue, word: &Form<'_>) {
        self.add(clue, word.hash);
    }
    fn pair(&mut self, clue: Clue, first: &Form<'_>, second: &Form<'_>) {
        self.add(clue, pair_value(first.hash, second.hash));
    }
    fn ending(&mut self, ending: &str) {
        self.add(Clue::Ending, hash(ending));
    }
    fn coded(&mut self, clue: Clue, code: u64, word: &Form<'_>) {
        self.add(clue, pair_value(code, word.hash));
    }
}

/// Which rule speaks loudest for an outcome, as against no name.
#[derive(Debug)]
pub(super) struct Loudest<'w> {
    weights: &'w Weights,
    outcome: usize,
    /// By rule, in the order of first use.
    sums: Vec<(&'static str, i32)>,
}

impl<'w> Loudest<'w> {
    pub(super) fn new(weights: &'w Weights, outcome: usize) -> Self {
        Loudest { weights, outcome, sums: Vec::new() }
    }

    pub(super) fn rule(&self) -> &'static str {
        let loudest = self.sums.iter().rev().max_by_key(|s| s.1);
        loudest.map_or("name-shape", |s| s.0)
    }

    fn add(&mut self, clue: Clue, value: u64) {
        if let Some(row) = self.weights.row(key(clue, value)) {
            let weight = i32::from(row[self.outcome]) - i32::from(row[0]);
            match self.sums.iter_mut().find(|s| s.0 == clue.rule()) {
                Some(sum) => sum.1 += weight,
                None => self.sums.push((clue.rule(), weight)),
            }
        }
    }
}

impl Sink for Loudest<'_> {
    fn code(&mut self, clue: Clue, code: u64) {
        self.add(clue, code);
    }
    fn word(&mut self, clue: Clue, word: &Form<'_>) {
        self.add(clue, word.hash);
    }
    fn pair(&mut self, clue: Clue, first: &Form<'_>, second: &Form<'_>) {
        self.add(clue, pair_value(first.hash, second.hash));
    }
    fn ending(&mut self, ending: &str) {
        self.add(Clue::Ending, hash(ending));
    }
    fn coded(&mut self, clue: Clue, code: u64, word: &Form<'_>) {
        self.add(clue, pair_value(code, word.hash));
    }
}
