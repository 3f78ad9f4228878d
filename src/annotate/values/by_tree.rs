//! What a number counts, by the tree: the noun that it modifies, or the one behind its `of`.

use super::place::Place;
use crate::document::{Relation, TokenId, Upos};
use crate::tree::Tree;

/// The token of the noun.
pub(super) fn noun(place: &Place<'_>, tree: &Tree<'_>) -> Option<usize> {
    tree.words().next()?;
    let number = place.number.indices().map(TokenId::new);
    let noun = number.clone().find_map(|id| modified(place, tree, id).filter(|_| !place.of_alone));
    let noun = noun.or_else(|| number.clone().find_map(|id| behind_of(place, tree, id)))?;
    let named = matches!(tree.word(noun).upos, Upos::Noun | Upos::Propn | Upos::Adj);
    named.then_some(noun.at())
}

/// `three ballistic [missiles]`: what the number hangs on as one. A noun before it is no thing that it counts: "Boeing 747s".
fn modified(place: &Place<'_>, tree: &Tree<'_>, id: TokenId) -> Option<TokenId> {
    let word = tree.word(id);
    let head = word.head.filter(|head| !place.holds(*head) && head.at() >= place.behind())?;
    let numbers = matches!(word.relation, Relation::Nummod | Relation::Amod | Relation::Compound | Relation::Det);
    // "killing [6] and razing houses": what goes on behind `and` is not counted, if it is no second number.
    let behind = TokenId::new(place.behind());
    let next = TokenId::new(place.behind() + 1);
    if behind < head && tree.word(behind).upos == Upos::Cconj && tree.word(next).upos != Upos::Num {
        return None;
    }
    if place.written_on() {
        // "a 10-member panel": the number counts what is written onto it.
        return (numbers && head.at() == place.behind() + 1).then_some(head);
    }
    numbers.then(|| tree.head_noun(head))
}

/// `dozens of [people]`, `34% of [voters]`, `one of the [men]`.
fn behind_of(place: &Place<'_>, tree: &Tree<'_>, id: TokenId) -> Option<TokenId> {
    let of = |child: TokenId| {
        let word = tree.word(child);
        let behind = child.at() >= place.behind() && word.relation.base() == "nmod";
        behind && tree.children(child).any(|at| at.at() == place.behind())
    };
    tree.children(id).find(|child| place.has_of() && of(*child))
}
