//! Matrices: as their file has them, and as they are multiplied with.

use crate::network::lanes::{LANES, Lanes, dots, from_numbers, pack};

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
    rows: Vec<Lanes>,
    biases: Vec<i32>,
    /// What comes out counts in 1 / 2^this more than what goes in.
    fraction: u32,
}

impl Linear {
    /// A matrix that [`Matrix::fits`]. What goes in counts in 1 / 2^`unit`.
    pub(super) fn new(matrix: &Matrix, unit: u32) -> Linear {
        let fraction = matrix.fraction().unwrap_or(0);
        let round = |n: i64, bits: u32| if bits == 0 { n } else { (n + (1 << (bits - 1))) >> bits };
        let mut rows = Vec::with_capacity(matrix.weights.len().div_ceil(LANES));
        for (row, scale) in matrix.weights.chunks(matrix.columns.max(1)).zip(&matrix.scales) {
            let wide = row.iter().map(|w| round(i64::from(*w) * i64::from(*scale), SCALE - fraction) as i16);
            rows.extend(pack(&wide.collect::<Vec<_>>()));
        }
        let bias = |b: &i32| round(i64::from(*b) << (fraction + unit), BIAS) as i32;
        Linear { rows, biases: matrix.biases.iter().map(bias).collect(), fraction: fraction + unit }
    }

    /// The sums of a vector with each row.
    #[inline]
    pub(super) fn sums(&self, vector: &[Lanes], sums: &mut Vec<i32>) {
        sums.clear();
        dots(&self.rows, vector, sums);
        for (sum, bias) in sums.iter_mut().zip(&self.biases) {
            *sum = sum.wrapping_add(*bias);
        }
    }

    /// Sums in 1 / 2^`unit`, which is no finer than theirs.
    #[inline]
    pub(super) fn narrow(&self, sums: &[i32], unit: u32, out: &mut [Lanes]) {
        narrow(sums, self.fraction - unit, out);
    }
}

/// Sums shifted and rounded, in lanes; what leaves the range stays at its end.
#[inline]
fn narrow(sums: &[i32], shift: u32, out: &mut [Lanes]) {
    let half = if shift == 0 { 0 } else { 1 << (shift - 1) };
    for (lanes, sums) in out.iter_mut().zip(sums.chunks(LANES)) {
        let mut numbers = [0i16; LANES];
        for (number, sum) in numbers.iter_mut().zip(sums) {
            *number = (sum.saturating_add(half) >> shift).clamp(-32768, 32767) as i16;
        }
        *lanes = from_numbers(numbers);
    }
}
