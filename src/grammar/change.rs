//! `fell £3m to £12m`: after words of change the first amount is the step and the second where it led, no range.

use super::cursor::Cursor;
use super::lexicon::{Role, Sense};

/// How the words before an amount tell of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// `fell £3m`, `down 5p`, `raised its stake 2 per cent`
    By,
    /// `rose by 2 per cent`, `a rise of £3m`: an amount that may also be a range, as in "will rise by 2% to 3%".
    Perhaps,
}

/// How far back the verb of an object is looked for: `reduced the number of its foreign staff by 500`.
const REACH: usize = 8;

/// The place behind the preposition or verb that an amount belongs to: past `about`, `nearly`, `more than`.
pub(super) fn unhedged(at: Cursor<'_>) -> Cursor<'_> {
    let mut at = at;
    for _ in 0..4 {
        if at.first() || !at.back().is(Sense::HEDGE) {
            break;
        }
        at = at.back();
    }
    at
}

/// Whether the amount at `at` is a step of a change.
pub(super) fn before(at: Cursor<'_>) -> Option<Change> {
    let at = unhedged(at);
    if at.first() {
        return None;
    }
    match at.before() {
        "by" => object(at.back(), Sense::NONE).map(|()| Change::Perhaps),
        "of" => at.back().back().is(Sense::CHANGE_NOUN).then_some(Change::Perhaps),
        _ if at.back().has(Role::CHANGED) => Some(Change::By),
        _ if at.back().is(Sense::CLAUSE_BOUND) => None,
        _ => object(at, Sense::CLAUSE_BOUND).map(|()| Change::By),
    }
}

/// Past the object and the adverbs between a verb of change and its amount: `cut its workforce`, `fell sharply`.
fn object(at: Cursor<'_>, bounds: Sense) -> Option<()> {
    let mut at = at;
    for far in 0..REACH {
        if at.first() {
            return None;
        }
        at = at.back();
        let word = at.word();
        if at.is(Sense::CHANGE_VERB) {
            return Some(());
        }
        let owner = at.has(Role::OWNER.or(Role::ONE)) || at.any(&["the", "this", "these"]);
        let stops = !word.starts_with(char::is_alphanumeric) && at.hyphen().is_none() && !word.starts_with('\'');
        // "cut its 500 to 4,500 places": no object stands between.
        if stops || far == 0 && owner && bounds != Sense::NONE || at.is(bounds) && word != "the" && word != "of" {
            return None;
        }
    }
    None
}
