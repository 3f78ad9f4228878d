//! Whose hyphen stands at a line end: the line's, as in `Wash-⏎ington`, or the word's own, as in `Jean-⏎Claude` and
//! `Gaza-⏎based`.

use crate::pack::{Pack, Usage};
use crate::text::list::{List, list};
use crate::text::{Span, fold};
use std::collections::HashSet;

pub(super) struct Hyphens<'a> {
    text: &'a str,
    pack: &'a Pack,
    /// What the text writes elsewhere, folded: its words, and words tied by a hyphen. Made when first asked.
    written: Option<HashSet<String>>,
}

/// Second halves of words that are made with a name: `Gaza-based`, `Kremlin-backed`. Those in -ed and -ing are many more.
static TIED: List = list!("en/text/tied.txt");

impl<'a> Hyphens<'a> {
    pub(super) fn new(text: &'a str, pack: &'a Pack) -> Self {
        Hyphens { text, pack, written: None }
    }

    /// Whether a word of the block ends at the hyphen.
    pub(super) fn follows_word(&self, hyphen: usize, block: Span) -> bool {
        let before = self.text[block.start as usize..hyphen].chars().next_back();
        before.is_some_and(|c| c.is_alphanumeric() || c == '.')
    }

    /// Whether the hyphen is the line's; the next line goes on at `behind`.
    pub(super) fn is_of_line(&mut self, hyphen: usize, behind: usize) -> bool {
        let first = last_word(&self.text[..hyphen]);
        let second = first_word(&self.text[behind..]);
        // "U.S.-⏎led", "COVID-⏎19", "X-⏎ray"
        if first.chars().count() < 2 || second.is_empty() {
            return false;
        }
        let capitals = |word: &str| !word.contains(char::is_lowercase);
        let shouted = capitals(first) && capitals(second);
        // "Jean-⏎Claude", "NATO-⏎led"
        if !shouted && (second.starts_with(char::is_uppercase) || (capitals(first) && first.is_ascii())) {
            return false;
        }
        let named = first.starts_with(char::is_uppercase);
        let (first, second) = (fold(first), fold(second));
        let whole = format!("{first}{second}");
        let tied = format!("{first}-{second}");
        let written = self.written.get_or_insert_with(|| written(self.text));
        if written.contains(&whole) || written.contains(&tied) {
            return written.contains(&whole);
        }
        let known = |word: &str| self.pack.word(word) != crate::pack::Facts::default();
        if known(&whole) || self.pack.phrase(&whole).next().is_some() {
            return true;
        }
        let plain = |word: &str| {
            let word = self.pack.word(word);
            word.is_function() || matches!(word.usage(), Usage::Lower | Usage::MostlyLower | Usage::Mixed)
        };
        let ends = second.len() > 4 && (second.ends_with("ed") || second.ends_with("ing"));
        let makes = TIED.has(&second) || (ends && plain(&second));
        // "well-⏎known", "Gaza-⏎based"; but "Hart-⏎well" and "opti-⏎mized".
        let own = if named { makes } else { makes || (plain(&first) && plain(&second)) };
        !own
    }
}

fn last_word(text: &str) -> &str {
    let start = text.char_indices().rev().take_while(|(_, c)| c.is_alphabetic()).last();
    start.map_or("", |(at, _)| &text[at..])
}

fn first_word(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len())]
}

fn written(text: &str) -> HashSet<String> {
    let mut out = HashSet::new();
    for word in text.split(|c: char| !(c.is_alphabetic() || c == '-')).filter(|w| !w.is_empty()) {
        // At a line end a hyphen proves nothing.
        let word = word.trim_matches('-');
        out.insert(fold(word));
        for part in word.split('-').filter(|p| p.len() < word.len()) {
            out.insert(fold(part));
        }
    }
    out
}
