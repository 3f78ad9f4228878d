//! What this layer finds.

use crate::compare::pairing::Thing;
use crate::document::Rule;
use crate::document::named::named;
use crate::text::Span;

/// What one article calls something, and the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// What is spoken of, where it is named.
    pub entity: Option<Thing>,
    /// The places on the left and on the right.
    pub sides: [Vec<Span>; 2],
    /// What kind of words.
    pub kind: WordingKind,
    /// In hundredths of a nat, above zero where the left says it more.
    pub log_odds: Option<i32>,
    /// Whether there is text enough to say so.
    pub enough: bool,
    /// The slug of what found it.
    pub rule: Rule,
}

named! {
    /// A kind of words.
    WordingKind {
        /// A name.
        Name "name",
        /// A description.
        Label "label",
        /// A verb of saying.
        Verb "verb",
        /// A hedge.
        Hedge "hedge",
        /// A word that judges.
        Loaded "loaded",
    }
}
