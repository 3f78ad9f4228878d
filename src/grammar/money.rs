use super::cursor::Cursor;
use super::lexicon::Sense;
use super::number::{amount, numeral, span};

/// `$5.4 million`, `A$20`, `US$12-14 billion`, `Rs 500 crore`, `EUR 5m`, `two million euros`, `61 million Hong Kong dollars`.
pub(super) fn money(at: Cursor<'_>) -> Option<Cursor<'_>> {
    span(at, marked).or_else(|| worded(at)).or_else(|| coded(at))
}

/// The currency first.
fn marked(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let number = sign(at)?;
    let end = scaled(span(number, numeral)?);
    // `US$10 million dollars`
    Some(end.eat_any(&["dollars", "dollar", "euros", "pounds"]).unwrap_or(end))
}

/// `$`, `US$`, `HK $`, `NZD$`, `USD`, `Rs`.
fn sign(at: Cursor<'_>) -> Option<Cursor<'_>> {
    if let Some(end) = at.take(Sense::SYMBOL) {
        return Some(end);
    }
    if let Some(end) = at.take(Sense::CODE).and_then(|c| c.take(Sense::SYMBOL)) {
        return Some(end);
    }
    if at.is(Sense::CODE) && at.capital() || at.word() == "dlrs" {
        let end = at.next();
        let end = end.eat(".").unwrap_or(end);
        // "COP 26", "PHP 8": other things have these letters.
        let sum = end.word().len() > 3 || end.next().is(Sense::SCALE);
        return (end.is(Sense::DIGITS) && (sum || !at.any(&["cop", "pen", "try", "mad", "php", "all"]))).then_some(end);
    }
    // `US $26 billion`
    let country = at.eat_any(&["us", "u.s", "au", "ca", "hk", "nz", "nt"]).filter(|_| at.capital())?;
    country.take(Sense::SYMBOL)
}

/// `£420 m`, `$5m`: the letters that stand for a scale beside a currency.
fn scaled(at: Cursor<'_>) -> Cursor<'_> {
    at.eat_any(&["m", "b", "k", "mm", "t", "trn"]).filter(|end| end.hyphen().is_none()).unwrap_or(at)
}

/// The currency last.
fn worded(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let scale = at.is(Sense::SCALE);
    let mut unit = if scale { amount(at).unwrap_or(at.next()) } else { amount(at)? }.joint();
    let round = scale || unit.back().is(Sense::SCALE) || unit.back().is(Sense::SCALES);
    if unit.back().is(Sense::SCALES) {
        unit = unit.eat("of").unwrap_or(unit);
    }
    // `Hong Kong dollars`, `U.S. dollars`, `Syrian pounds`
    let of_a_country = unit.capital() && !unit.is(Sense::CURRENCY);
    for _ in 0..2 {
        if unit.capital() && !unit.is(Sense::CURRENCY) {
            unit = unit.next();
        }
    }
    if unit.is(Sense::SYMBOL) {
        // `10 €`; but in "10 $30 tickets" the sign belongs to what follows.
        return (!unit.next().is(Sense::DIGITS)).then(|| unit.next());
    }
    if !unit.is(Sense::CURRENCY) {
        return unit.take(Sense::CODE).filter(|_| unit.raw().chars().all(char::is_uppercase));
    }
    let sure = of_a_country || round;
    let end = unit.next();
    match unit.word() {
        "pound" | "pounds" => (sure || end.word() == "sterling").then(|| end.eat("sterling").unwrap_or(end)),
        // "five won", "two marks", "a crown": other words too.
        "won" | "real" | "mark" | "marks" | "crown" | "crowns" | "sol" | "lev" | "leu" | "som" | "colon" | "buck"
        | "rand" | "rands" | "quid" => (sure || at.is(Sense::DIGITS) && at.raw().len() > 2).then_some(end),
        _ => Some(end),
    }
}

/// `RM10`, `Rs500 crore`: a code that the tokens hold together with its digits.
fn coded(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let end = at.take(Sense::CODED).filter(|_| at.capital())?;
    Some(end.take(Sense::SCALE).unwrap_or(end))
}
