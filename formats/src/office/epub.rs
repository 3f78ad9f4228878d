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
    title: String,
    creators: String,
    publisher: String,
    date: String,
    language: String,
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
                    entries.push(chapter_of(page, at, &book));
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
fn chapter_of(page: Entry, at: usize, book: &Package) -> Entry {
    let heading = page.pieces.iter().find(|piece| matches!(piece.kind, Kind::Heading(_)) && piece.aside.is_none());
    let heading = heading.map(|piece| piece.text.clone()).unwrap_or_default();
    let mut entry = Entry { pieces: page.pieces, warnings: page.warnings, ..Entry::default() };
    entry.tell(Field::Title, &heading, RULE);
    let head = page.facts.iter().find(|fact| fact.field == Field::Title).map_or("", |fact| fact.value.as_str());
    let name = [entry.says(Field::Title).unwrap_or(""), head].into_iter().find(|name| !name.is_empty());
    entry.name = Some(name.map_or_else(|| format!("chapter {}", at + 1), str::to_owned));
    entry.tell(Field::Title, head, RULE);
    entry.tell(Field::Title, &book.title, RULE);
    entry.tell(Field::Outlet, &book.title, RULE);
    entry.tell(Field::Outlet, &book.publisher, RULE);
    entry.tell(Field::Byline, &book.creators, RULE);
    entry.tell_date(Field::Published, &book.date, RULE);
    entry.tell(Field::Language, &book.language, RULE);
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
    let (mut xml, mut asked) = (Xml::new(source), 0);
    while let Some(event) = xml.next() {
        let Event::Start(tag) = event else { continue };
        let get = |name: &str| tag.get(name);
        let place = match tag.name.local {
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
                let name = xml.text();
                if !book.creators.is_empty() {
                    book.creators.push_str(", ");
                }
                book.creators.push_str(name.trim());
                continue;
            }
            "title" => &mut book.title,
            "publisher" => &mut book.publisher,
            "date" => &mut book.date,
            "language" => &mut book.language,
            _ => continue,
        };
        if place.is_empty() {
            *place = xml.text();
        }
    }
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
