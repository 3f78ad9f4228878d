//! What a value says, in a line: for cases and for whoever reads them.

use crate::document::{Amount, Modifier, Part, Reference, Time, Value};

/// An amount as `5..10 USD? per barrel at_least of people`, `-` where no number is said and `?` behind a unit that is assumed;
/// a time as `XXXX-10-02 = 2016-10-02 start before`.
#[must_use]
pub fn reading(value: &Value) -> String {
    let parts = match value {
        Value::Amount(amount) => of_amount(amount),
        Value::Time(time) => of_time(time),
    };
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn of_amount(amount: &Amount) -> Vec<Option<String>> {
    let number = amount.amount.map_or("-".to_owned(), |number| number.to_string());
    let number = amount.max.map_or(number.clone(), |max| format!("{number}..{max}"));
    let assumed = if amount.unit_assumed { "?" } else { "" };
    let unit = amount.unit.as_deref().or(amount.unit_assumed.then_some(""));
    vec![
        Some(number),
        unit.map(|unit| format!("{unit}{assumed}")),
        amount.per.as_ref().map(|per| format!("per {per}")),
        amount.modifier.map(|modifier| Modifier::name(modifier).to_owned()),
        amount.counted.as_ref().map(|counted| format!("of {}", counted.lemma)),
    ]
}

fn of_time(time: &Time) -> Vec<Option<String>> {
    let reference = match time.reference {
        Reference::Absolute => None,
        Reference::Unknown => Some("from ?".to_owned()),
        Reference::Published => Some("from published".to_owned()),
        Reference::Mention(at) => Some(format!("from {}", at.at())),
    };
    vec![
        Some(time.iso.clone()),
        time.edtf.as_ref().map(|edtf| format!("= {edtf}")),
        reference,
        time.part.map(|part| Part::name(part).to_owned()),
        time.modifier.map(|modifier| Modifier::name(modifier).to_owned()),
    ]
}
