//! The choice that every search in here makes.

/// The first way with the highest sum; place 0 if there is none.
pub(super) fn highest(ways: impl Iterator<Item = (usize, i64)>) -> (usize, i64) {
    ways.fold((0, i64::MIN), |best, way| if way.1 > best.1 { way } else { best })
}

/// The place of the first highest score.
pub(super) fn best(scores: impl IntoIterator<Item = impl Into<i64>>) -> usize {
    highest(scores.into_iter().map(Into::into).enumerate()).0
}
