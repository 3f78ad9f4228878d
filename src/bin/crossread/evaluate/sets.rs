//! Annotated sets: `token<TAB>BIO-label` lines, a blank line after a sentence, `-DOCSTART-` before a document; and gold in
//! the notation of `markup`.

use super::detok::detok;
use crossread::document::Label;
use crossread::evaluate::{Extent, Gold};
use crossread::text::Span;
use std::path::{Path, PathBuf};

/// What a set says of a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Label(Label),
    /// A place; the set does not tell GPE, LOC and FAC apart.
    Place,
    /// A name that is no person, organisation or place; the set does not tell more.
    Misc,
    /// A name of a kind that the set does not tell: neither right nor wrong.
    Masked,
}

#[derive(Debug)]
pub(crate) struct GoldDocument {
    pub(crate) text: String,
    pub(crate) marks: Vec<(Span, Mark)>,
    /// Unmarked tokens with a hyphen inside, such as `Gaza-based`: a name in them could not be marked.
    pub(crate) compounds: Vec<Span>,
}

/// How a set was made; told from its file name.
#[derive(Debug, Clone, Copy, Default)]
struct Habits {
    /// Hyphens are tokens of their own.
    hyphens: bool,
    /// How many sentences make a document where the set has none; 0: the file is one.
    sentences: usize,
}

impl Habits {
    fn of(path: &Path) -> Habits {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let starts = |list: &[&str]| list.iter().any(|p| name.starts_with(p));
        Habits {
            hyphens: starts(&["worldwide", "gum", "uner"]),
            sentences: usize::from(starts(&["wikigold", "crossner", "wnut17"])),
        }
    }
}

/// The label names of all sets, mapped to ours; `None` for what we have no name for.
fn mark(label: &str) -> Option<Mark> {
    Some(match label {
        "UNK18" => Mark::Masked,
        // With `LOC` for every place, as against OntoNotes' own LOC: see `flat_places`.
        "LOC*" | "Location" | "LOCATION" => Mark::Place,
        "Misc" => Mark::Misc,
        "PER" | "Person" => Mark::Label(Label::Person),
        "Organization" | "ORGANIZATION" => Mark::Label(Label::Org),
        "Facility" => Mark::Label(Label::Fac),
        "Product" => Mark::Label(Label::Product),
        "Date" | "DURATION" => Mark::Label(Label::Date),
        "Money" => Mark::Label(Label::Money),
        "MEASURE" => Mark::Label(Label::Quantity),
        other => Mark::Label(Label::parse(other)?),
    })
}

/// What is scored together.
#[derive(Debug)]
pub(crate) struct GoldSet {
    pub(crate) name: String,
    pub(crate) documents: Vec<GoldDocument>,
    /// The labels that are marked throughout, where it is known: else those that the set uses.
    pub(crate) labels: Option<&'static [Label]>,
}

impl GoldSet {
    /// # Errors
    /// In words, with the line.
    pub(crate) fn of_lines(path: &Path) -> Result<GoldSet, String> {
        let documents = read_in(path, Habits::of(path).sentences)?;
        Ok(GoldSet { name: stem(path).to_owned(), documents, labels: None })
    }

    /// `read-1.txt` and `read-2.txt` are one set, `read`: each file with its gold is an article or sentences of it.
    ///
    /// # Errors
    /// In words, with the line.
    pub(crate) fn of_gold(paths: &[PathBuf]) -> Result<Vec<GoldSet>, String> {
        let mut sets: Vec<GoldSet> = Vec::new();
        for path in paths {
            let extent = Extent::of(stem(path));
            let name = stem(path).split('-').next().unwrap_or_default();
            let golds = Gold::parse(&text(path)?, extent).map_err(|e| format!("{}: {e}", path.display()))?;
            let documents = golds.into_iter().map(GoldDocument::from);
            match sets.iter_mut().find(|set| set.name == name) {
                Some(set) => set.documents.extend(documents),
                None => {
                    let documents = documents.collect();
                    sets.push(GoldSet { name: name.to_owned(), documents, labels: Some(extent.labels()) });
                }
            }
        }
        Ok(sets)
    }
}

impl From<Gold> for GoldDocument {
    fn from(Gold { marked, .. }: Gold) -> GoldDocument {
        let marks = marked.marks.iter().filter_map(|m| Some((m.span, Mark::Label(m.label?)))).collect();
        GoldDocument { text: marked.text, marks, compounds: Vec::new() }
    }
}

fn stem(path: &Path) -> &str {
    path.file_stem().and_then(|s| s.to_str()).unwrap_or_default()
}

fn text(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("cannot read {}: {e}", path.display()))
}

/// The documents of a file of lines, with so many sentences each where the set has none.
///
/// # Errors
/// In words, with the line.
pub(crate) fn read_in(path: &Path, sentences: usize) -> Result<Vec<GoldDocument>, String> {
    let file = text(path)?;
    parse(&file, Habits { sentences, ..Habits::of(path) }).map_err(|e| format!("{}: {e}", path.display()))
}

type Rows<'f> = Vec<(&'f str, &'f str)>;

fn parse(file: &str, habits: Habits) -> Result<Vec<GoldDocument>, String> {
    let mut documents: Vec<Vec<Rows<'_>>> = vec![Vec::new()];
    let mut rows = Rows::new();
    for (i, line) in file.lines().chain([""]).enumerate() {
        if line.is_empty() {
            if !rows.is_empty() {
                documents.last_mut().expect("one at least").push(std::mem::take(&mut rows));
            }
            continue;
        }
        let (token, label) = line.rsplit_once('\t').ok_or_else(|| format!("line {}: no tab in {line:?}", i + 1))?;
        if token == "-DOCSTART-" {
            documents.push(Vec::new());
        } else {
            rows.push((token, label));
        }
    }
    documents.retain(|d| !d.is_empty());
    if habits.sentences > 0 && documents.len() == 1 {
        documents = documents.remove(0).chunks(habits.sentences).map(<[_]>::to_vec).collect();
    }
    // A set that says PER and not PERSON has four classes: its LOC is any place.
    let flat_places = documents.iter().flatten().flatten().any(|(_, label)| label.ends_with("-PER"));
    Ok(documents.iter().map(|sentences| build(sentences, habits, flat_places)).collect())
}

/// The text of a document, sentences joined by line feeds, and its marks.
fn build(sentences: &[Rows<'_>], habits: Habits, flat_places: bool) -> GoldDocument {
    let mut gold = GoldDocument { text: String::new(), marks: Vec::new(), compounds: Vec::new() };
    for rows in sentences {
        if !gold.text.is_empty() {
            gold.text.push('\n');
        }
        let tokens: Vec<&str> = rows.iter().map(|r| r.0).collect();
        let mut sentence = String::new();
        let ranges = detok(&tokens, habits.hyphens, &mut sentence);
        let base = gold.text.len();
        gold.text.push_str(&sentence);
        let mut i = 0;
        while i < rows.len() {
            let first = i;
            i += 1;
            let Some(label) = rows[first].1.strip_prefix("B-") else {
                if rows[first].1 == "O" && rows[first].0.trim_matches('-').contains('-') {
                    gold.compounds.push(Span::new(base + ranges[first].start, base + ranges[first].end));
                }
                continue;
            };
            while i < rows.len() && rows[i].1.starts_with("I-") {
                i += 1;
            }
            let mark = if flat_places && label == "LOC" { Some(Mark::Place) } else { mark(label) };
            if let Some(mark) = mark {
                gold.marks.push((Span::new(base + ranges[first].start, base + ranges[i - 1].end), mark));
            }
        }
    }
    gold
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_becomes_documents_with_marks() {
        let file =
            "-DOCSTART-\tO\n\nIn\tO\nNew\tB-LOC\nYork\tI-LOC\n,\tO\nX\tB-PER\n\nY\tB-UNK18\n\n-DOCSTART-\tO\n\nZ\tO\n";
        let documents = parse(file, Habits::default()).expect("well-formed");
        let marks: Vec<_> = documents[0].marks.iter().map(|(s, m)| (s.of(&documents[0].text), *m)).collect();
        assert_eq!(documents[0].text, "In New York, X\nY");
        assert_eq!(marks, [("New York", Mark::Place), ("X", Mark::Label(Label::Person)), ("Y", Mark::Masked)]);
        assert_eq!(documents.len(), 2);
        assert!(parse("no tab\n", Habits::default()).is_err());
    }
}
