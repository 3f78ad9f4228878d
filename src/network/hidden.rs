//! From the forms around a token to the scores of its tags.

use super::added::Added;
use super::lanes::{Columns, Inputs, LANES, Lanes, ZERO, add, dots, from_numbers, pack, rectify, squares, sum};
use super::memo::{Memo, SharedMemo};
use super::model::{CASINGS, Model};
use super::seen::Seen;
use crate::document::Label;
use crate::text::crc32;
use std::sync::OnceLock;

/// A model made ready to be asked.
#[derive(Debug)]
pub struct Network {
    pub(super) model: Model,
    /// Rows of [`Model::first`] and [`Model::place`].
    first: Columns,
    place: Columns,
    /// Bias and casing: where the hidden units start from.
    base: Vec<Lanes>,
    /// Rows of [`Model::second`], and their sums.
    second: Vec<Lanes>,
    second_sums: Vec<i64>,
    /// Rows of the table of facts by the caller's numbers; 0 for what the model was not trained with.
    facts: Vec<usize>,
    /// Rows of the table of phrases, likewise.
    places: Vec<usize>,
    phrases: Vec<OnceLock<Added>>,
    memo: SharedMemo<Seen>,
}

/// A score stays inside these bounds, so that no path through a sentence can overflow.
const MOST_SCORE: i64 = 1 << 24;

impl Network {
    /// A model whose caller numbers facts and phrases as it pleases, by the names that stand at those numbers. The model
    /// must have passed [`Model::check`].
    #[must_use]
    pub fn new(
        model: Model,
        facts: impl IntoIterator<Item = impl AsRef<str>>,
        phrases: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Network {
        let place = |names: &[String], name: &str| names.iter().position(|known| known == name);
        let facts = facts.into_iter().map(|name| place(&model.facts, name.as_ref()).map_or(0, |at| 1 + at)).collect();
        let three = |at: Option<usize>| std::array::from_fn::<usize, 3, _>(|i| at.map_or(0, |at| 1 + 3 * at + i));
        let places = phrases.into_iter().flat_map(|name| three(place(&model.phrases, name.as_ref())));
        let places = std::iter::once(0).chain(places).collect();
        let (form, phrase) = model.dims();
        let hidden = model.hidden;
        let rows = |numbers: &[i8], dim: usize| {
            let wide: Vec<i16> = numbers.iter().map(|n| i16::from(*n)).collect();
            Columns::new(&wide, dim, &vec![0; numbers.len().checked_div(dim).unwrap_or(0)])
        };
        let mut base = pack(&model.bias).collect::<Vec<_>>().repeat(CASINGS);
        add(&mut base, &pack(&model.casing).collect::<Vec<_>>());
        let sum = |row: &[i8]| row.iter().map(|n| i64::from(*n)).sum();
        Network {
            first: rows(&model.first, form),
            place: rows(&model.place, phrase),
            base,
            second: pack(&model.second.iter().map(|n| i16::from(*n)).collect::<Vec<_>>()).collect(),
            second_sums: model.second.chunks(hidden).map(sum).collect(),
            facts,
            places,
            phrases: vec![OnceLock::new(); model.shapes.last().map_or(0, |shape| shape.0)],
            memo: SharedMemo::default(),
            model,
        }
    }

    /// What the network can find; a label's number is its place here.
    #[must_use]
    pub fn labels(&self) -> &[Label] {
        &self.model.labels
    }

    /// How many scores a token has: one for no name, four for each label.
    #[must_use]
    pub fn tags(&self) -> usize {
        self.model.tags()
    }

    /// How many tokens are looked at on each side of one.
    #[must_use]
    pub fn window(&self) -> usize {
        self.model.window
    }

    /// As [`super::Clusters::get`] of the model.
    #[must_use]
    pub fn cluster(&self, word: u64) -> Option<u16> {
        self.model.clusters.get(word)
    }

    /// Lends out the memo of what forms add.
    pub fn with_memo<R>(&self, work: impl FnOnce(&mut Memo<Seen>) -> R) -> R {
        self.memo.with(work)
    }

    /// Drops what is kept of forms.
    pub fn forget(&self) {
        self.with_memo(|memo| *memo = Memo::default());
    }

    /// A form that has these features, each a table and a row of it. `word` is the hash that its cluster was looked up by,
    /// `rows` those of the hashed tables: what another model may know it by.
    pub fn see(&self, word: u64, rows: [u16; 6], features: impl Iterator<Item = (usize, usize)>) -> Seen {
        let shapes = &self.model.shapes;
        let mut vector = vec![0i16; self.model.dims().0];
        for (table, row) in features {
            let dim = shapes[table].1;
            let start: usize = shapes[..table].iter().map(|s| s.1).sum();
            let entry = &self.model.tables[table][row * dim..][..dim];
            for (sum, number) in vector[start..].iter_mut().zip(entry) {
                *sum = sum.saturating_add(i16::from(*number));
            }
        }
        Seen::new(word, rows, vector)
    }

    /// What a form adds to the hidden units of the tokens around it.
    #[must_use]
    pub fn added<'s>(&self, seen: &'s Seen) -> &'s Added {
        seen.named.get_or_init(|| self.project(&self.first, &seen.vector))
    }

    /// Tells these tables from others: whoever was trained over them wants no others.
    #[must_use]
    pub fn tables_checksum(&self) -> u32 {
        let forms = self.model.tables.iter().take(self.model.tables.len().saturating_sub(1));
        let mut bytes: Vec<u8> = forms.flatten().map(|n| n.to_le_bytes()[0]).collect();
        bytes.extend(self.model.clusters.slots.iter().flat_map(|n| n.to_le_bytes()));
        crc32(&bytes)
    }

    /// How long the vector of a form is.
    #[must_use]
    pub fn form_length(&self) -> usize {
        self.model.dims().0
    }

    /// How many rows a table of forms has.
    #[must_use]
    pub fn table_rows(&self, table: usize) -> usize {
        self.model.shapes[table].0
    }

    /// The row of the table of facts for a fact of the caller's; none for one that the model was not trained with.
    #[must_use]
    pub fn fact(&self, fact: usize) -> Option<usize> {
        self.facts.get(fact).copied().filter(|row| *row != 0)
    }

    /// What a token of a phrase adds; nothing where there is no phrase (0), or one that the model was not trained with.
    #[must_use]
    pub fn phrase(&self, place: usize) -> Option<&Added> {
        let row = self.places.get(place).copied().filter(|row| *row != 0)?;
        let added = self.phrases[row].get_or_init(|| {
            let (_, dim) = self.model.dims();
            let entry = self.model.tables.last().map_or(&[][..], |table| &table[row * dim..][..dim]);
            self.project(&self.place, &entry.iter().map(|n| i16::from(*n)).collect::<Vec<_>>())
        });
        Some(added)
    }

    fn project(&self, weights: &Columns, vector: &[i16]) -> Added {
        let Model { scale, shift, .. } = &self.model;
        let mut inputs = Inputs::default();
        inputs.push(&pack(vector).collect::<Vec<_>>());
        let mut sums = Vec::new();
        weights.sums(&inputs, &mut sums);
        sums.truncate(self.model.places() * scale.len());
        let half = 1 << (shift - 1);
        let scaled = |sum: i32, scale: i32| {
            let sum = (i64::from(sum) * i64::from(scale) + half) >> shift;
            // Hardly ever out of range; a branch costs less than bounds in 64 bits.
            i16::try_from(sum).unwrap_or(if sum < 0 { i16::MIN } else { i16::MAX })
        };
        let mut added = Vec::with_capacity(sums.len() / LANES);
        for place in sums.chunks_exact(scale.len()) {
            let lanes = place.chunks_exact(LANES).zip(scale.chunks_exact(LANES));
            added.extend(lanes.map(|(sums, scales)| from_numbers(std::array::from_fn(|i| scaled(sums[i], scales[i])))));
        }
        Added(added.into())
    }

    /// Appends the score of each tag, in 1/256 nat, for a token in a sentence of some casing. `around` has what stands
    /// around it, by place in the window: first all forms, then all phrases.
    pub fn score<'a>(&self, casing: usize, around: impl Iterator<Item = (usize, &'a Added)>, scores: &mut Vec<i32>) {
        let lanes = self.model.hidden / LANES;
        let mut units = [ZERO; MOST_LANES];
        let units = &mut units[..lanes];
        units.copy_from_slice(&self.base[casing * lanes..][..lanes]);
        for (place, added) in around {
            add(units, &added.0[place * lanes..][..lanes]);
        }
        rectify(units);
        // Layer normalization, the division put off until after the sums: as scores are read off
        // (x - mean) / deviation, they are the sums over x and the sum of x times what all units count together.
        let hidden = self.model.hidden as i64;
        let sum = i64::from(sum(units));
        let variance = hidden * squares(units) - sum * sum;
        let inverse = (1i64 << 40) / (variance.max(1) as u64).isqrt() as i64;
        let first = scores.len();
        dots(&self.second, units, scores);
        let tags = self.second_sums.iter().zip(self.model.gain.iter().zip(&self.model.constant));
        for (score, (row_sum, (gain, constant))) in scores[first..].iter_mut().zip(tags) {
            let centred = hidden * i64::from(*score) - sum * row_sum;
            let normal = (centred * inverse) >> 24;
            let whole = ((normal * gain) >> 32) + i64::from(*constant);
            *score = whole.clamp(-MOST_SCORE, MOST_SCORE) as i32;
        }
    }
}

/// As many as 512 hidden units fill.
const MOST_LANES: usize = 512 / LANES;
