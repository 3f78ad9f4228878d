//! The engine's rules in words: what each slug says to a reader, and a text in which it is the reason.
//!
//! Results carry the slug alone. The page and `crossread rules` take the words from these tables: of what is found in a text
//! `en.txt`, each with an example; of what readers of files say `crossread_formats::SLUGS`; of what is warned of `WARNINGS`.

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

/// What the engine itself warns of. Where the words end in a colon, the words of the warning tell the case.
const WARNINGS: &[(&str, &str)] = &[
    ("encoding-guessed", "nothing in the file says how it is encoded:"),
    ("unknown-encoding", "the encoding that the file names is not known here:"),
    ("undecodable", "some characters could not be read:"),
    ("control-characters", "characters that cannot be seen stand in it:"),
    ("lone-surrogate", "half of a character stands alone and is shown as U+FFFD"),
    ("metadata-ignored", "a field of the record is not what it has to be, and is left out:"),
    ("looks-foreign", "this is made for programs:"),
    ("empty", "there is no text in it"),
    ("not-english", "only English is read well:"),
    ("published_not_a_date", "the date is not understood:"),
    ("anchor-lost", "what you counted or set aside is no longer there:"),
    ("correction-lost", "what you corrected is no longer there:"),
    ("finding-dropped", "something found could not be right and was left out:"),
];

/// Slugs that need no text to be told: where a file says something, what the engine warns of; each with its words. What
/// stands in [`all`] is not repeated.
pub fn of_files() -> impl Iterator<Item = (&'static str, &'static str)> {
    let known: Vec<&str> = all().map(|rule| rule.slug).collect();
    crossread_formats::SLUGS.iter().chain(WARNINGS).copied().filter(move |(slug, _)| !known.contains(slug))
}
