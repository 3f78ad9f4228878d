//! Tokens -> sentences, a block at a time: every mark that may end a sentence is judged by what stands around it.

mod end;
mod items;
mod next;
mod pairs;

use crate::document::{Block, Sentence, Token, TokenKind, TokenRange};
use crate::text::walk;
use pairs::Role;

/// Partitions the tokens; no sentence crosses a block, whatever kind of block it is.
pub(super) fn split(text: &str, tokens: &[Token], blocks: &[Block]) -> Vec<Sentence> {
    let mut sentences = Vec::with_capacity(tokens.len() / 16 + blocks.len());
    let mut roles = Vec::new();
    let mut first = 0;
    for block in blocks {
        let here = &tokens[first..];
        let count = here.iter().take_while(|t| t.span.start < block.span.end).count();
        pairs::roles(text, &here[..count], &mut roles);
        let passage = Passage { text, tokens: &here[..count], roles: &roles };
        passage.cut(|start, end| {
            sentences.push(Sentence { tokens: TokenRange::new(first + start, first + end) });
        });
        first += count;
    }
    sentences
}

/// How many marks may stand before the first word of a sentence.
const LEAD: usize = 8;

/// The tokens of one block, counted from its start.
#[derive(Debug, Clone, Copy)]
struct Passage<'a> {
    text: &'a str,
    tokens: &'a [Token],
    roles: &'a [Role],
}

impl<'a> Passage<'a> {
    fn cut(self, mut sentence: impl FnMut(usize, usize)) {
        let items = items::starts(self);
        let mut items = items.iter().copied().peekable();
        let mut start = 0;
        // Whether something of the sentence stands before this token, but for marks that open. Carried along: to look back
        // over a thousand open brackets at each of a thousand pairs is a million looks.
        let mut begun = false;
        // Before this token we are in brackets that opened inside the sentence.
        let mut held = 0;
        walk(0..self.tokens.len(), |at| {
            while items.next_if(|&item| item < at).is_some() {}
            if at > start && items.next_if_eq(&at).is_some() {
                sentence(start, at);
                start = at;
                held = at;
                begun = false;
            }
            if let Role::Opens { partner } = self.roles[at]
                && partner > at
                && begun
            {
                held = held.max(partner);
            }
            match end::after(self, start, at) {
                Some(next) if next < self.tokens.len() && next > held => {
                    sentence(start, next);
                    start = next;
                    begun = false;
                    next
                }
                _ => {
                    begun |= !matches!(self.roles[at], Role::Opens { .. } | Role::Quotes);
                    at + 1
                }
            }
        });
        if start < self.tokens.len() {
            sentence(start, self.tokens.len());
        }
    }

    fn word(self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| t.span.of(self.text))
    }

    /// Whether no white space parts a token from the one before.
    fn touches(self, at: usize) -> bool {
        at > 0 && at < self.tokens.len() && self.tokens[at - 1].span.end == self.tokens[at].span.start
    }

    /// How many characters of white space stand before a token.
    fn gap(self, at: usize) -> usize {
        match (at.checked_sub(1).and_then(|before| self.tokens.get(before)), self.tokens.get(at)) {
            (Some(before), Some(token)) => {
                self.text[before.span.end as usize..token.span.start as usize].chars().count()
            }
            _ => 0,
        }
    }

    /// Whether the dots at `at` are those of a `[...]` with words behind it.
    fn leaves_out(self, at: usize) -> bool {
        let bracketed = at > 0 && self.word(at - 1) == "[" && self.word(at + 1) == "]";
        bracketed && matches!(self.word(at), "..." | "…") && at + 2 < self.tokens.len()
    }

    /// Whether the first word behind the marks at `start` has a capital.
    fn opens_with_capital(self, start: usize) -> bool {
        let word = |token: &&Token| matches!(token.kind, TokenKind::Word | TokenKind::Address);
        let first = self.tokens[start..].iter().take(LEAD).find(word);
        first.is_some_and(|token| token.span.of(self.text).starts_with(char::is_uppercase))
    }

    fn is_upper(self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }
}
