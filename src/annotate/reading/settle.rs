//! The layers as they stand in the text: what nobody reads has tokens of its own, for every character has one.

use super::{Edit, Reading};
use crate::document::{Block, Mention, Sentence, Token, TokenKind, TokenRange};
use crate::text::Span;

/// A token where it stands.
struct Placed {
    token: Token,
    /// `false` for a mark of quoted mail and for what cannot be seen.
    read: bool,
}

impl Reading<'_> {
    /// `tokens` and `sentences` as they are read become what they are in the text, and `mentions` with them.
    pub(in crate::annotate) fn settle(
        &self,
        blocks: &[Block],
        tokens: Vec<Token>,
        sentences: Vec<Sentence>,
        mentions: &mut [Mention],
    ) -> (Vec<Token>, Vec<Sentence>) {
        if self.is_plain() {
            return (tokens, sentences);
        }
        let placed = self.place(&tokens);
        // Where each token that is read stands now.
        let now: Vec<usize> = (0..placed.len()).filter(|&at| placed[at].read).collect();
        for mention in mentions {
            let range = mention.tokens.indices();
            mention.tokens = TokenRange::new(now[range.start], now[range.end - 1] + 1);
        }
        let mut owners: Vec<Option<usize>> = vec![None; placed.len()];
        for (i, sentence) in sentences.iter().enumerate() {
            for at in sentence.tokens.indices() {
                owners[now[at]] = Some(i);
            }
        }
        let sentences = sentences_of(&placed, &owners, blocks);
        (placed.into_iter().map(|p| p.token).collect(), sentences)
    }

    fn place(&self, tokens: &[Token]) -> Vec<Placed> {
        let mut placed: Vec<Placed> = Vec::with_capacity(tokens.len() + self.edits.len());
        let mut gone = self.edits.iter().filter(|e| e.inside.is_empty()).peekable();
        for token in tokens {
            while let Some(edit) = gone.next_if(|e| e.inside.start <= token.span.start) {
                self.unread(edit, &mut placed);
            }
            // What is gone inside a word is part of its token.
            while gone.next_if(|e| e.inside.start < token.span.end).is_some() {}
            placed.push(Placed { token: Token { span: self.outward(token.span), kind: token.kind }, read: true });
        }
        for edit in gone {
            self.unread(edit, &mut placed);
        }
        placed
    }

    fn unread(&self, edit: &Edit, placed: &mut Vec<Placed>) {
        let mut at = edit.outside.start;
        for piece in edit.outside.of(self.source).split_inclusive(char::is_whitespace) {
            let seen = piece.trim_end().len() as u32;
            if seen > 0 {
                let span = Span { start: at, end: at + seen };
                placed.push(Placed { token: Token { span, kind: TokenKind::Punct }, read: false });
            }
            at += piece.len() as u32;
        }
    }
}

/// What is not read belongs to the sentence that it touches from behind, else to the one that it stands before, else to the
/// one that it stands behind; in a block where nothing is read it is one of its own.
fn sentences_of(placed: &[Placed], owners: &[Option<usize>], blocks: &[Block]) -> Vec<Sentence> {
    let block = |at: usize| blocks.partition_point(|b| b.span.end <= placed[at].token.span.start);
    let mut out: Vec<Sentence> = Vec::new();
    // The owner of the sentence that is open, and where it began.
    let (mut open, mut start) = (None, 0);
    let mut next = 0;
    for at in 0..placed.len() {
        next = next.max(at);
        while next < placed.len() && owners[next].is_none() {
            next += 1;
        }
        let same_block = at > 0 && block(at - 1) == block(at);
        let touches = at > 0 && placed[at - 1].token.span.end == placed[at].token.span.start;
        let owner = owners[at]
            .or_else(|| open.filter(|_| same_block && touches))
            .or_else(|| owners.get(next).copied().flatten().filter(|_| block(next) == block(at)))
            .or_else(|| open.filter(|_| same_block));
        let goes_on = if owner.is_some() { owner == open } else { same_block && open.is_none() };
        if at > 0 && !goes_on {
            out.push(Sentence { tokens: TokenRange::new(start, at) });
            start = at;
        }
        open = owner;
    }
    if start < placed.len() {
        out.push(Sentence { tokens: TokenRange::new(start, placed.len()) });
    }
    out
}
