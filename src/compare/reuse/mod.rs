//! The same words in the same order, in two articles: copied, cut, moved, lightly edited.
//!
//! Five words in a row that both have (shingles: Broder, "On the resemblance and containment of documents", 1997) are put
//! together to the longest runs, runs to passages.

mod edits;
mod passages;
mod runs;
mod versions;

pub(super) use edits::edits;
pub use edits::{Edit, EditKind};
pub(super) use passages::common;
pub use versions::{Cover, is_version};

use self::passages::{Passage, passages};
use self::runs::{Used, runs};
use super::chain::chain;
use super::profile::Profile;
use super::sequence::Part;
use crate::document::Rule;
use crate::document::named::named;
use crate::text::{Span, order_by_key};

const VERBATIM: Rule = Rule("reuse-verbatim");
const EDITED: Rule = Rule("reuse-edited");

/// A passage has as many words of the other text.
const LEAST: usize = 8;

/// A passage that both articles have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reuse {
    /// Of the left text and of the right.
    pub sides: [Span; 2],
    /// Whether anything was changed.
    pub kind: ReuseKind,
    /// How many words they share.
    pub words: u32,
    /// How many of them stand between marks of quotation in one of the texts at least.
    pub quoted: u32,
    /// Whether it stands out of the order of the other passages.
    pub moved: bool,
    /// What was changed, by place on the left.
    pub edits: Vec<Edit>,
    /// Where it stands.
    pub inside: Inside,
    /// The slug of what found it.
    pub rule: Rule,
}

named! {
    /// Whether a passage was changed.
    ReuseKind {
        /// Word for word, whatever the marks and capitals.
        Verbatim "verbatim",
        /// In some words.
        Edited "edited",
    }
}

named! {
    /// Where words stand that both have.
    Inside {
        /// In the text.
        Text "text",
        /// Between marks, in both.
        Quotation "quotation",
        /// In what is set aside.
        Furniture "furniture",
    }
}

pub(super) fn reuse([left, right]: [&Profile<'_>; 2]) -> Vec<Reuse> {
    // Where two ways are as good, the texts decide and not the sides they stand on.
    if left.article.hash <= right.article.hash {
        return found([left, right]);
    }
    let mut found = found([right, left]);
    for reuse in &mut found {
        reuse.turn();
    }
    order_by_key(&mut found, |reuse| reuse.sides.map(|span| span.start));
    found
}

fn found(sides: [&Profile<'_>; 2]) -> Vec<Reuse> {
    let sequences = sides.map(|side| &side.sequence);
    let mut used = Used::new(sequences);
    let runs = runs(sequences, &mut used);
    let mut kept: Vec<(Passage, Vec<[usize; 2]>)> = Vec::new();
    for passage in passages(runs, &mut used) {
        let pairs = trimmed(sides, passage.pairs(&used));
        if tells(sides, &pairs) {
            kept.push((passage, pairs));
        }
    }
    let places: Vec<(usize, u64)> =
        kept.iter().map(|(passage, pairs)| (passage.reach(1).start, pairs.len() as u64)).collect();
    let chain = chain(&places);
    let passages = kept.iter().enumerate();
    passages.map(|(at, (_, pairs))| made(sides, pairs, chain.binary_search(&at).is_err())).collect()
}

/// How many words may be left over from a sentence that is another one in each text.
const LEFT_OVER: usize = 2;

/// Without the first words of a sentence that goes on differently, and the last of one that began so: `"…," he told`.
fn trimmed(sides: [&Profile<'_>; 2], mut pairs: Vec<[usize; 2]>) -> Vec<[usize; 2]> {
    // Whether a mark stands before a word of the sequence, in both texts or in one.
    let marked = |pair: [usize; 2], step: usize| {
        [0, 1].map(|side| {
            let words = &sides[side].sequence.words;
            let at = pair[side] + step;
            at == 0 || words.get(at).is_none_or(|word| word.token > words[at - 1].token + 1)
        })
    };
    let (first, last) = (pairs[0], pairs[pairs.len() - 1]);
    let from = (1..=LEFT_OVER.min(pairs.len() - 1)).find(|at| marked(pairs[*at], 0) == [true; 2]);
    let to = (1..=LEFT_OVER.min(pairs.len() - 1)).find(|at| marked(pairs[pairs.len() - at], 0) == [true; 2]);
    if let Some(at) = to.filter(|_| marked(last, 1) != [true; 2]) {
        pairs.truncate(pairs.len() - at);
    }
    if let Some(at) = from.filter(|_| marked(first, 0) != [true; 2]) {
        pairs.drain(..at.min(pairs.len() - 1));
    }
    pairs
}

/// What a passage says beside names, amounts and small words: "told reporters at a news conference in Tarn on Monday" says
/// too little to be copied.
const WEIGHT: u32 = 15;

fn tells(sides: [&Profile<'_>; 2], pairs: &[[usize; 2]]) -> bool {
    let weight = |pair: &[usize; 2]| {
        let of = |side: usize| sides[side].sequence.words[pair[side]].weight;
        u32::from(of(0).min(of(1)))
    };
    pairs.len() >= LEAST && pairs.iter().map(weight).sum::<u32>() >= WEIGHT
}

fn made(sides: [&Profile<'_>; 2], pairs: &[[usize; 2]], moved: bool) -> Reuse {
    let word = |side: usize, at: usize| sides[side].sequence.words[at];
    let (first, last) = (pairs[0], pairs[pairs.len() - 1]);
    let span = |side: usize| {
        let token = |at: usize| sides[side].document.tokens[word(side, at).token as usize].span;
        token(first[side]).to(token(last[side]))
    };
    let edits = edits(sides, [0, 1].map(|side| first[side]..last[side] + 1), pairs, &|_, _| true);
    let verbatim = edits.iter().all(|edit| edit.kind == EditKind::Punctuation);
    let quoted = |side: usize, pair: &[usize; 2]| word(side, pair[side]).quoted;
    let count = |holds: &dyn Fn(&[usize; 2]) -> bool| pairs.iter().filter(|pair| holds(pair)).count();
    let both = count(&|pair| quoted(0, pair) && quoted(1, pair));
    let aside = [0, 1].map(|side| word(side, first[side]).part == Part::Aside);
    Reuse {
        sides: [span(0), span(1)],
        kind: if verbatim { ReuseKind::Verbatim } else { ReuseKind::Edited },
        words: pairs.len() as u32,
        quoted: count(&|pair| quoted(0, pair) || quoted(1, pair)) as u32,
        moved,
        inside: match aside {
            [false, false] if both * 10 >= pairs.len() * 9 => Inside::Quotation,
            [false, false] => Inside::Text,
            _ => Inside::Furniture,
        },
        rule: if verbatim { VERBATIM } else { EDITED },
        edits,
    }
}

impl Reuse {
    fn turn(&mut self) {
        self.sides.reverse();
        self.edits.iter_mut().for_each(Edit::turn);
    }
}
