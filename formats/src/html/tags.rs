//! What is known of elements by their names.

use super::words::Groups;

/// Names that a judge may know, by their place in this list; the first stands for all others.
pub(super) const KNOWN: &[&str] = &[
    "",
    "p",
    "div",
    "li",
    "td",
    "th",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "pre",
    "figcaption",
    "dt",
    "dd",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "aside",
    "nav",
    "form",
    "figure",
    "ul",
    "ol",
    "dl",
    "table",
    "tr",
    "button",
    "select",
    "address",
    "details",
    "summary",
    "label",
    "center",
    "body",
    "noscript",
    "iframe",
    "dialog",
    "caption",
    "span",
    "a",
];

pub(super) fn number(name: &str) -> usize {
    KNOWN.iter().position(|known| *known == name).unwrap_or(0)
}

/// Shown as blocks of their own, whatever a style sheet says.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "button",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "iframe",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "noscript",
    "ol",
    "optgroup",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "xmp",
];

pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.binary_search(&name).is_ok()
}

/// Line breaks stand in them.
pub(super) fn is_preformatted(name: &str) -> bool {
    matches!(name, "pre" | "textarea" | "listing" | "xmp" | "plaintext")
}

/// What no browser shows, or shows only where something else fails.
pub(super) fn is_unseen(name: &str) -> bool {
    matches!(name, "noscript" | "datalist" | "audio" | "video" | "object" | "canvas" | "annotation" | "desc")
}

pub(super) fn heading(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

/// Elements that hold a part of a page, for what stands anywhere in them.
pub(super) const HOLDERS: &[&str] = &[
    "article",
    "main",
    "aside",
    "nav",
    "footer",
    "header",
    "form",
    "table",
    "ul",
    "ol",
    "figure",
    "blockquote",
    "section",
    "details",
    "figcaption",
    "li",
    "button",
    "select",
    "dl",
    "label",
];

/// The holders that an element is, a bit each.
pub(super) fn holder(name: &str) -> Groups {
    HOLDERS.iter().position(|holder| *holder == name).map_or(0, |at| 1 << at)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_list_can_be_searched() {
        assert!(super::BLOCKS.is_sorted());
    }
}
