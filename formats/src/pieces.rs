//! Text to pieces: paragraphs of plain text, runs of white space, facts on one line.

use crate::{Entry, Fact, Field, Kind, Piece, Warning};

/// How wide lines are that a program fills.
const FILLED: std::ops::RangeInclusive<usize> = 40..=100;

/// So much of a fact is kept.
const FACT: usize = 1_000;

impl Piece {
    pub(crate) fn new(text: &str, kind: Kind) -> Piece {
        Piece { text: text.to_owned(), kind, ..Piece::default() }
    }
}

impl Entry {
    /// Takes a fact in, if it says anything.
    pub(crate) fn tell(&mut self, field: Field, value: &str, rule: &'static str) {
        let mut value = collapsed(value);
        if value.len() > FACT {
            value.truncate((0..=FACT).rev().find(|&at| value.is_char_boundary(at)).unwrap_or(0));
            value.truncate(value.trim_end().len());
        }
        if !value.is_empty() {
            self.facts.push(Fact { field, value, rule });
        }
    }

    /// A date, as ISO 8601.
    pub(crate) fn tell_date(&mut self, field: Field, written: &str, rule: &'static str) {
        if let Some(date) = crate::dates::iso(written) {
            self.tell(field, &date, rule);
        }
    }

    pub(crate) fn warn(&mut self, name: &'static str, message: String) {
        self.warnings.push(Warning { name, message });
    }

    /// What is said first; empty if nothing is.
    pub(crate) fn says(&self, field: Field) -> &str {
        self.facts.iter().find(|fact| fact.field == field).map_or("", |fact| fact.value.as_str())
    }

    /// Another one behind it: what that says counts less.
    pub(crate) fn take_in(&mut self, other: Entry) {
        self.pieces.extend(other.pieces);
        self.facts.extend(other.facts);
        self.warnings.extend(other.warnings);
    }

    /// A headline over it, if none of its first pieces says the same.
    pub(crate) fn head(&mut self, headline: &str, near: usize) {
        let said = self.pieces.iter().take(near).any(|piece| collapsed(&piece.text) == headline);
        if !headline.is_empty() && !said {
            self.pieces.insert(0, Piece::new(headline, Kind::Heading(1)));
        }
    }

    /// Bytes of its text.
    pub(crate) fn size(&self) -> usize {
        self.pieces.iter().map(|piece| piece.text.len()).sum()
    }
}

/// Runs of white space as one blank, none at the ends. A no-break space is a letter.
pub(crate) fn collapsed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_ascii_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// From a place on runs of white space become one blank, or none behind white space.
pub(crate) fn collapse(text: &mut String, from: usize) {
    let words = text.split_off(from);
    for c in words.chars() {
        if !c.is_ascii_whitespace() {
            text.push(c);
        } else if !text.ends_with([' ', '\n', '\t']) {
            text.push(' ');
        }
    }
}

/// Text as pieces of one kind, parted where a line is empty.
pub(crate) fn push(pieces: &mut Vec<Piece>, text: &str, kind: Kind, origin: Option<&str>) {
    let mut from = None;
    let mut at = 0;
    for line in text.split_inclusive('\n').chain([""]) {
        if line.trim().is_empty() {
            let text = text[from.take().unwrap_or(at)..at].trim().to_owned();
            if !text.is_empty() {
                pieces.push(Piece { text, kind, origin: origin.map(str::to_owned), ..Piece::default() });
            }
        } else if from.is_none() {
            from = Some(at);
        }
        at += line.len();
    }
}

/// Paragraphs of plain text. An empty line parts them; a line end does too, unless the lines are filled: the first word of
/// the next one would not have fitted in.
pub(crate) fn paragraphs(text: &str) -> Vec<Piece> {
    let width = |line: &str| line.trim_end().chars().count();
    let widest = text.lines().map(width).max().unwrap_or(0);
    let mut pieces = Vec::new();
    let (mut from, mut at, mut before) = (0, 0, "");
    for line in text.split_inclusive('\n') {
        let fits = width(before) + 1 + line.split_whitespace().next().map_or(0, |word| word.chars().count()) <= widest;
        let apart = is_item(line) || line.trim_end() == "--" || is_quoted(line) != is_quoted(before);
        if fits || apart || !FILLED.contains(&widest) {
            push(&mut pieces, &text[from..at], if is_item(&text[from..at]) { Kind::Item } else { Kind::Text }, None);
            from = at;
        }
        before = line;
        at += line.len();
    }
    push(&mut pieces, &text[from..], if is_item(&text[from..]) { Kind::Item } else { Kind::Text }, None);
    pieces
}

/// Whether a line stands behind a mark of quoted mail.
pub(crate) fn is_quoted(line: &str) -> bool {
    line.starts_with('>')
}

fn is_item(line: &str) -> bool {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    line.starts_with("- ")
        || line.starts_with("* ")
        || line.starts_with("• ")
        || (1..=2).contains(&digits) && (line[digits..].starts_with(". ") || line[digits..].starts_with(") "))
}

/// The beginning of a file as text, to see what it is; UTF-16 loses its zeros.
pub(crate) fn head(bytes: &[u8]) -> String {
    let bytes = &bytes[..bytes.len().min(16 * 1024)];
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let letters: Vec<u8> = bytes[2..].iter().copied().filter(|&b| b != 0).collect();
        return String::from_utf8_lossy(&letters).into_owned();
    }
    let text = String::from_utf8_lossy(bytes);
    text.trim_start_matches('\u{feff}').to_owned()
}

/// Whether a name has an ending.
pub(crate) fn ends(name: &str, endings: &[&str]) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    endings.iter().any(|one| one.eq_ignore_ascii_case(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_are_filled_are_one_paragraph() {
        let told = |text: &str| paragraphs(text).into_iter().map(|piece| piece.text).collect::<Vec<_>>();
        assert_eq!(
            told(
                "Dear Ivo,\nthe talks went on for nine days and ended late\nin the night without a word to the press.\n\nAda"
            ),
            [
                "Dear Ivo,",
                "the talks went on for nine days and ended late\nin the night without a word to the press.",
                "Ada"
            ]
        );
        assert_eq!(told("One.\r\n\r\n \r\nTwo.\r\n"), ["One.", "Two."]);
        assert_eq!(told("- tea\n- milk"), ["- tea", "- milk"]);
        assert_eq!(told(" \n "), [""; 0]);
    }
}
