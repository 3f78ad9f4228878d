//! An article while its blocks are told apart.

use super::passage::Passage;
use crate::document::{Article, BlockKind, Metadata, Rule};
use crate::pack::Pack;

/// The passages of an article, and what was decided of them so far.
pub(super) struct Page<'a> {
    pub(super) text: &'a str,
    pub(super) pack: &'a Pack,
    pub(super) passages: Vec<Passage<'a>>,
    pub(super) verdicts: Vec<Option<Verdict>>,
    pub(super) metadata: Metadata,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) kind: BlockKind,
    pub(super) reason: Rule,
}

impl<'a> Page<'a> {
    pub(super) fn new(article: &'a Article, pack: &'a Pack) -> Self {
        let passages = Passage::all(article, pack);
        Page {
            text: &article.text,
            pack,
            verdicts: vec![None; passages.len()],
            passages,
            metadata: article.metadata.clone(),
        }
    }

    pub(super) fn decide(&mut self, at: usize, kind: BlockKind, reason: Rule) {
        self.verdicts[at] = Some(Verdict { kind, reason });
    }

    /// Passages of which nothing is decided yet.
    pub(super) fn open(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        (0..self.passages.len()).filter(|&at| self.verdicts[at].is_none())
    }
}
