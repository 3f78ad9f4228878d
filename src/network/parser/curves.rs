//! The two curves of a recurrent layer as tables, made of integers: the same on every machine.

use crate::network::confidence::{ONE, falling};
use std::sync::LazyLock;

/// What comes in counts in 1 / 2^10; the tables have a value for every fourth.
const COARSE: u32 = 2;
/// How far the tables reach on either side, in 1 / 2^8: to 8.
const REACH: i32 = 8 << 8;
/// A gate counts in 1 / 2^12.
pub(super) const GATE: u32 = 12;
/// A state counts in 1 / 2^18, so that a gate of almost one does not let it run down.
pub(super) const STATE: u32 = 18;

/// The logistic function, and the hyperbolic tangent.
pub(super) struct Curves {
    gates: Vec<i32>,
    states: Vec<i32>,
}

pub(super) static CURVES: LazyLock<Curves> = LazyLock::new(|| {
    let range = || -REACH..=REACH;
    // 1 / (1 + e^-x), and (1 - e^-2x) / (1 + e^-2x), of the side where e^ falls.
    let gate = |x: i32| {
        let fallen = falling(x.unsigned_abs());
        let part = if x < 0 { fallen } else { ONE };
        (((part << GATE) + (ONE + fallen) / 2) / (ONE + fallen)) as i32
    };
    let state = |x: i32| {
        let fallen = falling(2 * x.unsigned_abs());
        let size = ((((ONE - fallen) << STATE) + (ONE + fallen) / 2) / (ONE + fallen)) as i32;
        if x < 0 { -size } else { size }
    };
    Curves { gates: range().map(gate).collect(), states: range().map(state).collect() }
});

impl Curves {
    /// How much of the state is kept, of 2^[`GATE`].
    #[inline]
    pub(super) fn gate(&self, x: i16) -> i32 {
        self.gates[place(x)]
    }

    /// What the state would be anew, of 2^[`STATE`].
    #[inline]
    pub(super) fn state(&self, x: i16) -> i32 {
        self.states[place(x)]
    }
}

#[inline]
fn place(x: i16) -> usize {
    let half = 1 << (COARSE - 1);
    (((i32::from(x) + half) >> COARSE).clamp(-REACH, REACH) + REACH) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn curves_are_those_of_the_definition() {
        // 2^12 / (1 + e^-x) and 2^18 tanh(x), rounded, at 0, 1/2, 1, -2, 3, 8 and beyond.
        for (x, gate, state) in [
            (0, 2048, 0),
            (512, 2550, 121_141),
            (1024, 2994, 199_647),
            (-2048, 488, -252_714),
            (3072, 3902, 260_848),
            (8192, 4095, 262_144),
            (i16::MAX, 4095, 262_144),
            (i16::MIN, 1, -262_144),
        ] {
            assert!((CURVES.gate(x) - gate).abs() <= 1, "gate {x}: {}", CURVES.gate(x));
            assert!((CURVES.state(x) - state).abs() <= 1, "state {x}: {}", CURVES.state(x));
        }
    }

    #[test]
    fn curves_rise_and_are_even() {
        let all = || (i16::MIN..i16::MAX).step_by(4);
        assert!(all().all(|x| CURVES.gate(x) <= CURVES.gate(x + 1) && CURVES.state(x) <= CURVES.state(x + 1)));
        assert!((0..8000).step_by(4).all(|x| CURVES.state(x) == -CURVES.state(-x)));
        assert!((0..8000).step_by(4).all(|x| (CURVES.gate(x) + CURVES.gate(-x) - 4096).abs() <= 1));
    }
}
