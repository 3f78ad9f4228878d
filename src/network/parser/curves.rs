//! The two curves of a recurrent layer as tables, made of integers: the same on every machine.

use crate::network::confidence::{ONE, falling};
use crate::network::lanes::LANES;
use std::sync::LazyLock;

/// What comes in counts in 1 / 2^10; the tables have a value for every fourth.
const COARSE: u32 = 2;
/// How far the tables reach on either side, in 1 / 2^8: to 8.
const REACH: i16 = 8 << 8;
/// A gate counts in 1 / 2^12.
pub(super) const GATE: u32 = 12;
/// A state counts in 1 / 2^18, so that a gate of almost one does not let it run down.
pub(super) const STATE: u32 = 18;

/// How many values a table has.
const VALUES: usize = 2 * REACH as usize + 1;

/// The logistic function, and the hyperbolic tangent: 24 KB, so that both stay where memory is fastest.
pub(super) struct Curves {
    gates: Box<[u16; VALUES]>,
    states: Box<[i32; VALUES]>,
}

pub(super) static CURVES: LazyLock<Curves> = LazyLock::new(|| {
    // 1 / (1 + e^-x), and (1 - e^-2x) / (1 + e^-2x), of the side where e^ falls.
    let gate = |x: i32| {
        let fallen = falling(x.unsigned_abs());
        let part = if x < 0 { fallen } else { ONE };
        (((part << GATE) + (ONE + fallen) / 2) / (ONE + fallen)) as u16
    };
    let state = |x: i32| {
        let fallen = falling(2 * x.unsigned_abs());
        let size = ((((ONE - fallen) << STATE) + (ONE + fallen) / 2) / (ONE + fallen)) as i32;
        if x < 0 { -size } else { size }
    };
    let at = |place: usize| place as i32 - i32::from(REACH);
    Curves {
        gates: Box::new(std::array::from_fn(|place| gate(at(place)))),
        states: Box::new(std::array::from_fn(|place| state(at(place)))),
    }
});

impl Curves {
    /// How much of each state is kept, of 2^[`GATE`].
    #[inline]
    pub(super) fn gates(&self, x: [i16; LANES]) -> [i32; LANES] {
        places(x).map(|place| i32::from(self.gates[place]))
    }

    /// What each state would be anew, of 2^[`STATE`].
    #[inline]
    pub(super) fn states(&self, x: [i16; LANES]) -> [i32; LANES] {
        places(x).map(|place| self.states[place])
    }
}

#[inline]
fn places(x: [i16; LANES]) -> [usize; LANES] {
    let half = 1 << (COARSE - 1);
    // At the upper end adding the half changes nothing: it is beyond the table's reach.
    let places = x.map(|x| (x.saturating_add(half) >> COARSE).clamp(-REACH, REACH) + REACH);
    places.map(|place| place as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gate(x: i16) -> i32 {
        CURVES.gates([x; LANES])[0]
    }

    fn state(x: i16) -> i32 {
        CURVES.states([x; LANES])[0]
    }

    #[test]
    fn curves_are_those_of_the_definition() {
        // 2^12 / (1 + e^-x) and 2^18 tanh(x), rounded, at 0, 1/2, 1, -2, 3, 8 and beyond.
        for (x, kept, anew) in [
            (0, 2048, 0),
            (512, 2550, 121_141),
            (1024, 2994, 199_647),
            (-2048, 488, -252_714),
            (3072, 3902, 260_848),
            (8192, 4095, 262_144),
            (i16::MAX, 4095, 262_144),
            (i16::MIN, 1, -262_144),
        ] {
            assert!((gate(x) - kept).abs() <= 1, "gate {x}: {}", gate(x));
            assert!((state(x) - anew).abs() <= 1, "state {x}: {}", state(x));
        }
    }

    #[test]
    fn curves_rise_and_are_even() {
        let all = || (i16::MIN..i16::MAX).step_by(4);
        assert!(all().all(|x| gate(x) <= gate(x + 1) && state(x) <= state(x + 1)));
        assert!((0..8000).step_by(4).all(|x| state(x) == -state(-x)));
        assert!((0..8000).step_by(4).all(|x| (gate(x) + gate(-x) - 4096).abs() <= 1));
    }
}
