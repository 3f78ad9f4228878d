//! A trained model as plain numbers: what the file holds, in its order.

use super::clusters::Clusters;
use super::error::NetworkError;
use super::lanes::LANES;
use crate::document::Label;

/// A table of vectors, one of which stands for each value of a feature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    /// As the trainer calls its file: `word`.
    pub name: &'static str,
    /// How many vectors there are.
    pub rows: usize,
    /// How long a vector is.
    pub dim: usize,
}

/// How a sentence uses capitals, in how many ways.
pub(super) const CASINGS: usize = 4;
/// The knots of the calibration.
pub(super) const KNOTS: usize = 33;

/// Arrays lie row by row; `[a][b]` below is a rows of b numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Model {
    /// Of the features that it was trained for.
    pub features: u16,
    /// How many hidden units.
    pub hidden: usize,
    /// How many tokens are looked at on each side.
    pub window: usize,
    /// By how many bits the sums of the first layer are shifted.
    pub shift: u32,
    /// At most 31, each once; a label's number is its place here.
    pub labels: Vec<Label>,
    /// Rows and length of a row, of each table of forms and then of the table of phrases.
    pub shapes: Vec<(usize, usize)>,
    /// What the rows of the last table of forms stand for: one fact each, after row 0 for nothing known.
    pub facts: Vec<String>,
    /// What the rows of the table of phrases stand for: three each (first, inside, last), after row 0 for no phrase.
    pub phrases: Vec<String>,
    /// The vectors of those tables.
    pub tables: Vec<Vec<i8>>,
    /// `[place in the window][hidden][all tables of forms, one behind the other]`
    pub first: Vec<i8>,
    /// `[place in the window][hidden][a vector of the table of phrases]`
    pub place: Vec<i8>,
    /// `[hidden]`: what the sums of `first` and `place` are multiplied by before the shift.
    pub scale: Vec<i32>,
    /// `[hidden]`
    pub bias: Vec<i16>,
    /// `[casing][hidden]`
    pub casing: Vec<i16>,
    /// `[tag][hidden]`
    pub second: Vec<i8>,
    /// `[tag]`
    pub gain: Vec<i64>,
    /// `[tag]`, in 1/256 nat.
    pub constant: Vec<i32>,
    /// `[kind before][kind after]`, in 1/256 nat; kind 0 is no name, then the labels.
    pub transitions: Vec<i16>,
    /// What a probability of 0, 1/32, 2/32 ... 1 is worth, in thousandths.
    pub calibration: Vec<u16>,
    /// Of words, as `training/clusters.py` makes them.
    pub clusters: Clusters,
}

impl Model {
    /// Tokens of a window.
    pub(super) fn places(&self) -> usize {
        2 * self.window + 1
    }

    /// No name, then beginning, inside, end and single of each label.
    pub(super) fn tags(&self) -> usize {
        1 + 4 * self.labels.len()
    }

    /// The length of a form's vectors together, and that of a phrase's.
    pub(super) fn dims(&self) -> (usize, usize) {
        let dims: Vec<usize> = self.shapes.iter().map(|s| s.1).collect();
        dims.split_last().map_or((0, 0), |(phrase, forms)| (forms.iter().sum(), *phrase))
    }

    /// Whether all parts have the lengths that the others ask for and numbers that the arithmetic can hold.
    ///
    /// # Errors
    /// [`NetworkError::Unfit`] with the part.
    pub fn check(&self) -> Result<(), NetworkError> {
        let (places, hidden, tags, (form, phrase)) = (self.places(), self.hidden, self.tags(), self.dims());
        let kinds = 1 + self.labels.len();
        let tables = || self.tables.iter().zip(&self.shapes).all(|(table, (rows, dim))| table.len() == rows * dim);
        let distinct = || (1..self.labels.len()).all(|i| !self.labels[..i].contains(&self.labels[i]));
        let rows = |from_last: usize| self.shapes.iter().nth_back(from_last).map_or(0, |shape| shape.0);
        let named = |names: &[String]| names.iter().all(|name| (1..256).contains(&name.len()));
        for (what, holds) in [
            ("hidden", (1..=512).contains(&hidden) && hidden % LANES == 0),
            ("window", (1..=7).contains(&self.window)),
            ("shift", (1..=40).contains(&self.shift)),
            ("labels", (1..=31).contains(&self.labels.len()) && distinct()),
            ("shapes", self.shapes.len() > 1 && [form, phrase].iter().all(|dim| (1..=1024).contains(dim))),
            ("facts", rows(1) == 1 + self.facts.len() && named(&self.facts)),
            ("phrases", rows(0) == 1 + 3 * self.phrases.len() && named(&self.phrases)),
            ("tables", self.tables.len() == self.shapes.len() && tables()),
            ("first", self.first.len() == places * hidden * form),
            ("place", self.place.len() == places * hidden * phrase),
            ("scale", self.scale.len() == hidden),
            ("bias", self.bias.len() == hidden),
            ("casing", self.casing.len() == CASINGS * hidden),
            ("second", self.second.len() == tags * hidden),
            ("gain", self.gain.len() == tags && self.gain.iter().all(|g| g.unsigned_abs() < 1 << 28)),
            ("constant", self.constant.len() == tags),
            ("transitions", self.transitions.len() == kinds * kinds),
            ("calibration", self.calibration.len() == KNOTS && self.calibration.iter().all(|p| *p <= 1000)),
            ("clusters", self.clusters.is_sound()),
        ] {
            if !holds {
                return Err(NetworkError::Unfit(what));
            }
        }
        Ok(())
    }
}
