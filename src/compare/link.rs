//! Which entities of different articles are one real thing: the sieves of `alias/` over the entities' names.

use super::LinkedEntity;
use super::ties::ends;
use crate::alias::{
    Candidate, Clusters, EXACT, Gender, Identity, Name, READER, Reach, SIEVES, fullest, prevailing, resolve,
};
use crate::document::{Article, Document, Entity, EntityId, Label, Member, Membership, Mention, Rule, Tie};
use crate::pack::{Kb, Pack};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// From this score on a name is certain, as on the page.
const CERTAIN: u16 = 700;
/// How much more often one name must be found as one thing than as another for all its places to be of the one.
const MUCH_MORE: usize = 4;
/// The same words in two labels, settled by the evidence of all their places.
const SETTLED: Rule = Rule("same-words");

/// An entity of one article, ready to be linked.
pub(super) struct Part<'d> {
    pub(super) article: usize,
    pub(super) entity: EntityId,
    pub(super) name: Name,
    mentions: usize,
    counted: usize,
    /// Counted and certain.
    certain: usize,
    pub(super) tie: Option<&'d Tie>,
}

/// The result does not depend on the order of the articles: parts stand in an order of their own before the sieves see
/// them, and linked entities in one that is made of their names and counts.
///
/// Where one article says only "Iranian" and another "Iran", they are linked (rule `demonym`) as the country: a reader who
/// asks what both are about means the same by them.
///
/// What the reader ties to a place belongs to whatever is there, under its label and name. The sieves see a tied part only
/// where its names can be names of that too.
pub(super) fn link(documents: &[(&Article, &Document)], pack: &Pack) -> Vec<LinkedEntity> {
    let mut parts: Vec<Part<'_>> =
        documents.iter().enumerate().flat_map(|(i, (a, d))| parts_of(i, a, d, pack)).collect();
    parts.sort_by(|a, b| order(a).cmp(&order(b)));
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
    let mut groups: Vec<Group<'_, '_>> = names.iter().map(|_| Group::default()).collect();
    for (i, part) in parts.iter().enumerate() {
        let name = at(ends[i].map_or(i, |end| end.part));
        let group = &mut groups[clusters.root(name)];
        if ends[i].is_some() {
            group.tied.push(part);
        } else {
            group.own.push((part, targets[i]));
            group.loosest = group.loosest.max(SIEVES.iter().position(|s| s.rule == clusters.joined_by(name)));
            group.settled |= clusters.joined_by(name) == SETTLED;
        }
    }
    let one = |(root, group): (usize, &Group<'_, '_>)| one(group, clusters.known(root).and_then(Identity::kb));
    let is_any = |group: &Group<'_, '_>| !group.own.is_empty();
    let mut linked: Vec<_> = groups.iter().enumerate().filter(|(_, g)| is_any(g)).map(one).collect();
    linked.sort_by(|a, b| a.0.cmp(&b.0));
    linked.into_iter().map(|(_, linked)| linked).collect()
}

/// What is one thing.
#[derive(Default)]
struct Group<'p, 'd> {
    /// What the reader tied to others.
    tied: Vec<&'p Part<'d>>,
    /// The rest, all of it where the reader says nothing; and whether others were tied to it.
    own: Vec<(&'p Part<'d>, bool)>,
    /// Counts along the sieves.
    loosest: Option<usize>,
    /// By the evidence of all places.
    settled: bool,
}

/// `Empire` the series, named seven times, and once taken for a place: one name in two labels is what most of its places say,
/// in whichever articles they stand. A place that is certain of another thing stays that, unless it is one of many.
///
/// `evidence`: of a name, how many of its mentions are certain, and how many there are.
fn settle(names: &[Name], clusters: &mut Clusters, evidence: impl Fn(usize) -> (usize, usize)) {
    // "French" the language is not the French.
    let stays = |label| matches!(label, Label::Norp | Label::Language);
    let mut alike: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, name) in names.iter().enumerate().filter(|(_, n)| !n.key.is_empty() && !stays(n.label)) {
        alike.entry(&name.key).or_default().push(at);
    }
    for of_one_key in alike.into_values().filter(|all| all.len() > 1) {
        let mut weights: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for name in of_one_key {
            let (certain, counted) = evidence(name);
            let weight = weights.entry(clusters.root(name)).or_default();
            *weight = (weight.0 + certain, weight.1 + counted);
        }
        let mut roots: Vec<(usize, (usize, usize))> = weights.into_iter().collect();
        roots.sort_by_key(|&(root, weight)| (Reverse(weight), root));
        let Some((&(first, (certain, most)), others)) = roots.split_first() else { continue };
        for &(other, (sure, counted)) in others {
            if (sure == 0 && certain > 0 && most >= counted) || certain >= MUCH_MORE * counted.max(1) {
                clusters.join(other, first, SETTLED);
            }
        }
    }
}

fn parts_of<'d>(
    article: usize,
    text: &'d Article,
    document: &'d Document,
    pack: &'d Pack,
) -> impl Iterator<Item = Part<'d>> + 'd {
    document.entities.iter().enumerate().map(move |(i, entity)| {
        let mut name = Name::new(entity.label, &entity.name, pack).titled(title(entity, &text.text, document));
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
fn title(entity: &Entity, text: &str, document: &Document) -> Option<Gender> {
    let before = |m: &Member| {
        let start = document.span(document.mentions[m.mention.at()].tokens).start;
        Gender::before(&text[..start as usize])
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
fn order<'p>(part: &'p Part<'_>) -> impl Ord + use<'p> {
    let n = &part.name;
    let tie = part.tie.map(|t| (&t.with, t.whole));
    (n.label, &n.key, &n.surface, n.gender, &n.known, &n.aliases, Reverse(part.counted), Reverse(part.mentions), tie)
}

/// One linked entity with its place in the list: what is in most articles first, then what is named most.
fn one(group: &Group<'_, '_>, kb: Option<Kb>) -> (impl Ord + use<>, LinkedEntity) {
    let all = || group.own.iter().map(|(part, _)| part).chain(&group.tied);
    // The names of what was tied to it are its names now, but not the one to show.
    let shown =
        |&&(part, target): &&(&Part<'_>, bool)| target || group.tied.iter().all(|tied| tied.name.key != part.name.key);
    let candidates = || group.own.iter().filter(shown).map(|(p, _)| Candidate { name: &p.name, count: p.mentions });
    let label = prevailing(candidates()).expect("a linked entity has parts");
    let name = fullest(label, merged(candidates())).expect("a linked entity has parts");
    let linked_by = match group.loosest {
        _ if !group.tied.is_empty() => READER,
        _ if group.settled => SETTLED,
        loosest => loosest.map_or(EXACT, |at| SIEVES[at].rule),
    };
    let articles: BTreeSet<usize> = all().map(|p| p.article).collect();
    let counted: usize = all().map(|p| p.counted).sum();
    let mut places: Vec<(usize, EntityId)> = all().map(|p| (p.article, p.entity)).collect();
    places.sort_unstable();
    let mut shares: Vec<usize> = all().map(|p| p.counted).collect();
    shares.sort_unstable();
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
