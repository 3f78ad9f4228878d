//! What is said of a record that failed.

use serde_json::Value;

/// A record that could not be read or annotated. The rest of the batch goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Of the record, where it had one.
    pub id: Value,
    /// Of the error: `BadRecord`, `Panic`, `Unreadable`, or that of a [`crate::reader::ReadError`].
    pub name: &'static str,
    /// What, where, and what to do.
    pub message: String,
    /// Counted from 1, where the input has a record on each line.
    pub line: Option<u64>,
}

impl Failure {
    /// What [`super::rescue`] caught.
    #[must_use]
    pub fn panic(id: &Value, line: Option<u64>, message: String) -> Self {
        Failure { id: id.clone(), name: "Panic", message, line }
    }
}
