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

/// An article of a text and of values by their names.
fn entry(text: &str, id: &str, html: bool, values: &[(&str, String)], room: &mut Room<'_>) -> Entry {
    let mut entry = if html {
        markup::entry_of(text, room)
    } else {
        Entry { pieces: pieces::paragraphs(text), ..Entry::default() }
    };
    let of_page = std::mem::take(&mut entry.facts);
    for (known, field) in FIELDS {
        for (_, value) in values.iter().filter(|(name, _)| name.eq_ignore_ascii_case(known)) {
            // A date is told as it is written: it may be in words.
            entry.tell(*field, value, RULE);
        }
    }
    entry.facts.extend(of_page);
    let name = [pieces::collapsed(id), entry.says(Field::Title).unwrap_or("").to_owned()];
    entry.name = name.into_iter().find(|name| !name.is_empty());
    entry
}
