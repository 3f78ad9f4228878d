//! What numbers count: by the tree of their sentence where it tells, else by the words behind them.

mod by_tree;
mod by_words;
mod place;

use crate::annotate::layers::Layers;
use crate::document::{Amount, AmountKind, Counted, Mention, Modifier, TokenRange, Value, Word, Xpos};
use crate::pack::Pack;
use crate::tree::Tree;
use place::{Place, Singular, is_plural};

/// Adds to each number, and to each share of a noun, the noun that it counts. `words` are those of all tokens or none.
pub(super) fn count(layers: Layers<'_>, words: &[Word], singular: Singular<'_>, pack: &Pack, mentions: &mut [Mention]) {
    let mut sentences = layers.sentences.iter().peekable();
    // One tree for all numbers of a sentence.
    let mut tree: Option<Tree<'_>> = None;
    for mention in mentions {
        let Some(Value::Amount(amount)) = mention.value.as_deref_mut() else { continue };
        let last = mention.tokens.end.at() - 1;
        while sentences.next_if(|sentence| sentence.tokens.end.at() <= last).is_some() {
            tree = None;
        }
        let Some(sentence) = sentences.peek() else { break };
        if !counts(amount) || numbers_a_thing(layers, mention.tokens.start.at(), sentence.tokens.start.at(), pack) {
            continue;
        }
        let of_alone = amount.kind == AmountKind::Percent;
        let place = Place::new(layers, mention.tokens, sentence.tokens.end.at(), of_alone);
        // "a 20-ish crowd"
        if place.written_on() && amount.modifier == Some(Modifier::Approx) {
            continue;
        }
        let words_here = words.get(sentence.tokens.indices()).unwrap_or_default();
        let tree = tree.get_or_insert_with(|| Tree::new(words_here, sentence.tokens.start.at()));
        let noun = by_tree::noun(&place, tree);
        let noun = noun.or_else(|| by_words::noun(&place, amount, singular, pack));
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
