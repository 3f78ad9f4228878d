//! How like each other two articles are, over all and by part.

use super::pairing::Pairing;
use super::profile::Profile;
use super::reuse::{Inside, Reuse};
use crate::document::{Label, Mention, Value};
use std::collections::BTreeSet;

/// Of two articles, each part 0-1000.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Similarity {
    /// Over all.
    pub overall: u16,
    /// Of the places named.
    pub places: u16,
    /// Of everybody and everything else named.
    pub entities: u16,
    /// Of the days told of; `None` where one of them tells of none.
    pub time: Option<u16>,
    /// Of the words.
    pub narrative: u16,
    /// Of the words in the same order.
    pub reuse: u16,
}

pub(super) fn similarity(pairing: &Pairing<'_>, reuse: &[Reuse]) -> Similarity {
    let [left, right] = pairing.sides;
    let narrative = left.vector.cosine(&right.vector).isqrt() as u16;
    let is_place = |label| matches!(label, Label::Gpe | Label::Loc | Label::Fac);
    let words = pairing.sides.map(|side| side.words.iter().filter(|word| word.stem.is_some()).count());
    let reused =
        reuse.iter().filter(|run| run.inside != Inside::Furniture).map(|run| run.words as usize).sum::<usize>();
    let [of_left, of_right] = pairing.sides.map(days);
    let shared = of_left.intersection(&of_right).count();
    let both_tell = !of_left.is_empty() && !of_right.is_empty();
    Similarity {
        // What else was tried, names, places and days among it, adds nothing to the words.
        overall: narrative,
        places: named(pairing, is_place),
        entities: named(pairing, |label| !is_place(label)),
        time: both_tell.then(|| dice(shared, of_left.len() + of_right.len())),
        narrative,
        reuse: dice(reused, words[0] + words[1]),
    }
}

/// The coefficient of Dice, 0-1000.
fn dice(shared: usize, both: usize) -> u16 {
    (2000 * shared).checked_div(both).unwrap_or_default().min(1000) as u16
}

/// Of the mentions of things that both name.
fn named(pairing: &Pairing<'_>, is: impl Fn(Label) -> bool) -> u16 {
    let counts = pairing.counts_of(is);
    dice(counts.iter().map(|[l, r]| (*l).min(*r)).sum(), counts.iter().flatten().sum())
}

/// The days, months and years that an article tells of, where they lie on the calendar.
fn days<'p>(profile: &'p Profile<'_>) -> BTreeSet<&'p str> {
    let mentions = profile.document.mentions.iter().filter(|m| profile.document.counted(m));
    let day = |m: &'p Mention| match m.value.as_deref()? {
        Value::Time(time) => time.edtf.as_deref(),
        Value::Amount(_) => None,
    };
    mentions.filter_map(day).collect()
}
