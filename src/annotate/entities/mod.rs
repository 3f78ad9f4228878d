//! Which mentions of one article name one thing. The sieves are in `alias/`, shared with the comparison of articles.

#[cfg(test)]
mod cases;
mod correct;

use super::Layers;
use crate::alias::{Candidate, Identity, Name, READER, Reach, fullest, prevailing, resolve as resolve_names};
use crate::document::{
    Anchor, Anchorage, Correction, Entity, EntityId, Form, Label, Member, Membership, Mention, MentionId, Rule, Tie,
    Warning,
};
use crate::pack::Pack;
use crate::text::Span;
use crate::text::chars::is_ignorable;
use correct::Said;
use std::collections::{BTreeMap, HashMap};

/// A mention of a name, where it belongs.
#[derive(Debug)]
struct Joined {
    mention: MentionId,
    /// Counts along the distinct names.
    name: usize,
    joined_by: Rule,
}

#[derive(Debug, Default)]
pub(super) struct Resolved {
    pub(super) entities: Vec<Entity>,
    pub(super) ties: Vec<Tie>,
}

pub(super) fn resolve(
    layers: Layers<'_>,
    mentions: &[Mention],
    pack: &Pack,
    corrections: &[Correction],
    anchorage: &Anchorage<'_>,
    warnings: &mut Vec<Warning>,
) -> Resolved {
    let (names, name_of) = names_in(layers, mentions, pack);
    let mut clusters = resolve_names(&names, Reach::Article, []);
    let said = Said::new(corrections, layers, anchorage, mentions, warnings);
    // By the cluster of their names, and apart where the reader ties only some of them to a place.
    let mut groups: BTreeMap<(usize, Option<&Anchor>), Vec<Joined>> = BTreeMap::new();
    for (i, name) in name_of.iter().enumerate().filter_map(|(i, name)| Some((i, (*name)?))) {
        let mention = MentionId::new(i);
        let place = said.of(mention);
        let joined_by = if place.with == mention { clusters.joined_by(name) } else { READER };
        let root = clusters.root(name_of[place.with.at()].unwrap_or(name));
        groups.entry((root, place.tie)).or_default().push(Joined { mention, name, joined_by });
    }
    let counted = counted(layers, mentions);
    let mut entities: Vec<(Entity, (usize, Option<&Anchor>))> =
        groups.iter().map(|(key, members)| (entity(members, &names, clusters.known(key.0)), *key)).collect();
    entities.sort_by_key(|(e, _)| {
        let first = e.members.iter().find(|m| counted[m.mention.at()]);
        (first.is_none(), first.unwrap_or(&e.members[0]).mention)
    });
    let tie = |(i, (_, (root, with))): (usize, &(Entity, (usize, Option<&Anchor>)))| {
        let whole = groups.range((*root, None)..).take_while(|((r, _), _)| r == root).count() == 1;
        with.map(|with| Tie { entity: EntityId::new(i), with: with.clone(), whole })
    };
    let ties = entities.iter().enumerate().filter_map(tie).collect();
    Resolved { entities: entities.into_iter().map(|(entity, _)| entity).collect(), ties }
}

/// The distinct names by label and words, in the order of their first mention; and which of them each mention is.
fn names_in(layers: Layers<'_>, mentions: &[Mention], pack: &Pack) -> (Vec<Name>, Vec<Option<usize>>) {
    let mut names: Vec<Name> = Vec::new();
    let mut name_of = vec![None; mentions.len()];
    let mut known: HashMap<(Label, &str), usize> = HashMap::new();
    let mut before: Option<(Span, usize)> = None;
    for (i, mention) in mentions.iter().enumerate().filter(|(_, m)| m.form == Form::Name) {
        let span = mention.tokens.span(layers.tokens);
        let surface = span.of(layers.text);
        let name = *known.entry((mention.label, surface)).or_insert_with(|| {
            names.push(Name::new(mention.label, &clean(surface), pack));
            names.len() - 1
        });
        if let Some((full, of)) = before {
            let between = &layers.text[full.end as usize..span.start as usize];
            if between.trim() == "(" && layers.text[span.end as usize..].starts_with(')') && of != name {
                names[name].gloss_of.get_or_insert(of);
            }
        }
        name_of[i] = Some(name);
        before = Some((span, name));
    }
    (names, name_of)
}

/// As written, but for line breaks and what cannot be seen.
fn clean(surface: &str) -> String {
    let words: Vec<String> =
        surface.split_whitespace().map(|w| w.chars().filter(|c| !is_ignorable(*c)).collect()).collect();
    words.join(" ")
}

/// What the reader joins to an entity may name it, but does not change what kind of thing it is.
fn entity(members: &[Joined], names: &[Name], known: Option<Identity>) -> Entity {
    let (mut counts, mut own): (BTreeMap<usize, usize>, BTreeMap<usize, usize>) = Default::default();
    for m in members {
        *counts.entry(m.name).or_default() += 1;
        if m.joined_by != READER {
            *own.entry(m.name).or_default() += 1;
        }
    }
    let candidates = |counts: &BTreeMap<usize, usize>| {
        counts.iter().map(|(&n, &count)| Candidate { name: &names[n], count }).collect::<Vec<_>>()
    };
    let all = candidates(&counts);
    let label = prevailing(candidates(&own)).or_else(|| prevailing(all.iter().copied())).expect("an entity has names");
    let name = fullest(label, all).expect("an entity has names");
    let member = |m: &Joined| {
        let demonym = names[m.name].label == Label::Norp && label != Label::Norp;
        let membership = if demonym { Membership::Demonym } else { Membership::Identity };
        Member { mention: m.mention, membership, joined_by: m.joined_by }
    };
    let kb = known.and_then(Identity::kb);
    Entity {
        label,
        name: name.surface.clone(),
        members: members.iter().map(member).collect(),
        kb: kb.map(|kb| kb.to_string()),
    }
}

/// Whether each mention stands in a counted block.
fn counted(layers: Layers<'_>, mentions: &[Mention]) -> Vec<bool> {
    let mut blocks = layers.blocks.iter().peekable();
    mentions
        .iter()
        .map(|m| {
            let start = layers.tokens[m.tokens.start.at()].span.start;
            while blocks.next_if(|b| b.span.end <= start).is_some() {}
            blocks.peek().is_some_and(|b| b.counted)
        })
        .collect()
}
