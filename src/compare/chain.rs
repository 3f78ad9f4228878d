//! The order that two texts have in common.

/// A place on the left and one on the right that go together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meeting {
    pub(super) places: (usize, usize),
    pub(super) weight: u64,
}

/// The heaviest chain of meetings that goes down both texts, with no place twice. They stand by place on the left; places on
/// the right are below `right`.
pub(super) fn chain(meetings: &[Meeting], right: usize) -> Vec<usize> {
    // A tree over the places on the right (Fenwick, "A New Data Structure for Cumulative Frequency Tables", 1994): the
    // heaviest chain that ends before each.
    let mut tree: Vec<(u64, Option<usize>)> = vec![(0, None); right + 1];
    let mut before = vec![None; meetings.len()];
    let mut heaviest = (0, None);
    for (i, meeting) in meetings.iter().enumerate() {
        let (mut sum, mut at) = (0, meeting.places.1);
        while at > 0 {
            if tree[at].0 > sum {
                (sum, before[i]) = tree[at];
            }
            at &= at - 1;
        }
        sum += meeting.weight;
        let mut at = meeting.places.1 + 1;
        while at <= right {
            if sum > tree[at].0 {
                tree[at] = (sum, Some(i));
            }
            at += at & at.wrapping_neg();
        }
        if sum > heaviest.0 {
            heaviest = (sum, Some(i));
        }
    }
    let mut chain: Vec<usize> = std::iter::successors(heaviest.1, |&i| before[i]).collect();
    chain.reverse();
    chain
}
