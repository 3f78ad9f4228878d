//! Which passages stand out of the order of the others.

use super::aligned::Alignment;
use crate::compare::chain::chain;
use crate::text::order_by_key;

/// Marks those that are not of the heaviest chain which goes down both texts. `first` is the text that decides
/// where two chains are as heavy, the same whichever side it stands on.
pub(super) fn mark_moved(alignments: &mut [Alignment], first: usize) {
    let mut order: Vec<usize> = (0..alignments.len()).collect();
    order_by_key(&mut order, |at| [first, 1 - first].map(|side| alignments[*at].sides[side][0]));
    let meeting = |at: &usize| {
        let alignment = &alignments[*at];
        (alignment.sides[1 - first][0].start as usize, u64::from(alignment.score) + 1)
    };
    let chain = chain(&order.iter().map(meeting).collect::<Vec<_>>());
    for (place, at) in order.into_iter().enumerate() {
        alignments[at].moved = chain.binary_search(&place).is_err();
    }
}
