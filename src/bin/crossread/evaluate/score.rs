//! Strict scoring: a mention is right when span and label both are.

use super::sets::{GoldDocument, Mark};
use crossread::document::{Label, Rule};
use crossread::evaluate::Tally;
use crossread::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// How labels are merged before they are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scheme {
    /// PER, ORG, LOC (any place) and MISC (all other names); dates and amounts are dropped on both sides.
    Classes,
    /// Our labels; places are one where the set does not tell them apart.
    Labels { merge_places: bool },
}

pub(super) const CLASSES: [&str; 4] = ["PER", "ORG", "LOC", "MISC"];
const PLACES: &str = "GPE+LOC+FAC";

impl Scheme {
    /// The label of a row of this scheme's table.
    pub(super) fn label(self, label: Label) -> Option<&'static str> {
        match (self, label) {
            (Scheme::Classes, Label::Person) => Some("PER"),
            (Scheme::Classes, Label::Org) => Some("ORG"),
            (Scheme::Classes, Label::Gpe | Label::Loc | Label::Fac) => Some("LOC"),
            (Scheme::Classes, label) => (!label.is_value()).then_some("MISC"),
            (Scheme::Labels { merge_places: true }, Label::Gpe | Label::Loc | Label::Fac) => Some(PLACES),
            (Scheme::Labels { .. }, label) => Some(label.name()),
        }
    }

    pub(super) fn mark(self, mark: Mark) -> Option<&'static str> {
        match mark {
            Mark::Label(label) => self.label(label),
            Mark::Place => self.label(Label::Loc),
            Mark::Misc => (self == Scheme::Classes).then_some("MISC"),
            Mark::Masked => None,
        }
    }

    /// Whether a find at this mark is neither right nor wrong.
    fn masks(self, mark: Mark, found: Label) -> bool {
        let misc = || self != Scheme::Classes && Scheme::Classes.label(found) == Some("MISC");
        mark == Mark::Masked || (mark == Mark::Misc && misc())
    }
}

/// What the pipeline says of a span.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) span: Span,
    pub(super) label: Label,
    pub(super) rule: Rule,
    pub(super) score: Option<u16>,
}

type Key = (Span, &'static str);

/// The two sides of a document: spans trimmed, labels of one scheme, what the set does not tell left out.
pub(super) struct Sides<'f> {
    pub(super) gold: BTreeSet<Key>,
    pub(super) found: BTreeMap<Key, &'f Found>,
}

impl<'f> Sides<'f> {
    /// `marked`: the labels that count.
    pub(super) fn of(gold: &GoldDocument, found: &'f [Found], scheme: Scheme, marked: &BTreeSet<&str>) -> Sides<'f> {
        let text = gold.text.as_str();
        let counts = |label: &&'static str| marked.contains(label);
        let told = |f: &&Found| !gold.marks.iter().any(|(s, m)| scheme.masks(*m, f.label) && s.overlaps(f.span));
        let wanted = gold.marks.iter().filter_map(|&(s, m)| Some((trim(text, s), scheme.mark(m).filter(counts)?)));
        let keyed = |f: &'f Found| Some(((trim(text, f.span), scheme.label(f.label).filter(counts)?), f));
        Sides { gold: wanted.collect(), found: found.iter().filter(told).filter_map(keyed).collect() }
    }
}

/// A mark with what was found in its place, or a find without a mark.
#[derive(Debug)]
pub(super) struct Miss {
    pub(super) document: usize,
    pub(super) span: Span,
    pub(super) gold: Option<Key>,
    pub(super) found: Option<(Key, Rule, Option<u16>)>,
}

impl Miss {
    pub(super) fn kind(&self) -> &'static str {
        match (self.gold, self.found) {
            (Some(gold), Some((found, ..))) if gold.0 == found.0 => "label",
            (Some(gold), Some((found, ..))) if gold.1 == found.1 => "span",
            (Some(_), Some(_)) => "both",
            (Some(_), None) => "missed",
            (None, _) => "extra",
        }
    }

    pub(super) fn is_of(&self, label: &str) -> bool {
        [self.gold, self.found.map(|f| f.0)].iter().flatten().any(|key| key.1 == label)
    }
}

#[derive(Debug)]
pub(super) struct Table {
    pub(super) scheme: Scheme,
    /// For every label that the set marks.
    pub(super) labels: BTreeMap<&'static str, Tally>,
    pub(super) misses: Vec<Miss>,
}

impl Table {
    pub(super) fn new(scheme: Scheme, marked: BTreeSet<&'static str>) -> Table {
        Table { scheme, labels: marked.into_iter().map(|l| (l, Tally::default())).collect(), misses: Vec::new() }
    }

    /// The sum over some labels.
    pub(super) fn sum(&self, of: impl Fn(&str) -> bool) -> Tally {
        let mut sum = Tally::default();
        self.labels.iter().filter(|(label, _)| of(label)).for_each(|(_, tally)| sum += *tally);
        sum
    }

    pub(super) fn add(&mut self, document: usize, gold: &GoldDocument, found: &[Found]) {
        let marked = self.labels.keys().copied().collect();
        let sides = Sides::of(gold, found, self.scheme, &marked);
        let told = |key: &Key, f: &Found| (*key, f.rule, f.score);
        for key in &sides.gold {
            let tally = self.labels.entry(key.1).or_default();
            tally.gold += 1;
            if sides.found.contains_key(key) {
                tally.right += 1;
                continue;
            }
            let in_its_place = sides.found.iter().find(|(other, _)| other.0.overlaps(key.0));
            let found = in_its_place.map(|(other, f)| told(other, f));
            self.misses.push(Miss { document, span: key.0, gold: Some(*key), found });
        }
        for (key, f) in &sides.found {
            self.labels.entry(key.1).or_default().found += 1;
            if !sides.gold.iter().any(|wanted| wanted.0.overlaps(key.0)) {
                self.misses.push(Miss { document, span: key.0, gold: None, found: Some(told(key, f)) });
            }
        }
        self.misses.sort_by_key(|m| (m.document, m.span));
    }
}

/// Leading determiners and quotation marks, trailing possessives and stops do not count.
fn trim(text: &str, span: Span) -> Span {
    let whole = span.of(text);
    let mut word = whole;
    loop {
        let cut = word.trim_start_matches(|c: char| c.is_whitespace() || "\"'“”‘’([".contains(c));
        let cut = match cut.split_once(char::is_whitespace) {
            Some((first, rest)) if ["the", "a", "an"].iter().any(|d| d.eq_ignore_ascii_case(first)) => rest,
            _ => cut,
        };
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
            ("AN ARAB LEAGUE", "ARAB LEAGUE"),
            ("U.S.", "U.S"),
            ("Theresa May’s", "Theresa May"),
            ("the", "the"),
            ("'s", "s"),
        ] {
            assert_eq!(trim(text, Span::new(0, text.len())).of(text), expect);
        }
    }

    fn found(start: usize, end: usize, label: Label) -> Found {
        Found { span: Span::new(start, end), label, rule: Rule("test"), score: None }
    }

    #[test]
    fn span_and_label_must_both_be_right() {
        let gold = GoldDocument {
            text: "Ann in Oslo with IBM and Z in Wimbledon".to_owned(),
            marks: vec![
                (Span::new(0, 3), Mark::Label(Label::Person)),
                (Span::new(7, 11), Mark::Place),
                (Span::new(17, 20), Mark::Label(Label::Org)),
                (Span::new(25, 26), Mark::Masked),
                (Span::new(30, 39), Mark::Misc),
            ],
            compounds: Vec::new(),
        };
        let found = [
            found(0, 3, Label::Gpe),
            found(4, 6, Label::Person),
            found(7, 11, Label::Gpe),
            found(25, 26, Label::Person),
            found(30, 39, Label::Event),
        ];
        let mut table = Table::new(Scheme::Classes, CLASSES.into());
        table.add(0, &gold, &found);
        assert_eq!(table.sum(|l| l != "MISC"), Tally { gold: 3, found: 3, right: 1 });
        assert_eq!(table.labels["MISC"], Tally { gold: 1, found: 1, right: 1 });
        let kinds: Vec<_> = table.misses.iter().map(|m| (m.kind(), m.span.start)).collect();
        assert_eq!(kinds, [("label", 0), ("extra", 4), ("missed", 17)]);

        // What a set calls MISC may be an event, but no organisation.
        let scheme = Scheme::Labels { merge_places: true };
        let mut table = Table::new(scheme, [PLACES, "PERSON", "EVENT"].into());
        table.add(0, &gold, &found);
        assert_eq!(table.sum(|_| true), Tally { gold: 2, found: 3, right: 1 });
    }
}
