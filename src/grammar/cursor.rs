//! The tokens of a text as the grammar sees them, and a place among them.

use super::currencies::is_sign;
use super::lexicon::{Role, Sense, sense};
use crate::document::{Token, TokenKind};
use crate::pack::pairs::VALUE_ROLES;
use crate::pack::{Pack, Repeats};
use crate::text::chars::{is_dash, is_hyphen};
use crate::text::fold_into;
use std::ops::Range;

/// The tokens of a text as the grammars see them: folded, each with what it may mean in a date or an amount, and what it does
/// beside one.
#[derive(Debug)]
pub struct Words<'a> {
    pack: &'a Pack,
    text: &'a str,
    tokens: &'a [Token],
    folded: String,
    words: Vec<Seen>,
}

#[derive(Debug, Clone, Copy)]
struct Seen {
    start: u32,
    end: u32,
    sense: Sense,
    role: Role,
}

impl<'a> Words<'a> {
    /// Folds each form and looks it up, once. `tokens` are those of `text`.
    #[must_use]
    pub fn new(text: &'a str, tokens: &'a [Token], pack: &'a Pack) -> Self {
        let mut folded = String::with_capacity(text.len());
        let mut words: Vec<Seen> = Vec::with_capacity(tokens.len());
        let mut repeats = Repeats::new(text, tokens);
        for (at, token) in tokens.iter().enumerate() {
            if let Some(before) = repeats.before(at) {
                words.push(words[before]);
                continue;
            }
            let start = folded.len();
            fold_into(token.span.of(text), &mut folded);
            // `Sept.`, `a.m.`: looked up without their last stop.
            if matches!(token.kind, TokenKind::Word | TokenKind::Number) {
                folded.truncate(start + folded[start..].trim_end_matches('.').len());
            }
            let word = &folded[start..];
            let (sense, role) = (sense(word, pack), pack.pair(&VALUE_ROLES, word).unwrap_or(Role::NONE));
            words.push(Seen { start: start as u32, end: folded.len() as u32, sense, role });
        }
        Words { pack, text, tokens, folded, words }
    }
}

/// A place in a sentence. Copied freely: to try a construct is to advance a copy.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    words: &'a Words<'a>,
    start: usize,
    at: usize,
    end: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(words: &'a Words<'a>, range: Range<usize>) -> Self {
        Cursor { words, start: range.start, at: range.start, end: range.end }
    }

    pub(super) fn at(self) -> usize {
        self.at
    }

    pub(super) fn done(self) -> bool {
        self.at >= self.end
    }

    pub(super) fn first(self) -> bool {
        self.at == self.start
    }

    pub(super) fn to(self, at: usize) -> Self {
        Cursor { at, ..self }
    }

    pub(super) fn next(self) -> Self {
        self.to(self.at + 1)
    }

    /// The place before this one; at the start of the sentence a place where nothing matches.
    pub(super) fn back(self) -> Self {
        if self.first() { self.to(self.end) } else { self.to(self.at - 1) }
    }

    /// The word, folded; empty at the end.
    pub(super) fn word(self) -> &'a str {
        if self.done() {
            return "";
        }
        let word = self.words.words[self.at];
        &self.words.folded[word.start as usize..word.end as usize]
    }

    /// The word before, folded.
    pub(super) fn before(self) -> &'a str {
        self.back().word()
    }

    /// The word as written.
    pub(super) fn raw(self) -> &'a str {
        if self.done() { "" } else { self.words.tokens[self.at].span.of(self.words.text) }
    }

    pub(super) fn is(self, sense: Sense) -> bool {
        !self.done() && self.words.words[self.at].sense.has(sense)
    }

    /// Whether the word does this beside a value.
    pub(super) fn has(self, role: Role) -> bool {
        !self.done() && self.words.words[self.at].role.has(role)
    }

    /// Past a word that does it.
    pub(super) fn skip(self, role: Role) -> Option<Self> {
        self.has(role).then(|| self.next())
    }

    /// Where the words are looked up.
    pub(super) fn pack(self) -> &'a Pack {
        self.words.pack
    }

    pub(super) fn capital(self) -> bool {
        self.raw().starts_with(char::is_uppercase)
    }

    /// Whether it stands in a headline that has a capital on each word that says something.
    pub(super) fn in_title_case(self) -> bool {
        let mut words = (self.start..self.end).map(|at| self.to(at));
        words.all(|word| !word.lower() || word.is(Sense::FUNCTION))
    }

    pub(super) fn lower(self) -> bool {
        self.raw().starts_with(char::is_lowercase)
    }

    /// Whether no space stands before the word.
    pub(super) fn glued(self) -> bool {
        self.at > self.start
            && self.at < self.end
            && self.words.tokens[self.at - 1].span.end == self.words.tokens[self.at].span.start
    }

    /// What stands between the word before and this one.
    pub(super) fn gap(self) -> &'a str {
        if self.first() || self.done() {
            return "";
        }
        let (before, here) = (self.words.tokens[self.at - 1].span.end, self.words.tokens[self.at].span.start);
        &self.words.text[before as usize..here as usize]
    }

    /// Whether the word stands in the line of the one before, or where `wrapped` in the next: not in another cell of a table.
    pub(super) fn is_near(self, wrapped: bool) -> bool {
        let gap = self.gap();
        gap.chars().count() <= 1 && gap != "\t" && (wrapped || gap != "\n")
    }

    /// Whether what ends here is no piece of a longer number: not `1` of `1,5`, nor `16` of `16x`.
    pub(super) fn whole(self) -> bool {
        let digit = |c: Self| c.glued() && c.raw().starts_with(|c: char| c.is_ascii_digit());
        let parted = self.glued() && matches!(self.raw(), "," | "." | "'" | "’") && digit(self.next());
        // "£5m", "5kg": what is written onto a number has been read, or is no part of it.
        let number = self.back().is(Sense::DIGITS) && self.glued() && self.raw().starts_with(char::is_alphanumeric);
        !parted && !number
    }

    pub(super) fn take(self, sense: Sense) -> Option<Self> {
        self.is(sense).then(|| self.next())
    }

    pub(super) fn eat(self, word: &str) -> Option<Self> {
        (!self.done() && self.word() == word).then(|| self.next())
    }

    pub(super) fn eat_any(self, words: &[&str]) -> Option<Self> {
        self.any(words).then(|| self.next())
    }

    pub(super) fn any(self, words: &[&str]) -> bool {
        !self.done() && words.contains(&self.word())
    }

    /// Past a hyphen that joins two words: `10-day`.
    pub(super) fn hyphen(self) -> Option<Self> {
        (self.raw().chars().all(is_hyphen) && self.glued() && self.next().glued()).then(|| self.next())
    }

    /// Past such a hyphen, if there is one.
    pub(super) fn joint(self) -> Self {
        self.hyphen().unwrap_or(self)
    }

    /// Past a dash between two ends of a range: `60–80`, `June 3 – July 5`.
    pub(super) fn dash(self) -> Option<Self> {
        if self.done() || !self.raw().chars().all(is_dash) {
            return None;
        }
        let tight = self.glued() && self.next().glued();
        let near = self.is_near(false) && self.next().is_near(false);
        let spaced = self.raw() == "–" && near && !self.glued() && !self.next().glued();
        (tight || spaced).then(|| self.next())
    }

    /// Whether the word is the tail of a compound, as the numbers in `Hwasong-12`, `F-35`, `1.2.3`.
    pub(super) fn hangs(self) -> bool {
        let before = self.back();
        if !self.glued() || before.done() {
            return false;
        }
        match before.raw() {
            mark if mark.chars().all(is_hyphen) => {
                // `198` in `230-to-198`
                before.glued()
                    && before.back().word() != "to"
                    && !before.back().is(Sense::PREFIX)
                    && before.back().raw().ends_with(char::is_alphanumeric)
            }
            "/" | "." | "_" | "@" | "#" | ":" => {
                before.glued() && before.back().raw().ends_with(char::is_alphanumeric) && self.is(Sense::DIGITS)
            }
            // `000` in `5,000,`; but "crashes into flats,9 hurt"
            "," => before.glued() && before.back().raw().ends_with(char::is_numeric) && self.is(Sense::DIGITS),
            // "€1,5,2": a sign's number is money, whole, or nothing.
            other => other.ends_with(char::is_alphanumeric) || other.ends_with(is_sign),
        }
    }
}
