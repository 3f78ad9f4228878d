//! OpenDocument texts, in an archive or as one file. Comments and what was deleted are no text.

use super::paper::{Paper, Part};
use super::properties::properties;
use super::styles::{Style, Styles};
use crate::xml::{Event, Tag, Xml, decoded, root};
use crate::zip::{Zip, is_zip};
use crate::{Damaged, Entry, Kind, Room, pieces};

pub(super) fn is_flat(bytes: &[u8]) -> bool {
    let head = pieces::head(bytes);
    root(&head).is_some_and(|tag| tag.name.local.starts_with("document") && head.contains("opendocument"))
}

pub(crate) fn read(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    if !is_zip(bytes) {
        return read_flat(bytes, room);
    }
    let zip = Zip::open(bytes)?;
    let missing = || Damaged("its part content.xml is missing; save it again".to_owned());
    let content = zip.read(zip.find("content.xml").ok_or_else(missing)?, room)?;
    if zip.look("META-INF/manifest.xml", room).is_some_and(|manifest| holds(&manifest, b"encryption-data")) {
        return Err(Damaged("it is locked with a password; save it without one".to_owned()));
    }
    let mut named = Styles::default();
    if let Some(bytes) = zip.look("styles.xml", room) {
        let source = decoded(&bytes, room);
        let mut xml = Xml::new(&source);
        while let Some(event) = xml.next() {
            if let Event::Start(tag) = event
                && tag.name.local == "style"
            {
                named.push(style(&tag));
            }
        }
    }
    let mut entry = text(&decoded(&content, room), named);
    if let Some(meta) = zip.look("meta.xml", room) {
        properties(&decoded(&meta, room), &mut entry);
    }
    super::not_empty(entry)
}

fn read_flat(bytes: &[u8], room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let source = decoded(bytes, room);
    let mut entry = text(&source, Styles::default());
    properties(&source, &mut entry);
    super::not_empty(entry)
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

fn style(tag: &Tag<'_>) -> Style {
    let get = |name: &str| tag.get(name);
    Style { id: get("name"), name: get("name"), based_on: get("parent-style-name"), made: None }
}

/// What is passed over: comments, deletions, settings, what stands on each page, what is said of pictures.
const SKIPPED: &[(&str, &str)] = &[
    ("office", "annotation"),
    ("office", "binary-data"),
    ("office", "font-face-decls"),
    ("office", "forms"),
    ("office", "master-styles"),
    ("office", "meta"),
    ("office", "scripts"),
    ("office", "settings"),
    ("svg", "desc"),
    ("svg", "title"),
    ("table", "covered-table-cell"),
    ("text", "note-citation"),
    ("text", "ruby-text"),
    ("text", "tracked-changes"),
];

fn part_of(tag: &Tag<'_>) -> Option<Part> {
    Some(match tag.name.local {
        "p" | "h" => Part::Paragraph,
        "table-row" => Part::Row,
        "table-cell" => Part::Cell,
        "text-box" => Part::TextBox,
        "note" => Part::Note(if tag.has("note-class", "endnote") { "endnote" } else { "footnote" }),
        _ => return None,
    })
}

fn is_part(local: &str) -> bool {
    matches!(local, "p" | "h" | "table-row" | "table-cell" | "text-box" | "note")
}

fn text(source: &str, mut styles: Styles) -> Entry {
    let (mut xml, mut paper) = (Xml::new(source), Paper::default());
    let (mut items, mut contents) = (0usize, 0usize);
    while let Some(event) = xml.next() {
        let tag = match event {
            Event::Start(tag) => tag,
            Event::End(name) => {
                match name.local {
                    local if is_part(local) => paper.end(),
                    "list-item" => items = items.saturating_sub(1),
                    "table-of-content" => contents = contents.saturating_sub(1),
                    _ => {}
                }
                continue;
            }
            Event::Text(words) => {
                paper.write_collapsed(words);
                continue;
            }
        };
        if let Some(part) = part_of(&tag) {
            paper.begin(part);
            if part == Part::Paragraph {
                let (kind, aside) = styles.kind_of(&tag.get("style-name"));
                let level = || tag.get("outline-level").parse().ok().unwrap_or(1);
                let kind = match kind {
                    Kind::Text if tag.name.local == "h" => Kind::Heading(level()),
                    Kind::Text if items > 0 => Kind::Item,
                    kind => kind,
                };
                paper.mark(kind, if contents > 0 { Some("contents") } else { aside });
            }
            continue;
        }
        match tag.name.local {
            local if SKIPPED.contains(&(tag.name.prefix, local)) => xml.skip(),
            "style" => styles.push(style(&tag)),
            "list-item" => items += 1,
            "table-of-content" => contents += 1,
            "s" => {
                let count = tag.get("c").parse().ok().unwrap_or(1usize);
                paper.write(&" ".repeat(count.min(100)), false);
            }
            "tab" => paper.write("\t", false),
            "line-break" => paper.write("\n", false),
            _ => {}
        }
    }
    Entry { pieces: paper.finish(), ..Entry::default() }
}
