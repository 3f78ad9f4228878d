//! How much a word says: the fewer documents of the background have it, the more (inverse document frequency, Spärck Jones
//! 1972), in 16 levels; words are told apart by their stems.

use crate::document::TokenKind;
use crate::pack::{Pack, Ring, pairs};
use rust_stemmers::{Algorithm, Stemmer};

/// A word without its endings, by its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stem(pub u64);

/// A token as a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// `None` of marks.
    pub stem: Option<Stem>,
    /// How much it says, 0 (nothing) to 15.
    pub weight: u8,
    /// The words that tell the same.
    pub ring: Option<Ring>,
}

impl Word {
    /// A mark.
    pub const NONE: Word = Word { stem: None, weight: 0, ring: None };
}

/// What the background does not know is rare.
const UNKNOWN: u8 = 9;
/// Every number is rare, and few of them tell a story.
const NUMBER: u8 = 3;

/// Weighs words.
pub(super) struct Weigher<'p> {
    stemmer: Stemmer,
    pack: &'p Pack,
}

impl<'p> Weigher<'p> {
    /// With the background of a pack.
    #[must_use]
    pub(super) fn new(pack: &'p Pack) -> Self {
        Weigher { stemmer: Stemmer::create(Algorithm::English), pack }
    }

    /// A word or a number, folded.
    #[must_use]
    pub(super) fn word(&self, folded: &str, kind: TokenKind) -> Word {
        if kind == TokenKind::Number || folded.starts_with(|c: char| c.is_ascii_digit()) {
            return Word { stem: Some(hashed(folded)), weight: NUMBER, ring: None };
        }
        let stem = self.stemmer.stem(folded);
        if self.pack.word(folded).is_function() {
            return Word { stem: Some(hashed(&stem)), ..Word::NONE };
        }
        let weight = self.pack.pair(&pairs::WEIGHTS, &stem).unwrap_or(UNKNOWN);
        Word { stem: Some(hashed(&stem)), weight, ring: self.pack.pair(&pairs::SYNONYMS, &stem) }
    }
}

impl Weigher<'_> {
    /// A folded word without its endings.
    pub(super) fn stem(&self, folded: &str) -> String {
        self.stemmer.stem(folded).into_owned()
    }
}

/// A folded word without its endings (Porter, "Snowball: A language for stemming algorithms", 2001).
#[must_use]
pub fn stem(folded: &str) -> String {
    Stemmer::create(Algorithm::English).stem(folded).into_owned()
}

/// FNV-1a (Fowler, Noll and Vo, 1991): the same on every machine.
pub(super) fn hashed(word: &str) -> Stem {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    Stem(word.bytes().fold(0xcbf2_9ce4_8422_2325, step))
}
