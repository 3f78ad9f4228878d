//! What stands before the colon of a line above an article, or at the head of a file, and says what is behind it.

use super::list::{lines, sorted};
use std::sync::LazyLock;

/// Where a key stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// Above the text, for readers: `Author: Jane Doe`.
    Text,
    /// At the head of the file, for programs: `pubdate: 2024-04-25`.
    File,
}

/// A key, its field, and where it stands.
type Entry = (&'static str, &'static str, &'static str);

static KEYS: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let entry = |line: &'static str| {
        let (key, value) = line.split_once('\t')?;
        let (field, places) = value.split_once(' ')?;
        Some((key, field, places))
    };
    sorted(lines(include_str!("../../models/en/text/head-key.tsv")).filter_map(entry))
});

/// The name of the field that a key in lower case is for; `None` where it is no key in this place.
#[must_use]
pub fn head_field(key: &str, head: Head) -> Option<&'static str> {
    let at = KEYS.binary_search_by(|(known, ..)| (*known).cmp(key)).ok()?;
    let place = match head {
        Head::Text => "text",
        Head::File => "file",
    };
    let (_, field, places) = KEYS[at];
    places.split(' ').any(|known| known == place).then_some(field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::list::lines;

    #[test]
    fn a_key_is_one_in_its_place() {
        assert_eq!(lines(include_str!("../../models/en/text/head-key.tsv")).count(), KEYS.len());
        assert_eq!(head_field("publication date", Head::Text), Some("published"));
        assert_eq!(head_field("pubdate", Head::File), Some("published"));
        for (key, head) in [("pubdate", Head::Text), ("authors", Head::File), ("", Head::Text), ("talks", Head::File)] {
            assert_eq!(head_field(key, head), None, "{key}");
        }
    }
}
