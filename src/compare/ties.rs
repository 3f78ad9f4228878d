//! Entities that the reader says are the same thing as what stands at a place in another article.

use super::link::Part;
use crate::alias::{chains, compatible};
use crate::document::{Anchor, Anchorage, Article, Document, EntityId, mention_at};
use std::collections::BTreeMap;

/// The part that a tied part belongs to: one that is tied no further.
#[derive(Debug, Clone, Copy)]
pub(super) struct End {
    pub(super) part: usize,
    /// What else goes by the tied part's names is meant too: they are names of the end.
    pub(super) by_name: bool,
}

/// The ends of the tied parts. Ties into articles that are not compared, and to what is found there no longer, tie nothing.
pub(super) fn ends(documents: &[(&Article, &Document)], parts: &[Part<'_>]) -> BTreeMap<usize, End> {
    if parts.iter().all(|p| p.tie.is_none()) {
        return BTreeMap::new();
    }
    let places: BTreeMap<(usize, EntityId), usize> =
        parts.iter().enumerate().map(|(i, p)| ((p.article, p.entity), i)).collect();
    let anchorages: Vec<Anchorage<'_>> = documents.iter().map(|(a, _)| Anchorage::new(&a.text)).collect();
    let target = |part: &Part<'_>| {
        let with = &part.tie?.with;
        let others = (0..documents.len()).filter(|&other| other != part.article);
        let met = others.filter_map(|other| {
            let entity = entity_at(with, &anchorages[other], documents[other].1)?;
            places.get(&(other, entity)).copied()
        });
        // One text may have come from two outlets.
        met.min()
    };
    let to: BTreeMap<usize, usize> =
        parts.iter().enumerate().filter_map(|(i, part)| Some((i, target(part)?))).collect();
    let mut ends: BTreeMap<usize, End> = BTreeMap::new();
    for (part, to) in chains(to) {
        let end = ends.get(&to).copied().unwrap_or(End { part: to, by_name: true });
        let alike = compatible(parts[part].name.label, parts[end.part].name.label);
        let by_name = end.by_name && alike && parts[part].tie.is_some_and(|t| t.whole);
        ends.insert(part, End { by_name, ..end });
    }
    ends
}

fn entity_at(anchor: &Anchor, anchorage: &Anchorage<'_>, document: &Document) -> Option<EntityId> {
    let mention = mention_at(anchorage.resolve(anchor)?, &document.mentions, &document.tokens)?;
    let found = document.entities.iter().position(|e| e.members.iter().any(|m| m.mention == mention));
    found.map(EntityId::new)
}
