//! The text as a reader reads it: a word that a line end cuts is whole, the marks of quoted mail and what cannot be seen are
//! gone, ligatures are letters. The stages look at this; what they find is said of the text as it stands, whose offsets
//! never move. In most texts the two are the same.

mod hyphen;
mod settle;

use crate::document::{Article, Block};
use crate::pack::Pack;
use crate::text::chars::{is_dressed, is_ignorable};
use crate::text::{Span, cuts_word, over_line_end, undressed};
use hyphen::Hyphens;
use std::borrow::Cow;

pub(super) struct Reading<'a> {
    source: &'a str,
    pub(super) text: Cow<'a, str>,
    /// Where the two texts differ, by place.
    edits: Vec<Edit>,
}

/// What stands in the text, and what is read for it.
#[derive(Debug, Clone, Copy)]
struct Edit {
    outside: Span,
    inside: Span,
}

impl<'a> Reading<'a> {
    pub(super) fn of(article: &'a Article, pack: &Pack) -> Self {
        let source = article.text.as_str();
        let mut reader = Reader { source, text: String::new(), copied: 0, edits: Vec::new() };
        let mut hyphens = Hyphens::new(source, pack);
        for block in &article.raw_blocks {
            reader.block(block.span, &mut hyphens);
        }
        if reader.edits.is_empty() {
            return Reading::plain(source);
        }
        reader.text.push_str(&source[reader.copied..]);
        Reading { source, text: Cow::Owned(reader.text), edits: reader.edits }
    }

    /// A text that is read as it stands.
    pub(super) fn plain(source: &'a str) -> Self {
        Reading { source, text: Cow::Borrowed(source), edits: Vec::new() }
    }

    /// Whether all is read as it stands.
    pub(super) fn is_plain(&self) -> bool {
        self.edits.is_empty()
    }

    /// What is read at a place of the text.
    pub(super) fn at(&self, outside: Span) -> &str {
        let (start, end) = (self.inward(outside.start), self.inward(outside.end));
        Span { start, end: end.max(start) }.of(&self.text)
    }

    pub(super) fn blocks(&self, blocks: &[Block]) -> Vec<Block> {
        let span = |b: &Block| Span { start: self.inward(b.span.start), end: self.inward(b.span.end) };
        blocks.iter().map(|b| Block { span: span(b), ..b.clone() }).collect()
    }

    fn inward(&self, at: u32) -> u32 {
        let behind = self.edits.partition_point(|e| e.outside.end <= at);
        match self.edits.get(behind).filter(|e| e.outside.start < at) {
            Some(edit) => edit.inside.start,
            None => behind.checked_sub(1).map_or(at, |i| {
                let edit = self.edits[i];
                edit.inside.end + (at - edit.outside.end)
            }),
        }
    }

    /// Where something that is read stands; what is gone beside it is no part of it.
    pub(super) fn outward(&self, inside: Span) -> Span {
        let behind = self.edits.partition_point(|e| e.inside.end <= inside.start);
        let start = match self.edits.get(behind).filter(|e| e.inside.start < inside.start) {
            Some(edit) => edit.outside.start,
            None => behind.checked_sub(1).map_or(inside.start, |i| {
                let edit = self.edits[i];
                edit.outside.end + (inside.start - edit.inside.end)
            }),
        };
        let before = self.edits.partition_point(|e| e.inside.start < inside.end);
        let end = before.checked_sub(1).map_or(inside.end, |i| {
            let edit = self.edits[i];
            edit.outside.end + inside.end.saturating_sub(edit.inside.end)
        });
        Span { start, end }
    }
}

/// Goes through the text once and writes what is read.
struct Reader<'a> {
    source: &'a str,
    text: String,
    /// How much of the source is written.
    copied: usize,
    edits: Vec<Edit>,
}

impl Reader<'_> {
    fn replace(&mut self, start: usize, end: usize, with: impl Iterator<Item = char>) {
        self.text.push_str(&self.source[self.copied..start]);
        let from = self.text.len();
        self.text.extend(with);
        self.copied = end;
        self.edits.push(Edit { outside: Span::new(start, end), inside: Span::new(from, self.text.len()) });
    }

    fn drop(&mut self, start: usize, end: usize) {
        self.replace(start, end, std::iter::empty());
    }

    fn block(&mut self, block: Span, hyphens: &mut Hyphens<'_>) {
        let (mut at, end) = (block.start as usize, block.end as usize);
        let bytes = self.source.as_bytes();
        let mailed = bytes[at] == b'>';
        // Whether nothing but marks of quoted mail stands before this in its line.
        let mut at_head = mailed;
        while at < end {
            let byte = bytes[at];
            if byte.is_ascii() && byte != b'-' {
                match byte {
                    b'>' if at_head => {
                        let mark = |b: &&u8| matches!(**b, b'>' | b' ' | b'\t');
                        let next = at + bytes[at..end].iter().take_while(mark).count();
                        self.drop(at, next);
                        at = next;
                        continue;
                    }
                    b'\n' => at_head = mailed,
                    b' ' | b'\t' | b'\r' => {}
                    _ => at_head = false,
                }
                at += 1;
                continue;
            }
            at_head = false;
            let Some(c) = self.source[at..].chars().next() else { break };
            let next = at + c.len_utf8();
            let behind = if cuts_word(c) { over_line_end(self.source, next).filter(|&b| b < end) } else { None };
            at = if let Some(behind) = behind.filter(|_| hyphens.follows_word(at, block)) {
                // "Jean-⏎Claude" keeps its hyphen.
                let gone = if c == '\u{ad}' || hyphens.is_of_line(at, behind) { at } else { next };
                self.drop(gone, behind);
                behind
            } else if is_ignorable(c) && !self.is_of_symbol(at, c) {
                let rest = &self.source[at..end];
                let run = rest.find(|c: char| !is_ignorable(c)).unwrap_or(rest.len());
                self.drop(at, at + run);
                at + run
            } else {
                if is_dressed(c) {
                    self.replace(at, next, undressed(c));
                }
                next
            };
        }
    }

    /// Joiners and variants make one emoji of several.
    fn is_of_symbol(&self, at: usize, c: char) -> bool {
        let joins = matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}');
        let before = self.source[..at].chars().next_back();
        joins && before.is_some_and(|b| !b.is_alphanumeric() && !b.is_whitespace() && !is_ignorable(b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::bundled;
    use crate::reader::{Hint, verbatim};
    use std::sync::LazyLock;

    static PACK: LazyLock<Pack> = LazyLock::new(|| Pack::load(bundled()).expect("the bundled pack is whole"));

    fn check(text: &str, read: &str) {
        let article = verbatim(text.to_owned(), &Hint::default());
        let reading = Reading::of(&article, &PACK);
        assert_eq!(reading.text, read);
        assert_eq!(reading.is_plain(), text == read);
        for (at, c) in read.char_indices() {
            let span = reading.outward(Span::new(at, at + c.len_utf8()));
            let stands = span.of(text);
            assert!(stands.contains(c) || stands.chars().all(is_dressed), "{c:?} of {read:?} is said to be {stands:?}");
        }
    }

    #[test]
    fn a_text_is_read_as_it_stands() {
        for text in ["", "The minister met Jean-Claude - at noon.", "👩\u{200d}👩\u{200d}👧 and ❤\u{fe0f}", "5 > 3"]
        {
            check(text, text);
        }
    }

    #[test]
    fn what_cannot_be_seen_is_gone() {
        check("\u{feff}Anna\u{200b} left\u{200e}, co\u{ad}op \u{200b}.", "Anna left, coop .");
    }

    #[test]
    fn letters_in_another_dress_are_letters() {
        check("Sheﬃeld and Ｗｅｘmoor", "Sheffield and Wexmoor");
    }
}
