//! Amounts of money: `$5.4 million`, `Rs16,189-crore`, `75p`.

use super::currencies::{in_millions, lead};
use super::cursor::Cursor;
use super::lexicon::Sense;
use super::number::{Part, amount, numeral, span};
use crate::pack::Lead;

/// `$5.4 million`, `US$12-14 billion`, `Rs16,189-crore`, `EUR 5m`, `two million euros`, `61 million Hong Kong dollars`, `75p`.
/// A number that goes on behind what can be read is none.
pub(super) fn money(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let end = span(at, marked).map(|(end, ..)| end).or_else(|| worded(at)).or_else(|| pence(at))?;
    end.whole().then_some(end)
}

/// The currency first.
fn marked(at: Cursor<'_>) -> Option<Part<'_, ()>> {
    let (end, figure, ()) = span(sign(at)?, priced)?;
    // `US$10 million dollars`
    Some((end.eat_any(&["dollars", "dollar", "euros", "pounds"]).unwrap_or(end), figure, ()))
}

/// `$`, `US$`, `HK $`, `NZD$`, `USD`, `Rs.`
fn sign(at: Cursor<'_>) -> Option<Cursor<'_>> {
    if let Some(end) = at.take(Sense::SYMBOL) {
        return Some(end);
    }
    if let Some(end) = at.take(Sense::CODE).and_then(|c| c.take(Sense::SYMBOL)) {
        return Some(end);
    }
    if at.is(Sense::CODE.or(Sense::LEAD)) && !(at.glued() && at.back().raw().ends_with(char::is_alphanumeric)) {
        let needs = needs(at)?;
        let end = at.next();
        let end = end.eat(".").unwrap_or(end);
        return is_sum(needs, end).then_some(end);
    }
    // `S/30 million`, `B/ 2,000`; `S/. 500` is nothing else.
    if matches!(at.raw(), "S" | "B") && at.next().raw() == "/" && at.next().glued() {
        let end = at.next().next();
        let needs = if end.glued() && end.raw().starts_with('.') { Lead::Sure } else { Lead::Letter };
        let end = end.eat(".").unwrap_or(end);
        return is_sum(needs, end).then_some(end);
    }
    // `Birr 20 million`, `Euro 5m`
    if at.is(Sense::CURRENCY) && at.capital() {
        return Some(at.next()).filter(|end| end.is(Sense::DIGITS) && is_scaled(*end));
    }
    // `US $26 billion`
    let country = at.eat_any(&["us", "u.s", "au", "ca", "hk", "nz", "nt"]).filter(|_| at.capital())?;
    country.take(Sense::SYMBOL)
}

/// What the short word at `at` asks of the number behind it. In small letters few are any: `rs. 1000`, `usd 5m`.
fn needs(at: Cursor<'_>) -> Option<Lead> {
    // "Re 1": one is no plural.
    if at.raw().trim_end_matches('.') == "Re" && at.next().word() == "1" {
        return Some(Lead::Sure);
    }
    if let Some(needs) = lead(at.raw(), at.pack()) {
        return Some(needs);
    }
    match at.word() {
        "rs" | "dlrs" | "stg" => Some(Lead::Sure),
        code if at.is(Sense::CODE) && at.lower() => {
            lead(&code.to_ascii_uppercase(), at.pack()).filter(|needs| *needs == Lead::Sure).map(|_| Lead::Sum)
        }
        _ => None,
    }
}

/// Whether the number is one that only a sum of money has, as far as the word before it asks for one.
fn is_sum(needs: Lead, number: Cursor<'_>) -> bool {
    // `Rs one crore`
    let words =
        || number.is(Sense::SMALL.or(Sense::TENS)) && numeral(number).is_some_and(|(c, _)| c.back().is(Sense::SCALE));
    if !number.is(Sense::DIGITS) {
        return needs == Lead::Sure && words();
    }
    let grouped = number.word().contains(',');
    match needs {
        Lead::Sure => true,
        Lead::Sum => grouped || is_scaled(number) || number.word().len() > 3 && !is_year(number),
        Lead::Letter => {
            is_scaled(number) && (number.glued() || number.next().raw().len() > 2) || grouped && number.glued()
        }
        Lead::Glued => number.glued() && (grouped || is_scaled(number)),
    }
}

fn is_year(at: Cursor<'_>) -> bool {
    at.word().len() == 4 && (at.word().starts_with("19") || at.word().starts_with("20"))
}

fn is_scaled(number: Cursor<'_>) -> bool {
    let scale = number.next();
    scale.joint().is(Sense::SCALE) || scale.glued() && scale.is(Sense::MONEY_SCALE)
}

/// A number with the letters that stand for a scale beside a currency: `420 m`, `250 cr`, `1.8 bln`, `1,5 Mio.`
fn priced(at: Cursor<'_>) -> Option<Part<'_, ()>> {
    let (end, figure) = numeral(at)?;
    Some((scaled(end), figure, ()))
}

fn scaled(at: Cursor<'_>) -> Cursor<'_> {
    let scale = at.take(Sense::MONEY_SCALE).or_else(|| at.eat("k"));
    // "a $5 bill", "a $20 t-shirt"
    let end = scale.filter(|end| end.hyphen().is_none() && (at.glued() || !at.any(&["bill", "mill", "tr"])));
    stopped(end.unwrap_or(at))
}

/// Past the full stop of a shortened scale inside a sentence: `€1,5 Mio. in all`.
fn stopped(at: Cursor<'_>) -> Cursor<'_> {
    let short = at.back().is(Sense::SCALE.or(Sense::MONEY_SCALE)) && at.back().word().len() <= 4;
    at.eat(".").filter(|end| short && at.glued() && !end.done() && at.back().word() != "lakh").unwrap_or(at)
}

/// The currency last.
fn worded(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let number = if at.is(Sense::SCALE) { amount(at).map_or(at.next(), |(end, _)| end) } else { amount(at)?.0 };
    let scaled = scaled(number);
    // `40 m euro`; but "ran 40 m"
    let with_scale = || named(at, scaled, true);
    if scaled.at() > number.at() { with_scale().or_else(|| named(at, number, false)) } else { named(at, number, false) }
}

/// Past the currency behind a number.
fn named<'a>(at: Cursor<'a>, number: Cursor<'a>, scaled: bool) -> Option<Cursor<'a>> {
    let mut unit = number.joint();
    let round = scaled || at.is(Sense::SCALE) || unit.back().is(Sense::SCALE.or(Sense::SCALES));
    if unit.back().is(Sense::SCALES) {
        unit = unit.eat("of").unwrap_or(unit);
    }
    // `Hong Kong dollars`, `U.S. dollars`, `Syrian pounds`
    let country =
        |at: Cursor<'_>| at.capital() && !at.is(Sense::CURRENCY.or(Sense::CODE)) && !in_millions(at.raw(), at.pack());
    let of_a_country = country(unit);
    for _ in 0..2 {
        if country(unit) {
            unit = unit.next();
        }
    }
    if unit.is(Sense::SYMBOL) {
        // `10 €`; but in "10 $30 tickets" the sign belongs to what follows.
        return (!unit.next().is(Sense::DIGITS)).then(|| unit.next());
    }
    if !unit.is(Sense::CURRENCY) {
        if !unit.done() && in_millions(unit.raw(), unit.pack()) {
            return Some(unit.next());
        }
        let sum = round || at.is(Sense::DIGITS) && (at.word().contains(',') || at.word().len() > 3);
        let fits = match lead(unit.raw(), unit.pack()) {
            Some(Lead::Sure) => true,
            Some(Lead::Sum) => sum,
            _ => false,
        };
        return unit.take(Sense::CODE).filter(|_| fits && unit.raw().chars().all(char::is_uppercase));
    }
    let sure = of_a_country || round;
    let end = unit.next();
    match unit.word() {
        "pound" | "pounds" => (sure || end.word() == "sterling").then(|| end.eat("sterling").unwrap_or(end)),
        // "five won", "two marks", "a crown": other words too.
        "won" | "real" | "reals" | "mark" | "marks" | "crown" | "crowns" | "sol" | "soles" | "lev" | "leu" | "som"
        | "colon" | "buck" | "rand" | "rands" | "quid" | "sum" | "sums" | "dram" | "drams" | "sen" | "fen" | "punt"
        | "punts" | "kip" | "kips" | "grosz" | "lats" => {
            (sure || at.is(Sense::DIGITS) && at.raw().len() > 2 && !unit.word().starts_with("sum")).then_some(end)
        }
        _ => Some(end),
    }
}

/// `75p`; not `1080p`, the lines of a screen.
fn pence(at: Cursor<'_>) -> Option<Cursor<'_>> {
    at.take(Sense::PENCE).filter(|_| !at.any(&["360p", "480p", "720p", "1080p", "1440p", "2160p"]))
}
