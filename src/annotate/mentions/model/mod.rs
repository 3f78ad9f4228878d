//! The recognizer: finds names with the network of the pack. A pack without one finds none.

mod phrases;
pub(in crate::annotate) mod sample;
mod sight;
#[cfg(test)]
mod tests;
mod wanted;
pub(in crate::annotate) mod why;

use super::forms::{Casing, Forms};
use crate::document::{Label, Mention, Rule, TokenRange};
use crate::network::{Network, tag};
use crate::pack::{Pack, Words};
use sight::Shown;
use std::ops::Range;

pub(super) const RULE: Rule = Rule("recognizer");

/// What the recognizer has to say of a sentence.
pub(super) struct Recognizer<'a, 't> {
    network: &'a Network,
    sight: Shown<'a, 't>,
}

impl<'a, 't> Recognizer<'a, 't> {
    pub(super) fn of(
        (sentence, casing): (Range<usize>, Casing),
        forms: &'a Forms<'t>,
        words: &Words<'_>,
        pack: &'a Pack,
    ) -> Option<Self> {
        let network = pack.recognizer()?;
        Some(Recognizer { network, sight: Shown::new(network, pack, forms, words, (sentence, casing)) })
    }

    /// Of the tokens of a run.
    pub(super) fn opinion(&self, run: Range<usize>) -> Opinion<'a> {
        let mut scores = Vec::with_capacity(run.len() * self.network.tags());
        self.network.with_memo(|memo| self.sight.score(run.clone(), None, memo, &mut scores));
        Opinion { network: self.network, start: run.start, scores }
    }

    /// Proposes names in what stands outside all runs: `korea`, `ebay`, `paul walker`.
    pub(super) fn outside(&self, runs: &[Range<usize>], out: &mut Vec<Mention>) {
        let in_run = |tokens: &Range<usize>| {
            let next = runs.partition_point(|run| run.end <= tokens.start);
            runs.get(next).is_some_and(|run| run.start < tokens.end)
        };
        for stretch in self.sight.wanted(|at| in_run(&(at..at + 1))) {
            let Opinion { scores, .. } = self.opinion(stretch.clone());
            for (name, label) in self.network.names(&scores, stretch.end < self.sight.sentence.end) {
                let tokens = stretch.start + name.start..stretch.start + name.end;
                // Marks and invisible characters alone name nothing, whatever the network makes of them.
                if !in_run(&tokens) && tokens.clone().any(|at| self.sight.is_written(at)) {
                    let score = Some(self.network.confidence(&scores, &name, label));
                    let (label, tokens) = (self.network.labels()[label], TokenRange::new(tokens.start, tokens.end));
                    out.push(Mention::name(tokens, label, RULE, score));
                }
            }
        }
    }
}

/// The scores of the tags of some tokens.
#[derive(Debug)]
pub(super) struct Opinion<'a> {
    network: &'a Network,
    start: usize,
    scores: Vec<i32>,
}

impl Opinion<'_> {
    /// How much more the tokens are a name of each label than none, in 1/256 nat.
    pub(super) fn of(&self, name: Range<usize>) -> impl Iterator<Item = (Label, i64)> {
        let tags = self.network.tags();
        self.network.labels().iter().enumerate().map(move |(number, label)| {
            let scores = |at: usize| &self.scores[(at - self.start) * tags..][..tags];
            let more = |at: usize| i64::from(scores(at)[tag(number, &name, at)]) - i64::from(scores(at)[0]);
            (*label, name.clone().map(more).sum())
        })
    }
}
