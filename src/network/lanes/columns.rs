//! A matrix by its columns, two at a time: what is zero in a vector costs nothing, and sums lie where they are wanted. After
//! a layer that lets nothing below zero through, a third of the pairs of numbers is zero.

use super::{LANES, Lanes};
use bytemuck::cast;
use wide::{i16x8, i32x4, i32x8};

/// Vectors that go into matrices, without what is zero in them.
#[derive(Debug, Default)]
pub(crate) struct Inputs {
    /// Which pair of numbers, and the pair.
    pairs: Vec<(u32, i32)>,
    /// Where each vector ends.
    ends: Vec<usize>,
}

impl Inputs {
    /// In place of what was there: vectors of a length, one behind the other; only the first `taken` lanes of each.
    pub(crate) fn fill(&mut self, vectors: &[Lanes], length: usize, taken: usize) {
        self.pairs.clear();
        self.ends.clear();
        for vector in vectors.chunks_exact(length.max(1)) {
            self.push(&vector[..taken]);
        }
    }

    pub(crate) fn push(&mut self, vector: &[Lanes]) {
        let mut end = self.pairs.len();
        self.pairs.resize(end + vector.len() * LANES / 2, (0, 0));
        let mut place = 0;
        for shorts in vector.as_flattened() {
            for pair in cast::<i16x8, [i32; 4]>(*shorts) {
                // Written over where it is zero: a branch would be guessed wrong every third time.
                self.pairs[end] = (place, pair);
                end += usize::from(pair != 0);
                place += 1;
            }
        }
        self.pairs.truncate(end);
        self.ends.push(end);
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    fn vectors(&self) -> impl Iterator<Item = &[(u32, i32)]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| &self.pairs[start..*end])
    }
}

/// A matrix made ready. Four rows are a group, eight groups a tile: their sums are kept in registers, and the tile stays at
/// hand while all vectors pass it.
#[derive(Debug)]
pub(crate) struct Columns {
    /// Tile by tile, pair of columns by pair of columns, group by group: the pair of each of four rows.
    shorts: Vec<i16x8>,
    /// What the sums of each group start from.
    starts: Vec<i32x4>,
    /// How many pairs of columns there are.
    pairs: usize,
}

/// In groups.
const TILE: usize = 8;

impl Columns {
    /// Rows of so many numbers, one behind the other, and what the sum of each row starts from. No sum may leave its 32 bits.
    pub(crate) fn new(rows: &[i16], columns: usize, starts: &[i32]) -> Columns {
        // As packed lanes have them.
        let pairs = columns.next_multiple_of(LANES) / 2;
        let number = |row: usize, column: usize| match column < columns {
            true => rows.get(row * columns + column).copied().unwrap_or(0),
            false => 0,
        };
        // The last tile has as many groups as it needs: one, two, four or eight.
        let whole = starts.len() / (4 * TILE) * TILE;
        let rest = starts.len().div_ceil(4) - whole;
        let groups = whole + if rest == 0 { 0 } else { rest.next_power_of_two() };
        let mut shorts = Vec::with_capacity(groups * pairs);
        for tile in (0..groups).step_by(TILE) {
            for pair in 0..pairs {
                for group in tile..groups.min(tile + TILE) {
                    let at = |i: usize| number(4 * group + i / 2, 2 * pair + i % 2);
                    shorts.push(i16x8::new(std::array::from_fn(at)));
                }
            }
        }
        let start = |row: usize| starts.get(row).copied().unwrap_or(0);
        let starts = (0..groups).map(|group| i32x4::new(std::array::from_fn(|i| start(4 * group + i)))).collect();
        Columns { shorts, starts, pairs }
    }

    /// How many sums a vector has: one a row, and some that mean nothing.
    pub(crate) fn sums_of_one(&self) -> usize {
        4 * self.starts.len()
    }

    /// The sums of each vector, one behind the other, in place of what was there.
    pub(crate) fn sums(&self, inputs: &Inputs, sums: &mut Vec<i32>) {
        let width = self.sums_of_one();
        sums.clear();
        sums.resize(inputs.len() * width, 0);
        let mut rows = |group: usize, vector: usize, found: &[i32x4]| {
            let out = &mut sums[vector * width + 4 * group..][..4 * found.len()];
            for (out, found) in out.chunks_exact_mut(4).zip(found) {
                out.copy_from_slice(found.as_array_ref());
            }
        };
        self.tiles(inputs, &mut rows);
    }

    /// The sums of each vector shifted, rounded and kept within bounds, for a matrix whose rows fill lanes. They go to `out`, in
    /// which the row of a vector is `width` long, behind `from`. Half of the smallest number left must fit upon each sum.
    pub(crate) fn narrowed(
        &self,
        inputs: &Inputs,
        shift: u32,
        (least, most): (i16, i16),
        out: &mut [Lanes],
        (width, from): (usize, usize),
    ) {
        let half = i32x4::splat(if shift == 0 { 0 } else { 1 << (shift - 1) });
        let (least, most) = (i16x8::splat(least), i16x8::splat(most));
        let mut rows = |group: usize, vector: usize, found: &[i32x4]| {
            let row = &mut out[vector * width + from..][..width - from];
            let out = &mut row.as_flattened_mut()[group / 2..];
            for (out, found) in out.iter_mut().zip(found.chunks_exact(2)) {
                let shifted: i32x8 = cast([(found[0] + half) >> shift, (found[1] + half) >> shift]);
                *out = i16x8::from_i32x8_saturate(shifted).min(most).max(least);
            }
        };
        self.tiles(inputs, &mut rows);
    }

    /// Tells the sums of groups: the first group, the vector, the sums.
    #[inline(always)] // so that what is told stays in registers
    fn tiles(&self, inputs: &Inputs, tell: &mut impl FnMut(usize, usize, &[i32x4])) {
        for group in (0..self.starts.len()).step_by(TILE) {
            match self.starts.len() - group {
                1 => self.tile::<1>(group, inputs, tell),
                2 => self.tile::<2>(group, inputs, tell),
                4 => self.tile::<4>(group, inputs, tell),
                _ => self.tile::<TILE>(group, inputs, tell),
            }
        }
    }

    #[inline(always)]
    fn tile<const N: usize>(&self, group: usize, inputs: &Inputs, tell: &mut impl FnMut(usize, usize, &[i32x4])) {
        let columns = &self.shorts[group * self.pairs..][..N * self.pairs];
        let starts = &self.starts[group..group + N];
        for (at, vector) in inputs.vectors().enumerate() {
            let mut sums: [i32x4; N] = std::array::from_fn(|i| starts[i]);
            for (place, pair) in vector {
                let pair: i16x8 = cast(i32x4::splat(*pair));
                let column = &columns[*place as usize * N..][..N];
                #[allow(clippy::needless_range_loop)] // laid out flat in any kind of build
                for i in 0..N {
                    sums[i] += pair.dot(column[i]);
                }
            }
            tell(group, at, &sums);
        }
    }
}
