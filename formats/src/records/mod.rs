//! Records: lines of JSON or of a table, each an article with its text and what is known of it.

pub(crate) mod lines;
pub(crate) mod table;

use crate::{Entry, Field, Room, markup, pieces};

const RULE: &str = "record";

/// The names that metadata have in records.
const FIELDS: &[(&str, Field)] = &[
    ("title", Field::Title),
    ("headline", Field::Title),
    ("outlet", Field::Outlet),
    ("publisher", Field::Outlet),
    ("byline", Field::Byline),
    ("author", Field::Byline),
    ("published", Field::Published),
    ("date", Field::Published),
    ("url", Field::Url),
    ("language", Field::Language),
];

/// An article of a text and of what its record has under a name.
fn entry(text: &str, html: bool, value: &dyn Fn(&str) -> String, room: &mut Room<'_>) -> Entry {
    let mut entry = Entry::default();
    for &(name, field) in FIELDS {
        // A date is told as it is written: it may be in words.
        entry.tell(field, &value(name), RULE);
    }
    if html {
        entry.take_in(markup::entry_of(text, room));
    } else {
        entry.pieces = pieces::paragraphs(text);
    }
    let id = pieces::collapsed(&value("id"));
    let name = if id.is_empty() { entry.says(Field::Title).to_owned() } else { id };
    entry.name = Some(name).filter(|name| !name.is_empty());
    entry
}
