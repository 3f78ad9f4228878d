//! Strict scoring: a mention is right when span and label both are.

use super::sets::{GoldDocument, Mark};
use crossread::document::Label;
use crossread::evaluate::Tally;
use crossread::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// How labels are merged before they are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scheme {
    /// PER, ORG and LOC (any place); all else is dropped on both sides.
    Names,
    /// Our labels; places are one where the set does not tell them apart.
    Labels { merge_places: bool },
}

impl Scheme {
    fn label(self, label: Label) -> Option<&'static str> {
        match (self, label) {
            (Scheme::Names, Label::Person) => Some("PER"),
            (Scheme::Names, Label::Org) => Some("ORG"),
            (Scheme::Names | Scheme::Labels { merge_places: true }, Label::Gpe | Label::Loc | Label::Fac) => {
                Some("LOC")
            }
            (Scheme::Names, _) => None,
            (Scheme::Labels { .. }, _) => Some(label.name()),
        }
    }

    fn mark(self, mark: Mark) -> Option<&'static str> {
        match mark {
            Mark::Label(label) => self.label(label),
            Mark::Place => self.label(Label::Loc),
            Mark::Masked => None,
        }
    }
}

#[derive(Debug)]
pub(super) struct Miss {
    /// `extra` or `missed`.
    pub(super) kind: &'static str,
    pub(super) label: &'static str,
    pub(super) document: usize,
    pub(super) span: Span,
}

#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) labels: BTreeMap<&'static str, Tally>,
    pub(super) misses: Vec<Miss>,
}

impl Table {
    pub(super) fn micro(&self) -> Tally {
        let mut sum = Tally::default();
        self.labels.values().for_each(|tally| sum += *tally);
        sum
    }

    pub(super) fn add(&mut self, document: usize, gold: &GoldDocument, found: &[(Span, Label)], scheme: Scheme) {
        let text = gold.text.as_str();
        let masked: Vec<Span> = gold.marks.iter().filter(|m| m.1 == Mark::Masked).map(|m| m.0).collect();
        let wanted: BTreeSet<_> =
            gold.marks.iter().filter_map(|&(s, m)| Some((trim(text, s), scheme.mark(m)?))).collect();
        let found: BTreeSet<_> = found
            .iter()
            .filter(|(s, _)| !masked.iter().any(|m| m.overlaps(*s)))
            .filter_map(|&(s, l)| Some((trim(text, s), scheme.label(l)?)))
            .collect();
        for &(span, label) in &wanted {
            let tally = self.labels.entry(label).or_default();
            tally.gold += 1;
            if found.contains(&(span, label)) {
                tally.right += 1;
            } else {
                self.misses.push(Miss { kind: "missed", label, document, span });
            }
        }
        for &(span, label) in &found {
            self.labels.entry(label).or_default().found += 1;
            if !wanted.contains(&(span, label)) {
                self.misses.push(Miss { kind: "extra", label, document, span });
            }
        }
        self.misses.sort_by_key(|m| (m.document, m.span));
    }

    /// Drops the labels that the set never uses: there a find is no error.
    pub(super) fn keep_marked(&mut self) {
        self.labels.retain(|_, tally| tally.gold > 0);
        let labels = &self.labels;
        self.misses.retain(|m| labels.contains_key(m.label));
    }
}

/// Leading determiners and quotation marks, trailing possessives and stops do not count.
fn trim(text: &str, span: Span) -> Span {
    let whole = span.of(text);
    let mut word = whole;
    loop {
        let cut = word.trim_start_matches(|c: char| c.is_whitespace() || "\"'“”‘’([".contains(c));
        let cut = ["the", "The", "THE"]
            .iter()
            .find_map(|the| cut.strip_prefix(the).filter(|rest| rest.starts_with(char::is_whitespace)))
            .unwrap_or(cut);
        if cut.len() == word.len() || cut.is_empty() {
            break;
        }
        word = cut;
    }
    let start = span.start as usize + whole.len() - word.len();
    let mut end = word;
    loop {
        let cut = end.trim_end_matches(|c: char| c.is_whitespace() || "\"“”)],;:.".contains(c));
        let cut = ["'s", "'S", "’s", "’S", "'", "’"].iter().find_map(|tail| cut.strip_suffix(tail)).unwrap_or(cut);
        if cut.len() == end.len() || cut.is_empty() {
            break;
        }
        end = cut;
    }
    Span::new(start, start + end.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn determiners_and_possessives_do_not_count() {
        for (text, expect) in [
            ("the Gaza Strip's", "Gaza Strip"),
            ("“The Hague”", "Hague"),
            ("U.S.", "U.S"),
            ("Theresa May’s", "Theresa May"),
            ("the", "the"),
            ("'s", "s"),
        ] {
            assert_eq!(trim(text, Span::new(0, text.len())).of(text), expect);
        }
    }

    #[test]
    fn span_and_label_must_both_be_right() {
        let gold = GoldDocument {
            text: "Ann in Oslo with IBM and Z".to_owned(),
            marks: vec![
                (Span::new(0, 3), Mark::Label(Label::Person)),
                (Span::new(7, 11), Mark::Place),
                (Span::new(17, 20), Mark::Label(Label::Org)),
                (Span::new(25, 26), Mark::Masked),
            ],
            compounds: Vec::new(),
        };
        let found = [(Span::new(0, 3), Label::Gpe), (Span::new(7, 11), Label::Gpe), (Span::new(25, 26), Label::Person)];
        let mut table = Table::default();
        table.add(0, &gold, &found, Scheme::Names);
        let micro = table.micro();
        assert_eq!((micro.gold, micro.found, micro.right), (3, 2, 1));
    }
}
