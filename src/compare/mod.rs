//! Documents in, one comparison out. Presence is stored per article; "both" and "only in A" are derived by whoever shows it.

#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod landmark_cases;
mod landmarks;
mod link;
mod passages;
mod perhaps;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod perhaps_cases;
mod ties;

pub use landmarks::{Landmarks, landmarks};
pub use perhaps::Perhaps;

use crate::document::{Article, Document, EntityId, Label, Rule};
use crate::pack::Pack;

/// One real thing over all articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedEntity {
    pub label: Label,
    pub name: String,
    pub kb: Option<String>,
    /// (article, its entity), by article; several entities of one article may be one real thing.
    pub parts: Vec<(usize, EntityId)>,
    pub linked_by: Rule,
    /// Articles without a counted mention of it that may speak of it all the same, by article: it is not said of them that
    /// they do not.
    pub perhaps: Vec<Perhaps>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The result does not depend on the order of the articles, but for the numbers in `parts`.
    pub entities: Vec<LinkedEntity>,
}

/// Total over any documents, also one or none.
#[must_use]
pub fn compare(documents: &[(&Article, &Document)], pack: &Pack) -> Comparison {
    let mut entities = link::link(documents, pack);
    perhaps::perhaps(documents, &mut entities, pack);
    Comparison { entities }
}
