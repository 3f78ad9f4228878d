//! The `key: value` lines between two `---` at the head of a Markdown file.

use crate::document::{Fact, Field, Metadata, Rule};
use crate::text::{Head, head_field};

/// Whether the text begins with front matter that says something of an article.
pub(super) fn is_at_head(text: &str) -> bool {
    let mut lines = text.lines();
    if lines.next().is_none_or(|line| line.trim_end() != "---") {
        return false;
    }
    let (mut known, mut closed) = (false, false);
    for line in lines.take(100) {
        match line.trim_end() {
            "---" | "..." => {
                closed = true;
                break;
            }
            line => known |= field(line).is_some_and(|(key, _)| slot(&mut Metadata::default(), key).is_some()),
        }
    }
    known && closed
}

/// Fills what is still unknown: what came with the file from outside goes first.
pub(super) fn apply(block: &str, metadata: &mut Metadata) {
    for (key, value) in block.lines().filter_map(field) {
        if let Some(slot) = slot(metadata, key)
            && slot.is_none()
        {
            *slot = Some(Fact { value: value.to_owned(), span: None, rule: Rule("front-matter") });
        }
    }
}

fn field(line: &str) -> Option<(&str, &str)> {
    // An indented line belongs to a list or an object above it.
    if line.starts_with(char::is_whitespace) {
        return None;
    }
    let (key, value) = line.split_once(':')?;
    let value = value.trim();
    let unquoted = ['"', '\''].iter().find_map(|&q| value.strip_prefix(q)?.strip_suffix(q));
    let value = unquoted.unwrap_or(value);
    (!value.is_empty()).then_some((key.trim(), value))
}

fn slot<'m>(metadata: &'m mut Metadata, key: &str) -> Option<&'m mut Option<Fact>> {
    Some(metadata.field_mut(Field::parse(head_field(&key.to_ascii_lowercase(), Head::File)?)?))
}
