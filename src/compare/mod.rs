//! Documents in, one comparison out: a folder a layer, as in `annotate`. What one layer finds the next may use.
//!
//! Presence is stored per article; "both" and "only in A" are derived by whoever shows it.

mod alignment;
mod entities;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod made;

pub use alignment::Alignment;
pub use entities::{LinkedEntity, Perhaps};

use crate::document::{Article, Document};
use crate::pack::Pack;

/// What some articles have in common and what not, in layers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The result does not depend on the order of the articles, but for the numbers in `parts`.
    pub entities: Vec<LinkedEntity>,
    /// Of each pair that was asked for, in the order of the question.
    pub alignment: Vec<Alignment>,
}

/// Total over any documents, also one or none.
///
/// `pairs`: which of them, by their places in `documents`, are read side by side. A layer that is of two articles is made
/// for these alone: of two hundred articles nobody reads twenty thousand pairs.
#[must_use]
pub fn compare(documents: &[(&Article, &Document)], pairs: &[[usize; 2]], pack: &Pack) -> Comparison {
    let linked = entities::link(documents, pack);
    let entities = entities::perhaps(documents, linked, pack);
    let align = |&pair: &[usize; 2]| alignment::align(documents, pair, &entities, pack);
    let alignment = pairs.iter().map(align).collect();
    Comparison { entities, alignment }
}
