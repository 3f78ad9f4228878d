//! What two lists in order have in common.

use std::cmp::Ordering;

/// The pairs of the same key, in order; each key stands once in a list.
pub(super) fn meet<'s, T, K: Ord>(
    mut left: &'s [T],
    mut right: &'s [T],
    key: impl Fn(&'s T) -> K,
) -> impl Iterator<Item = (&'s T, &'s T)> {
    std::iter::from_fn(move || {
        while let ([one, behind @ ..], [other, rest @ ..]) = (left, right) {
            match key(one).cmp(&key(other)) {
                Ordering::Less => left = behind,
                Ordering::Greater => right = rest,
                Ordering::Equal => {
                    (left, right) = (behind, rest);
                    return Some((one, other));
                }
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::meet;

    #[test]
    fn what_both_have_in_order() {
        let met = |left: &[u8], right: &[u8]| meet(left, right, |key| *key).map(|(l, _)| *l).collect::<Vec<_>>();
        assert_eq!(met(&[1, 3, 4, 9], &[2, 3, 9]), [3, 9]);
        assert_eq!(met(&[1, 2], &[1, 2]), [1, 2]);
        assert!(met(&[], &[1]).is_empty() && met(&[1], &[]).is_empty() && met(&[5], &[6]).is_empty());
    }
}
