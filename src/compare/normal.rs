//! A value by what it says, whatever its words: `14`, `fourteen`.

use crate::document::Value;

/// `None` where it is no number and no day.
pub(super) fn normal(value: &Value) -> Option<String> {
    match value {
        Value::Amount(amount) => {
            let number = amount.amount?;
            let unit = amount.unit.as_deref().unwrap_or_default();
            Some(format!("{number} {} {unit}", amount.max.map(|max| max.to_string()).unwrap_or_default()))
        }
        Value::Time(time) => Some(time.edtf.clone().unwrap_or_else(|| time.iso.clone())),
    }
}
