//! Vectors, sums and matrices against the sums of their definition.

use super::numbers as numbers_of;
use super::*;

fn packed(numbers: &[i16]) -> Vec<Lanes> {
    pack(numbers).collect()
}

/// Numbers of every size, from a generator of Marsaglia (xorshift, 2003).
fn numbers(mut seed: u32, count: usize) -> Vec<i16> {
    let mut next = || {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        (seed >> 8) as i16 >> (seed & 15)
    };
    (0..count).map(|_| next()).collect()
}

fn lanes_are_sums(seed: u32) {
    let (a, b) = (numbers(seed, 16 * 9), numbers(!seed, 16 * 9));
    let mut sums = packed(&a);
    assert_eq!(sums.iter().flat_map(numbers_of).collect::<Vec<_>>(), a);
    let dot =
        |a: &[i16], b: &[i16]| a.iter().zip(b).map(|(a, b)| i32::from(*a) * i32::from(*b)).fold(0, i32::wrapping_add);
    for length in 1..=9 {
        let mut each = Vec::new();
        dots(&sums, &packed(&b)[..length], &mut each);
        let expect: Vec<i32> = a.chunks_exact(16 * length).map(|row| dot(row, &b)).collect();
        assert_eq!(each, expect);
    }
    add(&mut sums, &packed(&b));
    let expect: Vec<i16> = a.iter().zip(&b).map(|(a, b)| a.saturating_add(*b).max(0)).collect();
    rectify(&mut sums);
    assert_eq!(sums.iter().flat_map(numbers_of).collect::<Vec<_>>(), expect);
    assert_eq!(sum(&sums), expect.iter().map(|n| i32::from(*n)).sum::<i32>());
    assert_eq!(squares(&sums), expect.iter().map(|n| i64::from(*n).pow(2)).sum::<i64>());
}

/// Matrices of all widths against the sums of the definition, also behind vectors with zeros.
fn columns_are_sums(seed: u32) {
    let (rows, columns) = (1 + seed as usize % 75, 1 + (seed as usize / 3) % 50);
    let weights: Vec<i16> = numbers(seed, rows * columns).iter().map(|n| n >> 4).collect();
    let starts: Vec<i32> = numbers(seed ^ 77, rows).iter().map(|n| i32::from(*n)).collect();
    let vectors: Vec<Vec<i16>> = (1..4).map(|i| numbers(seed.rotate_left(i), columns)).collect();
    let vectors: Vec<Vec<i16>> =
        vectors.into_iter().map(|v| v.into_iter().map(|n| if n & 3 == 0 { 0 } else { n >> 4 }).collect()).collect();
    let length = columns.div_ceil(LANES);
    let mut inputs = Inputs::default();
    inputs.fill(&vectors.iter().flat_map(|v| packed(v)).collect::<Vec<_>>(), length, length);
    let matrix = Columns::new(&weights, columns, &starts);
    let mut sums = Vec::new();
    matrix.sums(&inputs, &mut sums);
    let expect = |vector: &[i16], row: usize| {
        let row = weights[row * columns..][..columns].iter().zip(vector);
        row.map(|(w, v)| i32::from(*w) * i32::from(*v)).sum::<i32>()
    };
    for (vector, sums) in vectors.iter().zip(sums.chunks_exact(matrix.sums_of_one())) {
        let expect: Vec<i32> = (0..rows).map(|row| starts[row] + expect(vector, row)).collect();
        assert_eq!(sums[..rows], expect, "{rows} rows, {columns} columns");
    }
    if rows % LANES == 0 {
        let (width, bounds) = (rows / LANES + 1, (-900, 1100));
        let mut out = vec![ZERO; 3 * width];
        matrix.narrowed(&inputs, 9, bounds, &mut out, (width, 1));
        for (vector, out) in vectors.iter().zip(out.chunks_exact(width)) {
            let found: Vec<i16> = out[1..].iter().flat_map(numbers_of).collect();
            let narrow = |row: usize| ((starts[row] + expect(vector, row) + 256) >> 9).clamp(-900, 1100) as i16;
            assert_eq!(found, (0..rows).map(narrow).collect::<Vec<_>>());
        }
    }
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn all_machines_agree() {
    for seed in 1..2000 {
        lanes_are_sums(seed);
        columns_are_sums(seed);
    }
}

#[test]
fn the_ends_of_the_range_hold() {
    let (least, most) = (packed(&[i16::MIN; 32]), packed(&[i16::MAX; 32]));
    assert_eq!(squares(&least), 32 << 30);
    let mut sums = least.clone();
    add(&mut sums, &least);
    assert_eq!(squares(&sums), 32 << 30);
    add(&mut sums, &most);
    assert_eq!(squares(&sums), 32);
}
