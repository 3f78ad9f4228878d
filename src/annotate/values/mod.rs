//! What numbers count: by the tree of their sentence where there is one, else by the words behind them.

mod by_tree;
mod by_words;

use crate::annotate::layers::Layers;
use crate::document::{Amount, AmountKind, Counted, Mention, TokenId, TokenRange, Value, Word, Xpos};
use crate::pack::Pack;

/// The singular of a word that is a plural.
pub(super) type Singular<'a> = &'a dyn Fn(&str) -> String;

/// Adds to each number, and to each share of a noun, the noun that it counts. `words` are those of all tokens or none.
pub(super) fn count(layers: Layers<'_>, words: &[Word], singular: Singular<'_>, pack: &Pack, mentions: &mut [Mention]) {
    let mut sentences = layers.sentences.iter().peekable();
    for mention in mentions {
        let Some(Value::Amount(amount)) = mention.value.as_deref_mut() else { continue };
        let last = mention.tokens.end.at() - 1;
        while sentences.next_if(|sentence| sentence.tokens.end.at() <= last).is_some() {}
        let Some(sentence) = sentences.peek() else { break };
        if !counts(amount) || numbers_a_thing(layers, mention.tokens.start.at(), sentence.tokens.start.at(), pack) {
            continue;
        }
        let of_alone = amount.kind == AmountKind::Percent;
        let place = Place { layers, number: mention.tokens, end: sentence.tokens.end.at(), of_alone };
        let noun = match words.get(sentence.tokens.indices()) {
            Some(words) if !words.is_empty() => by_tree::noun(&place, words, sentence.tokens.start.at()),
            _ => by_words::noun(&place, amount, singular, pack),
        };
        amount.counted = noun.map(|at| {
            let form = place.word(at);
            let plural = match words.get(at) {
                Some(word) => matches!(word.xpos, Xpos::Nns | Xpos::Nnps),
                None => is_plural(form, singular, pack),
            };
            let lemma = if plural { singular(form).to_lowercase() } else { form.to_lowercase() };
            Counted { tokens: TokenRange::new(at, at + 1), lemma }
        });
    }
}

/// A number in its sentence.
pub(super) struct Place<'a> {
    layers: Layers<'a>,
    number: TokenRange,
    /// Where the sentence ends.
    end: usize,
    /// Whether only what stands behind `of` is counted: `34% of voters`.
    of_alone: bool,
}

impl Place<'_> {
    fn word(&self, at: usize) -> &str {
        if at < self.end { self.layers.tokens[at].span.of(self.layers.text) } else { "" }
    }

    fn glued(&self, at: usize) -> bool {
        at > 0 && at < self.end && self.layers.tokens[at - 1].span.end == self.layers.tokens[at].span.start
    }

    fn behind(&self) -> usize {
        self.number.end.at()
    }

    fn holds(&self, id: TokenId) -> bool {
        self.number.indices().contains(&id.at())
    }
}

/// Whether a word looks like a plural: `ships`, `feet`, `men`; not `press`, `status`.
fn is_plural(form: &str, singular: Singular<'_>, pack: &Pack) -> bool {
    let lower = form.to_lowercase();
    let one = singular(&lower);
    if lower.ends_with('s') {
        let single = ["ss", "us", "is"].iter().any(|end| lower.ends_with(end));
        return one != lower && !single;
    }
    pack.word(&lower).is_irregular_plural()
}

/// Money and measures count nothing, points of a percentage neither.
fn counts(amount: &Amount) -> bool {
    let share = || matches!(amount.unit.as_deref(), Some("percent" | "permille"));
    amount.kind == AmountKind::Number || amount.kind == AmountKind::Percent && share()
}

/// `No. 2`, `#2`, `numbers 3 and 4`: the number is a name.
fn numbers_a_thing(layers: Layers<'_>, number: usize, first: usize, pack: &Pack) -> bool {
    number > first && {
        let before = layers.tokens[number - 1].span.of(layers.text).trim_end_matches('.');
        before == "#" || pack.word(before).is_numbering()
    }
}
