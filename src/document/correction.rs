use super::Anchor;
use serde::{Deserialize, Serialize};

/// What the reader changed. Together with the sources the only state; everything else is derived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Correction {
    /// Count the mentions of the block at `anchor`, or set the block aside.
    Count { anchor: Anchor, counted: bool },
    /// Replace a piece of metadata; `None` clears it.
    Metadata { field: Field, value: Option<String> },
}

/// The metadata that a reader can edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Title,
    Outlet,
    Byline,
    Published,
    Url,
    Language,
}
