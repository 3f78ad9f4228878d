//! Two articles side by side, as the layers look at them: the profile of each, and the things that both may name.

use super::entities;
use super::profile::Profile;
use crate::document::{EntityId, Label, MentionId};
use crate::pack::Pack;

/// Somebody or something that one of two articles names, or both: a place in [`super::Pair::things`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Thing(pub u32);

impl Thing {
    /// Its place.
    #[must_use]
    pub fn at(self) -> usize {
        self.0 as usize
    }
}

/// Two articles, for the layers that are of two. Nothing in it depends on any third article.
pub(super) struct Pairing<'p> {
    /// The left one and the right one.
    pub(super) sides: [&'p Profile<'p>; 2],
    pub(super) pack: &'p Pack,
    /// The kind of each thing.
    pub(super) labels: Vec<Label>,
    /// For each mention of either side, what it names.
    of_mention: [Vec<Option<Thing>>; 2],
    things: Vec<[Vec<EntityId>; 2]>,
}

impl<'p> Pairing<'p> {
    pub(super) fn new(sides: [&'p Profile<'p>; 2], pack: &'p Pack) -> Self {
        let documents = sides.map(|side| (side.article, side.document));
        let linked = entities::link(&documents, pack);
        let mut of_mention = sides.map(|side| vec![None; side.document.mentions.len()]);
        let mut things = Vec::new();
        for (at, entity) in linked.iter().enumerate() {
            let mut parts: [Vec<EntityId>; 2] = Default::default();
            for &(side, part) in &entity.parts {
                parts[side].push(part);
                for member in &sides[side].document.entities[part.at()].members {
                    of_mention[side][member.mention.at()] = Some(Thing(at as u32));
                }
            }
            things.push(parts);
        }
        let labels = linked.iter().map(|entity| entity.label).collect();
        Pairing { sides, pack, labels, of_mention, things }
    }

    /// What a mention of a side names; `None` of values.
    pub(super) fn thing(&self, side: usize, mention: MentionId) -> Option<Thing> {
        self.of_mention[side][mention.at()]
    }

    /// What an entity of a side is.
    pub(super) fn of_entity(&self, side: usize, entity: EntityId) -> Option<Thing> {
        let member = self.sides[side].document.entities[entity.at()].members.first()?;
        self.thing(side, member.mention)
    }

    /// How many mentions of a thing each side has in counted text.
    pub(super) fn counts(&self, thing: Thing) -> [usize; 2] {
        let count = |side: usize| {
            let document = self.sides[side].document;
            let members = self.things[thing.at()][side].iter().flat_map(|e| &document.entities[e.at()].members);
            members.filter(|m| document.counted(&document.mentions[m.mention.at()])).count()
        };
        [count(0), count(1)]
    }

    pub(super) fn into_things(self) -> Vec<[Vec<EntityId>; 2]> {
        self.things
    }
}
