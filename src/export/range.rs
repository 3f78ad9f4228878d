//! A place outside.

use serde::{Deserialize, Serialize};

/// A half-open range in the unit of its [`super::Account`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// Of the first unit.
    pub start: u32,
    /// Behind the last unit.
    pub end: u32,
}
