//! The tokens of a block, as the rules look at them.

use super::pairs::Role;
use crate::document::{Token, TokenKind};

/// How many marks may stand before the first word of a sentence.
const LEAD: usize = 8;

/// The tokens of one block, counted from its start.
#[derive(Debug, Clone, Copy)]
pub(super) struct Passage<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) roles: &'a [Role],
}

impl<'a> Passage<'a> {
    pub(super) fn word(self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| t.span.of(self.text))
    }

    /// Whether no white space parts a token from the one before.
    pub(super) fn touches(self, at: usize) -> bool {
        at > 0 && at < self.tokens.len() && self.tokens[at - 1].span.end == self.tokens[at].span.start
    }

    /// How many characters of white space stand before a token.
    pub(super) fn gap(self, at: usize) -> usize {
        match (at.checked_sub(1).and_then(|before| self.tokens.get(before)), self.tokens.get(at)) {
            (Some(before), Some(token)) => {
                self.text[before.span.end as usize..token.span.start as usize].chars().count()
            }
            _ => 0,
        }
    }

    /// Whether the dots at `at` are those of a `[...]` with words behind it.
    pub(super) fn leaves_out(self, at: usize) -> bool {
        let bracketed = at > 0 && self.word(at - 1) == "[" && self.word(at + 1) == "]";
        bracketed && matches!(self.word(at), "..." | "…") && at + 2 < self.tokens.len()
    }

    /// Whether the first word behind the marks at `start` has a capital.
    pub(super) fn opens_with_capital(self, start: usize) -> bool {
        let word = |token: &&Token| matches!(token.kind, TokenKind::Word | TokenKind::Address);
        let first = self.tokens[start..].iter().take(LEAD).find(word);
        first.is_some_and(|token| token.span.of(self.text).starts_with(char::is_uppercase))
    }

    pub(super) fn is_upper(self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }
}
