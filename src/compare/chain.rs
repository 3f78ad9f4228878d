//! The order that two texts have in common.

use crate::text::order_by_key;

/// The heaviest chain that goes down both texts, with no place of the right twice. The meetings stand by place on the left: a
/// place on the right, and a weight.
pub(super) fn chain(meetings: &[(usize, u64)]) -> Vec<usize> {
    let mut places: Vec<usize> = meetings.iter().map(|(place, _)| *place).collect();
    order_by_key(&mut places, |place| *place);
    // A tree over the places on the right (Fenwick, "A New Data Structure for Cumulative Frequency Tables", 1994): the
    // heaviest chain that ends before each.
    let mut tree: Vec<(u64, Option<usize>)> = vec![(0, None); places.len() + 1];
    let mut before = vec![None; meetings.len()];
    let mut heaviest = (0, None);
    for (i, (place, weight)) in meetings.iter().enumerate() {
        let rank = places.partition_point(|other| other < place);
        let (mut sum, mut at) = (0, rank);
        while at > 0 {
            if tree[at].0 > sum {
                (sum, before[i]) = tree[at];
            }
            at &= at - 1;
        }
        sum += weight;
        let mut at = rank + 1;
        while at < tree.len() {
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

#[cfg(test)]
mod tests {
    use super::chain;

    #[test]
    fn the_heaviest_chain_stays_and_not_the_longest() {
        assert_eq!(chain(&[]), Vec::<usize>::new());
        assert_eq!(chain(&[(0, 9), (40, 9), (20, 9), (60, 9)]).len(), 3);
        assert_eq!(chain(&[(50, 90), (0, 10), (10, 10)]), [0]);
        assert_eq!(chain(&[(50, 15), (0, 10), (10, 10)]), [1, 2]);
        assert_eq!(chain(&[(7, 5), (7, 6)]), [1], "no place twice");
    }

    #[test]
    fn no_chain_of_a_few_passages_is_heavier() {
        for seed in 0..200u64 {
            let mut state = seed;
            let mut next = |below: usize| {
                state = crate::text::spread(state + 1);
                state as usize % below
            };
            let mut places: Vec<usize> = (0..8).collect();
            (1..8).for_each(|at| places.swap(at, next(at + 1)));
            let passages: Vec<(usize, u64)> = places.into_iter().map(|place| (place, 1 + next(20) as u64)).collect();
            let weight =
                |kept: &dyn Fn(usize) -> bool| (0..8).filter(|at| kept(*at)).map(|at| passages[at].1).sum::<u64>();
            let is_chain = |kept: &dyn Fn(usize) -> bool| {
                let kept: Vec<usize> = (0..8).filter(|at| kept(*at)).map(|at| passages[at].0).collect();
                kept.is_sorted()
            };
            let chosen = chain(&passages);
            let best = (0..256u32).map(|set| move |at: usize| set >> at & 1 == 1).filter(|kept| is_chain(kept));
            let is_chosen = |at: usize| chosen.contains(&at);
            assert!(is_chain(&is_chosen));
            assert_eq!(weight(&is_chosen), best.map(|kept| weight(&kept)).max().unwrap_or(0), "{passages:?}");
        }
    }
}
