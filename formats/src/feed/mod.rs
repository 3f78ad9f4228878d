//! Feeds: RSS of every age, Atom, JSON Feed. An article an entry.

mod json;
mod xml;

use crate::{Around, Damaged, Entry, Field, Room, markup, pieces};

const RULE: &str = "feed";

/// A text of fewer words that has no full text beside it is called a summary.
const WHOLE: usize = 150;

pub(crate) fn looks_like(bytes: &[u8], _: &str) -> bool {
    let head = pieces::head(bytes);
    xml::is_feed(&head) || json::is_feed(&head)
}

pub(crate) fn read(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let head = pieces::head(bytes);
    let (feed, items) = if json::is_feed(&head) {
        json::items(&room.decode(bytes, None))?
    } else {
        xml::items(&crate::xml::decoded(bytes, room))
    };
    if items.is_empty() {
        return Err(Damaged("the feed has no articles".to_owned()));
    }
    Ok(items.into_iter().map(|item| item.entry(&feed, room)).collect())
}

/// The text of an article.
#[derive(Debug, Default)]
struct Text {
    words: String,
    /// No markup.
    plain: bool,
}

/// An article as it stands in a feed.
#[derive(Debug, Default)]
struct Item {
    /// Its facts.
    entry: Entry,
    content: Text,
    summary: Text,
}

/// What a feed says, of itself or of an article.
fn say(entry: &mut Entry, field: Field, value: &str) {
    match field {
        Field::Published | Field::Modified => entry.tell_date(field, value, RULE),
        _ => entry.tell(field, &bare(value), RULE),
    }
}

impl Item {
    /// What the feed says of itself holds for articles that say nothing else.
    fn entry(self, feed: &Entry, room: &mut Room<'_>) -> Entry {
        let mut entry = self.entry;
        entry.facts.extend_from_slice(&feed.facts);
        // Atom asks for the day of the last change alone.
        let modified = entry.says(Field::Modified).to_owned();
        entry.tell(Field::Published, &modified, RULE);
        let whole = !self.content.words.trim().is_empty();
        let text = if whole { self.content } else { self.summary };
        if text.plain || !text.words.contains(['<', '&']) {
            entry.pieces = pieces::paragraphs(&text.words);
        } else {
            entry.take_in(markup::entry_of(&text.words, room));
        }
        let words: usize = entry.pieces.iter().map(|piece| piece.text.split_whitespace().count()).sum();
        if !whole && words < WHOLE {
            entry.warn("summary-only", "the feed has only a summary; the whole article is at its address".to_owned());
        }
        let title = entry.says(Field::Title).to_owned();
        entry.head(&title, 1);
        let name = if title.is_empty() { entry.says(Field::Url).to_owned() } else { title };
        entry.name = Some(name).filter(|name| !name.is_empty());
        entry
    }
}

/// A line without the markup that some feeds put into it.
fn bare(line: &str) -> String {
    if !line.contains(['<', '&']) {
        return pieces::collapsed(line);
    }
    pieces::collapsed(&crate::xml::Xml::new(line).all_text())
}
