//! Word's documents: what was deleted in them is no text, what was inserted is; codes of fields are none; what two programs are
//! given in two ways is read once.

use super::paper::{Paper, Part};
use super::properties::properties;
use super::styles::{Style, Styles};
use crate::xml::{Event, Tag, Xml, decoded};
use crate::zip::Zip;
use crate::{Damaged, Entry, Kind, Piece, Room};

pub(crate) fn read(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let zip = Zip::open(bytes)?;
    let main = main_part(&zip, room);
    let folder = main.rsplit_once('/').map_or(String::new(), |(folder, _)| [folder, "/"].concat());
    let member = zip.find(&main).ok_or_else(|| Damaged(["its part ", &main, " is missing; save it again"].concat()))?;
    let document = decoded(&zip.read(member, room)?, room);
    let part = |name: &str, room: &mut Room<'_>| {
        zip.look(&[&folder, name].concat(), room).map_or_else(String::new, |bytes| decoded(&bytes, room))
    };
    let styles = styles(&part("styles.xml", room));
    let mut entry = Entry { pieces: pieces(&document, &styles), ..Entry::default() };
    drop(document);
    for name in ["footnotes.xml", "endnotes.xml"] {
        entry.pieces.extend(pieces(&part(name, room), &styles));
    }
    let heads = zip.members.iter().filter(|member| {
        member.name.strip_prefix(&folder).is_some_and(|name| name.starts_with("header") || name.starts_with("footer"))
    });
    let mut running: Vec<Piece> = Vec::new();
    for head in heads.take(20) {
        let xml = zip.read(head, room).map_or_else(|_| String::new(), |bytes| decoded(&bytes, room));
        for piece in pieces(&xml, &styles) {
            if !running.iter().any(|other| other.text == piece.text) {
                running.push(Piece { aside: Some("running-head"), ..piece });
            }
        }
    }
    entry.pieces.extend(running);
    if let Some(core) = zip.look("docProps/core.xml", room) {
        properties(&decoded(&core, room), &mut entry);
    }
    super::not_empty(entry)
}

/// Named by the relations of the package.
fn main_part(zip: &Zip<'_>, room: &mut Room<'_>) -> String {
    let relations = zip.look("_rels/.rels", room).map_or_else(String::new, |bytes| decoded(&bytes, room));
    let mut xml = Xml::new(&relations);
    while let Some(event) = xml.next() {
        if let Event::Start(tag) = event
            && tag.get("type").ends_with("/officeDocument")
        {
            let target = tag.get("target");
            let target = target.trim_start_matches('/');
            if zip.has(target) {
                return target.to_owned();
            }
        }
    }
    "word/document.xml".to_owned()
}

/// Whether a switch is on: it is where nothing else is said.
fn is_on(tag: &Tag<'_>) -> bool {
    !matches!(tag.get("val").as_str(), "0" | "false" | "off")
}

fn styles(source: &str) -> Styles {
    let mut styles = Styles::default();
    let mut xml = Xml::new(source);
    while let Some(event) = xml.next() {
        let Event::Start(tag) = event else { continue };
        let value = || tag.get("val");
        if tag.name.local == "style" {
            let id = tag.get("styleId");
            styles.push(Style { id, ..Style::default() });
        }
        let Some(style) = styles.last_mut() else { continue };
        match tag.name.local {
            "name" => style.name = value(),
            "basedOn" => style.based_on = value(),
            "outlineLvl" => style.made = outline(&value()),
            "numPr" => style.made = style.made.or(Some(Kind::Item)),
            _ => {}
        }
    }
    styles
}

/// 9 is the level of plain text.
fn outline(level: &str) -> Option<Kind> {
    level.parse::<u8>().ok().filter(|&level| level < 9).map(|level| Kind::Heading(level + 1))
}

/// What is passed over: deleted text, codes of fields, settings, the second copy of a drawing, small letters over others.
const SKIPPED: &[&str] = &[
    "del",
    "delInstrText",
    "delText",
    "Fallback",
    "fldData",
    "instrText",
    "moveFrom",
    "rt",
    "sdtEndPr",
    "sdtPr",
    "sectPr",
    "tblGrid",
    "tblPr",
    "tblPrEx",
    "tcPr",
];

fn part_of(local: &str, prefix: &str) -> Option<Part> {
    Some(match local {
        "p" if prefix != "a" => Part::Paragraph,
        "tr" if prefix != "a" => Part::Row,
        "tc" if prefix != "a" => Part::Cell,
        "txbxContent" => Part::TextBox,
        "footnote" => Part::Note("footnote"),
        "endnote" => Part::Note("endnote"),
        _ => return None,
    })
}

/// All paragraphs of a part.
fn pieces(source: &str, styles: &Styles) -> Vec<Piece> {
    let (mut xml, mut paper, mut hidden) = (Xml::new(source), Paper::default(), false);
    while let Some(event) = xml.next() {
        let tag = match event {
            Event::Start(tag) => tag,
            Event::End(name) => {
                if part_of(name.local, name.prefix).is_some() {
                    paper.end();
                }
                continue;
            }
            Event::Text(_) => continue,
        };
        let local = tag.name.local;
        if let Some(part) = part_of(local, tag.name.prefix) {
            if matches!(part, Part::Note(_)) && !matches!(tag.get("type").as_str(), "" | "normal") {
                // The line between text and notes.
                xml.skip();
            } else {
                paper.begin(part);
            }
            continue;
        }
        match local {
            _ if SKIPPED.contains(&local) => xml.skip(),
            "pPr" => paragraph_properties(&mut xml, styles, &mut paper),
            "r" => hidden = false,
            "rPr" => hidden = has(&mut xml, "vanish"),
            "trPr" => paper.row_is(has(&mut xml, "del")),
            "t" if tag.name.prefix != "a" => paper.write(&xml.text(), hidden),
            "tab" | "ptab" => paper.write("\t", hidden),
            "br" if matches!(tag.get("type").as_str(), "" | "textWrapping") => paper.write("\n", hidden),
            "cr" => paper.write("\n", hidden),
            "noBreakHyphen" => paper.write("\u{2011}", hidden),
            "softHyphen" => paper.write("\u{ad}", hidden),
            _ => {}
        }
    }
    paper.finish()
}

/// Behind the start of properties: whether a switch among them is on. What they were before is nothing.
fn has(xml: &mut Xml<'_>, switch: &str) -> bool {
    let (outside, mut found) = (xml.depth().saturating_sub(1), false);
    while xml.depth() > outside
        && let Some(event) = xml.next()
    {
        if let Event::Start(tag) = event {
            found |= tag.name.local == switch && is_on(&tag);
            xml.skip();
        }
    }
    found
}

fn paragraph_properties(xml: &mut Xml<'_>, styles: &Styles, paper: &mut Paper) {
    let (mut style, mut level, mut item) = ((Kind::Text, None), None, false);
    let outside = xml.depth().saturating_sub(1);
    while xml.depth() > outside
        && let Some(event) = xml.next()
    {
        let Event::Start(tag) = event else { continue };
        match tag.name.local {
            "pStyle" => style = styles.kind_of(&tag.get("val")),
            "outlineLvl" => level = outline(&tag.get("val")),
            "numPr" => item = true,
            // It was taken out of the list that its style puts it in.
            "numId" => item = !tag.has("val", "0"),
            "rPr" => paper.goes_on(has(xml, "del")),
            "pPrChange" | "sectPr" => xml.skip(),
            _ => {}
        }
    }
    let kind = match style.0 {
        Kind::Text => level.unwrap_or(if item { Kind::Item } else { Kind::Text }),
        kind => kind,
    };
    paper.mark(kind, style.1);
}
