//! What training sees of a text.

use super::super::forms::Forms;
use super::phrases;
use crate::annotate::layers::Layers;
use crate::pack::{Pack, Words};
use crate::text::Span;

/// The tokens of a text as the network takes them. Places of tokens index `tokens`; ends lie behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// In bytes of the text.
    pub tokens: Vec<Span>,
    /// First token, the token past the last, casing.
    pub sentences: Vec<(usize, usize, usize)>,
    /// Token and tag, where a phrase of the gazetteers stands.
    pub phrases: Vec<(usize, usize)>,
}

pub(in crate::annotate) fn of(layers: Layers<'_>, pack: &Pack) -> Sample {
    let words = Words::new(layers.text, layers.tokens, pack);
    let forms = Forms::of(layers, &words);
    let mut sample =
        Sample { tokens: layers.tokens.iter().map(|t| t.span).collect(), sentences: Vec::new(), phrases: Vec::new() };
    for (sentence, casing) in layers.sentences.iter().zip(&forms.casing) {
        let range = sentence.tokens.indices();
        phrases::tags(range.clone(), &words, |token, tag| sample.phrases.push((token, tag)));
        sample.sentences.push((range.start, range.end, *casing as usize));
    }
    sample
}
