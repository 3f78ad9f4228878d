//! Which labels may be of one thing.

use crate::document::{Group, Label};

/// Whether two labels may belong to one thing: places shade into each other, the rest does not.
#[must_use]
pub fn compatible(a: Label, b: Label) -> bool {
    a == b || (a.group() == Group::Places && b.group() == Group::Places)
}

/// The class within which names are compared.
pub(super) fn class(label: Label) -> Label {
    if label.group() == Group::Places { Label::Gpe } else { label }
}
