//! Which entities of different articles are one real thing: the sieves of `alias/` over the entities' names.

use super::LinkedEntity;
use crate::alias::{Candidate, Identity, Name, Reach, SIEVES, fullest, prevailing, resolve};
use crate::document::{Article, Document, Entity, EntityId, Membership, Rule};
use crate::pack::{Kb, Pack};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// An entity of one article, ready to be linked.
struct Part {
    article: usize,
    entity: EntityId,
    name: Name,
    mentions: usize,
    counted: usize,
}

/// The result does not depend on the order of the articles: parts stand in an order of their own before the sieves see
/// them, and linked entities in one that is made of their names and counts.
///
/// Where one article says only "Iranian" and another "Iran", they are linked (rule `demonym`) as the country: a reader who
/// asks what both are about means the same by them.
pub(super) fn link(documents: &[(&Article, &Document)], pack: &Pack) -> Vec<LinkedEntity> {
    let mut parts: Vec<Part> = documents.iter().enumerate().flat_map(|(i, (a, d))| parts_of(i, a, d, pack)).collect();
    parts.sort_by(|a, b| order(a).cmp(&order(b)));
    let names: Vec<Name> = parts.iter().map(|p| p.name.clone()).collect();
    let mut clusters = resolve(&names, Reach::Set);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); parts.len()];
    for part in 0..parts.len() {
        members[clusters.root(part)].push(part);
    }
    let mut linked: Vec<_> = members
        .iter()
        .filter(|members| !members.is_empty())
        .map(|members| {
            let rules = members.iter().map(|&m| clusters.joined_by(m));
            let loosest = rules.max_by_key(|rule| SIEVES.iter().position(|s| s.rule == *rule));
            let parts: Vec<&Part> = members.iter().map(|&m| &parts[m]).collect();
            one(&parts, loosest.expect("a cluster has members"), clusters.known(members[0]).and_then(Identity::kb))
        })
        .collect();
    linked.sort_by(|a, b| a.0.cmp(&b.0));
    linked.into_iter().map(|(_, linked)| linked).collect()
}

fn parts_of<'d>(
    article: usize,
    text: &'d Article,
    document: &'d Document,
    pack: &'d Pack,
) -> impl Iterator<Item = Part> + 'd {
    document.entities.iter().enumerate().map(move |(i, entity)| {
        let mut name = Name::new(entity.label, &entity.name, pack);
        if let Some(kb) = entity.kb.as_deref().and_then(Kb::parse) {
            name.known = vec![Identity::Kb(kb)];
        }
        name.aliases = aliases(entity, &name.key, &text.text, document, pack);
        let counted = entity.members.iter().filter(|m| document.counted(&document.mentions[m.mention.at()])).count();
        Part { article, entity: EntityId::new(i), name, mentions: entity.members.len(), counted }
    })
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
fn order(part: &Part) -> impl Ord + '_ {
    let n = &part.name;
    (n.label, &n.key, &n.surface, &n.known, &n.aliases, Reverse(part.counted), Reverse(part.mentions))
}

/// One linked entity with its place in the list: what is in most articles first, then what is named most.
fn one(parts: &[&Part], linked_by: Rule, kb: Option<Kb>) -> (impl Ord + use<>, LinkedEntity) {
    let candidates = || parts.iter().map(|p| Candidate { name: &p.name, count: p.mentions });
    let label = prevailing(candidates()).expect("a linked entity has parts");
    let name = fullest(label, merged(candidates())).expect("a linked entity has parts");
    let articles: BTreeSet<usize> = parts.iter().map(|p| p.article).collect();
    let counted: usize = parts.iter().map(|p| p.counted).sum();
    let mut places: Vec<(usize, EntityId)> = parts.iter().map(|p| (p.article, p.entity)).collect();
    places.sort_unstable();
    let mut shares: Vec<usize> = parts.iter().map(|p| p.counted).collect();
    shares.sort_unstable();
    let first = places[0];
    let place =
        (Reverse(articles.len()), Reverse(counted), label, name.key.clone(), name.surface.clone(), kb, shares, first);
    (
        place,
        LinkedEntity { label, name: name.surface.clone(), kb: kb.map(|kb| kb.to_string()), parts: places, linked_by },
    )
}

/// One candidate for each way of writing, so that the most frequent over all articles is chosen.
fn merged<'a>(candidates: impl Iterator<Item = Candidate<'a>>) -> impl Iterator<Item = Candidate<'a>> {
    let mut all: Vec<Candidate<'a>> = candidates.collect();
    all.sort_by(|a, b| (a.name.label, &a.name.surface).cmp(&(b.name.label, &b.name.surface)));
    let mut out: Vec<Candidate<'a>> = Vec::new();
    for candidate in all {
        match out
            .last_mut()
            .filter(|c| (c.name.label, &c.name.surface) == (candidate.name.label, &candidate.name.surface))
        {
            Some(same) => same.count += candidate.count,
            None => out.push(candidate),
        }
    }
    out.into_iter()
}
