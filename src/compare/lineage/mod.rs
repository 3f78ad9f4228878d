//! Who has it from whom: what an article says of its sources, and what is seen of two. Nothing is said of an article that depends
//! on a third.

mod line;
mod outlets;
mod said;
mod seen;

pub use self::line::{Lineage, LineageCertainty, LineageKind, Origin};

use self::said::{Source, sources};
use self::seen::{cited, copied, shared};
use super::pair::Pair;
use super::profile::Profile;
use crate::pack::Pack;
use crate::text::order_by_key;

/// By the article that has it.
pub(super) fn lineage(profiles: &[Profile<'_>], pairs: &[Pair], pack: &Pack) -> Vec<Lineage> {
    let all: Vec<Vec<Source>> = profiles.iter().map(|profile| sources(profile, pack)).collect();
    let mut found: Vec<Lineage> = Vec::new();
    for (to, sources) in all.iter().enumerate() {
        found.extend(sources.iter().map(|source| told(source, to)));
    }
    for pair in pairs {
        let [a, b] = pair.articles;
        let two = seen::Two { pair, profiles: [&profiles[a], &profiles[b]], sources: [&all[a], &all[b]], pack };
        found.extend(cited(&two));
        found.extend(shared(&two));
        found.extend(copied(&two));
    }
    order_by_key(&mut found, |found| (found.to, found.because.clone(), found.kind));
    found
}

fn told(source: &Source, to: usize) -> Lineage {
    Lineage {
        from: Origin { article: None, source: Some(source.name.clone()), entity: source.entity },
        to,
        kind: source.kind,
        because: source.places.iter().map(|place| (to, *place)).collect(),
        certainty: LineageCertainty::Certain,
        rule: source.rule,
    }
}
