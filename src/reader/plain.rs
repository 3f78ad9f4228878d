//! Plain text -> raw blocks. A blank line ends a block; a single line end does too, unless the text is hard-wrapped.

use crate::document::{RawBlock, RawKind};
use crate::text::Span;
use crate::text::chars::is_terminal;

/// A line without the white space around it; never empty.
#[derive(Debug, Clone, Copy)]
struct Line<'t> {
    span: Span,
    text: &'t str,
    /// White space before it.
    indent: usize,
    /// Whether a blank line stands before it.
    parted: bool,
    /// In characters.
    width: usize,
}

pub(super) fn raw_blocks(text: &str) -> Vec<RawBlock> {
    let lines = lines(text);
    let column = wrap_column(&lines);
    let mut blocks: Vec<RawBlock> = Vec::new();
    let mut before: Option<&Line> = None;
    for line in &lines {
        let joins = before.is_some_and(|b| {
            !line.parted && (is_cut(b, line) || column.is_some_and(|column| continues(b, line, column)))
        });
        match blocks.last_mut() {
            Some(block) if joins => block.span.end = line.span.end,
            _ => blocks.push(RawBlock { span: line.span, kind: RawKind::Text, origin: None }),
        }
        before = Some(line);
    }
    blocks
}

/// Every line break of Unicode ends a line: a record's text is taken verbatim and may hold any of them.
fn lines(text: &str) -> Vec<Line<'_>> {
    let is_end = |c: char| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let mut lines = Vec::new();
    let (mut at, mut parted) = (0, false);
    for raw in text.split_inclusive(is_end) {
        let line = raw.trim();
        if line.is_empty() {
            // The second half of a CRLF is no blank line.
            parted |= !(raw == "\n" && text[..at].ends_with('\r'));
        } else {
            let indent = raw.len() - raw.trim_start().len();
            let span = Span::new(at + indent, at + indent + line.len());
            lines.push(Line { span, text: line, indent, parted, width: line.chars().count() });
            parted = false;
        }
        at += raw.len();
    }
    lines
}

/// The widest line of a hard-wrapped text; `None` where a line is a paragraph of its own.
fn wrap_column(lines: &[Line<'_>]) -> Option<usize> {
    const NARROWEST: usize = 40;
    const WIDEST: usize = 110;
    let overlong = lines.iter().filter(|l| l.width > WIDEST && l.text.contains(' ')).count();
    if overlong * 20 > lines.len() {
        return None;
    }
    let column = lines.iter().map(|l| l.width).filter(|&w| w <= WIDEST).max().filter(|&w| w >= NARROWEST)?;
    let (mut breaks, mut full, mut lower) = (0, 0, 0);
    for pair in lines.windows(2).filter(|pair| !pair[1].parted) {
        breaks += 1;
        full += usize::from(is_full(&pair[0], &pair[1], column));
        lower += usize::from(pair[1].text.starts_with(char::is_lowercase));
    }
    // Wrapping cuts sentences, so about half of the lines begin in lower case; a list of headlines has none.
    (breaks > 0 && lower * 10 >= breaks * 3 && full * 2 >= breaks).then_some(column)
}

/// Whether the first word of the next line had no room on this one.
fn is_full(line: &Line<'_>, next: &Line<'_>, column: usize) -> bool {
    // The widest line of a text may fall short of the column it was wrapped at.
    const SLACK: usize = 3;
    let word = next.text.split_whitespace().next().map_or(0, |w| w.chars().count());
    line.width + 1 + word + SLACK > column
}

/// Whether a line break cuts one sentence, in a text that is not wrapped elsewhere: "The bridge was closed ⏎ in May."
fn is_cut(line: &Line<'_>, next: &Line<'_>) -> bool {
    let open =
        line.text.starts_with(char::is_uppercase) && line.text.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    open && next.text.starts_with(char::is_lowercase) && next.text.ends_with(is_terminal)
}

/// Whether a line goes on with the paragraph of the line before it, in a text wrapped at `column`.
fn continues(line: &Line<'_>, next: &Line<'_>, column: usize) -> bool {
    if is_bullet(next.text) || (next.indent > line.indent + 1 && !next.text.starts_with(char::is_lowercase)) {
        return false;
    }
    next.text.starts_with(char::is_lowercase) || is_full(line, next, column)
}

fn is_bullet(line: &str) -> bool {
    let Some((mark, _)) = line.split_once(char::is_whitespace) else { return false };
    matches!(mark, "-" | "*" | "•" | "·" | "‣" | "–" | "—" | "▪" | "◦" | ">")
        || mark.strip_suffix(['.', ')']).is_some_and(|n| n.len() <= 2 && n.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::raw_blocks;

    fn blocks(text: &str) -> Vec<&str> {
        raw_blocks(text).iter().map(|b| b.span.of(text)).collect()
    }

    #[test]
    fn a_line_is_a_paragraph_unless_wrapped() {
        let long = "The minister said on Thursday that the talks would go on for as long as both sides were willing to sit down.";
        let text = format!("Talks go on\n{long} It was late.\n{long}\n\nLeave a comment");
        assert_eq!(blocks(&text).len(), 4);
    }

    #[test]
    fn a_cut_sentence_is_whole_again() {
        assert_eq!(blocks("The bridge was closed \nin May.").len(), 1);
        assert_eq!(blocks("contents\ncontact\nevents, news").len(), 3);
        assert_eq!(blocks("Talks go on\nThe minister left.").len(), 2);
        assert_eq!(blocks("We left.\nthey stayed.").len(), 2);
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let text = "Talks go on\n\nThe minister said on Thursday that the talks would go on for\nas long as both sides were \
                    willing to sit down. He left for\nParis in the evening.\n\n  - one point that is long enough to need \
                    a second\n    line\n  - another\n";
        let joined = blocks(text);
        assert_eq!(joined.len(), 4, "{joined:?}");
        assert!(joined[1].starts_with("The minister") && joined[1].ends_with("evening."));
        assert_eq!(joined[3], "- another");
    }

    #[test]
    fn a_short_line_ends_a_wrapped_paragraph() {
        let text = "The minister said on Thursday that the talks would go on for\nas long as both sides were willing.\n\
                    Others said that the talks would end before the week was\nover.";
        assert_eq!(blocks(text).len(), 2);
    }

    #[test]
    fn headlines_under_each_other_stay_apart() {
        let text = "Minister says that talks will go on for days\nEnvoy leaves for Paris as the week comes to an end\n\
                    Markets fall again after a week of bad figures";
        assert_eq!(blocks(text).len(), 3);
    }

    #[test]
    fn every_kind_of_line_end_counts_once() {
        assert_eq!(blocks("One\r\nTwo\rThree\u{2029}Four\n \u{a0}\nFive"), ["One", "Two", "Three", "Four", "Five"]);
        assert_eq!(blocks(" \u{3000}\n\t"), [""; 0]);
        // A zero-width space is no white space.
        assert_eq!(blocks("\u{200b}\n"), ["\u{200b}"]);
    }
}
