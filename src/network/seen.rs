//! A form as the models see it: looked up once for all of them, and kept.

use super::added::Added;
use std::sync::OnceLock;

/// What is known of a form, and what each model made of it so far.
#[derive(Debug, Default)]
pub struct Seen {
    /// The hash of the word, whatever its case.
    pub(super) word: u64,
    /// Of the hashed tables: two of the word, prefix, suffix, ending, shape.
    pub(super) rows: [u16; 6],
    /// The vectors of all tables, one behind the other.
    pub(super) vector: Box<[i16]>,
    /// What it adds to the hidden units of the recognizer.
    pub(super) named: OnceLock<Added>,
    /// What it adds to those of the parser.
    pub(super) parsed: OnceLock<Added>,
}

impl Seen {
    pub(super) fn new(word: u64, rows: [u16; 6], vector: Vec<i16>) -> Seen {
        Seen { word, rows, vector: vector.into(), ..Seen::default() }
    }
}
