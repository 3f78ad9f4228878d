//! What agencies send: NewsML-G2, NewsML 1 and NITF (IPTC).

use crate::xml::{Event, Tag, Xml, decoded, root};
use crate::{ARTICLES, Damaged, Entry, Field, Kind, Room, markup, pieces};

const RULE: &str = "news-item";

pub(crate) fn looks_like(bytes: &[u8], _: &str) -> bool {
    let names = ["nitf", "newsItem", "newsMessage", "packageItem", "NewsML"];
    root(&pieces::head(bytes)).is_some_and(|tag| names.iter().any(|name| tag.name.is(name)))
}

pub(crate) fn read(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let source = decoded(bytes, room);
    let mut xml = Xml::new(&source);
    let mut entries = Vec::new();
    while let Some(event) = xml.next() {
        if let Event::Start(tag) = event
            && (tag.name.is("newsItem") || tag.name.is("nitf"))
        {
            let mut entry = Entry::default();
            entry.tell(Field::Language, &tag.get("lang"), RULE);
            read_story(&mut xml, &mut entry, room);
            if !entry.pieces.is_empty() {
                finish(&mut entry);
                entries.push(entry);
            }
            if entries.len() == ARTICLES {
                break;
            }
        }
    }
    if entries.is_empty() {
        return Err(Damaged("no story in it has text; its text may lie in another file that it names".to_owned()));
    }
    Ok(entries)
}

/// The day of the first version goes before that of the last one; the headline stands over the text.
fn finish(entry: &mut Entry) {
    let version = entry.says(Field::Modified).to_owned();
    entry.tell(Field::Published, &version, RULE);
    let headline = entry.says(Field::Title).to_owned();
    entry.head(&headline, 3);
    if !headline.is_empty() {
        entry.name = Some(headline);
    }
}

/// Behind the start of a story: what is said of it, and its text.
fn read_story(xml: &mut Xml<'_>, entry: &mut Entry, room: &mut Room<'_>) {
    let outside = xml.depth().saturating_sub(1);
    while xml.depth() > outside
        && let Some(event) = xml.next()
    {
        let Event::Start(tag) = event else { continue };
        let local = tag.name.local.to_ascii_lowercase();
        let kind = match local.as_str() {
            "headline" | "title" => {
                entry.tell(Field::Title, &xml.text(), RULE);
                continue;
            }
            "by" => {
                by(entry, &xml.text());
                continue;
            }
            "hl1" => Kind::Heading(1),
            "hl2" => Kind::Heading(2),
            "byline" | "dateline" | "tagline" | "distributor" | "p" => Kind::Text,
            "bq" | "blockquote" => Kind::Quote,
            "li" | "tr" => Kind::Item,
            "media-caption" | "caption" => Kind::Caption,
            "html" => {
                let inside = markup::html_of_xhtml(xml.markup());
                let page = markup::entry_of(&["<html>", &inside, "</html>"].concat(), room);
                entry.take_in(page);
                continue;
            }
            "inlinedata" => {
                entry.pieces.extend(pieces::paragraphs(&xml.text()));
                continue;
            }
            "media-producer" | "media-metadata" | "description" => {
                xml.skip();
                continue;
            }
            _ => {
                about(&local, &tag, xml, entry);
                continue;
            }
        };
        let text = inline(xml, if kind == Kind::Quote { "\n\n" } else { "\n" });
        let before = entry.pieces.len();
        pieces::push(&mut entry.pieces, &text, kind, None);
        match local.as_str() {
            // The title in the head of NITF is a name of the file more than a headline.
            "hl1" => {
                entry.facts.retain(|fact| fact.field != Field::Title);
                entry.tell(Field::Title, &text, RULE);
            }
            "byline" => by(entry, &text),
            "distributor" => entry.tell(Field::Outlet, &text, RULE),
            _ => continue,
        }
        if local != "hl1" {
            for piece in &mut entry.pieces[before..] {
                piece.aside = Some("byline");
            }
        }
    }
}

/// `By Ada Lunde` is Ada Lunde.
fn by(entry: &mut Entry, said: &str) {
    let said = pieces::collapsed(said);
    let by = said.get(..3).filter(|by| by.eq_ignore_ascii_case("by ")).map_or(0, str::len);
    entry.tell(Field::Byline, &said[by..], RULE);
}

/// What is said of a story in elements that are not its text.
fn about(local: &str, tag: &Tag<'_>, xml: &mut Xml<'_>, entry: &mut Entry) {
    let (field, said) = match local {
        // Its name stands in it, or else its code.
        "provider" => {
            let name = xml.text();
            (Field::Outlet, if name.trim().is_empty() { tag.get("literal") } else { name })
        }
        "creditline" => (Field::Outlet, xml.text()),
        "firstcreated" => (Field::Published, xml.text()),
        "versioncreated" | "thisrevisioncreated" => (Field::Modified, xml.text()),
        "date.issue" | "date.release" => (Field::Published, tag.get("norm")),
        "pubdata" => {
            entry.tell(Field::Outlet, &tag.get("name"), RULE);
            entry.tell(Field::Section, &tag.get("position.section"), RULE);
            entry.tell(Field::Url, &tag.get("ex-ref"), RULE);
            (Field::Published, tag.get("date.publication"))
        }
        "language" => (Field::Language, tag.get("tag")),
        _ => return,
    };
    match field {
        Field::Published | Field::Modified => entry.tell_date(field, &said, RULE),
        _ => entry.tell(field, &said, RULE),
    }
}

/// The words of a block; `between` its paragraphs, line ends where it breaks its lines, a tab between the cells of a row.
fn inline(xml: &mut Xml<'_>, between: &str) -> String {
    let outside = xml.depth().saturating_sub(1);
    let (mut text, mut cells) = (String::new(), 0);
    while xml.depth() > outside
        && let Some(event) = xml.next()
    {
        match event {
            Event::Text(words) => {
                let from = text.len();
                words.write(&mut text);
                pieces::collapse(&mut text, from);
            }
            Event::Start(tag) if tag.name.is("br") => text.push('\n'),
            Event::Start(tag) if tag.name.is("p") && !text.ends_with('\t') => text.push_str(between),
            Event::Start(tag) if tag.name.is("td") || tag.name.is("th") => {
                text.truncate(text.trim_end_matches(' ').len());
                if cells > 0 {
                    text.push('\t');
                }
                cells += 1;
            }
            _ => {}
        }
    }
    text
}
