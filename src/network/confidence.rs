//! How sure the network is. A trained network's own probabilities are too high; which part of the names of each
//! probability were right on held-out text corrects them (Zadrozny and Elkan, "Transforming Classifier Scores into
//! Accurate Multiclass Probability Estimates", 2002).

use super::decode::tag;
use super::hidden::Network;
use super::model::KNOTS;
use std::ops::Range;

/// A probability of one.
pub(super) const ONE: u64 = 1 << 31;

/// e^(-i/256), in units of 1 / [`ONE`].
const FALLING: [u32; 256] = powers(4_593_706_758_521_714_574); // e^(-1/256) · 2^62
/// e^-i, in units of 1 / [`ONE`]; smaller ones are nothing.
const FAR: [u32; 23] = powers(1_696_544_475_317_221_318); // e^-1 · 2^62

/// The powers of `base`, from one on; the base in units of 1 / 2^62, they in units of 1 / [`ONE`].
const fn powers<const N: usize>(base: u128) -> [u32; N] {
    let mut table = [0; N];
    let mut value: u128 = 1 << 62;
    let mut i = 0;
    while i < N {
        table[i] = (value >> 31) as u32;
        value = (value * base) >> 62;
        i += 1;
    }
    table
}

/// e^(-distance / 256), in units of 1 / [`ONE`].
pub(super) fn falling(distance: u32) -> u64 {
    let far = FAR.get((distance >> 8) as usize).copied().unwrap_or(0);
    (u64::from(far) * u64::from(FALLING[(distance & 255) as usize])) >> 31
}

impl Network {
    /// How many of a thousand names are right that have such scores; the least sure token decides. The scores of its
    /// tokens stand among others, a name at `name`.
    #[must_use]
    pub fn confidence(&self, scores: &[i32], name: &Range<usize>, label: usize) -> u16 {
        let tokens = scores.chunks_exact(self.model.tags()).enumerate().skip(name.start).take(name.len());
        self.calibrated(tokens.map(|(at, scores)| probability(scores, tag(label, name, at))).min().unwrap_or(0))
    }

    /// What a probability is worth, in thousandths.
    fn calibrated(&self, probability: u64) -> u16 {
        let steps = (KNOTS - 1) as u64;
        let (knot, part) = ((probability * steps / ONE) as usize, probability * steps % ONE);
        let at = |knot: usize| i64::from(self.model.calibration[knot.min(KNOTS - 1)]);
        (at(knot) + (((at(knot + 1) - at(knot)) * part as i64) >> 31)) as u16
    }
}

/// How many of a thousand names are right that lead by so much, in 1/256 nat, before the next best way to read their words:
/// the logistic function, put right by what the network's calibration knows; without a network as it is.
#[must_use]
pub fn certainty(lead: i64, network: Option<&Network>) -> u16 {
    let other = falling(lead.unsigned_abs().min(1 << 24) as u32);
    let own = if lead >= 0 { ONE } else { other };
    let probability = own * ONE / (ONE + other);
    network.map_or((probability * 1000 / ONE) as u16, |network| network.calibrated(probability))
}

/// What part of all tags one has, by their scores: the softmax, in units of 1 / [`ONE`].
fn probability(scores: &[i32], tag: usize) -> u64 {
    let highest = scores.iter().copied().max().unwrap_or(0);
    let share = |score: i32| falling(highest.abs_diff(score));
    let sum: u64 = scores.iter().map(|score| share(*score)).sum();
    (share(scores[tag]) << 31) / sum.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::sample;

    #[test]
    fn probabilities_are_those_of_the_softmax() {
        let near = |scores: &[i32], tag, thousandths: u64| {
            let got = (probability(scores, tag) * 1000 + ONE / 2) / ONE;
            assert_eq!(got, thousandths, "{scores:?}");
        };
        near(&[0, 0], 0, 500);
        near(&[256, 0], 0, 731);
        near(&[256, 0], 1, 269);
        near(&[-700, 100, 228], 2, 612);
        near(&[1 << 24, -(1 << 24), 0], 0, 1000);
        near(&[1 << 24, -(1 << 24), 0], 1, 0);
        assert_eq!(probability(&[5], 0), ONE);
    }

    #[test]
    fn a_lead_is_worth_its_logistic() {
        for (lead, thousandths) in [(0, 500), (256, 731), (-256, 268), (1 << 30, 1000), (i64::MIN, 0)] {
            assert_eq!(certainty(lead, None), thousandths, "{lead}");
        }
    }

    #[test]
    fn the_least_sure_token_decides() {
        let mut model = sample::model(1);
        model.calibration = (0..KNOTS as u16).map(|knot| knot * 1000 / 32).collect();
        let network = Network::new(model, [""; 0], [""; 0]);
        // A single person; then a begun and an ended one, the second less sure.
        let mut scores = vec![-(1 << 20); 13 * 3];
        (scores[4], scores[0]) = (2000, 0);
        (scores[13 + 1], scores[26 + 3], scores[26]) = (0, 256, 0);
        assert_eq!(network.confidence(&scores, &(0..1), 0), 999);
        assert_eq!(network.confidence(&scores, &(1..3), 0), 730);
        assert_eq!(network.confidence(&scores, &(1..2), 0), 0);
    }
}
