//! What a word multiplies a number by, and where it does.

use super::value::Value;
use super::value_sense::ValueSense;

/// `crore` is ten million.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// What it multiplies by.
    pub times: u64,
    /// `mil` and `cr` are thousandths of an inch and credits but in money: `Rs 250 cr`.
    pub everywhere: bool,
}

impl Value for Scale {
    const WANTED: &'static str = "a whole number, with \"money\" behind it where the word counts in money alone";
    const FOLDED: bool = true;

    fn parse(text: &str) -> Option<Scale> {
        let (times, everywhere) = match text.split_once(' ') {
            Some((times, "money")) => (times, false),
            Some(_) => return None,
            None => (text, true),
        };
        times.parse().ok().filter(|times| *times < 1 << 63).map(|times| Scale { times, everywhere })
    }

    fn pack(self) -> u64 {
        self.times << 1 | u64::from(self.everywhere)
    }

    fn unpack(packed: u64) -> Scale {
        Scale { times: packed >> 1, everywhere: packed & 1 != 0 }
    }

    fn sense(self) -> ValueSense {
        if self.everywhere { ValueSense::SCALE } else { ValueSense::MONEY_SCALE }
    }
}
