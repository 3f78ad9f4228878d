//! Which entities of different articles are one real thing: the sieves of `alias/` over the entities' names.

use super::linked::LinkedEntity;
use super::part::{Part, order, parts_of};
use super::settle::{SETTLED, settle};
use super::ties::ends;
use crate::alias::{Candidate, EXACT, Identity, Name, READER, Reach, SIEVES, fullest, prevailing, resolve};
use crate::document::{Article, Document, EntityId};
use crate::pack::{Kb, Pack};
use crate::text::order_by;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The result does not depend on the order of the articles: parts stand in an order of their own before the sieves see
/// them, and linked entities in one that is made of their names and counts.
///
/// Where one article says only "Iranian" and another "Iran", they are linked (rule `demonym`) as the country: a reader who
/// asks what both are about means the same by them.
///
/// What the reader ties to a place belongs to whatever is there, under its label and name. The sieves see a tied part only
/// where its names can be names of that too.
pub(in crate::compare) fn link(documents: &[(&Article, &Document)], pack: &Pack) -> Vec<LinkedEntity> {
    let mut parts: Vec<Part<'_>> =
        documents.iter().enumerate().flat_map(|(i, (a, d))| parts_of(i, a, d, pack)).collect();
    order_by(&mut parts, |a, b| order(a).cmp(&order(b)));
    let ends = ends(documents, &parts);
    let free: Vec<usize> = (0..parts.len()).filter(|&part| ends[part].is_none_or(|end| end.by_name)).collect();
    let names: Vec<Name> = free.iter().map(|&part| parts[part].name.clone()).collect();
    let at = |part: usize| free.partition_point(|&f| f < part);
    let by_name = |part: &usize| Some((at(*part), at(ends[*part]?.part)));
    let mut clusters = resolve(&names, Reach::Set, free.iter().filter_map(by_name));
    settle(&names, &mut clusters, |name| {
        let part = &parts[free[name]];
        (part.certain, part.counted)
    });
    let mut targets = vec![false; parts.len()];
    for end in ends.iter().flatten() {
        targets[end.part] = true;
    }
    let mut all_joined: Vec<Gathered<'_, '_>> = names.iter().map(|_| Gathered::default()).collect();
    for (i, part) in parts.iter().enumerate() {
        let name = at(ends[i].map_or(i, |end| end.part));
        let joined = &mut all_joined[clusters.root(name)];
        if ends[i].is_some() {
            joined.tied.push(part);
        } else {
            joined.own.push((part, targets[i]));
            joined.loosest = joined.loosest.max(SIEVES.iter().position(|s| s.rule == clusters.joined_by(name)));
            joined.settled |= clusters.joined_by(name) == SETTLED;
        }
    }
    let one = |(root, joined): (usize, &Gathered<'_, '_>)| one(joined, clusters.known(root).and_then(Identity::kb));
    let is_any = |joined: &Gathered<'_, '_>| !joined.own.is_empty();
    let mut linked: Vec<_> = all_joined.iter().enumerate().filter(|(_, g)| is_any(g)).map(one).collect();
    order_by(&mut linked, |a, b| a.0.cmp(&b.0));
    linked.into_iter().map(|(_, linked)| linked).collect()
}

/// What is one thing.
#[derive(Default)]
struct Gathered<'p, 'd> {
    /// What the reader tied to others.
    tied: Vec<&'p Part<'d>>,
    /// The rest, all of it where the reader says nothing; and whether others were tied to it.
    own: Vec<(&'p Part<'d>, bool)>,
    /// Counts along the sieves.
    loosest: Option<usize>,
    /// By the evidence of all places.
    settled: bool,
}

/// One linked entity with its place in the list: what is in most articles first, then what is named most.
fn one(joined: &Gathered<'_, '_>, kb: Option<Kb>) -> (impl Ord + use<>, LinkedEntity) {
    let all = || joined.own.iter().map(|(part, _)| part).chain(&joined.tied);
    // The names of what was tied to it are its names now, but not the one to show.
    let shown =
        |&&(part, target): &&(&Part<'_>, bool)| target || joined.tied.iter().all(|tied| tied.name.key != part.name.key);
    let candidates = || joined.own.iter().filter(shown).map(|(p, _)| Candidate { name: &p.name, count: p.mentions });
    let label = prevailing(candidates()).expect("a linked entity has parts");
    let name = fullest(label, merged(candidates())).expect("a linked entity has parts");
    let linked_by = match joined.loosest {
        _ if !joined.tied.is_empty() => READER,
        _ if joined.settled => SETTLED,
        loosest => loosest.map_or(EXACT, |at| SIEVES[at].rule),
    };
    let articles: BTreeSet<usize> = all().map(|p| p.article).collect();
    let counted: usize = all().map(|p| p.counted).sum();
    let mut places: Vec<(usize, EntityId)> = all().map(|p| (p.article, p.entity)).collect();
    order_by(&mut places, Ord::cmp);
    let mut shares: Vec<usize> = all().map(|p| p.counted).collect();
    order_by(&mut shares, Ord::cmp);
    let first = places[0];
    let place =
        (Reverse(articles.len()), Reverse(counted), label, name.key.clone(), name.surface.clone(), kb, shares, first);
    (
        place,
        LinkedEntity {
            label,
            name: name.surface.clone(),
            kb: kb.map(|kb| kb.to_string()),
            parts: places,
            linked_by,
            perhaps: Vec::new(),
        },
    )
}

/// One candidate for each way of writing, so that the most frequent over all articles is chosen.
fn merged<'a>(candidates: impl Iterator<Item = Candidate<'a>>) -> impl Iterator<Item = Candidate<'a>> {
    let mut all: Vec<Candidate<'a>> = candidates.collect();
    order_by(&mut all, |a, b| (a.name.label, &a.name.surface).cmp(&(b.name.label, &b.name.surface)));
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
