//! The engine's rules in words: what each slug says to a reader, and a text in which it is the reason.
//!
//! Results carry the slug alone. The page and `crossread rules` take the words from this table.

use crate::markup::parts;

/// In the notation that its own head explains.
const TABLE: &str = include_str!("en.txt");

/// One rule as the table tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleText {
    /// As it stands in results: `initials`.
    pub slug: &'static str,
    /// A phrase that answers "why?": `initials before a surname`.
    pub words: &'static str,
    /// A text with what the rule finds in it, marked.
    pub example: &'static str,
    /// The line of the table where it stands.
    pub line: usize,
}

/// All of them, in the order of the table: what may be the same, facts, blocks, values, names, joins.
pub fn all() -> impl Iterator<Item = RuleText> {
    parts(TABLE).into_iter().map(|part| {
        let (slug, words) = part.header.split_once(": ").unwrap_or((part.header, ""));
        // The heading of the next table stands behind the last example of this one.
        let example = part.body.split("\n== ").next().unwrap_or_default().trim_end();
        RuleText { slug, words, example, line: part.line }
    })
}
