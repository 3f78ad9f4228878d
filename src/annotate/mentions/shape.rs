//! Names from the shape of words, their facts and what stands around them: each run of capitalised words is cut into
//! names and other words so that the sum of all clues is highest.

use super::clues::Scene;
use super::forms::Forms;
use super::runs;
use super::weights::{Loudest, Sum};
use crate::annotate::Layers;
use crate::document::{Form, Mention, Rule, TokenRange};
use crate::pack::clue::{NAT, OUTCOMES};
use crate::pack::{Pack, Words};

/// Proposes the names of a text, in order.
pub(super) fn find(layers: Layers<'_>, forms: &Forms<'_>, words: &Words<'_>, pack: &Pack, out: &mut Vec<Mention>) {
    for_each_run(layers, forms, words, |scene| cut(&scene, pack, out));
    out.sort_by_key(|m| m.tokens.start);
}

pub(super) fn for_each_run<'t, 'a>(
    layers: Layers<'t>,
    forms: &'a Forms<'t>,
    words: &Words<'_>,
    mut visit: impl FnMut(Scene<'a, 't>),
) {
    for (sentence, casing) in layers.sentences.iter().zip(&forms.casing) {
        let sentence = sentence.tokens.indices();
        for run in runs::of(sentence.clone(), layers, forms) {
            visit(Scene::new(layers, forms, words, (sentence.clone(), *casing), run));
        }
    }
}

/// What it costs to leave a word outside names that may not stand there alone; so every run can be cut somehow.
const BARRED: i32 = -1_000_000;

#[derive(Debug, Clone, Copy)]
struct Step {
    start: usize,
    /// Indexes [`OUTCOMES`].
    outcome: usize,
    /// Of the best way to here.
    sum: i32,
    /// By how much the outcome beats the next one of the same words.
    lead: i32,
}

/// The best cut of a run: the highest sum over its segments, words outside names counting too.
fn cut(scene: &Scene<'_, '_>, pack: &Pack, out: &mut Vec<Mention>) {
    let run = scene.run.clone();
    let none = Step { start: run.start, outcome: 0, sum: 0, lead: 0 };
    // best[i]: how the best cut of the first i words of the run ends.
    let mut best = vec![none; run.len() + 1];
    let mut reached = vec![false; run.len() + 1];
    reached[0] = true;
    let mut segments = scene.segments().peekable();
    for start in run.clone() {
        let so_far = best[start - run.start].sum;
        let mut offer = |end: usize, outcome, worth: i32, lead| {
            let at = end - run.start;
            if !reached[at] || so_far + worth > best[at].sum {
                reached[at] = true;
                best[at] = Step { start, outcome, sum: so_far + worth, lead };
            }
        };
        let mut is_word = false;
        while let Some((_, end)) = segments.next_if(|s| s.0 == start) {
            let mut sum = Sum::new(pack);
            scene.clues(start, end, &mut sum);
            let name = highest(&sum.total);
            let mut rivals = (1..OUTCOMES.len()).filter(|o| *o != name).map(|o| sum.total[o]).max();
            if end - start == 1 && !scene.is_no_plain_word(start) {
                is_word = true;
                offer(end, 0, sum.total[0], 0);
                rivals = rivals.max(Some(sum.total[0]));
            }
            offer(end, name, sum.total[name], sum.total[name] - rivals.unwrap_or(0));
        }
        if !is_word {
            offer(start + 1, 0, if scene.is_free(start) { 0 } else { BARRED }, 0);
        }
    }
    let mut end = run.end;
    while end > run.start {
        let step = best[end - run.start];
        if let Some(label) = OUTCOMES[step.outcome].map(|label| scene.corrected(step.start, end, label)) {
            let mut loudest = Loudest::new(pack, step.outcome);
            scene.clues(step.start, end, &mut loudest);
            out.push(Mention {
                tokens: TokenRange::new(step.start, end),
                label,
                form: Form::Name,
                rule: Rule(loudest.rule()),
                score: Some(score(step.lead)),
            });
        }
        end = step.start;
    }
}

/// The best outcome that is a name; the first one where two are level.
fn highest(total: &[i32]) -> usize {
    (1..total.len()).rev().max_by_key(|i| total[*i]).unwrap_or(1)
}

/// 500 where two outcomes are level; a lead of eight nats is as good as certain.
fn score(lead: i32) -> u16 {
    (500 + lead * 125 / (2 * NAT)).clamp(0, 1000) as u16
}
