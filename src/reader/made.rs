//! An article made of what a file holds: its blocks joined to one text, its facts as metadata.

use super::hint::Hint;
use super::line_ends::unix_line_ends;
use crate::document::{Article, Fact, Format, Metadata, RawBlock, RawKind, Rule, Source, Warning};
use crate::text::Span;
use crossread_formats::{Entry, Field, Kind, Piece};

/// `bytes_hash` is of the whole file. What the hint gives goes before what the file says.
pub(super) fn article(entry: Entry, format: crossread_formats::Format, bytes_hash: &str, hint: &Hint) -> Article {
    let name = match &entry.name {
        Some(inner) if hint.name.is_empty() => inner.clone(),
        Some(inner) => format!("{} · {inner}", hint.name),
        None => hint.name.clone(),
    };
    let source = Source { name, format: Format::File(format), encoding: "UTF-8", bytes_hash: bytes_hash.to_owned() };
    let mut metadata = hint.metadata.clone();
    for fact in entry.facts {
        place_of(fact.field, &mut metadata).get_or_insert_with(|| Fact {
            value: fact.value,
            span: None,
            rule: rule(fact.rule),
        });
    }
    let (text, raw_blocks) = joined(entry.pieces);
    let mut article = Article::new(source, metadata, text, raw_blocks);
    entry.warnings.iter().for_each(|w| worded(w.name));
    article.warnings = entry.warnings.into_iter().map(|w| Warning { name: w.name, message: w.message }).collect();
    if article.raw_blocks.is_empty() {
        article.warnings.push(Warning { name: "empty", message: "there is no text in it".to_owned() });
    }
    article
}

fn place_of(field: Field, metadata: &mut Metadata) -> &mut Option<Fact> {
    match field {
        Field::Title => &mut metadata.title,
        Field::Outlet => &mut metadata.outlet,
        Field::Byline => &mut metadata.byline,
        Field::Published => &mut metadata.published,
        Field::Url => &mut metadata.url,
        Field::Language => &mut metadata.language,
        Field::Modified => &mut metadata.modified,
        Field::Section => &mut metadata.section,
    }
}

fn rule(slug: &'static str) -> Rule {
    worded(slug);
    Rule::of_format(slug)
}

/// What a reader gives has words, or a build for tests stops here.
fn worded(slug: &str) {
    debug_assert!(crossread_formats::has_words(slug), "{slug} has no words in formats/src/slugs.rs");
}

/// Blocks are parted by an empty line, items of one list by a line end.
fn joined(pieces: Vec<Piece>) -> (String, Vec<RawBlock>) {
    let mut text = String::new();
    let mut blocks: Vec<RawBlock> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let words = unix_line_ends(&piece.text);
        let words = words.trim();
        if words.is_empty() {
            continue;
        }
        let kind = kind_of(piece.kind);
        if let Some(before) = blocks.last() {
            let in_list = kind == RawKind::ListItem && before.kind == RawKind::ListItem;
            text.push_str(if in_list { "\n" } else { "\n\n" });
        }
        let start = text.len();
        text.push_str(words);
        blocks.push(RawBlock {
            origin: piece.origin,
            aside: piece.aside.map(rule),
            evidence: piece.evidence,
            ..RawBlock::new(Span::new(start, text.len()), kind)
        });
    }
    (text, blocks)
}

fn kind_of(kind: Kind) -> RawKind {
    match kind {
        Kind::Text => RawKind::Text,
        Kind::Heading(level) => RawKind::Heading(level),
        Kind::Item => RawKind::ListItem,
        Kind::Quote => RawKind::Blockquote,
        Kind::Caption => RawKind::Caption,
        Kind::Preformatted => RawKind::Preformatted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_stand_where_their_words_stand() {
        let piece = |text: &str, kind| Piece { text: text.to_owned(), kind, ..Piece::default() };
        let pieces = vec![
            piece("Talks go on", Kind::Heading(1)),
            piece(" ", Kind::Text),
            piece("One\r\nline", Kind::Text),
            piece("tea", Kind::Item),
            piece("milk", Kind::Item),
        ];
        let (text, blocks) = joined(pieces);
        assert_eq!(text, "Talks go on\n\nOne\nline\n\ntea\nmilk");
        let words: Vec<&str> = blocks.iter().map(|b| b.span.of(&text)).collect();
        assert_eq!(words, ["Talks go on", "One\nline", "tea", "milk"]);
    }
}
