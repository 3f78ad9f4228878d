//! Feeds: RSS of every age, Atom, JSON Feed. An article an entry.

mod json;
mod xml;

use crate::{Around, Damaged, Entry, Field, Kind, Piece, Room, markup, pieces};

const RULE: &str = "feed";

/// A text of fewer words that has no full text beside it is called a summary.
const WHOLE: usize = 150;

pub(crate) fn looks_like(bytes: &[u8], _: &str) -> bool {
    let head = pieces::head(bytes);
    xml::is_feed(&head) || json::is_feed(&head)
}

pub(crate) fn read(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let head = pieces::head(bytes);
    let (outlet, items) = if json::is_feed(&head) {
        json::items(&room.decode(bytes, None))?
    } else {
        xml::items(&crate::xml::decoded(bytes, room))
    };
    if items.is_empty() {
        return Err(Damaged("the feed has no articles".to_owned()));
    }
    Ok(items.into_iter().map(|item| item.entry(&outlet, room)).collect())
}

/// What a feed says of itself.
#[derive(Debug, Default)]
struct Channel {
    title: String,
    language: String,
    /// Of articles that name nobody.
    author: String,
}

/// How a text is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Written {
    /// Markup, or what may be some.
    #[default]
    Html,
    Plain,
}

/// An article as it stands in a feed.
#[derive(Debug, Default)]
struct Item {
    title: String,
    url: String,
    author: String,
    published: String,
    modified: String,
    section: String,
    language: String,
    content: (String, Written),
    summary: (String, Written),
}

impl Item {
    fn entry(self, channel: &Channel, room: &mut Room<'_>) -> Entry {
        let mut entry = Entry::default();
        let title = bare(&self.title);
        entry.tell(Field::Title, &title, RULE);
        entry.tell(Field::Url, &self.url, RULE);
        entry.tell(Field::Byline, &bare(if self.author.is_empty() { &channel.author } else { &self.author }), RULE);
        entry.tell_date(Field::Published, &self.published, RULE);
        entry.tell_date(Field::Modified, &self.modified, RULE);
        entry.tell(Field::Outlet, &bare(&channel.title), RULE);
        entry.tell(Field::Section, &bare(&self.section), RULE);
        entry.tell(Field::Language, if self.language.is_empty() { &channel.language } else { &self.language }, RULE);
        let whole = !self.content.0.trim().is_empty();
        let (text, written) = if whole { self.content } else { self.summary };
        if written == Written::Plain || !text.contains(['<', '&']) {
            entry.pieces = pieces::paragraphs(&text);
        } else {
            let page = markup::entry_of(&text, room);
            entry.pieces = page.pieces;
            entry.facts.extend(page.facts);
            entry.warnings = page.warnings;
        }
        let words: usize = entry.pieces.iter().map(|piece| piece.text.split_whitespace().count()).sum();
        if !whole && words < WHOLE {
            entry.warn("summary-only", "the feed has only a summary; the whole article is at its address".to_owned());
        }
        // The headline stands over it, if the text does not begin with it itself.
        let said = entry.pieces.first().is_some_and(|first| pieces::collapsed(&first.text) == title);
        if !title.is_empty() && !said {
            entry.pieces.insert(0, Piece::new(&title, Kind::Heading(1)));
        }
        entry.name = [title, self.url].into_iter().find(|name| !name.is_empty());
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
