//! What a document says of itself: Dublin Core, as Word and OpenDocument keep it.

use crate::xml::{Event, Xml};
use crate::{Entry, Field, pieces};

const RULE: &str = "document-properties";

/// The day on which a document was made or saved is not the day on which an article came out.
pub(super) fn properties(source: &str, entry: &mut Entry) {
    let (mut title, mut first, mut creator, mut modified, mut language) =
        (String::new(), String::new(), String::new(), String::new(), String::new());
    let mut xml = Xml::new(source);
    while let Some(event) = xml.next() {
        let Event::Start(tag) = event else { continue };
        let place = match tag.name.local {
            "title" => &mut title,
            "creator" => &mut creator,
            "initial-creator" => &mut first,
            "modified" | "date" => &mut modified,
            "language" => &mut language,
            // The text of a document that is one file.
            "body" => break,
            _ => continue,
        };
        *place = xml.text();
    }
    if !is_of_a_program(&pieces::collapsed(&title)) {
        entry.tell(Field::Title, &title, RULE);
    }
    entry.tell(Field::Byline, &first, RULE);
    entry.tell(Field::Byline, &creator, RULE);
    entry.tell_date(Field::Modified, &modified, RULE);
    entry.tell(Field::Language, &language, RULE);
}

/// `Microsoft Word - talks.doc`, `Document1`: a title that nobody wrote.
fn is_of_a_program(title: &str) -> bool {
    let rest = title.strip_prefix("Document").unwrap_or("x");
    title.starts_with("Microsoft Word") || rest.bytes().all(|b| b.is_ascii_digit())
}
