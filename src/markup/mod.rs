//! The bracket notation of cases, gold data, snapshots and bug reports.
//!
//! | written | means |
//! | --- | --- |
//! | `[Angela Merkel](PERSON merkel)` | a name, its label, the key of its entity (may be left out) |
//! | `[$70](MONEY 70 USD? per barrel)` | a date or an amount, its label, its value (may be left out) as [`reading`] writes it |
//! | `[she](merkel)` | what points at an entity without naming it |
//! | `{"We are ready,"}(merkel)` | a quotation and its speaker (may be left out); holds whole mentions |
//! | `[Iran](GPE iran; lexicon)` | the rule that found it, after a semicolon |
//! | `\[` `\]` `\{` `\}` `\\` | these characters themselves |
//!
//! Everything else is text as it stands. Keys hold no white space and are not written in capitals, as labels are;
//! nothing between the round brackets holds `)` or `;`.

mod from_document;
mod parse;
mod parts;
mod reading;
mod render;

pub use from_document::entity_keys;
pub use parse::MarkupError;
pub use parts::{Part, parts};
pub use reading::reading;

use crate::document::Label;
use crate::text::Span;

/// A text and what is marked in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked {
    /// What stands there when marks and backslashes are gone.
    pub text: String,
    /// By position, none empty, no two overlapping.
    pub marks: Vec<Mark>,
    /// By position, none empty, no two overlapping; none cuts a mark.
    pub quotes: Vec<Quote>,
}

/// What stands between square brackets, and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Of [`Marked::text`], in bytes.
    pub span: Span,
    /// `None` for what points at an entity without naming it; then there is an entity.
    pub label: Option<Label>,
    /// Never with a value label.
    pub entity: Option<String>,
    /// Only with a value label.
    pub value: Option<String>,
    /// The slug of the rule that found it; `None` where none is written.
    pub rule: Option<String>,
}

/// What stands between braces, and whose words they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Of [`Marked::text`], in bytes; with the quotation marks.
    pub span: Span,
    /// The key of an entity; `None` where nobody is named.
    pub speaker: Option<String>,
}

/// What a backslash makes plain text of.
const SPECIAL: [char; 5] = ['[', ']', '{', '}', '\\'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_the_notation() {
        let source = r#"{"We are [ready](merkel),"}(merkel) [Angela Merkel](PERSON merkel) told \[sic\] [a paper](ORG) on [Monday](DATE 2024-03-04; weekday)."#;
        let marked = Marked::parse(source).unwrap();
        assert_eq!(marked.text, r#""We are ready," Angela Merkel told [sic] a paper on Monday."#);
        let surfaces: Vec<_> = marked.marks.iter().map(|m| m.span.of(&marked.text)).collect();
        assert_eq!(surfaces, ["ready", "Angela Merkel", "a paper", "Monday"]);
        assert_eq!(marked.marks[0].label, None);
        assert_eq!(marked.marks[1].entity.as_deref(), Some("merkel"));
        assert_eq!(marked.marks[2].entity, None);
        assert_eq!(marked.marks[3].value.as_deref(), Some("2024-03-04"));
        assert_eq!(marked.marks[3].rule.as_deref(), Some("weekday"));
        assert_eq!(marked.quotes[0].span.of(&marked.text), r#""We are ready,""#);
        assert_eq!(marked.render(), source);
    }

    #[test]
    fn quotations_and_mentions_may_touch() {
        for source in ["{[A](GPE)}()", "{a}(x){b}()", "[A](GPE){b}(x)[C](GPE)", "{[A](GPE) b [C](GPE)}(x) d"] {
            assert_eq!(Marked::parse(source).unwrap().render(), source);
        }
    }

    #[test]
    fn errors_say_where_and_what() {
        for (source, want) in [
            ("one\ntwé [x](GPEE iran)", "line 2 column 7: \"GPEE\" is no label"),
            ("[x](PERSN)", "line 1 column 3: \"PERSN\" is no label"),
            ("[x](GPE a b)", "line 1 column 3: \"a b\" is no key"),
            ("[x] y", "line 1 column 4: `]` is not followed by `(`"),
            ("[x](GPE", "line 1 column 4: never closed"),
            ("a [x", "line 1 column 3: never closed"),
            ("a ]", "line 1 column 3: `]` without `[`"),
            ("[a [b](GPE)](GPE)", "line 1 column 4: a mention inside a mention"),
            ("{a {b}()}()", "line 1 column 4: a quotation inside a quotation"),
            ("[a {b](GPE)}()", "line 1 column 4: a quotation cuts a mention"),
            ("[](GPE)", "line 1 column 2: a mention without text"),
            ("a \\b", "line 1 column 3: a backslash stands before a bracket, a brace or a backslash"),
        ] {
            assert_eq!(Marked::parse(source).unwrap_err().to_string(), want, "{source}");
        }
    }
}
