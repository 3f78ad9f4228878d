use super::Name;
use crate::document::{Label, Rule};

/// Which names have been joined so far. A cluster is known by its root, the name that the others joined.
#[derive(Debug)]
pub struct Clusters {
    parent: Vec<usize>,
    joined_by: Vec<Rule>,
    /// Of the root: what the gazetteer knows the cluster as.
    kb: Vec<Option<String>>,
}

impl Clusters {
    /// Each name by itself, joined by `rule`.
    #[must_use]
    pub fn new(names: &[Name], rule: Rule) -> Self {
        Clusters {
            parent: (0..names.len()).collect(),
            joined_by: vec![rule; names.len()],
            kb: names.iter().map(settled_kb).collect(),
        }
    }

    pub fn root(&mut self, mut name: usize) -> usize {
        while self.parent[name] != name {
            self.parent[name] = self.parent[self.parent[name]];
            name = self.parent[name];
        }
        name
    }

    /// A name that has joined another is settled: only its cluster's root looks further.
    #[must_use]
    pub fn is_root(&self, name: usize) -> bool {
        self.parent[name] == name
    }

    /// The rule that joined a name to its cluster.
    #[must_use]
    pub fn joined_by(&self, name: usize) -> Rule {
        self.joined_by[name]
    }

    /// What the gazetteer knows the cluster of a name as.
    pub fn kb(&mut self, name: usize) -> Option<&str> {
        let root = self.root(name);
        self.kb[root].as_deref()
    }

    /// Joins the cluster of `name` to the cluster of `to`. Two things that the gazetteer tells apart are never joined.
    pub fn join(&mut self, name: usize, to: usize, rule: Rule) {
        let (name, to) = (self.root(name), self.root(to));
        if name == to || matches!((&self.kb[name], &self.kb[to]), (Some(a), Some(b)) if a != b) {
            return;
        }
        self.parent[name] = to;
        self.joined_by[name] = rule;
        if self.kb[to].is_none() {
            self.kb[to] = self.kb[name].take();
        }
    }
}

/// "Congolese" may be of two countries; a place is taken for the best known of its name.
fn settled_kb(name: &Name) -> Option<String> {
    if name.label == Label::Norp && name.kb.len() > 1 { None } else { name.kb.first().cloned() }
}
