//! What a sieve found, before speech without a cue is added to it.

use super::scene::Scene;
use super::source::Source;
use crate::document::{CueClass, Rule};
use std::ops::Range;

/// An attribution on its way: what a sieve found, before speech without a cue is added to it.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) cue: Option<Range<usize>>,
    pub(super) source: Option<Source>,
    pub(super) parts: Vec<Range<usize>>,
    pub(super) class: Option<CueClass>,
    pub(super) negated: bool,
    pub(super) hedge: Option<Range<usize>>,
    pub(super) rule: Rule,
    /// The cue is a verb of speech.
    pub(super) speech: bool,
}

impl Found {
    pub(super) fn cover(&self) -> Range<usize> {
        let source = self.source.as_ref().map(|source| &source.words);
        let all = || self.parts.iter().chain(&self.cue).chain(source);
        let start = all().map(|part| part.start).min().unwrap_or(0);
        start..all().map(|part| part.end).max().unwrap_or(start)
    }

    pub(super) fn holds(&self, range: &Range<usize>) -> bool {
        self.parts.iter().any(|part| part.start <= range.start && range.end <= part.end)
    }
}

/// A sentence of more tokens is none: a list, a table, a text without stops.
pub(super) const LONGEST: usize = 400;

/// For each token whether somebody says it.
pub(super) fn said_in(scene: &Scene<'_>, found: &[Found]) -> Vec<bool> {
    let mut said = vec![false; scene.document.tokens.len()];
    found.iter().flat_map(|f| &f.parts).for_each(|part| said[part.clone()].fill(true));
    said
}
