//! One message: its text, the richer of its alternatives, and what is attached to it.

use super::parts::{DEEPEST, MOST, Part};
use super::reply;
use crate::{Damaged, Entry, Field, Room, markup, pieces};

const RULE: &str = "mail-header";

/// Reads a message. What is attached and can be read follows it, each an entry of its own.
pub(super) fn read(bytes: &[u8], room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let whole = Part::parse(bytes, "text/plain");
    let subject = pieces::collapsed(&whole.headers.text("subject", room));
    let mut reading = Reading { room, entry: Entry::default(), attached: Vec::new(), left_out: Vec::new(), parts: 0 };
    facts(&whole, &subject, &mut reading.entry, reading.room);
    reading.part(&whole, 0);
    let Reading { mut entry, mut attached, left_out, .. } = reading;
    reply::set_aside(&mut entry.pieces, &subject);
    if !left_out.is_empty() {
        entry.warn("left-out", ["attached and not read: ", &left_out.join(", ")].concat());
    }
    if entry.pieces.is_empty() && attached.is_empty() {
        let sealed = whole.kind.contains("pkcs7-mime") || whole.kind == "multipart/encrypted";
        return Err(Damaged(match () {
            () if sealed => "it is encrypted; open it in your mail program and save its text".to_owned(),
            () if left_out.is_empty() => "there is no text in it".to_owned(),
            () => ["there is no text in it, and what is attached is not read: ", &left_out.join(", ")].concat(),
        }));
    }
    if !subject.is_empty() {
        entry.name = Some(subject);
    }
    if !entry.pieces.is_empty() {
        attached.insert(0, entry);
    }
    Ok(attached)
}

/// Who wrote it, when, about what, and in which list.
fn facts(whole: &Part<'_>, subject: &str, entry: &mut Entry, room: &mut Room<'_>) {
    let headers = &whole.headers;
    entry.tell(Field::Title, reply::bare(subject), RULE);
    let from = name_of(&headers.text("from", room));
    let list = headers.text("list-id", room);
    let list = list.split('<').next().unwrap_or("").trim().trim_matches('"').to_owned();
    // A list to which many write has writers; a letter to many readers comes from an outlet.
    let letter = (headers.has("list-id") || headers.has("list-unsubscribe")) && !headers.has("list-post");
    match (letter, list.is_empty()) {
        (true, true) => entry.tell(Field::Outlet, &from, RULE),
        (true, false) if from.eq_ignore_ascii_case(&list) => entry.tell(Field::Outlet, &list, RULE),
        _ => {
            entry.tell(Field::Outlet, &list, RULE);
            entry.tell(Field::Byline, &from, RULE);
        }
    }
    entry.tell_date(Field::Published, &headers.plain("date"), RULE);
    let url = headers.plain("archived-at");
    entry.tell(Field::Url, url.trim_matches(['<', '>', ' ']), RULE);
    let language = headers.plain("content-language");
    entry.tell(Field::Language, language.split(',').next().unwrap_or("").trim(), RULE);
}

/// `"Ada Lunde" <ada@example.org>` and `ada@example.org (Ada Lunde)` are Ada Lunde; an address alone is nobody's name.
fn name_of(from: &str) -> String {
    let name = match (from.split_once('<'), from.split_once('(')) {
        (Some((name, _)), _) if !name.trim().is_empty() => name,
        (_, Some((_, name))) => name.split(')').next().unwrap_or(""),
        _ => "",
    };
    let name = name.trim();
    let name = name.strip_prefix('"').and_then(|name| name.strip_suffix('"')).unwrap_or(name).replace('\\', "");
    if name.contains('@') { String::new() } else { name.trim().to_owned() }
}

struct Reading<'r, 'a> {
    room: &'r mut Room<'a>,
    entry: Entry,
    attached: Vec<Entry>,
    /// What is attached and cannot be read.
    left_out: Vec<String>,
    parts: usize,
}

impl Reading<'_, '_> {
    fn part(&mut self, part: &Part<'_>, depth: usize) {
        self.parts += 1;
        if self.parts > MOST || depth > DEEPEST {
            return;
        }
        let several = part.kind.starts_with("multipart/");
        let parts = if several { part.parts(self.room) } else { Vec::new() };
        match part.kind.as_str() {
            "multipart/alternative" if !parts.is_empty() => self.alternative(&parts, depth),
            // The page, then its pictures; the text, then its signature.
            "multipart/related" | "multipart/signed" if !parts.is_empty() => {
                let root = parts.iter().position(|part| is_rich(part)).unwrap_or(0);
                self.part(&parts[root], depth + 1);
                for other in parts.iter().enumerate().filter(|(at, _)| *at != root).map(|(_, part)| part) {
                    if other.is_attached() {
                        self.attach(other);
                    }
                }
            }
            _ if !parts.is_empty() => {
                for part in &parts {
                    self.part(part, depth + 1);
                }
            }
            "text/html" if !part.is_attached() => self.html(part),
            "text/plain" if !part.is_attached() => self.plain(part),
            // Its border never stands: what is there is read as it is.
            _ if several => self.plain(part),
            _ => self.attach(part),
        }
    }

    /// One page at most is asked for, and plain text if there is nothing in it.
    fn alternative(&mut self, parts: &[Part<'_>], depth: usize) {
        let before = self.entry.pieces.len();
        let rich = parts.iter().rposition(is_rich);
        if let Some(rich) = rich {
            self.part(&parts[rich], depth + 1);
        }
        let plain = parts.iter().position(|part| part.kind == "text/plain");
        if self.entry.pieces.len() == before
            && let Some(plain) = plain
        {
            self.part(&parts[plain], depth + 1);
        }
    }

    fn html(&mut self, part: &Part<'_>) {
        let charset = part.charset(self.room);
        let html = markup::page_of(&part.bytes(), charset.as_deref(), self.room);
        let page = markup::entry_of(&html, self.room);
        self.entry.take_in(page);
    }

    fn plain(&mut self, part: &Part<'_>) {
        let charset = part.charset(self.room);
        let mut text = self.room_text(&part.bytes(), charset.as_deref());
        if part.headers.parameter("content-type", "format", self.room).is_some_and(|f| f.eq_ignore_ascii_case("flowed"))
        {
            let blank_goes = part.headers.parameter("content-type", "delsp", self.room);
            text = reply::unflowed(&text, blank_goes.is_some_and(|yes| yes.eq_ignore_ascii_case("yes")));
        }
        self.entry.pieces.extend(pieces::paragraphs(&text));
    }

    fn room_text(&mut self, bytes: &[u8], charset: Option<&str>) -> String {
        crate::Around::decode(self.room, bytes, charset)
    }

    /// A file: a message, a document, a page. Pictures that the text shows and signatures are none.
    fn attach(&mut self, part: &Part<'_>) {
        let name = part.file_name(self.room).unwrap_or_default();
        let kind = part.kind.as_str();
        if kind.starts_with("image/") && !part.is_attached()
            || kind.contains("signature")
            || kind == "message/delivery-status"
        {
            return;
        }
        let bytes = part.bytes();
        let read = match kind {
            "text/plain" => {
                let charset = part.charset(self.room);
                let text = self.room_text(&bytes, charset.as_deref());
                Some(Ok(vec![Entry { pieces: pieces::paragraphs(&text), ..Entry::default() }]))
            }
            "text/html" => {
                let charset = part.charset(self.room);
                let html = markup::page_of(&bytes, charset.as_deref(), self.room);
                Some(Ok(vec![markup::whole_page(&html, self.room)]))
            }
            "message/rfc822" => Some(self.room.within(|room| read(&bytes, room))),
            _ => self.room.inside(&bytes, &name),
        };
        match read {
            Some(Ok(entries)) => {
                for mut entry in entries.into_iter().filter(|entry| !entry.pieces.is_empty()) {
                    if entry.name.is_none() && !name.is_empty() {
                        entry.name = Some(name.clone());
                    }
                    self.attached.push(entry);
                }
            }
            Some(Err(damaged)) => self.left_out.push([label(&name, kind), ": ", &damaged.0].concat()),
            None => self.left_out.push(label(&name, kind).to_owned()),
        }
    }
}

fn label<'n>(name: &'n str, kind: &'n str) -> &'n str {
    if name.is_empty() { kind } else { name }
}

/// Whether a part holds marked up text.
fn is_rich(part: &Part<'_>) -> bool {
    !part.is_attached() && (part.kind == "text/html" || part.kind.starts_with("multipart/"))
}
