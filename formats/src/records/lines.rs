//! Records in JSON: one a line, or several in a list.

use super::entry;
use crate::{ARTICLES, Around, Damaged, Entry, Room};
use serde_json::Value;

/// So many lines that are no records are named.
const NAMED: usize = 10;

pub(crate) fn looks_like(bytes: &[u8], _: &str) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let key = |key: &[u8]| bytes.windows(key.len()).take(1 << 20).any(|window| window == key);
    bytes.starts_with(b"{") && key(b"\"text\"") && first(bytes).is_some_and(|value| is_record(&value))
        || bytes.starts_with(b"[")
            && key(b"\"text\"")
            && first(bytes).is_some_and(|list| list.get(0).is_some_and(is_record))
}

/// The first line, or all of it.
fn first(bytes: &[u8]) -> Option<Value> {
    let text = std::str::from_utf8(bytes).ok()?;
    let line = text.lines().next()?;
    serde_json::from_str(line).or_else(|_| serde_json::from_str(text)).ok()
}

fn is_record(value: &Value) -> bool {
    value.get("text").is_some_and(Value::is_string)
        || value.get("articles").and_then(|list| list.get(0)).is_some_and(|article| article.get("text").is_some())
}

pub(crate) fn read(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let text = room.decode(bytes, None);
    let text = text.trim_start_matches('\u{feff}');
    let (mut entries, mut wrong) = (Vec::new(), Vec::new());
    if let Ok(whole) = serde_json::from_str::<Value>(text) {
        take(&whole, &mut entries, room);
    } else {
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let before = entries.len();
            if let Ok(value) = serde_json::from_str::<Value>(line) {
                take(&value, &mut entries, room);
            }
            if entries.len() == before && wrong.len() <= NAMED {
                wrong.push((at + 1).to_string());
            }
        }
    }
    let Some(first) = entries.first_mut() else { return Err(Damaged("no line is a record with a text".to_owned())) };
    if !wrong.is_empty() {
        let more = if wrong.len() > NAMED { " and more" } else { "" };
        wrong.truncate(NAMED);
        first.warn("left-out", ["no record with a text in line ", &wrong.join(", "), more].concat());
    }
    Ok(entries)
}

/// A record, the articles of a record, or a list of records.
fn take(value: &Value, entries: &mut Vec<Entry>, room: &mut Room<'_>) {
    let several = value.as_array().or_else(|| value.get("articles").and_then(Value::as_array));
    let one = std::slice::from_ref(value);
    for record in several.map_or(one, Vec::as_slice) {
        let Some(text) = record.get("text").and_then(Value::as_str) else { continue };
        if entries.len() >= ARTICLES {
            return;
        }
        let html = record.get("format").and_then(Value::as_str) == Some("html");
        entries.push(entry(text, html, &|name| record.get(name).map(line_of).unwrap_or_default(), room));
    }
}

/// Words, a number, or words in a list.
fn line_of(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
        _ => String::new(),
    }
}
