//! An article as its facts are read: sentence by sentence.

use super::facts::{self, Fact};
use super::passage::Passage;
use super::spoken;
use crate::compare::pairing::Pairing;
use crate::document::{MentionForm, MentionId, SentenceId};
use crate::text::Span;
use crate::tree::Tree;

/// What is read of a side.
pub(super) struct Account<'p> {
    pub(super) passages: Vec<Passage<'p>>,
    /// In order.
    pub(super) facts: Vec<Fact<'p>>,
}

impl<'p> Account<'p> {
    pub(super) fn read(pairing: &Pairing<'p>, side: usize) -> Account<'p> {
        let document = pairing.sides[side].document;
        let mut passages = Vec::new();
        let mut all = Vec::new();
        for told in &pairing.sides[side].sentences {
            let first = document.mentions.partition_point(|m| m.tokens.start < told.tokens.start);
            let last = document.mentions.partition_point(|m| m.tokens.start < told.tokens.end);
            let name = |at: usize| {
                let mention = &document.mentions[at];
                let thing = pairing.thing(side, MentionId::new(at))?;
                (mention.form == MentionForm::Name).then_some((mention.tokens, thing))
            };
            let mut passage = Passage {
                tokens: told.tokens,
                span: document.span(told.tokens),
                tree: Tree::of(document, SentenceId::new(told.sentence)),
                mentions: first..last,
                named: (first..last).filter_map(name).collect(),
                spoken: Vec::new(),
                facts: all.len()..all.len(),
            };
            passage.spoken = spoken::of(pairing, side, told.tokens);
            facts::read(pairing, side, &passage, passages.len(), &mut all);
            passage.facts.end = all.len();
            passages.push(passage);
        }
        Account { passages, facts: all }
    }

    /// The passages that some spans touch, in order.
    pub(super) fn within(&self, spans: &[Span]) -> Vec<usize> {
        let mut found = Vec::new();
        for span in spans {
            let first = self.passages.partition_point(|p| p.span.end <= span.start);
            let touched = self.passages[first..].iter().take_while(|p| p.span.start < span.end).count();
            found.extend(first..first + touched);
        }
        found.dedup();
        found
    }
}
