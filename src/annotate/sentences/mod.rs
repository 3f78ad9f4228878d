//! Tokens -> sentences, a block at a time.

use crate::document::{Block, Sentence, Token, TokenRange};

pub(super) fn split(_text: &str, tokens: &[Token], blocks: &[Block]) -> Vec<Sentence> {
    let mut at = 0;
    blocks
        .iter()
        .filter_map(|block| {
            let start = at;
            while at < tokens.len() && tokens[at].span.start < block.span.end {
                at += 1;
            }
            (start < at).then(|| Sentence { tokens: TokenRange::new(start, at) })
        })
        .collect()
}
