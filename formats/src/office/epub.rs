//! Books (EPUB 2 and 3): a chapter an entry, in the order in which the book is read.

use crate::mail::codes::percent;
use crate::xml::{Event, Xml, decoded};
use crate::zip::Zip;
use crate::{ARTICLES, Damaged, Entry, Field, Kind, Room, markup};

const RULE: &str = "book";

/// So many items of a list are looked at.
const MOST: usize = 10_000;

/// What the package says of a book.
#[derive(Debug, Default)]
struct Package {
    /// Its facts hold for all chapters.
    book: Entry,
    /// Paths of what is read, in its order.
    spine: Vec<String>,
}

pub(crate) fn read(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let zip = Zip::open(bytes)?;
    let path = package_path(&zip, room);
    let member =
        zip.find(&path).ok_or_else(|| Damaged("its list of chapters (OPF) is missing; fetch it again".to_owned()))?;
    let book = package(&decoded(&zip.read(member, room)?, room), &path);
    let locks = zip.look("META-INF/encryption.xml", room).map_or_else(String::new, |bytes| decoded(&bytes, room));
    let (mut entries, mut left_out) = (Vec::new(), Vec::new());
    for (at, chapter) in book.spine.iter().take(ARTICLES).enumerate() {
        let Some(member) = zip.find(chapter) else {
            left_out.push([chapter, " is missing"].concat());
            continue;
        };
        if locks.contains(&*["\"", chapter, "\""].concat()) {
            return Err(Damaged("the book is locked against copying (DRM), so its text cannot be read".to_owned()));
        }
        match zip.read(member, room) {
            Ok(bytes) => {
                let xhtml = markup::page_of(&bytes, None, room);
                let page = markup::entry_of(&markup::html_of_xhtml(&xhtml), room);
                // Covers have no words.
                if !page.pieces.is_empty() {
                    entries.push(chapter_of(page, at, &book.book));
                }
            }
            Err(damaged) => left_out.push(damaged.0),
        }
    }
    let Some(first) = entries.first_mut() else {
        let why = left_out.first().cloned().unwrap_or_else(|| "none of its chapters has text".to_owned());
        return Err(Damaged(why));
    };
    if !left_out.is_empty() {
        first.warn("left-out", left_out.join("; "));
    }
    Ok(entries)
}

/// Its heading is its title: what stands in the head of a chapter is mostly the title of the book.
fn chapter_of(page: Entry, at: usize, book: &Entry) -> Entry {
    let heading = page.pieces.iter().find(|piece| matches!(piece.kind, Kind::Heading(_)) && piece.aside.is_none());
    let mut entry = Entry::default();
    entry.tell(Field::Title, heading.map_or("", |piece| piece.text.as_str()), RULE);
    entry.tell(Field::Title, page.says(Field::Title), RULE);
    let name = entry.says(Field::Title);
    let name = if name.is_empty() { ["chapter ", &(at + 1).to_string()].concat() } else { name.to_owned() };
    entry.name = Some(name);
    entry.pieces = page.pieces;
    entry.warnings = page.warnings;
    entry.facts.extend_from_slice(&book.facts);
    entry
}

fn package_path(zip: &Zip<'_>, room: &mut Room<'_>) -> String {
    let container = zip.look("META-INF/container.xml", room).map_or_else(String::new, |bytes| decoded(&bytes, room));
    let mut xml = Xml::new(&container);
    while let Some(event) = xml.next() {
        if let Event::Start(tag) = event
            && tag.name.local == "rootfile"
        {
            let path = tag.get("full-path");
            if zip.has(&path) {
                return path;
            }
        }
    }
    let opf = zip.members.iter().find(|member| member.name.ends_with(".opf"));
    opf.map_or_else(String::new, |member| member.name.clone())
}

fn package(source: &str, path: &str) -> Package {
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut book = Package::default();
    // Ids of the manifest with their paths, but for its tables of contents.
    let mut items: Vec<(String, String)> = Vec::new();
    let (mut xml, mut asked, mut creators) = (Xml::new(source), 0, Vec::new());
    while let Some(event) = xml.next() {
        let Event::Start(tag) = event else { continue };
        let get = |name: &str| tag.get(name);
        let field = match tag.name.local {
            "item" => {
                let kind = get("media-type");
                let contents = get("properties").split(' ').any(|word| word == "nav");
                if (kind.contains("html") || kind.is_empty()) && !contents && items.len() < MOST {
                    items.push((get("id"), joined(folder, &get("href"))));
                }
                continue;
            }
            "itemref" => {
                asked += 1;
                if asked > MOST {
                    break;
                }
                let id = get("idref");
                if let Some((_, path)) = items.iter().find(|(item, _)| *item == id).filter(|_| !tag.has("linear", "no"))
                {
                    book.spine.push(path.clone());
                }
                continue;
            }
            "creator" => {
                creators.push(xml.text().trim().to_owned());
                continue;
            }
            "title" => Field::Outlet,
            "date" => Field::Published,
            "language" => Field::Language,
            _ => continue,
        };
        let said = xml.text();
        match field {
            Field::Published => book.book.tell_date(field, &said, RULE),
            // A chapter without a title of its own has that of the book.
            Field::Outlet => {
                book.book.tell(Field::Title, &said, RULE);
                book.book.tell(field, &said, RULE);
            }
            _ => book.book.tell(field, &said, RULE),
        }
    }
    book.book.tell(Field::Byline, &creators.join(", "), RULE);
    if book.spine.is_empty() {
        book.spine = items.into_iter().map(|(_, path)| path).collect();
    }
    book
}

/// A path from a folder: `text/../one%20two.xhtml#start`.
fn joined(folder: &str, href: &str) -> String {
    let href = href.split('#').next().unwrap_or("");
    let href = String::from_utf8_lossy(&percent(href.as_bytes())).into_owned();
    let mut parts: Vec<&str> = if href.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for part in href.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn paths_are_joined() {
        assert_eq!(joined("OEBPS/text", "../one%20two.xhtml#a"), "OEBPS/one two.xhtml");
        assert_eq!(joined("", "a.xhtml"), "a.xhtml");
        assert_eq!(joined("x", "../../../a"), "a");
    }
}
