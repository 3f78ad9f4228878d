//! What a word for a unit stands for, and where it stands.

use super::unit::Unit;
use super::value::Value;
use super::value_sense::ValueSense;

/// A word for a unit, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitWord {
    /// What it stands for.
    pub unit: Unit,
    /// A bit for each of `PLACES`.
    places: u8,
}

/// Where a word for a unit stands, and how it is written, by the names of the list.
const PLACES: [&str; 7] = ["alone", "scale", "rate", "stroke", "digits", "lower", "second"];

impl UnitWord {
    /// Behind an amount by itself: `km`, but not `h`.
    pub const ALONE: u8 = 1;
    /// Behind `degrees`: `C`.
    pub const SCALE: u8 = 2;
    /// Behind `per`, `an`, `a`: `hour`.
    pub const RATE: u8 = 4;
    /// Behind a stroke: the `h` of `km/h`.
    pub const STROKE: u8 = 8;
    /// Behind digits only: `10 stone`, but "two stone walls".
    pub const DIGITS: u8 = 16;
    /// In lower case only: "5 G" and "2 M" are networks and models.
    pub const LOWER: u8 = 32;
    /// Behind a larger unit: the `in` of `5 ft 2 in`.
    pub const SECOND: u8 = 64;

    /// Whether the list says so of it.
    #[must_use]
    pub fn is(self, place: u8) -> bool {
        self.places & place != 0
    }
}

impl Value for UnitWord {
    const WANTED: &'static str = "a unit of CLDR, then perhaps alone, scale, rate, stroke, digits, lower or second";
    const FOLDED: bool = true;

    fn parse(text: &str) -> Option<UnitWord> {
        let mut words = text.split(' ');
        let unit = Unit::parse(words.next()?)?;
        let place = |word: &str| PLACES.iter().position(|place| *place == word).map(|at| 1 << at);
        let places = words.try_fold(0, |all, word| Some(all | place(word)?))?;
        // What is said of how it is written is said of a word that stands alone.
        let stands = places & !(UnitWord::DIGITS | UnitWord::LOWER) != 0;
        Some(UnitWord { unit, places: if stands { places } else { places | UnitWord::ALONE } })
    }

    fn pack(self) -> u64 {
        self.unit.pack() | u64::from(self.places) << 48
    }

    fn unpack(packed: u64) -> UnitWord {
        UnitWord { unit: Unit::unpack(packed), places: (packed >> 48) as u8 }
    }

    fn sense(self) -> ValueSense {
        if self.is(UnitWord::ALONE) { ValueSense::MEASURE } else { ValueSense::NONE }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_for_a_unit_is_kept_whole() {
        for (text, places) in [
            ("kilometer", UnitWord::ALONE),
            ("gram lower", UnitWord::ALONE | UnitWord::LOWER),
            ("celsius alone scale", UnitWord::ALONE | UnitWord::SCALE),
            ("hour rate stroke", UnitWord::RATE | UnitWord::STROKE),
            ("mile-per-hour", UnitWord::ALONE),
        ] {
            let word = UnitWord::parse(text).expect(text);
            assert_eq!((word.places, UnitWord::unpack(word.pack())), (places, word), "{text}");
        }
        for wrong in ["", "kilometre", "mile there", "mile  lower"] {
            assert_eq!(UnitWord::parse(wrong), None, "{wrong:?}");
        }
    }
}
