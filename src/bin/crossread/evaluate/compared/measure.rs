//! One figure of a set, in thousandths, with what it is made of.

use crossread::evaluate::Tally;
use serde_json::{Value, json};

/// A figure under its name.
#[derive(Debug, Clone)]
pub(super) struct Measure {
    pub(super) name: &'static str,
    /// In thousandths.
    value: i64,
    /// Of how many.
    of: String,
}

impl Measure {
    pub(super) fn share(name: &'static str, part: usize, whole: usize) -> Measure {
        let value = ((1000 * part + whole / 2).checked_div(whole)).unwrap_or_default() as i64;
        Measure { name, value, of: format!("{part} of {whole}") }
    }

    pub(super) fn figure(name: &'static str, value: f64, of: String) -> Measure {
        Measure { name, value: (value * 1000.0).round() as i64, of }
    }

    /// Precision, recall and F1, under three names.
    pub(super) fn tally(names: [&'static str; 3], tally: Tally) -> [Measure; 3] {
        let Tally { gold, found, right } = tally;
        let f1 = Measure { name: names[2], value: tally.f1() as i64, of: format!("{gold} gold, {found} found") };
        [
            Measure::share(names[0], right as usize, found as usize),
            Measure::share(names[1], right as usize, gold as usize),
            f1,
        ]
    }

    pub(super) fn line(&self) -> String {
        format!("{:<34} {:>5}  {}\n", self.name, self.value, self.of)
    }

    pub(super) fn json(&self) -> Value {
        json!({ "value": self.value, "of": self.of })
    }
}

/// The correlation of two rows of figures (Pearson, 1895).
pub(super) fn pearson(pairs: &[(f64, f64)]) -> f64 {
    let count = pairs.len() as f64;
    let (mean_x, mean_y) =
        (pairs.iter().map(|p| p.0).sum::<f64>() / count, pairs.iter().map(|p| p.1).sum::<f64>() / count);
    let sum = |of: &dyn Fn(f64, f64) -> f64| pairs.iter().map(|&(x, y)| of(x - mean_x, y - mean_y)).sum::<f64>();
    let spread = (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt();
    if spread > 0.0 { sum(&|x, y| x * y) / spread } else { 0.0 }
}

/// How often a pair of the first kind has the higher figure than one of the second, ties as half (Hanley and McNeil, 1982).
pub(super) fn area(scores: &[(u16, bool)]) -> f64 {
    let (first, second): (Vec<_>, Vec<_>) = scores.iter().partition(|(_, is_first)| *is_first);
    let mut below: Vec<u16> = second.iter().map(|(score, _)| *score).collect();
    below.sort_unstable();
    let won = first.iter().map(|(score, _)| {
        let (less, not_more) = (below.partition_point(|s| s < score), below.partition_point(|s| s <= score));
        (less + not_more) as f64 / 2.0
    });
    let all = first.len() * second.len();
    if all == 0 { 0.0 } else { won.sum::<f64>() / all as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_rows() {
        assert_eq!(pearson(&[(1.0, 2.0), (2.0, 4.0), (3.0, 6.0)]), 1.0);
        assert_eq!(pearson(&[(1.0, 6.0), (2.0, 4.0), (3.0, 2.0)]), -1.0);
        assert_eq!(pearson(&[(1.0, 1.0), (1.0, 2.0)]), 0.0);
        assert_eq!(area(&[(9, true), (5, true), (5, false), (1, false)]), 0.875);
        assert_eq!(area(&[(9, true)]), 0.0);
        assert_eq!(Measure::share("seen", 1, 3).line(), format!("{:<34} {:>5}  1 of 3\n", "seen", 333));
    }
}
