//! Which passages stand out of the order of the others.

use super::aligned::Alignment;
use crate::compare::chain::{Meeting, chain};
use crate::text::Span;

/// Marks those that are not of the heaviest chain which goes down both texts. `first` is the text that decides
/// where two chains are as heavy, the same whichever side it stands on.
pub(super) fn mark_moved(alignments: &mut [Alignment], first: usize) {
    let places = |side: usize| -> Vec<Span> {
        let mut places: Vec<Span> = alignments.iter().map(|a| a.sides[side][0]).collect();
        crate::text::order_by_key(&mut places, |span| *span);
        places.dedup();
        places
    };
    let (left, right) = (places(first), places(1 - first));
    let place = |places: &[Span], span: Span| places.partition_point(|known| *known < span);
    let meeting = |a: &Alignment| Meeting {
        places: (place(&left, a.sides[first][0]), place(&right, a.sides[1 - first][0])),
        weight: u64::from(a.score) + 1,
    };
    let mut order: Vec<usize> = (0..alignments.len()).collect();
    let start = |at: &usize| (alignments[*at].sides[first][0], alignments[*at].sides[1 - first][0]);
    crate::text::order_by_key(&mut order, start);
    let meetings: Vec<Meeting> = order.iter().map(|at| meeting(&alignments[*at])).collect();
    let chain = chain(&meetings, right.len());
    for (place, at) in order.into_iter().enumerate() {
        alignments[at].moved = chain.binary_search(&place).is_err();
    }
}
