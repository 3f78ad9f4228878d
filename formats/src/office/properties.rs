//! What a document says of itself: Dublin Core, as Word and OpenDocument keep it.

use crate::xml::{Event, Xml};
use crate::{Entry, Field};

const RULE: &str = "document-properties";

/// The day on which a document was made or saved is not the day on which an article came out.
pub(super) fn properties(source: &str, entry: &mut Entry) {
    let mut xml = Xml::new(source);
    while let Some(event) = xml.next() {
        let Event::Start(tag) = event else { continue };
        let field = match tag.name.local {
            "title" => Field::Title,
            "creator" | "initial-creator" => Field::Byline,
            "modified" | "date" => Field::Modified,
            "language" => Field::Language,
            // The text of a document that is one file.
            "body" => break,
            _ => continue,
        };
        let said = xml.text();
        if field == Field::Modified {
            entry.tell_date(field, &said, RULE);
        } else if !is_of_a_program(&said) {
            entry.tell(field, &said, RULE);
        }
        // Who began it goes before who saved it last.
        if tag.name.local == "initial-creator" {
            entry.facts.rotate_right(1);
        }
    }
}

/// `Microsoft Word - talks.doc`, `Document1`: a title that nobody wrote.
fn is_of_a_program(title: &str) -> bool {
    title.starts_with("Microsoft Word") || title.starts_with("Document") && title.len() < 12
}
