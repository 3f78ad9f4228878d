//! Whether heads make a ring.

/// Words that hang on each other in a ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cycle(pub usize);

/// Whether some heads, each a place among them, hold a ring: the place of one of its words. In one pass.
#[must_use]
pub fn cycle(heads: &[Option<usize>]) -> Option<Cycle> {
    // The walk that has been at a place; 0 for none.
    let mut seen = vec![0usize; heads.len()];
    for start in 0..heads.len() {
        let mut at = Some(start);
        while let Some(place) = at {
            if seen[place] == start + 1 {
                return Some(Cycle(place));
            }
            if seen[place] != 0 {
                break;
            }
            seen[place] = start + 1;
            at = heads[place];
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rings_are_found() {
        assert_eq!(cycle(&[None, Some(0), Some(1)]), None);
        assert_eq!(cycle(&[Some(1), Some(0)]), Some(Cycle(0)));
        assert_eq!(cycle(&[None, Some(2), Some(3), Some(1)]), Some(Cycle(1)));
        assert_eq!(cycle(&[Some(0)]), Some(Cycle(0)));
        assert_eq!(cycle(&[]), None);
    }
}
