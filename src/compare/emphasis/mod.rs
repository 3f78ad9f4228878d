//! What each of two articles gives headline, lede and space to.

use super::pairing::{Pairing, Thing};
use super::values::Slot;
use crate::document::Rule;
use crate::document::named::named;

/// How much each article makes of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Emphasis {
    /// Of somebody or something named.
    pub entity: Option<Thing>,
    /// Of a slot, by its place.
    pub value: Option<usize>,
    /// On the left and on the right.
    pub sides: [Weight; 2],
    /// Who makes more of it.
    pub state: EmphasisState,
    /// The slug of what decided.
    pub rule: Rule,
}

/// Where an article speaks of something, and how much.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weight {
    /// In its headline.
    pub headline: bool,
    /// In its first paragraph.
    pub lede: bool,
    /// In so much of its sentences, 0-1000.
    pub share: u16,
}

named! {
    /// Which of two articles makes more of something.
    EmphasisState {
        /// Neither.
        Even "even",
        /// The left one.
        MoreA "more_a",
        /// The right one.
        MoreB "more_b",
        /// The left one alone speaks of it.
        OnlyA "only_a",
        /// The right one alone.
        OnlyB "only_b",
    }
}

pub(super) fn emphasis(_pairing: &Pairing<'_>, _slots: &[Slot]) -> Vec<Emphasis> {
    Vec::new()
}
