//! Found against gold: exact spans and labels, integers only. For `tests/scores.txt` and the command line.

mod attributions;
mod gold;
mod trees;

pub use attributions::{Attributed, AttributionScores, Matched};
pub use gold::{Extent, Gold, GoldError};
pub use trees::{TreeScores, TreeWord};

use crate::document::{Document, Label, MentionForm};
use crate::markup::Marked;
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// How many things are there, were found, and both. Adds up over documents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Marked by people.
    pub gold: u64,
    /// By the engine, right or wrong.
    pub found: u64,
    /// In both, with the same span and label.
    pub right: u64,
}

impl Tally {
    /// Of what was found, how much is right; per mille, rounded to the nearest.
    #[must_use]
    pub fn precision(self) -> u64 {
        per_mille(self.right, self.found)
    }

    /// Of what is there, how much was found; per mille, rounded to the nearest.
    #[must_use]
    pub fn recall(self) -> u64 {
        per_mille(self.right, self.gold)
    }

    /// The harmonic mean of precision and recall (van Rijsbergen, "Information Retrieval", 1979), per mille; like them 0
    /// where there is nothing.
    #[must_use]
    pub fn f1(self) -> u64 {
        per_mille(2 * self.right, self.gold + self.found)
    }
}

fn per_mille(part: u64, whole: u64) -> u64 {
    (1000 * part + whole / 2).checked_div(whole).unwrap_or(0)
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.gold += other.gold;
        self.found += other.found;
        self.right += other.right;
    }
}

/// The tallies of one or more documents.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scores {
    /// Of labels that are in the gold or were found.
    pub labels: BTreeMap<Label, Tally>,
    /// Pairs of names that are one entity, by their spans.
    pub links: Tally,
}

impl Scores {
    /// Adds what was found in a document whose text is the text of `gold`.
    pub fn add(&mut self, gold: &Marked, document: &Document) {
        let expected = gold.marks.iter().filter_map(|m| Some((m.span, m.label?))).collect::<BTreeSet<_>>();
        let of_form = document.mentions.iter().filter(|m| matches!(m.form, MentionForm::Name | MentionForm::Value));
        let found = of_form.map(|m| (document.span(m.tokens), m.label)).collect::<BTreeSet<_>>();
        for &(_, label) in &expected {
            self.labels.entry(label).or_default().gold += 1;
        }
        for mention in &found {
            let tally = self.labels.entry(mention.1).or_default();
            tally.found += 1;
            tally.right += u64::from(expected.contains(mention));
        }

        let mut entities: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
        for mark in gold.marks.iter().filter(|m| m.label.is_some()) {
            if let Some(key) = &mark.entity {
                entities.entry(key).or_default().push(mark.span);
            }
        }
        let expected = pairs(entities.values().map(Vec::as_slice));
        let name = |m: &crate::document::Member| {
            let mention = &document.mentions[m.mention.at()];
            (mention.form == MentionForm::Name).then(|| document.span(mention.tokens))
        };
        let members = document.entities.iter().map(|e| e.members.iter().filter_map(name).collect::<Vec<_>>());
        let found = pairs(members.collect::<Vec<_>>().iter().map(Vec::as_slice));
        self.links += Tally {
            gold: expected.len() as u64,
            found: found.len() as u64,
            right: expected.intersection(&found).count() as u64,
        };
    }

    /// Drops what is not marked throughout in the gold: other labels and, where there are such, links.
    pub fn keep(&mut self, labels: &[Label]) {
        self.labels.retain(|label, _| labels.contains(label));
        if labels.len() < Label::ALL.len() {
            self.links = Tally::default();
        }
    }

    /// All labels of names together.
    #[must_use]
    pub fn names(&self) -> Tally {
        self.sum(|label| !label.is_value())
    }

    /// All dates, times and amounts together.
    #[must_use]
    pub fn values(&self) -> Tally {
        self.sum(Label::is_value)
    }

    fn sum(&self, of: fn(Label) -> bool) -> Tally {
        let mut sum = Tally::default();
        self.labels.iter().filter(|(label, _)| of(**label)).for_each(|(_, tally)| sum += *tally);
        sum
    }

    /// The rows of a table: each label, names and values together, links; sums of nothing are left out.
    #[must_use]
    pub fn rows(&self) -> Vec<(&'static str, Tally)> {
        let mut rows: Vec<_> = self.labels.iter().map(|(label, tally)| (label.name(), *tally)).collect();
        let sums = [("names", self.names()), ("values", self.values()), ("links", self.links)];
        rows.extend(sums.into_iter().filter(|(_, tally)| *tally != Tally::default()));
        rows
    }
}

/// Every two spans of one entity, the earlier first.
fn pairs<'a>(entities: impl Iterator<Item = &'a [Span]>) -> BTreeSet<(Span, Span)> {
    let mut out = BTreeSet::new();
    for spans in entities {
        for (i, &first) in spans.iter().enumerate() {
            out.extend(spans[i + 1..].iter().map(|&second| (first, second)));
        }
    }
    out
}

/// A table of integers, a row a line.
#[must_use]
pub fn table(rows: &[(&str, Tally)]) -> String {
    let mut out = format!(
        "{:<12} {:>6} {:>6} {:>6} {:>10} {:>6} {:>4}\n",
        "", "gold", "found", "right", "precision", "recall", "f1"
    );
    for (name, t) in rows {
        let (p, r, f) = (t.precision(), t.recall(), t.f1());
        let _ = writeln!(out, "{name:<12} {:>6} {:>6} {:>6} {p:>10} {r:>6} {f:>4}", t.gold, t.found, t.right);
    }
    out
}

/// One section of a score file: what stands between `== name …` and the next such line, the first line included.
/// `None` where no section has this name.
#[must_use]
pub fn section<'f>(file: &'f str, name: &str) -> Option<&'f str> {
    let start = section_start(file, name)?;
    let end = file[start + 3..].find("\n== ").map_or(file.len(), |next| start + 3 + next + 1);
    Some(&file[start..end])
}

/// The score file with one section replaced, or added at its end. `body` begins with its own `== name …` line.
#[must_use]
pub fn with_section(file: &str, name: &str, body: &str) -> String {
    let body = format!("{}\n", body.trim_end());
    match section_start(file, name) {
        Some(start) => {
            let old = section(file, name).unwrap_or_default().len();
            let rest = &file[start + old..];
            let gap = if rest.is_empty() { "" } else { "\n" };
            format!("{}{body}{gap}{rest}", &file[..start])
        }
        None => format!("{}\n\n{body}", file.trim_end()),
    }
}

fn section_start(file: &str, name: &str) -> Option<usize> {
    let mut at = 0;
    for line in file.split_inclusive('\n') {
        let rest = line.strip_prefix("== ").and_then(|rest| rest.strip_prefix(name));
        // "worldwide.dev" is another section than "worldwide.dev upper".
        if rest.is_some_and(|rest| rest.trim().is_empty() || rest.starts_with(" pack=")) {
            return Some(at);
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_replaced_alone() {
        let file = "about\n\n== a x pack=0\n1\n\n== b\n2\n\n== c\n3\n";
        assert_eq!(section(file, "b"), Some("== b\n2\n\n"));
        assert_eq!(section(file, "a x"), Some("== a x pack=0\n1\n\n"));
        assert_eq!((section(file, "a"), section(file, "about")), (None, None));
        assert_eq!(with_section(file, "b", "== b\n5\n6\n"), "about\n\n== a x pack=0\n1\n\n== b\n5\n6\n\n== c\n3\n");
        assert_eq!(with_section(file, "c", "== c\n4\n"), "about\n\n== a x pack=0\n1\n\n== b\n2\n\n== c\n4\n");
        assert_eq!(with_section("about\n", "d", "== d\n9\n"), "about\n\n== d\n9\n");
    }

    #[test]
    fn rounding_and_nothing() {
        let tally = Tally { gold: 3, found: 2, right: 2 };
        assert_eq!((tally.precision(), tally.recall(), tally.f1()), (1000, 667, 800));
        assert_eq!(Tally::default().f1(), 0);
    }
}
