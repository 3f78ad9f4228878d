//! Entities that the reader says are the same thing as what stands at a place in another article.

use super::part::Part;
use crate::alias::{chains, compatible};
use crate::anchorage::Anchorage;
use crate::document::{Anchor, Article, Document, EntityId, mention_at};

/// The part that a tied part belongs to: one that is tied no further.
#[derive(Debug, Clone, Copy)]
pub(super) struct End {
    pub(super) part: usize,
    /// What else goes by the tied part's names is meant too: they are names of the end.
    pub(super) by_name: bool,
}

/// Of each part that is tied, its end. Ties into articles that are not compared, and to what is found there no longer, tie
/// nothing.
pub(super) fn ends(documents: &[(&Article, &Document)], parts: &[Part<'_>]) -> Vec<Option<End>> {
    let mut ends: Vec<Option<End>> = vec![None; parts.len()];
    if parts.iter().all(|p| p.tie.is_none()) {
        return ends;
    }
    let anchorages: Vec<Anchorage<'_>> = documents.iter().map(|(article, _)| Anchorage::of(article)).collect();
    let target = |part: &Part<'_>| {
        let with = &part.tie?.with;
        let others = (0..documents.len()).filter(|&other| other != part.article);
        let met = others.filter_map(|other| {
            let entity = entity_at(with, &anchorages[other], documents[other].1)?;
            parts.iter().position(|p| p.article == other && p.entity == entity)
        });
        // One text may have come from two outlets.
        met.min()
    };
    for (part, to) in chains(parts.iter().map(target).collect()) {
        let end = ends[to].unwrap_or(End { part: to, by_name: true });
        let alike = compatible(parts[part].name.label, parts[end.part].name.label);
        let by_name = end.by_name && alike && parts[part].tie.is_some_and(|t| t.whole);
        ends[part] = Some(End { by_name, ..end });
    }
    ends
}

fn entity_at(anchor: &Anchor, anchorage: &Anchorage<'_>, document: &Document) -> Option<EntityId> {
    let mention = mention_at(anchorage.resolve(anchor)?, &document.mentions, &document.tokens)?;
    let found = document.entities.iter().position(|e| e.members.iter().any(|m| m.mention == mention));
    found.map(EntityId::new)
}
