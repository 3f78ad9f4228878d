//! How two articles word the same.

mod labels;
mod names;
mod odds;
mod verbs;
mod worded;
mod words;

pub use worded::{Wording, WordingKind};

use super::pairing::{Pairing, Thing};
use crate::text::{Span, order_by_key};

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
