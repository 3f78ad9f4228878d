//! Which sentences of two articles report the same.

mod aligned;
mod choose;
mod joints;
mod order;
mod passage;

pub use self::aligned::{Alignment, AlignmentState, Joint, JointKind, Parts};

use self::passage::{Passage, Shared, thousandths};
use super::event::Event;
use super::pairing::Pairing;
use crate::document::Rule;
use crate::text::{Span, order_by_key};

pub(super) fn align(pairing: &Pairing<'_>, event: &Event) -> Vec<Alignment> {
    let sides = passage::sentences(pairing);
    let mut alignments: Vec<Alignment> = choose::choose(&sides, event.state.is_one_story())
        .into_iter()
        .map(|[left, right]| {
            let whole = |side: usize, at: &[usize]| Passage::merged(at.iter().map(|&at| &sides[side][at]));
            weighed(pairing, [whole(0, &left), whole(1, &right)], [&left, &right], [&sides[0], &sides[1]])
        })
        .collect();
    order_by_key(&mut alignments, |alignment| (alignment.sides[0][0], alignment.sides[1][0]));
    let [left, right] = pairing.sides.map(|side| &side.article.hash);
    order::mark_moved(&mut alignments, usize::from(left > right));
    alignments
}

/// From so much of its weight on, in thousandths, a passage says nothing that the other does not.
const COVERED: u64 = 700;

fn weighed(
    pairing: &Pairing<'_>,
    passages: [Passage; 2],
    chosen: [&[usize]; 2],
    sentences: [&[Passage]; 2],
) -> Alignment {
    let shared = Shared::of(passages.each_ref());
    let whole = passages[0].weight + passages[1].weight;
    let part = |weight: u64| thousandths(2 * weight, whole);
    let covered = |side: usize| thousandths(shared.weight(), passages[side].weight) as u64 >= COVERED;
    let state = match (covered(0), covered(1)) {
        (true, true) => AlignmentState::Same,
        (true, false) => AlignmentState::BAdds,
        (false, true) => AlignmentState::AAdds,
        (false, false) => AlignmentState::BothAdd,
    };
    let relative = |side: usize| 1000 * chosen[side][0] / sentences[side].len().max(1);
    let parts = Parts {
        words: part(shared.words),
        synonyms: part(shared.synonyms),
        entities: part(shared.entities),
        values: part(shared.values),
        quotation: part(shared.quoted),
        place: 1000 - relative(0).abs_diff(relative(1)) as u16,
    };
    let spans = |side: usize| -> Vec<Span> {
        let document = pairing.sides[side].document;
        chosen[side].iter().map(|&at| document.span(sentences[side][at].tokens)).collect()
    };
    let is_quotation = shared.quoted * 2 > shared.weight();
    Alignment {
        sides: [spans(0), spans(1)],
        score: shared.score(passages.each_ref()),
        state,
        parts,
        because: joints::joints(pairing, passages.each_ref()),
        moved: false,
        rule: if is_quotation { Rule("same-quotation") } else { Rule("same-report") },
    }
}
