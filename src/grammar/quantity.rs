//! Measures: `73 km`, `6 feet 2 inches`.

use super::cursor::Cursor;
use super::lexicon::Sense;
use super::number::amount;
use crate::pack::pairs::UNITS;
use crate::pack::{Dimension, Measure, UnitWord};

/// `48-acre`, `73 km`, `47km`, `20 square meters`, `120 miles per hour`, `6 feet 2 inches`, `hundreds of miles`.
pub(super) fn quantity(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let end = measure(at)?;
    let end = if is_of(end.back(), "foot") { inches(end).unwrap_or(end) } else { end };
    Some(rate(end))
}

fn measure(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let number = amount(at).map(|(end, _)| end).or_else(|| half(at)).or_else(|| at.eat_any(&["few", "several"]))?;
    let of = number.eat("of").filter(|_| at.is(Sense::SCALES));
    let mut unit = of.unwrap_or_else(|| number.joint());
    let mut both = None;
    while let Some(more) = unit.take(Sense::MULTIPLE) {
        let more = more.joint();
        // "light years", "metric tons": not what the second word is alone.
        both = unit.pack().pair(&UNITS, &format!("{} {}", unit.word(), more.word()));
        unit = more;
    }
    let word = both.or_else(|| word(unit).filter(|word| word.is(UnitWord::ALONE)))?;
    if word.is(UnitWord::LOWER) && !unit.lower() || word.is(UnitWord::DIGITS) && !at.is(Sense::DIGITS) {
        return None;
    }
    let end = unit.next();
    let more = match word.unit.dimension() {
        Dimension { of: Measure::Angle, .. } => place(end, UnitWord::SCALE),
        Dimension { of: Measure::Length, per: None } => end.eat("/").and_then(|c| place(c, UnitWord::STROKE)),
        _ => None,
    };
    Some(more.unwrap_or(end))
}

/// `3` in `5-foot-3`, `2 inches` in `6 feet 2 inches`.
fn inches(feet: Cursor<'_>) -> Option<Cursor<'_>> {
    let number = feet.eat("and").unwrap_or(feet.joint());
    let end = number.take(Sense::DIGITS.or(Sense::SMALL))?;
    let joined = feet.hyphen().is_some().then_some(end);
    let inches = end.joint();
    is_of(inches, "inch").then(|| inches.next()).or(joined)
}

/// `half a mile`, `half-mile`.
fn half(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let rest = at.eat("half")?.joint();
    Some(rest.eat_any(&["a", "an"]).unwrap_or(rest))
}

/// `per hour`, `an hour`, `a day` after a unit.
fn rate(at: Cursor<'_>) -> Cursor<'_> {
    at.eat_any(&["per", "an", "a"]).and_then(|c| place(c, UnitWord::RATE)).unwrap_or(at)
}

/// What the list of units says of a word.
fn word(at: Cursor<'_>) -> Option<UnitWord> {
    at.pack().pair(&UNITS, at.word())
}

/// Past a word for a unit that may stand here.
fn place(at: Cursor<'_>, place: u8) -> Option<Cursor<'_>> {
    word(at).filter(|word| word.is(place)).map(|_| at.next())
}

/// Whether a word stands for this unit.
fn is_of(at: Cursor<'_>, identifier: &str) -> bool {
    word(at).is_some_and(|word| word.unit.identifier() == identifier)
}
