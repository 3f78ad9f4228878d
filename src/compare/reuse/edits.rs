//! What was changed in words that are else the same.

use crate::compare::profile::Profile;
use crate::document::named::named;
use crate::text::Span;
use std::ops::Range;

/// What one text has and the other not, in words that are else the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edit {
    /// What was done.
    pub kind: EditKind,
    /// In the left text and in the right; `None` where nothing stands.
    pub sides: [Option<Span>; 2],
}

named! {
    /// What was done to words that are else the same, from the left to the right.
    EditKind {
        /// Left out on the right.
        Cut "cut",
        /// Put in on the right.
        Added "added",
        /// Put in the place of others.
        Replaced "replaced",
        /// Only marks differ.
        Punctuation "punctuation",
    }
}

impl Edit {
    pub(in crate::compare) fn turn(&mut self) {
        self.sides.reverse();
        self.kind = match self.kind {
            EditKind::Cut => EditKind::Added,
            EditKind::Added => EditKind::Cut,
            kind => kind,
        };
    }
}

/// Within two stretches of the sequences, whose words both have pair by pair. A word with another ending is another word.
/// `said`: whether a word of a side belongs to what is compared at all.
pub(in crate::compare) fn edits(
    sides: [&Profile<'_>; 2],
    reach: [Range<usize>; 2],
    pairs: &[[usize; 2]],
    said: &dyn Fn(usize, usize) -> bool,
) -> Vec<Edit> {
    let words = sides.map(|side| &side.sequence.words);
    let same = |pair: &&[usize; 2]| words[0][pair[0]].form == words[1][pair[1]].form;
    let changed = |from: [usize; 2], to: [usize; 2]| {
        let span = |side: usize| {
            let token = |at: usize| sides[side].document.tokens[words[side][at].token as usize].span;
            let mut left = (from[side]..to[side]).filter(|at| said(side, *at));
            let first = left.next()?;
            Some(token(first).to(token(left.next_back().unwrap_or(first))))
        };
        let found = [span(0), span(1)];
        let kind = match found {
            [None, None] => return None,
            [Some(_), None] => EditKind::Cut,
            [None, Some(_)] => EditKind::Added,
            [Some(_), Some(_)] => EditKind::Replaced,
        };
        Some(Edit { kind, sides: found })
    };
    let mut edits = Vec::new();
    // Behind the last word that both have.
    let start = [reach[0].start, reach[1].start];
    let mut open = start;
    for pair in pairs.iter().filter(same) {
        edits.extend(changed(open, *pair));
        if open != start && open == *pair {
            edits.extend(marks(sides, *pair));
        }
        open = pair.map(|at| at + 1);
    }
    edits.extend(changed(open, [reach[0].end, reach[1].end]));
    edits
}

/// The marks before two words that follow on two that are the same, where they differ.
fn marks(sides: [&Profile<'_>; 2], at: [usize; 2]) -> Option<Edit> {
    let tokens = |side: usize| {
        let words = &sides[side].sequence.words;
        words[at[side] - 1].token as usize + 1..words[at[side]].token as usize
    };
    let text = |side: usize, token: usize| sides[side].document.tokens[token].span.of(&sides[side].article.text);
    let [left, right] = [0, 1].map(|side| tokens(side).map(move |token| plain(text(side, token))));
    if left.eq(right) {
        return None;
    }
    let span = |side: usize| {
        let found = &sides[side].document.tokens[tokens(side)];
        found.first().zip(found.last()).map(|(first, last)| first.span.to(last.span))
    };
    Some(Edit { kind: EditKind::Punctuation, sides: [span(0), span(1)] })
}

/// A mark, whatever its kind: quotation marks and dashes are one each.
fn plain(mark: &str) -> &str {
    match mark {
        "“" | "”" | "„" | "‟" | "«" | "»" | "''" | "``" | "‘" | "’" | "‚" | "'" | "‹" | "›" => "\"",
        "–" | "—" | "―" | "‐" | "‑" | "--" | "---" => "-",
        "…" | "...." => "...",
        _ => mark,
    }
}
