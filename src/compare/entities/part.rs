//! An entity of one article, ready to be linked.

use crate::alias::{Identity, Name, gender_before};
use crate::document::{Article, Document, Entity, EntityId, Label, Member, Membership, Mention, Tie};
use crate::pack::{Gender, Kb, Pack};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// From this score on a name is certain, as on the page.
const CERTAIN: u16 = 700;

pub(super) struct Part<'d> {
    pub(super) article: usize,
    pub(super) entity: EntityId,
    pub(super) name: Name,
    pub(super) mentions: usize,
    pub(super) counted: usize,
    /// Counted and certain.
    pub(super) certain: usize,
    pub(super) tie: Option<&'d Tie>,
}

pub(super) fn parts_of<'d>(
    article: usize,
    text: &'d Article,
    document: &'d Document,
    pack: &'d Pack,
) -> impl Iterator<Item = Part<'d>> + 'd {
    document.entities.iter().enumerate().map(move |(i, entity)| {
        let mut name = Name::new(entity.label, &entity.name, pack).titled(title(entity, &text.text, document, pack));
        if let Some(kb) = entity.kb.as_deref().and_then(Kb::parse) {
            name.known = vec![Identity::Kb(kb)];
        }
        name.aliases = aliases(entity, &name.key, &text.text, document, pack);
        let mentions = || entity.members.iter().map(|m| &document.mentions[m.mention.at()]);
        let counted = mentions().filter(|m| document.counted(m)).count();
        let is_certain = |m: &Mention| m.score.is_none_or(|score| score >= CERTAIN);
        let certain = mentions().filter(|m| document.counted(m) && is_certain(m)).count();
        let id = EntityId::new(i);
        let tie = document.ties.binary_search_by_key(&id, |t| t.entity).ok().map(|at| &document.ties[at]);
        Part { article, entity: id, name, mentions: entity.members.len(), counted, certain, tie }
    })
}

/// Whether the titles before a person's name tell a woman or a man.
fn title(entity: &Entity, text: &str, document: &Document, pack: &Pack) -> Option<Gender> {
    let before = |m: &Member| {
        let start = document.span(document.mentions[m.mention.at()].tokens).start;
        gender_before(&text[..start as usize], pack)
    };
    entity.members.iter().filter(|_| entity.label == Label::Person).find_map(before)
}

/// The keys of the other names that the article gives an entity, sorted.
fn aliases(entity: &Entity, key: &str, text: &str, document: &Document, pack: &Pack) -> Vec<String> {
    let identical = entity.members.iter().filter(|m| m.membership == Membership::Identity);
    let surfaces: BTreeSet<&str> =
        identical.map(|m| document.span(document.mentions[m.mention.at()].tokens).of(text)).collect();
    let keys = surfaces.into_iter().map(|s| Name::new(entity.label, s, pack).key);
    keys.filter(|k| k != key && !k.is_empty()).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Equal only for parts that no sieve can tell apart.
pub(super) fn order<'p>(part: &'p Part<'_>) -> impl Ord + use<'p> {
    let n = &part.name;
    let tie = part.tie.map(|t| (&t.with, t.whole));
    (n.label, &n.key, &n.surface, n.gender, &n.known, &n.aliases, Reverse(part.counted), Reverse(part.mentions), tie)
}
