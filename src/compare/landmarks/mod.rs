//! The landmarks of two texts: what belongs together in them. That is the paragraphs that stand side by side when
//! both are read in step, and for each paragraph the sentence of the other text that reports the same.

#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
mod passages;

use self::passages::{Join, joins};
use super::chain::chain;
use super::entities::LinkedEntity;
use crate::document::{Article, BlockId, Document, MentionId, SentenceId};
use crate::pack::Pack;
use crate::text::order_by;

/// What belongs together in two articles that are read side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Landmarks {
    /// The landmarks: a mention on the left and one on the right, in passages that report the same, in different paragraphs
    /// each, in the order of both. They name one thing where the passages do.
    pub pairs: Vec<(MentionId, MentionId)>,
    /// The sentence of the right text that answers a block of the left; and of the left text, a block of the right. One to
    /// one.
    pub answers: [Vec<(BlockId, SentenceId)>; 2],
}

/// `linked` are the entities of these two.
pub(super) fn landmarks(texts: [(&Article, &Document); 2], linked: &[LinkedEntity], pack: &Pack) -> Landmarks {
    let joins = joins(texts, linked, pack);
    let answers = |side: usize| {
        let answer = |j: &Join| (BlockId::new(j.blocks[side]), SentenceId::new(j.sentences[1 - side]));
        let mut answers: Vec<_> = joins.iter().map(answer).collect();
        order_by(&mut answers, Ord::cmp);
        answers
    };
    let drawn: Vec<(&Join, (MentionId, MentionId))> =
        joins.iter().filter_map(|j| Some((j, (j.mentions[0]?, j.mentions[1]?)))).collect();
    let meetings: Vec<(usize, u64)> = drawn.iter().map(|(j, _)| (j.blocks[1], j.weight)).collect();
    let chain = chain(&meetings);
    Landmarks { pairs: chain.into_iter().map(|at| drawn[at].1).collect(), answers: [answers(0), answers(1)] }
}
