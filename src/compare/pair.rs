//! Two articles, in layers.

use super::alignment::{Alignment, AlignmentState, align};
use super::emphasis::{Emphasis, emphasis};
use super::event::{Event, event};
use super::only::{Only, only};
use super::pairing::Pairing;
use super::profile::Profile;
use super::quotations::{Quoted, quotations};
use super::relations::{Relating, relations};
use super::reuse::{Cover, Inside, Reuse, reuse};
use super::similarity::{Similarity, similarity};
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

pub(super) fn pair(profiles: [&Profile<'_>; 2], articles: [usize; 2], pack: &Pack) -> Pair {
    let pairing = Pairing::new(profiles, pack);
    let reuse = reuse(&pairing);
    let similarity = similarity(&pairing, &reuse);
    let cover = Cover::new(profiles, &reuse);
    let event = event(&pairing, reuse.iter().any(|run| run.inside == Inside::Text));
    let mut alignments = align(&pairing, &event);
    let values = values(&pairing, &event, &alignments);
    for slot in values.iter().filter(|slot| slot.state == SlotState::Differs) {
        if let Some(at) = slot.alignment {
            alignments[at].state = AlignmentState::Conflict;
        }
    }
    let quotations = quotations(&pairing);
    let relations = relations(&pairing, &event);
    let emphasis = emphasis(&pairing, &values);
    let only = only(&pairing, &alignments, &values, &quotations);
    let wording = wording(&pairing);
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
