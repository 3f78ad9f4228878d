//! Amounts of money: `$5.4 million`, `Rs16,189-crore`, `75p`.

use super::coin::{Coin, code, coin, stroked, with_country, with_sign};
use super::currencies::{in_millions, lead};
use super::cursor::Cursor;
use super::figure::{Figure, digits};
use super::lexicon::{Role, Sense};
use super::number::{Part, amount, numeral, span, times};
use super::read::{Read, amount_of};
use crate::document::{AmountKind, Number};
use crate::pack::Lead;

/// `$5.4 million`, `US$12-14 billion`, `Rs16,189-crore`, `EUR 5m`, `two million euros`, `61 million Hong Kong dollars`, `75p`.
/// A number that goes on behind what can be read is none.
pub(super) fn money(at: Cursor<'_>) -> Option<Read<'_>> {
    let (end, figure, coin) = span(at, marked).or_else(|| span(at, worded)).or_else(|| pence(at))?;
    let value = figure.map(|figure| amount_of(AmountKind::Money, figure, coin.code(), coin.open));
    end.whole().then_some((end, value))
}

/// The currency first.
fn marked(at: Cursor<'_>) -> Option<Part<'_, Coin>> {
    let (number, coin) = sign(at)?;
    let (end, figure, ()) = span(number, priced)?;
    // `US$10 million dollars`
    let again = end.take(Sense::CURRENCY).filter(|_| self::coin(end) == coin);
    // `$20 CAD`
    let named = end.take(Sense::CODE).filter(|_| coin.open).and_then(|after| Some((after, code(end)?)));
    let (end, coin) = again.map(|end| (end, coin)).or(named).unwrap_or((end, coin));
    Some((end, figure.and_then(|figure| coin.whole(figure)), coin))
}

/// `$`, `US$`, `HK $`, `NZD$`, `USD`, `Rs.`
fn sign(at: Cursor<'_>) -> Option<(Cursor<'_>, Coin)> {
    if let Some(end) = at.take(Sense::SYMBOL) {
        return Some((end, coin(at)));
    }
    if let Some(end) = at.take(Sense::CODE).and_then(|c| c.take(Sense::SYMBOL)) {
        return Some((end, coin(at)));
    }
    if at.is(Sense::CODE.or(Sense::LEAD)) && !(at.glued() && at.back().raw().ends_with(char::is_alphanumeric)) {
        let needs = needs(at)?;
        let end = at.next();
        let end = end.eat(".").unwrap_or(end);
        return is_sum(needs, end).then(|| (end, coin(at)));
    }
    // `S/30 million`, `B/ 2,000`; `S/. 500` is nothing else.
    if matches!(at.raw(), "S" | "B") && at.next().raw() == "/" && at.next().glued() {
        let end = at.next().next();
        let needs = if end.glued() && end.raw().starts_with('.') { Lead::Sure } else { Lead::Letter };
        let end = end.eat(".").unwrap_or(end);
        return is_sum(needs, end).then(|| (end, stroked(at)));
    }
    // `Birr 20 million`, `Euro 5m`
    if at.is(Sense::CURRENCY) && at.capital() {
        return Some((at.next(), coin(at))).filter(|(end, _)| end.is(Sense::DIGITS) && is_scaled(*end));
    }
    // `US $26 billion`; but "gave us $5", "a $5 bill"
    let letters = at.capital() || at.raw().contains('.') || at.raw().len() > 1 && at.word() != "us";
    let country = letters || at.raw().len() > 1 && matches!(at.before(), "a" | "the");
    with_sign(at).filter(|_| country).map(|coin| (at.next().next(), coin))
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
    let (end, by) = scaled(end);
    Some((end, figure.zip(by).and_then(|(figure, by)| figure.times(by)), ()))
}

/// Past a scale of money alone, and what it multiplies by.
fn scaled(at: Cursor<'_>) -> (Cursor<'_>, Option<Number>) {
    let scale = at.take(Sense::MONEY_SCALE).or_else(|| at.eat("k"));
    // "a $5 bill", "a $20 t-shirt"
    let scale = scale.filter(|end| end.hyphen().is_none() && (at.glued() || !at.any(&["bill", "mill", "tr"])));
    scale.map_or((stopped(at), Some(Number::ONE)), |end| (stopped(end), times(at)))
}

/// Past the full stop of a shortened scale inside a sentence: `€1,5 Mio. in all`.
fn stopped(at: Cursor<'_>) -> Cursor<'_> {
    let short = at.back().is(Sense::SCALE.or(Sense::MONEY_SCALE)) && at.back().word().len() <= 4;
    at.eat(".").filter(|end| short && at.glued() && !end.done() && at.back().word() != "lakh").unwrap_or(at)
}

/// The currency last: `two million euros`, `13 dollars 45 cents`.
fn worded(at: Cursor<'_>) -> Option<Part<'_, Coin>> {
    let (end, figure, coin) = with_currency(at)?;
    let coins = with_currency(end.skip(Role::AND).unwrap_or(end)).filter(|(.., part)| coin.has(*part));
    let Some((end, more, _)) = coins else { return Some((end, figure, coin)) };
    Some((end, figure.zip(more).and_then(|(figure, more)| figure.plus(more.amount?)), coin))
}

fn with_currency(at: Cursor<'_>) -> Option<Part<'_, Coin>> {
    let (number, figure) = match amount(at) {
        Some(amount) => amount,
        // `million dollars`
        None if at.is(Sense::SCALE) => (at.next(), times(at).and_then(|by| Figure::scaled_by(Number::ONE, by))),
        None => return None,
    };
    let (scaled, by) = scaled(number);
    // `40 m euro`; but "ran 40 m"
    let with_scale = named(at, scaled, true).filter(|_| scaled.at() > number.at()).map(|named| (named, by));
    let ((end, coin, times), by) = with_scale.or_else(|| Some((named(at, number, false)?, Some(Number::ONE))))?;
    let figure = figure.zip(by).and_then(|(figure, by)| figure.times(by)?.times(times));
    Some((end, figure.and_then(|figure| coin.whole(figure)), coin))
}

/// Past the currency behind a number, which is multiplied by what it is told in.
fn named<'a>(at: Cursor<'a>, number: Cursor<'a>, scaled: bool) -> Option<(Cursor<'a>, Coin, Number)> {
    let mut unit = number.joint();
    let round = scaled || at.is(Sense::SCALE) || unit.back().is(Sense::SCALE.or(Sense::SCALES));
    if unit.back().is(Sense::SCALES) {
        unit = unit.skip(Role::OF).unwrap_or(unit);
    }
    // `Hong Kong dollars`, `U.S. dollars`, `Syrian pounds`
    let country =
        |at: Cursor<'_>| at.capital() && !at.is(Sense::CURRENCY.or(Sense::CODE)) && !in_millions(at.raw(), at.pack());
    let told = (1..=2).find_map(|words| with_country(unit, unit.to(unit.at() + words)));
    let of_a_country = told.is_some() || country(unit);
    match told {
        Some((noun, _)) => unit = noun,
        None => {
            for _ in 0..2 {
                if country(unit) {
                    unit = unit.next();
                }
            }
        }
    }
    let plain = |end: Cursor<'a>, coin: Coin| Some((end, coin, Number::ONE));
    if unit.is(Sense::SYMBOL) {
        // `10 €`; but in "10 $30 tickets" the sign belongs to what follows.
        return if unit.next().is(Sense::DIGITS) && unit.next().glued() {
            None
        } else {
            plain(unit.next(), coin(unit))
        };
    }
    if !unit.is(Sense::CURRENCY) {
        if let Some(code) =
            unit.raw().strip_prefix('M').filter(|_| !unit.done() && in_millions(unit.raw(), unit.pack()))
        {
            let million = Number::ratio(1_000_000, 1)?;
            return Some((unit.next(), Coin::of(code, unit.pack())?, million));
        }
        let sum = round || at.is(Sense::DIGITS) && (at.word().contains(',') || at.word().len() > 3);
        let fits = match lead(unit.raw(), unit.pack()) {
            Some(Lead::Sure) => true,
            Some(Lead::Sum) => sum,
            _ => false,
        };
        let end = unit.take(Sense::CODE).filter(|_| fits && unit.raw().chars().all(char::is_uppercase))?;
        return plain(end, coin(unit));
    }
    let sure = of_a_country || round;
    let end = unit.next();
    let coin = match told {
        Some((_, coin)) => coin,
        None if of_a_country => coin(unit).of_somewhere(),
        None => coin(unit),
    };
    match unit.word() {
        "pound" | "pounds" => {
            let sterling = end.eat("sterling").map(|end| (end, coin.settled()));
            let (end, coin) = sterling.filter(|_| told.is_none()).unwrap_or((end, coin));
            if sure || end.back().word() == "sterling" { plain(end, coin) } else { None }
        }
        // "five won", "two marks", "a crown": other words too.
        _ if unit.has(Role::NO_MONEY) => {
            let fits = sure || at.is(Sense::DIGITS) && at.raw().len() > 2 && !unit.word().starts_with("sum");
            if fits { plain(end, coin) } else { None }
        }
        _ => plain(end, coin),
    }
}

/// `75p`; not `1080p`, the lines of a screen.
fn pence(at: Cursor<'_>) -> Option<Part<'_, Coin>> {
    let end = at.take(Sense::PENCE).filter(|_| !at.any(&["360p", "480p", "720p", "1080p", "1440p", "2160p"]))?;
    let pound = Coin::of("£", at.pack())?;
    let hundredth = Number::ratio(1, 100)?;
    let pence = at.word().strip_suffix('p').and_then(digits);
    Some((end, Figure::of(pence.and_then(|pence| pence.times(hundredth))), pound))
}
