//! Names, dates and amounts of annotated texts: tables by label, and what went wrong.

use super::report::{Listing, Report, row};
use super::score::{CLASSES, Found, Miss, Scheme, Table};
use super::sets::{GoldSet, Mark};
use crossread::annotate::annotate;
use crossread::document::{Label, MentionForm};
use crossread::evaluate::{Tally, table};
use crossread::pack::Pack;
use crossread::reader::{Hint, verbatim};
use crossread::text::Span;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

#[derive(Debug)]
pub(super) struct Names<'s> {
    set: &'s GoldSet,
    classes: Table,
    labels: Table,
}

/// The sum over the three classes that every set marks.
const NAMES: &str = "PER+ORG+LOC";
/// The sum over the labels of a set.
const ALL: &str = "all labels";

impl<'s> Names<'s> {
    pub(super) fn of(set: &'s GoldSet, pack: &Pack) -> Names<'s> {
        let scheme = set.scheme();
        let mut classes = Table::new(Scheme::Classes, set.marked(Scheme::Classes));
        let mut labels = Table::new(scheme, set.marked(scheme));
        for (i, gold) in set.documents.iter().enumerate() {
            let found = find(&gold.text, pack);
            classes.add(i, gold, &found);
            labels.add(i, gold, &found);
        }
        Names { set, classes, labels }
    }

    fn class_rows(&self) -> Vec<(&'static str, Tally)> {
        let marked = CLASSES.iter().filter_map(|class| Some((*class, *self.classes.labels.get(class)?)));
        let sum = (NAMES, self.classes.sum(|class| class != "MISC"));
        std::iter::once(sum).filter(|sum| sum.1 != Tally::default()).chain(marked).collect()
    }

    fn label_rows(&self) -> Vec<(&'static str, Tally)> {
        let mut rows = vec![(ALL, self.labels.sum(|_| true))];
        for label in Label::ALL.into_iter().filter_map(|label| self.labels.scheme.label(label)) {
            let tally = self.labels.labels.get(label).copied().unwrap_or_default();
            // Merged places are one row.
            if tally != Tally::default() && rows.iter().all(|row| row.0 != label) {
                rows.push((label, tally));
            }
        }
        rows
    }

    /// The misses of one label; without one, of the classes, of dates and of amounts: each once.
    fn misses(&self, label: Option<&str>) -> Vec<&Miss> {
        let of = |label| move |m: &&Miss| m.is_of(label);
        match label {
            Some(class) if self.classes.labels.contains_key(class) => {
                self.classes.misses.iter().filter(of(class)).collect()
            }
            Some(label) => self.labels.misses.iter().filter(of(label)).collect(),
            None => {
                let values = |m: &&Miss| Label::ALL.into_iter().any(|l| l.is_value() && m.is_of(l.name()));
                self.classes.misses.iter().chain(self.labels.misses.iter().filter(values)).collect()
            }
        }
    }

    fn describe(&self, miss: &Miss) -> String {
        let text = &self.set.documents[miss.document].text;
        let (start, end) = (miss.span.start as usize, miss.span.end as usize);
        let left = text[..start].char_indices().rev().take(50).last().map_or(start, |(at, _)| at);
        let right = text[end..].char_indices().nth(50).map_or(text.len(), |(at, _)| end + at);
        let context = format!("{}[{}]{}", &text[left..start], &text[start..end], &text[end..right]);
        let label = miss.gold.or(miss.found.map(|f| f.0)).map_or("", |key| key.1);
        let found = miss.found.map_or_else(String::new, |((span, label), rule, score)| {
            let score = score.map_or_else(String::new, |score| format!(" {score}"));
            format!("  => {label} [{}] ({}{score})", span.of(text), rule.0)
        });
        format!("{:6} {label:11} {context}{found}", miss.kind()).replace('\n', " ⏎ ")
    }
}

impl Report for Names<'_> {
    fn name(&self) -> &str {
        &self.set.name
    }

    fn documents(&self) -> usize {
        self.set.documents.len()
    }

    fn table(&self) -> String {
        table(&[self.class_rows(), self.label_rows()].concat())
    }

    fn json(&self) -> Vec<(&'static str, Value)> {
        let table = |rows: &[(&str, Tally)]| -> Value {
            rows.iter().map(|(label, tally)| ((*label).to_owned(), row(*tally))).collect::<Map<_, _>>().into()
        };
        vec![("classes", table(&self.class_rows())), ("labels", table(&self.label_rows()))]
    }

    fn errors(&self, listing: &Listing) -> Vec<String> {
        listing.spread(&self.misses(listing.label.as_deref())).map(|miss| self.describe(miss)).collect()
    }
}

impl GoldSet {
    /// Our labels, as far as the set tells them apart.
    pub(super) fn scheme(&self) -> Scheme {
        let merge_places = self.documents.iter().flat_map(|d| &d.marks).any(|m| m.1 == Mark::Place);
        Scheme::Labels { merge_places }
    }

    /// The labels of a scheme that the set marks: what is found of others is no error.
    pub(super) fn marked(&self, scheme: Scheme) -> BTreeSet<&'static str> {
        match self.labels {
            // Facilities alone are not all places.
            Some(labels) => {
                let of = |own: &[Label]| own.iter().filter_map(|l| scheme.label(*l)).collect::<BTreeSet<_>>();
                let other: Vec<Label> = Label::ALL.into_iter().filter(|label| !labels.contains(label)).collect();
                &of(labels) - &of(&other)
            }
            None => self.documents.iter().flat_map(|d| &d.marks).filter_map(|(_, mark)| scheme.mark(*mark)).collect(),
        }
    }

    /// One object a document, for other tools to be scored on the same text: offsets in code points, labels of the
    /// scheme of the set; where the label is `MASKED`, whatever is found is neither right nor wrong.
    pub(super) fn lines(&self) -> impl Iterator<Item = Value> {
        let scheme = self.scheme();
        self.documents.iter().enumerate().map(move |(i, gold)| {
            let count = |end: u32| gold.text[..end as usize].chars().count();
            let mention = |(span, mark): &(Span, Mark)| {
                let label = scheme.mark(*mark).unwrap_or(if *mark == Mark::Misc { "MISC" } else { "MASKED" });
                json!({"start": count(span.start), "end": count(span.end), "label": label})
            };
            let mentions: Vec<_> = gold.marks.iter().map(mention).collect();
            let id = format!("{}-{}", self.name, i + 1);
            json!({"id": id, "text": gold.text, "labels": self.marked(scheme), "mentions": mentions})
        })
    }
}

/// What the pipeline finds in a raw text.
pub(super) fn find(text: &str, pack: &Pack) -> Vec<Found> {
    let article = verbatim(text.to_owned(), &Hint::default());
    let document = annotate(&article, pack, &[]);
    let named = document.mentions.iter().filter(|m| matches!(m.form, MentionForm::Name | MentionForm::Value));
    named.map(|m| Found { span: document.span(m.tokens), label: m.label, rule: m.rule, score: m.score }).collect()
}
