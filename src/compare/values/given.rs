//! The amounts that an article gives, by what they say: whether it gives the other's value too.

use super::facts::{Fact, Source};
use super::likeness::{self, Likely};
use super::slot::SlotKind;
use super::told::Account;
use crate::document::{Number, Value};
use std::collections::BTreeMap;

/// The amounts that an article gives, by what they say.
pub(super) struct Given(BTreeMap<(SlotKind, Number, Option<String>), Vec<usize>>);

impl Given {
    pub(super) fn of(account: &Account<'_>) -> Given {
        let mut given = Given(BTreeMap::new());
        for (at, fact) in account.facts.iter().enumerate() {
            if let Some(key) = Given::key(fact) {
                given.0.entry(key).or_default().push(at);
            }
        }
        given
    }

    fn key(fact: &Fact<'_>) -> Option<(SlotKind, Number, Option<String>)> {
        match fact.value {
            Value::Amount(amount) => Some((fact.kind, amount.amount?, amount.unit.clone())),
            Value::Time(_) => None,
        }
    }

    /// Those that say what a fact of the other article says.
    pub(super) fn like(&self, fact: &Fact<'_>) -> &[usize] {
        Given::key(fact).and_then(|key| self.0.get(&key)).map_or(&[], Vec::as_slice)
    }
}

/// Whether an article gives the other's value as well, of the same noun: and if so, whether from somebody else.
pub(super) fn also(accounts: &[Account<'_>; 2], given: &[Given; 2], facts: [usize; 2]) -> Option<bool> {
    let both = |side: usize| {
        let own = &accounts[side].facts[facts[side]];
        let other = &accounts[1 - side].facts[facts[1 - side]];
        let again = given[side].like(other).iter().map(|at| &accounts[side].facts[*at]).find(|fact| {
            let noun = |fact: &Fact<'_>| fact.counted.as_ref().map(|noun| noun.lemma.clone());
            noun(fact) == noun(other) && likeness::predicate(&fact.said, &other.said) == Likely::Same
        })?;
        let apart = |one: Option<Source>, two: Option<Source>| one.is_some() && two.is_some() && one != two;
        Some(apart(own.source, again.source))
    };
    match (both(0), both(1)) {
        (None, None) => None,
        (one, two) => Some(one.unwrap_or(false) || two.unwrap_or(false)),
    }
}
