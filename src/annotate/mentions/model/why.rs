//! Which words weighed most: what a name would lose if one of them were not there (occlusion: Zeiler and Fergus,
//! "Visualizing and Understanding Convolutional Networks", 2014; for words Li, Monroe and Jurafsky, "Understanding Neural
//! Networks through Representation Erasure", 2016).

use super::super::forms::Forms;
use super::sight::Shown;
use crate::annotate::layers::Layers;
use crate::document::Label;
use crate::network::{Network, tag};
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
    let Some(network) = pack.recognizer() else { return names.map(|_| Vec::new()).collect() };
    let words = Words::new(layers.text, layers.tokens, pack);
    let forms = Forms::of(layers, &words);
    let mut seen: Option<(usize, Shown<'_, '_>)> = None;
    let mut of_name = |(name, label): (Range<usize>, Label)| {
        let label = network.labels().iter().position(|known| *known == label)?;
        let at = layers.sentences.partition_point(|sentence| sentence.tokens.indices().end <= name.start);
        let sentence = layers.sentences.get(at)?.tokens.indices();
        if !sentence.contains(&name.start) {
            return None;
        }
        // Names of one sentence follow each other.
        let sight = match seen.take() {
            Some((before, sight)) if before == at => sight,
            _ => Shown::new(network, pack, &forms, &words, (sentence, forms.casing[at])),
        };
        let weights = weights(network, &sight, name, label);
        seen = Some((at, sight));
        Some(weights)
    };
    names.map(|name| of_name(name).unwrap_or_default()).collect()
}

fn weights(network: &Network, sight: &Shown<'_, '_>, name: Range<usize>, label: usize) -> Vec<(usize, i32)> {
    let window = network.window();
    let end = name.end.clamp(name.start + 1, sight.sentence.end);
    network.with_memo(|memo| {
        // By how much the tags of some tokens of the name lead before the best other ones.
        let mut leads = |tokens: Range<usize>, without: Option<usize>| -> Vec<i32> {
            let mut scores = Vec::new();
            sight.score(tokens.clone(), without, memo, &mut scores);
            let lead = |(at, scores): (usize, &[i32])| {
                let own = tag(label, &name, at);
                let others = scores.iter().enumerate().filter(|(other, _)| *other != own);
                scores[own] - others.map(|(_, score)| *score).max().unwrap_or(0)
            };
            tokens.zip(scores.chunks_exact(network.tags())).map(lead).collect()
        };
        let whole = leads(name.start..end, None);
        let near = name.start.saturating_sub(window).max(sight.sentence.start)..(end + window).min(sight.sentence.end);
        let weight = |at: usize| {
            // No token farther away has it in sight.
            let reached = name.start.max(at.saturating_sub(window))..end.min(at + window + 1);
            let before: i32 = whole[reached.start - name.start..reached.end - name.start].iter().sum();
            before - leads(reached, Some(at)).iter().sum::<i32>()
        };
        let mut weights: Vec<(usize, i32)> = near.clone().zip(near.map(weight)).collect();
        order_by_key(&mut weights, |(token, weight)| (std::cmp::Reverse(weight.abs()), *token));
        weights
    })
}
