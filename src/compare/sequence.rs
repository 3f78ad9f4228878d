//! An article as one sequence of words, marks left out, for what is copied: made once however many it is compared with.

use super::weigh::{Stem, Word, hashed};
use crate::document::{Article, BlockKind, Document, QuotationKind, TokenKind, TokenRange};
use crate::text::{fold, order_by_key, spread};
use std::ops::Range;

/// How many words in a row are looked for together.
pub(super) const SHINGLE: usize = 5;

/// All words of an article, also of what is set aside.
#[derive(Debug)]
pub struct Sequence {
    /// In order.
    pub words: Vec<Placed>,
    /// The hash of each [`SHINGLE`] words in a row and where they begin, by hash.
    pub shingles: Vec<(u64, u32)>,
    /// How many words stand in counted text.
    pub counted: u32,
}

/// A word of the sequence.
#[derive(Debug, Clone, Copy)]
pub struct Placed {
    /// Its token.
    pub token: u32,
    /// Without its ending.
    pub stem: Stem,
    /// With it, folded; by hash.
    pub form: u64,
    /// How much it says; nothing within a name or a value, which many texts share.
    pub weight: u8,
    /// In what text it stands.
    pub part: Part,
    /// Whether it stands between marks of quotation.
    pub quoted: bool,
}

/// A passage is copied from one part of an article into one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The headline.
    Title,
    /// What else is counted.
    Text,
    /// What is set aside.
    Aside,
}

impl Sequence {
    /// Of an annotated article; `words` has a word for each token.
    #[must_use]
    pub fn new(article: &Article, document: &Document, words: &[Word]) -> Self {
        let quoted = quoted(&article.text, document);
        let mut named = vec![false; document.tokens.len()];
        for mention in &document.mentions {
            named[mention.tokens.indices()].fill(true);
        }
        let mut placed = Vec::with_capacity(words.len());
        for block in &document.blocks {
            let part = match block.kind {
                _ if !block.counted => Part::Aside,
                BlockKind::Title => Part::Title,
                _ => Part::Text,
            };
            for token in document.tokens_in(block) {
                let found = &document.tokens[token];
                let text = found.span.of(&article.text);
                // A bare apostrophe is a clitic, and no word.
                if matches!(found.kind, TokenKind::Punct | TokenKind::Symbol) || !text.contains(char::is_alphanumeric) {
                    continue;
                }
                let form = hashed(&fold(text));
                let weight = if named[token] { 0 } else { words[token].weight };
                let stem = words[token].stem.unwrap_or(form);
                let (token, form, quoted) = (token as u32, form.0, quoted[token]);
                placed.push(Placed { token, stem, form, weight, part, quoted });
            }
        }
        let counted = placed.iter().filter(|word| word.part != Part::Aside).count() as u32;
        let at = |(at, words): (usize, &[Placed])| (shingle(words.iter()), at as u32);
        let mut shingles: Vec<(u64, u32)> = placed.windows(SHINGLE).enumerate().map(at).collect();
        order_by_key(&mut shingles, |shingle| *shingle);
        Sequence { words: placed, shingles, counted }
    }

    /// The words of some tokens, by their places.
    #[must_use]
    pub fn within(&self, tokens: TokenRange) -> Range<usize> {
        let place = |token: usize| self.words.partition_point(|word| (word.token as usize) < token);
        place(tokens.start.at())..place(tokens.end.at())
    }
}

/// The hash of some words in a row.
pub(super) fn shingle<'w>(words: impl Iterator<Item = &'w Placed>) -> u64 {
    words.fold(0, |hash, word| spread(hash.rotate_left(7) ^ word.stem.0))
}

/// What two texts say over and over is paired in order, first with first: else texts of one line would be compared
/// everywhere with everywhere.
const OFTEN: usize = 16;

/// What has one hash on both sides; both are in order.
pub(super) fn meet([mut left, mut right]: [&[(u64, u32)]; 2], met: &mut dyn FnMut(u32, u32)) {
    while let ([(a, _), ..], [(b, _), ..]) = (left, right) {
        if a != b {
            let (behind, hash) = if a < b { (&mut left, b) } else { (&mut right, a) };
            *behind = &behind[behind.partition_point(|(other, _)| other < hash)..];
            continue;
        }
        let (these, rest) = left.split_at(left.partition_point(|(other, _)| other == a));
        let (those, others) = right.split_at(right.partition_point(|(other, _)| other == a));
        if these.len() * those.len() <= OFTEN {
            these.iter().for_each(|(_, a)| those.iter().for_each(|(_, b)| met(*a, *b)));
        } else {
            these.iter().zip(those).for_each(|((_, a), (_, b))| met(*a, *b));
        }
        (left, right) = (rest, others);
    }
}

/// For each token whether it is said in somebody's words: what an attribution has in marks, and what else stands between marks.
fn quoted(text: &str, document: &Document) -> Vec<bool> {
    let mut quoted = vec![false; document.tokens.len()];
    for block in &document.blocks {
        let mut open = None;
        for token in document.tokens_in(block) {
            let span = document.tokens[token].span;
            let glued = text[..span.start as usize].ends_with(|c: char| !c.is_whitespace());
            match span.of(text) {
                "“" | "„" | "«" => open = Some(token),
                "”" | "»" => {
                    if let Some(start) = open.take() {
                        quoted[start..token].fill(true);
                    }
                }
                "\"" | "''" if open.is_none() && !glued => open = Some(token),
                "\"" | "''" => {
                    if let Some(start) = open.take() {
                        quoted[start..token].fill(true);
                    }
                }
                _ => {}
            }
        }
    }
    for quotation in document.quotations.iter().filter(|quotation| quotation.kind == QuotationKind::Direct) {
        for part in &quotation.content {
            quoted[part.indices()].fill(true);
        }
    }
    quoted
}
