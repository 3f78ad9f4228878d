//! Which mentions of one article name one thing. The sieves are in `alias/`, shared with the comparison of articles.

#[cfg(test)]
mod cases;
mod correct;

use crate::alias::{
    Candidate, Identity, Name, READER, Reach, fullest, gender_before, prevailing, resolve as resolve_names,
};
use crate::anchorage::Anchorage;
use crate::annotate::layers::Layers;
use crate::document::{
    Anchor, Correction, Entity, EntityId, Label, Member, Membership, Mention, MentionForm, MentionId, Rule, Tie,
    Warning,
};
use crate::pack::{Gender, Pack};
use crate::text::chars::is_ignorable;
use crate::text::{Span, order_by_key};
use correct::{Meant, Said};
use std::collections::HashMap;

/// A mention of a name, where it belongs.
#[derive(Debug)]
struct Joined {
    mention: MentionId,
    /// Counts along the distinct names.
    name: usize,
    joined_by: Rule,
}

/// What is one entity: by the cluster of its names, and apart where the reader ties only some of them to a place.
struct Cluster<'c> {
    root: usize,
    tie: Option<&'c Anchor>,
    /// By position.
    members: Vec<Joined>,
}

#[derive(Debug)]
pub(super) struct Resolved {
    pub(super) entities: Vec<Entity>,
    pub(super) ties: Vec<Tie>,
}

/// What is read at a place of the text.
type Written<'r> = dyn Fn(Span) -> &'r str + 'r;

pub(super) fn resolve(
    layers: Layers<'_>,
    read: &Written<'_>,
    mentions: &[Mention],
    pack: &Pack,
    corrections: &[Correction],
    anchorage: &Anchorage<'_>,
    warnings: &mut Vec<Warning>,
) -> Resolved {
    let (names, name_of) = names_in(layers, read, mentions, pack);
    let mut clusters = resolve_names(&names, Reach::Article, []);
    let said = Said::new(corrections, layers, anchorage, mentions, warnings);
    let mut groups: Vec<Cluster<'_>> = Vec::new();
    let mut of_root: Vec<Vec<usize>> = vec![Vec::new(); names.len()];
    for (i, name) in name_of.iter().enumerate().filter_map(|(i, name)| Some((i, (*name)?))) {
        let mention = MentionId::new(i);
        let Meant { with, tie } = said.of(mention);
        let joined_by = if with == mention { clusters.joined_by(name) } else { READER };
        let root = clusters.root(name_of[with.at()].unwrap_or(name));
        let group = of_root[root].iter().copied().find(|&g| groups[g].tie == tie).unwrap_or_else(|| {
            of_root[root].push(groups.len());
            groups.push(Cluster { root, tie, members: Vec::new() });
            groups.len() - 1
        });
        groups[group].members.push(Joined { mention, name, joined_by });
    }
    let counted = counted(layers, mentions);
    order_by_key(&mut groups, |g| {
        let first = g.members.iter().find(|m| counted[m.mention.at()]);
        (first.is_none(), first.unwrap_or(&g.members[0]).mention)
    });
    let tie = |(i, group): (usize, &Cluster<'_>)| {
        let whole = of_root[group.root].len() == 1;
        group.tie.map(|with| Tie { entity: EntityId::new(i), with: with.clone(), whole })
    };
    Resolved {
        ties: groups.iter().enumerate().filter_map(tie).collect(),
        entities: groups.iter().map(|g| entity(&g.members, &names, clusters.known(g.root))).collect(),
    }
}

/// The distinct names by label and words, in the order of their first mention; and which of them each mention is.
fn names_in(
    layers: Layers<'_>,
    read: &Written<'_>,
    mentions: &[Mention],
    pack: &Pack,
) -> (Vec<Name>, Vec<Option<usize>>) {
    let mut names: Vec<Name> = Vec::new();
    let mut name_of = vec![None; mentions.len()];
    let mut known: HashMap<(Label, &str, Option<Gender>), usize> = HashMap::new();
    let mut before: Option<(Span, usize)> = None;
    for (i, mention) in mentions.iter().enumerate().filter(|(_, m)| m.form == MentionForm::Name) {
        let span = mention.tokens.span(layers.tokens);
        let surface = read(span);
        let person = mention.label == Label::Person;
        let gender = if person { gender_before(&layers.text[..span.start as usize], pack) } else { None };
        let name = *known.entry((mention.label, surface, gender)).or_insert_with(|| {
            names.push(Name::new(mention.label, &clean(surface), pack).titled(gender));
            names.len() - 1
        });
        if let Some((full, of)) = before {
            let between = read(Span { start: full.end, end: span.start });
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

/// What the reader joins to an entity changes neither its name nor what kind of thing it is.
fn entity(members: &[Joined], names: &[Name], known: Option<Identity>) -> Entity {
    // Of each name: how often the article uses it, and how often of its own.
    let mut counts: Vec<(usize, usize, usize)> = Vec::new();
    for m in members {
        let own = usize::from(m.joined_by != READER);
        match counts.iter_mut().find(|(name, ..)| *name == m.name) {
            Some((_, all, of_its_own)) => {
                *all += 1;
                *of_its_own += own;
            }
            None => counts.push((m.name, 1, own)),
        }
    }
    let all = || counts.iter().map(|&(n, count, _)| Candidate { name: &names[n], count });
    let own = || counts.iter().filter(|(.., own)| *own > 0).map(|&(n, _, count)| Candidate { name: &names[n], count });
    let label = prevailing(own()).or_else(|| prevailing(all())).expect("an entity has names");
    let name = fullest(label, own()).or_else(|| fullest(label, all())).expect("an entity has names");
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
