//! `--reliability`: of the names found with a score, how many are right.

use super::names::find;
use super::score::{Scheme, Sides};
use super::sets::GoldSet;
use crossread::pack::Pack;
use serde_json::{Value, json};
use std::fmt::Write;

/// Scores run from 0 to 1000.
const WIDTH: u16 = 50;
const BINS: usize = 20;

#[derive(Debug, Clone, Copy, Default)]
struct Bin {
    names: u64,
    right: u64,
    /// Of the scores.
    sum: u64,
}

#[derive(Debug, Default)]
pub(super) struct Reliability {
    bins: [Bin; BINS],
    /// Found by rules that give no score.
    unscored: Bin,
}

impl Bin {
    fn add(&mut self, score: u16, right: bool) {
        self.names += 1;
        self.right += u64::from(right);
        self.sum += u64::from(score);
    }

    fn share(self, of: u64) -> u64 {
        (of + self.names / 2).checked_div(self.names).unwrap_or(0)
    }

    /// What the scores promise, per mille.
    fn mean(self) -> u64 {
        self.share(self.sum)
    }

    /// What is so, per mille.
    fn precision(self) -> u64 {
        self.share(1000 * self.right)
    }
}

impl Reliability {
    pub(super) fn add(&mut self, set: &GoldSet, pack: &Pack) {
        let marked = set.marked(Scheme::Classes);
        for gold in &set.documents {
            let found = find(&gold.text, pack);
            let sides = Sides::of(gold, &found, Scheme::Classes, &marked);
            for (key, f) in &sides.found {
                let bin = match f.score {
                    Some(score) => &mut self.bins[usize::from(score / WIDTH).min(BINS - 1)],
                    None => &mut self.unscored,
                };
                bin.add(f.score.unwrap_or_default(), sides.gold.contains(key));
            }
        }
    }

    /// How far scores and truth are apart, per mille, on average over the names.
    fn gap(&self) -> u64 {
        let apart = |bin: &Bin| bin.sum.abs_diff(1000 * bin.right);
        let all = Bin { names: self.bins.iter().map(|b| b.names).sum(), ..Bin::default() };
        all.share(self.bins.iter().map(apart).sum())
    }

    fn rows(&self) -> impl Iterator<Item = (u16, &Bin)> {
        self.bins.iter().enumerate().map(|(i, bin)| (i as u16 * WIDTH, bin))
    }

    pub(super) fn table(&self) -> String {
        let mut out = format!("{:<12} {:>6} {:>6} {:>10} {:>6}\n", "score", "names", "right", "precision", "mean");
        let mut line = |name: &str, bin: &Bin, mean: &str| {
            let _ = writeln!(out, "{name:<12} {:>6} {:>6} {:>10} {mean:>6}", bin.names, bin.right, bin.precision());
        };
        for (from, bin) in self.rows() {
            line(&format!("{from}-{}", from + WIDTH), bin, &bin.mean().to_string());
        }
        line("none", &self.unscored, "");
        let _ = writeln!(out, "gap between score and precision, mean over the names: {}", self.gap());
        out
    }

    pub(super) fn json(&self) -> Value {
        let row = |(from, bin): (u16, &Bin)| {
            let (p, mean) = (bin.precision(), bin.mean());
            json!({"from": from, "to": from + WIDTH, "names": bin.names, "right": bin.right, "p": p, "mean": mean})
        };
        let unscored = json!({"names": self.unscored.names, "right": self.unscored.right});
        json!({"reliability": self.rows().map(row).collect::<Vec<_>>(), "unscored": unscored, "gap": self.gap()})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gap_is_weighed_by_names() {
        let mut reliability = Reliability::default();
        // Three of four right at 900: 150 apart; none at 100: 100 apart.
        for right in [true, true, true, false] {
            reliability.bins[18].add(900, right);
        }
        reliability.bins[2].add(100, false);
        assert_eq!((reliability.bins[18].precision(), reliability.bins[18].mean()), (750, 900));
        assert_eq!(reliability.gap(), (4 * 150 + 100) / 5);
    }
}
