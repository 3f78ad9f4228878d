//! Words that say the same of a fact: `die`, `dead`, `toll`; or of a story, or are one name in more than one form.

use super::value::Value;

/// A ring of lemmas, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ring(u64);

impl Ring {
    /// Who can be counted without a noun: `people`, `victims`.
    pub const PERSON: Ring = Ring::named("person");
    /// `die`, `kill`.
    pub const DEATH: Ring = Ring::named("death");
    /// `injure`, `wound`.
    pub const HURT: Ring = Ring::named("hurt");
    /// Counts that grow while a story goes on, besides dead and hurt: `missing`, `arrest`, `destroy`.
    pub const GROWS: [Ring; 6] = [
        Ring::DEATH,
        Ring::HURT,
        Ring::named("arrest"),
        Ring::named("burn"),
        Ring::named("flee"),
        Ring::named("missing"),
    ];
    /// `rise`, `reach`.
    pub const RISE: Ring = Ring::named("rise");
    /// `fall`.
    pub const FALL: Ring = Ring::named("fall");
    /// What has another price each minute: `share`, `yield`.
    pub const MARKET: Ring = Ring::named("market");
    /// Says little by itself: `have`, `report`.
    pub const LIGHT: Ring = Ring::named("light");
    /// `compare`, `versus`: what stands there is held against what is told.
    pub const COMPARE: Ring = Ring::named("compare");
    /// `of`: behind a number, what it is a part of.
    pub const PART: Ring = Ring::named("part");
    /// `from`: what was before.
    pub const FROM: Ring = Ring::named("from");
    /// `to`, `at`: what came of a change.
    pub const LEVEL: Ring = Ring::named("level");
    /// Of another moment than its neighbours: `previously`, `so far`.
    pub const MOMENT: Ring = Ring::named("moment");
    /// Behind `not`, denies that it is all: `only`, `merely`.
    pub const FOCUS: Ring = Ring::named("focus");
    /// Not any more: `former`.
    pub const FORMER: Ring = Ring::named("former");
    /// Beside a verb, leaves open whether it is so: `would`, `if`.
    pub const UNREAL: Ring = Ring::named("unreal");

    const fn named(name: &str) -> Ring {
        let (letters, mut at, mut packed) = (name.as_bytes(), 0, 0u64);
        assert!(letters.len() <= LETTERS && !letters.is_empty(), "a name that fits into a number");
        while at < letters.len() {
            packed = packed << 8 | letters[at] as u64;
            at += 1;
        }
        Ring(packed)
    }
}

const LETTERS: usize = 8;

impl Value for Ring {
    const WANTED: &'static str = "the name of a ring, one to eight letters in lower case";
    const FOLDED: bool = true;

    fn parse(text: &str) -> Option<Ring> {
        let fits = (1..=LETTERS).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase());
        fits.then(|| Ring::named(text))
    }

    fn pack(self) -> u64 {
        self.0
    }

    fn unpack(packed: u64) -> Ring {
        Ring(packed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rings_are_told_apart_by_their_names() {
        assert_eq!(Ring::parse("person"), Some(Ring::PERSON));
        assert_eq!(Ring::unpack(Ring::DEATH.pack()), Ring::DEATH);
        assert_ne!(Ring::parse("rise"), Ring::parse("fall"));
        for wrong in ["", "Death", "two words", "ninechars"] {
            assert_eq!(Ring::parse(wrong), None, "{wrong:?}");
        }
    }
}
