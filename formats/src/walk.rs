//! A parsed page as one string: what a browser's `DOMParser` and html5ever both see, in one notation, so that one reader
//! serves both and a test can hold the two equal.
//!
//! Records are separated by U+0000, which no parsed page holds; none stands before the first or after the last. The first
//! character of a record says what it is: `<div` an element begins, `@class=lead big` an attribute of it, `>` it ends,
//! `"words` text, `!saved from …` a comment.
//!
//! The rules, for the two who write it:
//!
//! - Nodes in the order of the document, from the children of the document on. The doctype is left out.
//! - The name of an element is its local name, A to Z made small, without a prefix.
//! - Left out with all they hold: `style`; `script`, but for one whose `type`, trimmed of HTML white space and with A to Z made
//!   small, is `application/ld+json`.
//! - Written without what they hold: `template`, `selectedcontent`, `noembed`, `noframes`, `iframe`.
//! - An `iframe` with `srcdoc` holds the children of that page's document, parsed in the same way. Inside of it no `srcdoc`
//!   is looked at.
//! - Attributes behind the beginning of their element, in the order of the document: those whose whole name, A to Z made
//!   small, is in [`ATTRIBUTES`]. A value that begins with `data:`, in whatever case, is written as the empty value. A value
//!   is cut behind [`VALUE`] UTF-16 units, one fewer where that would part a pair.
//! - Text nodes between which no other record stands make one record. An empty one is not written.
//! - Comments that are children of the document, or of its root element. Others are left out.
//! - An element at a depth over [`DEPTH`] ends at once: its records stand behind its `>`, for browsers make deep trees flat,
//!   each in its own way. The children of the document have the depth 1, those of an `srcdoc` that of their frame and one.

/// The attributes that are kept.
pub const ATTRIBUTES: &[&str] = &[
    "alt",
    "aria-hidden",
    "aria-label",
    "charset",
    "class",
    "content",
    "data-component",
    "data-testid",
    "datetime",
    "hidden",
    "href",
    "http-equiv",
    "id",
    "itemprop",
    "itemtype",
    "lang",
    "name",
    "open",
    "property",
    "rel",
    "role",
    "style",
    "title",
    "type",
];

/// UTF-16 units of a value that are kept.
pub const VALUE: usize = 2_000;

/// The depth to which elements hold what they hold.
pub const DEPTH: usize = 160;

/// Elements that are written without what they hold.
pub const EMPTY: &[&str] = &["template", "selectedcontent", "noembed", "noframes", "iframe"];

/// A record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Record<'a> {
    /// The name of an element that begins.
    Begins(&'a str),
    /// Name and value of an attribute of the element that began last.
    Attribute(&'a str, &'a str),
    /// The element that began last, and has not ended, ends.
    Ends,
    Text(&'a str),
    Comment(&'a str),
}

/// The records of a walk; what is none is passed over.
pub fn records(walk: &str) -> impl Iterator<Item = Record<'_>> {
    walk.split('\0').filter_map(|record| {
        let rest = record.get(1..)?;
        Some(match record.as_bytes()[0] {
            b'<' => Record::Begins(rest),
            b'@' => rest.split_once('=').map(|(name, value)| Record::Attribute(name, value))?,
            b'>' => Record::Ends,
            b'"' => Record::Text(rest),
            b'!' => Record::Comment(rest),
            _ => return None,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{Record, records};

    #[test]
    fn records_are_told_by_their_first_character() {
        let walk = "<p\0@class=a=b\0\"x\0>\0!c\0?\0\0é";
        let expected = [
            Record::Begins("p"),
            Record::Attribute("class", "a=b"),
            Record::Text("x"),
            Record::Ends,
            Record::Comment("c"),
        ];
        assert_eq!(records(walk).collect::<Vec<_>>(), expected);
    }
}
