//! An article as comparison looks at it: its words by stem and weight, made once however many it is compared with.

use super::event::signs::Signs;
use super::sequence::Sequence;
use super::told::{Term, Told};
use super::vector::Vector;
use super::weigh::{Weigher, Word};
use crate::document::{Article, BlockKind, Document, Mention, Quotation, QuotationKind, TokenKind, TokenRange, Value};
use crate::pack::Pack;
use crate::text::fold;
use std::collections::BTreeSet;

/// An article, read for comparison.
#[derive(Debug)]
pub struct Profile<'d> {
    /// As it was read.
    pub article: &'d Article,
    /// What was found in it.
    pub document: &'d Document,
    /// For each token its word; what is no word, and words that say nothing, have no weight.
    pub words: Vec<Word>,
    /// Its words that say something, each once, by stem: how much they say, more so at the beginning.
    pub(super) vector: Vector,
    /// What tells its event from others of the kind.
    pub(super) signs: Signs,
    /// The sentences that are compared: counted, in order. Headlines are among them.
    pub sentences: Vec<Told>,
    /// For each token whether it stands in what somebody says between marks.
    pub(super) spoken: Vec<bool>,
    /// The days, months and years that it tells of, where they lie on the calendar.
    pub(super) days: BTreeSet<&'d str>,
    /// All its words in a row, also of what is not counted.
    pub sequence: Sequence,
}

impl<'d> Profile<'d> {
    /// Reads an annotated article.
    #[must_use]
    pub fn new(article: &'d Article, document: &'d Document, pack: &Pack) -> Self {
        let weigher = Weigher::new(pack);
        let word = |token: &crate::document::Token| match token.kind {
            TokenKind::Word | TokenKind::Number => weigher.word(&fold(token.span.of(&article.text)), token.kind),
            _ => Word::NONE,
        };
        let words: Vec<Word> = document.tokens.iter().map(word).collect();
        let mut sentences = Vec::new();
        for (sentence, found) in document.sentences.iter().enumerate() {
            let block = document.block_of(found.tokens.start).at();
            if !document.blocks[block].counted {
                continue;
            }
            let mut terms: Vec<Term> = found
                .tokens
                .indices()
                .filter_map(|token| {
                    let Word { stem, weight, .. } = words[token];
                    stem.filter(|_| weight > 0).map(|stem| Term { stem, weight, token })
                })
                .collect();
            crate::text::order_by_key(&mut terms, |term| (term.stem, term.token));
            terms.dedup_by_key(|term| term.stem);
            let is_title = document.blocks[block].kind == BlockKind::Title;
            sentences.push(Told { sentence, block, tokens: found.tokens, is_title, terms });
        }
        let vector = Vector::of(document, &words, &sentences);
        let signs = Signs::of(document, &sentences, &weigher);
        let sequence = Sequence::new(article, document, &words);
        let (spoken, days) = (spoken(document), days(document));
        Profile { article, document, words, vector, signs, sentences, spoken, days, sequence }
    }

    /// How many figures a number has that tell something: one in `20`, two in `1.5`; none in a word.
    pub(super) fn digits(&self, token: usize) -> usize {
        let written = self.document.tokens[token].span.of(&self.article.text);
        if written.starts_with(|c: char| c.is_ascii_digit()) {
            written.trim_matches(['0', '.', ',']).chars().filter(char::is_ascii_digit).count()
        } else {
            0
        }
    }

    /// What is said within some tokens is among these. Quotations stand by their start, and few of them are longer than a
    /// paragraph: those that begin up to so many before are looked through.
    pub(super) fn quotations_near(&self, within: TokenRange) -> &'d [Quotation] {
        const BEFORE: usize = 8;
        let begun = |at| self.document.quotations.partition_point(|quotation| quotation.cover().start < at);
        &self.document.quotations[begun(within.start).saturating_sub(BEFORE)..begun(within.end)]
    }

    /// The words of some tokens.
    #[must_use]
    pub fn text(&self, tokens: TokenRange) -> &'d str {
        self.document.span(tokens).of(&self.article.text)
    }
}

fn spoken(document: &Document) -> Vec<bool> {
    let mut spoken = vec![false; document.tokens.len()];
    let between_marks = document.quotations.iter().filter(|q| q.kind != QuotationKind::Indirect);
    between_marks.flat_map(|q| &q.content).for_each(|part| spoken[part.indices()].fill(true));
    spoken
}

fn days(document: &Document) -> BTreeSet<&str> {
    document.mentions.iter().filter(|mention| document.counted(mention)).filter_map(day).collect()
}

fn day(mention: &Mention) -> Option<&str> {
    match mention.value.as_deref()? {
        Value::Time(time) => time.edtf.as_deref(),
        Value::Amount(_) => None,
    }
}
