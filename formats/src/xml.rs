//! XML as feeds, documents and agencies write it, and as it is when it was cut or mended by hand: elements that are not
//! closed are closed, stray `&` and `<` are letters, the names that HTML has for characters are known. Entities that a
//! document declares are not expanded. One pass, no tree, no recursion.

use crate::{Around, entities};

/// The name of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Name<'x> {
    /// Empty in the vocabularies of feeds and of news, whatever the file calls them.
    pub(crate) prefix: &'x str,
    pub(crate) local: &'x str,
}

impl Name<'_> {
    /// Whether it is a name of the vocabulary that the file is in: `title`, not `media:title`.
    pub(crate) fn is(self, local: &str) -> bool {
        self.prefix.is_empty() && self.local.eq_ignore_ascii_case(local)
    }
}

/// A tag that opens an element.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tag<'x> {
    pub(crate) name: Name<'x>,
    attributes: &'x str,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum Event<'x> {
    Start(Tag<'x>),
    /// Each element that was begun ends, in the right order.
    End(Name<'x>),
    Text(Words<'x>),
}

/// A stretch of text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words<'x> {
    written: &'x str,
    /// No character in it is written in another way.
    plain: bool,
}

impl Words<'_> {
    /// Writes it down as it is meant.
    pub(crate) fn write(self, out: &mut String) {
        if self.plain { out.push_str(self.written) } else { entities::unescape(self.written, out) }
    }
}

/// Vocabularies whose elements are told without a prefix.
const PLAIN: &[&str] = &[
    "http://www.w3.org/2005/Atom",
    "http://purl.org/atom/ns#",
    "http://purl.org/rss/1.0/",
    "http://www.w3.org/1999/xhtml",
    "http://iptc.org/std/",
];

/// Elements deeper than this are passed over, but not what stands in them.
const DEEPEST: usize = 1_000;

/// So many elements are looked through for the one that a tag closes.
const NEAR: usize = 256;

#[derive(Debug)]
pub(crate) struct Xml<'x> {
    source: &'x str,
    at: usize,
    /// Where the markup of the last event begins.
    began: usize,
    open: Vec<Name<'x>>,
    /// Of the open elements, the last ones whose end is still to be told.
    closing: usize,
    plain: Vec<&'x str>,
}

impl<'x> Xml<'x> {
    pub(crate) fn new(source: &'x str) -> Self {
        Xml { source, at: 0, began: 0, open: Vec::new(), closing: 0, plain: Vec::new() }
    }

    /// How many elements are open.
    pub(crate) fn depth(&self) -> usize {
        self.open.len()
    }

    pub(crate) fn next(&mut self) -> Option<Event<'x>> {
        loop {
            if self.closing > 0 {
                self.closing -= 1;
                return self.open.pop().map(Event::End);
            }
            self.began = self.at;
            let rest = &self.source[self.at..];
            if rest.is_empty() {
                return self.open.pop().map(Event::End);
            }
            if !rest.starts_with('<') {
                let end = rest.find('<').unwrap_or(rest.len());
                self.at += end;
                return Some(Event::Text(Words { written: &rest[..end], plain: false }));
            }
            if let Some(cdata) = rest.strip_prefix("<![CDATA[") {
                let end = cdata.find("]]>");
                self.at = end.map_or(self.source.len(), |end| self.at + 9 + end + 3);
                return Some(Event::Text(Words { written: &cdata[..end.unwrap_or(cdata.len())], plain: true }));
            }
            if let Some(length) = aside(rest) {
                self.at += length;
                continue;
            }
            let Some(length) = tag_length(rest) else {
                self.at += 1;
                return Some(Event::Text(Words { written: "<", plain: true }));
            };
            self.at += length;
            let inside = &rest[1..length - 1];
            if let Some(name) = inside.strip_prefix('/') {
                let name = self.name(name.trim());
                let found = self.open.iter().rev().take(NEAR).position(|open| *open == name);
                self.closing = found.map_or(0, |above| above + 1);
                continue;
            }
            if self.open.len() < DEEPEST {
                return Some(Event::Start(self.begin(inside)));
            }
        }
    }

    fn begin(&mut self, inside: &'x str) -> Tag<'x> {
        let (inside, empty) = inside.strip_suffix('/').map_or((inside, false), |inside| (inside, true));
        let end = inside.find(|c: char| c.is_ascii_whitespace()).unwrap_or(inside.len());
        let mut tag = Tag { name: Name { prefix: "", local: "" }, attributes: &inside[end..] };
        if tag.attributes.contains("xmlns:") {
            let mut rest = tag.attributes;
            while let Some((name, value)) = attribute(&mut rest) {
                if let Some(prefix) = name.strip_prefix("xmlns:")
                    && PLAIN.iter().any(|plain| value.starts_with(plain))
                    && self.plain.len() < 16
                {
                    self.plain.push(prefix);
                }
            }
        }
        tag.name = self.name(&inside[..end]);
        self.open.push(tag.name);
        self.closing = usize::from(empty);
        tag
    }

    fn name(&self, written: &'x str) -> Name<'x> {
        match written.split_once(':') {
            Some((prefix, local)) if self.plain.contains(&prefix) => Name { prefix: "", local },
            Some((prefix, local)) => Name { prefix, local },
            None => Name { prefix: "", local: written },
        }
    }

    /// Behind the start of an element: passes over all of it.
    pub(crate) fn skip(&mut self) {
        let outside = self.depth().saturating_sub(1);
        while self.depth() > outside && self.next().is_some() {}
    }

    /// Behind the start of an element: all text in it, as it stands.
    pub(crate) fn text(&mut self) -> String {
        self.text_within(Some(self.depth().saturating_sub(1)))
    }

    /// All text from here on.
    pub(crate) fn all_text(mut self) -> String {
        self.text_within(None)
    }

    fn text_within(&mut self, outside: Option<usize>) -> String {
        let mut text = String::new();
        while outside.is_none_or(|outside| self.depth() > outside)
            && let Some(event) = self.next()
        {
            if let Event::Text(words) = event {
                words.write(&mut text);
            }
        }
        text
    }

    /// Behind the start of an element: its markup, as it stands.
    pub(crate) fn markup(&mut self) -> &'x str {
        let outside = self.depth().saturating_sub(1);
        let start = self.at;
        if self.closing > 0 {
            self.skip();
            return "";
        }
        let mut end = start;
        while self.depth() > outside && self.next().is_some() {
            end = self.began;
        }
        &self.source[start..end.max(start)]
    }
}

impl Tag<'_> {
    /// The value of an attribute, whatever its prefix. Empty if there is none.
    pub(crate) fn get(&self, local: &str) -> String {
        let mut rest = self.attributes;
        while let Some((name, value)) = attribute(&mut rest) {
            let name = name.split_once(':').map_or(name, |(_, local)| local);
            if name.eq_ignore_ascii_case(local) {
                return entities::unescaped(value);
            }
        }
        String::new()
    }

    /// Whether an attribute has a value.
    pub(crate) fn has(&self, local: &str, value: &str) -> bool {
        self.get(local).eq_ignore_ascii_case(value)
    }
}

/// Takes the next one off the front, with or without quotation marks around its value.
fn attribute<'x>(rest: &mut &'x str) -> Option<(&'x str, &'x str)> {
    let text = rest.trim_ascii_start();
    let end = text.find(|c: char| c == '=' || c.is_ascii_whitespace()).unwrap_or(text.len());
    let name = &text[..end];
    let behind = text[end..].trim_ascii_start();
    let Some(value) = behind.strip_prefix('=') else {
        *rest = behind;
        return (!name.is_empty()).then_some((name, ""));
    };
    let value = value.trim_ascii_start();
    let mark = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let (value, behind) = match mark {
        Some(mark) => value[1..].split_once(mark).unwrap_or((&value[1..], "")),
        None => value.split_at(value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len())),
    };
    *rest = behind;
    Some((name, value))
}

/// The length of a tag. It ends before the next `<`, so that no quotation mark that was left open swallows the rest.
fn tag_length(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let first = *bytes.get(1)?;
    if !(first.is_ascii_alphabetic() || matches!(first, b'/' | b'_') || first >= 0x80) {
        return None;
    }
    let (mut mark, mut blunt) = (0u8, None);
    for (at, &byte) in bytes.iter().enumerate().skip(1) {
        match byte {
            b'<' => break,
            b'>' if mark == 0 => return Some(at + 1),
            b'>' => blunt = blunt.or(Some(at + 1)),
            b'"' | b'\'' if mark == 0 => mark = byte,
            _ if byte == mark => mark = 0,
            _ => {}
        }
    }
    blunt
}

/// The length of a comment, an instruction or a document type, which are passed over.
fn aside(rest: &str) -> Option<usize> {
    let until = |end: &str| Some(rest.find(end).map_or(rest.len(), |at| at + end.len()));
    if rest.starts_with("<!--") {
        return until("-->");
    }
    if rest.starts_with("<?") {
        return until("?>");
    }
    if !rest.starts_with("<!") {
        return None;
    }
    // Declarations stand between brackets in it.
    let (mut depth, mut mark) = (0usize, 0u8);
    for (at, &byte) in rest.as_bytes().iter().enumerate() {
        match byte {
            _ if mark != 0 => mark = if byte == mark { 0 } else { mark },
            b'"' | b'\'' if depth > 0 => mark = byte,
            b'[' => depth += 1,
            b']' => depth = depth.saturating_sub(1),
            b'>' if depth == 0 => return Some(at + 1),
            _ => {}
        }
    }
    Some(rest.len())
}

/// A document as text: what it declares of its encoding is followed.
pub(crate) fn decoded(bytes: &[u8], around: &mut dyn Around) -> String {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]);
    let declared = head.split_once("encoding=").and_then(|(before, after)| {
        let value = after.trim_start_matches(['"', '\'']);
        let end = value.find(['"', '\'', '?', ' '])?;
        before.trim_start_matches('\u{feff}').trim_start().starts_with("<?xml").then(|| value[..end].to_owned())
    });
    around.decode(bytes, declared.as_deref())
}

/// Whether a text declares that it is XML, and has an element.
#[must_use]
pub fn is_xml(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_ascii_whitespace());
    text.starts_with("<?xml") && root(text).is_some()
}

/// The root of a document that begins so: behind its declarations and comments. `None` for what is no XML.
pub(crate) fn root(head: &str) -> Option<Tag<'_>> {
    let head = head.trim_start_matches(|c: char| c == '\u{feff}' || c.is_ascii_whitespace());
    if !head.starts_with('<') {
        return None;
    }
    let mut xml = Xml::new(head);
    loop {
        match xml.next()? {
            Event::Start(tag) => return Some(tag),
            Event::Text(space) if space.written.trim().is_empty() => {}
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(source: &str) -> String {
        let (mut xml, mut out) = (Xml::new(source), String::new());
        while let Some(event) = xml.next() {
            match event {
                Event::Start(tag) => out.push_str(&["<", tag.name.prefix, "|", tag.name.local, ">"].concat()),
                Event::End(name) => out.push_str(&["</", name.local, ">"].concat()),
                Event::Text(text) => text.write(&mut out),
            }
        }
        out
    }

    #[test]
    fn what_is_sound_is_told_as_it_is() {
        let source = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b \"]>\">]><!-- <c> --><a><m:t x='>'/>1 &lt; 2<![CDATA[<&]]></a>";
        assert_eq!(told(source), "<|a><m|t></t>1 < 2<&</a>");
        assert_eq!(told("<f:a xmlns:f=\"http://www.w3.org/2005/Atom\"><f:b/></f:a>"), "<|a><|b></b></a>");
    }

    #[test]
    fn what_is_broken_is_mended() {
        for (source, mended) in [
            (
                "<a><b>one<c>two</b> AT&T &nbsp;&eacute;&#x41; a < b",
                "<|a><|b>one<|c>two</c></b> AT&T \u{a0}éA a < b</a>",
            ),
            ("<a></x>one</a></a>", "<|a>one</a>"),
            ("<a title=\"open>one</a>", "<|a>one</a>"),
            ("<a><![CDATA[open", "<|a>open</a>"),
            ("<a><!-- open", "<|a></a>"),
            ("<", "<"),
        ] {
            assert_eq!(told(source), mended, "{source}");
        }
    }

    #[test]
    fn attributes_markup_and_text_are_asked_for() {
        let mut xml = Xml::new("<a x:one='1 &amp; 2' two=3 three><b>b<i>i</i></b><c/></a>");
        let Some(Event::Start(tag)) = xml.next() else { panic!("a start") };
        assert_eq!(tag.get("one"), "1 & 2");
        assert_eq!(tag.get("two"), "3");
        assert_eq!(tag.get("four"), "");
        xml.next();
        assert_eq!(xml.markup(), "b<i>i</i>");
        xml.next();
        assert_eq!(xml.markup(), "");
        assert!(matches!(xml.next(), Some(Event::End(name)) if name.local == "a"));
        let mut xml = Xml::new("<b>b<i>i</i></b>");
        xml.next();
        assert_eq!(xml.text(), "bi");
    }
}
