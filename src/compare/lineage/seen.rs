//! What is seen of two articles: one cites the other's outlet, both rest on one source, one has the other's words.

use super::line::{Lineage, LineageCertainty, LineageKind, Origin};
use super::outlets::Outlet;
use super::said::Source;
use crate::compare::pair::Pair;
use crate::compare::profile::Profile;
use crate::compare::reuse::{Inside, is_version};
use crate::document::Rule;
use crate::pack::Pack;
use crate::text::Span;

const CITES: Rule = Rule("lineage-cites-it");
const SHARED: Rule = Rule("lineage-shared-source");
const COPIED: Rule = Rule("lineage-copied");
const COPIED_BOTH: Rule = Rule("lineage-copied-both");
const VERSION: Rule = Rule("lineage-version");

/// Two articles, with what each says of its sources.
pub(super) struct Two<'p> {
    pub(super) pair: &'p Pair,
    pub(super) profiles: [&'p Profile<'p>; 2],
    pub(super) sources: [&'p [Source]; 2],
    pub(super) pack: &'p Pack,
}

/// Words outside of quotation that one report has from another; less may be chance, or a law that both cite.
const COPY: u32 = 40;

impl Two<'_> {
    /// Whether they tell the same at all.
    fn is_one_story(&self) -> bool {
        self.pair.event.state.is_one_story() || self.is_copy()
    }

    fn is_copy(&self) -> bool {
        self.pair.cover.shared - self.pair.cover.quoted >= COPY || is_version(self.pair.cover)
    }

    /// What names the outlet of the other article.
    fn citing(&self, side: usize) -> Option<&Source> {
        let outlet = self.profiles[1 - side].document.metadata.outlet.as_ref()?;
        let outlet = Outlet::of(&outlet.value, self.pack);
        self.sources[side].iter().find(|source| source.outlet == outlet)
    }

    fn places(&self, side: usize, source: &Source) -> impl Iterator<Item = (usize, Span)> {
        let article = self.pair.articles[side];
        source.places.iter().map(move |place| (article, *place))
    }

    /// The side that was published first, where the days or hours tell.
    fn first(&self) -> Option<usize> {
        let published = |side: usize| self.profiles[side].document.metadata.published.as_ref().map(|fact| &*fact.value);
        let (left, right) = (published(0)?, published(1)?);
        let dated = |date: &str| date.starts_with(|c: char| c.is_ascii_digit());
        // A day and an hour of it are not one before the other.
        if !dated(left) || !dated(right) || left.starts_with(right) || right.starts_with(left) {
            return None;
        }
        Some(usize::from(left > right))
    }

    /// Passages of the text that both have, not what they quote.
    fn passages(&self) -> Vec<(usize, Span)> {
        let told = || self.pair.reuse.iter().filter(|reuse| reuse.inside == Inside::Text);
        let [a, b] = self.pair.articles;
        let mut places: Vec<(usize, Span)> = told().map(|reuse| (a, reuse.sides[0])).collect();
        places.extend(told().map(|reuse| (b, reuse.sides[1])));
        crate::text::order_by_key(&mut places, |place| *place);
        places
    }

    /// What both name as a source: an agency, or an outlet whose report both print or cite.
    fn common(&self) -> Option<[&Source; 2]> {
        let same = |one: &&Source| self.sources[1].iter().find(|other| other.outlet == one.outlet);
        self.sources[0].iter().find_map(|one| Some([one, same(&one)?]))
    }
}

/// One that cites the outlet of the other, of one story: likely its report.
pub(super) fn cited(two: &Two<'_>) -> Vec<Lineage> {
    let sides = [0, 1].into_iter().filter(|_| two.is_one_story());
    let found = sides.filter_map(|side| {
        let source = two.citing(side)?;
        Some(Lineage {
            from: Origin {
                article: Some(two.pair.articles[1 - side]),
                source: Some(source.name.clone()),
                entity: source.entity,
            },
            to: two.pair.articles[side],
            kind: LineageKind::Cites,
            because: two.places(side, source).collect(),
            certainty: LineageCertainty::Probable,
            rule: CITES,
        })
    });
    found.collect()
}

/// Two that say of one source that they have their report from it are one source; which of its reports, only an agency's line
/// or a note of reprint tells.
pub(super) fn shared(two: &Two<'_>) -> Vec<Lineage> {
    let Some(both) = two.common().filter(|_| two.is_one_story()) else { return Vec::new() };
    let mut because: Vec<(usize, Span)> = [0, 1].into_iter().flat_map(|side| two.places(side, both[side])).collect();
    crate::text::order_by_key(&mut because, |place| *place);
    let printed = both.iter().all(|source| source.kind != LineageKind::Cites);
    let certainty = if printed { LineageCertainty::Certain } else { LineageCertainty::Probable };
    let found = [0, 1].map(|side| Lineage {
        from: Origin { article: None, source: Some(both[side].name.clone()), entity: both[side].entity },
        to: two.pair.articles[side],
        kind: LineageKind::CommonSource,
        because: because.clone(),
        certainty,
        rule: SHARED,
    });
    found.into()
}

/// Long passages outside of quotation: from the earlier article or from the one that is cited; else both from a third.
pub(super) fn copied(two: &Two<'_>) -> Vec<Lineage> {
    if !two.is_copy() {
        return Vec::new();
    }
    let version = is_version(two.pair.cover);
    // What both have from one source neither has from the other.
    if two.common().is_some() && !version {
        return Vec::new();
    }
    let citing = || [0, 1].into_iter().find(|side| two.citing(*side).is_some()).map(|side| 1 - side);
    let first = two.first().or_else(citing);
    let made = |to: usize, from: Option<usize>, kind: LineageKind, rule: Rule| Lineage {
        from: Origin { article: from.map(|side| two.pair.articles[side]), source: None, entity: None },
        to: two.pair.articles[to],
        kind,
        because: two.passages(),
        certainty: LineageCertainty::Probable,
        rule,
    };
    match (version, first) {
        (true, Some(first)) => vec![made(1 - first, Some(first), LineageKind::Version, VERSION)],
        (true, None) => [0, 1].map(|side| made(side, Some(1 - side), LineageKind::Version, VERSION)).into(),
        (false, Some(first)) => vec![made(1 - first, Some(first), LineageKind::Derived, COPIED)],
        (false, None) => [0, 1].map(|side| made(side, None, LineageKind::CommonSource, COPIED_BOTH)).into(),
    }
}
