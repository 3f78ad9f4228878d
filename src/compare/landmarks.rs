//! What belongs together in two texts: the paragraphs that stand side by side when both are read in step, and for each
//! paragraph the sentence of the other text that answers it.
//!
//! Both follow what is shared and rare: a name, date or figure that each text gives a few times at most. What is in every
//! other line of both says nothing about where one is.

use super::LinkedEntity;
use crate::document::{Article, BlockId, BlockKind, Document, Form, Label, MentionId, SentenceId};
use crate::text::fold;
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
    let [left, right] = texts.map(|(_, document)| document);
    let block = |document: &Document, m: MentionId| block_of(document, m).at();
    let paragraphs = meetings(&shared, &|l| block(left, l), &|r| block(right, r));
    let turned: Vec<Places> = shared.iter().map(|[l, r]| [r.clone(), l.clone()]).collect();
    Landmarks {
        pairs: chain(&paragraphs, right.blocks.len()),
        answers: [
            answers(&meetings(&shared, &|l| block(left, l), &|r| sentence_of(right, r))),
            answers(&meetings(&turned, &|r| block(right, r), &|l| sentence_of(left, l))),
        ],
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
    let mut values: BTreeMap<String, usize> = BTreeMap::new();
    for (text, (article, document)) in texts.into_iter().enumerate() {
        for (i, mention) in document.mentions.iter().enumerate().filter(|(_, m)| m.form == Form::Value) {
            let words = document.span(mention.tokens).of(&article.text);
            let id = MentionId::new(i);
            if tells(mention.label, words) && leads(document, id) {
                let next = places.len();
                let at = *values.entry(mention.label.name().to_owned() + &fold(words)).or_insert(next);
                if at == next {
                    places.push(Places::default());
                }
                places[at][text].push(id);
            }
        }
    }
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

fn sentence_of(document: &Document, mention: MentionId) -> usize {
    document.sentence_of(document.mentions[mention.at()].tokens.start).at()
}

/// Two parts, one of each text, that share something.
struct Meeting {
    places: (usize, usize),
    weight: usize,
    /// The rarest thing of theirs.
    best: (usize, usize, usize),
}

/// By place on the left, then on the right.
fn meetings(shared: &[Places], left: &dyn Fn(MentionId) -> usize, right: &dyn Fn(MentionId) -> usize) -> Vec<Meeting> {
    let mut met: Vec<[usize; 5]> = Vec::new();
    for (thing, own) in shared.iter().enumerate() {
        for &l in &own[0] {
            met.extend(own[1].iter().map(|&r| [left(l), right(r), thing, l.at(), r.at()]));
        }
    }
    met.sort_unstable();
    met.dedup_by_key(|m| [m[0], m[1], m[2]]);
    let mut meetings: Vec<Meeting> = Vec::new();
    for [from, to, thing, l, r] in met {
        let weight = ONCE / (shared[thing][0].len() * shared[thing][1].len());
        match meetings.last_mut().filter(|m| m.places == (from, to)) {
            Some(meeting) => {
                meeting.weight += weight;
                if weight > meeting.best.0 {
                    meeting.best = (weight, l, r);
                }
            }
            None => meetings.push(Meeting { places: (from, to), weight, best: (weight, l, r) }),
        }
    }
    meetings
}

/// The heaviest chain of meetings that goes down both texts, with no paragraph twice.
fn chain(meetings: &[Meeting], right_blocks: usize) -> Vec<(MentionId, MentionId)> {
    // A Fenwick tree over the paragraphs on the right: the heaviest chain that ends before each.
    let mut tree: Vec<(usize, Option<usize>)> = vec![(0, None); right_blocks + 1];
    let mut before = vec![None; meetings.len()];
    let mut heaviest = (0, None);
    let mut first = 0;
    for on_the_left in meetings.chunk_by(|a, b| a.places.0 == b.places.0) {
        // From the last up, so that a paragraph on the left is never followed by itself.
        for i in (first..first + on_the_left.len()).rev() {
            let (mut sum, mut at) = (0, meetings[i].places.1);
            while at > 0 {
                if tree[at].0 > sum {
                    (sum, before[i]) = tree[at];
                }
                at &= at - 1;
            }
            sum += meetings[i].weight;
            let mut at = meetings[i].places.1 + 1;
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
        first += on_the_left.len();
    }
    let mut pairs: Vec<_> = std::iter::successors(heaviest.1, |&i| before[i]).map(|i| meetings[i].best).collect();
    pairs.reverse();
    pairs.into_iter().map(|(_, l, r)| (MentionId::new(l), MentionId::new(r))).collect()
}

/// For each block on the left the sentence on the right that shares most with it; the earlier of equals.
fn answers(meetings: &[Meeting]) -> Vec<(BlockId, SentenceId)> {
    let mut out = Vec::new();
    for of_one in meetings.chunk_by(|a, b| a.places.0 == b.places.0) {
        let best = of_one.iter().rev().max_by_key(|m| m.weight).filter(|m| m.weight >= ANSWERS);
        out.extend(best.map(|m| (BlockId::new(m.places.0), SentenceId::new(m.places.1))));
    }
    out
}
