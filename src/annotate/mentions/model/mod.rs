//! The recognizer: finds names with the network of the pack. A pack without one finds none.

pub(in crate::annotate) mod features;
mod phrases;
pub(in crate::annotate) mod sample;
mod sight;
#[cfg(test)]
mod tests;
mod wanted;
pub(in crate::annotate) mod why;

use super::forms::Forms;
use crate::annotate::Layers;
use crate::document::{Form, Mention, Rule, TokenRange};
use crate::pack::{Pack, Words};
use sight::Sight;

const RULE: Rule = Rule("recognizer");

/// Proposes the names of a text, in order; no two overlap.
pub(super) fn find(layers: Layers<'_>, forms: &Forms<'_>, words: &Words<'_>, pack: &Pack, out: &mut Vec<Mention>) {
    let Some(network) = pack.recognizer() else { return };
    network.with_memo(|memo| {
        let mut scores = Vec::new();
        for (sentence, casing) in layers.sentences.iter().zip(&forms.casing) {
            let sight = Sight::new(network, pack, forms, words, (sentence.tokens.indices(), *casing));
            for stretch in sight.wanted() {
                scores.clear();
                sight.score(stretch.clone(), None, memo, &mut scores);
                let names = network.names(&scores, stretch.end < sight.sentence.end);
                for (name, label) in names {
                    let tokens = TokenRange::new(stretch.start + name.start, stretch.start + name.end);
                    // Marks and invisible characters alone name nothing, whatever the network makes of them.
                    if tokens.indices().any(|at| forms.at(at).text.contains(char::is_alphanumeric)) {
                        let score = Some(network.confidence(&scores, &name, label));
                        let label = network.labels()[label];
                        out.push(Mention { tokens, label, form: Form::Name, rule: RULE, score });
                    }
                }
            }
        }
    });
}
