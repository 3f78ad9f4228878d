//! JSON Feed, versions 1 and 1.1.

use super::{Item, Text, say};
use crate::{ARTICLES, Damaged, Entry, Field};
use serde_json::Value;

/// By the address of its version.
pub(super) fn is_feed(head: &str) -> bool {
    head.trim_ascii_start().starts_with('{') && head.contains("jsonfeed.org/version")
}

/// What is said of an article, and as what.
const SAID: &[(&str, Field)] = &[
    ("title", Field::Title),
    ("url", Field::Url),
    ("external_url", Field::Url),
    ("id", Field::Url),
    ("date_published", Field::Published),
    ("date_modified", Field::Modified),
    ("language", Field::Language),
];

pub(super) fn items(source: &str) -> Result<(Entry, Vec<Item>), Damaged> {
    let whole: Value = serde_json::from_str(source.trim_start_matches('\u{feff}')).map_err(|error| {
        let (line, column) = (error.line().to_string(), error.column().to_string());
        Damaged(["its JSON breaks off in line ", &line, ", column ", &column, "; fetch it again"].concat())
    })?;
    let mut feed = Entry::default();
    say(&mut feed, Field::Outlet, text(&whole, "title"));
    say(&mut feed, Field::Language, text(&whole, "language"));
    say(&mut feed, Field::Byline, &author(&whole));
    let list = whole.get("items").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let item = |value: &Value| {
        let mut entry = Entry::default();
        for &(key, field) in SAID {
            let said = text(value, key);
            // An `id` is an address only where it is one.
            if field != Field::Url || said.starts_with("http") {
                say(&mut entry, field, said);
            }
        }
        say(&mut entry, Field::Byline, &author(value));
        say(&mut entry, Field::Section, value.get("tags").and_then(|tags| tags.get(0)?.as_str()).unwrap_or(""));
        let words = |key: &str, plain| Text { words: text(value, key).to_owned(), plain };
        let plain = text(value, "content_html").is_empty();
        let content = words(if plain { "content_text" } else { "content_html" }, plain);
        Item { entry, content, summary: words("summary", true) }
    };
    Ok((feed, list.iter().take(ARTICLES).map(item).collect()))
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or("")
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
        names.push_str(name);
    }
    names
}
