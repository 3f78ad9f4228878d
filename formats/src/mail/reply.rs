//! What in a message is another message: what it replies to, the lines over a forwarded one; and its signature.

use crate::{Kind, Piece};

const QUOTED: &str = "quoted-reply";

/// So many lines may stand over an earlier message.
const MOST_LINES: usize = 40;

/// What subjects of replies begin with, and those of forwarded messages.
const REPLIES: &[&str] = &["re", "aw", "antw", "sv", "odp", "rif", "ref"];
const FORWARDS: &[&str] = &["fwd", "fw", "wg", "tr", "doorst", "vb", "enc"];

/// A subject without `Re:` and `Fwd:`.
pub(super) fn bare(mut subject: &str) -> &str {
    while let Some((mark, rest)) = mark_of(subject).filter(|(_, rest)| !rest.is_empty()) {
        debug_assert!(!mark.is_empty());
        subject = rest;
    }
    subject.trim()
}

/// Whether a subject is that of a reply.
fn is_reply(subject: &str) -> bool {
    mark_of(subject).is_some_and(|(mark, _)| REPLIES.iter().any(|reply| mark.eq_ignore_ascii_case(reply)))
}

fn mark_of(subject: &str) -> Option<(&str, &str)> {
    let (mark, rest) = subject.trim_start().split_once(':')?;
    // `Re[2]: …`
    let mark = mark.split('[').next().unwrap_or("").trim();
    REPLIES.iter().chain(FORWARDS).any(|known| mark.eq_ignore_ascii_case(known)).then(|| (mark, rest.trim_start()))
}

/// Sets aside what stands in the text of a message and is not of its writer.
pub(super) fn set_aside(pieces: &mut [Piece], subject: &str) {
    let quoted = |piece: &Piece| piece.text.starts_with('>');
    if pieces.iter().all(quoted) {
        return;
    }
    for at in 0..pieces.len() {
        // "On Thursday, Ada Lunde wrote:" stands before it, in whatever language.
        let led = at > 0 && leads(&pieces[at - 1].text);
        let follows = at > 0 && pieces[at - 1].aside == Some(QUOTED) && pieces[at - 1].kind == Kind::Quote;
        if quoted(&pieces[at]) || pieces[at].kind == Kind::Quote && (led || follows) {
            pieces[at].aside = Some(QUOTED);
            if led {
                pieces[at - 1].aside = Some(QUOTED);
            }
        }
    }
    earlier_message(pieces, is_reply(subject), bare(subject));
    signature(pieces);
}

/// Whether a line says who wrote what comes next: it ends in a colon, and tells a day, a time or an address.
fn leads(text: &str) -> bool {
    text.ends_with(':')
        && text.len() < 300
        && (text.contains('@') || text.bytes().filter(u8::is_ascii_digit).count() >= 3)
}

/// A whole message below, with its own lines "From:", "Sent:", "To:", and mostly a rule above them.
fn earlier_message(pieces: &mut [Piece], reply: bool, subject: &str) {
    let mut next = 0;
    while next < pieces.len() {
        let at = next;
        let (mut end, mut lines, mut sure) = (at, 0, false);
        while lines < MOST_LINES
            && let Some(piece) = pieces.get(end)
            && piece.text.lines().all(|line| is_header(line) || end == at && is_rule(line))
        {
            lines += piece.text.lines().count();
            // "Where: the harbour", "When: 10:30", "Cost: 5" is no message: that has a rule above it, an address in its first
            // line, or the subject of this one.
            sure |= end == at && piece.text.lines().next().is_some_and(|line| is_rule(line) || line.contains('@'));
            sure |= piece.text.lines().any(|line| {
                line.split_once(':').is_some_and(|(_, value)| !subject.is_empty() && bare(value) == subject)
            });
            end += 1;
        }
        next = end.max(at + 1);
        if !sure || lines < 3 {
            continue;
        }
        let own = pieces[..at].iter().any(|piece| piece.aside.is_none());
        let (end, name) = if reply && own { (pieces.len(), QUOTED) } else { (end, "forward-header") };
        for piece in &mut pieces[at..end] {
            piece.aside.get_or_insert(name);
        }
        return;
    }
}

/// `-----Original Message-----`, `________________________________`
fn is_rule(text: &str) -> bool {
    let marks = |c: char| c == '-' || c == '_';
    text.len() < 120 && text.starts_with("-----") && text.ends_with("-----")
        || text.len() >= 10 && text.chars().all(marks)
        || text.len() < 120 && text.starts_with("Begin forwarded message")
}

/// `Sent: Thursday, 25 April 2024`; a field may be two words in other languages.
fn is_header(line: &str) -> bool {
    line.split_once(':').is_some_and(|(name, value)| {
        let name = name.trim_matches('*');
        let letters = !name.is_empty() && name.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | ' '));
        letters && name.chars().count() <= 16 && name.split(' ').count() <= 2 && !value.trim().is_empty()
    })
}

/// Behind a line of two dashes, if little comes there: letters of news put such lines between their parts.
fn signature(pieces: &mut [Piece]) {
    let marked =
        |piece: &Piece| piece.aside.is_none() && piece.text.lines().next().is_some_and(|line| line.trim_end() == "--");
    let Some(start) = pieces.iter().rposition(marked) else { return };
    let length = pieces[start..].iter().take_while(|piece| piece.aside.is_none()).count();
    let letters: usize = pieces[start..start + length].iter().map(|piece| piece.text.len()).sum();
    // Nothing of the writer stands below it.
    let last = pieces[start + length..].iter().all(|piece| piece.aside.is_some());
    if start > 0 && last && length <= 16 && letters <= 800 {
        for piece in &mut pieces[start..start + length] {
            piece.aside = Some("signature");
        }
    }
}

/// RFC 3676: lines that end in a blank go on in the next one.
pub(super) fn unflowed(text: &str, blank_goes: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut open, mut before) = (false, 0);
    for line in text.lines() {
        let depth = line.bytes().take_while(|&b| b == b'>').count();
        let (marks, line) = line.split_at(depth);
        let line = line.strip_prefix(' ').unwrap_or(line);
        if !(open && depth == before) {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(marks);
            if depth > 0 {
                out.push(' ');
            }
        }
        before = depth;
        open = line.ends_with(' ') && line != "-- ";
        out.push_str(if open && blank_goes { &line[..line.len() - 1] } else { line });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_lose_what_programs_put_before_them() {
        for (subject, rest) in [
            ("Re: Fwd: Talks", "Talks"),
            ("AW: Talks: day 9", "Talks: day 9"),
            ("Re:", "Re:"),
            ("Reform: now", "Reform: now"),
        ] {
            assert_eq!(bare(subject), rest);
        }
        assert!(is_reply("RE: Talks") && !is_reply("Fwd: Talks"));
    }

    #[test]
    fn lines_with_colons_are_not_a_message() {
        let told = |lines: &[&str], subject: &str| {
            let mut pieces: Vec<Piece> = lines.iter().map(|line| Piece::new(line, Kind::Text)).collect();
            set_aside(&mut pieces, subject);
            pieces.iter().filter(|piece| piece.aside.is_some()).count()
        };
        assert_eq!(told(&["Come!", "Where: the harbour", "When: 25 April, 10:30", "Cost: 5"], "Re: Talks"), 0);
        assert_eq!(told(&["Yes.", "From: Ada", "Sent: Thursday", "Subject: Talks", "Do they?"], "Re: Talks"), 4);
        assert_eq!(told(&["Look!", "From: Ada <a@b>", "Sent: Thursday", "To: Ivo", "They fail."], "Fwd: Talks"), 3);
    }

    #[test]
    fn lines_that_flow_are_one() {
        assert_eq!(unflowed("One \r\ntwo\r\n> a \r\n> b\r\n c\r\n-- \r\nAda", false), "One two\n> a b\nc\n-- \nAda");
        assert_eq!(unflowed("\u{4e00} \n\u{4e8c}", true), "\u{4e00}\u{4e8c}");
    }
}
