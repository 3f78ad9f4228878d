//! The number that a word says by itself.

use super::value::Value;
use super::value_sense::ValueSense;

/// `three`, `twenty`, `third`, `quarters`: what is counted, where something stands in order, or into how many parts a whole is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numeral {
    /// 4 of `four`, of `fourth` and of `quarter`.
    pub number: u64,
    /// A bit for each of [`KINDS`].
    kinds: u8,
}

/// How a word says its number, by the names of the list.
const KINDS: [(&str, ValueSense); 4] = [
    // Below twenty.
    ("small", ValueSense::SMALL),
    ("tens", ValueSense::TENS),
    ("ordinal", ValueSense::ORDINAL),
    ("fraction", ValueSense::FRACTION),
];

impl Value for Numeral {
    const WANTED: &'static str = "a whole number, then small, tens, ordinal or fraction";
    const FOLDED: bool = true;

    fn parse(text: &str) -> Option<Numeral> {
        let (number, words) = text.split_once(' ')?;
        let bit = |word: &str| KINDS.iter().position(|(kind, _)| *kind == word).map(|at| 1 << at);
        let kinds = words.split(' ').try_fold(0, |all, word| Some(all | bit(word)?))?;
        let number = number.parse().ok().filter(|number| *number < 1 << 56)?;
        Some(Numeral { number, kinds })
    }

    fn pack(self) -> u64 {
        self.number << 8 | u64::from(self.kinds)
    }

    fn unpack(packed: u64) -> Numeral {
        Numeral { number: packed >> 8, kinds: packed as u8 }
    }

    fn sense(self) -> ValueSense {
        let said = KINDS.iter().enumerate().filter(|(at, _)| self.kinds & 1 << at != 0);
        said.fold(ValueSense::NONE, |all, (_, (_, sense))| all.or(*sense))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_numeral_is_kept_whole() {
        for (text, number, sense) in [
            ("0 small", 0, ValueSense::SMALL),
            ("90 tens", 90, ValueSense::TENS),
            ("3 ordinal fraction", 3, ValueSense::ORDINAL.or(ValueSense::FRACTION)),
            ("1000000 ordinal fraction", 1_000_000, ValueSense::ORDINAL.or(ValueSense::FRACTION)),
        ] {
            let numeral = Numeral::parse(text).expect(text);
            assert_eq!((numeral.number, numeral.sense()), (number, sense), "{text}");
            assert_eq!(Numeral::unpack(numeral.pack()), numeral, "{text}");
        }
        for wrong in ["", "3", "three small", "3 big", "3  small", "-3 small"] {
            assert_eq!(Numeral::parse(wrong), None, "{wrong:?}");
        }
    }
}
