//! What one of two aligned sentences counts, and the other article nowhere.

use super::facts::Fact;
use super::given::Given;
use super::slot::{Certainty, Filler, Slot, SlotKind, SlotState};
use super::told::Account;
use crate::compare::alignment::Alignment;
use crate::document::{Number, Rule};

/// So few are named rather than counted: "the two leaders".
const FEW: u32 = 12;

/// `aligned`: the facts of each alignment; `taken`: those that answer another.
pub(super) fn left_out(
    alignments: &[Alignment],
    accounts: &[Account<'_>; 2],
    aligned: &[[Vec<usize>; 2]],
    taken: &[Vec<bool>; 2],
    given: &[Given; 2],
) -> Vec<Slot> {
    let mut found = Vec::new();
    let mut seen = [0, 1].map(|side: usize| vec![false; accounts[side].facts.len()]);
    for (at, alignment) in alignments.iter().enumerate() {
        if alignment.sides.iter().any(|side| side.len() != 1) {
            continue;
        }
        for side in 0..2 {
            for &fact in &aligned[at][side] {
                let one = &accounts[side].facts[fact];
                let counts = one.counted.is_some() || matches!(one.kind, SlotKind::Money | SlotKind::Percent);
                let likely = accounts[1 - side].within(&alignment.sides[1 - side]).iter().any(|passage| {
                    let passage = &accounts[1 - side].passages[*passage];
                    let verb = one.said.last();
                    let told = passage
                        .tree
                        .words()
                        .any(|id| verb.is_some_and(|verb| verb.lemma == *passage.tree.word(id).lemma));
                    let rival = passage.facts.clone().any(|at| accounts[1 - side].facts[at].kind == one.kind);
                    told && !rival
                });
                let elsewhere = !given[1 - side].like(one).is_empty();
                if taken[side][fact] || seen[side][fact] || !counts || !likely || elsewhere || !says_number(one) {
                    continue;
                }
                seen[side][fact] = true;
                found.push(alone(one, side, at));
            }
        }
    }
    found
}

fn says_number(fact: &Fact<'_>) -> bool {
    fact.number().is_some_and(|number| fact.kind != SlotKind::Number || number > Number::from(FEW))
}

fn alone(fact: &Fact<'_>, side: usize, alignment: usize) -> Slot {
    let on = |filler: Option<Filler>| if side == 0 { [filler, None] } else { [None, filler] };
    let thing = fact.source.and_then(|source| source.thing);
    Slot {
        kind: fact.kind,
        state: if side == 0 { SlotState::OnlyA } else { SlotState::OnlyB },
        subject: fact.subject.as_ref().and_then(|subject| subject.things.first().copied()),
        relation: fact.said.first().map(|word| word.lemma.clone()),
        counted: fact.counted.as_ref().map(|noun| noun.lemma.clone()),
        sides: on(Some(fact.filler())),
        attributed: if side == 0 { [thing, None] } else { [None, thing] },
        alignment: Some(alignment),
        certainty: Certainty::Probable,
        because: Vec::new(),
        rule: Rule("not-given"),
    }
}
