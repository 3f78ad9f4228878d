//! Where clitics part from their words: `Iran|'s`, `do|n't`.

use super::scan::{char_at, is_word, skip_short};
use crate::document::TokenKind;
use crate::text::chars::is_apostrophe;
use crate::text::list::{List, lines, list};
use std::sync::LazyLock;

static ENDINGS: List = list!("en/text/clitic.txt");

/// Words that open with an apostrophe.
static ELIDED: List = list!("en/text/elided.txt");

/// Letters of the longest of both.
const LONGEST: usize = 5;

/// Words run together, and where they part.
static JOINED: LazyLock<Vec<(String, usize)>> = LazyLock::new(|| {
    let words = lines(include_str!("../../../models/en/text/joined.txt"));
    words
        .filter_map(|word| word.split_once('|'))
        .map(|(first, second)| (first.to_owned() + second, first.len()))
        .collect()
});

/// A clitic or an elided word behind something that is no word: `U.S.|'s`, `get 'em`, `'tis`.
pub(super) fn alone(text: &str, at: usize) -> Option<(usize, TokenKind)> {
    let mark = char_at(text, at).filter(|&c| is_apostrophe(c))?;
    let name = at + mark.len_utf8();
    let end = skip_short(text, name, LONGEST, is_word)?;
    let word = &text[name..end];
    if is_ending(word) {
        return Some((end, TokenKind::Clitic));
    }
    let opens = !text[..at].chars().next_back().is_some_and(is_word);
    if opens && mark != '‘' && ELIDED.has_folded(word) {
        // "rock 'n' roll": the second apostrophe belongs to it too.
        let close = char_at(text, end).filter(|&c| word.len() == 1 && is_apostrophe(c)).map_or(0, char::len_utf8);
        return Some((end + close, TokenKind::Word));
    }
    None
}

fn is_ending(word: &str) -> bool {
    ENDINGS.has_folded(word)
}

/// Parts a word with apostrophes inside: `Iran|'s`, `do|n't`, `I|'d|'ve`; `O'Neil` and `o'clock` stay whole.
pub(super) fn part(text: &str, start: usize, end: usize, mut push: impl FnMut(usize, usize, TokenKind)) {
    let mut cuts = [end; 3];
    let mut first = cuts.len();
    let mut head = end;
    while first > 0 {
        let Some(cut) = last_cut(&text[start..head]) else { break };
        first -= 1;
        head = start + cut;
        cuts[first] = head;
    }
    let word = &text[start..head];
    if let Some(cut) = joined(word) {
        push(start, start + cut, TokenKind::Word);
        push(
            start + cut,
            head,
            if word.ends_with(['t', 'T']) && cut + 2 == word.len() { TokenKind::Clitic } else { TokenKind::Word },
        );
    } else {
        push(start, head, TokenKind::Word);
    }
    for i in first..cuts.len() {
        push(cuts[i], cuts.get(i + 1).copied().unwrap_or(end), TokenKind::Clitic);
    }
}

/// Where words run together part.
fn joined(word: &str) -> Option<usize> {
    JOINED.iter().find(|(joined, _)| joined.eq_ignore_ascii_case(word)).map(|(_, cut)| *cut)
}

/// Where the last clitic of a word begins.
fn last_cut(word: &str) -> Option<usize> {
    // The longest clitic is three characters, an apostrophe among them.
    let (at, mark) = word.char_indices().rev().take(3).find(|&(_, c)| is_apostrophe(c))?;
    let ending = &word[at + mark.len_utf8()..];
    if at > 0 && is_ending(ending) {
        return Some(at);
    }
    let not = ending.eq_ignore_ascii_case("t") && at > 1 && word[..at].ends_with(['n', 'N']);
    not.then(|| at - 1)
}
