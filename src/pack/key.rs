//! How a phrase becomes a key: the one place that the compiler and every lookup go through.

use crate::text::chars::{is_apostrophe, is_dash};
use crate::text::fold_into;

/// Appends the key of one token: folded, without full stops and apostrophes, so that `U.S.` meets `US` and `Sana'a`
/// meets `Sanaa`. A token that is nothing else stays as it is: a sentence's stop is no part of a name.
pub(super) fn push_key(token: &str, out: &mut String) {
    let start = out.len();
    fold_into(token, out);
    strip(out, start);
}

fn strip(out: &mut String, start: usize) {
    let dropped = |c: char| c == '.' || c == '\'';
    if out[start..].contains(dropped) && !out[start..].chars().all(dropped) {
        let kept: String = out[start..].chars().filter(|c| !dropped(*c)).collect();
        out.truncate(start);
        out.push_str(&kept);
    }
}

/// Splits a gazetteer's phrase as the tokenizer splits running text: `al-Qaeda` is `al`, `-`, `Qaeda`;
/// `People's` is `People`, `'s`.
pub(super) fn split(phrase: &str) -> Vec<&str> {
    let mut out = Vec::new();
    for word in phrase.split_whitespace() {
        let mut rest = word;
        while let Some(c) = rest.chars().next() {
            let alone = |c: char| is_dash(c) || matches!(c, ',' | ';' | ':' | '(' | ')' | '/' | '"' | '“' | '”');
            let len = if alone(c) { c.len_utf8() } else { rest.find(alone).unwrap_or(rest.len()) };
            let (piece, tail) = rest.split_at(len);
            push_clitic(piece, &mut out);
            rest = tail;
        }
    }
    out
}

/// `Women's` is two tokens, and so is `Veterans'`; `Sana'a` and `O'Neil` are one.
fn push_clitic<'a>(piece: &'a str, out: &mut Vec<&'a str>) {
    let at = piece.char_indices().rev().find(|(_, c)| is_apostrophe(*c)).map(|(i, _)| i);
    match at {
        Some(at) if at > 0 => {
            let tail = piece[at..].trim_start_matches(is_apostrophe);
            if tail.is_empty() || tail == "s" {
                out.extend([&piece[..at], &piece[at..]]);
                return;
            }
        }
        _ => {}
    }
    out.push(piece);
}

/// The key of a whole phrase: the keys of its tokens, joined by one space.
pub(super) fn phrase_key(phrase: &str) -> String {
    let mut key = String::with_capacity(phrase.len());
    for token in split(phrase) {
        if !key.is_empty() {
            key.push(' ');
        }
        push_key(token, &mut key);
    }
    key
}

#[cfg(test)]
mod tests {
    use super::phrase_key;

    #[test]
    fn spellings_of_one_phrase_meet() {
        for (phrase, key) in [
            ("al-Qaeda", "al - qaeda"),
            ("U.S.", "us"),
            ("People's Republic of China", "people s republic of china"),
            ("Veterans' Affairs", "veterans ' affairs"),
            ("Sana'a", "sanaa"),
            ("Côte d’Ivoire", "cote divoire"),
            ("Washington, D.C.", "washington , dc"),
            ("AT&T", "at&t"),
        ] {
            assert_eq!(phrase_key(phrase), key);
        }
    }
}
