//! Where marks end that are neither word, number nor address: dots, dashes, emoji.

use super::scan::{char_at, is_attached, is_word, skip, touches};
use crate::document::{Token, TokenKind};
use crate::text::chars::{is_apostrophe, is_dash, is_quote};
use unicode_segmentation::UnicodeSegmentation;

/// The end and kind of what is neither word, number nor address.
pub(super) fn find(text: &str, at: usize, tokens: &[Token]) -> (usize, TokenKind) {
    let Some(first) = char_at(text, at).filter(|c| !c.is_whitespace()) else {
        // Nothing but characters that are not seen.
        return (at, TokenKind::Punct);
    };
    let next = at + first.len_utf8();
    if let Some(end) = emoticon(text, at) {
        return (end, TokenKind::Symbol);
    }
    match first {
        // Ellipses and "?!" are one token.
        '.' | '!' | '?' | '…' => (skip(text, next, |c| matches!(c, '.' | '!' | '?' | '…')), TokenKind::Punct),
        '-' | '*' | '_' | '#' | '/' | '\\' => (skip(text, next, |c| c == first), TokenKind::Punct),
        '=' | '~' | '+' | '<' | '>' | '$' => (skip(text, next, |c| c == first), TokenKind::Symbol),
        // "workers' rights": the mark of the plural possessive.
        c if is_apostrophe(c) && is_possessive(text, at, tokens) => (next, TokenKind::Clitic),
        '\'' | '`' if text[next..].starts_with(first) => (next + 1, TokenKind::Punct),
        '|' | '^' | '%' | '&' => (next, TokenKind::Symbol),
        c if c.is_ascii() => (next, TokenKind::Punct),
        c if is_dash(c) => (skip(text, next, |other| other == c), TokenKind::Punct),
        c if is_punctuation(c) => (next, TokenKind::Punct),
        _ => {
            let whole = text[at..].graphemes(true).next().unwrap_or_default();
            // Arabic number signs, `؀`, take in whatever stands behind them: a space, or half a ligature, `؀ﬁ`.
            let other = |c: char| c.is_whitespace() || (c.is_alphanumeric() && !is_attached(c));
            let more = &whole[first.len_utf8()..];
            (next + more.find(other).unwrap_or(more.len()), TokenKind::Symbol)
        }
    }
}

fn is_punctuation(c: char) -> bool {
    is_quote(c)
        || is_apostrophe(c)
        || matches!(c, '¡' | '¿' | '·' | '§' | '¶' | '،' | '؛' | '؟' | '‼' | '⁇'..='⁉' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' | '！' | '（' | '）' | '，' | '．' | '：' | '；' | '？')
}

fn is_possessive(text: &str, at: usize, tokens: &[Token]) -> bool {
    let owner = tokens.last().filter(|t| touches(tokens, at) && t.kind == TokenKind::Word);
    let Some(owner) = owner else { return false };
    let quoted = tokens.len() > 1 && tokens[tokens.len() - 2].span.of(text).starts_with(is_apostrophe);
    let ends = owner.span.of(text).ends_with(['s', 'S', 'z', 'x']);
    // "'nuts' and bolts": the mark that closes a quotation of one word is none.
    ends && !quoted && text[at..].chars().nth(1).is_some_and(|c| c == ' ')
}

/// `:)`, `;-)`, `:-(`, `:D`, standing free.
fn emoticon(text: &str, at: usize) -> Option<usize> {
    let bytes = &text.as_bytes()[at..];
    if !matches!(bytes[0], b':' | b';' | b'=') {
        return None;
    }
    let nose = usize::from(matches!(bytes.get(1), Some(b'-' | b'o' | b'\'')));
    let mouth = *bytes.get(1 + nose)?;
    let smiles = matches!(mouth, b')' | b'(' | b'D' | b'P' | b'p' | b'|') || (mouth == b'/' && nose > 0);
    let end = at + nose + 2;
    (smiles && !char_at(text, end).is_some_and(is_word)).then_some(end)
}
