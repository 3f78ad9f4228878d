//! Names from what their words are and what stands around them. Each run of capitalised words is cut into names and other
//! words so that two opinions together are highest: hand-made clues of whole names, with the gazetteers among them, and the
//! recognizer's scores of their tokens. A logarithmic opinion pool (Smith, Cohn and Osborne, "Logarithmic Opinion Pools
//! for Conditional Random Fields", 2005) over the segments of a semi-Markov model (Sarawagi and Cohen, 2004).

use super::clues::Scene;
use super::forms::Forms;
use super::model::{Opinion, RULE, Recognizer};
use super::runs;
use super::weights::{Loudest, Sum};
use crate::annotate::layers::Layers;
use crate::document::{Mention, Rule, TokenRange};
use crate::network::certainty;
use crate::pack::clue::{NAT, OUTCOMES};
use crate::pack::{Pack, Words};
use crate::text::order_by_key;
use std::ops::Range;

/// What each opinion counts in the pool, in sixteenths: both agree on much, so together they count little more than one.
const CLUES: i64 = 6;
const RECOGNIZER: i64 = 12;
/// Clues count in 1/16 nat, the pool in 1/256.
const UNIT: i64 = 256 / NAT as i64;

/// Proposes the names of a text, in order.
pub(super) fn find(layers: Layers<'_>, forms: &Forms<'_>, words: &Words<'_>, out: &mut Vec<Mention>) {
    let pack = words.pack();
    for (sentence, casing) in layers.sentences.iter().zip(&forms.casing) {
        let sentence = (sentence.tokens.indices(), *casing);
        let recognizer = Recognizer::of(sentence.clone(), forms, words, pack);
        let runs = runs::of(sentence.0.clone(), layers, forms);
        for run in &runs {
            let opinion = recognizer.as_ref().map(|recognizer| recognizer.opinion(run.clone()));
            cut(&Scene::new(layers, forms, words, sentence.clone(), run.clone()), opinion.as_ref(), pack, out);
        }
        if let Some(recognizer) = recognizer {
            recognizer.outside(&runs, out);
        }
    }
    order_by_key(out, |m| m.tokens.start);
}

/// What it costs to leave a word outside names that may not stand there alone; so every run can be cut somehow.
const BARRED: i64 = -1 << 40;

/// A lead of a nat.
const SURE: i64 = 256;

/// A way to take some words of a run.
#[derive(Debug, Clone, Copy)]
struct Piece {
    start: usize,
    end: usize,
    /// Indexes [`OUTCOMES`].
    outcome: usize,
    worth: i64,
    /// The next best name of the same words.
    rival: i64,
    /// Whether the recognizer speaks louder for it than the clues.
    recognized: bool,
}

/// The best cut of a run: the highest sum over its pieces, words outside names counting too.
fn cut(scene: &Scene<'_, '_>, opinion: Option<&Opinion<'_>>, pack: &Pack, out: &mut Vec<Mention>) {
    let run = scene.run.clone();
    let pieces = pieces(scene, opinion, pack);
    // The best way to each place of the run, and from there to its end.
    let mut to = vec![i64::MIN / 4; run.len() + 1];
    let mut last: Vec<Option<&Piece>> = vec![None; run.len() + 1];
    to[0] = 0;
    for piece in &pieces {
        let (start, end) = (piece.start - run.start, piece.end - run.start);
        if last[end].is_none() || to[start] + piece.worth > to[end] {
            (to[end], last[end]) = (to[start] + piece.worth, Some(piece));
        }
    }
    let mut from = vec![i64::MIN / 4; run.len() + 1];
    from[run.len()] = 0;
    for piece in pieces.iter().rev() {
        let (start, end) = (piece.start - run.start, piece.end - run.start);
        from[start] = from[start].max(from[end] + piece.worth);
    }
    let through = |piece: &Piece| to[piece.start - run.start] + piece.worth + from[piece.end - run.start];
    // Pieces stand in the order of their starts: those that share a word are near each other, however long the run is.
    let longest = pieces.iter().map(|piece| piece.end - piece.start).max().unwrap_or(0);
    let near = |at: usize| {
        let first = pieces.partition_point(|piece| piece.start + longest <= at);
        &pieces[first..pieces.partition_point(|piece| piece.start <= at)]
    };
    let mut end = run.len();
    while let Some(piece) = last[end] {
        if let Some(label) = OUTCOMES[piece.outcome] {
            // Another cut of the run, or another label: what the name has to be held against.
            let covers = |other: &&Piece| other.end > piece.start && !std::ptr::eq(*other, piece);
            let other = near(piece.start).iter().filter(covers).map(through).max();
            let lead = (through(piece) - other.unwrap_or(i64::MIN / 2)).min(piece.worth - piece.rival);
            let label = scene.corrected(piece.start, piece.end, label, lead >= SURE);
            let rule = if piece.recognized { RULE } else { loudest(scene, piece, pack) };
            let tokens = TokenRange::new(scene.with_article(piece.start, label), piece.end);
            out.push(Mention::name(tokens, label, rule, Some(certainty(lead, pack.recognizer()))));
        }
        end = piece.start - run.start;
    }
}

fn loudest(scene: &Scene<'_, '_>, piece: &Piece, pack: &Pack) -> Rule {
    let mut loudest = Loudest::new(pack, piece.outcome);
    scene.clues(piece.start, piece.end, &mut loudest);
    loudest.rule()
}

/// What the recognizer says of some words for each outcome, in 1/256 nat, as much as it counts.
fn said(opinion: Option<&Opinion<'_>>, name: Range<usize>) -> [i64; OUTCOMES.len()] {
    let mut said = [0; OUTCOMES.len()];
    for (label, more) in opinion.into_iter().flat_map(|opinion| opinion.of(name.clone())) {
        if let Some(outcome) = OUTCOMES.iter().position(|outcome| *outcome == Some(label)) {
            said[outcome] = more * RECOGNIZER / 16;
        }
    }
    said
}

/// All pieces that the run may be cut into, by where they start.
fn pieces(scene: &Scene<'_, '_>, opinion: Option<&Opinion<'_>>, pack: &Pack) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut segments = scene.segments().peekable();
    for start in scene.run.clone() {
        let mut is_word = false;
        let outside = |end, worth| Piece { start, end, outcome: 0, worth, rival: i64::MIN / 4, recognized: false };
        while let Some((_, end)) = segments.next_if(|s| s.0 == start) {
            let mut sum = Sum::new(pack);
            scene.clues(start, end, &mut sum);
            let clues = sum.total.map(|clues| i64::from(clues) * UNIT * CLUES / 16);
            let said = said(opinion, start..end);
            if end - start == 1 && !scene.is_no_plain_word(start) {
                is_word = true;
                pieces.push(outside(end, clues[0]));
            }
            let pooled = |outcome: usize| clues[outcome] + said[outcome];
            // The first one where two are level.
            let best = (1..OUTCOMES.len()).rev().max_by_key(|o| pooled(*o)).unwrap_or(1);
            let rival = (1..OUTCOMES.len()).filter(|o| *o != best).map(pooled).max().unwrap_or(i64::MIN / 4);
            let recognized = said[best] > clues[best] - clues[0];
            pieces.push(Piece { start, end, outcome: best, worth: pooled(best), rival, recognized });
        }
        if !is_word {
            pieces.push(outside(start + 1, if scene.is_free(start) { 0 } else { BARRED }));
        }
    }
    pieces
}
