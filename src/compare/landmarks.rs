//! What belongs together in two texts: the paragraphs that stand side by side when both are read in step, and for each
//! paragraph the sentence of the other text that answers it.
//!
//! Both follow what is shared and rare: a name, date or figure that each text gives a few times at most. What is in every
//! other line of both says nothing about where one is.

use super::LinkedEntity;
use crate::document::{Article, BlockId, BlockKind, Document, Form, Label, MentionId, SentenceId};
use crate::text::fold;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What a text mentions more often is no landmark.
const FEW: usize = 4;
/// What is said once in both texts weighs this much; each further mention in either takes its share.
const ONCE: usize = 24;
/// A sentence answers from this weight on: one thing said twice in both is enough.
const ANSWERS: usize = ONCE / 4;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Landmarks {
    /// A mention on the left and one on the right of the same thing, in different paragraphs each, in the order of both.
    pub pairs: Vec<(MentionId, MentionId)>,
    /// The sentence of the right text that answers a block of the left; and of the left text, a block of the right.
    pub answers: [Vec<(BlockId, SentenceId)>; 2],
}

/// Where the two texts mention one thing.
type Places = [Vec<MentionId>; 2];

/// `linked`: of a comparison of these two, in this order.
#[must_use]
pub fn landmarks(texts: [(&Article, &Document); 2], linked: &[LinkedEntity]) -> Landmarks {
    let shared = shared(texts, linked);
    let documents = texts.map(|(_, document)| document);
    let [left, right] = documents;
    let turned: Vec<Places> = shared.iter().map(|[l, r]| [r.clone(), l.clone()]).collect();
    Landmarks {
        pairs: chain(&meetings(documents, &shared), right.blocks.len()),
        answers: [answers(documents, &shared), answers([right, left], &turned)],
    }
}

/// What both texts mention, and neither often.
fn shared(texts: [(&Article, &Document); 2], linked: &[LinkedEntity]) -> Vec<Places> {
    let mut places: Vec<Places> = Vec::new();
    for entity in linked {
        let mut own = Places::default();
        for &(text, part) in &entity.parts {
            let document = texts[text].1;
            let mentions = document.entities[part.at()].members.iter().map(|m| m.mention);
            own[text].extend(mentions.filter(|&m| leads(document, m)));
        }
        places.push(own);
    }
    let mut values: BTreeMap<(Label, String), Places> = BTreeMap::new();
    for (text, (article, document)) in texts.into_iter().enumerate() {
        for (i, mention) in document.mentions.iter().enumerate().filter(|(_, m)| m.form == Form::Value) {
            let words = document.span(mention.tokens).of(&article.text);
            let id = MentionId::new(i);
            if tells(mention.label, words) && leads(document, id) {
                values.entry((mention.label, fold(words))).or_default()[text].push(id);
            }
        }
    }
    places.extend(values.into_values());
    places.retain(|own| own.iter().all(|mentions| (1..=FEW).contains(&mentions.len())));
    places
}

/// Headlines stand side by side anyway, and what is set aside leads nowhere.
fn leads(document: &Document, mention: MentionId) -> bool {
    let block = &document.blocks[block_of(document, mention).at()];
    block.counted && block.kind != BlockKind::Title
}

/// "two countries" is in any text; "427 people" is not.
fn tells(label: Label, words: &str) -> bool {
    !matches!(label, Label::Cardinal | Label::Ordinal) || words.chars().filter(char::is_ascii_digit).count() > 1
}

fn block_of(document: &Document, mention: MentionId) -> BlockId {
    document.block_of(document.mentions[mention.at()].tokens.start)
}

fn weight(own: &Places) -> usize {
    ONCE / (own[0].len() * own[1].len())
}

/// A paragraph of each text that share something.
struct Meeting {
    blocks: (BlockId, BlockId),
    weight: usize,
    /// The rarest thing of theirs.
    best: (usize, MentionId, MentionId),
}

/// In the order that `chain` reads: down the left text, and for each of its paragraphs up the right.
fn meetings(documents: [&Document; 2], shared: &[Places]) -> Vec<Meeting> {
    let mut met: BTreeMap<(BlockId, Reverse<BlockId>), Meeting> = BTreeMap::new();
    for own in shared {
        let weight = weight(own);
        let mut pairs: Vec<_> = own[0]
            .iter()
            .flat_map(|&l| own[1].iter().map(move |&r| (l, r)))
            .map(|(l, r)| ((block_of(documents[0], l), block_of(documents[1], r)), l, r))
            .collect();
        pairs.sort_unstable();
        pairs.dedup_by_key(|(blocks, ..)| *blocks);
        for (blocks, l, r) in pairs {
            let place = (blocks.0, Reverse(blocks.1));
            let meeting = met.entry(place).or_insert(Meeting { blocks, weight: 0, best: (0, l, r) });
            meeting.weight += weight;
            if weight > meeting.best.0 {
                meeting.best = (weight, l, r);
            }
        }
    }
    met.into_values().collect()
}

/// The heaviest chain of meetings that goes down both texts, with no paragraph twice.
fn chain(meetings: &[Meeting], right_blocks: usize) -> Vec<(MentionId, MentionId)> {
    // A Fenwick tree over the paragraphs on the right: the heaviest chain that ends at or before each.
    let mut tree: Vec<(usize, Option<usize>)> = vec![(0, None); right_blocks + 1];
    let mut before = vec![None; meetings.len()];
    let mut heaviest = (0, None);
    for (i, meeting) in meetings.iter().enumerate() {
        let (mut sum, mut last) = (0, None);
        let mut at = meeting.blocks.1.at();
        while at > 0 {
            if tree[at].0 > sum {
                (sum, last) = tree[at];
            }
            at &= at - 1;
        }
        sum += meeting.weight;
        before[i] = last;
        let mut at = meeting.blocks.1.at() + 1;
        while at <= right_blocks {
            if sum > tree[at].0 {
                tree[at] = (sum, Some(i));
            }
            at += at & at.wrapping_neg();
        }
        if sum > heaviest.0 {
            heaviest = (sum, Some(i));
        }
    }
    let mut pairs: Vec<_> = std::iter::successors(heaviest.1, |&i| before[i]).map(|i| meetings[i].best).collect();
    pairs.reverse();
    pairs.into_iter().map(|(_, l, r)| (l, r)).collect()
}

/// For each block of the first text, the sentence of the second that shares most with it; the earlier of equals.
fn answers([asks, says]: [&Document; 2], shared: &[Places]) -> Vec<(BlockId, SentenceId)> {
    let sentence_of = |mention: MentionId| {
        let token = says.mentions[mention.at()].tokens.start;
        SentenceId::new(says.sentences.partition_point(|s| s.tokens.end <= token))
    };
    let mut weights: BTreeMap<(BlockId, SentenceId), usize> = BTreeMap::new();
    for own in shared {
        let mut pairs: Vec<_> =
            own[0].iter().flat_map(|&m| own[1].iter().map(move |&n| (block_of(asks, m), sentence_of(n)))).collect();
        pairs.sort_unstable();
        pairs.dedup();
        for pair in pairs {
            *weights.entry(pair).or_default() += weight(own);
        }
    }
    let mut best: BTreeMap<BlockId, (usize, SentenceId)> = BTreeMap::new();
    for ((block, sentence), weight) in weights {
        let held = best.entry(block).or_insert((0, sentence));
        if weight > held.0 {
            *held = (weight, sentence);
        }
    }
    best.into_iter().filter(|(_, (weight, _))| *weight >= ANSWERS).map(|(block, (_, s))| (block, s)).collect()
}
