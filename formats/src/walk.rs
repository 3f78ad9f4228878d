//! A parsed page as one string: what a browser's `DOMParser` and html5ever both see, in one notation, so that one reader
//! serves both and a test can hold the two equal.
//!
//! Records are separated by U+0000, which no parsed page holds. The first character of a record says what it is:
//! `<div` an element begins, `@class=lead big` an attribute of it, `>` it ends, `"words` a text node, `!saved from …` a
//! comment. Names are in small letters. Left out: `script` but for JSON-LD, `style`, what is in a `template`, attributes
//! that are no evidence, and values that begin with `data:`. What stands in the `srcdoc` of a frame is walked in its place,
//! inside its `iframe`.

/// The attributes that are kept, in the order of the document.
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
    "property",
    "rel",
    "role",
    "style",
    "type",
];
