//! Words that tell of a company where they stand beside a name, and verbs as newswire has them.

use super::forms::Form;
use crate::pack::Facts;
use crate::text::list::{List, list};

static FORMS: List = list!("en/text/form-behind-comma.txt");

/// What a company has: `the [takeover] of Hartwell`, `the [shares] of Hartwell`, `the [workers] of Hartwell's`.
pub(super) fn is_company_matter(word: Facts) -> bool {
    word.is_share() || word.is_company_matter()
}

/// `merged`, `stores`: that somewhere in a sentence tells of trade.
pub(super) fn is_trade(word: Facts) -> bool {
    is_company_matter(word) || word.is_company_result() || word.is_trade()
}

/// `Hartwell, [Inc.]`
pub(super) fn is_form_behind_comma(word: &str) -> bool {
    FORMS.has(word.trim_end_matches('.'))
}

/// Verbs that may be nouns or adjectives too: `Putin's [left] hand`, `Merkel's [paid] advisers`.
pub(super) fn may_be_verb(form: &Form<'_>) -> bool {
    let word = &*form.folded;
    form.word.is_noun_verb() || (word.len() > 4 && word.ends_with("ed") && !form.word.is_no_participle())
}

/// `already`, `quickly`
pub(super) fn is_adverb(form: &Form<'_>) -> bool {
    form.word.is_plain_adverb() || (form.folded.len() > 5 && form.folded.ends_with("ly"))
}
