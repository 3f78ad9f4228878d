//! The words that a number is multiplied by, in one table.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word multiplies a number by, and where it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Scale {
    pub(crate) times: u64,
    /// `mil` and `cr` are thousandths of an inch and credits but in money: `Rs 250 cr`.
    pub(crate) everywhere: bool,
}

const THOUSAND: u64 = 1_000;
const MILLION: u64 = 1_000_000;
const BILLION: u64 = 1_000_000_000;
const TRILLION: u64 = 1_000_000_000_000;

/// Folded.
const TABLE: &[(u64, &str)] = &[
    (12, "dozen"),
    (100, "hundred"),
    (THOUSAND, "thousand k"),
    (100_000, "lakh lakhs lac lacs"),
    (MILLION, "million mn mln mio"),
    (10_000_000, "crore crores"),
    (BILLION, "billion bn bln mrd milliard"),
    (TRILLION, "trillion tn tln trn trln"),
    (1_000_000_000_000_000, "quadrillion"),
];

/// Those that count in money alone.
const IN_MONEY: &[(u64, &str)] = &[
    (THOUSAND, "thsd"),
    (MILLION, "m mm mil mill millions"),
    (10_000_000, "cr crs"),
    (BILLION, "b bi bil bill billions"),
    (TRILLION, "t tr tril trillions"),
];

static SCALES: LazyLock<HashMap<&'static str, Scale>> = LazyLock::new(|| {
    let rows = |table: &'static [(u64, &'static str)], everywhere| {
        let words = table.iter().flat_map(|&(times, words)| words.split(' ').map(move |word| (word, times)));
        words.map(move |(word, times)| (word, Scale { times, everywhere }))
    };
    rows(TABLE, true).chain(rows(IN_MONEY, false)).collect()
});

/// All of them, folded.
pub(super) fn all() -> impl Iterator<Item = (&'static str, Scale)> {
    SCALES.iter().map(|(word, scale)| (*word, *scale))
}

/// What a word multiplies by, however it is written: `mn`, `Mio`, `BLN`.
pub(crate) fn scale(word: &str) -> Option<Scale> {
    const LONGEST: usize = 11;
    let lower = |word: &str| word.to_ascii_lowercase();
    (word.len() <= LONGEST).then(|| SCALES.get(lower(word).as_str()).copied())?
}
