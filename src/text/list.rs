//! Lists of a language that a text is read with before there is a pack: `models/en/text/`.

use std::sync::LazyLock;

/// A list of words, read when it is first asked.
pub(crate) struct List(LazyLock<Vec<&'static str>>);

impl List {
    pub(crate) const fn new(read: fn() -> Vec<&'static str>) -> List {
        List(LazyLock::new(read))
    }

    /// Whether it has a word as it is written.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.0.binary_search(&word).is_ok()
    }

    /// Whether it has a word, whatever the case of its letters from a to z.
    pub(crate) fn has_folded(&self, word: &str) -> bool {
        self.0.iter().any(|known| known.eq_ignore_ascii_case(word))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().copied()
    }
}

/// `list!("en/text/opener.txt")`: the list of that file of `models/`.
macro_rules! list {
    ($path:literal) => {
        $crate::text::list::List::new(|| {
            let file = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/models/", $path));
            $crate::text::list::sorted($crate::text::list::lines(file))
        })
    };
}
pub(crate) use list;

/// The lines of a list; empty ones and those that begin with `#` are passed over.
pub(crate) fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// In order, for a search by halves.
pub(crate) fn sorted<T: Ord>(entries: impl Iterator<Item = T>) -> Vec<T> {
    let mut entries: Vec<T> = entries.collect();
    entries.sort_unstable();
    entries
}
