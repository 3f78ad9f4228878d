//! The gate before everything else: whether two articles tell of one event. It decides whether "differs" may ever be said.

use super::pairing::Pairing;
use super::similarity::Similarity;
use crate::document::Rule;
use crate::document::named::named;
use crate::text::Span;

/// What two articles have to do with each other, with what speaks for it and against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The verdict.
    pub state: EventState,
    /// 0-1000: how sure it is that both tell of one event.
    pub score: u16,
    /// For and against, by place on the left.
    pub because: Vec<EventEvidence>,
    /// The slug of what decided.
    pub rule: Rule,
}

/// A place in each text that speaks for one event, or against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventEvidence {
    /// In the left text and in the right.
    pub sides: [Span; 2],
    /// What is told there.
    pub kind: EvidenceKind,
    /// Whether it speaks for one event.
    pub speaks_for: bool,
}

named! {
    /// What two articles have to do with each other.
    EventState {
        /// They tell of one event.
        SameEvent "same_event",
        /// Of one story: an event and what came of it.
        SameStory "same_story",
        /// Of one matter, in which other things happened.
        SameTopic "same_topic",
        /// Of different matters.
        Unrelated "unrelated",
    }
}

named! {
    /// What is told at a place of evidence.
    EvidenceKind {
        /// Somebody.
        Who "who",
        /// A place.
        Place "place",
        /// A day.
        Time "time",
        /// An amount.
        Value "value",
        /// Rare words.
        Words "words",
        /// The same words in the same order.
        Reuse "reuse",
    }
}

impl EventState {
    /// Whether what is said of one may be held against what is said of the other.
    #[must_use]
    pub fn is_one_story(self) -> bool {
        matches!(self, EventState::SameEvent | EventState::SameStory)
    }
}

pub(super) fn event(_pairing: &Pairing<'_>, _similarity: &Similarity) -> Event {
    Event { state: EventState::Unrelated, score: 0, because: Vec::new(), rule: Rule("little-shared") }
}
