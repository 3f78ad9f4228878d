//! Who has it from whom: what an article says of its sources, and what is seen of two. Nothing is said of an article that depends
//! on a third.

mod outlets;
mod said;
mod seen;

use self::said::{Source, sources};
use self::seen::{cited, copied, shared};
use super::pair::Pair;
use super::profile::Profile;
use crate::document::named::named;
use crate::document::{EntityId, Rule};
use crate::pack::Pack;
use crate::text::{Span, order_by_key};

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
