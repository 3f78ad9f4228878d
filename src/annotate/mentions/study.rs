//! What the weights of `models/en/names.tsv` are learnt from: every run of capitalised words of an article, with every
//! way to cut it and the clues of each piece.

use super::clues::{Scene, Sink};
use super::forms::Forms;
use super::runs;
use crate::annotate::layers::Layers;
use crate::pack::{Pack, Words};
use crate::text::Span;

/// Who learns the weights. Calls come in the order of the text: a run, then each of its segments with its clues.
pub trait Student: Sink {
    /// A run begins. The `free` words may stand outside names at no cost, the others where a segment says so.
    fn run(&mut self, words: &[Span], free: &[bool]);
    /// The words `start..end` of the run can be cut out; their clues follow.
    fn segment(&mut self, start: usize, end: usize);
}

pub(in crate::annotate) fn study(layers: Layers<'_>, pack: &Pack, student: &mut impl Student) {
    let words = Words::new(layers.text, layers.tokens, pack);
    let forms = Forms::of(layers, &words);
    for (sentence, casing) in layers.sentences.iter().zip(&forms.casing) {
        let sentence = (sentence.tokens.indices(), *casing);
        for run in runs::of(sentence.0.clone(), layers, &forms) {
            let scene = Scene::new(layers, &forms, &words, sentence.clone(), run);
            let spans: Vec<Span> = layers.tokens[scene.run.clone()].iter().map(|t| t.span).collect();
            let free: Vec<bool> = scene.run.clone().map(|at| scene.is_free(at)).collect();
            student.run(&spans, &free);
            for (start, end) in scene.segments() {
                student.segment(start - scene.run.start, end - scene.run.start);
                scene.clues(start, end, student);
            }
        }
    }
}
