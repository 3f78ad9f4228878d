//! What this layer finds.

use crate::compare::pairing::Thing;
use crate::document::Rule;
use crate::document::named::named;
use crate::text::Span;

/// Two things, and what each article says that one does to the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relating {
    /// Who does it.
    pub subject: Thing,
    /// To whom.
    pub object: Thing,
    /// On the left and on the right, by place.
    pub sides: [Vec<Deed>; 2],
    /// How the deeds stand to each other.
    pub state: RelatingState,
    /// The slug of what decided.
    pub rule: Rule,
}

/// What is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// From the subject to the object.
    pub span: Span,
    /// Its lemma.
    pub verb: String,
    /// Whether it is said to be so.
    pub polarity: Polarity,
}

named! {
    /// Whether a deed is said to have been done.
    Polarity {
        /// It is.
        Asserted "asserted",
        /// It is not.
        Denied "denied",
        /// It may be.
        Possible "possible",
    }
}

named! {
    /// How the deeds of two things in two articles stand to each other.
    RelatingState {
        /// The same verb.
        Same "same",
        /// Another one.
        OtherVerb "other_verb",
        /// One says so, the other denies it.
        Opposed "opposed",
        /// Only on the left.
        OnlyA "only_a",
        /// Only on the right.
        OnlyB "only_b",
    }
}
