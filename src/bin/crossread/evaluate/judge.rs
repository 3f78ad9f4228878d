//! What a specification of values asks of what was found.

use super::specs::{Entry, Wanted};
use crossread::document::{Mention, Value};

/// How a specification is held against what was found.
pub(super) struct Judge {
    /// Why news has no use for an entry; `None` of those that count.
    pub(super) leaves_out: fn(&Entry) -> Option<&'static str>,
    /// Whether a value of the entry is one here too: a bare `dollar` has no amount.
    pub(super) asks: fn(&Wanted) -> bool,
    /// Whether a mention is of the kind that the specification has.
    pub(super) takes: fn(&Mention) -> bool,
    /// Whether a value is what the specification says.
    pub(super) agrees: fn(&Wanted, &Value, &Entry) -> bool,
}
