//! Lists of a language that a text is read with before there is a pack: `models/en/text/`.

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
