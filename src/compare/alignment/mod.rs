//! Which sentences of two articles report the same.

mod choose;
mod joints;
mod order;
mod passage;

use self::passage::{Passage, Shared};
use super::event::Event;
use super::pairing::Pairing;
use crate::document::Rule;
use crate::document::named::named;
use crate::text::{Span, order_by_key};

/// Sentences or clauses of two articles that report the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alignment {
    /// Of the left text and of the right, each by place, never empty.
    pub sides: [Vec<Span>; 2],
    /// 0-1000.
    pub score: u16,
    /// Whether one says more.
    pub state: AlignmentState,
    /// What the score is made of.
    pub parts: Parts,
    /// What joins them, by place on the left.
    pub because: Vec<Joint>,
    /// Whether it stands out of the order of its neighbours.
    pub moved: bool,
    /// The slug of what joined them.
    pub rule: Rule,
}

/// Of the weight of both passages, what each kind of evidence gives, 0-1000.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Parts {
    /// The same words.
    pub words: u16,
    /// Other words for the same.
    pub synonyms: u16,
    /// The same names.
    pub entities: u16,
    /// The same amounts and days.
    pub values: u16,
    /// The same words in the same order, between marks.
    pub quotation: u16,
    /// Where they stand in their texts.
    pub place: u16,
}

/// A place in each text that joins two passages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Joint {
    /// In the left text and in the right.
    pub sides: [Span; 2],
    /// What is the same there.
    pub kind: JointKind,
}

named! {
    /// Whether one of two aligned passages says more.
    AlignmentState {
        /// Neither.
        Same "same",
        /// The left one.
        AAdds "a_adds",
        /// The right one.
        BAdds "b_adds",
        /// Both.
        BothAdd "both_add",
        /// They say different things of one slot.
        Conflict "conflict",
    }
}

named! {
    /// What is the same at a joint.
    JointKind {
        /// A word.
        Word "word",
        /// Another word for it.
        Synonym "synonym",
        /// A name.
        Entity "entity",
        /// An amount or a day.
        Value "value",
        /// Words between marks.
        Quotation "quotation",
        /// Who does what.
        Relation "relation",
    }
}

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
    let rule = if shared.quoted * 2 > shared.weight() { "same-quotation" } else { "same-report" };
    Alignment {
        sides: [spans(0), spans(1)],
        score: shared.score(passages.each_ref()),
        state,
        parts,
        because: joints::joints(pairing, passages.each_ref()),
        moved: false,
        rule: Rule(rule),
    }
}

/// Of a whole; all of nothing is nothing.
fn thousandths(part: u64, whole: u64) -> u16 {
    (1000 * part).checked_div(whole).unwrap_or_default().min(1000) as u16
}
