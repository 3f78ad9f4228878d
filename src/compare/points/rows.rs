//! Rows of what belongs together, made of ties between two: merged where all of two rows agree on average, so that a chain of
//! likenesses does not swallow everything (average linkage; Sokal and Michener, "A Statistical Method for Evaluating
//! Systematic Relationships", 1958).

use crate::text::order_by;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// Two rows become one where the ties between them come to so much on average, 0-1000; what is not tied counts as nothing.
const AGREE: u64 = 260;

/// A tie between two, by their places, with its strength 0-1000.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tie {
    pub(super) ends: [usize; 2],
    pub(super) strength: u16,
}

/// Merges `count` items. `may_join`: whether two rows may be one at all. `compared`: whether two items could have been tied.
/// `alike` orders ties that are as strong.
pub(super) fn rows(
    count: usize,
    mut ties: Vec<Tie>,
    alike: impl Fn(&Tie, &Tie) -> Ordering,
    compared: impl Fn(usize, usize) -> bool,
    may_join: impl Fn(&[usize], &[usize]) -> bool,
) -> Vec<Vec<usize>> {
    let mut tied: Vec<BTreeMap<usize, u64>> = vec![BTreeMap::new(); count];
    for Tie { ends: [a, b], strength } in &ties {
        let strength = u64::from(*strength);
        for (from, to) in [(*a, *b), (*b, *a)] {
            let known = tied[from].entry(to).or_default();
            *known = strength.max(*known);
        }
    }
    order_by(&mut ties, |x, y| y.strength.cmp(&x.strength).then_with(|| alike(x, y)));
    let mut row_of: Vec<usize> = (0..count).collect();
    let mut rows: Vec<Vec<usize>> = (0..count).map(|at| vec![at]).collect();
    for tie in &ties {
        let [a, b] = tie.ends.map(|end| row_of[end]);
        if a == b || !may_join(&rows[a], &rows[b]) {
            continue;
        }
        // From the shorter row: the whole costs no more than the ties, each times the logarithm of the items.
        let (short, long) = if rows[a].len() <= rows[b].len() { (a, b) } else { (b, a) };
        let mut sum = 0;
        let mut pairs = 0;
        for &item in &rows[short] {
            sum += tied[item].iter().filter(|(other, _)| row_of[**other] == long).map(|(_, s)| s).sum::<u64>();
            pairs += rows[long].iter().filter(|other| compared(item, **other)).count() as u64;
        }
        if sum >= AGREE * pairs.max(1) {
            let moved = std::mem::take(&mut rows[short]);
            moved.iter().for_each(|item| row_of[*item] = long);
            rows[long].extend(moved);
        }
    }
    rows.retain(|row| row.len() > 1);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(count: usize, ties: &[(usize, usize, u16)]) -> Vec<Vec<usize>> {
        let ties = ties.iter().map(|&(a, b, strength)| Tie { ends: [a, b], strength }).collect();
        let mut rows = rows(count, ties, |x, y| x.ends.cmp(&y.ends), |_, _| true, |_, _| true);
        rows.iter_mut().for_each(|row| row.sort_unstable());
        rows.sort();
        rows
    }

    #[test]
    fn what_agrees_on_average_is_one_row() {
        assert_eq!(made(3, &[(0, 1, 900), (1, 2, 800)]), [[0, 1, 2]]);
        assert_eq!(made(4, &[(0, 1, 900), (2, 3, 900), (1, 2, 300)]), [[0, 1], [2, 3]]);
    }

    #[test]
    fn a_chain_does_not_swallow_everything() {
        let chain: Vec<(usize, usize, u16)> = (1..12).map(|at| (at - 1, at, 500)).collect();
        let rows = made(12, &chain);
        assert!(rows.iter().all(|row| row.len() <= 4), "{rows:?}");
    }
}
