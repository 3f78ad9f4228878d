//! What stands before or behind an amount and says how it is meant.

use super::value::Value;
use super::value_sense::ValueSense;

/// How an amount is bounded or blurred.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Bound {
    /// `about`
    Approx,
    /// `over`
    MoreThan,
    /// `under`
    LessThan,
    /// `at least`
    AtLeast,
    /// `up to`
    AtMost,
}

/// A hedge of one word or several, and on which side of the amount it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hedge {
    /// What it says of the amount.
    pub bound: Bound,
    /// `5 or more`; else it stands before.
    pub after: bool,
}

const BOUNDS: [(&str, Bound); 5] = [
    ("approx", Bound::Approx),
    ("more-than", Bound::MoreThan),
    ("less-than", Bound::LessThan),
    ("at-least", Bound::AtLeast),
    ("at-most", Bound::AtMost),
];

impl Value for Hedge {
    const WANTED: &'static str = "approx, more-than, less-than, at-least or at-most, then perhaps after";
    const FOLDED: bool = true;

    fn parse(text: &str) -> Option<Hedge> {
        let (bound, after) = text.strip_suffix(" after").map_or((text, false), |bound| (bound, true));
        BOUNDS.iter().find(|(name, _)| *name == bound).map(|(_, bound)| Hedge { bound: *bound, after })
    }

    fn pack(self) -> u64 {
        self.bound as u64 | u64::from(self.after) << 8
    }

    fn unpack(packed: u64) -> Hedge {
        let bound = BOUNDS.iter().map(|(_, bound)| *bound).find(|bound| *bound as u64 == packed & 0xff);
        Hedge { bound: bound.unwrap_or(Bound::Approx), after: packed >> 8 != 0 }
    }

    fn sense(self) -> ValueSense {
        ValueSense::NONE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hedge_is_kept_whole() {
        for (name, bound) in BOUNDS {
            for after in [false, true] {
                let text = if after { format!("{name} after") } else { name.to_owned() };
                let hedge = Hedge::parse(&text).expect(name);
                assert_eq!((hedge, Hedge::unpack(hedge.pack())), (Hedge { bound, after }, hedge), "{text}");
            }
        }
        for wrong in ["", "over", "approx before", "approx  after"] {
            assert_eq!(Hedge::parse(wrong), None, "{wrong:?}");
        }
    }
}
