//! What the specifications of numbers, ordinals, percentages, currencies and dimensions ask, in our terms.

use super::judge::Judge;
use super::specs::{Entry, Wanted};
use crossread::document::{Amount, AmountKind, Label, Mention, Number, Value as Said};
use serde_json::Value;

/// The judge of a specification of amounts.
pub(super) fn judge(name: &str) -> Option<Judge> {
    Some(match name {
        "NumberModel" => Judge { leaves_out: no_number, asks: any, takes: of::<{ 1 << 0 }>, agrees: number },
        "OrdinalModel" => Judge { leaves_out: none, asks: orders, takes: of::<{ 1 << 1 }>, agrees: number },
        "PercentModel" => Judge { leaves_out: none, asks: valued, takes: of::<{ 1 << 2 }>, agrees: percent },
        "CurrencyModel" => Judge { leaves_out: no_sum, asks: valued, takes: of::<{ 1 << 3 }>, agrees: money },
        "DimensionModel" => Judge { leaves_out: no_measure, asks: valued, takes: of::<{ 1 << 4 }>, agrees: quantity },
        _ => return None,
    })
}

const LABELS: [Label; 5] = [Label::Cardinal, Label::Ordinal, Label::Percent, Label::Money, Label::Quantity];

/// Whether a mention has the label whose bit is set.
fn of<const BITS: u8>(mention: &Mention) -> bool {
    LABELS.iter().enumerate().any(|(at, label)| BITS & 1 << at != 0 && mention.label == *label)
}

fn none(_: &Entry) -> Option<&'static str> {
    None
}

fn any(_: &Wanted) -> bool {
    true
}

/// Not `the last`, `the current one`: these order nothing, by our contract.
fn orders(wanted: &Wanted) -> bool {
    wanted.kind == "ordinal"
}

/// Not a unit without a number: `the % of increase`, "dollar : 143.80 yen".
fn valued(wanted: &Wanted) -> bool {
    !wanted.says["value"].is_null() && wanted.says["value"] != "null"
}

/// What no news has, or what is no number of its own by our guidelines.
fn no_number(entry: &Entry) -> Option<&'static str> {
    let text = entry.text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let digits_then = |mark: char| {
        text.char_indices().any(|(at, c)| {
            c == mark
                && text[..at].ends_with(|c: char| c.is_ascii_digit())
                && text[at + 1..].starts_with(|c: char| c.is_ascii_digit())
        })
    };
    if has(&["^"]) || digits_then('e') {
        return Some("powers");
    }
    if has(&[" over "]) && entry.wanted.iter().any(|wanted| wanted.span.of(&text).contains(" over ")) {
        return Some("divisions in words: one over twenty");
    }
    let spoken = ["fifths", "firsts", "trillionth", "hundredths", "fifth", "point "];
    let many = |words: &str| words.split_whitespace().count() > 2;
    if entry
        .wanted
        .iter()
        .any(|w| has(&spoken) && many(w.span.of(&text)) && spoken.iter().any(|s| w.span.of(&text).contains(s)))
    {
        return Some("numbers as they are dictated: twenty twenty fifths, nought point nought three");
    }
    let ungrouped =
        |text: &str| text.bytes().filter(u8::is_ascii_digit).count() > 9 && !text.contains([',', '.', '\u{202f}']);
    if entry.wanted.iter().any(|wanted| ungrouped(wanted.span.of(&text))) {
        return Some("codes of more than nine digits");
    }
    let span = |wanted: &Wanted| wanted.span.of(&text).to_owned();
    let decimal_comma = |wanted: &Wanted| span(wanted).rsplit_once(',').is_some_and(|(_, rest)| rest.len() < 3);
    let listed =
        entry.wanted.windows(2).any(|pair| text[pair[0].span.end as usize..pair[1].span.start as usize] == *",");
    if listed || entry.wanted.iter().any(|wanted| decimal_comma(wanted) || span(wanted).ends_with(" k")) {
        return Some("lists without blanks, decimal commas, a k apart");
    }
    if has(&["$", "/20", "phone", "{kg", "scp", "years"]) {
        return Some("numbers inside amounts, dates, codes and telephone numbers");
    }
    None
}

fn no_sum(entry: &Entry) -> Option<&'static str> {
    let bare = |wanted: &Wanted| wanted.says["value"].is_null();
    if !entry.wanted.is_empty() && entry.wanted.iter().all(bare) {
        return Some("currencies without an amount");
    }
    // Cents without their name: "15 dollars and 50", "17 USD 25".
    let tail = |wanted: &Wanted| {
        let words = wanted.span.of(&entry.text);
        words.contains(" and ")
            || words.split_whitespace().count() == 3 && words.ends_with(|c: char| c.is_ascii_digit())
    };
    if entry.wanted.iter().any(tail) {
        return Some("cents without their name");
    }
    None
}

fn no_measure(entry: &Entry) -> Option<&'static str> {
    let bare = |wanted: &Wanted| wanted.says["value"].is_null();
    if !entry.wanted.is_empty() && entry.wanted.iter().all(bare) {
        return Some("units without an amount");
    }
    if entry.text.contains(['{', '<']) {
        return Some("units in braces");
    }
    None
}

fn amount(said: &Said) -> Option<&Amount> {
    match said {
        Said::Amount(amount) => Some(amount),
        Said::Time(_) => None,
    }
}

fn number(wanted: &Wanted, said: &Said, _: &Entry) -> bool {
    let number = amount(said).filter(|said| said.max.is_none()).and_then(|said| said.amount);
    number.is_some_and(|number| is(number, &wanted.says["value"], Number::ONE))
}

fn percent(wanted: &Wanted, said: &Said, entry: &Entry) -> bool {
    amount(said).is_some_and(|said| said.unit.as_deref() == Some("percent")) && number(wanted, said, entry)
}

fn money(wanted: &Wanted, said: &Said, _: &Entry) -> bool {
    let Some(said) = amount(said).filter(|said| said.kind == AmountKind::Money) else { return false };
    let name = wanted.says["unit"].as_str().unwrap_or_default();
    let told = wanted.says["isoCurrency"].as_str();
    // Their units without a country, and parts of one.
    let (code, parts) = match name {
        "Dollar" => (Some("USD"), 1),
        "Cent" => (Some("USD"), 100),
        "Pound" => (Some("GBP"), 1),
        "Pence" | "Penny" => (Some("GBP"), 100),
        "Franc" => (Some("CHF"), 1),
        "Rupee" => (Some("INR"), 1),
        "Peseta" => (Some("ESP"), 1),
        "Sen" => (Some("MYR"), 100),
        _ => (told, 1),
    };
    let whole = Number::ratio(1, parts)
        .is_some_and(|part| said.amount.is_some_and(|number| is(number, &wanted.says["value"], part)));
    whole && said.max.is_none() && said.unit.as_deref() == code
}

fn quantity(wanted: &Wanted, said: &Said, entry: &Entry) -> bool {
    let unit = wanted.says["unit"].as_str().unwrap_or_default().to_lowercase().replace(' ', "-");
    let unit = if unit == "metric-ton" { "tonne" } else { unit.as_str() };
    let said_unit = amount(said).and_then(|said| said.unit.as_deref()).unwrap_or_default();
    // Theirs has one ton.
    (said_unit == unit || said_unit == "tonne" && unit == "ton") && number(wanted, said, entry)
}

/// Whether a number is the one written, of which `part` makes one here; theirs are rounded to fifteen digits.
fn is(number: Number, written: &Value, part: Number) -> bool {
    let written = written.as_str().map(str::to_owned).or_else(|| written.as_number().map(ToString::to_string));
    let Some(wanted) = written.and_then(|text| read(text.trim_end_matches('%'))?.times(part)) else { return false };
    let tolerance = Number::ratio(1, 1_000_000_000_000).and_then(|share| share.times(magnitude(wanted)));
    let difference = number.plus(wanted.negated()).map(magnitude);
    number == wanted || difference.zip(tolerance).is_some_and(|(difference, tolerance)| difference <= tolerance)
}

fn magnitude(number: Number) -> Number {
    if number < Number::ZERO { number.negated() } else { number }
}

/// `-0.8`, `1E-07`.
fn read(text: &str) -> Option<Number> {
    let (digits, power) = text.split_once(['E', 'e']).unwrap_or((text, "0"));
    let (negative, digits) = digits.strip_prefix('-').map_or((false, digits), |digits| (true, digits));
    let power: i32 = power.parse().ok()?;
    let ten = Number::ratio(10i128.checked_pow(power.unsigned_abs())?, 1)?;
    let number = Number::decimal(digits)?;
    let number = if power < 0 { number.by(ten)? } else { number.times(ten)? };
    Some(if negative { number.negated() } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn their_numbers_are_read_and_rounded() {
        let third = Number::ratio(2, 3).unwrap();
        assert!(is(third, &json!("0.666666666666667"), Number::ONE));
        assert!(!is(third, &json!("0.6667"), Number::ONE));
        assert!(is(Number::ratio(9, 20).unwrap(), &json!("45"), Number::ratio(1, 100).unwrap()));
        assert!(is(Number::ratio(-1, 10_000_000).unwrap(), &json!("-1E-07"), Number::ONE));
        assert!(is(Number::from(100), &json!("100%"), Number::ONE));
    }
}
