//! Treebanks (`.conllu`): tokens and sentences by exact span, on the raw text that the treebank was made from; parts of
//! speech, lemmas and trees of its own words, and of that text.

use super::report::{Listing, Report, row};
use super::treebank::{Treebanked, denies, parse};
use crossread::annotate::{self, annotate_layers};
use crossread::document::{Asked, Document, Layer, Word};
use crossread::evaluate::{Tally, TreeScores, TreeWord, table};
use crossread::pack::Pack;
use crossread::reader::{Hint, verbatim};
use crossread::text::Span;
use serde_json::{Map, Value};
use std::path::Path;

#[derive(Debug)]
pub(super) struct Treebank {
    name: String,
    documents: usize,
    tokens: Tally,
    sentences: Tally,
    /// Of the words that the treebank gives.
    given: TreeScores,
    /// From the text alone.
    raw: TreeScores,
}

impl Treebank {
    /// # Errors
    /// In words, with the line.
    pub(super) fn of(path: &Path, pack: &Pack) -> Result<Treebank, String> {
        let file = std::fs::read_to_string(path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
        let documents = parse(&file).map_err(|e| format!("{}: {e}", path.display()))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut report = Treebank {
            name,
            documents: documents.len(),
            tokens: Tally::default(),
            sentences: Tally::default(),
            given: TreeScores::default(),
            raw: TreeScores::default(),
        };
        for gold in &documents {
            let article = verbatim(gold.text.clone(), &Hint::default());
            let found = annotate_layers(&article, pack, &[], Asked::from_iter([Layer::Syntax]));
            report.tokens += compare(&gold.tokens, found.tokens.iter().map(|t| t.span));
            report.sentences += compare(&gold.sentences, found.sentences.iter().map(|s| found.span(s.tokens)));
            report.raw.add(&gold.words, &of_text(&article.text, &found));
            report.given.add(&gold.words, &of_words(gold, pack));
        }
        Ok(report)
    }

    fn layers(&self) -> [(&'static str, Tally); 2] {
        [("tokens", self.tokens), ("sentences", self.sentences)]
    }
}

/// The trees of the words that a treebank gives, at the places that they have there.
fn of_words(gold: &Treebanked, pack: &Pack) -> Vec<TreeWord> {
    let mut out = Vec::with_capacity(gold.words.len());
    for tree in &gold.trees {
        let forms: Vec<&str> = gold.forms[tree.clone()].iter().map(String::as_str).collect();
        for ((word, form), place) in annotate::parse(&forms, pack).into_iter().zip(&forms).zip(tree.clone()) {
            out.push(tree_word(&word, form, gold.words[place].span, tree.start));
        }
    }
    out
}

fn of_text(text: &str, found: &Document) -> Vec<TreeWord> {
    let words = found.syntax.iter().zip(&found.tokens);
    words.map(|(word, token)| tree_word(word, token.span.of(text), token.span, 0)).collect()
}

fn tree_word(word: &Word, form: &str, span: Span, first: usize) -> TreeWord {
    TreeWord {
        span,
        upos: word.upos,
        lemma: word.lemma.to_string(),
        features: word.features,
        head: word.head.map(|head| first + head.at()),
        relation: word.relation,
        denies: denies(form),
    }
}

impl Report for Treebank {
    fn name(&self) -> &str {
        &self.name
    }

    fn documents(&self) -> usize {
        self.documents
    }

    fn table(&self) -> String {
        let relations: Vec<(&str, Tally)> = self.given.relations.iter().map(|(name, tally)| (*name, *tally)).collect();
        let tables = [
            ("", table(&self.layers())),
            ("words and sentences as the treebank gives them\n", table(&self.given.measures())),
            ("from raw text\n", table(&self.raw.measures())),
            ("relations of given words\n", table(&relations)),
        ];
        tables.map(|(head, table)| format!("{head}{table}")).concat()
    }

    fn json(&self) -> Vec<(&'static str, Value)> {
        let object = |rows: &[(&'static str, Tally)]| -> Value {
            rows.iter().map(|(name, tally)| ((*name).to_owned(), row(*tally))).collect::<Map<_, _>>().into()
        };
        let relations: Vec<_> = self.given.relations.iter().map(|(name, tally)| (*name, *tally)).collect();
        vec![
            ("layers", object(&self.layers())),
            ("given", object(&self.given.measures())),
            ("raw", object(&self.raw.measures())),
            ("relations", object(&relations)),
        ]
    }

    fn errors(&self, _: &Listing) -> Vec<String> {
        Vec::new()
    }
}

/// Both lists are sorted and nothing in them overlaps.
fn compare(gold: &[Span], found: impl ExactSizeIterator<Item = Span>) -> Tally {
    let (gold_count, found_count) = (gold.len() as u64, found.len() as u64);
    let right = found.filter(|span| gold.binary_search(span).is_ok()).count() as u64;
    Tally { gold: gold_count, found: found_count, right }
}
