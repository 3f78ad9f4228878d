//! Going through a text without standing still.

use std::ops::Range;

/// Goes from the start of a range to its end: `step` does what there is to do at a place and says where to go on.
///
/// It goes on by one at least, so that no text can hold it up: a mark that one rule takes for a letter and the next for none
/// would make a word of no length, for ever.
pub fn walk(range: Range<usize>, mut step: impl FnMut(usize) -> usize) {
    let mut at = range.start;
    while at < range.end {
        let next = step(at);
        debug_assert!(next > at, "a walk over {range:?} stands still at {at}");
        at = next.max(at + 1);
    }
}

/// The same over the characters of a text, by bytes.
pub fn walk_text(text: &str, mut step: impl FnMut(usize, char) -> usize) {
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let next = step(at, c);
        let goes_on = next > at && text.is_char_boundary(next);
        debug_assert!(goes_on, "a walk over {} bytes goes from {at} to {next}", text.len());
        at = if goes_on { next } else { at + c.len_utf8() };
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};

    #[test]
    fn a_walk_comes_to_its_end() {
        let mut seen = Vec::new();
        walk(2..9, |at| {
            seen.push(at);
            at + 3
        });
        walk(5..5, |_| unreachable!("nothing stands there"));
        walk_text("aé北", |at, c| {
            seen.push(at);
            at + c.len_utf8()
        });
        assert_eq!(seen, [2, 5, 8, 0, 1, 3]);
    }

    /// A debug build says so, the reader's goes on.
    #[test]
    fn a_step_that_stands_still_ends_too() {
        let mut steps = 0;
        let stalled = catch_unwind(AssertUnwindSafe(|| {
            walk(0..3, |at| {
                steps += 1;
                at
            });
            // Into the middle of a letter, and back.
            walk_text("éaé", |at, _| {
                steps += 1;
                if at == 0 { 1 } else { 0 }
            });
        }));
        assert_eq!(stalled.is_err(), cfg!(debug_assertions));
        assert_eq!(steps, if cfg!(debug_assertions) { 1 } else { 6 });
    }
}
