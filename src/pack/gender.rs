//! Whether a given name or a title is a woman's or a man's.

use super::value::Value;

/// What titles and given names tell; most tell nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// `Mrs`, `Mary`.
    Female,
    /// `Mr`, `John`.
    Male,
}

impl Value for Gender {
    const WANTED: &'static str = "female or male";
    const FOLDED: bool = true;

    fn parse(text: &str) -> Option<Gender> {
        match text {
            "female" => Some(Gender::Female),
            "male" => Some(Gender::Male),
            _ => None,
        }
    }

    fn pack(self) -> u64 {
        u64::from(self == Gender::Male)
    }

    fn unpack(packed: u64) -> Gender {
        if packed == 0 { Gender::Female } else { Gender::Male }
    }
}
