//! RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0.

use super::{Channel, Item, Written};
use crate::xml::{Event, Tag, Xml, root};
use crate::{ARTICLES, markup};

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

/// The feed is read in one pass: channel and articles may come in any order, as in RSS 1.0.
pub(super) fn items(source: &str) -> (Channel, Vec<Item>) {
    let (mut channel, mut items) = (Channel::default(), Vec::new());
    let mut xml = Xml::new(source);
    while let Some(event) = xml.next() {
        let Event::Start(tag) = event else { continue };
        let name = tag.name;
        if name.is("item") || name.is("entry") {
            let item = item(&mut xml);
            items.push(item);
            if items.len() == ARTICLES {
                break;
            }
        } else if name.is("image") || name.is("textinput") {
            xml.skip();
        } else if name.is("author") {
            first(&mut channel.author, author(&mut xml));
        } else if name.is("title") && channel.title.is_empty() {
            channel.title = xml.text();
        } else if name.local.eq_ignore_ascii_case("language") && channel.language.is_empty() {
            channel.language = xml.text();
        } else if (name.is("feed") || name.is("rss")) && channel.language.is_empty() {
            channel.language = tag.get("lang");
        }
    }
    (channel, items)
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
        match (name.prefix, name.local.to_ascii_lowercase().as_str()) {
            ("", "title") => first(&mut item.title, value(xml, &tag).0),
            ("", "link") => link(xml, &tag, &mut item.url),
            ("", "guid") => {
                let address = xml.text();
                if !tag.has("ispermalink", "false") && address.trim().starts_with("http") {
                    first(&mut item.url, address.trim().to_owned());
                }
            }
            ("", "author") => first(&mut item.author, author(xml)),
            (_, "creator") => first(&mut item.author, xml.text()),
            ("", "pubdate" | "published" | "issued") | ("dc" | "dcterms", "date" | "created") => {
                first(&mut item.published, xml.text());
            }
            ("", "updated" | "modified") | ("dcterms", "modified") => first(&mut item.modified, xml.text()),
            ("", "category") => {
                let mut term = tag.get("label");
                first(&mut term, tag.get("term"));
                let said = xml.text();
                first(&mut item.section, if term.is_empty() { said } else { term });
            }
            ("dc", "language") => item.language = xml.text(),
            ("", "description" | "summary") => item.summary = longer(item.summary, value(xml, &tag)),
            ("", "content" | "fulltext") | (_, "encoded") | ("body", "body") | ("", "body") => {
                item.content = longer(item.content, value(xml, &tag));
            }
            // Media, comments, the feed that an article was taken from.
            _ => xml.skip(),
        }
    }
    if item.published.is_empty() {
        // Atom asks for the day of the last change alone.
        item.published.clone_from(&item.modified);
    }
    item
}

fn first(place: &mut String, value: String) {
    if place.trim().is_empty() {
        *place = value;
    }
}

fn longer(one: (String, Written), other: (String, Written)) -> (String, Written) {
    if other.0.len() > one.0.len() { other } else { one }
}

/// What an element holds: text, markup that was escaped, or markup as it is.
fn value(xml: &mut Xml<'_>, tag: &Tag<'_>) -> (String, Written) {
    let kind = tag.get("type");
    let source = xml.markup();
    let as_is = kind.eq_ignore_ascii_case("xhtml") || tag.has("mode", "xml") || begins_with_tag(source);
    if as_is {
        return (markup::html_of_xhtml(source), Written::Html);
    }
    let text = Xml::new(source).all_text();
    let plain = kind.eq_ignore_ascii_case("text") || kind.eq_ignore_ascii_case("text/plain");
    (text, if plain { Written::Plain } else { Written::Html })
}

fn begins_with_tag(source: &str) -> bool {
    let source = source.trim_ascii_start();
    source.starts_with('<') && !source.starts_with("<!")
}

/// The address of the article, not of the feed nor of a recording.
fn link(xml: &mut Xml<'_>, tag: &Tag<'_>, url: &mut String) {
    let href = tag.get("href");
    let written = xml.text();
    let rel = tag.get("rel");
    if href.is_empty() {
        first(url, written.trim().to_owned());
    } else if rel.is_empty() || rel.eq_ignore_ascii_case("alternate") {
        first(url, href);
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
