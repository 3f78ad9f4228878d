//! Documents in, one comparison out: a folder a layer, as in `annotate`. What one layer finds the next may use.
//!
//! Presence is stored per article; "both" and "only in A" are derived by whoever shows it. What is found of two articles
//! depends on these two alone, whatever else is compared.

pub mod alignment;
mod chain;
pub mod clusters;
pub mod emphasis;
mod entities;
pub mod event;
mod keys;
mod landmarks;
pub mod lineage;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod made;
mod meet;
mod normal;
pub mod only;
mod pair;
mod pairing;
pub mod points;
mod profile;
pub mod quotations;
pub mod relations;
pub mod reuse;
mod sequence;
pub mod similarity;
mod spread;
mod story;
mod told;
pub mod values;
mod vector;
mod weigh;
pub mod wording;

pub use clusters::{IndexTerm, index_terms};
pub use entities::{LinkedEntity, Perhaps};
pub use keys::{Key, Keys};
pub use landmarks::Landmarks;
pub use pair::Pair;
pub use pairing::Thing;
pub use profile::Profile;
pub use story::{Coverage, OfAll, Pairs, Story};
pub use weigh::stem;

use self::clusters::Cluster;
use self::lineage::Lineage;
use self::points::Point;
use crate::document::{Article, Document};
use crate::pack::Pack;

/// What some articles have in common and what not, in layers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The result does not depend on the order of the articles, but for the numbers in `parts`.
    pub entities: Vec<LinkedEntity>,
    /// Of those that were asked for, by their articles.
    pub pairs: Vec<Pair>,
    /// Who has it from whom, by article.
    pub lineage: Vec<Lineage>,
    /// Which belong together.
    pub clusters: Vec<Cluster>,
    /// What is told, over all articles.
    pub points: Vec<Point>,
    /// Which pairs were looked at; `None` where the caller chose them.
    pub coverage: Option<Coverage>,
}

/// Total over any documents, also one or none.
///
/// `pairs`: which of them are read side by side. A layer that is of two articles is made for these alone.
#[must_use]
pub fn compare(documents: &[(&Article, &Document)], pairs: Pairs<'_>, pack: &Pack) -> Comparison {
    compare_keys(documents, pairs, Keys::ALL, pack)
}

/// [`compare`], of some layers: others are made where these need them, and left out. Similarity and event are said of each pair.
#[must_use]
pub fn compare_keys(documents: &[(&Article, &Document)], pairs: Pairs<'_>, keys: Keys, pack: &Pack) -> Comparison {
    let linked = entities::link(documents, pack);
    let entities = entities::perhaps(documents, linked, pack);
    let pairs = if keys.of_pairs() { pairs } else { Pairs::These(&[]) };
    let profiles = if pairs == Pairs::These(&[]) { Vec::new() } else { story::profiles(documents, pack) };
    let mut story = Story::over(&profiles, documents.len(), pairs, keys);
    story.more(|at| &profiles[at], usize::MAX, pack);
    let OfAll { lineage, clusters, points } = story.told(&profiles, pack);
    let Story { coverage, mut pairs, .. } = story;
    pairs.iter_mut().for_each(|pair| pair.keep(keys));
    Comparison { entities, pairs, lineage, clusters, points, coverage }
}

/// What belongs together in two texts that are read in step.
#[must_use]
pub fn landmarks(texts: [(&Article, &Document); 2], pack: &Pack) -> Landmarks {
    landmarks::landmarks(texts, &entities::link(&texts, pack), pack)
}
