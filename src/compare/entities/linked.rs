//! What this layer finds.

use crate::document::{EntityId, Label, Rule};
use crate::text::Span;

/// One real thing over all articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedEntity {
    /// That most of its mentions have, over all articles.
    pub label: Label,
    /// As one of the articles writes it; the choice does not depend on their order.
    pub name: String,
    /// What the gazetteer knows it as: `iso3166:KP`; `None` where it knows nothing.
    pub kb: Option<String>,
    /// (article, its entity), by article; several entities of one article may be one real thing.
    pub parts: Vec<(usize, EntityId)>,
    /// The loosest sieve that was needed; `exact` where there is one part alone, `reader` where the reader said so.
    pub linked_by: Rule,
    /// Articles without a counted mention of it that may speak of it all the same, by article: it is not said of them that
    /// they do not.
    pub perhaps: Vec<Perhaps>,
}

/// Where an article may speak of an entity that it was not found to name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Perhaps {
    /// By its place in the comparison.
    pub article: usize,
    /// What is named there, by its place in the comparison; `None` where the words were not found as a name.
    pub entity: Option<usize>,
    /// The first place, in that article.
    pub span: Span,
    /// What speaks for it: `same-words`, `near-spelling`.
    pub rule: Rule,
}
