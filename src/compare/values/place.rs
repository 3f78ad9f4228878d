//! What two sentences of nearly the same words have in one place: between the same words, as the same part of the same verb.
//! There a noun that is counted need not be found, nor a subject: what stands around is the slot.

use super::moment::verb_above;
use super::passage::Passage;
use super::rows::{Rows, Unit};
use super::slot::{Certainty, Filler, Slot, SlotEvidence, SlotKind, SlotPart, SlotState};
use super::spoken::covering;
use crate::compare::pairing::Pairing;
use crate::document::{Rule, TokenId, TokenRange, Upos};
use crate::text::Span;
use std::ops::Range;

/// Of both sentences, in thousandths, what has to be the same around a place: then hardly a word is another.
pub(super) const COPY: u64 = 800;
/// And from how much on it is nearly all.
const EXACT: u64 = 900;
/// And how much that has to weigh: two words that say something.
const WEIGHT: u64 = 14;
/// So many other words may stand beside, as `more than`.
const BESIDE: usize = 3;
/// So many verbs that a place stands under are looked at.
const ABOVE: usize = 3;

/// What is the same around a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around {
    /// Of whom or what both speak.
    pub(super) subject: [Span; 2],
    /// What both say.
    pub(super) predicate: [Span; 2],
    /// Whether both stand with one verb.
    pub(super) by_verb: bool,
    /// Whether all else is the same, to a word or two.
    pub(super) is_exact: bool,
}

/// Two sentences and how their words go together.
pub(super) struct Places<'r, 'p> {
    pub(super) pairing: &'r Pairing<'p>,
    pub(super) passages: [&'r Passage<'p>; 2],
    pub(super) rows: Rows,
}

impl<'r, 'p> Places<'r, 'p> {
    /// `None` where the sentences have little in common.
    pub(super) fn of(pairing: &'r Pairing<'p>, passages: [&'r Passage<'p>; 2]) -> Option<Self> {
        let rows = Rows::of(pairing, passages);
        let shared: u64 = rows.pairs.iter().map(|[l, _]| rows.units[0][*l].weight).sum();
        (shared >= WEIGHT).then_some(Places { pairing, passages, rows })
    }

    /// The units of a kind that stand in one place and are not the same: between the same words, or each the only one that
    /// its sentence has alone. `kind` is `None` of what is not looked for.
    pub(super) fn facing<K: PartialEq>(&self, kind: impl Fn(usize, &Unit) -> Option<K>) -> Vec<[usize; 2]> {
        let of = |side: usize, range: Range<usize>| -> Vec<(usize, K)> {
            let units = range.map(|at| (at, &self.rows.units[side][at]));
            units.filter_map(|(at, unit)| Some((at, kind(side, unit)?))).collect()
        };
        let mut found = Vec::new();
        let mut alone = [Vec::new(), Vec::new()];
        for gap in self.rows.gaps() {
            let others = [0, 1].map(|side: usize| gap[side].len());
            let [left, right] = [0, 1].map(|side: usize| of(side, gap[side].clone()));
            // "a [1 in 3] chance", "a [one]-in-three chance": a number goes on in words that are no part of it.
            let goes_on = |side: usize, of_kind: &[(usize, K)]| {
                let mut others = gap[side].clone().filter(|at| of_kind.iter().all(|(of, _)| of != at));
                others.any(|at| self.is_numeral(side, &self.rows.units[side][at]))
            };
            let in_step = left.len() == right.len() && left.iter().zip(&right).all(|(l, r)| l.1 == r.1);
            let in_step = in_step && !goes_on(0, &left) && !goes_on(1, &right);
            if in_step && others.iter().all(|count| *count <= left.len() + BESIDE) {
                found.extend(left.iter().zip(&right).map(|(l, r)| [l.0, r.0]));
            } else {
                alone[0].extend(left);
                alone[1].extend(right);
            }
        }
        // "on [Tuesday], police said" and "police said on [Monday]"
        for (at, of_kind) in &alone[0] {
            let same = |side: usize| alone[side].iter().filter(|(_, other)| other == of_kind).count();
            let other = alone[1].iter().find(|(_, other)| other == of_kind);
            if let (1, 1, Some((other, _))) = (same(0), same(1), other) {
                found.push([*at, *other]);
            }
        }
        found
    }

    fn is_numeral(&self, side: usize, unit: &Unit) -> bool {
        let tree = &self.passages[side].tree;
        super::governor::top(tree, unit.tokens).is_some_and(|top| tree.word(top).upos == Upos::Num)
    }

    fn covered(&self, [l, r]: [usize; 2]) -> u64 {
        self.rows.covered([&(l..l + 1), &(r..r + 1)])
    }

    /// What is the same around two units; `None` where that is too little to call it one place.
    pub(super) fn around(&self, units: [usize; 2]) -> Option<Around> {
        let own = [0, 1].map(|side: usize| self.rows.units[side][units[side]].tokens);
        let verbs = self.verbs(own);
        let predicate = verbs.or_else(|| self.nearest(units, &|word| word == Upos::Verb, &[]))?;
        let (around, covered) = (self.said(units, own, predicate)?, self.covered(units));
        let by_verb = verbs.is_some();
        (covered >= COPY).then_some(Around { by_verb, is_exact: covered >= EXACT, ..around })
    }

    /// What is the same around some words, whose predicate is known.
    pub(super) fn said(&self, units: [usize; 2], own: [TokenRange; 2], predicate: [TokenRange; 2]) -> Option<Around> {
        let subject = self.subjects(own, predicate).or_else(|| {
            let is_noun = |word| matches!(word, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Adj | Upos::Num);
            self.nearest(units, &is_noun, &[predicate])
        });
        let subject = subject.or_else(|| self.nearest(units, &|word| word == Upos::Verb, &[predicate]))?;
        let span =
            |tokens: [TokenRange; 2]| [0, 1].map(|side: usize| self.pairing.sides[side].document.span(tokens[side]));
        Some(Around { subject: span(subject), predicate: span(predicate), by_verb: true, is_exact: false })
    }

    /// Whether a word of some in a text is one that both have.
    pub(super) fn shares(&self, side: usize, span: Span) -> bool {
        let document = self.pairing.sides[side].document;
        self.rows.pairs.iter().any(|pair| document.span(self.rows.units[side][pair[side]].tokens).overlaps(span))
    }

    /// The verb that both stand with, nearest first.
    fn verbs(&self, own: [TokenRange; 2]) -> Option<[TokenRange; 2]> {
        let above = |side: usize| -> Vec<TokenId> {
            let top = super::governor::top(&self.passages[side].tree, own[side]);
            let up = |at: &TokenId| verb_above(self.passages[side], *at);
            std::iter::successors(top.and_then(|top| up(&top)), up).take(ABOVE).collect()
        };
        let (left, right) = (above(0), above(1));
        let one = |verb: &TokenId| right.iter().find(|other| self.rows.are_one([*verb, **other])).copied();
        let (l, r) = left.iter().find_map(|verb| Some((*verb, one(verb)?)))?;
        Some([l, r].map(|verb| TokenRange::new(verb.at(), verb.at() + 1)))
    }

    /// The subject of a verb, where both have the same and the place is not in it.
    fn subjects(&self, own: [TokenRange; 2], verbs: [TokenRange; 2]) -> Option<[TokenRange; 2]> {
        let subject = |side: usize| self.passages[side].tree.subject(verbs[side].start);
        let nouns = [subject(0)?, subject(1)?];
        let phrase = |side: usize| self.passages[side].tree.noun_phrase(nouns[side]);
        let phrases = [phrase(0), phrase(1)];
        let apart = (0..2).all(|side| !phrases[side].overlaps(own[side]));
        (apart && self.rows.are_one(nouns)).then_some(phrases)
    }

    /// The nearest words that both have, of some part of speech, else of any that says something; none of those that are `taken`.
    fn nearest(
        &self,
        units: [usize; 2],
        is: &dyn Fn(Upos) -> bool,
        taken: &[[TokenRange; 2]],
    ) -> Option<[TokenRange; 2]> {
        let tokens = |pair: &[usize; 2]| [0, 1].map(|side: usize| self.rows.units[side][pair[side]].tokens);
        let free = |pair: &&[usize; 2]| {
            let own = tokens(pair);
            !taken.iter().any(|other| (0..2).any(|side| own[side].overlaps(other[side])))
        };
        let fits = |pair: &&[usize; 2]| {
            let own = tokens(pair);
            (0..2).all(|side| {
                let tree = &self.passages[side].tree;
                super::governor::top(tree, own[side]).is_some_and(|top| is(tree.word(top).upos))
            })
        };
        let far = |pair: &&[usize; 2]| (0..2).map(|side| pair[side].abs_diff(units[side])).sum::<usize>();
        let says = |pair: &&[usize; 2]| self.rows.units[0][pair[0]].says_something();
        let pairs = || self.rows.pairs.iter().filter(free);
        // The first of those that are as near, on either side.
        let nearest = pairs().filter(fits).min_by_key(far).or_else(|| pairs().filter(says).min_by_key(far));
        nearest.map(tokens)
    }

    /// That what stands in one place is not the same.
    pub(super) fn differing(
        &self,
        kind: SlotKind,
        rule: Rule,
        tokens: [TokenRange; 2],
        around: &Around,
        alignment: usize,
    ) -> Slot {
        let source = |side: usize| covering(&self.passages[side].spoken, tokens[side]).and_then(|said| said.speaker);
        let filler = |side: usize| Filler { span: self.pairing.sides[side].document.span(tokens[side]), value: None };
        let evidence = |kind, sides: [Span; 2]| SlotEvidence { kind, sides: sides.map(Some) };
        Slot {
            kind,
            state: SlotState::Differs,
            subject: None,
            relation: None,
            counted: None,
            sides: [Some(filler(0)), Some(filler(1))],
            attributed: [source(0), source(1)],
            alignment: Some(alignment),
            certainty: Certainty::Probable,
            because: vec![evidence(SlotPart::Subject, around.subject), evidence(SlotPart::Predicate, around.predicate)],
            rule,
        }
    }
}
