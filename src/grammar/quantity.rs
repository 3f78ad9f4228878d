//! Measures: `73 km`, `6 feet 2 inches`.

use super::cursor::Cursor;
use super::figure::Figure;
use super::lexicon::{Role, Sense};
use super::number::{Part, amount, numeral, span};
use super::read::{Read, amount_of};
use crate::document::{AmountKind, Number};
use crate::pack::pairs::UNITS;
use crate::pack::{Dimension, Measure, Unit, UnitWord};

/// `48-acre`, `73 km`, `47km`, `20 square meters`, `120 miles per hour`, `6 feet 2 inches`, `hundreds of miles`, `5 km to 8 km`.
pub(super) fn quantity(at: Cursor<'_>) -> Option<Read<'_>> {
    let (end, figure, unit) = span(at, measure)?;
    let (end, unit) = rate(end, unit);
    let value = figure.map(|figure| amount_of(AmountKind::Quantity, figure, Some(unit.identifier()), false));
    Some((end, value))
}

/// A number with its unit, and perhaps with a smaller one behind it.
fn measure(at: Cursor<'_>) -> Option<Part<'_, Unit>> {
    let (end, figure, unit) = measured(at)?;
    // `9 degrees below zero`
    let below = end.eat("below").and_then(|c| c.eat("zero"));
    let warmth = unit.dimension().of == Measure::Temperature || is_of(end.back(), "degree");
    if let Some(end) = below.filter(|_| warmth) {
        return Some((end, figure.map(Figure::negated), unit));
    }
    let Some((end, more)) = smaller(end, unit) else { return Some((end, figure, unit)) };
    Some((end, figure.zip(more).and_then(|(figure, more)| figure.plus(more)), unit))
}

fn measured(at: Cursor<'_>) -> Option<Part<'_, Unit>> {
    let (number, figure) = amount(at).or_else(|| part(at)).or_else(|| {
        let few = at.eat_any(&["few", "several"])?;
        Some((few, Some(Figure::VAGUE)))
    })?;
    let of = number.skip(Role::OF).filter(|_| at.is(Sense::SCALES));
    let mut unit = of.unwrap_or_else(|| number.joint());
    let (mut both, mut power) = (None, "");
    while let Some(more) = unit.take(Sense::MULTIPLE) {
        let more = more.joint();
        // "light years", "metric tons": not what the second word is alone.
        both = unit.pack().pair(&UNITS, &format!("{} {}", unit.word(), more.word()));
        power = if power.is_empty() { unit.word() } else { power };
        unit = more;
    }
    let word = both.or_else(|| word(unit).filter(|word| word.is(UnitWord::ALONE)))?;
    if word.is(UnitWord::LOWER) && !unit.lower() || word.is(UnitWord::DIGITS) && !at.is(Sense::DIGITS) {
        return None;
    }
    let end = unit.next();
    let raised = word.unit.raised(power).unwrap_or(word.unit);
    let more = match word.unit.dimension() {
        Dimension { of: Measure::Angle, .. } => place(end, UnitWord::SCALE),
        Dimension { of: Measure::Length, per: None } => {
            let time = end.eat("/").and_then(|c| place(c, UnitWord::STROKE));
            time.and_then(|(end, time)| Some((end, raised.per(time)?)))
        }
        _ => None,
    };
    let (end, unit) = more.unwrap_or((end, raised));
    Some((end, figure, unit))
}

/// `3` in `5-foot-3`, `2 inches` in `6 feet 2 inches`, `3 oz` in `5 lb 3 oz`: what it is of the larger unit.
fn smaller(at: Cursor<'_>, unit: Unit) -> Option<(Cursor<'_>, Option<Number>)> {
    let number = at.skip(Role::AND).unwrap_or(at.joint());
    let (end, figure) = numeral(number).filter(|_| number.is(Sense::DIGITS.or(Sense::SMALL)))?;
    let amount = figure.and_then(|figure| figure.amount);
    let next = end.joint();
    let named = word(next)
        .filter(|word| word.is(UnitWord::ALONE) || word.is(UnitWord::SECOND))
        .map(|word| (next.next(), word.unit));
    let inch = || is_of(at.back(), "foot").then(|| Unit::parse("inch")).flatten().map(|inch| (end, inch));
    let joined = at.hyphen().and_then(|_| inch());
    let (end, part) = named.filter(|(_, part)| part.dimension() == unit.dimension()).or(joined)?;
    let share = of(part)?.by(of(unit)?)?;
    let below = share < Number::ONE && unit.offset().times == 0;
    below.then(|| (end, amount.and_then(|amount| amount.times(share))))
}

/// What one is of the base unit of its dimension.
fn of(unit: Unit) -> Option<Number> {
    let ratio = unit.factor();
    Number::ratio(ratio.times.try_into().ok()?, ratio.over.try_into().ok()?)
}

/// `half a mile`, `half-mile`, `quarter of a mile`.
fn part(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Figure>)> {
    let rest = at.take(Sense::FRACTION).filter(|_| at.any(&["half", "quarter"]))?;
    let whole = rest.skip(Role::OF).filter(|_| at.word() == "quarter").unwrap_or(rest.joint());
    let figure = super::number::said(at).and_then(|parts| Number::ONE.by(parts));
    Some((whole.skip(Role::ONE).unwrap_or(whole), Figure::of(figure)))
}

/// `per hour`, `an hour`, `a day` after a unit.
fn rate(at: Cursor<'_>, unit: Unit) -> (Cursor<'_>, Unit) {
    let per = at.skip(Role::ONE).or_else(|| at.eat("per")).and_then(|c| place(c, UnitWord::RATE));
    per.and_then(|(end, other)| Some((end, unit.per(other)?))).unwrap_or((at, unit))
}

/// What the list of units says of a word.
fn word(at: Cursor<'_>) -> Option<UnitWord> {
    at.pack().pair(&UNITS, at.word())
}

/// Past a word for a unit that may stand here.
fn place(at: Cursor<'_>, place: u8) -> Option<(Cursor<'_>, Unit)> {
    word(at).filter(|word| word.is(place)).map(|word| (at.next(), word.unit))
}

/// Whether a word stands for this unit.
fn is_of(at: Cursor<'_>, identifier: &str) -> bool {
    word(at).is_some_and(|word| word.unit.identifier() == identifier)
}
