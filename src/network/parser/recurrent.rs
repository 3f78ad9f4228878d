//! A recurrent layer: what each word makes of the words before it, or behind it, unit by unit.

use super::curves::{CURVES, GATE, STATE};
use super::matrix::UNIT;
use crate::network::lanes::{LANES, Lanes, from_numbers, numbers};

/// Through the sentence both ways. `gates` has for each word, in lanes of a state: what each way would be anew, forth and back,
/// then how much of it each way keeps. The states go to `rows` behind `from`, each `width` long.
pub(super) fn recur(gates: &[Lanes], lanes: usize, rows: &mut [Lanes], width: usize, from: usize) {
    let curves = &*CURVES;
    let words = rows.len() / width;
    for back in [false, true] {
        let way = usize::from(back) * lanes;
        let mut state = vec![[0i32; LANES]; lanes];
        for step in 0..words {
            let at = if back { words - 1 - step } else { step };
            let gates = &gates[at * 4 * lanes..][..4 * lanes];
            let (anew, keep) = (&gates[way..][..lanes], &gates[2 * lanes + way..][..lanes]);
            let out = &mut rows[at * width + from + way..][..lanes];
            for ((state, out), (anew, keep)) in state.iter_mut().zip(out).zip(anew.iter().zip(keep)) {
                let (anew, keep) = (curves.states(numbers(anew)), curves.gates(numbers(keep)));
                let mut seen = [0i16; LANES];
                for i in 0..LANES {
                    // keep · state + (1 - keep) · anew. The product alone may leave its 32 bits; the sum comes back.
                    let mixed = keep[i].wrapping_mul(state[i] - anew[i]).wrapping_add(anew[i] << GATE);
                    state[i] = (mixed + (1 << (GATE - 1))) >> GATE;
                    seen[i] = ((state[i] + (1 << (STATE - UNIT - 1))) >> (STATE - UNIT)) as i16;
                }
                *out = from_numbers(seen);
            }
        }
    }
}
