//! Mail: a message (RFC 5322), a mailbox, a web page saved in the form of a message.

pub(crate) mod codes;
mod headers;
mod mailbox;
mod message;
mod parts;
mod reply;
mod saved;

use crate::{Damaged, Entry, Room, pieces};

/// What the lines at the head of a file make it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Message,
    Mailbox,
    SavedPage,
}

pub(crate) fn is_message(bytes: &[u8], _: &str) -> bool {
    sort(bytes) == Some(Sort::Message)
}

pub(crate) fn is_mailbox(bytes: &[u8], _: &str) -> bool {
    sort(bytes) == Some(Sort::Mailbox)
}

pub(crate) fn is_saved_page(bytes: &[u8], _: &str) -> bool {
    sort(bytes) == Some(Sort::SavedPage)
}

pub(crate) fn read_message(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    message::read(bytes.trim_ascii_start(), room)
}

pub(crate) fn read_mailbox(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    mailbox::read(bytes.trim_ascii_start(), room)
}

pub(crate) fn read_saved_page(bytes: &[u8], _: &str, room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    saved::read(bytes.trim_ascii_start(), room)
}

/// What programs put over a message, and nobody who writes of one.
const MACHINE: &[&str] = &[
    "mime-version",
    "message-id",
    "received",
    "return-path",
    "content-type",
    "content-transfer-encoding",
    "delivered-to",
    "dkim-signature",
    "in-reply-to",
    "references",
    "x-mailer",
    "x-original-to",
    "user-agent",
];

const WRITTEN: &[&str] = &["from", "to", "subject", "date", "cc", "reply-to"];

/// "From:" and "Subject:" alone may head a text that was forwarded.
fn sort(bytes: &[u8]) -> Option<Sort> {
    let head = pieces::head(bytes);
    let text = head.trim_ascii_start();
    let first = text.lines().next()?;
    let boxed = is_border(first.as_bytes());
    let text = if boxed { &text[first.len()..] } else { text };
    let mut names: Vec<String> = Vec::new();
    let (mut related, mut page, mut saved) = (false, false, false);
    for line in text.trim_start_matches(['\r', '\n']).lines().take(400) {
        if line.trim().is_empty() {
            break;
        }
        let folded = line.starts_with([' ', '\t']) && !names.is_empty();
        let (name, value) = if folded { ("", line) } else { line.split_once(':')? };
        if !folded {
            // An old mailbox has such a line of the program that kept it.
            if name.is_empty() || !name.bytes().all(|b| b.is_ascii_graphic()) {
                return None;
            }
            names.push(name.to_ascii_lowercase());
        }
        let value = value.to_ascii_lowercase();
        match names.last().map(String::as_str) {
            Some("content-type") => {
                related |= value.contains("multipart/related");
                page |= value.contains("text/html");
            }
            Some("snapshot-content-location") => saved = true,
            Some("from") => saved |= value.contains("<saved by "),
            _ => {}
        }
    }
    let has = |list: &[&str]| names.iter().filter(|name| list.contains(&name.as_str())).count();
    let (machine, written) = (has(MACHINE), has(WRITTEN));
    // It was never sent to anybody.
    let sent = has(&["to", "message-id", "received", "delivered-to", "return-path"]) > 0;
    let location = has(&["content-location"]) > 0;
    match () {
        () if boxed && names.len() >= 2 && machine + written >= 1 => Some(Sort::Mailbox),
        () if saved && machine >= 1 => Some(Sort::SavedPage),
        () if !sent && has(&["mime-version"]) > 0 && (related || page && location) => Some(Sort::SavedPage),
        () if machine >= 1 && written >= 2 => Some(Sort::Message),
        () => None,
    }
}

/// `From ada@example.org Thu Apr 25 10:30:00 2024`: what stands before each message of a mailbox.
fn is_border(line: &[u8]) -> bool {
    let is_time = |word: &[u8]| {
        let mut parts = word.split(|&b| b == b':');
        word.contains(&b':') && parts.all(|part| matches!(part.len(), 1 | 2) && part.iter().all(u8::is_ascii_digit))
    };
    line.len() < 200 && line.starts_with(b"From ") && line.split(|&b| b == b' ').any(is_time)
}
