//! How much more often one text says some words than another, beside how often the background does: log-odds with an
//! informative Dirichlet prior (Monroe, Colaresi and Quinn, "Fightin' Words", 2008), in integers.

/// A whole, of what has sixteen binary places.
pub(super) const ONE: u64 = 1 << 16;
/// The prior is worth so many words of the background.
const PRIOR: u64 = 1000;
/// A document of the background has about so many words.
const DOCUMENT: u64 = 300;
/// How many of 65,536 documents of the background have a word of each level: half as many every 4/3.
const DOCUMENTS: [u64; 16] = [65536, 38968, 23170, 13777, 8192, 4871, 2896, 1722, 1024, 609, 362, 215, 128, 76, 45, 27];

/// The natural logarithm of two, and a hundredth of the square of 1.96: one in twenty is seen by chance.
const LN_2: i64 = 45_426;
const CHANCE: u128 = 384;

/// What two texts say of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Odds {
    /// In hundredths of a nat, above zero where the first says them more.
    pub(super) log_odds: i32,
    /// Whether it is more than chance.
    pub(super) enough: bool,
}

/// How often a prior has a word of a level, with sixteen binary places.
pub(super) fn prior(level: u8) -> u64 {
    DOCUMENTS[usize::from(level).min(DOCUMENTS.len() - 1)] * PRIOR / DOCUMENT
}

/// `counts` of `sizes` words in each text. `prior`: what the background has, with sixteen binary places, above zero.
pub(super) fn odds(counts: [u64; 2], sizes: [u64; 2], prior: u64) -> Odds {
    let said = counts.map(|count| count * ONE + prior);
    let not = [0, 1].map(|side| (sizes[side].max(counts[side]) + PRIOR) * ONE - counts[side] * ONE);
    let [a, b] = [0, 1].map(|side| log2(said[side]) - log2(not[side]));
    let nats = (a - b) * LN_2 / ONE as i64;
    let variance: u128 = said.iter().map(|said| u128::from(ONE * ONE / said)).sum();
    let square = u128::from(nats.unsigned_abs()).pow(2) / u128::from(ONE);
    Odds { log_odds: (nats * 100 / ONE as i64) as i32, enough: square * 100 >= variance * CHANCE }
}

/// To the base of two, with sixteen binary places.
fn log2(x: u64) -> i64 {
    let x = x.max(1);
    let whole = x.ilog2();
    // The mantissa, 1 to 2 with 31 places: each squaring gives a place of the logarithm.
    let mut mantissa = if whole > 31 { x >> (whole - 31) } else { x << (31 - whole) };
    let mut log = i64::from(whole);
    for _ in 0..16 {
        mantissa = (mantissa * mantissa) >> 31;
        log *= 2;
        if mantissa >= 1 << 32 {
            mantissa >>= 1;
            log += 1;
        }
    }
    log
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_are_right() {
        assert_eq!([log2(1), log2(2), log2(1 << 40)], [0, 65_536, 40 * 65_536]);
        assert_eq!([log2(3), log2(10), log2(1000)], [103_872, 217_705, 653_117]);
    }

    #[test]
    fn both_sides_are_turned() {
        let (there, back) = (odds([9, 2], [400, 700], ONE), odds([2, 9], [700, 400], ONE));
        assert_eq!((there.log_odds, there.enough), (-back.log_odds, back.enough));
        assert!(there.log_odds > 0);
    }

    #[test]
    fn few_words_are_not_enough() {
        assert!(!odds([1, 0], [300, 300], ONE).enough);
        assert!(odds([30, 2], [500, 500], ONE).enough);
        assert_eq!(odds([4, 4], [300, 300], ONE), Odds { log_odds: 0, enough: false });
    }
}
