//! The same words of a speaker in two articles: whole, shortened, put together, in other words, from somebody else; and what one
//! of them alone lets somebody say.

mod pairs;
mod said;
mod telling;

use self::pairs::{Match, matches};
use self::said::{Said, said, shingles};
use self::telling::Telling;
use super::pairing::{Pairing, Thing};
use super::reuse::{Edit, edits};
use crate::document::Rule;
use crate::document::named::named;
use crate::text::{Span, order_by_key};

/// A quotation that both articles have, or one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// The words on the left and on the right; never both `None`.
    pub sides: [Option<Span>; 2],
    /// Who says so.
    pub speaker: Option<Thing>,
    /// How they stand to each other.
    pub state: QuotedState,
    /// What was changed, by place on the left.
    pub edits: Vec<Edit>,
    /// The slug of what found it.
    pub rule: Rule,
}

named! {
    /// How the words of a speaker in two articles stand to each other.
    QuotedState {
        /// The same words.
        Same "same",
        /// Shortened.
        Cut "cut",
        /// Put together from two.
        Joined "joined",
        /// In other words.
        Reworded "reworded",
        /// Given to somebody else.
        OtherSpeaker "other_speaker",
        /// Only on the left.
        OnlyA "only_a",
        /// Only on the right.
        OnlyB "only_b",
    }
}

const SAME: Rule = Rule("quoted-same");
const CUT: Rule = Rule("quoted-cut");
const JOINED: Rule = Rule("quoted-joined");
const REWORDED: Rule = Rule("quoted-reworded");
const OTHER_SPEAKER: Rule = Rule("quoted-other-speaker");
const ONLY: Rule = Rule("quoted-only");

/// More attributions than these do not hold the same words.
const NESTED: usize = 4;

pub(super) fn quotations(pairing: &Pairing<'_>) -> Vec<Quoted> {
    let all = [said(pairing, 0), said(pairing, 1)];
    let hashes = [0, 1].map(|side| shingles(pairing, side, &all[side]));
    // Where two ways are as good, the texts decide and not the sides they stand on.
    let order = if pairing.sides[0].article.hash <= pairing.sides[1].article.hash { [0, 1] } else { [1, 0] };
    let mut matched =
        matches(order.map(|side| pairing.sides[side]), order.map(|side| &*all[side]), order.map(|side| &*hashes[side]));
    if order == [1, 0] {
        for found in &mut matched {
            found.said.reverse();
            found.pairs.iter_mut().for_each(|pair| pair.reverse());
        }
    }
    let mut quoted: Vec<Quoted> = matched.iter().filter_map(|found| together(pairing, &all, found)).collect();
    for side in [0, 1] {
        let taken = matched.iter().flat_map(|found| &found.said[side]);
        let mut free = vec![true; all[side].len()];
        taken.for_each(|at| free[*at] = false);
        let other = Telling::of(pairing.sides[1 - side]);
        let alone = |at: &usize| free[*at] && !other.tells(pairing.sides[side], &all[side][*at]);
        let mut kept: Vec<usize> = Vec::new();
        for at in (0..all[side].len()).filter(alone) {
            let said = &all[side][at];
            // Two attributions of the same words: they are told once.
            let near = at.saturating_sub(NESTED)..all[side].len().min(at + NESTED);
            let told = |other: usize| {
                other != at && (!free[other] || kept.contains(&other)) && said.stands_in(&all[side][other])
            };
            if !near.into_iter().any(told) {
                kept.push(at);
                quoted.push(only(side, said));
            }
        }
    }
    order_by_key(&mut quoted, |found| {
        let start = found.sides.map(|span| span.map_or(u32::MAX, |span| span.start));
        (start, found.state)
    });
    quoted
}

/// What is said in both; `None` where too little stands between marks to be a quotation.
fn together(pairing: &Pairing<'_>, all: &[Vec<Said>; 2], found: &Match) -> Option<Quoted> {
    let parts = [0, 1].map(|side| found.said[side].iter().map(|at| &all[side][*at]).collect::<Vec<_>>());
    let whole = [0, 1].map(|side| {
        let mut words: Vec<Spoken> =
            parts[side].iter().flat_map(|said| said.words.iter().copied().zip(said.marked.iter().copied())).collect();
        order_by_key(&mut words, |word| *word);
        words
    });
    let (state, words) = match judge(pairing, &whole, &found.pairs) {
        Some(state) if state != QuotedState::Reworded => (state, whole),
        state => {
            // Each begins or ends with sentences of its own.
            let clipped = [0, 1].map(|side| clipped(pairing, side, &whole[side], &found.pairs));
            match judge(pairing, &clipped, &found.pairs) {
                Some(state) => (state, clipped),
                None => (state?, whole),
            }
        }
    };
    let (words, pairs) = match state {
        QuotedState::Reworded => (words, found.pairs.clone()),
        // What stands outside of the marks is not compared where they tell.
        _ => in_marks(words, &found.pairs),
    };
    let speakers = [0, 1].map(|side| parts[side].iter().find_map(|said| said.speaker));
    let other = state != QuotedState::Reworded && others(pairing, [parts[0][0], parts[1][0]]);
    let (state, rule) = match state {
        _ if other => (QuotedState::OtherSpeaker, OTHER_SPEAKER),
        QuotedState::Same => (state, SAME),
        QuotedState::Cut => (state, CUT),
        QuotedState::Joined => (state, JOINED),
        _ => (state, REWORDED),
    };
    let said = |side: usize, word: usize| words[side].binary_search_by_key(&word, |(at, _)| *at).is_ok();
    let reach = [0, 1].map(|side| {
        let ends = words[side].first().zip(words[side].last());
        ends.map_or(0..0, |((first, _), (last, _))| *first..*last + 1)
    });
    let span = |side: usize| {
        let profile = pairing.sides[side];
        let token = |at: usize| profile.document.tokens[profile.sequence.words[at].token as usize].span;
        (!reach[side].is_empty()).then(|| token(reach[side].start).to(token(reach[side].end - 1)))
    };
    Some(Quoted {
        sides: [span(0), span(1)],
        speaker: match speakers {
            [Some(one), Some(other)] if one != other => None,
            [one, other] => one.or(other),
        },
        state,
        edits: edits(pairing.sides, reach.clone(), &pairs, &said),
        rule,
    })
}

/// A word by its place in the sequence, and whether it stands between marks.
type Spoken = (usize, bool);

/// Only what stands between marks on both sides.
fn in_marks(words: [Vec<Spoken>; 2], pairs: &[[usize; 2]]) -> ([Vec<Spoken>; 2], Vec<[usize; 2]>) {
    let words = words.map(|words| words.into_iter().filter(|(_, marked)| *marked).collect::<Vec<_>>());
    let has = |side: usize, pair: &[usize; 2]| words[side].binary_search(&(pair[side], true)).is_ok();
    let pairs = pairs.iter().filter(|pair| has(0, pair) && has(1, pair)).copied().collect();
    (words, pairs)
}

/// Fewer words between marks are a term rather than speech.
const LEAST: usize = 3;

/// How the words of two speeches stand to each other.
fn judge(pairing: &Pairing<'_>, words: &[Vec<Spoken>; 2], pairs: &[[usize; 2]]) -> Option<QuotedState> {
    let marked = |side: usize, word: usize| {
        words[side].binary_search_by_key(&word, |(at, _)| *at).is_ok_and(|at| words[side][at].1)
    };
    let form = |side: usize, word: usize| pairing.sides[side].sequence.words[word].form;
    let in_marks = [0, 1].map(|side| words[side].iter().filter(|(_, marked)| *marked).count());
    let both: Vec<[usize; 2]> = pairs.iter().filter(|[a, b]| marked(0, *a) && marked(1, *b)).copied().collect();
    let exact = both.iter().filter(|[a, b]| form(0, *a) == form(1, *b)).count();
    let (shorter, longer) = (in_marks[0].min(in_marks[1]), in_marks[0].max(in_marks[1]));
    if longer == 0 {
        None
    } else if exact == longer {
        Some(QuotedState::Same)
    } else if exact == shorter && shorter >= LEAST {
        Some(if joins(pairing, &both) { QuotedState::Joined } else { QuotedState::Cut })
    } else if shorter >= LEAST && both.len() * 2 >= shorter || longer >= LEAST && told_again(pairing, words, pairs) {
        Some(QuotedState::Reworded)
    } else {
        None
    }
}

/// Words of one between marks that the other has without them, or with a word outside: most of the shorter, and enough of them
/// that are no names.
fn told_again(pairing: &Pairing<'_>, words: &[Vec<Spoken>; 2], pairs: &[[usize; 2]]) -> bool {
    let tells = pairs.iter().filter(|pair| pairing.sides[0].sequence.words[pair[0]].weight > 0).count();
    pairs.len() >= 5 && tells >= 3 && pairs.len() * 100 >= words[0].len().min(words[1].len()) * 70
}

/// The sentence of a word of the sequence.
fn sentence(pairing: &Pairing<'_>, side: usize, word: usize) -> usize {
    let profile = pairing.sides[side];
    let token = profile.sequence.words[word].token as usize;
    profile.document.sentences.partition_point(|sentence| sentence.tokens.end.at() <= token)
}

/// Without the sentences before the first that both have and behind the last.
fn clipped(pairing: &Pairing<'_>, side: usize, words: &[Spoken], pairs: &[[usize; 2]]) -> Vec<Spoken> {
    let of = |word: usize| sentence(pairing, side, word);
    let (Some(first), Some(last)) = (pairs.first(), pairs.last()) else { return words.to_vec() };
    let kept = of(first[side])..=of(last[side]);
    words.iter().filter(|(at, _)| kept.contains(&of(*at))).copied().collect()
}

/// Whether words of two sentences stand in one of the other text, with something left out between them.
fn joins(pairing: &Pairing<'_>, pairs: &[[usize; 2]]) -> bool {
    pairs.windows(2).any(|two| {
        let apart = [0, 1].map(|side| sentence(pairing, side, two[0][side]) != sentence(pairing, side, two[1][side]));
        let left_out = [0, 1].map(|side| two[1][side] > two[0][side] + 1);
        apart[0] != apart[1] && (apart[0] && left_out[0] || apart[1] && left_out[1])
    })
}

/// Whether two speakers are named and are not one: no word of one name is in the other.
fn others(pairing: &Pairing<'_>, said: [&Said; 2]) -> bool {
    let [Some(one), Some(other)] = said.map(|said| said.speaker.filter(|_| said.by_name)) else { return false };
    let names = |side: usize, thing: Thing| {
        let profile = pairing.sides[side];
        let mentions = &profile.document.mentions;
        let tokens = pairing.members(side, thing).flat_map(|member| mentions[member.mention.at()].tokens.indices());
        tokens.filter_map(|token| profile.words[token].stem).collect::<Vec<_>>()
    };
    let [left, right] = [names(0, one), names(1, other)];
    one != other && !left.iter().any(|word| right.contains(word))
}

fn only(side: usize, said: &Said) -> Quoted {
    let mut sides = [Some(said.span), None];
    sides.rotate_right(side);
    let state = [QuotedState::OnlyA, QuotedState::OnlyB][side];
    Quoted { sides, speaker: said.speaker, state, edits: Vec::new(), rule: ONLY }
}
