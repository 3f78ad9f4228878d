//! How like each other two articles are, over all and by part.

use super::pairing::Pairing;
use super::profile::Profile;
use super::reuse::{Inside, Reuse};
use crate::document::Label;
use std::collections::BTreeMap;

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
    let counted = |is: &dyn Fn(Label) -> bool| shared(&pairing.counts_of(is));
    of(pairing.sides, reuse, counted(&Label::is_place), counted(&|label| !label.is_place()))
}

/// Of two articles that are too far apart for their names to be linked: a name is the same where it is written so.
pub(super) fn apart(sides: [&Profile<'_>; 2]) -> Similarity {
    let counted = |is: &dyn Fn(Label) -> bool| {
        let mut counts: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
        for (side, profile) in sides.iter().enumerate() {
            for entity in profile.document.entities.iter().filter(|entity| is(entity.label)) {
                let name = entity.kb.as_deref().unwrap_or(&entity.name);
                counts.entry(name).or_default()[side] += entity.members.len();
            }
        }
        shared(&counts.into_values().collect::<Vec<_>>())
    };
    of(sides, &[], counted(&Label::is_place), counted(&|label| !label.is_place()))
}

fn of(sides: [&Profile<'_>; 2], reuse: &[Reuse], places: u16, entities: u16) -> Similarity {
    let narrative = sides[0].vector.cosine(&sides[1].vector).isqrt() as u16;
    let words = sides.map(|side| side.words.iter().filter(|word| word.stem.is_some()).count());
    let reused =
        reuse.iter().filter(|run| run.inside != Inside::Furniture).map(|run| run.words as usize).sum::<usize>();
    let [of_left, of_right] = sides.map(|side| &side.days);
    let told_by_both = of_left.intersection(of_right).count();
    let both_tell = !of_left.is_empty() && !of_right.is_empty();
    Similarity {
        // What else was tried, names, places and days among it, adds nothing to the words.
        overall: narrative,
        places,
        entities,
        time: both_tell.then(|| dice(told_by_both, of_left.len() + of_right.len())),
        narrative,
        reuse: dice(reused, words[0] + words[1]),
    }
}

/// The coefficient of Dice, 0-1000.
fn dice(shared: usize, both: usize) -> u16 {
    (2000 * shared).checked_div(both).unwrap_or_default().min(1000) as u16
}

/// Of the mentions of things that both name.
fn shared(counts: &[[usize; 2]]) -> u16 {
    dice(counts.iter().map(|[l, r]| (*l).min(*r)).sum(), counts.iter().flatten().sum())
}
