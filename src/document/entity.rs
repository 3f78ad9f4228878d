//! What several mentions of one article name, and the reader's ties to other articles.

use super::{Anchor, EntityId, Label, MentionId, Rule};

/// Someone or something, as one article speaks of it. The only store of which mentions belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// That most of its mentions have, a people's only where nothing else is named; never that of a value.
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
    /// Of this article.
    pub entity: EntityId,
    /// In the text of another article.
    pub with: Anchor,
    /// Whether it is said of all that the article knows as this, so that what goes by the same names is meant too.
    pub whole: bool,
}

/// A mention and why it belongs to its entity. No mention belongs to two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    /// Of the same article; its form is a name.
    pub mention: MentionId,
    /// Whether it names the thing itself or its people.
    pub membership: Membership,
    /// The sieve that joined it; the first mention of an entity carries the sieve that made the entity.
    pub joined_by: Rule,
}

/// How a mention speaks of its entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Membership {
    /// The mention names the entity.
    Identity,
    /// The mention names its people: `Iranian` for Iran. It keeps its own label.
    Demonym,
}

impl Membership {
    /// The name used outside: `demonym`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Membership::Identity => "identity",
            Membership::Demonym => "demonym",
        }
    }
}
