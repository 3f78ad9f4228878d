//! A set of comparisons: its texts read, its measures as a report.

use super::measure::Measure;
use crate::evaluate::report::{Listing, Report};
use crate::jobs;
use crossread::annotate::annotate_layers;
use crossread::compare::{Comparison, Keys, Pairs, compare_keys};
use crossread::document::{Article, Asked, Document, Fact, Format, Layer};
use crossread::pack::Pack;
use crossread::reader::{Hint, read_text};
use serde_json::{Map, Value};
use std::path::Path;

/// What a set of comparisons tells.
#[derive(Debug, Default)]
pub(in super::super) struct Compared {
    pub(super) name: String,
    pub(super) documents: usize,
    pub(super) measures: Vec<Measure>,
    pub(super) errors: Vec<String>,
}

impl Report for Compared {
    fn name(&self) -> &str {
        &self.name
    }

    fn documents(&self) -> usize {
        self.documents
    }

    fn table(&self) -> String {
        self.measures.iter().map(Measure::line).collect()
    }

    fn json(&self) -> Vec<(&'static str, Value)> {
        let rows = self.measures.iter().map(|measure| (measure.name.to_owned(), measure.json()));
        vec![("measures", rows.collect::<Map<_, _>>().into())]
    }

    fn errors(&self, listing: &Listing) -> Vec<String> {
        listing.spread(&self.errors).cloned().collect()
    }
}

/// The objects of a file, one a line.
pub(super) fn lines(path: &Path) -> Result<Vec<Value>, String> {
    let line = |(at, line): (usize, &str)| {
        serde_json::from_str(line).map_err(|e| format!("{} line {}: {e}", path.display(), at + 1))
    };
    text(path)?.lines().enumerate().map(line).collect()
}

pub(super) fn text(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("cannot read {}: {e}", path.display()))
}

pub(super) type Read = (Article, Document);

/// A text, with what is known beside it.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    pub(super) text: String,
    pub(super) published: Option<String>,
    pub(super) title: Option<String>,
}

impl Told {
    pub(super) fn text(text: &str) -> Told {
        Told { text: text.to_owned(), ..Told::default() }
    }
}

/// What is found in texts, on all cores, as the command line finds it for a comparison.
pub(super) fn read(texts: Vec<Told>, pack: &Pack) -> Vec<Read> {
    let mut out = Vec::with_capacity(texts.len());
    let work = |told: Told| {
        let mut hint = Hint { format: Some(Format::Plain), ..Hint::default() };
        hint.metadata.published = told.published.map(Fact::given);
        hint.metadata.title = told.title.map(Fact::given);
        let article = read_text(&told.text, &hint);
        let document = annotate_layers(&article, pack, &[], Asked::default().and(Layer::Syntax));
        (article, document)
    };
    let done = |read| {
        out.push(read);
        Ok(())
    };
    let all = jobs::in_order(jobs::count(None), |give| texts.into_iter().try_for_each(give), work, done);
    all.expect("nothing of this can fail");
    out
}

pub(super) fn compared(articles: &[&Read], keys: Keys, pack: &Pack) -> Comparison {
    let documents: Vec<_> = articles.iter().map(|(article, document)| (article, document)).collect();
    compare_keys(&documents, Pairs::All, keys, pack)
}

pub(super) fn string<'l>(line: &'l Value, key: &str) -> Result<&'l str, String> {
    line[key].as_str().ok_or_else(|| format!("no string {key:?} in {line:.80}"))
}

pub(super) fn list<'l>(line: &'l Value, key: &str) -> Result<&'l [Value], String> {
    line[key].as_array().map(Vec::as_slice).ok_or_else(|| format!("no list {key:?} in {line:.80}"))
}
