//! What this layer finds.

use crate::document::{EntityId, Label, Rule};
use crate::text::Span;

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

/// Where an article may speak of an entity that it was not found to name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Perhaps {
    pub article: usize,
    /// What is named there, by its place in the comparison; `None` where the words were not found as a name.
    pub entity: Option<usize>,
    /// The first place, in that article.
    pub span: Span,
    pub rule: Rule,
}
