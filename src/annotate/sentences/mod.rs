//! Tokens -> sentences, a block at a time: every mark that may end a sentence is judged by what stands around it.

mod end;
mod items;
mod next;
mod pairs;
mod passage;

use crate::document::{Block, Sentence, Token, TokenRange};
use crate::text::walk;
use pairs::Role;
use passage::Passage;

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
        cut(passage, |start, end| {
            sentences.push(Sentence { tokens: TokenRange::new(first + start, first + end) });
        });
        first += count;
    }
    sentences
}

/// Hands on where each sentence of the block begins and ends.
fn cut(passage: Passage<'_>, mut sentence: impl FnMut(usize, usize)) {
    let items = items::starts(passage);
    let mut items = items.iter().copied().peekable();
    let mut start = 0;
    // Whether something of the sentence stands before this token, but for marks that open. Carried along: to look back
    // over a thousand open brackets at each of a thousand pairs is a million looks.
    let mut begun = false;
    // Before this token we are in brackets that opened inside the sentence.
    let mut held = 0;
    walk(0..passage.tokens.len(), |at| {
        while items.next_if(|&item| item < at).is_some() {}
        if at > start && items.next_if_eq(&at).is_some() {
            sentence(start, at);
            start = at;
            held = at;
            begun = false;
        }
        if let Role::Opens { partner } = passage.roles[at]
            && partner as usize > at
            && begun
        {
            held = held.max(partner as usize);
        }
        match end::after(passage, start, at) {
            Some(next) if next < passage.tokens.len() && next > held => {
                sentence(start, next);
                start = next;
                begun = false;
                next
            }
            _ => {
                begun |= !matches!(passage.roles[at], Role::Opens { .. } | Role::Quotes);
                at + 1
            }
        }
    });
    if start < passage.tokens.len() {
        sentence(start, passage.tokens.len());
    }
}
