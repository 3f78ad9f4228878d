//! Ordinals: `second`, `21st`.

use super::cardinal::share;
use super::cursor::Cursor;
use super::lexicon::Sense;

/// `second`, `21st`, `twenty-first`; not `at first`, `First Minister`, `first-hand`.
pub(super) fn ordinal(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let end = place(at).filter(|_| share(at).is_none())?;
    if at.before() == "at" && at.word() == "first" && !end.lower() {
        return None;
    }
    // "First Lady", "Third Reich": the start of a name; so is "the 21st Century" in a title.
    let title = at.capital() && !at.first() && end.capital() && !end.glued();
    let idiom = match at.word() {
        "first" => end.joint().any(&["lady", "ladies", "name", "names", "aid", "hand", "responders", "responder"]),
        "second" => end.joint().any(&["hand", "thoughts"]),
        _ => false,
    };
    (!title && !idiom).then_some(end)
}

/// The ordinal alone.
pub(super) fn place(at: Cursor<'_>) -> Option<Cursor<'_>> {
    if let Some(end) = at.take(Sense::ORDINAL) {
        return Some(end);
    }
    let ones = at.take(Sense::TENS)?.hyphen()?;
    ones.take(Sense::ORDINAL).filter(|_| !ones.word().ends_with("th") || ones.word().len() <= 7)
}
