//! Sixteen 16-bit numbers worked on at once. Built for WebAssembly with `simd128` they are two vectors of the machine;
//! elsewhere an array, in loops from which the compiler makes vectors. Both give the same bits.

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
use arrays as backend;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
use vectors as backend;

pub(super) use backend::{Lanes, add, dot, dots, from_numbers, numbers, rectify, squares};

pub(super) const ZERO: Lanes = from_numbers([0; LANES]);
pub(super) const ONE: Lanes = from_numbers([1; LANES]);

/// How many numbers [`Lanes`] holds.
pub(super) const LANES: usize = 16;

/// Numbers in lanes; zeros fill the last.
pub(super) fn pack(numbers: &[i16]) -> impl Iterator<Item = Lanes> {
    let lanes = |chunk: &[i16]| {
        let mut lanes = [0; LANES];
        lanes[..chunk.len()].copy_from_slice(chunk);
        from_numbers(lanes)
    };
    numbers.chunks(LANES).map(lanes)
}

/// The reference: what the machine's vectors must equal.
#[cfg(any(test, not(all(target_arch = "wasm32", target_feature = "simd128"))))]
mod arrays {
    use super::LANES;

    /// Aligned, so that an instruction can take it from memory.
    #[derive(Debug, Clone, Copy)]
    #[repr(align(16))]
    pub(crate) struct Lanes(pub(super) [i16; LANES]);

    pub(crate) const fn from_numbers(numbers: [i16; LANES]) -> Lanes {
        Lanes(numbers)
    }

    #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
    #[inline]
    pub(crate) fn numbers(lanes: &Lanes) -> [i16; LANES] {
        lanes.0
    }

    /// Adds to each number; what leaves the range stays at its end.
    pub(crate) fn add(sums: &mut [Lanes], numbers: &[Lanes]) {
        for (sums, numbers) in sums.iter_mut().zip(numbers) {
            for (sum, number) in sums.0.iter_mut().zip(numbers.0) {
                *sum = sum.saturating_add(number);
            }
        }
    }

    /// Nothing below zero.
    pub(crate) fn rectify(numbers: &mut [Lanes]) {
        for number in numbers.iter_mut().flat_map(|lanes| &mut lanes.0) {
            *number = (*number).max(0);
        }
    }

    /// The sum of all products, which must fit.
    #[inline(always)] // so that the loop is laid out for each length
    pub(crate) fn dot(a: &[Lanes], b: &[Lanes]) -> i32 {
        // A sum for each lane, not one for all: so the compiler finds the instruction for it. Builds with assertions lay out
        // no loop over three lists at once: half of what the tests take was here.
        let mut sums = [0i32; LANES];
        for (a, b) in a.iter().zip(b) {
            #[allow(clippy::needless_range_loop)]
            for lane in 0..LANES {
                sums[lane] = sums[lane].wrapping_add(i32::from(a.0[lane]) * i32::from(b.0[lane]));
            }
        }
        sums.into_iter().fold(0, i32::wrapping_add)
    }

    /// Appends the sum of products of a vector with each row, which is as long.
    pub(crate) fn dots(rows: &[Lanes], vector: &[Lanes], sums: &mut Vec<i32>) {
        fn known<const N: usize>(rows: &[Lanes], vector: &[Lanes], sums: &mut Vec<i32>) {
            if let Ok(vector) = <&[Lanes; N]>::try_from(vector) {
                sums.extend(rows.chunks_exact(N).map(|row| dot(row, vector)));
            }
        }
        match vector.len() {
            // The lengths of our models: the loop is laid out flat, a third faster.
            2 => known::<2>(rows, vector, sums),
            3 => known::<3>(rows, vector, sums),
            4 => known::<4>(rows, vector, sums),
            6 => known::<6>(rows, vector, sums),
            8 => known::<8>(rows, vector, sums),
            9 => known::<9>(rows, vector, sums),
            12 => known::<12>(rows, vector, sums),
            14 => known::<14>(rows, vector, sums),
            16 => known::<16>(rows, vector, sums),
            length => sums.extend(rows.chunks_exact(length.max(1)).map(|row| dot(row, vector))),
        }
    }

    /// The sum of all squares.
    pub(crate) fn squares(numbers: &[Lanes]) -> i64 {
        numbers.iter().flat_map(|lanes| lanes.0).map(|n| i64::from(i32::from(n) * i32::from(n))).sum()
    }
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod vectors {
    use super::LANES;
    use core::arch::wasm32::{
        i16x8, i16x8_add_sat, i16x8_extract_lane, i16x8_max, i16x8_splat, i32x4_add, i32x4_dot_i16x8,
        i32x4_extract_lane, i32x4_shuffle, i32x4_splat, i64x2_add, i64x2_extend_high_u32x4, i64x2_extend_low_u32x4,
        i64x2_extract_lane, i64x2_splat, v128,
    };

    pub(crate) type Lanes = [v128; 2];

    pub(crate) const fn from_numbers(n: [i16; LANES]) -> Lanes {
        [
            i16x8(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]),
            i16x8(n[8], n[9], n[10], n[11], n[12], n[13], n[14], n[15]),
        ]
    }

    #[inline]
    pub(crate) fn numbers(lanes: &Lanes) -> [i16; LANES] {
        let [a, b] = *lanes;
        [
            i16x8_extract_lane::<0>(a),
            i16x8_extract_lane::<1>(a),
            i16x8_extract_lane::<2>(a),
            i16x8_extract_lane::<3>(a),
            i16x8_extract_lane::<4>(a),
            i16x8_extract_lane::<5>(a),
            i16x8_extract_lane::<6>(a),
            i16x8_extract_lane::<7>(a),
            i16x8_extract_lane::<0>(b),
            i16x8_extract_lane::<1>(b),
            i16x8_extract_lane::<2>(b),
            i16x8_extract_lane::<3>(b),
            i16x8_extract_lane::<4>(b),
            i16x8_extract_lane::<5>(b),
            i16x8_extract_lane::<6>(b),
            i16x8_extract_lane::<7>(b),
        ]
    }

    pub(crate) fn add(sums: &mut [Lanes], numbers: &[Lanes]) {
        for (sum, number) in sums.as_flattened_mut().iter_mut().zip(numbers.as_flattened()) {
            *sum = i16x8_add_sat(*sum, *number);
        }
    }

    pub(crate) fn rectify(numbers: &mut [Lanes]) {
        for number in numbers.as_flattened_mut() {
            *number = i16x8_max(*number, i16x8_splat(0));
        }
    }

    /// Adds the products of a row, neighbours together.
    fn add_products(sums: v128, row: &Lanes, vector: &Lanes) -> v128 {
        let sums = i32x4_add(sums, i32x4_dot_i16x8(row[0], vector[0]));
        i32x4_add(sums, i32x4_dot_i16x8(row[1], vector[1]))
    }

    pub(crate) fn dot(a: &[Lanes], b: &[Lanes]) -> i32 {
        let sums = a.iter().zip(b).fold(i32x4_splat(0), |sums, (a, b)| add_products(sums, a, b));
        i32x4_extract_lane::<0>(summed([sums; 4]))
    }

    /// Four rows at a time: the vector is read once for them.
    pub(crate) fn dots(rows: &[Lanes], vector: &[Lanes], sums: &mut Vec<i32>) {
        let length = vector.len().max(1);
        let fours = rows.chunks_exact(4 * length);
        let rest = fours.remainder();
        for four in fours {
            let ((a, b), (c, d)) = {
                let (first, last) = four.split_at(2 * length);
                (first.split_at(length), last.split_at(length))
            };
            let mut parts = [i32x4_splat(0); 4];
            for (v, (((a, b), c), d)) in vector.iter().zip(a.iter().zip(b).zip(c).zip(d)) {
                parts = [
                    add_products(parts[0], a, v),
                    add_products(parts[1], b, v),
                    add_products(parts[2], c, v),
                    add_products(parts[3], d, v),
                ];
            }
            let four = summed(parts);
            sums.extend([
                i32x4_extract_lane::<0>(four),
                i32x4_extract_lane::<1>(four),
                i32x4_extract_lane::<2>(four),
                i32x4_extract_lane::<3>(four),
            ]);
        }
        sums.extend(rest.chunks_exact(length).map(|row| dot(row, vector)));
    }

    /// The sum of each of four vectors.
    fn summed([a, b, c, d]: [v128; 4]) -> v128 {
        let halves = |a, b| i32x4_add(i32x4_shuffle::<0, 4, 1, 5>(a, b), i32x4_shuffle::<2, 6, 3, 7>(a, b));
        let (ab, cd) = (halves(a, b), halves(c, d));
        i32x4_add(i32x4_shuffle::<0, 1, 4, 5>(ab, cd), i32x4_shuffle::<2, 3, 6, 7>(ab, cd))
    }

    pub(crate) fn squares(numbers: &[Lanes]) -> i64 {
        let mut sum = i64x2_splat(0);
        for number in numbers.as_flattened() {
            // Two squares of -32768 are 2^31: right as a number without a sign.
            let pairs = i32x4_dot_i16x8(*number, *number);
            sum = i64x2_add(sum, i64x2_add(i64x2_extend_low_u32x4(pairs), i64x2_extend_high_u32x4(pairs)));
        }
        i64x2_extract_lane::<0>(sum) + i64x2_extract_lane::<1>(sum)
    }
}

#[cfg(test)]
mod tests {
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

    fn in_arrays(numbers: &[i16]) -> Vec<arrays::Lanes> {
        numbers.chunks_exact(LANES).map(|c| arrays::from_numbers(std::array::from_fn(|i| c[i]))).collect()
    }

    /// Under `simd128` this compares vectors with arrays, elsewhere arrays with the plain meaning of each function.
    fn all_agree(seed: u32) {
        let (a, b) = (numbers(seed, 16 * 9), numbers(!seed, 16 * 9));
        let (mut sums, mut plain) = (packed(&a), in_arrays(&a));
        assert_eq!(sums.iter().flat_map(numbers_of).collect::<Vec<_>>(), a);
        assert_eq!(dot(&sums, &packed(&b)), arrays::dot(&plain, &in_arrays(&b)));
        assert_eq!(squares(&sums), arrays::squares(&plain));
        for length in 1..=9 {
            let (mut each, mut expect) = (Vec::new(), Vec::new());
            dots(&sums, &packed(&b)[..length], &mut each);
            arrays::dots(&plain, &in_arrays(&b)[..length], &mut expect);
            assert_eq!(each, expect);
        }
        add(&mut sums, &packed(&b));
        arrays::add(&mut plain, &in_arrays(&b));
        let expect: Vec<i16> =
            a.iter().zip(&b).map(|(a, b)| (i32::from(*a) + i32::from(*b)).clamp(-32768, 32767) as i16).collect();
        assert_eq!(plain.iter().flat_map(|lanes| lanes.0).collect::<Vec<_>>(), expect);
        rectify(&mut sums);
        arrays::rectify(&mut plain);
        let ones = in_arrays(&[1; 16 * 9]);
        assert_eq!(arrays::dot(&plain, &ones), expect.iter().map(|n| i32::from(*n).max(0)).sum::<i32>());
        assert_eq!(dot(&sums, &packed(&[1; 16 * 9])), arrays::dot(&plain, &ones));
        assert_eq!(squares(&sums), expect.iter().map(|n| i64::from((*n).max(0)).pow(2)).sum::<i64>());
    }

    #[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
    #[cfg_attr(not(target_arch = "wasm32"), test)]
    fn vectors_equal_arrays() {
        (1..2000).for_each(all_agree);
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
}
