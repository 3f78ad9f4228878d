//! The view of a pair, made comparable: what it names by number it names by what is meant, its sides exchanged, its lists sorted.

use serde_json::{Value, json};

/// A pair of a comparison's view, without the numbers of its articles; entities by what they are in the
/// two, findings by their places.
pub fn by_name(comparison: &Value, pair: &Value) -> Value {
    let mut named = pair.clone();
    replace(&mut named, &|key, value| {
        let at = value.as_u64()? as usize;
        match key {
            "subject" | "object" | "entity" | "speaker" | "source_a" | "source_b" => {
                let entity = &comparison["entities"][at];
                assert!(entity.is_object(), "no entity {at} in {key}");
                // A third article may have a fuller name for it.
                let of = |article: &Value| -> Value {
                    let parts = entity["parts"].as_array().into_iter().flatten();
                    parts.filter(|part| part["article"] == *article).map(|part| part["entity"].clone()).collect()
                };
                Some(json!({ "a": of(&pair["a"]), "b": of(&pair["b"]), "label": entity["label"] }))
            }
            "alignment" => Some(places(&pair["alignments"][at])),
            "value" => Some(places(&pair["values"][at])),
            _ => None,
        }
    });
    let pair = named.as_object_mut().expect("a pair");
    pair.remove("a");
    pair.remove("b");
    named
}

/// The ranges of a finding.
fn places(finding: &Value) -> Value {
    assert!(finding.is_object(), "a finding names another that is not there");
    let range = |side: &Value| match side {
        Value::Array(ranges) => Value::Array(ranges.clone()),
        Value::Null => Value::Null,
        one => json!([one["start"], one["end"]]),
    };
    json!({ "a": range(&finding["a"]), "b": range(&finding["b"]) })
}

/// Replaces values by key, all the way down. The two of `attributed` are called `source_a` and `source_b`.
fn replace(value: &mut Value, by: &impl Fn(&str, &Value) -> Option<Value>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| replace(item, by)),
        Value::Object(fields) => {
            for (key, field) in fields {
                if key == "attributed" {
                    for side in ["a", "b"] {
                        let source = by(&format!("source_{side}"), &field[side]);
                        field[side] = source.unwrap_or(Value::Null);
                    }
                    continue;
                }
                match by(key, field) {
                    Some(new) => *field = new,
                    None => replace(field, by),
                }
            }
        }
        _ => {}
    }
}

/// With left and right exchanged.
pub fn turned(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(turned).collect(),
        Value::Object(fields) => {
            let field = |(key, field): (&String, &Value)| {
                let turned = match (key.as_str(), field) {
                    ("log_odds", Value::Number(odds)) => json!(-odds.as_i64().expect("a whole number")),
                    // A quotation that is cut is so from either side.
                    ("state", Value::String(word)) if word == "cut" => field.clone(),
                    ("state" | "kind" | "in", Value::String(word)) => json!(other_word(word)),
                    _ => turned(field),
                };
                let key = match key.as_str() {
                    "a" => "b",
                    "b" => "a",
                    key => key,
                };
                (key.to_owned(), turned)
            };
            Value::Object(fields.iter().map(field).collect())
        }
        other => other.clone(),
    }
}

fn other_word(word: &str) -> &str {
    const TURNED: [(&str, &str); 5] =
        [("only_a", "only_b"), ("a_adds", "b_adds"), ("more_a", "more_b"), ("a", "b"), ("cut", "added")];
    let other = TURNED.iter().find_map(|&(one, other)| {
        if word == one {
            Some(other)
        } else if word == other {
            Some(one)
        } else {
            None
        }
    });
    other.unwrap_or(word)
}

/// Each list in one order, whatever it was.
pub fn sorted(value: &Value) -> Value {
    match value {
        Value::Array(items) => {
            let mut items: Vec<Value> = items.iter().map(sorted).collect();
            items.sort_by_key(Value::to_string);
            Value::Array(items)
        }
        Value::Object(fields) => {
            Value::Object(fields.iter().map(|(key, field)| (key.clone(), sorted(field))).collect())
        }
        other => other.clone(),
    }
}

/// What two views of a pair do not share, by key, the first few of each.
pub fn apart(one: &Value, other: &Value) -> String {
    let mut out = String::new();
    for (key, field) in one.as_object().into_iter().flatten() {
        let (Value::Array(left), Value::Array(right)) = (field, &other[key]) else {
            if *field != other[key] {
                out += &format!("{key}:\n  - {field}\n  + {}\n", other[key]);
            }
            continue;
        };
        let mut lines = |sign: char, these: &[Value], those: &[Value]| {
            for item in these.iter().filter(|item| !those.contains(item)).take(3) {
                out += &format!("{key}:\n  {sign} {item}\n");
            }
        };
        lines('-', left, right);
        lines('+', right, left);
    }
    if out.is_empty() { "the same findings in another order or number".to_owned() } else { out }
}
