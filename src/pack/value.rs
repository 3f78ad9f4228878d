//! What a word of a pair can stand for.

use super::value_sense::ValueSense;
use crate::document::syntax::Features;

/// A weight of a word.
impl Value for u8 {
    const WANTED: &'static str = "a number below 256";
    const FOLDED: bool = true;

    fn parse(text: &str) -> Option<u8> {
        text.parse().ok()
    }

    fn pack(self) -> u64 {
        self.into()
    }

    fn unpack(packed: u64) -> u8 {
        packed as u8
    }
}

/// What a word can stand for, kept as a number.
pub trait Value: Copy {
    /// What is said of a value that is none: `"…" is not <WANTED>`.
    const WANTED: &'static str;
    /// Whether words are looked up folded, and so have to stand in the list; else as they are written: `Rs`, `SFr`.
    const FOLDED: bool;
    /// As it stands in a list; `None` for what is no such value.
    fn parse(text: &str) -> Option<Self>;
    /// As it stands in the pack.
    fn pack(self) -> u64;
    /// What [`Value::pack`] made a number of.
    fn unpack(packed: u64) -> Self;
    /// What the word may mean in a date or an amount.
    fn sense(self) -> ValueSense {
        ValueSense::NONE
    }
}

impl Value for ValueSense {
    const WANTED: &'static str = "one sense or several, parted by blanks";
    const FOLDED: bool = true;

    fn parse(text: &str) -> Option<ValueSense> {
        ValueSense::of_words(text)
    }

    fn pack(self) -> u64 {
        self.bits()
    }

    fn unpack(packed: u64) -> ValueSense {
        ValueSense::of_bits(packed)
    }

    fn sense(self) -> ValueSense {
        self
    }
}

impl Value for Features {
    const WANTED: &'static str = "features as treebanks write them";
    const FOLDED: bool = true;

    fn parse(text: &str) -> Option<Features> {
        if text == "_" {
            return Some(Features::NONE);
        }
        text.split('|').try_fold(Features::NONE, |all, pair| Some(all.or(Features::one(pair)?)))
    }

    fn pack(self) -> u64 {
        self.bits()
    }

    fn unpack(packed: u64) -> Features {
        Features::from_bits(packed)
    }
}
