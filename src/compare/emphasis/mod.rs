//! What each of two articles gives headline, lede and space to.

use super::pairing::{Pairing, Thing};
use super::profile::Profile;
use super::values::Slot;
use crate::document::named::named;
use crate::document::{BlockKind, Label, Rule, TokenId};
use crate::text::{Span, order_by_key};
use std::cmp::Reverse;

/// How much each article makes of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Emphasis {
    /// Of somebody or something named.
    pub entity: Option<Thing>,
    /// Of a slot, by its place.
    pub value: Option<usize>,
    /// On the left and on the right.
    pub sides: [Weight; 2],
    /// Who makes more of it.
    pub state: EmphasisState,
    /// The slug of what decided.
    pub rule: Rule,
}

/// Where an article speaks of something, and how much.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weight {
    /// In its headline.
    pub headline: bool,
    /// In its first paragraph.
    pub lede: bool,
    /// In so much of its sentences, 0-1000.
    pub share: u16,
}

named! {
    /// Which of two articles makes more of something.
    EmphasisState {
        /// Neither.
        Even "even",
        /// The left one.
        MoreA "more_a",
        /// The right one.
        MoreB "more_b",
        /// The left one alone speaks of it.
        OnlyA "only_a",
        /// The right one alone.
        OnlyB "only_b",
    }
}

const SPACE: Rule = Rule("headline-lede-space");

/// Of each article those it speaks of most.
const TOP: usize = 8;
/// Who is named once, in the middle of a text, is not what it makes much of.
const OFTEN: usize = 2;
/// What a headline is worth, and a first paragraph, in sentences of a thousand.
const HEADLINE: u16 = 200;
const LEDE: u16 = 100;
/// One makes more of it: half as much again at least, and so much more in any case.
const MARGIN: u16 = 150;

pub(super) fn emphasis(pairing: &Pairing<'_>, slots: &[Slot]) -> Vec<Emphasis> {
    let texts = pairing.sides.map(Places::new);
    let mut all: Vec<Emphasis> = most_named(pairing).into_iter().filter_map(|t| of_thing(pairing, &texts, t)).collect();
    all.extend(slots.iter().enumerate().filter_map(|(at, slot)| of_slot(&texts, at, slot)));
    all
}

/// The things that either article speaks of most, by their places.
fn most_named(pairing: &Pairing<'_>) -> Vec<Thing> {
    let counts: Vec<[usize; 2]> = (0..pairing.labels.len()).map(|at| pairing.counts(Thing(at as u32))).collect();
    let mut chosen: Vec<usize> = Vec::new();
    for side in 0..2 {
        let mut named: Vec<usize> = (0..counts.len()).filter(|at| counts[*at][side] >= OFTEN).collect();
        // Of those that are named as often, those that the other names more: a tie is broken alike from both sides.
        order_by_key(&mut named, |at| Reverse((counts[*at][side], counts[*at][1 - side])));
        let least = named.get(TOP - 1).map_or(0, |at| counts[*at][side]);
        chosen.extend(named.into_iter().filter(|at| counts[*at][side] >= least));
    }
    order_by_key(&mut chosen, |at| *at);
    chosen.dedup();
    chosen.into_iter().map(|at| Thing(at as u32)).collect()
}

fn of_thing(pairing: &Pairing<'_>, texts: &[Places<'_>; 2], thing: Thing) -> Option<Emphasis> {
    let counts = pairing.counts(thing);
    // Where its words stand in the other text, it is not said that one alone speaks of it.
    if (0..2).any(|side| counts[side] == 0 && pairing.may_name(side, thing)) {
        return None;
    }
    let weight = |side: usize| {
        let document = pairing.sides[side].document;
        let starts = pairing.members(side, thing).map(|m| document.mentions[m.mention.at()].tokens.start);
        texts[side].weight(starts.collect())
    };
    let sides = [weight(0), weight(1)];
    let state = state(sides);
    // In passing, by one alone: that says little of what either makes much of. A people goes by too many names.
    let alone = matches!(state, EmphasisState::OnlyA | EmphasisState::OnlyB);
    let is_people = pairing.labels[thing.at()] == Label::Norp;
    let says = !alone || (!is_people && sides.map(strength).iter().any(|strength| *strength >= LEDE));
    says.then_some(Emphasis { entity: Some(thing), value: None, sides, state, rule: SPACE })
}

/// Of a slot that both fill, where one of them gives it headline or lede.
fn of_slot(texts: &[Places<'_>; 2], at: usize, slot: &Slot) -> Option<Emphasis> {
    let [Some(a), Some(b)] = &slot.sides else { return None };
    let sides = [texts[0].weight(texts[0].token(a.span)), texts[1].weight(texts[1].token(b.span))];
    let stands_out = |w: Weight| w.headline || w.lede;
    let state = state(sides);
    (stands_out(sides[0]) != stands_out(sides[1]) && state != EmphasisState::Even).then_some(Emphasis {
        entity: None,
        value: Some(at),
        sides,
        state,
        rule: SPACE,
    })
}

fn strength(weight: Weight) -> u16 {
    weight.share + u16::from(weight.headline) * HEADLINE + u16::from(weight.lede) * LEDE
}

/// By clear margins.
fn state([a, b]: [Weight; 2]) -> EmphasisState {
    let more = |x: u16, y: u16| x >= y + MARGIN && 2 * x >= 3 * y;
    match (strength(a), strength(b)) {
        (a, 0) if a > 0 => EmphasisState::OnlyA,
        (0, b) if b > 0 => EmphasisState::OnlyB,
        (a, b) if more(a, b) => EmphasisState::MoreA,
        (a, b) if more(b, a) => EmphasisState::MoreB,
        _ => EmphasisState::Even,
    }
}

/// Where the parts of an article stand.
struct Places<'p> {
    profile: &'p Profile<'p>,
    /// The first block that tells something.
    lede: Option<usize>,
}

impl<'p> Places<'p> {
    fn new(profile: &'p Profile<'p>) -> Self {
        let paragraph = |block: usize| profile.document.blocks[block].kind == BlockKind::Paragraph;
        let lede = profile.sentences.iter().map(|told| told.block).find(|block| paragraph(*block));
        Places { profile, lede }
    }

    /// The token that a place begins with.
    fn token(&self, span: Span) -> Vec<TokenId> {
        vec![TokenId::new(self.profile.document.tokens.partition_point(|t| t.span.end <= span.start))]
    }

    /// Of something that stands at some tokens.
    fn weight(&self, at: Vec<TokenId>) -> Weight {
        let mut weight = Weight::default();
        let mut sentences: Vec<usize> = Vec::new();
        for token in at {
            let after = self.profile.sentences.partition_point(|told| told.tokens.end <= token);
            let Some(told) = self.profile.sentences.get(after).filter(|told| told.tokens.start <= token) else {
                continue;
            };
            weight.headline |= told.is_title;
            weight.lede |= Some(told.block) == self.lede;
            sentences.push(after);
        }
        order_by_key(&mut sentences, |at| *at);
        sentences.dedup();
        weight.share = (sentences.len() * 1000 / self.profile.sentences.len().max(1)) as u16;
        weight
    }
}
