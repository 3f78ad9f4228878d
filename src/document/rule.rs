//! Why something was decided.

/// Why something was decided: a stable slug such as `name-after-title`. The words for readers stand in
/// `src/rules/en.txt`, of what readers of files name in `formats/src/slugs.rs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rule(pub &'static str);

impl Rule {
    /// The reason or the source that a format of `crossread-formats` names.
    #[must_use]
    pub fn of_format(slug: &'static str) -> Rule {
        Rule(slug)
    }
}
