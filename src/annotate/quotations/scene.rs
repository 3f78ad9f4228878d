//! A sentence with its tree and its marks, as the sieves see it. Words are known by the places of their tokens.

use super::marks::Marks;
use crate::annotate::dateline;
use crate::document::{Document, Mention, MentionForm, Relation, SentenceId, TokenId, Upos, Word};
use crate::pack::Pack;
use crate::text::order_by_key;
use crate::tree::Tree;
use std::ops::Range;

/// What all sentences of a document share.
pub(super) struct Scene<'d> {
    pub(super) text: &'d str,
    pub(super) document: &'d Document,
    pub(super) pack: &'d Pack,
    pub(super) marks: Marks,
}

/// One sentence.
pub(super) struct Here<'d> {
    pub(super) scene: &'d Scene<'d>,
    pub(super) tree: Tree<'d>,
    pub(super) range: Range<usize>,
    pub(super) number: usize,
}

impl<'d> Scene<'d> {
    pub(super) fn form(&self, at: usize) -> &'d str {
        self.document.tokens[at].span.of(self.text)
    }

    pub(super) fn sentence(&'d self, number: usize) -> Here<'d> {
        let id = SentenceId::new(number);
        let range = self.document.sentences[number].tokens.indices();
        Here { scene: self, tree: Tree::of(self.document, id), range, number }
    }

    /// The name that holds a token.
    pub(super) fn name_at(&self, token: usize) -> Option<usize> {
        self.names_in(token..token + 1).next().map(|(at, _)| at)
    }

    /// The names that share a token with a range, and their places in the layer.
    pub(super) fn names_in(&self, range: Range<usize>) -> impl Iterator<Item = (usize, &'d Mention)> + use<'d> {
        let mentions = &self.document.mentions;
        let first = mentions.partition_point(|m| m.tokens.end.at() <= range.start);
        let near = (first..).zip(&mentions[first..]);
        near.take_while(move |(_, m)| m.tokens.start.at() < range.end).filter(|(_, m)| m.form == MentionForm::Name)
    }

    /// The sentence that holds a token.
    pub(super) fn sentence_of(&'d self, token: usize) -> Here<'d> {
        self.sentence(self.document.sentence_of(TokenId::new(token)).at())
    }
}

impl<'d> Here<'d> {
    pub(super) fn form(&self, at: usize) -> &'d str {
        self.scene.form(at)
    }

    /// How many words of it are a dateline.
    pub(super) fn dateline(&self) -> usize {
        dateline::words(&self.range.clone().map(|at| self.form(at)).collect::<Vec<_>>())
    }

    pub(super) fn word(&self, at: usize) -> &'d Word {
        self.tree.word(TokenId::new(at))
    }

    pub(super) fn lemma(&self, at: usize) -> &'d str {
        &self.word(at).lemma
    }

    pub(super) fn relation(&self, at: usize) -> Relation {
        self.word(at).relation
    }

    pub(super) fn upos(&self, at: usize) -> Upos {
        self.word(at).upos
    }

    pub(super) fn head(&self, at: usize) -> Option<usize> {
        self.word(at).head.map(TokenId::at)
    }

    pub(super) fn children(&self, at: usize) -> impl Iterator<Item = usize> {
        self.tree.children(TokenId::new(at)).map(TokenId::at)
    }

    /// What hangs on a word in one of some ways.
    pub(super) fn child(&self, at: usize, relations: &[Relation]) -> Option<usize> {
        self.children(at).find(|child| relations.contains(&self.relation(*child)))
    }

    pub(super) fn is_punct(&self, at: usize) -> bool {
        self.upos(at) == Upos::Punct
    }

    /// A word and all that hangs on it, but for some words with what hangs on them; in order.
    pub(super) fn subtree(&self, at: usize, without: &dyn Fn(usize) -> bool) -> Vec<usize> {
        let mut found = vec![at];
        let mut next = 0;
        while next < found.len() {
            let children: Vec<usize> = self.children(found[next]).filter(|child| !without(*child)).collect();
            found.extend(children);
            next += 1;
        }
        order_by_key(&mut found, |at| *at);
        found
    }

    /// Whether a word hangs on another, over others or directly, or is it.
    pub(super) fn is_under(&self, at: usize, top: usize) -> bool {
        let mut at = Some(at);
        while let Some(here) = at {
            if here == top {
                return true;
            }
            at = self.head(here);
        }
        false
    }

    /// A range without marks and punctuation at its ends; `None` if nothing is left.
    pub(super) fn trimmed(&self, range: Range<usize>) -> Option<Range<usize>> {
        let bare = |at: &usize| !self.is_punct(*at) || self.form(*at).starts_with(char::is_alphanumeric);
        let start = range.clone().find(bare)?;
        let end = range.rev().find(bare)? + 1;
        Some(start..end)
    }
}
