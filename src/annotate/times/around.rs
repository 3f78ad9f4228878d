//! What stands around a time in its sentence.

use crate::document::syntax::Tense;
use crate::document::{Document, Modifier, Token, TokenRange, When};
use crate::pack::pairs::{FORM_FEATURES, TIME_WORDS};
use crate::pack::{Pack, TimeRole};

/// What bounds a date, in words: `no later than`.
const LONGEST: usize = 3;

/// The tokens of a sentence, seen from one mention in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'d> {
    text: &'d str,
    pack: &'d Pack,
    tokens: &'d [Token],
    /// Of the sentence.
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) mention: TokenRange,
}

impl<'d> Around<'d> {
    pub(super) fn new(document: &'d Document, text: &'d str, pack: &'d Pack, mention: TokenRange) -> Self {
        let at = document.sentences.partition_point(|s| s.tokens.end <= mention.start);
        let sentence = document.sentences.get(at).map_or(mention.indices(), |s| s.tokens.indices());
        Around { text, pack, tokens: &document.tokens, first: sentence.start, last: sentence.end, mention }
    }

    /// A token of the sentence as written; empty beyond its ends.
    pub(super) fn raw(&self, at: usize) -> &'d str {
        if (self.first..self.last).contains(&at) { self.tokens[at].span.of(self.text) } else { "" }
    }

    /// The same in lower case.
    pub(super) fn word(&self, at: usize) -> String {
        self.raw(at).to_lowercase().replace('’', "'")
    }

    /// The word before the mention, or further back.
    pub(super) fn before(&self, steps: usize) -> String {
        self.mention.start.at().checked_sub(steps + 1).map(|at| self.word(at)).unwrap_or_default()
    }

    /// How many words before the mention are an article of it: one or none.
    pub(super) fn article(&self) -> usize {
        let before = self.before(0);
        usize::from(self.pack.word(&before).is_article() || before == "this")
    }

    fn behind(&self, steps: usize) -> String {
        self.word(self.mention.end.at() + steps)
    }

    /// `in three weeks' time`, `in a fortnight's time`: the words behind it say that it is counted from now.
    pub(super) fn in_time(&self) -> bool {
        matches!(self.behind(0).as_str(), "'" | "'s") && self.behind(1) == "time" && self.before(self.article()) == "in"
    }

    /// What the list of words of time says of one.
    pub(super) fn role(&self, word: &str) -> Option<TimeRole> {
        self.pack.pair(&TIME_WORDS, word).map(|word| word.role)
    }

    /// Whether a form is that of a past tense and of nothing else: `fell`.
    pub(super) fn is_past(&self, word: &str) -> bool {
        self.pack.pair(&FORM_FEATURES, word).is_some_and(|features| features.tense() == Some(Tense::Past))
    }

    /// The preposition before a date, or what is said behind it.
    pub(super) fn modifier(&self, said: &When) -> Option<Modifier> {
        if matches!(said, When::Duration(_) | When::DurationBetween(..) | When::Window(..) | When::Set(_)) {
            return None;
        }
        let behind = self.behind(0);
        // `2024 or later`
        let behind = if behind == "or" { self.bound(&format!("{behind} {}", self.behind(1))) } else { None };
        let skip = self.article();
        let before = || {
            let mut phrase = String::new();
            // The longest counts: `no later than`.
            let bounds = (0..LONGEST).filter_map(|n| {
                phrase = if n == 0 { self.before(skip) } else { format!("{} {phrase}", self.before(skip + n)) };
                self.bound(&phrase)
            });
            bounds.last()
        };
        behind.or_else(before)
    }

    /// How a word or a phrase bounds the date beside it.
    fn bound(&self, phrase: &str) -> Option<Modifier> {
        match self.role(phrase)? {
            TimeRole::Since => Some(Modifier::Since),
            TimeRole::Until => Some(Modifier::Until),
            TimeRole::Before => Some(Modifier::Before),
            TimeRole::After => Some(Modifier::After),
            _ => None,
        }
    }
}
