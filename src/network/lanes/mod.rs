//! Sixteen 16-bit numbers worked on at once, in the vectors of the machine where it has some. All machines give the same bits.

mod columns;

pub(super) use columns::{Columns, Inputs};

use bytemuck::cast;
use wide::{i16x8, i32x4, u64x2};

/// How many numbers [`Lanes`] holds.
pub(super) const LANES: usize = 16;

pub(super) type Lanes = [i16x8; 2];

pub(super) const ZERO: Lanes = [i16x8::ZERO; 2];

#[inline]
pub(super) fn from_numbers(numbers: [i16; LANES]) -> Lanes {
    cast(numbers)
}

#[inline]
pub(super) fn numbers(lanes: &Lanes) -> [i16; LANES] {
    cast(*lanes)
}

/// Numbers in lanes; zeros fill the last.
pub(super) fn pack(numbers: &[i16]) -> impl Iterator<Item = Lanes> {
    let lanes = |chunk: &[i16]| {
        let mut lanes = [0; LANES];
        lanes[..chunk.len()].copy_from_slice(chunk);
        from_numbers(lanes)
    };
    numbers.chunks(LANES).map(lanes)
}

/// Adds to each number; what leaves the range stays at its end.
#[inline]
pub(super) fn add(sums: &mut [Lanes], numbers: &[Lanes]) {
    for (sum, number) in sums.as_flattened_mut().iter_mut().zip(numbers.as_flattened()) {
        *sum = sum.saturating_add(*number);
    }
}

/// Nothing below zero.
#[inline]
pub(super) fn rectify(numbers: &mut [Lanes]) {
    for number in numbers.as_flattened_mut() {
        *number = number.max(i16x8::ZERO);
    }
}

/// The sum of all numbers, which must fit.
pub(super) fn sum(numbers: &[Lanes]) -> i32 {
    let add = |sums: i32x4, number: &i16x8| sums + number.dot(i16x8::ONE);
    numbers.as_flattened().iter().fold(i32x4::ZERO, add).reduce_add()
}

/// The sum of all squares.
pub(super) fn squares(numbers: &[Lanes]) -> i64 {
    let low = u64x2::splat(u64::from(u32::MAX));
    let mut sums = u64x2::ZERO;
    for number in numbers.as_flattened() {
        // Two squares of -32768 are 2^31: right as a number without a sign.
        let pairs: u64x2 = cast(number.dot(*number));
        sums = sums + (pairs & low) + (pairs >> 32_u32);
    }
    let [a, b] = sums.to_array();
    (a + b) as i64
}

/// Appends the sum of products of a vector with each row, which is as long. Each sum must fit.
pub(super) fn dots(rows: &[Lanes], vector: &[Lanes], sums: &mut Vec<i32>) {
    fn known<const N: usize>(rows: &[Lanes], vector: &[Lanes], sums: &mut Vec<i32>) {
        if let Ok(vector) = <&[Lanes; N]>::try_from(vector) {
            sums.extend(rows.chunks_exact(N).map(|row| dot(row, vector)));
        }
    }
    match vector.len() {
        // The lengths of our models: the loop is laid out flat.
        3 => known::<3>(rows, vector, sums),
        16 => known::<16>(rows, vector, sums),
        length => sums.extend(rows.chunks_exact(length.max(1)).map(|row| dot(row, vector))),
    }
}

#[inline(always)] // so that the loop is laid out for each length
fn dot(a: &[Lanes], b: &[Lanes]) -> i32 {
    let products = a.as_flattened().iter().zip(b.as_flattened());
    products.fold(i32x4::ZERO, |sums, (a, b)| sums + a.dot(*b)).reduce_add()
}

#[cfg(test)]
mod tests;
