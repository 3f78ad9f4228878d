//! `tests/gold/news-values.tsv`: labels of this project for pairs of sentences whose texts stand elsewhere, since their licence lets
//! nobody hand them on. A line has the set and the id of a pair, the state, and where the conflicting values stand.

use super::facts;
use super::set::{Compared, lines, text};
use crossread::pack::Pack;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const STATES: [&str; 4] = ["differs", "as_of", "same", "other"];

/// A pair of sentences as it is labelled.
#[derive(Debug, PartialEq, Eq)]
struct Label {
    set: String,
    id: String,
    state: &'static str,
    /// In code points of the one and of the other.
    conflicts: Vec<[(usize, usize); 2]>,
}

/// `folder` has `compare/SET.jsonl` for each set that is named.
///
/// # Errors
/// In words, with the line.
pub(super) fn measured(labels: &Path, folder: &Path, pack: &Pack) -> Result<Compared, String> {
    let labelled = parse(&text(labels)?)?;
    let sets: BTreeSet<&str> = labelled.iter().map(|label| label.set.as_str()).collect();
    let mut texts: BTreeMap<(&str, String), [String; 2]> = BTreeMap::new();
    for set in sets {
        for line in lines(&folder.join(format!("compare/{set}.jsonl")))? {
            let word = |key: &str| line[key].as_str().unwrap_or_default().to_owned();
            texts.insert((set, word("id")), [word("a"), word("b")]);
        }
    }
    let line = |label: &Label| {
        let found = texts.get(&(label.set.as_str(), label.id.clone()));
        let [a, b] = found.ok_or_else(|| format!("{} has no pair {}", label.set, label.id))?;
        let cut = |text: &str, (start, end): (usize, usize)| text.chars().take(end).skip(start).collect::<String>();
        let differs: Vec<[String; 2]> = label.conflicts.iter().map(|two| [cut(a, two[0]), cut(b, two[1])]).collect();
        Ok(json!({"a": a, "b": b, "state": label.state, "differs": differs}))
    };
    let lines: Vec<Value> = labelled.iter().map(line).collect::<Result<_, String>>()?;
    let name = labels.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Compared { name, ..facts::values(&lines, pack)? })
}

fn parse(file: &str) -> Result<Vec<Label>, String> {
    let label = |(at, line): (usize, &str)| {
        let wrong = || format!("line {}: not a set, an id, a state and places: {line:?}", at + 1);
        let mut columns = line.split('\t');
        let (set, id, state) = (columns.next(), columns.next(), columns.next());
        let state = STATES.into_iter().find(|known| Some(*known) == state).ok_or_else(wrong)?;
        let range = |places: &str| {
            let (start, end) = places.split_once('-')?;
            Some((start.parse().ok()?, end.parse().ok()?)).filter(|(start, end)| start < end)
        };
        let two = |two: &str| two.split_once(',').and_then(|(one, other)| Some([range(one)?, range(other)?]));
        let places = columns.next().unwrap_or_default();
        let conflicts = places.split(';').filter(|places| !places.is_empty()).map(two).collect::<Option<Vec<_>>>();
        let conflicts = conflicts.filter(|found| found.is_empty() != (state == "differs")).ok_or_else(wrong)?;
        let named = |word: Option<&str>| word.filter(|word| !word.is_empty()).map(str::to_owned).ok_or_else(wrong);
        Ok(Label { set: named(set)?, id: named(id)?, state, conflicts })
    };
    file.lines().enumerate().skip(1).map(label).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_read_or_refused() {
        let read = |line: &str| parse(&format!("set\tid\tstate\tconflicts\tnote\n{line}\n"));
        let two = read("a\t1_2\tdiffers\t0-2,3-5;7-9,1-2\t").expect("two conflicts");
        assert_eq!(two[0].conflicts, [[(0, 2), (3, 5)], [(7, 9), (1, 2)]]);
        assert!(read("a\t1_2\tsame\t\tno_number").is_ok_and(|labels| labels[0].conflicts.is_empty()));
        for wrong in [
            "a\t1_2\tdiffers\t\t",
            "a\t1_2\tsame\t0-2,3-5\t",
            "a\t1_2\tdiffers\t2-0,3-5\t",
            "a\t1_2\tunlike\t\t",
            "a\t\tsame",
        ] {
            assert!(read(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn the_labels_of_this_project_are_whole() {
        let labels = parse(include_str!("../../../../../tests/gold/news-values.tsv")).expect("each line is a label");
        let count = |state: &str| labels.iter().filter(|label| label.state == state).count();
        assert_eq!(STATES.map(count), [50, 44, 57, 49]);
    }
}
