//! Which passages stand out of the order of the others.

use super::Alignment;
use crate::compare::chain::{Meeting, chain};
use crate::text::Span;

/// Marks those that are not of the heaviest chain which goes down both texts. They stand by place on the left.
pub(super) fn mark_moved(alignments: &mut [Alignment]) {
    let places = |side: usize| -> Vec<Span> {
        let mut places: Vec<Span> = alignments.iter().map(|a| a.sides[side][0]).collect();
        crate::text::order_by_key(&mut places, |span| *span);
        places.dedup();
        places
    };
    let (left, right) = (places(0), places(1));
    let place = |places: &[Span], span: Span| places.partition_point(|known| *known < span);
    let meeting = |a: &Alignment| Meeting {
        places: (place(&left, a.sides[0][0]), place(&right, a.sides[1][0])),
        weight: u64::from(a.score) + 1,
    };
    let meetings: Vec<Meeting> = alignments.iter().map(meeting).collect();
    let chain = chain(&meetings, right.len());
    for (at, alignment) in alignments.iter_mut().enumerate() {
        alignment.moved = chain.binary_search(&at).is_err();
    }
}
