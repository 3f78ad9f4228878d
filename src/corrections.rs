//! Corrections read from JSON: what is wrong with one is said field by field.

use crate::document::{Anchor, Correction, Field};
use serde_json::Value;

/// By hand, since a derived reader of a tagged enum cannot say which field is wrong.
impl TryFrom<Value> for Correction {
    type Error = String;

    fn try_from(value: Value) -> Result<Self, String> {
        if !value.is_object() {
            return Err("a correction is no object".to_owned());
        }
        match string(&value, "", "kind")? {
            "count" => {
                let counted = value["counted"].as_bool().ok_or("\"counted\" is neither true nor false")?;
                Ok(Correction::Count { anchor: anchor(&value, "anchor")?, counted })
            }
            "metadata" => {
                let name = string(&value, "", "field")?;
                let field = Field::parse(name).ok_or_else(|| format!("the field {name:?} is not known"))?;
                let value = match &value["value"] {
                    Value::Null => None,
                    Value::String(value) => Some(value.clone()),
                    _ => return Err("\"value\" is neither a string nor null".to_owned()),
                };
                Ok(Correction::Metadata { field, value })
            }
            "reject" => Ok(Correction::Reject { anchor: anchor(&value, "anchor")? }),
            "same" => Ok(Correction::Same { anchor: anchor(&value, "anchor")?, with: anchor(&value, "with")? }),
            kind => Err(format!("the kind {kind:?} of a correction is not known")),
        }
    }
}

fn anchor(correction: &Value, name: &str) -> Result<Anchor, String> {
    let anchor = &correction[name];
    if !anchor.is_object() {
        return Err(format!("\"{name}\" is no anchor"));
    }
    let prefix = format!("{name}.");
    let offset = |field: &str| {
        let number = anchor[field].as_u64().and_then(|n| u32::try_from(n).ok());
        number.ok_or_else(|| format!("\"{prefix}{field}\" is no offset"))
    };
    Ok(Anchor {
        text: string(anchor, &prefix, "text")?.to_owned(),
        start: offset("start")?,
        end: offset("end")?,
        quote: string(anchor, &prefix, "quote")?.to_owned(),
    })
}

fn string<'v>(object: &'v Value, prefix: &str, field: &str) -> Result<&'v str, String> {
    object[field].as_str().ok_or_else(|| format!("\"{prefix}{field}\" is no string"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{from_value, json, to_value};

    #[test]
    fn every_kind_is_read_as_it_is_written() {
        let anchor = json!({"text": "0123456789abcdef", "start": 3, "end": 7, "quote": "01234567"});
        for correction in [
            json!({"kind": "count", "anchor": anchor, "counted": true}),
            json!({"kind": "metadata", "field": "outlet", "value": "The Herald"}),
            json!({"kind": "metadata", "field": "published", "value": null}),
            json!({"kind": "reject", "anchor": anchor}),
            json!({"kind": "same", "anchor": anchor, "with": anchor}),
        ] {
            let read: Correction = from_value(correction.clone()).unwrap();
            assert_eq!(to_value(&read).unwrap(), correction);
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        let anchor = json!({"text": "0123456789abcdef", "start": 3, "end": 7, "quote": "01234567"});
        for (correction, message) in [
            (json!("reject"), "a correction is no object"),
            (json!({}), "\"kind\" is no string"),
            (json!({"kind": "wish"}), "the kind \"wish\" of a correction is not known"),
            (json!({"kind": "reject"}), "\"anchor\" is no anchor"),
            (json!({"kind": "same", "anchor": anchor}), "\"with\" is no anchor"),
            (json!({"kind": "reject", "anchor": {"text": 1}}), "\"anchor.text\" is no string"),
            (
                json!({"kind": "same", "anchor": anchor, "with": {"text": "", "start": -1, "end": 2, "quote": ""}}),
                "\"with.start\" is no offset",
            ),
            (
                json!({"kind": "reject", "anchor": {"text": "", "start": 1, "end": 1.5, "quote": ""}}),
                "\"anchor.end\" is no offset",
            ),
            (json!({"kind": "count", "anchor": anchor, "counted": 1}), "\"counted\" is neither true nor false"),
            (json!({"kind": "metadata", "field": "name"}), "the field \"name\" is not known"),
            (json!({"kind": "metadata", "field": "title", "value": 3}), "\"value\" is neither a string nor null"),
        ] {
            assert_eq!(from_value::<Correction>(correction).unwrap_err().to_string(), message);
        }
    }
}
