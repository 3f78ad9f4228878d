//! Two articles, in layers.

use super::alignment::{Alignment, AlignmentState, align};
use super::emphasis::{Emphasis, emphasis};
use super::event::{Event, EventState, are_far, event};
use super::keys::{Key, Keys};
use super::only::{Only, only};
use super::pairing::Pairing;
use super::profile::Profile;
use super::quotations::{Quoted, quotations};
use super::relations::{Relating, relations};
use super::reuse::{Cover, Inside, Reuse, reuse};
use super::similarity::{Similarity, apart, similarity};
use super::values::{Slot, SlotState, values};
use super::wording::{Wording, wording};
use crate::document::EntityId;
use crate::pack::Pack;

/// What two articles have in common and what not. What a finding calls a [`super::Thing`] is a place in `things`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The left one and the right one, by their places in the comparison, the smaller first.
    pub articles: [usize; 2],
    /// What both name, or one: the entities of each article.
    pub things: Vec<[Vec<EntityId>; 2]>,
    /// How like each other they are.
    pub similarity: Similarity,
    /// Whether they tell of one event.
    pub event: Event,
    /// What reports the same.
    pub alignments: Vec<Alignment>,
    /// The same words in the same order.
    pub reuse: Vec<Reuse>,
    /// How much of both that is.
    pub cover: Cover,
    /// What fills one slot.
    pub values: Vec<Slot>,
    /// The same words of a speaker.
    pub quotations: Vec<Quoted>,
    /// Who does what to whom.
    pub relations: Vec<Relating>,
    /// What each makes most of.
    pub emphasis: Vec<Emphasis>,
    /// What one of them tells.
    pub only: Vec<Only>,
    /// How they word the same.
    pub wording: Vec<Wording>,
}

pub(super) fn pair(profiles: [&Profile<'_>; 2], articles: [usize; 2], keys: Keys, pack: &Pack) -> Pair {
    // How like each other they are, and whether they tell of one event, rests on it.
    let reuse = reuse(profiles);
    if reuse.is_empty() && are_far(profiles) {
        return Pair::apart(profiles, articles);
    }
    let pairing = Pairing::new(profiles, pack);
    let similarity = similarity(&pairing, &reuse);
    let cover = Cover::new(profiles, &reuse);
    let event = event(&pairing, reuse.iter().any(|run| run.inside == Inside::Text));
    // Of articles that have nothing to do with each other nothing is held against anything.
    let keys = if event.state == EventState::Unrelated { keys.of_one_side() } else { keys };
    let mut alignments = keys.asked(Key::Alignments, || align(&pairing, &event));
    let values = keys.asked(Key::Values, || values(&pairing, &event, &alignments));
    for slot in values.iter().filter(|slot| slot.state == SlotState::Differs) {
        if let Some(at) = slot.alignment {
            alignments[at].state = AlignmentState::Conflict;
        }
    }
    let quotations = keys.asked(Key::Quotations, || quotations(&pairing));
    let relations = keys.asked(Key::Relations, || relations(&pairing, &event));
    let emphasis = keys.asked(Key::Emphasis, || emphasis(&pairing, &values));
    let only = keys.asked(Key::Only, || only(&pairing, &alignments, &values, &quotations));
    let wording = keys.asked(Key::Wording, || wording(&pairing));
    let things = pairing.into_things();
    Pair {
        articles,
        things,
        similarity,
        event,
        alignments,
        reuse,
        cover,
        values,
        quotations,
        relations,
        emphasis,
        only,
        wording,
    }
}

impl Pair {
    /// Of two articles that have hardly a word in common.
    fn apart(profiles: [&Profile<'_>; 2], articles: [usize; 2]) -> Pair {
        Pair {
            articles,
            things: Vec::new(),
            similarity: apart(profiles),
            event: Event::none(),
            alignments: Vec::new(),
            cover: Cover::new(profiles, &[]),
            reuse: Vec::new(),
            values: Vec::new(),
            quotations: Vec::new(),
            relations: Vec::new(),
            emphasis: Vec::new(),
            only: Vec::new(),
            wording: Vec::new(),
        }
    }

    /// Leaves out what was not asked for, and what points there.
    pub(super) fn keep(&mut self, keys: Keys) {
        if !keys.has(Key::Reuse) {
            self.reuse.clear();
        }
        if !keys.has(Key::Quotations) {
            self.quotations.clear();
        }
        if !keys.has(Key::Alignments) {
            self.alignments.clear();
            self.values.iter_mut().for_each(|slot| slot.alignment = None);
        }
        if !keys.has(Key::Values) {
            self.values.clear();
            // What is weighed of an amount has no name without it.
            self.emphasis.retain(|emphasis| emphasis.value.is_none());
        }
    }
}
