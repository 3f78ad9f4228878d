//! An article as comparison looks at it: its words by stem and weight, made once however many it is compared with.

use super::event::signs::Signs;
use super::sequence::Sequence;
use super::told::{Term, Told};
use super::vector::Vector;
use super::weigh::{Weigher, Word};
use crate::document::{Article, BlockKind, Document, TokenKind, TokenRange};
use crate::pack::Pack;
use crate::text::fold;

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
            _ => Word { stem: None, weight: 0 },
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
                    let Word { stem, weight } = words[token];
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
        Profile { article, document, words, vector, signs, sentences, sequence }
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

    /// The words of some tokens.
    #[must_use]
    pub fn text(&self, tokens: TokenRange) -> &'d str {
        self.document.span(tokens).of(&self.article.text)
    }
}
