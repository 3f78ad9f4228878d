//! Treebanks (`.conllu`): tokens and sentences by exact span, on the raw text that the treebank was made from.

use super::report::{Listing, Report, row};
use crossread::annotate::annotate;
use crossread::evaluate::{Tally, table};
use crossread::pack::Pack;
use crossread::reader::{Hint, verbatim};
use crossread::text::Span;
use serde_json::{Map, Value};
use std::path::Path;

/// A document of a treebank: paragraphs are parted by a blank line.
#[derive(Debug, Default, PartialEq, Eq)]
struct Treebanked {
    text: String,
    tokens: Vec<Span>,
    sentences: Vec<Span>,
}

#[derive(Debug)]
pub(super) struct Treebank {
    name: String,
    documents: usize,
    tokens: Tally,
    sentences: Tally,
}

impl Treebank {
    /// # Errors
    /// In words, with the line.
    pub(super) fn of(path: &Path, pack: &Pack) -> Result<Treebank, String> {
        let file = std::fs::read_to_string(path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
        let documents = parse(&file).map_err(|e| format!("{}: {e}", path.display()))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut report =
            Treebank { name, documents: documents.len(), tokens: Tally::default(), sentences: Tally::default() };
        for gold in &documents {
            let article = verbatim(gold.text.clone(), &Hint::default());
            let found = annotate(&article, pack, &[]);
            report.tokens += compare(&gold.tokens, found.tokens.iter().map(|t| t.span));
            report.sentences += compare(&gold.sentences, found.sentences.iter().map(|s| found.span(s.tokens)));
        }
        Ok(report)
    }

    fn rows(&self) -> [(&'static str, Tally); 2] {
        [("tokens", self.tokens), ("sentences", self.sentences)]
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
        table(&self.rows())
    }

    fn json(&self) -> Vec<(&'static str, Value)> {
        let rows = self.rows().into_iter().map(|(layer, tally)| (layer.to_owned(), row(tally)));
        vec![("layers", rows.collect::<Map<_, _>>().into())]
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

fn parse(file: &str) -> Result<Vec<Treebanked>, String> {
    let mut documents: Vec<Treebanked> = Vec::new();
    let mut sentence = Sentence::default();
    for (i, line) in file.lines().chain([""]).enumerate() {
        if line.is_empty() {
            if let Some(document) = documents.last_mut() {
                std::mem::take(&mut sentence).append_to(document);
            }
        } else if let Some(comment) = line.strip_prefix("# ") {
            sentence.opens_paragraph |= comment.starts_with("newpar");
            if documents.is_empty() || comment.starts_with("newdoc") {
                documents.push(Treebanked::default());
            }
        } else if !line.starts_with('#') {
            sentence.word(line).ok_or_else(|| format!("line {}: not ten columns: {line:?}", i + 1))?;
        }
    }
    Ok(documents)
}

/// A surface with the words in it, and whether a space follows.
#[derive(Debug)]
struct Surface<'f> {
    form: &'f str,
    /// `do` and `n't` of `don't`; none for a word that is its own surface.
    words: Vec<&'f str>,
    /// The last word of a surface that holds several.
    last: u32,
    space: bool,
}

#[derive(Debug, Default)]
struct Sentence<'f> {
    opens_paragraph: bool,
    surfaces: Vec<Surface<'f>>,
}

impl<'f> Sentence<'f> {
    fn word(&mut self, line: &'f str) -> Option<()> {
        let mut columns = line.split('\t');
        let (id, form, misc) = (columns.next()?, columns.next()?, columns.nth(7)?);
        let space = !misc.split('|').any(|m| m == "SpaceAfter=No");
        if id.contains('.') {
            // A word that was left out in speech: not in the text.
            return Some(());
        }
        if let Some((_, last)) = id.split_once('-') {
            self.surfaces.push(Surface { form, words: Vec::new(), last: last.parse().ok()?, space });
            return Some(());
        }
        let id: u32 = id.parse().ok()?;
        match self.surfaces.last_mut().filter(|surface| id <= surface.last) {
            Some(surface) => surface.words.push(form),
            None => self.surfaces.push(Surface { form, words: Vec::new(), last: 0, space }),
        }
        Some(())
    }

    fn append_to(self, document: &mut Treebanked) {
        if self.surfaces.is_empty() {
            return;
        }
        if self.opens_paragraph && !document.text.is_empty() {
            document.text.truncate(document.text.trim_end().len());
            document.text.push_str("\n\n");
        }
        let start = document.text.len();
        let mut end = start;
        for surface in &self.surfaces {
            let mut at = document.text.len();
            document.text.push_str(surface.form);
            end = document.text.len();
            // "au" is "à" and "le": no words that stand in the text.
            if surface.words.is_empty() || surface.words.concat() != surface.form {
                document.tokens.push(Span::new(at, end));
            } else {
                for word in &surface.words {
                    document.tokens.push(Span::new(at, at + word.len()));
                    at += word.len();
                }
            }
            if surface.space {
                document.text.push(' ');
            }
        }
        document.sentences.push(Span::new(start, end));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: &str, form: &str, misc: &str) -> String {
        format!("{id}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n")
    }

    #[test]
    fn a_treebank_becomes_text_with_spans() {
        let file = [
            "# newdoc id = a\n# newpar\n".to_owned(),
            row("1-2", "Don't", "_") + &row("1", "Do", "_") + &row("2", "n't", "_"),
            row("3", "go", "SpaceAfter=No") + &row("3.1", "there", "_") + &row("4", ".", "_"),
            "\n# text = Yes\n".to_owned() + &row("1", "Yes", "_"),
            "\n# newpar\n".to_owned() + &row("1", "No", "_"),
            "\n# newdoc id = b\n".to_owned() + &row("1", "Then", "_"),
        ];
        let documents = parse(&file.concat()).expect("well-formed");
        let of = |spans: &[Span]| spans.iter().map(|s| s.of(&documents[0].text)).collect::<Vec<_>>().join("|");
        assert_eq!(documents[0].text, "Don't go. Yes\n\nNo ");
        assert_eq!(of(&documents[0].tokens), "Do|n't|go|.|Yes|No");
        assert_eq!(of(&documents[0].sentences), "Don't go.|Yes|No");
        assert_eq!(documents.len(), 2);
        assert!(parse("# newdoc\n1\tfew\n").is_err());
    }
}
