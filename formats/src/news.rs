//! What agencies send: NewsML-G2, NewsML 1 and NITF (IPTC).

use crate::xml::{Event, Xml, decoded, root};
use crate::{ARTICLES, Damaged, Entry, Field, Kind, Piece, Room, markup, pieces};

const RULE: &str = "news-item";

pub(crate) fn looks_like(bytes: &[u8], _: &str) -> bool {
    let names = ["nitf", "newsItem", "newsMessage", "packageItem", "NewsML"];
    root(&pieces::head(bytes)).is_some_and(|tag| names.iter().any(|name| tag.name.is(name)))
}

/// What is said of a story before it is known which of it counts.
#[derive(Debug, Default)]
struct Story {
    entry: Entry,
    headline: String,
    byline: String,
    provider: String,
    credit: String,
    first: String,
    version: String,
    language: String,
    section: String,
}

pub(crate) fn read(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let source = decoded(bytes, room);
    let mut xml = Xml::new(&source);
    let mut entries = Vec::new();
    while let Some(event) = xml.next() {
        if let Event::Start(tag) = event
            && (tag.name.is("newsItem") || tag.name.is("nitf"))
        {
            let mut story = Story { language: tag.get("lang"), ..Story::default() };
            read_story(&mut xml, &mut story, room);
            let entry = story.entry();
            if !entry.pieces.is_empty() {
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

impl Story {
    fn entry(self) -> Entry {
        let mut entry = self.entry;
        let headline = pieces::collapsed(&self.headline);
        let said = entry.pieces.iter().take(3).any(|piece| pieces::collapsed(&piece.text) == headline);
        if !headline.is_empty() && !said && !entry.pieces.is_empty() {
            entry.pieces.insert(0, Piece::new(&headline, Kind::Heading(1)));
        }
        let of_page = std::mem::take(&mut entry.facts);
        entry.tell(Field::Title, &headline, RULE);
        let byline = pieces::collapsed(&self.byline);
        let by = byline.get(..3).filter(|by| by.eq_ignore_ascii_case("by ")).map_or(0, str::len);
        entry.tell(Field::Byline, &byline[by..], RULE);
        entry.tell(Field::Outlet, &self.provider, RULE);
        entry.tell(Field::Outlet, &self.credit, RULE);
        entry.tell_date(Field::Published, &self.first, RULE);
        entry.tell_date(Field::Published, &self.version, RULE);
        entry.tell_date(Field::Modified, &self.version, RULE);
        entry.tell(Field::Language, &self.language, RULE);
        entry.tell(Field::Section, &self.section, RULE);
        entry.facts.extend(of_page);
        entry.name = Some(headline).filter(|headline| !headline.is_empty());
        entry
    }
}

fn set(place: &mut String, value: &str) {
    if place.is_empty() {
        value.clone_into(place);
    }
}

/// Behind the start of a story: what is said of it, and its text.
fn read_story(xml: &mut Xml<'_>, story: &mut Story, room: &mut Room<'_>) {
    let outside = xml.depth().saturating_sub(1);
    while xml.depth() > outside
        && let Some(event) = xml.next()
    {
        let Event::Start(tag) = event else { continue };
        let get = |name: &str| tag.get(name);
        let local = tag.name.local.to_ascii_lowercase();
        let kind = match local.as_str() {
            "headline" | "title" => {
                set(&mut story.headline, &xml.text());
                continue;
            }
            "by" => {
                set(&mut story.byline, &xml.text());
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
                story.entry.pieces.extend(page.pieces);
                story.entry.facts.extend(page.facts);
                story.entry.warnings.extend(page.warnings);
                continue;
            }
            "inlinedata" => {
                story.entry.pieces.extend(pieces::paragraphs(&xml.text()));
                continue;
            }
            "media-producer" | "media-metadata" | "description" => {
                xml.skip();
                continue;
            }
            _ => {
                about(&local, &get, xml, story);
                continue;
            }
        };
        let text = inline(xml, if kind == Kind::Quote { "\n\n" } else { "\n" });
        let before = story.entry.pieces.len();
        pieces::push(&mut story.entry.pieces, &text, kind, None);
        if local == "hl1" {
            // The title in the head of NITF is a name of the file more than a headline.
            story.headline = text;
        } else if local == "byline" || local == "distributor" {
            set(if local == "byline" { &mut story.byline } else { &mut story.credit }, &text);
            for piece in &mut story.entry.pieces[before..] {
                piece.aside = Some("byline");
            }
        }
    }
}

/// What is said of a story in elements that are not its text.
fn about(local: &str, get: &dyn Fn(&str) -> String, xml: &mut Xml<'_>, story: &mut Story) {
    match local {
        // Its name stands in it, or else its code.
        "provider" => {
            let (name, code) = (xml.text(), get("literal"));
            set(&mut story.provider, if name.trim().is_empty() { &code } else { &name });
        }
        "creditline" => set(&mut story.credit, &xml.text()),
        "firstcreated" => set(&mut story.first, &xml.text()),
        "versioncreated" | "thisrevisioncreated" => set(&mut story.version, &xml.text()),
        "date.issue" | "date.release" => set(&mut story.first, &get("norm")),
        "pubdata" => {
            set(&mut story.provider, &get("name"));
            set(&mut story.first, &get("date.publication"));
            set(&mut story.section, &get("position.section"));
            story.entry.tell(Field::Url, &get("ex-ref"), RULE);
        }
        "language" => set(&mut story.language, &get("tag")),
        _ => {}
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
