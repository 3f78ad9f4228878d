//! What stands around a time in its sentence.

use crate::document::syntax::Tense;
use crate::document::{Document, Modifier, Token, TokenRange, When};
use crate::pack::pairs::{FORM_FEATURES, TIME_WORDS};
use crate::pack::{Pack, TimeRole};

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
        usize::from(matches!(self.before(0).as_str(), "the" | "a" | "an" | "this"))
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
        if self.behind(0) == "or" {
            match self.behind(1).as_str() {
                "later" => return Some(Modifier::Since),
                "earlier" => return Some(Modifier::Until),
                _ => {}
            }
        }
        let skip = self.article();
        let (near, far, further) = (self.before(skip), self.before(skip + 1), self.before(skip + 2));
        match (self.role(&near), far.as_str(), near.as_str()) {
            (Some(TimeRole::Since), ..) => Some(Modifier::Since),
            (Some(TimeRole::Until), ..) => Some(Modifier::Until),
            (Some(TimeRole::Before), ..) | (_, "prior", "to") | (_, "earlier", "than") => Some(Modifier::Before),
            (Some(TimeRole::After), ..) => Some(Modifier::After),
            (_, "later", "than") if further == "no" => Some(Modifier::Until),
            (_, "later", "than") => Some(Modifier::After),
            (_, "starting" | "beginning", "on" | "in" | "from") => Some(Modifier::Since),
            _ => None,
        }
    }
}
