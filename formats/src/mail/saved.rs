//! Web pages that a browser or Word saved as one file (MHTML): the page, its frames and its pictures as parts of a message.

use super::parts::{DEEPEST, MOST, Part};
use crate::{Damaged, Entry, Field, Room, markup, pieces};

const RULE: &str = "saved-page";

pub(super) fn read(bytes: &[u8], room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let whole = Part::parse(bytes, "text/html");
    let title = pieces::collapsed(&whole.headers.text("subject", room));
    let mut url = whole.headers.plain("snapshot-content-location");
    let root = whole.headers.parameter("content-type", "start", room).unwrap_or_default();
    let pages = pages(whole, room);
    if pages.is_empty() {
        return Err(Damaged("no web page stands in it; save the page again".to_owned()));
    }
    let main = pages.iter().position(|page| !url.is_empty() && location(page) == url);
    let main =
        main.or_else(|| pages.iter().position(|page| !root.is_empty() && page.headers.plain("content-id") == root));
    let main = main.unwrap_or(0);
    if url.is_empty() {
        url = location(&pages[main]);
    }
    let mut entry = Entry::default();
    // A file on somebody's disk is nobody's address.
    if url.starts_with("http") {
        entry.tell(Field::Url, &url, RULE);
    }
    let frames = (0..pages.len()).filter(|&at| at != main);
    for at in std::iter::once(main).chain(frames) {
        let charset = pages[at].charset(room);
        let html = markup::page_of(&pages[at].bytes(), charset.as_deref(), room);
        let mut page = markup::whole_page(&html, room);
        if at == main {
            entry.facts.append(&mut page.facts);
            entry.warnings.append(&mut page.warnings);
            entry.tell(Field::Title, &title, RULE);
        } else {
            for piece in &mut page.pieces {
                piece.aside.get_or_insert("frame");
            }
        }
        entry.pieces.append(&mut page.pieces);
    }
    Ok(vec![entry])
}

fn location(page: &Part<'_>) -> String {
    page.headers.plain("content-location")
}

/// All pages in it, also in parts of parts.
fn pages<'b>(whole: Part<'b>, room: &mut Room<'_>) -> Vec<Part<'b>> {
    let mut pages = Vec::new();
    let mut waiting = vec![(whole, 0)];
    while let Some((part, depth)) = waiting.pop() {
        if part.kind.starts_with("multipart/") && depth < DEEPEST && waiting.len() < MOST {
            waiting.extend(part.parts(room).into_iter().rev().map(|part| (part, depth + 1)));
        } else if matches!(part.kind.as_str(), "text/html" | "application/xhtml+xml") && pages.len() < MOST {
            pages.push(part);
        }
    }
    pages
}
