//! Which of some passages stand in the order of both texts: the heaviest chain of them; the rest was moved.

/// For each passage, in the order of the left text, whether it is of the chain; `passages` are a place in the right text, no
/// two the same, and a weight.
pub(super) fn heaviest(passages: &[(usize, usize)]) -> Vec<bool> {
    let mut places: Vec<usize> = passages.iter().map(|(place, _)| *place).collect();
    crate::text::order_by_key(&mut places, |place| *place);
    // The heaviest chain that ends at or before a place, in a tree of sums (Fenwick, 1994): weight, and its last passage.
    let mut ends: Vec<(usize, Option<usize>)> = vec![(0, None); places.len() + 1];
    let mut before: Vec<Option<usize>> = Vec::with_capacity(passages.len());
    for (at, (place, weight)) in passages.iter().enumerate() {
        let rank = places.partition_point(|other| other < place);
        let mut best = (0, None);
        let mut node = rank;
        while node > 0 {
            if ends[node].0 > best.0 {
                best = ends[node];
            }
            node &= node - 1;
        }
        before.push(best.1);
        let mut node = rank + 1;
        while node < ends.len() {
            if best.0 + weight > ends[node].0 {
                ends[node] = (best.0 + weight, Some(at));
            }
            node += node & node.wrapping_neg();
        }
    }
    let mut best = (0, None);
    let mut node = places.len();
    while node > 0 {
        if ends[node].0 > best.0 {
            best = ends[node];
        }
        node &= node - 1;
    }
    let mut chosen = vec![false; passages.len()];
    let mut last = best.1;
    while let Some(at) = last {
        chosen[at] = true;
        last = before[at];
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::heaviest;

    #[test]
    fn the_heaviest_chain_stays_and_not_the_longest() {
        assert_eq!(heaviest(&[]), Vec::<bool>::new());
        assert_eq!(heaviest(&[(0, 9), (40, 9), (20, 9), (60, 9)]).iter().filter(|kept| **kept).count(), 3);
        assert_eq!(heaviest(&[(50, 90), (0, 10), (10, 10)]), [true, false, false]);
        assert_eq!(heaviest(&[(50, 15), (0, 10), (10, 10)]), [false, true, true]);
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
            let passages: Vec<(usize, usize)> = places.into_iter().map(|place| (place, 1 + next(20))).collect();
            let weight =
                |kept: &dyn Fn(usize) -> bool| (0..8).filter(|at| kept(*at)).map(|at| passages[at].1).sum::<usize>();
            let is_chain = |kept: &dyn Fn(usize) -> bool| {
                let kept: Vec<usize> = (0..8).filter(|at| kept(*at)).map(|at| passages[at].0).collect();
                kept.is_sorted()
            };
            let chosen = heaviest(&passages);
            let best = (0..256u32).map(|set| move |at: usize| set >> at & 1 == 1).filter(|kept| is_chain(kept));
            assert!(is_chain(&|at| chosen[at]));
            assert_eq!(weight(&|at| chosen[at]), best.map(|kept| weight(&kept)).max().unwrap_or(0), "{passages:?}");
        }
    }
}
