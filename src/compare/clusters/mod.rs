//! Which of many articles tell of one event, one story, or are states of one article; and which pairs are worth a look.

mod candidates;

pub(super) use candidates::candidates;
pub use candidates::{IndexTerm, OVERLAP, SHARED, index_terms};

use super::event::EventState;
use super::pair::Pair;
use super::reuse::is_version;
use crate::document::Rule;
use crate::document::named::named;
use crate::text::order_by_key;
use std::collections::BTreeMap;

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

/// What one event is for all of them: each tells of it with one of the others.
const ONE_EVENT: Rule = Rule("one-event");
/// The same of a story.
const ONE_STORY: Rule = Rule("one-story");

/// Each is a state of another of them.
const ONE_ARTICLE: Rule = Rule("one-article");

/// Articles that belong together over others: of one event, of one story where that joins more, and states of one article.
pub(super) fn clusters(count: usize, pairs: &[Pair]) -> Vec<Cluster> {
    let joined = |joins: &dyn Fn(&Pair) -> bool, kind, rule| {
        let ties = pairs.iter().filter(|pair| joins(pair)).map(|pair| pair.articles);
        components(count, ties).into_iter().map(move |articles| Cluster { articles, kind, rule })
    };
    let events = joined(&|pair| pair.event.state == EventState::SameEvent, ClusterKind::SameEvent, ONE_EVENT);
    let mut clusters: Vec<Cluster> = events.collect();
    let stories = joined(&|pair| pair.event.state.is_one_story(), ClusterKind::SameStory, ONE_STORY);
    let wider: Vec<Cluster> = stories.filter(|s| clusters.iter().all(|e| e.articles != s.articles)).collect();
    clusters.extend(wider);
    clusters.extend(joined(&|pair| is_version(pair.cover), ClusterKind::Versions, ONE_ARTICLE));
    order_by_key(&mut clusters, |cluster| (cluster.articles.clone(), cluster.kind.name()));
    clusters
}

/// What hangs together, two or more, each in order.
fn components(count: usize, ties: impl Iterator<Item = [usize; 2]>) -> Vec<Vec<usize>> {
    fn root(parents: &mut [usize], mut at: usize) -> usize {
        while parents[at] != at {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        at
    }
    let mut parents: Vec<usize> = (0..count).collect();
    for [a, b] in ties {
        let (a, b) = (root(&mut parents, a), root(&mut parents, b));
        parents[a.max(b)] = a.min(b);
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    (0..count).for_each(|at| groups.entry(root(&mut parents, at)).or_default().push(at));
    groups.into_values().filter(|group| group.len() > 1).collect()
}
