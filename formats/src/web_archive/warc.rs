//! WARC (ISO 28500): records of what a server answered. Each page is an article.

use crate::inflate::{gunzip, inflate, is_gzip};
use crate::{ARTICLES, Around, Damaged, Entry, Field, Room, markup, pieces};
use std::collections::BTreeMap;

const RULE: &str = "web-archive";

pub(crate) fn looks_like(bytes: &[u8], _: &str) -> bool {
    bytes.starts_with(b"WARC/") && bytes.get(5).is_some_and(u8::is_ascii_digit) && bytes.contains(&b'\n')
}

pub(crate) fn read(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    pages(bytes, &BTreeMap::new(), room)
}

/// The pages in it; of those that were visited alone, if some of them are in it.
pub(super) fn pages(
    bytes: &[u8],
    visited: &BTreeMap<String, usize>,
    room: &mut Room<'_>,
) -> Result<Vec<Entry>, Damaged> {
    let mut records = records(bytes);
    let is_visited = |record: &Record<'_>| visited.contains_key(&record.url);
    if records.iter().any(|record| is_visited(record) && record.page(None).is_some()) {
        records.retain(is_visited);
    }
    let (mut entries, mut seen) = (Vec::new(), BTreeMap::<String, usize>::new());
    for record in &records {
        if entries.len() == ARTICLES || seen.contains_key(&record.url) {
            continue;
        }
        let Some((body, kind)) = record.page(Some(room)) else { continue };
        seen.insert(record.url.clone(), 0);
        let charset = kind.split_once("charset=").map(|(_, value)| value.trim_matches(['"', ' ', '\'']));
        let mut entry = if kind.starts_with("text/plain") {
            Entry { pieces: pieces::paragraphs(&room.decode(&body, charset)), ..Entry::default() }
        } else {
            let html = markup::page_of(&body, charset, room);
            markup::whole_page(&html, room)
        };
        // The address that was asked is sure; the day on which it was asked is not the day on which the article came out.
        let of_page = std::mem::take(&mut entry.facts);
        entry.tell(Field::Url, &record.url, RULE);
        entry.facts.extend(of_page);
        entry.name = Some(record.url.clone());
        // Frames that only count who reads have no words.
        if !entry.pieces.is_empty() {
            entries.push(entry);
        }
    }
    if entries.is_empty() {
        return Err(Damaged("no page stands in it".to_owned()));
    }
    Ok(entries)
}

/// A record of something that may be a page.
struct Record<'b> {
    url: String,
    /// Its own, where no server answered.
    kind: String,
    answered: bool,
    block: &'b [u8],
}

/// All that may hold pages, to the end or to where the file was cut.
fn records(bytes: &[u8]) -> Vec<Record<'_>> {
    let (mut records, mut rest) = (Vec::new(), bytes);
    while rest.starts_with(b"WARC/") {
        let Some((head, behind)) = parted(rest) else { break };
        let length: usize = header(head, "content-length").parse().unwrap_or(0);
        let block = &behind[..length.min(behind.len())];
        rest = behind.get(length..).unwrap_or_default().trim_ascii_start();
        let kind = header(head, "warc-type");
        let answered = kind == "response";
        if answered || kind == "resource" || kind == "conversion" {
            let url = header(head, "warc-target-uri").trim_matches(['<', '>']).to_owned();
            records.push(Record { url, kind: header(head, "content-type"), answered, block });
        }
    }
    records
}

/// Lines of a head, and what stands behind the empty line.
fn parted(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut at = 0;
    for line in bytes.split_inclusive(|&b| b == b'\n').take(500) {
        if line.trim_ascii().is_empty() {
            return Some((&bytes[..at], &bytes[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

/// The value of a line, in small letters but for addresses.
fn header(head: &[u8], name: &str) -> String {
    for line in head.split(|&b| b == b'\n') {
        let line = String::from_utf8_lossy(line);
        if let Some((key, value)) = line.split_once(':')
            && key.trim().eq_ignore_ascii_case(name)
        {
            let value = value.trim();
            return if name.ends_with("uri") { value.to_owned() } else { value.to_ascii_lowercase() };
        }
    }
    String::new()
}

impl Record<'_> {
    /// The page in it and its type; without room only whether there is one.
    fn page(&self, room: Option<&mut Room<'_>>) -> Option<(Vec<u8>, String)> {
        let is_page = |kind: &str| {
            kind.starts_with("text/html") || kind.starts_with("application/xhtml") || kind.starts_with("text/plain")
        };
        if !self.answered {
            return is_page(&self.kind).then(|| (room.map_or(Vec::new(), |_| self.block.to_vec()), self.kind.clone()));
        }
        let (head, body) = parted(self.block)?;
        let status = head.split(|&b| b == b' ').nth(1)?;
        let kind = header(head, "content-type");
        // A plain text that a server answers is a list for robots more often than an article.
        if !status.starts_with(b"200") || !is_page(&kind) || kind.starts_with("text/plain") {
            return None;
        }
        let Some(room) = room else { return Some((Vec::new(), kind)) };
        let chunked = header(head, "transfer-encoding").contains("chunked");
        let body = if chunked { unchunked(body) } else { body.to_vec() };
        let packed = header(head, "content-encoding");
        let body = if is_gzip(&body) && packed.contains("gzip") {
            gunzip(&body, room.left()).0
        } else if packed.contains("deflate") {
            let mut out = Vec::new();
            // With or without the head of zlib.
            let data = if body.starts_with(&[0x78]) { body.get(2..)? } else { &body };
            inflate(data, &mut out, room.left());
            out
        } else if packed.contains("br") || packed.contains("zstd") {
            return None;
        } else {
            return Some((body, kind));
        };
        room.take(body.len());
        Some((body, kind))
    }
}

/// A body in pieces, each behind its length. Some archives say so of bodies that they have put together.
fn unchunked(body: &[u8]) -> Vec<u8> {
    let (mut out, mut rest) = (Vec::with_capacity(body.len()), body);
    loop {
        let end = rest.iter().take(80).position(|&b| b == b'\n');
        let line = end.map_or("", |end| std::str::from_utf8(&rest[..end]).unwrap_or(""));
        let length = usize::from_str_radix(line.split(';').next().unwrap_or("").trim(), 16);
        let (Some(end), Ok(length)) = (end, length) else {
            return if out.is_empty() { body.to_vec() } else { out };
        };
        if length == 0 {
            return out;
        }
        let chunk = &rest[end + 1..];
        let chunk = &chunk[..length.min(chunk.len())];
        out.extend_from_slice(chunk);
        rest = rest[end + 1 + chunk.len()..].trim_ascii_start();
    }
}
