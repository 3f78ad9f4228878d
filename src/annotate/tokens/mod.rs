//! Text -> tokens.

use crate::document::{Token, TokenKind};
use crate::text::Span;

pub(super) fn tokenize(text: &str) -> Vec<Token> {
    use unicode_segmentation::UnicodeSegmentation;
    let mut out = Vec::new();
    for (start, word) in text.split_word_bound_indices() {
        if word.trim().is_empty() {
            continue;
        }
        let kind = if word.starts_with(|c: char| c.is_ascii_digit()) {
            TokenKind::Number
        } else if word.starts_with(char::is_alphabetic) {
            TokenKind::Word
        } else {
            TokenKind::Punct
        };
        out.push(Token { span: Span::new(start, start + word.len()), kind });
    }
    out
}
