//! Matrices: as their file has them, and as they are multiplied with.

use crate::network::lanes::{Columns, Inputs, Lanes};
use std::ops::Range;

/// Hidden units and what comes of them count in 1 / 2^10.
pub(super) const UNIT: u32 = 10;
/// A scale counts in 1 / 2^24.
pub(super) const SCALE: u32 = 24;
/// A bias counts in 1 / 2^16.
pub(super) const BIAS: u32 = 16;

/// A matrix of 8-bit numbers, a row for each number that comes out; each row has a scale of its own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matrix {
    /// How many numbers go in.
    pub columns: usize,
    /// Row by row.
    pub weights: Vec<i8>,
    /// What the weights of a row are multiplied by, in 1 / 2^24.
    pub scales: Vec<u32>,
    /// What is added to each row, in 1 / 2^16.
    pub biases: Vec<i32>,
}

impl Matrix {
    /// How many numbers come out.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.scales.len()
    }

    pub(super) fn fits(&self, rows: usize, columns: usize) -> bool {
        self.columns == columns
            && self.scales.len() == rows
            && self.biases.len() == rows
            && self.weights.len() == rows * columns
            && self.fraction().is_some()
    }

    /// By how many bits the weights can be spread, so that no sum of products leaves its 32 bits, whatever 16-bit numbers
    /// go in; `None` where the rows are too heavy.
    pub(super) fn fraction(&self) -> Option<u32> {
        let rows = self.weights.chunks(self.columns.max(1)).zip(&self.scales).zip(&self.biases);
        let (mut heaviest, mut largest) = (1u64, 1u64);
        for ((row, scale), bias) in rows {
            let size = |w: &i8| u64::from(w.unsigned_abs()) * u64::from(*scale);
            // A bias of one is worth as much as a unit's number, 2^10, of the 2^15 that it could have.
            let bias = u64::from(bias.unsigned_abs()) << (SCALE - BIAS) >> (15 - UNIT);
            heaviest = heaviest.max(row.iter().map(size).sum::<u64>() + bias);
            largest = largest.max(row.iter().map(size).max().unwrap_or(0));
        }
        let room = |sum: u64, most: u64| (0..=SCALE).rev().find(|bits| sum >> (SCALE - bits) < most);
        // A sum of 2^16 weights of one, each times 2^15, would be too much; rounding may add a half for each column.
        let most = (1u64 << 16).checked_sub(4096 + self.columns as u64)?;
        Some(room(heaviest, most)?.min(room(largest, 32_000)?))
    }
}

/// A matrix made ready: all rows in one unit.
#[derive(Debug)]
pub(super) struct Linear {
    columns: Columns,
    /// What comes out counts in 1 / 2^this.
    fraction: u32,
}

/// What a number may be.
pub(super) const ANY: (i16, i16) = (i16::MIN, i16::MAX);
pub(super) const POSITIVE: (i16, i16) = (0, i16::MAX);

impl Linear {
    /// A matrix that [`Matrix::fits`]. What goes in counts in 1 / 2^`unit`.
    pub(super) fn new(matrix: &Matrix, unit: u32) -> Linear {
        Linear::of_rows(matrix, unit, 0..matrix.rows())
    }

    /// Some of its rows, in the unit of them all.
    pub(super) fn of_rows(matrix: &Matrix, unit: u32, rows: Range<usize>) -> Linear {
        let fraction = matrix.fraction().unwrap_or(0);
        let round = |n: i64, bits: u32| if bits == 0 { n } else { (n + (1 << (bits - 1))) >> bits };
        let mut weights = Vec::with_capacity(rows.len() * matrix.columns);
        let all = matrix.weights.chunks(matrix.columns.max(1)).zip(&matrix.scales);
        for (row, scale) in all.take(rows.end).skip(rows.start) {
            weights.extend(row.iter().map(|w| round(i64::from(*w) * i64::from(*scale), SCALE - fraction) as i16));
        }
        let bias = |b: &i32| round(i64::from(*b) << (fraction + unit), BIAS) as i32;
        let biases: Vec<i32> = matrix.biases[rows].iter().map(bias).collect();
        Linear { columns: Columns::new(&weights, matrix.columns, &biases), fraction: fraction + unit }
    }

    /// How many sums a vector has: one a row, and some that mean nothing.
    pub(super) fn sums_of_one(&self) -> usize {
        self.columns.sums_of_one()
    }

    /// The sums of each vector with each row, in place of what was there.
    pub(super) fn sums(&self, inputs: &Inputs, sums: &mut Vec<i32>) {
        self.columns.sums(inputs, sums);
    }

    /// Sums in 1 / 2^`unit`, which is no finer than theirs, and within bounds, for a matrix whose rows fill lanes. They go to
    /// rows of a width, behind the first lanes of each.
    pub(super) fn narrowed(
        &self,
        inputs: &Inputs,
        unit: u32,
        bounds: (i16, i16),
        out: &mut [Lanes],
        place: (usize, usize),
    ) {
        // The room that [`Matrix::fraction`] leaves, 2^27, is more than the half that rounding adds.
        self.columns.narrowed(inputs, self.fraction - unit, bounds, out, place);
    }
}
