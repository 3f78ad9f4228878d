//! JSON Feed, versions 1 and 1.1.

use super::{Channel, Item, Written};
use crate::{ARTICLES, Damaged};
use serde_json::Value;

/// By the address of its version.
pub(super) fn is_feed(head: &str) -> bool {
    head.trim_ascii_start().starts_with('{') && head.contains("jsonfeed.org/version")
}

pub(super) fn items(source: &str) -> Result<(Channel, Vec<Item>), Damaged> {
    let feed: Value = serde_json::from_str(source.trim_start_matches('\u{feff}')).map_err(|error| {
        Damaged(format!("its JSON breaks off in line {}, column {}; fetch it again", error.line(), error.column()))
    })?;
    let channel = Channel { title: text(&feed, "title"), language: text(&feed, "language"), author: author(&feed) };
    let items = feed.get("items").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let item = |item: &Value| {
        let html = text(item, "content_html");
        Item {
            title: text(item, "title"),
            url: first(item, &["url", "external_url", "id"]),
            author: author(item),
            published: text(item, "date_published"),
            modified: text(item, "date_modified"),
            section: item.get("tags").and_then(|tags| tags.get(0)?.as_str()).unwrap_or("").to_owned(),
            language: text(item, "language"),
            content: if html.is_empty() { (text(item, "content_text"), Written::Plain) } else { (html, Written::Html) },
            summary: (text(item, "summary"), Written::Plain),
        }
    };
    Ok((channel, items.iter().take(ARTICLES).map(item).collect()))
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or("").to_owned()
}

/// An `id` is an address only where it is one.
fn first(item: &Value, keys: &[&str]) -> String {
    let found = keys.iter().map(|key| text(item, key)).find(|value| value.starts_with("http"));
    found.unwrap_or_default()
}

/// `authors` in 1.1, `author` before.
fn author(value: &Value) -> String {
    let several = value.get("authors").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut names = String::new();
    for author in several.iter().chain(value.get("author")).take(20) {
        let name = text(author, "name");
        if !name.is_empty() && !names.is_empty() {
            names.push_str(", ");
        }
        names.push_str(&name);
    }
    names
}
