//! Which mentions of one article name one thing: an ordered table of sieves, precise before loose.

use super::Layers;
use crate::document::{Entity, Form, Member, Membership, Mention, MentionId, Rule};
use crate::pack::Pack;

pub(super) fn resolve(layers: Layers<'_>, mentions: &[Mention], _pack: &Pack) -> Vec<Entity> {
    let mut out: Vec<Entity> = Vec::new();
    for (i, m) in mentions.iter().enumerate().filter(|(_, m)| m.form == Form::Name) {
        let name = m.tokens.span(layers.tokens).of(layers.text);
        let member = Member { mention: MentionId::new(i), membership: Membership::Identity, joined_by: Rule("exact") };
        match out.iter_mut().find(|e| e.name == name) {
            Some(e) => e.members.push(member),
            None => out.push(Entity { label: m.label, name: name.to_owned(), members: vec![member], kb: None }),
        }
    }
    out
}
