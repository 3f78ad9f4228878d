//! What a number counts where there is no tree: the first plural among the words behind it, as far as no clause begins.

use super::place::{Place, Singular, is_plural};
use crate::document::{Amount, AmountKind, Number};
use crate::pack::{Pack, ValueSense, pairs::VALUE_SENSES};
use crate::text::chars::is_hyphen;
use crate::text::fold;

/// How many words a noun phrase has behind its number: `two senior North Korean government officials`.
const REACH: usize = 6;

/// The token of the noun.
pub(super) fn noun(place: &Place<'_>, amount: &Amount, singular: Singular<'_>, pack: &Pack) -> Option<usize> {
    let behind = place.behind();
    let of = place.has_of();
    if place.of_alone && !of {
        return None;
    }
    let bound = |at: usize| {
        let word = place.word(at);
        let sense = pack.pair(&VALUE_SENSES, &fold(word)).unwrap_or(ValueSense::NONE);
        !word.starts_with(char::is_alphabetic) || sense.has(ValueSense::CLAUSE_BOUND.or(ValueSense::LEADS_DATE))
    };
    let mut at = if of { behind + 1 } else { behind };
    if of && bound(at) && !is_plural(place.word(at), singular, pack) {
        at += 1;
    }
    let one = amount.kind == AmountKind::Number && amount.amount == Some(Number::ONE) && !of;
    let first = at;
    for _ in 0..REACH {
        let joins = place.word(at).chars().all(is_hyphen) && place.glued(at) && place.glued(at + 1);
        if at >= place.end || !joins && bound(at) {
            break;
        }
        let plural = is_plural(place.word(at), singular, pack);
        let single = one && at == first && (at + 1 >= place.end || bound(at + 1));
        if !joins && (plural && !one || single) {
            return Some(at);
        }
        at += 1;
    }
    None
}
