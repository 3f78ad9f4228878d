//! `tests/gold/*.txt`: a header for each block with its kind, and the block's text in the notation.

use super::{case, read_file};
use crossread::document::{Document, Mention};
use crossread::evaluate::{Scores, Tally};
use crossread::markup::Marked;
use crossread::text::Span;
use std::path::Path;

#[derive(Debug, Clone)]
pub struct Gold {
    pub marked: Marked,
    /// Each block and the name of its kind.
    pub blocks: Vec<(Span, String)>,
}

impl Gold {
    /// Gold of an article whose blocks stand one blank line apart.
    pub fn load(path: &Path) -> Gold {
        let blocks = parsed(path);
        let text = blocks.iter().map(|(_, m)| m.text.as_str()).collect::<Vec<_>>().join("\n\n");
        Gold::place(path, blocks, &text)
    }

    /// Gold of a given text: the blocks must cover it.
    pub fn load_for(path: &Path, text: &str) -> Gold {
        Gold::place(path, parsed(path), text)
    }

    fn place(path: &Path, parts: Vec<(String, Marked)>, text: &str) -> Gold {
        let mut marked = Marked { text: text.to_owned(), ..Marked::default() };
        let mut blocks = Vec::new();
        let mut at = 0;
        for (kind, part) in parts {
            let gap = text[at..]
                .find(&part.text)
                .unwrap_or_else(|| panic!("{}: not in the text: {:?}", path.display(), part.text));
            assert!(text[at..at + gap].trim().is_empty(), "{}: no gold for {:?}", path.display(), &text[at..at + gap]);
            let start = at + gap;
            let moved = |span: Span| Span::new(start + span.start as usize, start + span.end as usize);
            marked.marks.extend(part.marks.into_iter().map(|mut m| {
                m.span = moved(m.span);
                m
            }));
            at = start + part.text.len();
            blocks.push((Span::new(start, at), kind));
        }
        assert!(text[at..].trim().is_empty(), "{}: no gold for {:?}", path.display(), &text[at..]);
        Gold { marked, blocks }
    }

    /// Blocks of the same span and kind.
    pub fn block_tally(&self, document: &Document) -> Tally {
        let found = document.blocks.iter().map(|b| (b.span, b.kind.name().to_owned())).collect::<Vec<_>>();
        Tally {
            gold: self.blocks.len() as u64,
            found: found.len() as u64,
            right: self.blocks.iter().filter(|b| found.contains(b)).count() as u64,
        }
    }
}

fn parsed(path: &Path) -> Vec<(String, Marked)> {
    let parts = case::parse(&read_file(path)).into_iter().map(|part| {
        let marked = Marked::parse(&part.body).unwrap_or_else(|e| panic!("{}:{} {e}", path.display(), part.line));
        (part.name, marked)
    });
    parts.collect()
}

/// What is missed and what is wrong, one a line: for a look at an error, not for a comparison.
pub fn errors(gold: &Gold, document: &Document) -> String {
    let text = &gold.marked.text;
    let same = |m: &Mention, span: Span, label| document.span(m.tokens) == span && Some(m.label) == label;
    let missed = gold.marked.marks.iter().filter(|g| !document.mentions.iter().any(|m| same(m, g.span, g.label)));
    let wrong = document.mentions.iter().filter(|m| !gold.marked.marks.iter().any(|g| same(m, g.span, g.label)));
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
        self.blocks += gold.block_tally(document);
    }

    pub fn rows(&self) -> Vec<(&'static str, Tally)> {
        let mut rows = self.scores.rows();
        rows.push(("blocks", self.blocks));
        rows
    }
}
