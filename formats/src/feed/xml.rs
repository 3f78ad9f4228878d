//! RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0.

use super::{Item, Text, say};
use crate::xml::{Event, Tag, Xml, root};
use crate::{ARTICLES, Entry, Field, markup};

/// By its root. `<rss was what they called it` is the beginning of an article.
pub(super) fn is_feed(head: &str) -> bool {
    let Some(tag) = root(head) else { return false };
    match tag.name.local.to_ascii_lowercase().as_str() {
        "rss" => !tag.get("version").is_empty() || head.contains("<channel") || head.trim_start().starts_with("<?xml"),
        "feed" => head.contains("xmlns"),
        "rdf" => head.contains("purl.org/rss/") || head.contains("/rss/0.9/") || head.contains("<channel"),
        _ => false,
    }
}

/// The feed is read in one pass: what it says of itself and its articles may come in any order, as in RSS 1.0.
pub(super) fn items(source: &str) -> (Entry, Vec<Item>) {
    let (mut feed, mut items) = (Entry::default(), Vec::new());
    let mut xml = Xml::new(source);
    while let Some(event) = xml.next() {
        let Event::Start(tag) = event else { continue };
        let name = tag.name;
        if name.is("item") || name.is("entry") {
            items.push(item(&mut xml));
            if items.len() == ARTICLES {
                break;
            }
        } else if name.is("image") || name.is("textinput") {
            xml.skip();
        } else if name.is("author") {
            say(&mut feed, Field::Byline, &author(&mut xml));
        } else if name.is("title") {
            say(&mut feed, Field::Outlet, &xml.text());
        } else if name.local.eq_ignore_ascii_case("language") {
            say(&mut feed, Field::Language, &xml.text());
        } else if name.is("feed") || name.is("rss") {
            say(&mut feed, Field::Language, &tag.get("lang"));
        }
    }
    (feed, items)
}

/// Behind the start of an article.
fn item(xml: &mut Xml<'_>) -> Item {
    let mut item = Item::default();
    let outside = xml.depth().saturating_sub(1);
    while xml.depth() > outside
        && let Some(event) = xml.next()
    {
        let Event::Start(tag) = event else { continue };
        let name = tag.name;
        let (field, words) = match (name.prefix, name.local.to_ascii_lowercase().as_str()) {
            ("", "title") => (Field::Title, text(xml, &tag).words),
            ("", "link") => (Field::Url, link(xml, &tag)),
            ("", "guid") => {
                let address = xml.text();
                let is_address = !tag.has("ispermalink", "false") && address.trim_ascii_start().starts_with("http");
                (Field::Url, if is_address { address } else { String::new() })
            }
            ("", "author") => (Field::Byline, author(xml)),
            (_, "creator") => (Field::Byline, xml.text()),
            ("", "pubdate" | "published" | "issued") | ("dc" | "dcterms", "date" | "created") => {
                (Field::Published, xml.text())
            }
            ("", "updated" | "modified") | ("dcterms", "modified") => (Field::Modified, xml.text()),
            ("", "category") => {
                let said = [tag.get("label"), tag.get("term"), xml.text()];
                (Field::Section, said.into_iter().find(|term| !term.is_empty()).unwrap_or_default())
            }
            ("dc", "language") => (Field::Language, xml.text()),
            ("", "description" | "summary") => {
                longer(&mut item.summary, text(xml, &tag));
                continue;
            }
            ("", "content" | "fulltext" | "body") | (_, "encoded") | ("body", "body") => {
                longer(&mut item.content, text(xml, &tag));
                continue;
            }
            // Media, comments, the feed that an article was taken from.
            _ => {
                xml.skip();
                continue;
            }
        };
        say(&mut item.entry, field, &words);
    }
    item
}

fn longer(one: &mut Text, other: Text) {
    if other.words.len() > one.words.len() {
        *one = other;
    }
}

/// What an element holds: text, markup that was escaped, or markup as it is.
fn text(xml: &mut Xml<'_>, tag: &Tag<'_>) -> Text {
    let kind = tag.get("type");
    let source = xml.markup();
    if kind.eq_ignore_ascii_case("xhtml") || tag.has("mode", "xml") || begins_with_tag(source) {
        return Text { words: markup::html_of_xhtml(source), plain: false };
    }
    let plain = kind.eq_ignore_ascii_case("text") || kind.eq_ignore_ascii_case("text/plain");
    Text { words: Xml::new(source).all_text(), plain }
}

fn begins_with_tag(source: &str) -> bool {
    let source = source.trim_ascii_start();
    source.starts_with('<') && !source.starts_with("<!")
}

/// The address of the article, not of the feed nor of a recording.
fn link(xml: &mut Xml<'_>, tag: &Tag<'_>) -> String {
    let (href, written, rel) = (tag.get("href"), xml.text(), tag.get("rel"));
    match () {
        () if href.is_empty() => written,
        () if rel.is_empty() || rel.eq_ignore_ascii_case("alternate") => href,
        () => String::new(),
    }
}

/// `<name>` in Atom; in RSS an address with the name behind it, `ada@example.org (Ada Lunde)`.
fn author(xml: &mut Xml<'_>) -> String {
    let source = xml.markup();
    let mut inner = Xml::new(source);
    while let Some(event) = inner.next() {
        if let Event::Start(tag) = event
            && tag.name.local.eq_ignore_ascii_case("name")
        {
            return inner.text();
        }
    }
    let text = Xml::new(source).all_text();
    match text.split_once('(') {
        Some((address, name)) if address.contains('@') => name.trim_end_matches([')', ' ', '\n']).to_owned(),
        None if text.contains('@') && !text.trim().contains(' ') => String::new(),
        _ => text,
    }
}
