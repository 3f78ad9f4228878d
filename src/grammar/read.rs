//! What a construct gives: where it ends, and what it says.

use super::cursor::Cursor;
use super::figure::Figure;
use crate::document::{Amount, AmountKind, Number, Value};

/// Where a construct ends, and what it says.
pub(super) type Read<'a> = (Cursor<'a>, Option<Value>);

/// What a number with its unit says by itself.
pub(super) fn amount_of(kind: AmountKind, figure: Figure, unit: Option<String>, unit_assumed: bool) -> Value {
    let Figure { amount, max, .. } = figure;
    Value::Amount(Amount { kind, amount, max, unit, unit_assumed, per: None, modifier: None, counted: None })
}

/// `-5`, `minus $5m`.
pub(super) fn negated(read: Read<'_>) -> Read<'_> {
    let (end, Some(Value::Amount(amount))) = read else { return read };
    let (least, most) = (amount.max.or(amount.amount), amount.amount.filter(|_| amount.max.is_some()));
    let (least, most) = (least.map(Number::negated), most.map(Number::negated));
    (end, Some(Value::Amount(Amount { amount: least, max: most, ..amount })))
}
