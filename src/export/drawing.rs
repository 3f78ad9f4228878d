//! A tree as lines of text, for people at a terminal.

use crate::document::{Document, SentenceId, TokenId};
use crate::text::Span;
use crate::tree::Tree;
use std::fmt::Write;

/// The trees of a text, which must have been asked for: under each word what hangs on it, in order, each with its relation,
/// part of speech, lemma and features.
#[must_use]
pub fn drawn(text: &str, document: &Document) -> String {
    let mut out = String::new();
    for i in 0..document.sentences.len() {
        let drawing = Drawing { text, document, tree: Tree::of(document, SentenceId::new(i)) };
        if let Some(root) = drawing.tree.root() {
            drawing.draw(root, &mut out);
            out.push('\n');
        }
    }
    out
}

struct Drawing<'d> {
    text: &'d str,
    document: &'d Document,
    tree: Tree<'d>,
}

impl Drawing<'_> {
    /// Down from a word. Not by recursion: a chain may be as long as its sentence.
    fn draw(&self, root: TokenId, out: &mut String) {
        // What is still to be drawn, the next behind: a word, and what stands before it and before what hangs on it.
        let mut rest = vec![(root, String::new(), String::new())];
        while let Some((id, before, below)) = rest.pop() {
            let word = self.tree.word(id);
            let span: Span = self.document.tokens[id.at()].span;
            let (relation, upos) = (word.relation.name(), word.upos.name());
            let line = format!("{before}{}  {relation}  {upos}  {}  {}", span.of(self.text), word.lemma, word.features);
            let _ = writeln!(out, "{}", line.trim_end());
            let children: Vec<TokenId> = self.tree.children(id).collect();
            for (i, child) in children.iter().enumerate().rev() {
                let (corner, line) = if i + 1 == children.len() { ("└─ ", "   ") } else { ("├─ ", "│  ") };
                rest.push((*child, format!("{below}{corner}"), format!("{below}{line}")));
            }
        }
    }
}
