//! Who finds names, and whose word counts where two differ. The one place where that is decided.

use super::forms::Forms;
use super::{document_pass, patterns, pool};
use crate::annotate::layers::Layers;
use crate::document::Mention;
use crate::pack::Words;
use crate::text::order_by_key;

type Finder = fn(Layers<'_>, &Forms<'_>, &Words<'_>, &mut Vec<Mention>);

/// A name of an earlier one stands; a later one fills the gaps. Patterns come first, for each is sure of what it finds;
/// `pool` has the recognizer and the clues in it.
const FINDERS: &[Finder] = &[patterns::find, pool::find];

/// The names of a text, in order, no two overlapping: those found, then those that follow from them elsewhere.
pub(super) fn find(layers: Layers<'_>, forms: &Forms<'_>, words: &Words<'_>) -> Vec<Mention> {
    let mut names: Vec<Mention> = Vec::new();
    let mut taken = vec![false; layers.tokens.len()];
    for finder in FINDERS {
        let mut found = Vec::new();
        finder(layers, forms, words, &mut found);
        found.retain(|name| !taken[name.tokens.indices()].contains(&true));
        for name in &found {
            taken[name.tokens.indices()].fill(true);
        }
        names.append(&mut found);
    }
    order_by_key(&mut names, |name| name.tokens.start);
    document_pass::complete(&mut names, layers, forms, words);
    names
}
