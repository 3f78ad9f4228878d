//! What the rules look at: characters and words from a place on, and whether a token ends there.

use crate::document::Token;
use crate::text::chars::{is_apostrophe, is_ignorable};
use unicode_normalization::char::is_combining_mark;

pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    match *text.as_bytes().get(at)? {
        byte if byte.is_ascii() => Some(char::from(byte)),
        _ => text[at..].chars().next(),
    }
}

/// The end of the run of such characters.
pub(super) fn skip(text: &str, at: usize, such: impl Fn(char) -> bool) -> usize {
    text[at..].find(|c| !such(c)).map_or(text.len(), |length| at + length)
}

/// The same, where what is looked for is short: `None` if the run has more characters. A look ahead from each mark of a long
/// run, `ʼʼʼʼʼ`, would otherwise go to its end each time.
pub(super) fn skip_short(text: &str, at: usize, most: usize, such: impl Fn(char) -> bool) -> Option<usize> {
    let run = text[at..].chars().take_while(|&c| such(c)).take(most + 1);
    let (count, length) = run.fold((0, 0), |(count, length), c| (count + 1, length + c.len_utf8()));
    (count <= most).then_some(at + length)
}

/// What words are made of, but for stops, hyphens and apostrophes.
pub(super) fn is_word(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() || is_attached(c) }
}

/// An apostrophe that Unicode has among the letters, `ʼ`, opens no word, and is a mark like its kin: `ʼ|Ndrangheta`.
pub(super) fn opens_word(c: char) -> bool {
    is_word(c) && !is_apostrophe(c)
}

pub(super) fn is_attached(c: char) -> bool {
    !c.is_ascii() && (is_ignorable(c) || is_combining_mark(c))
}

/// The text behind `at` without the white space between; nothing beyond a blank line.
pub(super) fn following(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    let next = rest.trim_start();
    let gap = &rest[..rest.len() - next.len()];
    if gap.bytes().filter(|&b| b == b'\n').count() > 1 { "" } else { next }
}

/// The letters and digits that `text` starts with.
pub(super) fn first_word(text: &str) -> &str {
    &text[..skip(text, 0, is_word)]
}

/// Whether the last token ends at `at`, without white space between.
pub(super) fn touches(tokens: &[Token], at: usize) -> bool {
    tokens.last().is_some_and(|token| token.span.end as usize == at)
}
