//! `tests/gold/*.txt` and what is found in the same texts.

use super::{read_file, stem};
use crossread::document::{Document, Label, Mention};
use crossread::evaluate::{Extent, Gold, Scores, Tally};
use crossread::text::Span;
use std::path::Path;

/// The texts of a file, with their gold.
pub fn load(path: &Path) -> Vec<Gold> {
    Gold::parse(&read_file(path), Extent::of(stem(path))).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The gold of a given text.
pub fn load_for(path: &Path, text: &str) -> Gold {
    Gold::parse_for(&read_file(path), text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// What is missed and what is wrong, one a line: for a look at an error, not for a comparison.
pub fn errors(gold: &Gold, document: &Document, labels: &[Label]) -> String {
    let text = &gold.marked.text;
    let same = |m: &Mention, span: Span, label| document.span(m.tokens) == span && Some(m.label) == label;
    let missed = gold.marked.marks.iter().filter(|g| !document.mentions.iter().any(|m| same(m, g.span, g.label)));
    let counted = document.mentions.iter().filter(|m| labels.contains(&m.label));
    let wrong = counted.filter(|m| !gold.marked.marks.iter().any(|g| same(m, g.span, g.label)));
    let around = |span: Span| {
        let line = text[..span.start as usize].rfind('\n').map_or(0, |i| i + 1);
        let before: String = text[line..span.start as usize].chars().rev().take(30).collect();
        let after: String = text[span.end as usize..].chars().take_while(|&c| c != '\n').take(30).collect();
        format!("{}[{}]{after}", before.chars().rev().collect::<String>(), span.of(text))
    };
    let missed =
        missed.map(|g| (g.span, format!("missed {:<9} {}\n", g.label.map_or("", |l| l.name()), around(g.span))));
    let wrong = wrong.map(|m| {
        let span = document.span(m.tokens);
        (span, format!("wrong  {:<9} {} ({})\n", m.label.name(), around(span), m.rule.0))
    });
    let mut all: Vec<_> = missed.chain(wrong).collect();
    all.sort();
    all.into_iter().map(|(_, line)| line).collect()
}

/// The tallies of several documents as the rows of one table.
#[derive(Debug, Default)]
pub struct Total {
    pub scores: Scores,
    pub blocks: Tally,
}

impl Total {
    pub fn add(&mut self, gold: &Gold, document: &Document) {
        self.scores.add(&gold.marked, document);
        if gold.blocks.is_empty() {
            return;
        }
        let found = document.blocks.iter().map(|b| (b.span, b.kind.name().to_owned())).collect::<Vec<_>>();
        self.blocks += Tally {
            gold: gold.blocks.len() as u64,
            found: found.len() as u64,
            right: gold.blocks.iter().filter(|b| found.contains(b)).count() as u64,
        };
    }

    pub fn rows(&self) -> Vec<(&'static str, Tally)> {
        let mut rows = self.scores.rows();
        rows.extend((self.blocks != Tally::default()).then_some(("blocks", self.blocks)));
        rows
    }
}
