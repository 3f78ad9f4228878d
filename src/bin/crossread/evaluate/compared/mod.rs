//! `crossread evaluate --set X.jsonl`, with articles or sentences side by side: how good comparison is, a line a measure.

mod copies;
mod facts;
mod labels;
mod measure;
mod passages;
mod plant;
mod planted;
mod set;
mod similar;

use crossread::pack::Pack;
use serde_json::Value;
use set::{Compared, lines};
use std::io;
use std::path::Path;

/// Reads the lines of a set of one kind and measures them.
type Measured = fn(&[Value], &Pack) -> Result<Compared, String>;

/// The kinds of sets, by the keys of their lines.
const KINDS: [(&[&str], Measured); 6] = [
    (&["text1", "text2", "Overall"], similar::judged),
    (&["triplet", "articles"], similar::stories),
    (&["topic", "articles", "pairs"], passages::measured),
    (&["a", "b", "state", "differs"], facts::values),
    (&["claim", "evidence", "label"], facts::claims),
    (&["url", "date", "title", "text"], planted::measured),
];

/// Whether a file of lines holds comparisons, by its first line.
pub(super) fn are_in(path: &Path) -> bool {
    use std::io::BufRead;
    let first = std::fs::File::open(path).ok().and_then(|file| io::BufReader::new(file).lines().next()?.ok());
    first.and_then(|line| serde_json::from_str::<Value>(&line).ok()).is_some_and(|line| kind(&line).is_some())
}

fn kind(line: &Value) -> Option<Measured> {
    KINDS.iter().find(|(keys, _)| keys.iter().all(|key| line.get(key).is_some())).map(|(_, measured)| *measured)
}

/// The pairs that are labelled in a file, with their texts from the sets in `folder`.
///
/// # Errors
/// In words, with the line.
pub(super) fn labelled(labels: &Path, folder: &Path, pack: &Pack) -> Result<Compared, String> {
    labels::measured(labels, folder, pack).map_err(|e| format!("{}: {e}", labels.display()))
}

/// # Errors
/// In words, with the line.
pub(super) fn measured(path: &Path, pack: &Pack) -> Result<Compared, String> {
    let lines = lines(path)?;
    let measure = lines.first().and_then(kind).ok_or_else(|| format!("{} is no set", path.display()))?;
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let found = measure(&lines, pack).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(Compared { name, ..found })
}
