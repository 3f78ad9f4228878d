//! How two articles word the same.

mod labels;
mod names;
mod odds;
mod verbs;
mod words;

use super::pairing::{Pairing, Thing};
use crate::document::Rule;
use crate::document::named::named;
use crate::text::{Span, order_by_key};

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

pub(super) fn wording(pairing: &Pairing<'_>) -> Vec<Wording> {
    let things = (0..pairing.labels.len()).map(|at| Thing(at as u32));
    let shared: Vec<Thing> = things.filter(|thing| pairing.counts(*thing).iter().all(|count| *count > 0)).collect();
    let mut all: Vec<Wording> = shared.iter().filter_map(|thing| names::name(pairing, *thing)).collect();
    all.extend(shared.iter().filter_map(|thing| labels::label(pairing, *thing)));
    all.extend(verbs::verbs(pairing));
    all.extend(words::hedges(pairing));
    all.extend(words::loaded(pairing));
    let first = |spans: &[Span]| spans.first().copied();
    order_by_key(&mut all, |w| (w.sides[0].is_empty(), first(&w.sides[0]), first(&w.sides[1]), w.kind.name()));
    all
}
