//! Closed word lists of how names are built.

use crate::text::list::{List, lines, list, sorted};
use std::sync::LazyLock;

static SMALL: List = list!("en/text/small-word.txt");

static LONG_FORMS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let file = include_str!("../../models/en/text/long-form.tsv");
    sorted(lines(file).filter_map(|line| line.split_once('\t')))
});

/// Words that initials may leave out.
pub(super) fn is_small(word: &str) -> bool {
    SMALL.has(word)
}

/// The long form of a word that names abbreviate, or its other spelling.
pub(super) fn unabbreviated(word: &str) -> Option<&'static str> {
    let place = LONG_FORMS.binary_search_by_key(&word, |(short, _)| short).ok()?;
    Some(LONG_FORMS[place].1)
}
