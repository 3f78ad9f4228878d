//! A trained parser as plain numbers: what its file holds, in its order.

use super::matrix::{Matrix, UNIT};
use crate::document::{Relation, Upos, Xpos};
use crate::network::NetworkError;
use crate::network::lanes::LANES;

/// Distances fall into so many buckets: 0 for the root, nine to the left, nine to the right.
pub(super) const DISTANCES: usize = 19;

/// How many numbers each part works with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sizes {
    /// In the vector of a form.
    pub form: usize,
    /// In what stands two words to the left and to the right of a word.
    pub local: usize,
    /// In a state of the first recurrent layer, one way.
    pub first: usize,
    /// In a state of the second.
    pub second: usize,
    /// In what both ways and the neighbours are mixed to.
    pub mixed: usize,
    /// In the vectors by which a word and its head find each other.
    pub arc: usize,
    /// In the vector from which a relation is told.
    pub label: usize,
}

/// What the numbers that come out stand for, in the order of the trainer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    /// Parts of speech.
    pub upos: Vec<Upos>,
    /// Finer ones.
    pub xpos: Vec<Xpos>,
    /// What a word is to its head.
    pub relations: Vec<Relation>,
}

/// Arrays lie row by row; `[a][b]` below is a rows of b numbers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ParserModel {
    /// Of the features that it was trained for.
    pub features: u16,
    /// Of the recognizer's tables that it was trained over: [`crate::network::Network::tables_checksum`].
    pub recognizer: u32,
    /// How long the vector of a form is in those tables.
    pub shared: usize,
    /// How many numbers each part works with.
    pub sizes: Sizes,
    /// What comes out.
    pub names: Names,
    /// The words of the own table, in order, each once.
    pub words: Vec<String>,
    /// `[word][numbers]`: vectors of those words.
    pub own: Vec<i8>,
    /// Which row of a form the second own table goes by: of its word, twice, prefix, suffix, ending, shape.
    pub key: usize,
    /// How many rows that table has.
    pub keys: usize,
    /// `[row][numbers]`: its vectors; none where there is no such table.
    pub by_key: Vec<i8>,
    /// `form` from `shared`, then the own tables.
    pub project: Matrix,
    /// From `form`: `[five places][local]`, then `[three places][gates of the first layer]`.
    pub around: Matrix,
    /// `[local, then gates of the first layer]`: where their sums start from.
    pub base: Vec<i16>,
    /// `mixed` from `local` and both ways of `first`.
    pub mix: Matrix,
    /// Gates of the second layer from `mixed`.
    pub gates: Matrix,
    /// `mixed` from `mixed` and both ways of `second`.
    pub remix: Matrix,
    /// Parts of speech, then finer ones, from `local` and both ways of `first`.
    pub tags: Matrix,
    /// From `mixed`: the vectors of a word as one that looks for its head, as a head, and the same for the relation.
    pub ends: Matrix,
    /// Relations from `label`.
    pub labels: Matrix,
    /// `[mixed]`: what stands for the root.
    pub root: Vec<i16>,
    /// `[distance][arc]`: what a word and its head each make of their distance, in 1 / 2^8; `[distance]`: what it counts
    /// by itself, in 1 / 2^16.
    pub near: Vec<i16>,
    /// See there.
    pub near_head: Vec<i16>,
    /// See there.
    pub distance: Vec<i32>,
    /// `[distance][label]`
    pub label_distance: Vec<i16>,
}

/// A number of these stays inside, so that no sum of products leaves its 32 bits: in 1 / 2^8, 16 for the vectors of a word
/// and 4 for those of a distance.
pub(super) const MOST_END: i16 = 4095;
pub(super) const MOST_NEAR: u16 = 1023;

impl ParserModel {
    /// How many numbers an own table has for a row.
    pub(super) fn dims(&self) -> (usize, usize) {
        let of = |numbers: usize, rows: usize| numbers.checked_div(rows).unwrap_or(0);
        (of(self.own.len(), self.words.len()), of(self.by_key.len(), self.keys))
    }

    /// Whether all parts have the lengths that the others ask for and numbers that the arithmetic can hold.
    ///
    /// # Errors
    /// [`NetworkError::Unfit`] with the part.
    pub fn check(&self) -> Result<(), NetworkError> {
        let Sizes { form, local, first, second, mixed, arc, label } = self.sizes;
        let Names { upos, xpos, relations } = &self.names;
        let (own, by_key) = self.dims();
        let even = |n: usize, most: usize| (1..=most).contains(&n) && n % LANES == 0;
        let distinct = |names: &[u8]| (1..names.len()).all(|i| !names[..i].contains(&names[i]));
        let numbers = |names: Vec<u8>| (1..=100).contains(&names.len()) && distinct(&names);
        let layer = local + 2 * first;
        for (what, holds) in [
            ("sizes", [form, local, first, second, mixed, label].iter().all(|n| even(*n, 256)) && even(arc, 80)),
            ("parts of speech", numbers(upos.iter().map(|x| *x as u8).collect())),
            ("tags", numbers(xpos.iter().map(|x| *x as u8).collect())),
            ("relations", numbers(relations.iter().map(|x| *x as u8).collect())),
            ("root", relations.len() > 1 && relations.contains(&Relation::Root)),
            ("words", self.words.len() < 1 << 16 && self.words.windows(2).all(|pair| pair[0] < pair[1])),
            ("words", self.words.iter().all(|word| (1..256).contains(&word.len()))),
            ("own", self.own.len() == self.words.len() * own && own <= 256),
            ("keys", self.by_key.len() == self.keys * by_key && by_key <= 256 && self.key < 6),
            ("project", self.project.fits(form, self.shared + own + by_key) && self.shared <= 1024),
            ("project", self.project.fraction() >= Some(UNIT)),
            ("around", self.around.fits(5 * local + 3 * 4 * first, form)),
            ("base", self.base.len() == local + 4 * first),
            ("mix", self.mix.fits(mixed, layer)),
            ("gates", self.gates.fits(4 * second, mixed)),
            ("remix", self.remix.fits(mixed, mixed + 2 * second)),
            ("tags", self.tags.fits(upos.len() + xpos.len(), layer)),
            ("ends", self.ends.fits(2 * arc + 2 * label, mixed)),
            ("labels", self.labels.fits(relations.len(), label)),
            ("root", self.root.len() == mixed),
            ("near", self.near.len() == DISTANCES * arc && self.near_head.len() == DISTANCES * arc),
            ("near", self.near.iter().chain(&self.near_head).all(|n| n.unsigned_abs() <= MOST_NEAR)),
            ("distance", self.distance.len() == DISTANCES),
            ("distance", self.distance.iter().all(|n| n.unsigned_abs() < 1 << 26)),
            ("label distance", self.label_distance.len() == DISTANCES * label),
        ] {
            if !holds {
                return Err(NetworkError::Unfit(what));
            }
        }
        Ok(())
    }
}
