//! What a PDF says of itself: its own list of facts, and the packet of XML that newer programs write.

use super::file::File;
use super::object::Dict;
use crate::xml::{Event, Xml};
use crate::{Entry, Field, Room};

const RULE: &str = "document-properties";

pub(super) fn tell(file: &File<'_>, entry: &mut Entry, room: &mut Room<'_>) {
    let root = file.root();
    if let Some((_, packet)) = file.stream(root.get("Metadata"), room) {
        tell_packet(&String::from_utf8_lossy(&packet), entry);
    }
    if let Some(info) = file.trailers.iter().find_map(|trailer| file.dict(trailer, "Info")) {
        tell_info(file, &info, entry);
    }
    if let Some(language) = file.get(&root, "Lang").text() {
        entry.tell(Field::Language, &string(language), RULE);
    }
}

/// The day on which a file was made is not the day on which an article came out.
fn tell_info(file: &File<'_>, info: &Dict, entry: &mut Entry) {
    let said = |key: &str| file.get(info, key).text().map(string).unwrap_or_default();
    let title = said("Title");
    if is_title(&title) {
        entry.tell(Field::Title, &title, RULE);
    }
    if is_author(&said("Author")) {
        entry.tell(Field::Byline, &said("Author"), RULE);
    }
    if let Some(date) = date(&said("ModDate")) {
        entry.tell(Field::Modified, &date, RULE);
    }
}

fn tell_packet(packet: &str, entry: &mut Entry) {
    let mut xml = Xml::new(packet);
    let mut inside = None;
    while let Some(event) = xml.next() {
        let Event::Start(tag) = event else { continue };
        match (tag.name.prefix, tag.name.local) {
            ("dc", "title") => inside = Some(Field::Title),
            ("dc", "creator") => inside = Some(Field::Byline),
            ("prism", "publicationDate" | "coverDate") => {
                let said = xml.text();
                entry.tell_date(Field::Published, &said, RULE);
                inside = None;
            }
            ("rdf", "li") => {
                let said = xml.text();
                match inside.take() {
                    Some(Field::Title) if is_title(&said) => entry.tell(Field::Title, &said, RULE),
                    Some(Field::Byline) if is_author(&said) => entry.tell(Field::Byline, &said, RULE),
                    _ => {}
                }
            }
            ("rdf", _) => {}
            _ => inside = None,
        }
    }
}

/// No name of a file, and none that a program gave.
fn is_title(title: &str) -> bool {
    let lower = title.trim().to_lowercase();
    let of_program =
        ["microsoft word", "microsoft powerpoint", "untitled", "document", "slide 1", "layout 1", "template"];
    let ending = lower.rsplit_once('.').map_or("", |(_, ending)| ending);
    let of_file =
        ["doc", "docx", "pdf", "indd", "qxd", "qxp", "dvi", "tex", "rtf", "odt", "pages", "html", "htm", "txt"];
    lower.contains(' ')
        && lower.chars().filter(|c| c.is_alphabetic()).count() > 3
        && !of_program.iter().any(|name| lower.starts_with(name) && (lower.len() < 14 || name.contains(' ')))
        && !of_file.contains(&ending)
        && !lower.contains("://")
        && !lower.contains('\u{fffd}')
}

fn is_author(author: &str) -> bool {
    let lower = author.trim().to_lowercase();
    let of_program = ["admin", "administrator", "user", "owner", "unknown", "author", "anonymous", "root", "default"];
    lower.contains(char::is_alphabetic) && !of_program.contains(&lower.as_str())
}

/// `D:20240425103000+02'00'`
fn date(written: &str) -> Option<String> {
    let digits: String = written.trim_start_matches("D:").chars().take_while(char::is_ascii_digit).collect();
    let (day, time) = (digits.get(..8)?, digits.get(8..14));
    let zone: String = written.trim_start_matches("D:")[digits.len()..].chars().filter(|&c| c != '\'').collect();
    let zone = if zone.is_empty() { "Z" } else { &zone };
    crate::dates::iso(&time.map_or(day.to_owned(), |time| [day, "T", time, zone].concat()))
}

/// A string that is read: UTF-16 or UTF-8 behind a mark, else the Latin letters of PDF.
pub(super) fn string(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().filter_map(|&byte| letter(byte)).collect(),
    };
    text.chars().filter(|&c| c == '\n' || !c.is_control()).collect()
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|two| unit([two[0], two[1]])).collect();
    String::from_utf16_lossy(&units)
}

fn letter(byte: u8) -> Option<char> {
    const FROM_80: &str = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž €";
    match byte {
        0x18..=0x1f => "˘ˇˆ˙˝˛˚˜".chars().nth(usize::from(byte - 0x18)),
        0x80..=0xa0 => FROM_80.chars().nth(usize::from(byte - 0x80)),
        _ => Some(char::from(byte)),
    }
}

/// A box of four numbers: left, bottom, right, top.
pub(super) fn rectangle(file: &File<'_>, page: &Dict, key: &str) -> Option<[f64; 4]> {
    let list = file.get(page, key);
    let four: Vec<f64> = list.list().iter().filter_map(|object| file.resolved(object).number()).collect();
    let [a, b, c, d] = <[f64; 4]>::try_from(four).ok()?;
    let all = [a.min(c), b.min(d), a.max(c), b.max(d)];
    (all[2] - all[0] > 1.0 && all[3] - all[1] > 1.0).then_some(all)
}

/// Quarters of a turn to the right by which a page is shown.
pub(super) fn turns(file: &File<'_>, page: &Dict) -> i32 {
    let angle = file.get(page, "Rotate").number().filter(|angle| angle.abs() < 1e6).unwrap_or(0.0);
    (angle as i32 / 90).rem_euclid(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_programs_are_none() {
        for title in ["Microsoft Word - talks.doc", "untitled", "talks.indd", "Document1", "A", "https://example.org/a"]
        {
            assert!(!is_title(title), "{title}");
        }
        assert!(is_title("Talks fail") && is_title("Documents of the talks show a row"));
    }

    #[test]
    fn strings_and_dates_are_read() {
        assert_eq!(string(b"\xfe\xff\0T\x20\x19"), "T’");
        assert_eq!(string(b"a\x8db\x8e"), "a“b”");
        assert_eq!(date("D:20240425103000+02'00'").as_deref(), Some("2024-04-25T10:30:00+02:00"));
        assert_eq!(date("D:20240425").as_deref(), Some("2024-04-25"));
        assert_eq!(date("yesterday"), None);
    }
}
