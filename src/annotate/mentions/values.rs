//! Dates, times and amounts.

use crate::annotate::layers::Layers;
use crate::document::{Mention, MentionForm};
use crate::grammar::{self, Words};
use crate::pack::Pack;

/// Proposes every value; no two overlap. Those of `people` are no dates: `Mrs [May]`.
pub(super) fn find(layers: Layers<'_>, people: &[bool], pack: &Pack, out: &mut Vec<Mention>) {
    let words = Words::new(layers.text, layers.tokens, pack);
    let mut found = Vec::new();
    for sentence in layers.sentences {
        grammar::find(&words, sentence.tokens.indices(), &mut found);
    }
    found.retain(|value| !people[value.tokens.indices()].contains(&true));
    out.extend(found.into_iter().map(|value| Mention {
        tokens: value.tokens,
        label: value.label,
        form: MentionForm::Value,
        value: value.value.map(Box::new),
        rule: value.rule,
        score: None,
    }));
}
