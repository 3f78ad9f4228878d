//! Names that have been joined, and what is known of them together.

use super::{Identity, Name};
use crate::document::{Label, Rule};
use crate::pack::Gender;

/// Which names have been joined so far. A cluster is known by its root, the name that the others joined.
#[derive(Debug)]
pub struct Clusters {
    parent: Vec<usize>,
    joined_by: Vec<Rule>,
    /// Of the root: what the gazetteer knows the cluster as.
    known: Vec<Option<Identity>>,
    /// Of the root: whether titles and given names make the cluster a woman or a man.
    gender: Vec<Option<Gender>>,
}

impl Clusters {
    /// Each name by itself, joined by `rule`.
    #[must_use]
    pub fn new(names: &[Name], rule: Rule) -> Self {
        Clusters {
            parent: (0..names.len()).collect(),
            joined_by: vec![rule; names.len()],
            known: names.iter().map(settled).collect(),
            gender: names.iter().map(|name| name.gender).collect(),
        }
    }

    /// The root of a name's cluster; names are numbered as they were given. Halves the way for the next call (Tarjan
    /// and van Leeuwen, "Worst-case Analysis of Set Union Algorithms", 1984).
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

    /// What the gazetteer knows the cluster of a name as; `None` where it knows nothing, or several things of the
    /// name of a people.
    pub fn known(&mut self, name: usize) -> Option<Identity> {
        let root = self.root(name);
        self.known[root]
    }

    /// Joins the cluster of `name` to the cluster of `to`. Two things that the gazetteer tells apart are never joined, nor
    /// are a woman and a man.
    pub fn join(&mut self, name: usize, to: usize, rule: Rule) {
        let (known, other) = (self.known(name), self.known(to));
        if !matches!((known, other), (Some(a), Some(b)) if a != b) {
            self.unite(name, to, rule);
        }
    }

    /// The same, for names of the same words: "Defense Ministry" and "Ministry of Defence" are two entries of the gazetteer,
    /// but only what has an id of the outside world tells two things apart.
    pub fn join_same_words(&mut self, name: usize, to: usize, rule: Rule) {
        let ids = [name, to].map(|i| self.known(i).and_then(Identity::kb));
        if !matches!(ids, [Some(a), Some(b)] if a != b) {
            self.unite(name, to, rule);
        }
    }

    fn unite(&mut self, name: usize, to: usize, rule: Rule) {
        let (name, to) = (self.root(name), self.root(to));
        if name == to || matches!((self.gender[name], self.gender[to]), (Some(a), Some(b)) if a != b) {
            return;
        }
        self.gender[to] = self.gender[to].or(self.gender[name]);
        self.parent[name] = to;
        self.joined_by[name] = rule;
        if self.known[to].is_none() {
            self.known[to] = self.known[name];
        }
    }
}

/// "Congolese" may be of two countries; a place is taken for the best known of its name.
fn settled(name: &Name) -> Option<Identity> {
    if name.label == Label::Norp && name.known.len() > 1 { None } else { name.known.first().copied() }
}
