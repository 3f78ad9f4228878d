//! Who stands with whom: two names are together where one counted sentence names both.

use super::Account;
use crate::compare::Comparison;
use std::collections::{BTreeMap, BTreeSet};

/// Two entities of a comparison, the smaller place first, and in how many sentences of each article they stand together.
pub(super) type Ties = BTreeMap<(usize, usize), Vec<u32>>;

/// Of all articles.
pub(super) fn ties(accounts: &[Account<'_>], comparison: &Comparison) -> Ties {
    let mut ties = Ties::new();
    for (article, account) in accounts.iter().enumerate() {
        let document = account.document;
        let linked = account.linked(article, comparison);
        let mut sentences: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (mention, entity) in document.mentions.iter().zip(linked) {
            if let Some(entity) = entity.filter(|_| document.counted(mention)) {
                sentences.entry(document.sentence_of(mention.tokens.start).at()).or_default().insert(entity);
            }
        }
        for named in sentences.values() {
            for (at, &one) in named.iter().enumerate() {
                for &other in named.iter().skip(at + 1) {
                    ties.entry((one, other)).or_insert_with(|| vec![0; accounts.len()])[article] += 1;
                }
            }
        }
    }
    ties
}
