//! Where words end: hyphens, prefixes, stops inside.

use super::scan::{char_at, first_word, is_attached, is_word};
use super::stop::{self, Stop};
use crate::document::Token;
use crate::text::chars::{is_apostrophe, is_hyphen};
use crate::text::list::{List, list};

/// Prefixes that stay with a word in small letters: `co-founder`, `re-elected`. Before a name or a date they part, so
/// that it has a token of its own: `anti|-|American`, `mid|-|August`.
static PREFIXES: List = list!("en/text/prefix.txt");

static SUFFIXES: List = list!("en/text/suffix.txt");

/// Names written with a mark of their own.
static EXCLAIMED: List = list!("en/text/exclaimed.txt");

static SLASHED: List = list!("en/text/slashed.txt");

/// The end of the word at `start`, apostrophes and clitics included; `before` are the tokens so far.
pub(super) fn end(text: &str, start: usize, before: &[Token]) -> usize {
    // Where the letters since the last stop or hyphen begin.
    let mut piece = start;
    for (length, c) in text[start..].char_indices() {
        let at = start + length;
        let next = at + c.len_utf8();
        let then = char_at(text, next);
        if is_apostrophe(c) {
            if at == start || !then.is_some_and(char::is_alphanumeric) {
                return at;
            }
        } else if c == '.' {
            match stop::judge(text, start, piece, at, before) {
                Stop::Inside => piece = next,
                Stop::Last => return next,
                Stop::Apart => return at,
            }
        } else if is_hyphen(c) {
            if !keeps_hyphen(&text[start..at], first_word(bounded(text, next))) {
                return at;
            }
            piece = next;
        } else if !is_word(c) {
            let joins = match c {
                // "N°. 5"
                '°' => at - start == 1 && text[start..].starts_with(['N', 'n']),
                '_' => then.is_some_and(is_word),
                // "AT&T", "R&D"
                '&' => {
                    at - piece <= 4
                        && text[piece..at].bytes().all(|b| b.is_ascii_uppercase())
                        && then.is_some_and(char::is_uppercase)
                }
                '/' => at - start == 1 && is_slashed(text, start),
                '!' => EXCLAIMED.has(&text[start..at]) && !matches!(then, Some('!' | '?')),
                _ => false,
            };
            if !joins {
                return at;
            }
            if c == '!' {
                return next;
            }
        }
    }
    text.len()
}

/// A short look ahead, so that a long text is not looked at again and again.
fn bounded(text: &str, at: usize) -> &str {
    let mut end = text.len().min(at + 40);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[at..end]
}

fn keeps_hyphen(before: &str, after: &str) -> bool {
    let lower = after.starts_with(|c: char| c.is_lowercase());
    lower && (PREFIXES.has_folded(before.trim_end_matches(is_attached)) || SUFFIXES.has_folded(after))
}

fn is_slashed(text: &str, start: usize) -> bool {
    SLASHED.iter().any(|known| {
        let same = text.get(start..start + known.len()).is_some_and(|word| word.eq_ignore_ascii_case(known));
        same && !char_at(text, start + known.len()).is_some_and(is_word)
    })
}
