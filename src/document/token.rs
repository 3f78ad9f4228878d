//! Words and marks, and ranges of them.

use super::TokenId;
use crate::text::Span;

/// The smallest piece that names and amounts are made of. Hyphens and clitics stand alone: `Gaza`, `-`, `based`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Never empty; holds white space only where a line end cuts a word.
    pub span: Span,
    /// Found with the span, in one pass over the text.
    pub kind: TokenKind,
}

/// Told by the characters, not by what a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, perhaps with digits, stops or apostrophes inside: `U.S.`, `F`, `COVID19`, `O’Neil`, `Mr.`.
    Word,
    /// `'s`, `n't`, `'ll` and the bare `'` of a plural possessive.
    Clitic,
    /// Digits with their separators: `1,200.5`, `2024`, `10:30`, `3rd`.
    Number,
    /// Punctuation and quotation marks, one mark (or a run such as `...`) each.
    Punct,
    /// Currency, mathematics, emoji.
    Symbol,
    /// An address: `https://…`, `name@host`, `@handle`, `#tag`.
    Address,
}

/// A half-open range of tokens, never empty. A type apart from [`Span`] on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TokenRange {
    /// The first token.
    pub start: TokenId,
    /// Behind the last token.
    pub end: TokenId,
}

impl TokenRange {
    /// Of places in the layer of the tokens; `start` lies before `end`.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start < end, "token range {start}..{end} is empty");
        TokenRange { start: TokenId::new(start), end: TokenId::new(end) }
    }

    /// To index the layer of the tokens.
    #[must_use]
    pub fn indices(self) -> std::ops::Range<usize> {
        self.start.at()..self.end.at()
    }

    /// How many tokens, one at least.
    #[must_use]
    pub fn count(self) -> usize {
        self.end.at() - self.start.at()
    }

    /// Whether both hold one token at least.
    #[must_use]
    pub fn overlaps(self, other: TokenRange) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies inside, the ends included: a range contains itself.
    #[must_use]
    pub fn contains(self, other: TokenRange) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// From the start of the first token to the end of the last.
    #[must_use]
    pub fn span(self, tokens: &[Token]) -> Span {
        tokens[self.start.at()].span.to(tokens[self.end.at() - 1].span)
    }
}
