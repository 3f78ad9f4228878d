//! Pointers from thing to thing, followed to their ends.

/// The pointers from thing to thing, each behind the pointer of the thing that it points at. Where they run in a ring, the
/// first thing in it points nowhere.
#[must_use]
pub fn chains(mut to: Vec<Option<usize>>) -> Vec<(usize, usize)> {
    open_rings(&mut to);
    let mut out = Vec::new();
    for start in 0..to.len() {
        let first = out.len();
        let mut at = start;
        while let Some(next) = to[at].take() {
            out.push((at, next));
            at = next;
        }
        out[first..].reverse();
    }
    out
}

fn open_rings(to: &mut [Option<usize>]) {
    // On which walk each thing was passed.
    let mut passed = vec![usize::MAX; to.len()];
    for start in 0..to.len() {
        let mut at = start;
        while let Some(next) = to[at].filter(|_| passed[at] == usize::MAX) {
            passed[at] = start;
            at = next;
        }
        if to[at].is_some() && passed[at] == start {
            let (mut first, mut round) = (at, to[at]);
            while let Some(next) = round.filter(|next| *next != at) {
                first = first.min(next);
                round = to[next];
            }
            to[first] = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Pointers = &'static [(usize, usize)];

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
        for (pointers, want) in cases {
            let mut to = vec![None; 10];
            for (at, next) in pointers {
                to[*at] = Some(*next);
            }
            let got = chains(to);
            for (i, (_, next)) in got.iter().enumerate() {
                assert!(got[i..].iter().all(|(at, _)| at != next), "{got:?}");
            }
            let sorted = |mut all: Vec<(usize, usize)>| {
                all.sort_unstable();
                all
            };
            assert_eq!(sorted(got), sorted(want.to_vec()));
        }
    }
}
