//! Names by what they have in common.

use super::{Clusters, Name};
use crate::document::Rule;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Names by a key. Only ever asked, never walked: its order reaches no result.
#[derive(Debug, Default)]
pub(super) struct Index {
    names: HashMap<String, Vec<usize>>,
}

impl Index {
    pub(super) fn add(&mut self, key: String, name: usize) {
        let names = self.names.entry(key).or_default();
        if names.last() != Some(&name) {
            names.push(name);
        }
    }

    /// The one other thing that the key can mean to a name that has not joined any; `None` if it can mean several.
    pub(super) fn only(&self, key: &str, asking: usize, clusters: &mut Clusters) -> Option<usize> {
        if !clusters.is_root(asking) {
            return None;
        }
        let mut found = None;
        for &name in self.names.get(key)? {
            let root = clusters.root(name);
            if name == asking {
                continue;
            }
            if root == asking || found.is_some_and(|before| before != root) {
                return None;
            }
            found = Some(root);
        }
        found
    }
}

/// Joins each name to the first of the same key.
pub(super) fn same<'n, K: std::hash::Hash + Eq>(
    names: &'n [Name],
    clusters: &mut Clusters,
    rule: Rule,
    key: impl Fn(usize, &'n Name) -> Option<K>,
) {
    let mut first: HashMap<K, usize> = HashMap::new();
    for (i, name) in names.iter().enumerate() {
        if let Some(key) = key(i, name) {
            match first.entry(key) {
                Entry::Occupied(first) => clusters.join(i, *first.get(), rule),
                Entry::Vacant(free) => {
                    free.insert(i);
                }
            }
        }
    }
}
