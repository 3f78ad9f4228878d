//! The words of an article as a vector: term weights by inverse document frequency, greater where news says what it is about.

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
/// What a word weighs at the end of a long text, and what the first word weighs above it.
const LAST: u64 = 150;
const FIRST: u64 = 1000;
/// `FIRST / 2^(n/8)`.
const EIGHTHS: [u64; 8] = [1000, 917, 841, 771, 707, 648, 595, 545];

impl Vector {
    pub(super) fn of(document: &Document, words: &[Word], sentences: &[Told]) -> Vector {
        let mut terms = Vec::new();
        let mut read = 0;
        for told in sentences {
            for token in told.tokens.indices() {
                let Word { stem, weight } = words[token];
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
        let (mut left, mut right) = (self.terms.iter().peekable(), other.terms.iter().peekable());
        let mut product = 0_u128;
        while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
            match a.0.cmp(&b.0) {
                std::cmp::Ordering::Less => drop(left.next()),
                std::cmp::Ordering::Greater => drop(right.next()),
                std::cmp::Ordering::Equal => {
                    product += u128::from(a.1) * u128::from(b.1);
                    left.next();
                    right.next();
                }
            }
        }
        let length = (self.square.isqrt() * other.square.isqrt()).max(1);
        (1_000_000 * product / length).min(1_000_000) as u32
    }
}

/// What a word weighs behind so many characters, in thousandths.
fn at(characters: usize) -> u64 {
    let (halves, eighths) = (characters / HALF, characters % HALF * 8 / HALF);
    LAST + if halves < 16 { EIGHTHS[eighths] >> halves } else { 0 } * FIRST / 1000
}
