//! Percentages and points of them.

use super::cursor::Cursor;
use super::lexicon::Sense;
use super::number::{Part, amount, span};
use super::read::{Read, amount_of};
use crate::document::AmountKind;
use crate::pack::Share;
use crate::pack::pairs::SHARES;

/// `5%`, `45% to 60%`, `five per cent`, `10-percent`, `two percentage points`, `25 basis points`.
pub(super) fn percent(at: Cursor<'_>) -> Option<Read<'_>> {
    let (end, figure, share) = span(at, shared)?;
    let value = figure.map(|figure| amount_of(AmountKind::Percent, figure, Some(share.name().to_owned()), false));
    Some((end, value))
}

fn shared(at: Cursor<'_>) -> Option<Part<'_, Share>> {
    let (end, figure) = amount(at)?;
    let (end, share) = named(end.joint())?;
    Some((end, figure, share))
}

/// Past the words for a part of a hundred or a thousand, the most words first: `percentage points`, `per cent`, `%`.
fn named(at: Cursor<'_>) -> Option<(Cursor<'_>, Share)> {
    let two = || {
        let second = at.next().joint();
        let share = at.pack().pair(&SHARES, &format!("{} {}", at.word(), second.word()))?;
        let third = second.next();
        let points = || at.pack().pair(&SHARES, &format!("{} {} {}", at.word(), second.word(), third.word()));
        Some(points().map_or((third, share), |points| (third.next(), points)))
    };
    let opens = at.is(Sense::PERCENT.or(Sense::SHARE_OPENER));
    let found = if opens { two() } else { None };
    found.or_else(|| at.take(Sense::PERCENT).and_then(|end| Some((end, at.pack().pair(&SHARES, at.word())?))))
}
