//! Which sentences go together: each with its best two of the other text, where it is among the best two of these; neighbours
//! that answer one sentence as one passage.

use super::passage::{Passage, Shared};
use crate::compare::weigh::Stem;
use crate::text::order_by_key;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The better ones of a sentence.
const BEST: usize = 2;
/// Of the weight of both, in thousandths, from which on two sentences of a story report the same: in a report of few
/// sentences each tells what it is about, in a long one only some do.
const FLOOR: Floor = Floor { least: 10, sentences: 4, step: 38, most: 240 };
/// Of the best, in thousandths, what a second one has to come to.
const SECOND: Floor = Floor { least: 0, sentences: 4, step: 120, most: 600 };
/// Shared words and values that are no names, and the score from which on none are needed.
const TELLING: usize = 2;
const WITHOUT: u16 = 400;
/// Where they are no accounts of one story, what both have is a paragraph about what went before.
const ELSEWHERE: u16 = 550;
const ELSEWHERE_WORDS: usize = 6;
/// "The club fired Cheeks", "The club fired O'Brien": of different persons, or said by them, twice as much has to be the same.
const OTHER_PERSON: u16 = 400;
/// Sentences that a report begins with.
const OPENING: usize = 4;
/// A word that stands in more sentences leads to none of them.
const FEW: usize = 12;
/// So many sentences are all looked at.
const SHORT: usize = 24;
/// Of two sentences with the same words.
const SAME: u16 = 1000;
/// Sentences of a passage.
const LONGEST: usize = 3;

struct Floor {
    least: u16,
    sentences: usize,
    step: u16,
    most: u16,
}

impl Floor {
    fn of(&self, sentences: usize) -> u16 {
        let more = sentences.saturating_sub(self.sentences).min(100) as u16;
        (self.least + self.step * more).min(self.most)
    }
}

/// Two sentences and how much they share.
#[derive(Debug, Clone, Copy)]
struct Scored {
    at: [usize; 2],
    score: u16,
    /// How far apart they stand in their texts, in thousandths.
    apart: usize,
}

/// The sentences of the left and of the right of each alignment, in order.
pub(super) fn choose(sides: &[Vec<Passage>; 2], is_one_story: bool) -> Vec<[Vec<usize>; 2]> {
    let fewer = sides[0].len().min(sides[1].len());
    let floor = FLOOR.of(fewer);
    let relative = |side: usize, at: usize| 1000 * at / sides[side].len().max(1);
    let scored = |at: [usize; 2]| {
        let passages = [&sides[0][at[0]], &sides[1][at[1]]];
        // A headline is answered by a headline, or by what a report begins with.
        let far = |side: usize| passages[side].is_title && !passages[1 - side].is_title && at[1 - side] > OPENING;
        if far(0) || far(1) {
            return None;
        }
        let shared = Shared::of(passages);
        let score = shared.score(passages);
        let other_person = passages.iter().all(|p| p.has_person) && !shared.person;
        let speakers = passages.map(|passage| passage.speaker);
        let other_person = other_person || matches!(speakers, [Some(one), Some(other)] if one != other);
        let enough = if is_one_story {
            // In long reports a name or two stand in many sentences that tell other things.
            let tells = fewer <= FLOOR.sentences || shared.telling >= TELLING || score >= WITHOUT;
            tells && score >= if other_person { (2 * floor).min(OTHER_PERSON) } else { floor }
        } else {
            score >= ELSEWHERE && shared.count >= ELSEWHERE_WORDS
        };
        let apart = relative(0, at[0]).abs_diff(relative(1, at[1]));
        (enough && shared.count > 0).then_some(Scored { at, score, apart })
    };
    let scored: Vec<Scored> = pairs(sides).into_iter().filter_map(scored).collect();
    let mut kept = mutual(&scored, u64::from(SECOND.of(fewer)));
    order_by_key(&mut kept, |s| (Reverse(s.score), s.apart, s.at[0] + s.at[1], s.at[0].abs_diff(s.at[1]), s.at));
    merged(&kept)
}

/// The pairs that are looked at.
fn pairs(sides: &[Vec<Passage>; 2]) -> BTreeSet<[usize; 2]> {
    if sides.iter().all(|side| side.len() <= SHORT) {
        return (0..sides[0].len()).flat_map(|l| (0..sides[1].len()).map(move |r| [l, r])).collect();
    }
    let places = |side: usize| {
        let mut places: BTreeMap<Stem, Vec<usize>> = BTreeMap::new();
        for (at, passage) in sides[side].iter().enumerate() {
            for word in &passage.words {
                places.entry(word.stem).or_default().push(at);
            }
        }
        places
    };
    let (left, right) = (places(0), places(1));
    let met = left.iter().filter_map(|(stem, l)| Some((l, right.get(stem)?)));
    let few = met.filter(|(l, r)| l.len() <= FEW && r.len() <= FEW);
    few.flat_map(|(l, r)| l.iter().flat_map(move |&l| r.iter().map(move |&r| [l, r]))).collect()
}

/// Of each sentence the best two, where they are mutual.
fn mutual(scored: &[Scored], second: u64) -> Vec<Scored> {
    let best = |side: usize| {
        let mut of: BTreeMap<usize, Vec<&Scored>> = BTreeMap::new();
        for s in scored {
            of.entry(s.at[side]).or_default().push(s);
        }
        let mut best = BTreeSet::new();
        for mut own in of.into_values() {
            order_by_key(&mut own, |s| (Reverse(s.score), s.apart, s.at[1 - side]));
            // Beside the very same sentence nothing else is meant.
            let second = if own[0].score == SAME { 1000 } else { second };
            let enough = |s: &&&Scored| u64::from(s.score) * 1000 >= u64::from(own[0].score) * second;
            best.extend(own.iter().take(BEST).filter(enough).map(|s| s.at));
        }
        best
    };
    let (left, right) = (best(0), best(1));
    scored.iter().filter(|s| left.contains(&s.at) && right.contains(&s.at)).copied().collect()
}

/// A pair joins a passage that it continues: one sentence and its neighbours, or two and two.
fn merged(kept: &[Scored]) -> Vec<[Vec<usize>; 2]> {
    let mut passages: Vec<[BTreeSet<usize>; 2]> = Vec::new();
    for Scored { at, score, .. } in kept {
        let continues = |passage: &&mut [BTreeSet<usize>; 2]| {
            let grown = [0, 1].map(|side| passage[side].len() + usize::from(!passage[side].contains(&at[side])));
            let near = |side: usize| {
                passage[side].contains(&at[side])
                    || passage[side].contains(&(at[side] + 1))
                    || at[side].checked_sub(1).is_some_and(|before| passage[side].contains(&before))
            };
            let shares = (0..2).any(|side| passage[side].contains(&at[side]));
            let fits = grown.iter().max() <= Some(&LONGEST) && (grown.contains(&1) || grown == [2, 2]);
            shares && near(0) && near(1) && fits && *score < SAME
        };
        match passages.iter_mut().find(continues) {
            Some(passage) => (0..2).for_each(|side| passage[side].extend([at[side]])),
            None => passages.push([0, 1].map(|side| BTreeSet::from([at[side]]))),
        }
    }
    passages.into_iter().map(|passage| passage.map(|side| side.into_iter().collect())).collect()
}
