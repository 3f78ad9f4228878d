//! Bytes as a pack: sections checked and ready to be looked up in.

use super::clue::{self, Clue, Row};
use super::error::PackError;
use super::facts::{Facts, ROOM};
use super::format::{HEADER, MAGIC, NAME_BLOCK, SECTIONS, Section, VERSION};
use super::lexicon::Lexicon;
use super::pairs::{self, Pairs};
use super::phrase_list::{self, PhraseList};
use super::value::Value;
use super::{parser, recognizer};
use crate::document::syntax::Features;
use crate::network::parser::Parser;
use crate::network::{Memo, Network, SharedMemo};
use crate::text::crc32;
use std::ops::Range;

/// Bytes of a set of facts.
const FACT_SET: usize = ROOM / 8;

/// The word lists and gazetteers of one language, ready to be looked up in.
pub struct Pack {
    hash: String,
    pub(super) words: Lexicon,
    /// The sets of facts that words have; the first is empty.
    facts: Vec<Facts>,
    pub(super) phrases: Lexicon,
    pairs: Lexicon,
    /// By the number of the list.
    phrase_lists: Vec<Vec<String>>,
    recognizer: Option<Network>,
    parser: Option<Parser>,
    inflections: SharedMemo<Inflection>,
    /// Up to the model of the recognizer, which is the last section.
    bytes: Vec<u8>,
    sections: [Range<usize>; SECTIONS],
}

/// What the lists tell of a form with its tag.
#[derive(Debug)]
pub struct Inflection {
    /// The form that stands in a dictionary.
    pub lemma: Box<str>,
    /// What the form tells wherever it stands.
    pub features: Features,
}

impl std::fmt::Debug for Pack {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Pack { hash, words, phrases, .. } = self;
        write!(f, "Pack {{ hash: {hash}, words: {}, phrases: {} }}", words.len(), phrases.len())
    }
}

impl Pack {
    /// Maps the bytes; nothing is parsed entry by entry.
    ///
    /// # Errors
    /// [`PackError`] for foreign, newer, truncated or damaged bytes.
    pub fn load(bytes: &[u8]) -> Result<Pack, PackError> {
        let sections = table(bytes)?;
        let part = |s: Section| &bytes[sections[s as usize].clone()];
        let lexicon = |s| Lexicon::load(part(s)).ok_or(PackError::Damaged);
        let entries = part(Section::Classes).len();
        let fits = part(Section::Weights).len() == entries
            && part(Section::Kbs).len() == entries * 4
            && part(Section::NameLengths).len() == entries
            && part(Section::NameBlocks).len() == entries.div_ceil(NAME_BLOCK) * 4
            && part(Section::Senses).len() % 4 == 0
            && part(Section::Facts).len() % FACT_SET == 0
            && u16::try_from(part(Section::Facts).len() / FACT_SET).is_ok()
            && clue::is_table(part(Section::Clues));
        if !fits {
            return Err(PackError::Damaged);
        }
        Ok(Pack {
            // The checksum again: hashing the whole a second time would cost more than all the rest of loading.
            hash: format!("{:08x}", u32_at(bytes, 8)),
            words: lexicon(Section::Words)?,
            facts: part(Section::Facts).chunks_exact(FACT_SET).map(fact_set).collect(),
            phrases: lexicon(Section::Phrases)?,
            pairs: lexicon(Section::Pairs)?,
            phrase_lists: phrase_list::read(part(Section::PhraseLists)).ok_or(PackError::Damaged)?,
            recognizer: recognizer::load(part(Section::Recognizer)).map_err(PackError::Recognizer)?,
            parser: None,
            inflections: SharedMemo::default(),
            bytes: bytes[..sections[Section::Recognizer as usize].start].to_vec(),
            sections,
        })
    }

    /// This pack with another model of the recognizer: to try one before it is in `models/`. No bytes are none.
    ///
    /// # Errors
    /// [`PackError::Recognizer`] for bytes that are no model for this engine.
    pub fn with_recognizer(self, bytes: &[u8]) -> Result<Pack, PackError> {
        let recognizer = recognizer::load(bytes).map_err(PackError::Recognizer)?;
        let hash = format!("{:08x}", crc32(&[self.hash.as_bytes(), bytes].concat()));
        // A parser goes with the recognizer whose tables it was trained over.
        Ok(Pack { hash, recognizer, parser: None, ..self })
    }

    /// This pack with a parser, for those who ask for syntax; the results without syntax stay what they are.
    ///
    /// # Errors
    /// [`PackError::Parser`] for bytes that are no parser for this engine and this recognizer.
    pub fn with_parser(mut self, bytes: &[u8]) -> Result<Pack, PackError> {
        self.take_parser(bytes)?;
        Ok(self)
    }

    /// The same for a pack that is in use already.
    ///
    /// # Errors
    /// As of [`Pack::with_parser`]; the pack stays as it was then.
    pub fn take_parser(&mut self, bytes: &[u8]) -> Result<(), PackError> {
        let parser = parser::load(bytes, self.recognizer.as_ref())?;
        // What was kept for another parser is not this one's.
        self.recognizer.iter().for_each(Network::forget);
        self.parser = Some(parser);
        Ok(())
    }

    /// The parser, if the pack was given one.
    #[must_use]
    pub fn parser(&self) -> Option<&Parser> {
        self.parser.as_ref()
    }

    /// Lends out the memo of what the lists tell of forms with their tags.
    pub fn with_inflections<R>(&self, work: impl FnOnce(&mut Memo<Inflection>) -> R) -> R {
        self.inflections.with(work)
    }

    /// The recognizer of names, if the pack has one.
    #[must_use]
    pub fn recognizer(&self) -> Option<&Network> {
        self.recognizer.as_ref()
    }

    /// Eight hex digits that change with the lists: part of every result code.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// What is known of one word, folded or not so far as its letters are ASCII: full stops and apostrophes in it do
    /// not count.
    #[must_use]
    pub fn word(&self, folded: &str) -> Facts {
        self.facts(self.fact_set(folded))
    }

    pub(super) fn facts(&self, set: u16) -> Facts {
        self.facts.get(usize::from(set)).copied().unwrap_or_default()
    }

    /// Which set of facts a word has.
    pub(super) fn fact_set(&self, folded: &str) -> u16 {
        let counts = |byte: &u8| !matches!(byte, b'.' | b'\'');
        let found = if folded.bytes().all(|byte| counts(&byte) && !byte.is_ascii_uppercase()) {
            self.words.get(folded.as_bytes())
        } else {
            let key: Vec<u8> = folded.bytes().filter(counts).map(|byte| byte.to_ascii_lowercase()).collect();
            self.words.get(&key)
        };
        found.unwrap_or_default() as u16
    }

    /// What a list of pairs has for a word: folded, unless the list has its words as they are written.
    #[must_use]
    pub fn pair<V: Value>(&self, list: &Pairs<V>, word: &str) -> Option<V> {
        self.pairs.get_after(pairs::mark(list.number), word.as_bytes()).map(V::unpack)
    }

    /// The phrases of a list, in its order.
    pub fn phrase_list(&self, list: PhraseList) -> impl Iterator<Item = &str> {
        self.phrase_lists[list as usize].iter().map(String::as_str)
    }

    /// How much a clue of this value counts for each of [`super::clue::OUTCOMES`]; `None` where the table
    /// does not know it.
    #[must_use]
    pub fn clue(&self, clue: Clue, value: u64) -> Option<Row> {
        clue::find(self.part(Section::Clues), clue::key(clue, value))
    }

    pub(super) fn part(&self, section: Section) -> &[u8] {
        &self.bytes[self.sections[section as usize].clone()]
    }

    pub(super) fn number(&self, section: Section, index: usize) -> Option<u32> {
        self.part(section).get(index.checked_mul(4)?..)?.first_chunk().map(|b| u32::from_le_bytes(*b))
    }
}

/// Where each section lies, after every check that needs no look inside.
fn table(bytes: &[u8]) -> Result<[Range<usize>; SECTIONS], PackError> {
    let short = |needed| PackError::Truncated { bytes: bytes.len(), needed };
    let known = bytes.len().min(MAGIC.len());
    if bytes.is_empty() || bytes[..known] != MAGIC[..known] {
        return Err(PackError::Foreign);
    }
    let table = HEADER..HEADER + SECTIONS * 8;
    if bytes.len() < table.end {
        return Err(short(table.end));
    }
    let u16_at = |at: usize| u16::from_le_bytes([bytes[at], bytes[at + 1]]);
    let u32_at = |at: usize| u32_at(bytes, at);
    match u16_at(4) {
        VERSION => {}
        version if version > VERSION => return Err(PackError::Newer { version }),
        _ => return Err(PackError::Damaged),
    }
    let mut end = table.end;
    let mut sections: [Range<usize>; SECTIONS] = Default::default();
    for (i, section) in sections.iter_mut().enumerate() {
        let (offset, len) = (u32_at(HEADER + i * 8) as usize, u32_at(HEADER + i * 8 + 4) as usize);
        // Sections lie one behind the other, so a wrong table is seen before any section is.
        if offset != end || usize::from(u16_at(6)) != SECTIONS {
            return Err(PackError::Damaged);
        }
        end = offset.checked_add(len).ok_or(PackError::Damaged)?;
        *section = offset..end;
    }
    if bytes.len() < end {
        return Err(short(end));
    }
    if bytes.len() > end || crc32(&bytes[HEADER..]) != u32_at(8) {
        return Err(PackError::Damaged);
    }
    Ok(sections)
}

fn fact_set(bytes: &[u8]) -> Facts {
    let number = |at: usize| bytes[at * 8..].first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes));
    Facts::from_bits(std::array::from_fn(number))
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}
