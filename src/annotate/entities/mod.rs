//! Which mentions of one article name one thing. The sieves are in `alias/`, shared with the comparison of articles.

#[cfg(test)]
mod cases;

use super::Layers;
use crate::alias::{Candidate, Clusters, Identity, Name, Reach, fullest, prevailing, resolve as resolve_names};
use crate::document::{Entity, Form, Label, Member, Membership, Mention, MentionId};
use crate::pack::Pack;
use crate::text::Span;
use crate::text::chars::is_ignorable;
use std::collections::HashMap;

/// One way in which the article writes a name, with all its mentions.
#[derive(Debug)]
struct Use {
    mentions: Vec<MentionId>,
    /// How many of them stand in counted blocks.
    counted: usize,
}

pub(super) fn resolve(layers: Layers<'_>, mentions: &[Mention], pack: &Pack) -> Vec<Entity> {
    let (names, uses) = names_in(layers, mentions, pack);
    let mut clusters = resolve_names(&names, Reach::Article);
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); names.len()];
    for name in 0..names.len() {
        members[clusters.root(name)].push(name);
    }
    let mut entities: Vec<Entity> = members
        .iter()
        .filter(|members| !members.is_empty())
        .map(|members| entity(members, &names, &uses, &mut clusters))
        .collect();
    let counted = counted(layers, mentions);
    entities.sort_by_key(|e| {
        let first = e.members.iter().find(|m| counted[m.mention.at()]);
        (first.is_none(), first.unwrap_or(&e.members[0]).mention)
    });
    entities
}

/// The distinct names by label and words, in the order of their first mention.
fn names_in(layers: Layers<'_>, mentions: &[Mention], pack: &Pack) -> (Vec<Name>, Vec<Use>) {
    let mut names: Vec<Name> = Vec::new();
    let mut uses: Vec<Use> = Vec::new();
    let mut known: HashMap<(Label, &str), usize> = HashMap::new();
    let counted = counted(layers, mentions);
    let mut before: Option<(Span, usize)> = None;
    for (i, mention) in mentions.iter().enumerate().filter(|(_, m)| m.form == Form::Name) {
        let span = mention.tokens.span(layers.tokens);
        let surface = span.of(layers.text);
        let name = *known.entry((mention.label, surface)).or_insert_with(|| {
            names.push(Name::new(mention.label, &clean(surface), pack));
            uses.push(Use { mentions: Vec::new(), counted: 0 });
            names.len() - 1
        });
        if let Some((full, of)) = before {
            let between = &layers.text[full.end as usize..span.start as usize];
            if between.trim() == "(" && layers.text[span.end as usize..].starts_with(')') && of != name {
                names[name].gloss_of.get_or_insert(of);
            }
        }
        uses[name].mentions.push(MentionId::new(i));
        uses[name].counted += usize::from(counted[i]);
        before = Some((span, name));
    }
    (names, uses)
}

/// As written, but for line breaks and what cannot be seen.
fn clean(surface: &str) -> String {
    let words: Vec<String> =
        surface.split_whitespace().map(|w| w.chars().filter(|c| !is_ignorable(*c)).collect()).collect();
    words.join(" ")
}

fn entity(members: &[usize], names: &[Name], uses: &[Use], clusters: &mut Clusters) -> Entity {
    let candidates = || members.iter().map(|&m| Candidate { name: &names[m], count: uses[m].mentions.len() });
    let label = prevailing(candidates()).expect("an entity has names");
    let name = fullest(label, candidates()).expect("an entity has names");
    let mut out: Vec<Member> = Vec::new();
    for &m in members {
        let demonym = names[m].label == Label::Norp && label != Label::Norp;
        let membership = if demonym { Membership::Demonym } else { Membership::Identity };
        let joined_by = clusters.joined_by(m);
        out.extend(uses[m].mentions.iter().map(|&mention| Member { mention, membership, joined_by }));
    }
    out.sort_by_key(|m| m.mention);
    let kb = clusters.known(members[0]).and_then(Identity::kb);
    Entity { label, name: name.surface.clone(), members: out, kb: kb.map(|kb| kb.to_string()) }
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
