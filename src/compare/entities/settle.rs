//! One name in two labels is one thing where most of its places say so.

use crate::alias::{Clusters, Name};
use crate::document::{Label, Rule};
use crate::text::order_by_key;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How much more often one name must be found as one thing than as another for all its places to be of the one.
const MUCH_MORE: usize = 4;
/// The same words in two labels, settled by the evidence of all their places.
pub(super) const SETTLED: Rule = Rule("same-words");

/// `Empire` the series, named seven times, and once taken for a place: one name in two labels is what most of its places say,
/// in whichever articles they stand. A place that is certain of another thing stays that, unless it is one of many.
///
/// `evidence`: of a name, how many of its mentions are certain, and how many there are.
pub(super) fn settle(names: &[Name], clusters: &mut Clusters, evidence: impl Fn(usize) -> (usize, usize)) {
    // "French" the language is not the French.
    let stays = |label| matches!(label, Label::Norp | Label::Language);
    let mut alike: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, name) in names.iter().enumerate().filter(|(_, n)| !n.key.is_empty() && !stays(n.label)) {
        alike.entry(&name.key).or_default().push(at);
    }
    for of_one_key in alike.into_values().filter(|all| all.len() > 1) {
        let mut weights: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for name in of_one_key {
            let (certain, counted) = evidence(name);
            let weight = weights.entry(clusters.root(name)).or_default();
            *weight = (weight.0 + certain, weight.1 + counted);
        }
        let mut roots: Vec<(usize, (usize, usize))> = weights.into_iter().collect();
        order_by_key(&mut roots, |&(root, weight)| (Reverse(weight), root));
        let Some((&(first, (certain, most)), others)) = roots.split_first() else { continue };
        for &(other, (sure, counted)) in others {
            if (sure == 0 && certain > 0 && most >= counted) || certain >= MUCH_MORE * counted.max(1) {
                clusters.join(other, first, SETTLED);
            }
        }
    }
}
