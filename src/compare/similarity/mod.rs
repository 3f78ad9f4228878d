//! How like each other two articles are, over all and by part.

use super::pairing::Pairing;

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

pub(super) fn similarity(pairing: &Pairing<'_>) -> Similarity {
    let [left, right] = pairing.sides;
    let narrative = left.vector.cosine(&right.vector).isqrt() as u16;
    Similarity { overall: narrative, narrative, ..Similarity::default() }
}
