//! The notation in which the rules write the phrases that they look for.

use super::passage::Word;

/// Whether the words are a phrase, from the first to the last.
///
/// A phrase is written word by word, folded: `a|b` is either, `[a|b]` may be missing, `a|b:` has a colon behind it,
/// `0` is a number or the place for one, `*` any words or none.
pub(super) fn is_phrase(words: &[Word<'_>], phrase: &str) -> bool {
    let Some((head, rest)) = split(phrase) else { return words.is_empty() };
    if head == "*" {
        // The last star needs no search.
        return rest.is_empty() || (0..=words.len()).any(|skipped| is_phrase(&words[skipped..], rest));
    }
    let (inner, optional) = inner(head);
    let takes = words.first().is_some_and(|word| takes(inner, word));
    (takes && is_phrase(&words[1..], rest)) || (optional && is_phrase(words, rest))
}

/// Whether a phrase can begin with the word: few can, and to ask is cheap.
pub(super) fn may_begin(word: &Word<'_>, mut phrase: &str) -> bool {
    while let Some((head, rest)) = split(phrase) {
        let (inner, optional) = inner(head);
        if head == "*" || takes(inner, word) {
            return true;
        }
        if !optional {
            return false;
        }
        phrase = rest;
    }
    false
}

/// What is between the brackets of a word that may be missing.
fn inner(head: &str) -> (&str, bool) {
    head.strip_prefix('[').and_then(|h| h.strip_suffix(']')).map_or((head, false), |inner| (inner, true))
}

fn takes(inner: &str, word: &Word<'_>) -> bool {
    let (one_of, colon) = inner.strip_suffix(':').map_or((inner, false), |inner| (inner, true));
    (!colon || word.after.starts_with([':', '：'])) && one_of.split('|').any(|one| is_one(word, one))
}

fn split(phrase: &str) -> Option<(&str, &str)> {
    (!phrase.is_empty()).then(|| phrase.split_once(' ').unwrap_or((phrase, "")))
}

fn is_one(word: &Word<'_>, one: &str) -> bool {
    if one == "0" { word.is_number() } else { word.folded == one }
}
