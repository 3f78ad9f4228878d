//! Measures: `73 km`, `6 feet 2 inches`.

use super::cursor::Cursor;
use super::lexicon::Sense;
use super::number::amount;

/// `48-acre`, `73 km`, `47km`, `20 square meters`, `120 miles per hour`, `6 feet 2 inches`, `hundreds of miles`.
pub(super) fn quantity(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let end = measure(at)?;
    let end = if end.back().any(&["foot", "feet", "ft"]) { inches(end).unwrap_or(end) } else { end };
    Some(rate(end))
}

fn measure(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let number = amount(at).or_else(|| half(at)).or_else(|| at.eat_any(&["few", "several"]))?;
    let of = number.eat("of").filter(|_| at.is(Sense::SCALES));
    let mut unit = of.unwrap_or_else(|| number.joint());
    while let Some(more) = unit.take(Sense::MULTIPLE) {
        unit = more.joint();
    }
    if unit.back().word() == "light" {
        return unit.eat_any(&["years", "year"]);
    }
    let end = unit.take(Sense::MEASURE)?;
    match unit.word() {
        // "5 G", "2 M": networks and models.
        "g" | "m" | "nm" | "hp" | "cc" if !unit.lower() => None,
        // "one bit of advice", "two stone walls"
        "stone" | "bit" | "bits" | "kilo" | "mach" if !at.is(Sense::DIGITS) => None,
        "degree" | "degrees" | "°" => Some(end.eat_any(&["celsius", "fahrenheit", "c", "f", "kelvin"]).unwrap_or(end)),
        "m" | "km" | "kms" | "miles" => {
            Some(end.eat("/").and_then(|c| c.eat_any(&["h", "s", "hr", "hour"])).unwrap_or(end))
        }
        _ => Some(end),
    }
}

/// `3` in `5-foot-3`, `2 inches` in `6 feet 2 inches`.
fn inches(feet: Cursor<'_>) -> Option<Cursor<'_>> {
    let number = feet.eat("and").unwrap_or(feet.joint());
    let end = number.take(Sense::DIGITS.or(Sense::SMALL))?;
    let joined = feet.hyphen().is_some().then_some(end);
    end.joint().eat_any(&["inch", "inches"]).or(joined)
}

/// `half a mile`, `half-mile`.
fn half(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let rest = at.eat("half")?.joint();
    Some(rest.eat_any(&["a", "an"]).unwrap_or(rest))
}

/// `per hour`, `an hour`, `a day` after a unit.
fn rate(at: Cursor<'_>) -> Cursor<'_> {
    let unit = at.eat("per").or_else(|| at.eat("an")).or_else(|| at.eat("a"));
    unit.and_then(|c| c.eat_any(&["second", "minute", "hour", "day", "week", "month", "year"])).unwrap_or(at)
}
