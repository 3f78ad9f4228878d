//! What the gazetteer knows a thing as.

use super::labels::compatible;
use crate::document::Label;
use crate::pack::{Kb, Pack};

/// What the gazetteer knows a thing as. Two names of one identity are names of one thing; two things of different
/// identities are never joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Identity {
    /// A country, a part of one or a city, by its id in the outside world.
    Kb(Kb),
    /// An entry without an id of the outside world.
    Entry(u32),
}

impl Identity {
    /// What a name of a label can mean, most likely first, each once; empty where the gazetteer does not know it.
    #[must_use]
    pub fn all(pack: &Pack, label: Label, surface: &str) -> Vec<Identity> {
        let capitals = !surface.chars().any(char::is_lowercase);
        let mut out = Vec::new();
        // "Who" is not the WHO.
        for sense in pack.phrase(surface).filter(|s| compatible(s.label(), label) && (capitals || !s.acronym)) {
            let identity = sense.kb.map_or(Identity::Entry(sense.entry), Identity::Kb);
            if !out.contains(&identity) {
                out.push(identity);
            }
        }
        out
    }

    /// The id in the outside world; `None` for an entry without one.
    #[must_use]
    pub fn kb(self) -> Option<Kb> {
        match self {
            Identity::Kb(kb) => Some(kb),
            Identity::Entry(_) => None,
        }
    }
}
