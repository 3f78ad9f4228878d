//! The words that a number is multiplied by.

use crate::pack::pairs::SCALES;
use crate::pack::{Pack, Scale};

/// What a word multiplies by, however it is written: `mn`, `Mio`, `BLN`.
pub(crate) fn scale(word: &str, pack: &Pack) -> Option<Scale> {
    const LONGEST: usize = 11;
    (word.len() <= LONGEST).then(|| pack.pair(&SCALES, &word.to_ascii_lowercase()))?
}
