use std::collections::{BTreeMap, BTreeSet};

/// The pointers from thing to thing, each behind the pointer of the thing that it points at. Where they run in a ring, the
/// first thing in it points nowhere.
#[must_use]
pub fn chains<K: Ord + Copy>(mut to: BTreeMap<K, K>) -> Vec<(K, K)> {
    open_rings(&mut to);
    let mut out = Vec::with_capacity(to.len());
    let mut done = BTreeSet::new();
    for &start in to.keys() {
        let first = out.len();
        let mut at = start;
        while let Some(&next) = to.get(&at).filter(|_| done.insert(at)) {
            out.push((at, next));
            at = next;
        }
        out[first..].reverse();
    }
    out
}

fn open_rings<K: Ord + Copy>(to: &mut BTreeMap<K, K>) {
    // By which walk each thing was passed.
    let mut passed: BTreeMap<K, K> = BTreeMap::new();
    for start in to.keys().copied().collect::<Vec<_>>() {
        let mut at = start;
        while let Some(&next) = to.get(&at) {
            match passed.insert(at, start) {
                None => at = next,
                Some(walk) if walk == start => {
                    let (mut first, mut round) = (at, next);
                    while round != at {
                        first = first.min(round);
                        round = to[&round];
                    }
                    to.remove(&first);
                    break;
                }
                Some(_) => break,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Pointers = &'static [(u8, u8)];

    #[test]
    fn what_is_pointed_at_comes_first_and_rings_are_opened() {
        let cases: [(Pointers, Pointers); 6] = [
            (&[], &[]),
            (&[(1, 2), (2, 3)], &[(2, 3), (1, 2)]),
            (&[(1, 1)], &[]),
            (&[(1, 2), (2, 1)], &[(2, 1)]),
            (&[(1, 3), (3, 2), (2, 3)], &[(3, 2), (1, 3)]),
            (&[(4, 3), (3, 5), (5, 4), (1, 5), (9, 1)], &[(5, 4), (1, 5), (4, 3), (9, 1)]),
        ];
        for (to, want) in cases {
            let got = chains(to.iter().copied().collect());
            for (i, (_, next)) in got.iter().enumerate() {
                assert!(got[i..].iter().all(|(at, _)| at != next), "{got:?}");
            }
            let sorted = |mut all: Vec<(u8, u8)>| {
                all.sort_unstable();
                all
            };
            assert_eq!(sorted(got), sorted(want.to_vec()));
        }
    }
}
