//! Tokens that stood before in a text: "the" need not be looked up again.

use crate::document::Token;

/// A power of two: the frequent words of a text, and little memory.
const SLOTS: usize = 512;

/// The tokens of a text, gone through from the first to the last.
#[derive(Debug)]
pub(crate) struct Repeats<'t> {
    text: &'t str,
    tokens: &'t [Token],
    /// The last token, counted from 1, whose letters fell into a slot.
    last: [usize; SLOTS],
}

impl<'t> Repeats<'t> {
    pub(crate) fn new(text: &'t str, tokens: &'t [Token]) -> Self {
        Repeats { text, tokens, last: [0; SLOTS] }
    }

    /// A token before this one with the same letters and of the same kind, if one is still known.
    pub(crate) fn before(&mut self, at: usize) -> Option<usize> {
        let token = &self.tokens[at];
        let surface = token.span.of(self.text);
        let last = &mut self.last[slot(surface)];
        let like = last.checked_sub(1).filter(|like| self.tokens[*like].kind == token.kind);
        *last = at + 1;
        like.filter(|like| self.tokens[*like].span.of(self.text) == surface)
    }
}

/// By the first and the last bytes and the length: what falls together is told apart by its letters.
fn slot(surface: &str) -> usize {
    let bytes = surface.as_bytes();
    let at = |place: usize| bytes.get(place).map_or(0, |byte| usize::from(*byte));
    let end = bytes.len().wrapping_sub(1);
    (at(0) * 31 + at(1) * 7 + at(end) * 13 + at(end.wrapping_sub(1)) * 5 + bytes.len() * 17) % SLOTS
}
