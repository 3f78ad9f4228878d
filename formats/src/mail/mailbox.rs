//! Many messages in one file (mbox, RFC 4155): each behind a line `From ada@example.org Thu Apr 25 10:30:00 2024`.

use super::headers::cut_line;
use super::message;
use crate::{ARTICLES, Damaged, Entry, Room};

pub(super) fn read(bytes: &[u8], room: &mut Room<'_>) -> Result<Vec<Entry>, Damaged> {
    let (mut entries, mut without) = (Vec::new(), 0usize);
    for (at, one) in messages(bytes).into_iter().enumerate() {
        if entries.len() >= ARTICLES {
            break;
        }
        match message::read(&one, room) {
            Ok(found) => {
                for mut entry in found {
                    entry.name.get_or_insert_with(|| format!("message {}", at + 1));
                    entries.push(entry);
                }
            }
            Err(_) => without += 1,
        }
    }
    match entries.first_mut() {
        None => Err(Damaged(format!("there is no text in any of its {without} messages"))),
        Some(first) => {
            if without > 0 {
                first.warn("left-out", format!("{without} messages have no text"));
            }
            Ok(entries)
        }
    }
}

/// Their bytes, with `From` at the head of a line as it was before it was put in.
fn messages(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut messages: Vec<Vec<u8>> = Vec::new();
    let (mut rest, mut blank) = (bytes, true);
    while !rest.is_empty() {
        let (line, behind) = cut_line(rest);
        let whole = &rest[..rest.len() - behind.len()];
        rest = behind;
        if blank && super::is_border(line) {
            messages.push(Vec::new());
        } else if let Some(message) = messages.last_mut() {
            let marks = line.iter().take_while(|&&b| b == b'>').count();
            let quoted = marks > 0 && line[marks..].starts_with(b"From ");
            message.extend_from_slice(&whole[usize::from(quoted)..]);
        }
        blank = line.is_empty();
    }
    messages
}

#[cfg(test)]
mod tests {
    use super::messages;

    #[test]
    fn a_message_begins_behind_an_empty_line() {
        let source = "From a@b Thu Apr 25 10:30:00 2024\nA: 1\n\nFrom here on\n>From there\n>>From x\n\nFrom c Fri Apr 26 9:05:00 2024\nB: 2\n";
        let told: Vec<String> =
            messages(source.as_bytes()).into_iter().map(|bytes| String::from_utf8(bytes).unwrap()).collect();
        assert_eq!(told, ["A: 1\n\nFrom here on\nFrom there\n>From x\n\n", "B: 2\n"]);
    }
}
