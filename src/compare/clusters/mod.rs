//! Which of many articles tell of one event, one story, or are states of one article; and which pairs are worth a look.

use super::pair::Pair;
use super::profile::Profile;
use crate::document::Rule;
use crate::document::named::named;

/// Articles that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cluster {
    /// By their places in the comparison, in order.
    pub articles: Vec<usize>,
    /// What they have in common.
    pub kind: ClusterKind,
    /// The slug of what joined them.
    pub rule: Rule,
}

named! {
    /// What articles have in common.
    ClusterKind {
        /// An event.
        SameEvent "same_event",
        /// A story.
        SameStory "same_story",
        /// Nearly all their words.
        Versions "versions",
    }
}

pub(super) fn clusters(_count: usize, _pairs: &[Pair]) -> Vec<Cluster> {
    Vec::new()
}

/// The pairs that may tell of one event, by the rare words of both: no other needs to be looked at.
pub(super) fn candidates(_profiles: &[Profile<'_>]) -> Vec<[usize; 2]> {
    Vec::new()
}
