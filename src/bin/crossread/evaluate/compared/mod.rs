//! `crossread evaluate --set X.jsonl`, with articles or sentences side by side: how good comparison is, a line a measure.

mod copies;
mod facts;
mod measure;
mod passages;
mod plant;
mod planted;
mod similar;

use super::report::{Listing, Report};
use crate::jobs;
use crossread::annotate::annotate_layers;
use crossread::compare::{Comparison, Keys, Pairs, compare_keys};
use crossread::document::{Article, Asked, Document, Fact, Format, Layer};
use crossread::pack::Pack;
use crossread::reader::{Hint, read_text};
use measure::Measure;
use serde_json::{Map, Value};
use std::io;
use std::path::Path;

/// What a set of comparisons tells.
#[derive(Debug, Default)]
pub(super) struct Compared {
    name: String,
    documents: usize,
    measures: Vec<Measure>,
    errors: Vec<String>,
}

/// Reads the lines of a set of one kind and measures them.
type Measured = fn(&[Value], &Pack) -> Result<Compared, String>;

/// The kinds of sets, by the keys of their lines.
const KINDS: [(&[&str], Measured); 6] = [
    (&["text1", "text2", "Overall"], similar::judged),
    (&["triplet", "articles"], similar::stories),
    (&["topic", "articles", "pairs"], passages::measured),
    (&["a", "b", "state", "differs"], facts::values),
    (&["claim", "evidence", "label"], facts::claims),
    (&["url", "date", "title", "text"], planted::measured),
];

/// Whether a file of lines holds comparisons, by its first line.
pub(in super::super) fn are_in(path: &Path) -> bool {
    use std::io::BufRead;
    let first = std::fs::File::open(path).ok().and_then(|file| io::BufReader::new(file).lines().next()?.ok());
    first.and_then(|line| serde_json::from_str::<Value>(&line).ok()).is_some_and(|line| kind(&line).is_some())
}

fn kind(line: &Value) -> Option<Measured> {
    KINDS.iter().find(|(keys, _)| keys.iter().all(|key| line.get(key).is_some())).map(|(_, measured)| *measured)
}

impl Compared {
    /// # Errors
    /// In words, with the line.
    pub(super) fn of(path: &Path, pack: &Pack) -> Result<Compared, String> {
        let file = std::fs::read_to_string(path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
        let line = |(at, line): (usize, &str)| {
            serde_json::from_str(line).map_err(|e| format!("{} line {}: {e}", path.display(), at + 1))
        };
        let lines: Vec<Value> = file.lines().enumerate().map(line).collect::<Result<_, _>>()?;
        let measured = lines.first().and_then(kind).ok_or_else(|| format!("{} is no set", path.display()))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let found = measured(&lines, pack).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(Compared { name, ..found })
    }
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

type Read = (Article, Document);

/// A text, with what is known beside it.
#[derive(Debug, Clone, Default)]
struct Told {
    text: String,
    published: Option<String>,
    title: Option<String>,
}

impl Told {
    fn text(text: &str) -> Told {
        Told { text: text.to_owned(), ..Told::default() }
    }
}

/// What is found in texts, on all cores, as the command line finds it for a comparison.
fn read(texts: Vec<Told>, pack: &Pack) -> Vec<Read> {
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

fn compared(articles: &[&Read], keys: Keys, pack: &Pack) -> Comparison {
    let documents: Vec<_> = articles.iter().map(|(article, document)| (article, document)).collect();
    compare_keys(&documents, Pairs::All, keys, pack)
}

fn string<'l>(line: &'l Value, key: &str) -> Result<&'l str, String> {
    line[key].as_str().ok_or_else(|| format!("no string {key:?} in {line:.80}"))
}

fn list<'l>(line: &'l Value, key: &str) -> Result<&'l [Value], String> {
    line[key].as_array().map(Vec::as_slice).ok_or_else(|| format!("no list {key:?} in {line:.80}"))
}
