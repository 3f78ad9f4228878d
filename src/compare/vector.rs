//! The words of an article as a vector: term weights by inverse document frequency, greater where news says what it is about.

use super::meet::meet;
use super::told::Told;
use super::weigh::{Stem, Word};
use crate::document::Document;
use crate::text::order_by_key;

/// The words of an article, each once, by stem.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Vector {
    terms: Vec<(Stem, u64)>,
    /// Of all terms the sum of squares.
    square: u128,
}

/// Characters after which a word weighs half as much more than it would at the end.
const HALF: usize = 400;
/// What a word weighs at the end of a long text, in thousandths of what the first word weighs above it.
const LAST: u64 = 150;
/// `1000 / 2^(n/8)`.
const EIGHTHS: [u64; 8] = [1000, 917, 841, 771, 707, 648, 595, 545];

impl Vector {
    pub(super) fn of(document: &Document, words: &[Word], sentences: &[Told]) -> Vector {
        let mut terms = Vec::new();
        let mut read = 0;
        for told in sentences {
            for token in told.tokens.indices() {
                let Word { stem, weight, .. } = words[token];
                if let Some(stem) = stem.filter(|_| weight > 0) {
                    terms.push((stem, u64::from(weight) * at(read)));
                }
                read += document.tokens[token].span.len() + 1;
            }
        }
        Vector::new(terms)
    }

    /// Of words with their weights, which are added where a word stands again.
    pub(super) fn new(mut terms: Vec<(Stem, u64)>) -> Vector {
        order_by_key(&mut terms, |term| term.0);
        let mut added: Vec<(Stem, u64)> = Vec::new();
        for (stem, weight) in terms {
            match added.last_mut() {
                Some(last) if last.0 == stem => last.1 += weight,
                _ => added.push((stem, weight)),
            }
        }
        let square = added.iter().map(|(_, weight)| u128::from(*weight).pow(2)).sum();
        Vector { terms: added, square }
    }

    /// The cosine of the angle between two, 0-1,000,000.
    pub(super) fn cosine(&self, other: &Vector) -> u32 {
        let both = meet(&self.terms, &other.terms, |term| term.0);
        let product: u128 = both.map(|(a, b)| u128::from(a.1) * u128::from(b.1)).sum();
        let length = (self.square.isqrt() * other.square.isqrt()).max(1);
        (1_000_000 * product / length).min(1_000_000) as u32
    }
}

/// What a word weighs behind so many characters, in thousandths.
fn at(characters: usize) -> u64 {
    let (halves, eighths) = (characters / HALF, characters % HALF * 8 / HALF);
    LAST + EIGHTHS[eighths].checked_shr(halves as u32).unwrap_or_default()
}
