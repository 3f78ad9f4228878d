//! What was changed in words that are else the same.

use crate::compare::profile::Profile;
use crate::document::named::named;
use crate::text::Span;

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

/// Between the first and the last word of some words that both have, which stand pair by pair in the sequences. A word with
/// another ending is another word.
pub(in crate::compare) fn edits(sides: [&Profile<'_>; 2], pairs: &[[usize; 2]]) -> Vec<Edit> {
    let (Some(first), Some(last)) = (pairs.first(), pairs.last()) else { return Vec::new() };
    let words = sides.map(|side| &side.sequence.words);
    let same = |pair: &&[usize; 2]| words[0][pair[0]].form == words[1][pair[1]].form;
    let mut edits = Vec::new();
    // Behind the last word that both have.
    let mut open = *first;
    let mut met = false;
    for pair in pairs.iter().filter(same) {
        changed(sides, open, *pair, &mut edits);
        if met && open == *pair {
            edits.extend(marks(sides, *pair));
        }
        (open, met) = (pair.map(|at| at + 1), true);
    }
    changed(sides, open, last.map(|at| at + 1), &mut edits);
    edits
}

/// The words from `open` to before `to`.
fn changed(sides: [&Profile<'_>; 2], open: [usize; 2], to: [usize; 2], edits: &mut Vec<Edit>) {
    let span = |side: usize| {
        let token = |at: usize| sides[side].document.tokens[sides[side].sequence.words[at].token as usize].span;
        (open[side] < to[side]).then(|| token(open[side]).to(token(to[side] - 1)))
    };
    let found = [span(0), span(1)];
    let kind = match found {
        [None, None] => return,
        [Some(_), None] => EditKind::Cut,
        [None, Some(_)] => EditKind::Added,
        [Some(_), Some(_)] => EditKind::Replaced,
    };
    edits.push(Edit { kind, sides: found });
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
