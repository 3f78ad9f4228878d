//! `models/en/` -> the bytes of a pack. The build script runs this; it is part of the library so that other lists can be
//! compiled the same way. The same files give the same bytes, in whatever order they come.

use super::class::Class;
use super::clue;
use super::facts::{Facts, Usage};
use super::format::{HEADER, MAGIC, NAME_BLOCK, Packed, SECTIONS, Section, VERSION};
use super::kb::Kb;
use super::key::{phrase_key, split};
use super::lexicon;
use super::pairs;
use super::phrase_list::{self, PhraseList};
use crate::text::crc32;
use std::collections::{BTreeMap, BTreeSet};

/// A file of `models/en/`: its path there and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelFile {
    /// In the folder of the language: `words/title.txt`.
    pub path: String,
    /// Lines; empty ones and those that begin with `#` are passed over.
    pub text: String,
}

/// Where a list cannot be read, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompileError {
    /// That of the [`ModelFile`].
    pub path: String,
    /// Counted from 1; 0 for the file as a whole.
    pub line: usize,
    /// Lower case, no full stop.
    pub message: String,
}

impl std::fmt::Display for CompileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

impl std::error::Error for CompileError {}

/// One line of `models/en/gazetteers/*.tsv`, ordered by its key so that the values of neighbouring keys are close.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    key: String,
    class: Class,
    kb: Option<Kb>,
    name: String,
    weight: u8,
    aliases: Vec<String>,
}

/// Compiles `gazetteers/*.tsv`, `words/*.txt`, `pairs/*.tsv`, `phrases/*.txt` and `names.tsv`; other files are passed over. The
/// recognizer's model goes in as it is.
///
/// # Errors
/// The first line that cannot be read, by the names of the files.
pub fn compile(files: &[ModelFile], recognizer: &[u8]) -> Result<Vec<u8>, CompileError> {
    let mut words: BTreeMap<String, Facts> = BTreeMap::new();
    let mut entries: Vec<Entry> = Vec::new();
    let mut pairs = pairs::Collected::default();
    let mut clues: Vec<(u64, clue::Row)> = Vec::new();
    let mut phrase_lists = vec![Vec::new(); PhraseList::ALL.len()];
    // A list may refuse what another says already, whichever the folder gives first.
    let mut files: Vec<&ModelFile> = files.iter().collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    for file in files {
        let error = |line, message: &str| CompileError { path: file.path.clone(), line, message: message.to_owned() };
        let lines = || file.text.lines().enumerate().filter(|(_, l)| !l.is_empty() && !l.starts_with('#'));
        if let Some(list) = file.path.strip_prefix("words/").and_then(|p| p.strip_suffix(".txt")) {
            let fact = Facts::list(list).ok_or_else(|| error(0, "no line of src/pack/facts.rs has this name"))?;
            for (i, line) in lines() {
                if split(line).len() != 1 {
                    return Err(error(i + 1, "not one word"));
                }
                let word = words.entry(phrase_key(line)).or_default();
                *word = word.joined(fact).ok_or_else(|| error(i + 1, "another list gives this word another level"))?;
            }
        } else if file.path.starts_with("gazetteers/") && file.path.ends_with(".tsv") {
            for (i, line) in lines() {
                entries.push(parse_entry(line).map_err(|m| error(i + 1, m))?);
            }
        } else if let Some(list) = file.path.strip_prefix("pairs/").and_then(|p| p.strip_suffix(".tsv")) {
            let list =
                pairs::Collected::list(list).ok_or_else(|| error(0, "no line of src/pack/pairs.rs has this name"))?;
            for (i, line) in lines() {
                pairs.add(list, line).map_err(|m| error(i + 1, &m))?;
            }
        } else if let Some(list) = file.path.strip_prefix("phrases/").and_then(|p| p.strip_suffix(".txt")) {
            let list =
                PhraseList::parse(list).ok_or_else(|| error(0, "no line of src/pack/phrase_list.rs has this name"))?;
            for (i, line) in lines() {
                phrase_list::check(line).map_err(|m| error(i + 1, &m))?;
                phrase_lists[list as usize].push(line.to_owned());
            }
        } else if file.path == "names.tsv" {
            for (i, line) in lines() {
                clues.push(clue::parse_line(line).ok_or_else(|| error(i + 1, "not a clue, a value and weights"))?);
            }
        }
    }
    entries.sort();
    let phrases = phrases(&entries, &words);
    let mut sections = lists(&words, &phrases, &entries);
    sections[Section::Pairs as usize] =
        lexicon::write(pairs.finish().iter().map(|(key, value)| (key.as_str(), *value)));
    sections[Section::Clues as usize] = clue::table(&clues);
    sections[Section::PhraseLists as usize] = phrase_list::write(&phrase_lists);
    sections[Section::Recognizer as usize] = recognizer.to_vec();
    Ok(write(&sections))
}

fn parse_entry(line: &str) -> Result<Entry, &'static str> {
    let columns: Vec<&str> = line.split('\t').collect();
    let [name, class, kb, weight, aliases] = columns[..] else { return Err("not five columns") };
    let key = phrase_key(name);
    if key.is_empty() {
        return Err("no name");
    }
    // Its length is kept in a byte.
    if name.len() > 255 {
        return Err("a name of more than 255 bytes");
    }
    Ok(Entry {
        key,
        class: Class::parse(class).ok_or("no such class")?,
        kb: match kb {
            "" => None,
            kb => Some(Kb::parse(kb).ok_or("no such kind of id")?),
        },
        name: name.to_owned(),
        weight: weight.parse().map_err(|_| "the weight is not 0-255")?,
        aliases: aliases.split('|').filter(|a| !a.is_empty()).map(str::to_owned).collect(),
    })
}

/// Key -> (entry, upper), the weightiest first.
fn phrases(entries: &[Entry], words: &BTreeMap<String, Facts>) -> BTreeMap<String, Vec<(u32, bool)>> {
    let mut out: BTreeMap<String, BTreeSet<(u8, u32, bool)>> = BTreeMap::new();
    for (i, entry) in entries.iter().enumerate() {
        for form in std::iter::once(&entry.name).chain(&entry.aliases) {
            let key = phrase_key(form);
            let upper = is_acronym(form, words.get(&key).copied().unwrap_or_default());
            // Counted down, so that the weightiest sorts first.
            out.entry(key).or_default().insert((255 - entry.weight, i as u32, upper));
        }
    }
    let senses = |set: BTreeSet<(u8, u32, bool)>| set.into_iter().map(|(_, entry, upper)| (entry, upper)).collect();
    out.into_iter().map(|(key, set)| (key, senses(set))).collect()
}

/// `WHO` and `AIDS` want their capitals; `Nato` is written either way.
fn is_acronym(form: &str, word: Facts) -> bool {
    let letters = form.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = form.chars().all(|c| !c.is_lowercase()) && letters > 0;
    capitals && (letters <= 3 || matches!(word.usage(), Usage::Lower | Usage::MostlyLower | Usage::Mixed))
}

fn lists(
    words: &BTreeMap<String, Facts>,
    phrases: &BTreeMap<String, Vec<(u32, bool)>>,
    entries: &[Entry],
) -> [Vec<u8>; SECTIONS] {
    let mut sections: [Vec<u8>; SECTIONS] = Default::default();
    let sets: BTreeSet<Facts> = words.values().copied().chain([Facts::default()]).collect();
    let places: BTreeMap<Facts, u64> = sets.iter().copied().zip(0..).collect();
    sections[Section::Words as usize] = lexicon::write(words.iter().map(|(key, word)| (key.as_str(), places[word])));
    sections[Section::Facts as usize] = sets.iter().flat_map(|set| set.bits()).flat_map(u64::to_le_bytes).collect();
    let mut runs: Vec<u32> = Vec::new();
    let mut values = Vec::new();
    for (key, senses) in phrases {
        let value = match senses[..] {
            [(index, upper)] => Packed { index, upper, more: false },
            _ => {
                let start = runs.len() as u32;
                let last = senses.len() - 1;
                runs.extend(
                    senses
                        .iter()
                        .enumerate()
                        .map(|(i, &(index, upper))| Packed { index, upper, more: i < last }.pack()),
                );
                Packed { index: start, upper: false, more: true }
            }
        };
        values.push((key.as_str(), u64::from(value.pack())));
    }
    sections[Section::Phrases as usize] = lexicon::write(values.into_iter());
    sections[Section::Senses as usize] = runs.iter().flat_map(|r| r.to_le_bytes()).collect();
    for (i, entry) in entries.iter().enumerate() {
        // A name without another spelling is what the text says.
        let name = if entry.aliases.is_empty() { "" } else { &entry.name };
        if i % NAME_BLOCK == 0 {
            let start = sections[Section::Names as usize].len() as u32;
            sections[Section::NameBlocks as usize].extend(start.to_le_bytes());
        }
        sections[Section::Classes as usize].push(entry.class as u8);
        sections[Section::Weights as usize].push(entry.weight);
        sections[Section::Kbs as usize].extend(Kb::pack(entry.kb).to_le_bytes());
        sections[Section::NameLengths as usize].push(name.len() as u8);
        sections[Section::Names as usize].extend(name.as_bytes());
    }
    sections
}

fn write(sections: &[Vec<u8>]) -> Vec<u8> {
    let mut body = Vec::new();
    let mut offset = HEADER + sections.len() * 8;
    for section in sections {
        body.extend((offset as u32).to_le_bytes());
        body.extend((section.len() as u32).to_le_bytes());
        offset += section.len();
    }
    body.extend(sections.concat());
    let mut out = MAGIC.to_vec();
    out.extend(VERSION.to_le_bytes());
    out.extend((sections.len() as u16).to_le_bytes());
    out.extend(crc32(&body).to_le_bytes());
    out.extend(body);
    out
}
