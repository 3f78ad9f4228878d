//! What stands without `not` in one of two sentences of nearly the same words, and with it in the other.

use super::moment::verb_above;
use super::place::{COPY, Places};
use super::rows::Unit;
use super::slot::{Slot, SlotKind};
use crate::document::syntax::{Polarity, PronType};
use crate::document::{Relation, Rule, TokenId, TokenRange, Upos};
use crate::pack::{Ring, pairs};
use crate::text::fold;
use std::ops::Range;

/// So many other words may stand with a negation that the other sentence has not.
const BESIDE: usize = 3;
/// So far behind `not` what it denies is shown with it.
const NEAR: usize = 4;

pub(super) fn slots(places: &[(usize, Places<'_, '_>)]) -> Vec<Slot> {
    let mut found = Vec::new();
    for (alignment, places) in places {
        if deny_as_often(places) || places.rows.covered([&(0..0), &(0..0)]) < COPY {
            continue;
        }
        for gap in places.rows.gaps() {
            found.extend(denied(places, gap, *alignment));
        }
    }
    found
}

/// "Not all came" and "all did not come", "found no trace" and "did not find any": moved, not lost.
pub(super) fn deny_as_often(places: &Places<'_, '_>) -> bool {
    let count = |side: usize| places.rows.units[side].iter().filter(|unit| denies(places, side, unit)).count();
    count(0) == count(1)
}

/// A negation on one side alone.
fn denied(places: &Places<'_, '_>, gap: [Range<usize>; 2], alignment: usize) -> Option<Slot> {
    let own = |side: usize| gap[side].clone().filter(move |at| denies(places, side, &places.rows.units[side][*at]));
    let side = match (own(0).count(), own(1).count()) {
        (1, 0) => 0,
        (0, 1) => 1,
        _ => return None,
    };
    let at = own(side).next()?;
    let (units, tree) = (&places.rows.units, &places.passages[side].tree);
    let word = units[side][at].tokens.start;
    let next = units[side].get(at + 1).map(|unit| lemma(places, side, unit.tokens.start));
    let restricts = next.is_some_and(|next| places.pairing.pack.pair(&pairs::RINGS, &next) == Some(Ring::FOCUS));
    if restricts || gap.iter().any(|gap| gap.len() > BESIDE) {
        return None;
    }
    // What is denied, as far as both have it.
    let up = |id: &TokenId| tree.word(*id).head;
    let mut heads = std::iter::successors(up(&word), up).take(NEAR);
    let one = heads.find_map(|head| Some((head, places.rows.other(side, head)?.tokens.start)));
    let (head, other) = one?;
    if is_denied(places, 1 - side, other) {
        return None;
    }
    // "no passenger was ejected" and "some passengers were thrown": a noun is denied what its verb says.
    let heads = if side == 0 { [head, other] } else { [other, head] };
    let verbs = [0, 1].map(|side: usize| verb_above(places.passages[side], heads[side]));
    let says_other = matches!(verbs, [Some(one), Some(two)] if !places.rows.are_one([one, two]));
    if says_other && tree.word(word).relation == Relation::Det {
        return None;
    }
    let shown = [0, 1].map(|at: usize| shown(places, at, heads[at], &gap[at], (at == side).then_some(word)));
    let predicate = heads.map(|id| TokenRange::new(id.at(), id.at() + 1));
    let around = places.said([gap[0].start, gap[1].start], predicate, predicate)?;
    Some(places.differing(SlotKind::Polarity, Rule("denied-in-place"), shown, &around, alignment))
}

/// From the helper before the place to what is denied, where that stands near, else to the word behind it.
fn shown(
    places: &Places<'_, '_>,
    side: usize,
    head: TokenId,
    gap: &Range<usize>,
    denial: Option<TokenId>,
) -> TokenRange {
    let (units, tree) = (&places.rows.units[side], &places.passages[side].tree);
    let before = gap.start.checked_sub(1).map(|at| units[at].tokens.start);
    // "They [said] no decisions had been made" says so.
    let says = |id: TokenId| places.pairing.pack.pair(&pairs::CUES, &lemma(places, side, id)).is_some();
    let helper = before.filter(|id| matches!(tree.word(*id).upos, Upos::Aux | Upos::Verb) && !says(*id));
    let behind = units.get(gap.end).map_or(head, |unit| unit.tokens.start);
    let first = helper.or(denial).unwrap_or(behind).min(behind);
    let is_near = |id: &TokenId| behind <= *id && id.at() <= behind.at() + NEAR;
    // "[no decisions had been made]"
    let of_noun = verb_above(places.passages[side], head).filter(|_| tree.word(head).upos == Upos::Noun);
    let last = of_noun.filter(is_near).or(Some(head).filter(is_near)).unwrap_or(behind);
    TokenRange::new(first.at(), last.max(first).at() + 1)
}

/// `not`, `never`, `nobody`; also `failed`, `denied`.
fn denies(places: &Places<'_, '_>, side: usize, unit: &Unit) -> bool {
    let word = places.passages[side].tree.words().find(|id| *id == unit.tokens.start);
    let Some(id) = word.filter(|_| unit.mention.is_none()) else { return false };
    let word = places.passages[side].tree.word(id);
    // "No, it is so" denies what was asked.
    let features = word.features;
    if word.upos == Upos::Intj || word.relation == Relation::Discourse {
        return false;
    }
    features.polarity() == Some(Polarity::Neg)
        || features.pron_type() == Some(PronType::Neg)
        || places.pairing.pack.word(&lemma(places, side, id)).is_denying()
}

fn is_denied(places: &Places<'_, '_>, side: usize, head: TokenId) -> bool {
    places.passages[side].tree.is_negated(head)
}

fn lemma(places: &Places<'_, '_>, side: usize, word: TokenId) -> String {
    fold(&places.passages[side].tree.word(word).lemma)
}
