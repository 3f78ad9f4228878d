//! Line ends of one kind.

use std::borrow::Cow;

/// Those of Unix.
pub(super) fn unix_line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { Cow::Borrowed(text) }
}
