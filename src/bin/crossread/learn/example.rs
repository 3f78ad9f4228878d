//! A run of capitalised words as the learner sees it.

use super::habits::bit;
use crate::evaluate::sets::Mark;
use crossread::document::Label;
use crossread::pack::clue::OUTCOMES;
use crossread::text::Span;
use std::ops::Range;

/// A run, with all ways to cut it.
#[derive(Debug)]
pub(super) struct Example {
    /// For each word, whether it stands outside names at no cost.
    pub(super) free: Vec<bool>,
    /// Of `Lesson::segments`.
    pub(super) segments: Range<usize>,
    /// How much it counts.
    pub(super) share: f32,
}

#[derive(Debug)]
pub(super) struct Segment {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Of `Lesson::clues_of`.
    pub(super) clues: Range<usize>,
    /// The outcomes, a bit each, that agree with the annotators.
    pub(super) right: u16,
}

/// The outcomes of the words `start..end` that agree with the marks. `open`: what the set leaves unmarked.
pub(super) fn right(words: &[Span], start: usize, end: usize, marks: &[(Span, Mark)], open: u16) -> u16 {
    let span = words[start].to(words[end - 1]);
    let one = if end - start == 1 { 1 } else { 0 };
    let mut out = one | open;
    for (marked, mark) in marks.iter().filter(|m| m.0.overlaps(span)) {
        // Where our tokens do not end with the mark, or words of it are in no run, nothing can be told.
        let told = words.iter().any(|w| w.start == marked.start) && words.iter().any(|w| w.end == marked.end);
        let allowed = match mark {
            Mark::Masked | Mark::Misc => return (1 << OUTCOMES.len()) - 2 + one,
            Mark::Label(l) if l.is_value() => one,
            _ if !told => return (1 << OUTCOMES.len()) - 2 + one,
            _ if *marked != span => 0,
            Mark::Place => bit(Label::Gpe) | bit(Label::Loc) | bit(Label::Fac),
            Mark::Label(l) => bit(*l),
        };
        out &= allowed;
        if out == 0 {
            // A mark that is ours whole, or one that we cut: only the former may be a name.
            return if *marked == span { allowed } else { 0 };
        }
    }
    out
}
