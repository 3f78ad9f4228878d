//! The passage of the other text that comes nearest to what one text tells: counter-evidence, before "only" is said.

use super::content::{Content, Told};
use crate::text::Span;
use std::collections::BTreeMap;

/// Two neighbours come nearer than one where they have so much more of it, 0-1000.
const MORE: u32 = 120;

/// One text, by what its sentences tell.
pub(super) struct Other {
    spans: Vec<Span>,
    /// In which sentences something stands, in order.
    index: BTreeMap<Told, Vec<usize>>,
}

/// How near a text comes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Nearest {
    /// A sentence, or two neighbours; `None` where nothing is shared.
    pub(super) span: Option<Span>,
    /// How much of what is told stands there, 0-1000.
    pub(super) score: u16,
    /// How much of it stands nowhere in the text, 0-1000.
    pub(super) new: u16,
}

/// How many sentences of both texts tell something: what both speak of all along says little of one passage.
#[derive(Debug, Default)]
pub(super) struct Often(BTreeMap<Told, u32>);

impl Often {
    pub(super) fn add(&mut self, content: &Content) {
        content.keys().for_each(|told| *self.0.entry(told.clone()).or_default() += 1);
    }

    /// Of what two sentences have the whole weight, of what eight have a half.
    fn weight(&self, told: &Told, weight: u32) -> u32 {
        let often = self.0.get(told).copied().unwrap_or(1).max(2);
        16 * weight / (1 + often.ilog2())
    }
}

impl Other {
    /// Of sentences in order, with what each tells.
    pub(super) fn new(sentences: impl Iterator<Item = (Span, Content)>) -> Self {
        let mut other = Other { spans: Vec::new(), index: BTreeMap::new() };
        for (at, (span, content)) in sentences.enumerate() {
            other.spans.push(span);
            content.into_keys().for_each(|told| other.index.entry(told).or_default().push(at));
        }
        other
    }

    /// Whether something stands anywhere in it.
    pub(super) fn has(&self, told: &Told) -> bool {
        self.index.contains_key(told)
    }

    /// The nearest passage, the first of several.
    pub(super) fn nearest(&self, wanted: &Content, often: &Often) -> Nearest {
        let wanted: Vec<(&Told, u32)> =
            wanted.iter().map(|(told, weight)| (told, often.weight(told, *weight))).collect();
        let total = wanted.iter().map(|(_, weight)| weight).sum::<u32>().max(1);
        // Of each sentence alone, and of it with the next.
        let mut one = vec![0u32; self.spans.len()];
        let mut two = vec![0u32; self.spans.len()];
        let mut new = 0;
        for (fact, weight) in wanted {
            let Some(places) = self.index.get(fact) else {
                new += weight;
                continue;
            };
            for (order, &at) in places.iter().enumerate() {
                one[at] += weight;
                two[at] += weight;
                let counted = order > 0 && places[order - 1] + 1 == at;
                if let Some(before) = at.checked_sub(1).filter(|_| !counted) {
                    two[before] += weight;
                }
            }
        }
        let of_all = |part: u32| part * 1000 / total;
        let best = |sums: &[u32]| (0..sums.len()).rev().max_by_key(|at| sums[*at]).map(|at| (at, of_all(sums[at])));
        let (single, double) = (best(&one), best(&two));
        let (span, score) = match (single, double) {
            (Some((_, one)), Some((at, two))) if two >= one + MORE && at + 1 < self.spans.len() => {
                (Some(self.spans[at].to(self.spans[at + 1])), two)
            }
            (Some((at, one)), _) if one > 0 => (Some(self.spans[at]), one),
            _ => (None, 0),
        };
        Nearest { span, score: score as u16, new: of_all(new) as u16 }
    }
}
