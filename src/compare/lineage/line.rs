//! What this layer finds.

use crate::document::named::named;
use crate::document::{EntityId, Rule};
use crate::text::Span;

/// Where an article has its report from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lineage {
    /// What it comes from.
    pub from: Origin,
    /// The article, by its place in the comparison.
    pub to: usize,
    /// How it comes from there.
    pub kind: LineageKind,
    /// Where it is said, or seen: article and place, in order.
    pub because: Vec<(usize, Span)>,
    /// Whether it is said.
    pub certainty: LineageCertainty,
    /// The slug of what found it.
    pub rule: Rule,
}

/// What a report comes from; nothing where two articles have it from one source that neither names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// One of the articles compared.
    pub article: Option<usize>,
    /// As it is called in the text.
    pub source: Option<String>,
    /// What is named there: an entity of the article `to`.
    pub entity: Option<EntityId>,
}

named! {
    /// How a report comes from where it comes from.
    LineageKind {
        /// Printed again.
        Republished "republished",
        /// Of an agency.
        Wire "wire",
        /// It says so.
        Cites "cites",
        /// From its words.
        Derived "derived",
        /// Another state of the same article.
        Version "version",
        /// Both from a third.
        CommonSource "common_source",
    }
}

named! {
    /// Whether where a report comes from is said, or only seen.
    LineageCertainty {
        /// Said.
        Certain "certain",
        /// Seen.
        Probable "probable",
    }
}
