//! `crossread evaluate --set X.jsonl`, with texts and what people say in them, as PARC and PolNeAR mark it: who says what.

use super::report::{Listing, Report, row};
use crossread::annotate::annotate_layers;
use crossread::document::{Asked, Layer, TokenRange};
use crossread::evaluate::{Attributed, AttributionScores, Matched, table};
use crossread::pack::Pack;
use crossread::reader::{Hint, verbatim};
use crossread::text::Span;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::path::Path;

#[derive(Debug, Default)]
pub(super) struct Attributions {
    name: String,
    documents: usize,
    scores: AttributionScores,
    errors: Vec<String>,
}

/// A line of a set; offsets are characters of the text.
#[derive(Debug, Deserialize)]
struct Line {
    text: String,
    quotes: Vec<Quote>,
}

#[derive(Debug, Deserialize)]
struct Quote {
    content: Vec<(usize, usize)>,
    speaker: Vec<(usize, usize)>,
    cue: Vec<(usize, usize)>,
}

/// Whether a file of lines holds attributions, by its first line.
pub(super) fn are_in(path: &Path) -> bool {
    use std::io::BufRead;
    let first = std::fs::File::open(path).ok().and_then(|file| std::io::BufReader::new(file).lines().next()?.ok());
    first.is_some_and(|line| serde_json::from_str::<Line>(&line).is_ok())
}

impl Attributions {
    /// # Errors
    /// In words, with the line.
    pub(super) fn of(path: &Path, pack: &Pack) -> Result<Attributions, String> {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let file = std::fs::read_to_string(path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
        let mut report = Attributions { name, ..Attributions::default() };
        for (i, line) in file.lines().enumerate() {
            let told = |e: String| format!("{} line {}: {e}", path.display(), i + 1);
            let line: Line = serde_json::from_str(line).map_err(|e| told(e.to_string()))?;
            report.add(line, pack).map_err(told)?;
        }
        Ok(report)
    }

    fn add(&mut self, line: Line, pack: &Pack) -> Result<(), String> {
        let gold = gold(&line)?;
        let article = verbatim(line.text, &Hint::default());
        let document = annotate_layers(&article, pack, &[], Asked::from_iter([Layer::Quotations]));
        let spans = |ranges: &mut dyn Iterator<Item = &TokenRange>| ranges.map(|range| document.span(*range)).collect();
        let quotations = document.quotations.iter().map(|q| Attributed {
            content: spans(&mut q.content.iter()),
            source: spans(&mut q.source.iter()),
            cue: spans(&mut q.cue.iter()),
        });
        let found: Vec<Attributed> = quotations.collect();
        self.documents += 1;
        for matched in self.scores.add(&article.text, &gold, &found) {
            let rule = |at: usize| document.quotations[at].rule.0;
            let error = match matched {
                Matched { gold: Some(at), found: None, .. } => format!("missed {}", shown(&article.text, &gold[at])),
                Matched { gold: None, found: Some(at), .. } => {
                    format!("wrong  {} {}", rule(at), shown(&article.text, &found[at]))
                }
                Matched { gold: Some(at), found: Some(with), source: false } if !gold[at].source.is_empty() => {
                    format!(
                        "source {} {} for {}",
                        rule(with),
                        shown(&article.text, &found[with]),
                        shown(&article.text, &gold[at])
                    )
                }
                _ => continue,
            };
            self.errors.push(error);
        }
        Ok(())
    }
}

/// The marks of a line as spans of its text.
fn gold(line: &Line) -> Result<Vec<Attributed>, String> {
    let starts: Vec<usize> = line.text.char_indices().map(|(at, _)| at).chain([line.text.len()]).collect();
    let span = |&(start, end): &(usize, usize)| match (starts.get(start), starts.get(end)) {
        (Some(&from), Some(&to)) if start <= end => Ok(Span::new(from, to)),
        _ => Err(format!("no characters {start} to {end} of {}", starts.len() - 1)),
    };
    let spans = |ranges: &[(usize, usize)]| ranges.iter().map(span).collect::<Result<Vec<_>, _>>();
    let quotes = line.quotes.iter().map(|quote| {
        Ok(Attributed { content: spans(&quote.content)?, source: spans(&quote.speaker)?, cue: spans(&quote.cue)? })
    });
    quotes.collect()
}

fn shown(text: &str, attributed: &Attributed) -> String {
    let words = |spans: &[Span]| spans.iter().map(|s| s.of(text).replace('\n', "⏎")).collect::<Vec<_>>().join(" … ");
    format!("[{}] [{}] {}", words(&attributed.source), words(&attributed.cue), words(&attributed.content))
}

impl Report for Attributions {
    fn name(&self) -> &str {
        &self.name
    }

    fn documents(&self) -> usize {
        self.documents
    }

    fn table(&self) -> String {
        table(&self.scores.measures())
    }

    fn json(&self) -> Vec<(&'static str, Value)> {
        let rows = self.scores.measures().into_iter().map(|(name, tally)| (name.to_owned(), row(tally)));
        vec![("attributions", rows.collect::<Map<_, _>>().into())]
    }

    fn errors(&self, listing: &Listing) -> Vec<String> {
        listing.spread(&self.errors).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_characters() {
        let line = |end| Line {
            text: "É said no".into(),
            quotes: vec![Quote { content: vec![(7, end)], speaker: vec![(0, 1)], cue: vec![] }],
        };
        let found = gold(&line(9)).expect("within the text");
        assert_eq!(shown(&line(9).text, &found[0]), "[É] [] no");
        assert_eq!(gold(&line(10)), Err("no characters 7 to 10 of 9".to_owned()));
    }
}
