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
mod told;
pub mod values;
mod vector;
mod weigh;
pub mod wording;

pub use entities::{LinkedEntity, Perhaps};
pub use keys::{Key, Keys};
pub use landmarks::Landmarks;
pub use pair::Pair;
pub use pairing::Thing;
pub use profile::Profile;
pub use weigh::stem;

use self::clusters::Cluster;
use self::lineage::Lineage;
use self::points::Point;
use crate::document::named::named;
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

named! {
    /// Which pairs a comparison looked at.
    Coverage {
        /// Every one.
        All "all",
        /// Those that may tell of one event.
        Candidates "candidates",
    }
}

/// Which pairs of articles are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pairs<'p> {
    /// Every one.
    All,
    /// Those that may tell of one event.
    Candidates,
    /// These, by their places.
    These(&'p [[usize; 2]]),
}

impl Pairs<'static> {
    /// Of more articles than these only candidates are compared where it is not said.
    const MANY: usize = 50;

    /// Those that are compared of so many articles where it is not said.
    #[must_use]
    pub fn usual(articles: usize) -> Pairs<'static> {
        if articles <= Pairs::MANY { Pairs::All } else { Pairs::Candidates }
    }
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
    let profiles: Vec<Profile<'_>> = match pairs {
        Pairs::These([]) => Vec::new(),
        _ => documents.iter().map(|(article, document)| Profile::new(article, document, pack)).collect(),
    };
    let (coverage, chosen): (_, Vec<[usize; 2]>) = match pairs {
        Pairs::All => {
            let of_all = (0..documents.len()).flat_map(|a| (a + 1..documents.len()).map(move |b| [a, b]));
            (Some(Coverage::All), of_all.collect())
        }
        Pairs::Candidates => (Some(Coverage::Candidates), clusters::candidates(&profiles)),
        Pairs::These(these) => (None, these.to_vec()),
    };
    let needed = keys.with_needs();
    let made = |&[a, b]: &[usize; 2]| pair::pair([&profiles[a], &profiles[b]], [a, b], needed, pack);
    let mut pairs: Vec<Pair> = spread::each(&chosen, made);
    let lineage = keys.asked(Key::Lineage, || lineage::lineage(&profiles, &pairs, pack));
    let clusters = keys.asked(Key::Clusters, || clusters::clusters(documents.len(), &pairs));
    let points = keys.asked(Key::Points, || points::points(&profiles, &pairs));
    pairs.iter_mut().for_each(|pair| pair.keep(keys));
    Comparison { entities, pairs, lineage, clusters, points, coverage }
}

/// What belongs together in two texts that are read in step.
#[must_use]
pub fn landmarks(texts: [(&Article, &Document); 2], pack: &Pack) -> Landmarks {
    landmarks::landmarks(texts, &entities::link(&texts, pack), pack)
}
