//! Percentages and points of them.

use super::cursor::Cursor;
use super::lexicon::Sense;
use super::number::{Part, amount, span};

/// `5%`, `45% to 60%`, `five per cent`, `10-percent`, `two percentage points`, `25 basis points`.
pub(super) fn percent(at: Cursor<'_>) -> Option<Cursor<'_>> {
    span(at, unit).map(|(end, ..)| end)
}

fn unit(at: Cursor<'_>) -> Option<Part<'_, ()>> {
    let (end, figure) = amount(at)?;
    named(end.joint()).map(|end| (end, figure, ()))
}

fn named(end: Cursor<'_>) -> Option<Cursor<'_>> {
    if let Some(points) = end.eat("percentage").or_else(|| end.eat("basis")) {
        return points.eat_any(&["point", "points"]);
    }
    let end = end.take(Sense::PERCENT).or_else(|| end.eat("per").and_then(|c| c.joint().eat("cent")))?;
    Some(end.eat_any(&["point", "points"]).unwrap_or(end))
}
