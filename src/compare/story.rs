//! A comparison that is made a piece at a time, for whoever shows how far it is and may stop it. Made at once it is the same.

use super::clusters::{self, Cluster};
use super::keys::{Key, Keys};
use super::lineage::{self, Lineage};
use super::pair::{self, Pair};
use super::points::{self, Point};
use super::profile::Profile;
use super::spread::each;
use crate::document::named::named;
use crate::document::{Article, Document};
use crate::pack::Pack;
use std::collections::BTreeMap;

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

/// What is found of some articles so far. Whoever goes on with it hands in the same articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    keys: Keys,
    /// Which pairs are looked at; `None` where the caller chose them.
    pub(super) coverage: Option<Coverage>,
    chosen: Vec<[usize; 2]>,
    /// Of the first of those chosen, with all that was needed for what was asked.
    pub(super) pairs: Vec<Pair>,
}

/// What is of all articles, made of their pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfAll {
    /// Who has it from whom, by article.
    pub lineage: Vec<Lineage>,
    /// Which belong together.
    pub clusters: Vec<Cluster>,
    /// What is told, over all articles.
    pub points: Vec<Point>,
}

impl Story {
    /// Before the first pair.
    #[must_use]
    pub fn begin(documents: &[(&Article, &Document)], pairs: Pairs<'_>, keys: Keys, pack: &Pack) -> Story {
        let looked_at = if pairs == Pairs::Candidates { profiles(documents, pack) } else { Vec::new() };
        Story::over(&looked_at, documents.len(), pairs, keys)
    }

    /// `profiles`: of all articles, where only candidates are compared.
    pub(super) fn over(profiles: &[Profile<'_>], count: usize, pairs: Pairs<'_>, keys: Keys) -> Story {
        let (coverage, chosen) = match pairs {
            Pairs::All => {
                let of_all = (0..count).flat_map(|a| (a + 1..count).map(move |b| [a, b]));
                (Some(Coverage::All), of_all.collect())
            }
            Pairs::Candidates => (Some(Coverage::Candidates), clusters::candidates(profiles)),
            Pairs::These(these) => (None, these.to_vec()),
        };
        Story { keys, coverage, chosen, pairs: Vec::new() }
    }

    /// So many pairs more; only their articles are read.
    pub fn go_on(&mut self, documents: &[(&Article, &Document)], count: usize, pack: &Pack) {
        let mut read = BTreeMap::new();
        for &at in self.next(count).iter().flatten() {
            let (article, document) = documents[at];
            read.entry(at).or_insert_with(|| Profile::new(article, document, pack));
        }
        self.more(|at| &read[&at], count, pack);
    }

    pub(super) fn more<'p>(&mut self, of: impl Fn(usize) -> &'p Profile<'p> + Sync, count: usize, pack: &Pack) {
        let needed = self.keys.with_needs();
        let made = |&[a, b]: &[usize; 2]| pair::pair([of(a), of(b)], [a, b], needed, pack);
        let more = each(self.next(count), made);
        self.pairs.extend(more);
    }

    fn next(&self, count: usize) -> &[[usize; 2]] {
        let left = &self.chosen[self.pairs.len()..];
        &left[..count.min(left.len())]
    }

    /// How many pairs are made, of how many.
    #[must_use]
    pub fn progress(&self) -> [usize; 2] {
        [self.pairs.len(), self.chosen.len()]
    }

    /// Those made so far.
    #[must_use]
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// What they come to.
    #[must_use]
    pub fn of_all(&self, documents: &[(&Article, &Document)], pack: &Pack) -> OfAll {
        self.told(&profiles(documents, pack), pack)
    }

    pub(super) fn told(&self, profiles: &[Profile<'_>], pack: &Pack) -> OfAll {
        OfAll {
            lineage: self.keys.asked(Key::Lineage, || lineage::lineage(profiles, &self.pairs, pack)),
            clusters: self.keys.asked(Key::Clusters, || clusters::clusters(profiles.len(), &self.pairs)),
            points: self.keys.asked(Key::Points, || points::points(profiles, &self.pairs)),
        }
    }
}

pub(super) fn profiles<'d>(documents: &[(&'d Article, &'d Document)], pack: &Pack) -> Vec<Profile<'d>> {
    documents.iter().map(|(article, document)| Profile::new(article, document, pack)).collect()
}
