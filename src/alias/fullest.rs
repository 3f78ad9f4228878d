//! Which of its names a thing is called by, and which label it has.

use super::Name;
use crate::document::{Group, Label};
use std::collections::BTreeMap;

/// A name that a thing goes by, and how often.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    /// Taken apart, with the label that its mentions have.
    pub name: &'a Name,
    /// How many mentions are written so, one at least.
    pub count: usize,
}

/// The label that most mentions have. A people's label counts only where nothing else is named.
/// `None` without candidates.
#[must_use]
pub fn prevailing<'a>(candidates: impl IntoIterator<Item = Candidate<'a>>) -> Option<Label> {
    let mut counts: BTreeMap<Label, usize> = BTreeMap::new();
    for c in candidates {
        *counts.entry(c.name.label).or_default() += c.count;
    }
    let rank = |&(label, count): &(Label, usize)| (label != Label::Norp, count, std::cmp::Reverse(label));
    counts.into_iter().max_by_key(rank).map(|(label, _)| label)
}

/// The name to show for a thing of a label: the fullest for people and organisations, for places and peoples the full form used most
/// (`United States` before `United States of America`), never an acronym or a headline's capitals where there is another.
/// `None` without candidates.
#[must_use]
pub fn fullest<'a>(label: Label, candidates: impl IntoIterator<Item = Candidate<'a>>) -> Option<&'a Name> {
    let by_count = label.group() == Group::Places || label == Label::Norp;
    let rank = |c: &Candidate<'a>| {
        let name = c.name;
        let shouted = !name.surface.chars().any(char::is_lowercase);
        let words = if by_count { 0 } else { name.words.len() + usize::from(name.generation.is_some()) };
        let demonym = name.label == Label::Norp && label != Label::Norp;
        // Ties end in the words themselves, so that no order of mentions or articles shows.
        let tie = (name.surface.chars().count(), std::cmp::Reverse(name.surface.as_str()));
        // "John Dorrit" before "Dorrit, John"
        let turned = name.label == Label::Person && name.surface.contains(',') && name.generation.is_none();
        (!demonym, !name.acronym, !shouted, words, !turned, c.count, tie)
    };
    candidates.into_iter().max_by_key(rank).map(|c| c.name)
}
