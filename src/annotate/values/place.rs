//! A number in its sentence, and the words around it.

use crate::annotate::layers::Layers;
use crate::document::{TokenId, TokenRange};
use crate::pack::Pack;
use crate::text::chars::is_hyphen;

/// The singular of a word that is a plural.
pub(super) type Singular<'a> = &'a dyn Fn(&str) -> String;

/// A number in its sentence.
pub(super) struct Place<'a> {
    layers: Layers<'a>,
    pub(super) number: TokenRange,
    /// Where the sentence ends.
    pub(super) end: usize,
    /// Whether only what stands behind `of` is counted: `34% of voters`.
    pub(super) of_alone: bool,
}

impl<'a> Place<'a> {
    pub(super) fn new(layers: Layers<'a>, number: TokenRange, end: usize, of_alone: bool) -> Self {
        Place { layers, number, end, of_alone }
    }

    pub(super) fn word(&self, at: usize) -> &str {
        if at < self.end { self.layers.tokens[at].span.of(self.layers.text) } else { "" }
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        at > 0 && at < self.end && self.layers.tokens[at - 1].span.end == self.layers.tokens[at].span.start
    }

    pub(super) fn behind(&self) -> usize {
        self.number.end.at()
    }

    /// Whether `of` stands behind the number.
    pub(super) fn has_of(&self) -> bool {
        self.word(self.behind()) == "of"
    }

    /// Whether a hyphen writes the next word onto the number.
    pub(super) fn written_on(&self) -> bool {
        let hyphen = self.word(self.behind());
        self.glued(self.behind()) && !hyphen.is_empty() && hyphen.chars().all(is_hyphen)
    }

    pub(super) fn holds(&self, id: TokenId) -> bool {
        self.number.indices().contains(&id.at())
    }
}

/// Whether a word looks like a plural: `ships`, `feet`, `men`; not `press`, `status`.
pub(super) fn is_plural(form: &str, singular: Singular<'_>, pack: &Pack) -> bool {
    let lower = form.to_lowercase();
    let one = singular(&lower);
    if lower.ends_with('s') {
        let single = lower[..lower.len() - 1].ends_with(['s', 'u', 'i']);
        return one != lower && !single;
    }
    pack.word(&lower).is_irregular_plural()
}
