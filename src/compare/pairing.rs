//! Two articles side by side, as the layers look at them: the profile of each, and the things that both may name.

use super::entities::{self, LinkedEntity};
use super::profile::Profile;
use super::weigh::Stem;
use crate::document::{EntityId, Label, Member, Mention, MentionForm, MentionId};
use crate::pack::Pack;
use crate::text::{Span, order_by_key};
use std::cell::OnceCell;
use std::cmp::Reverse;

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
    /// Whether a side that does not count a mention of it may speak of it all the same: looked for when it is first asked.
    perhaps: OnceCell<Vec<[bool; 2]>>,
    linked: Vec<LinkedEntity>,
}

/// In an order that is the same from either side.
pub(super) fn either_way([left, right]: [Span; 2]) -> (u32, Span, Span) {
    (left.start + right.start, left.min(right), left.max(right))
}

/// What both sides name, and one alone.
#[derive(Debug, Default)]
pub(super) struct Named {
    pub(super) shared: Vec<Thing>,
    pub(super) alone: [Option<Span>; 2],
    pub(super) counts: [usize; 2],
}

impl<'p> Pairing<'p> {
    pub(super) fn new(sides: [&'p Profile<'p>; 2], pack: &'p Pack) -> Self {
        let linked = entities::link(&sides.map(|side| (side.article, side.document)), pack);
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
        Pairing { sides, pack, labels, of_mention, things, perhaps: OnceCell::new(), linked }
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

    /// The mentions of a thing on a side.
    pub(super) fn members(&self, side: usize, thing: Thing) -> impl Iterator<Item = &Member> {
        let entities = &self.sides[side].document.entities;
        self.things[thing.at()][side].iter().flat_map(|e| &entities[e.at()].members)
    }

    /// How many mentions of a thing each side has in counted text.
    pub(super) fn counts(&self, thing: Thing) -> [usize; 2] {
        let count = |side: usize| {
            let document = self.sides[side].document;
            self.members(side, thing).filter(|m| document.counted(&document.mentions[m.mention.at()])).count()
        };
        [count(0), count(1)]
    }

    /// Whether a side that was not found to name a thing has its words, or nearly, or somebody of the same family name
    /// (`Bill Karnell`, `William Karnell`): it is not said that it does not.
    pub(super) fn may_name(&self, side: usize, thing: Thing) -> bool {
        self.perhaps()[thing.at()][side] || (self.labels[thing.at()] == Label::Person && self.has_namesake(side, thing))
    }

    fn perhaps(&self) -> &[[bool; 2]] {
        self.perhaps.get_or_init(|| {
            let documents = self.sides.map(|side| (side.article, side.document));
            let linked = entities::perhaps(&documents, self.linked.clone(), self.pack);
            let may = |side: usize, entity: &LinkedEntity| entity.perhaps.iter().any(|p| p.article == side);
            linked.iter().map(|entity| [may(0, entity), may(1, entity)]).collect()
        })
    }

    fn has_namesake(&self, side: usize, thing: Thing) -> bool {
        let last = |side: usize, mention: &Mention| {
            let profile = self.sides[side];
            let named = mention.label == Label::Person && mention.form == MentionForm::Name;
            named.then(|| profile.words[mention.tokens.end.at() - 1].stem).flatten()
        };
        let own = |m: &Member| last(1 - side, &self.sides[1 - side].document.mentions[m.mention.at()]);
        let names: Vec<Stem> = self.members(1 - side, thing).filter_map(own).collect();
        let mentions = &self.sides[side].document.mentions;
        mentions.iter().filter_map(|m| last(side, m)).any(|name| names.contains(&name))
    }

    /// The things of some labels that both name in counted text, the most named first; the most named of those that one
    /// names alone; and how many each names.
    pub(super) fn named(&self, is: impl Fn(Label) -> bool) -> Named {
        let mut named = Named::default();
        let mut shared: Vec<(usize, Thing)> = Vec::new();
        // The most named; of these the one that is named first.
        let mut most = [(0, None); 2];
        for thing in (0..self.things.len()).map(|at| Thing(at as u32)).filter(|thing| is(self.labels[thing.at()])) {
            let counts = self.counts(thing);
            for side in 0..2 {
                named.counts[side] += usize::from(counts[side] > 0);
                let first = self.first_of(side, thing).map(Reverse);
                if counts[1 - side] == 0 && (counts[side], first) > most[side] {
                    most[side] = (counts[side], first);
                }
            }
            if counts[0] > 0 && counts[1] > 0 {
                shared.push((counts[0] + counts[1], thing));
            }
        }
        named.alone = most.map(|(_, first)| first.map(|Reverse(place)| place));
        order_by_key(&mut shared, |(count, thing)| (Reverse(*count), self.first(*thing).map(either_way)));
        named.shared = shared.into_iter().map(|(_, thing)| thing).collect();
        named
    }

    /// How often each side names each thing of some labels in counted text.
    pub(super) fn counts_of(&self, is: impl Fn(Label) -> bool) -> Vec<[usize; 2]> {
        let things = (0..self.things.len()).map(|at| Thing(at as u32));
        things.filter(|thing| is(self.labels[thing.at()])).map(|thing| self.counts(thing)).collect()
    }

    /// Where each side first names a thing that both name.
    pub(super) fn first(&self, thing: Thing) -> Option<[Span; 2]> {
        Some([self.first_of(0, thing)?, self.first_of(1, thing)?])
    }

    fn first_of(&self, side: usize, thing: Thing) -> Option<Span> {
        let document = self.sides[side].document;
        let members = self.things[thing.at()][side].iter().flat_map(|e| &document.entities[e.at()].members);
        let mentions = members.map(|m| &document.mentions[m.mention.at()]).filter(|m| document.counted(m));
        mentions.map(|m| document.span(m.tokens)).min()
    }

    pub(super) fn into_things(self) -> Vec<[Vec<EntityId>; 2]> {
        self.things
    }
}
