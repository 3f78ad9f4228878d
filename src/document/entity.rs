//! What several mentions of one article name, and the reader's ties to other articles.

use super::{Anchor, EntityId, Label, MentionId, Rule};

/// Someone or something, as one article speaks of it. The only store of which mentions belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    pub label: Label,
    /// The fullest name that the article uses.
    pub name: String,
    /// By position; never empty.
    pub members: Vec<Member>,
    /// What the gazetteer knows it as: `iso3166:KP`, `geonames:2988507`.
    pub kb: Option<String>,
}

/// The reader says that an entity is the same thing as what stands at a place in another article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    pub entity: EntityId,
    pub with: Anchor,
    /// Whether it is said of all that the article knows as this, so that what goes by the same names is meant too.
    pub whole: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    pub mention: MentionId,
    pub membership: Membership,
    /// The sieve that joined it; the first mention of an entity carries the sieve that made the entity.
    pub joined_by: Rule,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Membership {
    /// The mention names the entity.
    Identity,
    /// The mention names its people: `Iranian` for Iran. It keeps its own label.
    Demonym,
}

impl Membership {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Membership::Identity => "identity",
            Membership::Demonym => "demonym",
        }
    }
}
