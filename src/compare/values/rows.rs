//! Two sentences word by word: which words of the one are which of the other, and what stands in between. A name and a value
//! are one word each.

use super::passage::Passage;
use crate::compare::chain::chain;
use crate::compare::normal::normal;
use crate::compare::pairing::Pairing;
use crate::compare::weigh::hashed;
use crate::document::{MentionForm, MentionId, Reference, TokenId, TokenKind, TokenRange, Value};
use crate::text::{fold, spread};
use std::ops::Range;

/// Longer sentences are tables or lists.
const LONGEST: usize = 120;
/// What a word weighs besides what it says, and more where its neighbours are the same too.
const WORD: u64 = 2;
const NEIGHBOUR: u64 = 2;
/// What a name or a value weighs.
const MENTION: u64 = 8;

/// A word, or a name or a value as one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit {
    pub(super) tokens: TokenRange,
    /// Of the name or value.
    pub(super) mention: Option<usize>,
    key: u64,
    pub(super) weight: u64,
}

impl Unit {
    /// Whether it is no mere `of` or `the`.
    pub(super) fn says_something(&self) -> bool {
        self.weight > WORD + 2
    }
}

/// Two sentences.
#[derive(Debug)]
pub(super) struct Rows {
    pub(super) units: [Vec<Unit>; 2],
    /// The units that both have, in the order of both.
    pub(super) pairs: Vec<[usize; 2]>,
}

impl Rows {
    pub(super) fn of(pairing: &Pairing<'_>, passages: [&Passage<'_>; 2]) -> Rows {
        let units = [0, 1].map(|side| units(pairing, side, passages[side]));
        // Where two ways to pair them are as good, one text decides, whichever side it stands on.
        let [left, right] = pairing.sides.map(|side| &side.article.hash);
        let pairs = paired(&units, usize::from(left > right));
        Rows { units, pairs }
    }

    /// What stands between the pairs, before the first and behind the last; where nothing does on both sides too.
    pub(super) fn gaps(&self) -> impl Iterator<Item = [Range<usize>; 2]> {
        let ends = [self.units[0].len(), self.units[1].len()];
        let from = std::iter::once([0, 0]).chain(self.pairs.iter().map(|pair| pair.map(|at| at + 1)));
        let to = self.pairs.iter().copied().chain([ends]);
        from.zip(to).map(|(from, to)| [from[0]..to[0], from[1]..to[1]])
    }

    /// How much of both sentences both have, 0-1000, `besides` some of their units.
    pub(super) fn covered(&self, besides: [&Range<usize>; 2]) -> u64 {
        let all = |side: usize| -> u64 {
            let outside = self.units[side].iter().enumerate().filter(|(at, _)| !besides[side].contains(at));
            outside.map(|(_, unit)| unit.weight).sum()
        };
        let shared: u64 = self.pairs.iter().map(|[l, r]| self.units[0][*l].weight + self.units[1][*r].weight).sum();
        (1000 * shared).checked_div(all(0) + all(1)).unwrap_or_default()
    }

    /// What one side alone has.
    pub(super) fn unpaired(&self, side: usize) -> impl Iterator<Item = &Unit> {
        let alone = move |at: &usize| !self.pairs.iter().any(|pair| pair[side] == *at);
        (0..self.units[side].len()).filter(alone).map(move |at| &self.units[side][at])
    }

    /// The word of the other side that a word is.
    pub(super) fn other(&self, side: usize, token: TokenId) -> Option<&Unit> {
        let holds = |unit: &Unit| unit.tokens.start <= token && token < unit.tokens.end;
        let pair = self.pairs.iter().find(|pair| holds(&self.units[side][pair[side]]))?;
        Some(&self.units[1 - side][pair[1 - side]])
    }

    /// Whether two words are one.
    pub(super) fn are_one(&self, tokens: [TokenId; 2]) -> bool {
        self.other(0, tokens[0]).is_some_and(|unit| unit.tokens.start <= tokens[1] && tokens[1] < unit.tokens.end)
    }
}

fn units(pairing: &Pairing<'_>, side: usize, passage: &Passage<'_>) -> Vec<Unit> {
    let profile = pairing.sides[side];
    let document = profile.document;
    let mut units = Vec::new();
    let mut at = passage.tokens.start;
    let mut mentions = passage.mentions.clone().peekable();
    while at < passage.tokens.end && units.len() < LONGEST {
        while mentions.next_if(|m| document.mentions[*m].tokens.start < at).is_some() {}
        let starts = |m: &usize| {
            let mention = &document.mentions[*m];
            mention.tokens.start == at && matches!(mention.form, MentionForm::Name | MentionForm::Value)
        };
        if let Some(mention) = mentions.next_if(starts) {
            let tokens = document.mentions[mention].tokens;
            units.push(Unit { tokens, mention: Some(mention), key: key(pairing, side, mention), weight: MENTION });
            at = tokens.end;
            continue;
        }
        let next = TokenId::new(at.at() + 1);
        let token = &document.tokens[at.at()];
        let word = profile.words[at.at()];
        if matches!(token.kind, TokenKind::Word | TokenKind::Number | TokenKind::Clitic) {
            let stem = word.stem.unwrap_or_else(|| hashed(&fold(token.span.of(&profile.article.text))));
            let tokens = TokenRange::new(at.at(), next.at());
            units.push(Unit { tokens, mention: None, key: stem.0, weight: WORD + u64::from(word.weight) });
        }
        at = next;
    }
    units
}

/// What two mentions have in common that say the same.
fn key(pairing: &Pairing<'_>, side: usize, mention: usize) -> u64 {
    let profile = pairing.sides[side];
    if let Some(thing) = pairing.thing(side, MentionId::new(mention)) {
        return spread(u64::from(thing.0) + 1);
    }
    let found = &profile.document.mentions[mention];
    // "the same day" is so in both, whatever the day is.
    let counted_on =
        |value: &Value| matches!(value, Value::Time(time) if matches!(time.reference, Reference::Mention(_)));
    let says = found.value.as_deref().filter(|value| !counted_on(value)).and_then(normal);
    hashed(&says.unwrap_or_else(|| fold(profile.text(found.tokens)))).0
}

/// The units that both have, in one order.
fn paired(units: &[Vec<Unit>; 2], first: usize) -> Vec<[usize; 2]> {
    let (left, right) = (&units[first], &units[1 - first]);
    let same = |l: Option<usize>, r: Option<usize>| {
        let two = l.and_then(|l| left.get(l)).zip(r.and_then(|r| right.get(r)));
        two.is_some_and(|(l, r)| l.key == r.key)
    };
    let (mut places, mut meetings) = (Vec::new(), Vec::new());
    for (l, unit) in left.iter().enumerate() {
        // Of one word on the left only one is taken: those behind come first.
        for r in (0..right.len()).rev().filter(|r| right[*r].key == unit.key) {
            let beside =
                u64::from(same(l.checked_sub(1), r.checked_sub(1))) + u64::from(same(Some(l + 1), Some(r + 1)));
            let weight = unit.weight.min(right[r].weight) + NEIGHBOUR * beside;
            places.push(if first == 0 { [l, r] } else { [r, l] });
            meetings.push((r, weight));
        }
    }
    chain(&meetings).into_iter().map(|at| places[at]).collect()
}
