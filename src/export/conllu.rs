//! The syntax in the format of the treebanks: CoNLL-U (Universal Dependencies, format of version 2), ten columns.

use super::account::on_one_line;
use crate::document::{Article, Document, SentenceId};
use crate::text::Span;
use crate::tree::Tree;
use std::fmt::Write;

/// The trees of an article, which must have been asked for. Sentences are numbered within it; `# newpar` opens a block.
#[must_use]
pub fn conllu(id: &str, article: &Article, document: &Document) -> String {
    let text = article.text.as_str();
    let mut out = format!("# newdoc id = {}\n", on_one_line(id));
    if document.syntax.is_empty() {
        return out + "\n";
    }
    let mut block = None;
    for (i, sentence) in document.sentences.iter().enumerate() {
        let own = document.block_of(sentence.tokens.start);
        if block != Some(own) {
            out.push_str("# newpar\n");
        }
        block = Some(own);
        let _ = writeln!(out, "# sent_id = {}", i + 1);
        let _ = writeln!(out, "# text = {}", on_one_line(document.span(sentence.tokens).of(text)));
        let tree = Tree::of(document, SentenceId::new(i));
        let first = sentence.tokens.indices().start;
        let end = sentence.tokens.indices().end;
        for id in tree.words() {
            let word = tree.word(id);
            let span = document.tokens[id.at()].span;
            let next = document.tokens.get(id.at() + 1).filter(|_| id.at() + 1 < end);
            let touches = next.is_some_and(|next| next.span.start == span.end);
            let features = word.features.to_string();
            let _ = writeln!(
                out,
                "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t{}",
                1 + id.at() - first,
                form(text, span),
                cell(&word.lemma),
                word.upos.name(),
                word.xpos.name(),
                cell(&features),
                word.head.map_or(0, |head| 1 + head.at() - first),
                word.relation.name(),
                if touches { "SpaceAfter=No" } else { "_" },
            );
        }
        out.push('\n');
    }
    out
}

/// A word that a line end cuts has no space in its form here.
fn form(text: &str, span: Span) -> String {
    cell(&span.of(text).split_whitespace().collect::<String>()).to_owned()
}

/// No column is empty.
fn cell(text: &str) -> &str {
    if text.is_empty() { "_" } else { text }
}
