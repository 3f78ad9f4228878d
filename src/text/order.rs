//! One sort for all types. The sorts of the standard library are laid out anew for each type of element and each order, 5 to
//! 8 KB at a time: 15 % of the engine's code, which a page inflates and compiles at every start.

use std::cmp::Ordering;

/// As [`slice::sort_by_key`].
pub fn order_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    order_by(items, |a, b| key(a).cmp(&key(b)));
}

/// As [`slice::sort_by`].
pub fn order_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(items.len(), &|a, b| compare(&items[a], &items[b]));
    settle(order, &mut |a, b| items.swap(a, b));
}

/// Which item stands where when all are in order; nothing where they are already.
fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    if (1..count).all(|at| compare(at - 1, at).is_le()) {
        return Vec::new();
    }
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Goes around each circle of places that take from one another.
fn settle(mut order: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut order[at], at);
            if from == start || from == at {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::spread;

    #[test]
    fn items_stand_as_the_sort_of_the_standard_library_puts_them() {
        for count in [0, 1, 2, 3, 20, 21, 1000] {
            for kinds in [1, 2, 7, 10_000] {
                let items: Vec<(u64, usize)> = (0..count).map(|at| (spread(at as u64) % kinds, at)).collect();
                let (mut ours, mut theirs) = (items.clone(), items);
                order_by_key(&mut ours, |item| item.0);
                theirs.sort_by_key(|item| item.0);
                assert_eq!(ours, theirs);
                order_by(&mut ours, |a, b| b.cmp(a));
                theirs.sort_by(|a, b| b.cmp(a));
                assert_eq!(ours, theirs);
            }
        }
    }
}
