//! What the reader changed.

use super::anchor::Anchor;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What the reader changed. Together with the sources the only state; everything else is derived.
///
/// Their order matters only between two of one kind on one thing: the later one holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", try_from = "Value")]
pub enum Correction {
    /// Count the mentions of a block, or set the block aside.
    Count {
        /// Of the block.
        anchor: Anchor,
        /// `false` sets it aside.
        counted: bool,
    },
    /// Replace a piece of metadata.
    Metadata {
        /// Which piece.
        field: Field,
        /// What it is now; `None` clears it.
        value: Option<String>,
    },
    /// What stands there is not a name.
    Reject {
        /// Of the mention.
        anchor: Anchor,
    },
    /// Two names are names of one thing.
    Same {
        /// Of a mention in this text.
        anchor: Anchor,
        /// Of a mention in this text or in another article's.
        with: Anchor,
    },
}

/// The metadata that a reader can edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Sets [`super::Metadata::title`].
    Title,
    /// Sets [`super::Metadata::outlet`].
    Outlet,
    /// Sets [`super::Metadata::byline`].
    Byline,
    /// Sets [`super::Metadata::published`], from a date as people write it; no date that [`crate::calendar::Edtf`] reads, no value.
    Published,
    /// Sets [`super::Metadata::url`].
    Url,
    /// Sets [`super::Metadata::language`].
    Language,
}

impl Field {
    /// By the name used outside: `outlet`. `None` for any other.
    #[must_use]
    pub fn parse(name: &str) -> Option<Field> {
        Some(match name {
            "title" => Field::Title,
            "outlet" => Field::Outlet,
            "byline" => Field::Byline,
            "published" => Field::Published,
            "url" => Field::Url,
            "language" => Field::Language,
            _ => return None,
        })
    }
}
