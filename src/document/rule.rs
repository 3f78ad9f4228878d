//! Why something was decided.

/// Why something was decided: a stable slug such as `name-after-title`. Words for readers are in the page's string table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rule(pub &'static str);
