use super::cursor::Cursor;
use super::lexicon::Sense;
use super::number::amount;

/// `48-acre`, `73 km`, `47km`, `20 square meters`, `120 miles per hour`, `6 feet 2 inches`, `hundreds of miles`.
pub(super) fn quantity(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let mut end = measure(at)?;
    // `5-foot-3`, `6 feet 2 inches`
    if end.back().any(&["foot", "feet", "ft"]) {
        let rest = end.eat("and").unwrap_or(end.joint());
        if rest.is(Sense::DIGITS) && rest.raw().len() <= 2 {
            let inches = rest.next().joint();
            end = inches.eat_any(&["inch", "inches", "in"]).unwrap_or(if rest.at() > end.at() {
                rest.next()
            } else {
                end
            });
        }
    }
    Some(rate(end))
}

fn measure(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let scale = at.is(Sense::SCALES);
    let number = amount(at).or_else(|| half(at)).or_else(|| at.eat_any(&["few", "several"]))?;
    let mut unit = if scale { number.eat("of").unwrap_or(number) } else { number.joint() };
    while let Some(more) = unit.take(Sense::MULTIPLE) {
        unit = more.joint();
    }
    if unit.word() == "light" || unit.back().word() == "light" {
        return unit.eat_any(&["years", "year"]);
    }
    let end = unit.take(Sense::MEASURE)?;
    let letters = unit.raw();
    let fits = match unit.word() {
        // `5G`, "5 C": networks and grades.
        "g" | "m" | "nm" | "db" | "hp" | "cc" => letters.starts_with(char::is_lowercase) || unit.word() == "db",
        "stone" | "foot" => at.is(Sense::DIGITS) || unit.back().raw() != number.back().raw() || unit.word() == "foot",
        "bit" | "bits" | "kilo" | "mach" | "mark" => at.is(Sense::DIGITS),
        // "two feet", but "on two feet" and "the degree"
        _ => true,
    };
    if !fits {
        return None;
    }
    Some(match unit.word() {
        "degree" | "degrees" | "°" => end.eat_any(&["celsius", "fahrenheit", "c", "f", "kelvin"]).unwrap_or(end),
        // `8 m/s`, `100 km/h`
        "m" | "km" | "kms" | "miles" => end.eat("/").and_then(|c| c.eat_any(&["h", "s", "hr", "hour"])).unwrap_or(end),
        "square" => end,
        _ => end,
    })
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
