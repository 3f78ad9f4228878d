//! Which words weighed most: what a name would lose if one of them were not there (occlusion: Zeiler and Fergus,
//! "Visualizing and Understanding Convolutional Networks", 2014; for words Li, Monroe and Jurafsky, "Understanding Neural
//! Networks through Representation Erasure", 2016).

use super::super::forms::Forms;
use super::sight::Shown;
use crate::annotate::layers::Layers;
use crate::document::Label;
use crate::network::tag;
use crate::pack::{Pack, Words};
use crate::text::order_by_key;
use std::ops::Range;

/// For each of some names the words in sight of it and how much each speaks for its label, or against it, in 1/256 nat;
/// the weightiest first. None where the recognizer does not know the label.
pub(in crate::annotate) fn why(
    layers: Layers<'_>,
    names: impl Iterator<Item = (Range<usize>, Label)>,
    pack: &Pack,
) -> Vec<Vec<(usize, i32)>> {
    let words = Words::new(layers.text, layers.tokens, pack);
    let forms = Forms::of(layers, &words);
    names.map(|(name, label)| of_name(layers, &forms, &words, name, label, pack)).collect()
}

fn of_name(
    layers: Layers<'_>,
    forms: &Forms<'_>,
    words: &Words<'_>,
    name: Range<usize>,
    label: Label,
    pack: &Pack,
) -> Vec<(usize, i32)> {
    let Some(network) = pack.recognizer() else { return Vec::new() };
    let Some(label) = network.labels().iter().position(|known| *known == label) else { return Vec::new() };
    let at = layers.sentences.partition_point(|sentence| sentence.tokens.indices().end <= name.start);
    let sentence = layers.sentences.get(at).map(|sentence| sentence.tokens.indices());
    let Some(sentence) = sentence.filter(|sentence| sentence.contains(&name.start)) else { return Vec::new() };
    let sight = Shown::new(network, pack, forms, words, (sentence, forms.casing[at]));
    let end = name.end.clamp(name.start + 1, sight.sentence.end);
    network.with_memo(|memo| {
        // By how much the tags of the name lead before the best other ones.
        let mut lead = |without: Option<usize>| -> i32 {
            let mut scores = Vec::new();
            sight.score(name.start..end, without, memo, &mut scores);
            let leads = (name.start..end).zip(scores.chunks_exact(network.tags())).map(|(at, scores)| {
                let own = tag(label, &name, at);
                let others = scores.iter().enumerate().filter(|(other, _)| *other != own);
                scores[own] - others.map(|(_, score)| *score).max().unwrap_or(0)
            });
            leads.sum()
        };
        let whole = lead(None);
        let near = name.start.saturating_sub(network.window()).max(sight.sentence.start)
            ..(end + network.window()).min(sight.sentence.end);
        let mut weights: Vec<(usize, i32)> = near.map(|at| (at, whole - lead(Some(at)))).collect();
        order_by_key(&mut weights, |(token, weight)| (std::cmp::Reverse(weight.abs()), *token));
        weights
    })
}
