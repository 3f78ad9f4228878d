use super::wording::{is_generation, is_honorific, is_particle, is_small, unabbreviated};
use crate::document::Label;
use crate::text::{chars, fold};

/// A name taken apart for comparing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    pub label: Label,
    /// As written.
    pub surface: String,
    /// Folded, split at hyphens, without determiner, possessive, stops, honorific and generation, abbreviations spelled
    /// out.
    pub words: Vec<String>,
    /// `jr`, `iii`
    pub generation: Option<String>,
    /// The words run together, so that `Al Qaeda`, `al-Qaeda` and `AL QAEDA` meet.
    pub key: String,
    /// Capitals only: `INSS`, `U.N.`
    pub acronym: bool,
    /// What an acronym of it may be: `inss` of `Institute for National Security Studies`.
    pub initials: Vec<String>,
    /// What the gazetteer knows a thing of this name and label as, most likely first.
    pub kb: Vec<String>,
    /// Keys of the other names that the thing is known to have.
    pub aliases: Vec<String>,
    /// The name that it stands right behind, in parentheses.
    pub gloss_of: Option<usize>,
}

impl Name {
    #[must_use]
    pub fn new(label: Label, surface: &str, kb: Vec<String>) -> Self {
        let chunks = chunks(surface, label);
        let mut words: Vec<String> = chunks.iter().map(|c| c.word.clone()).collect();
        let mut generation = None;
        if label == Label::Person {
            if words.len() > 1 && is_honorific(&words[0]) {
                words.remove(0);
            }
            if words.len() > 1 && words.last().is_some_and(|w| is_generation(w)) {
                generation = words.pop();
            }
        }
        let mut key = words.concat();
        key.extend(generation.as_deref());
        Name {
            label,
            acronym: is_acronym(surface),
            initials: if label == Label::Person { Vec::new() } else { initials(&chunks) },
            surface: surface.to_owned(),
            words,
            generation,
            key,
            kb,
            aliases: Vec::new(),
            gloss_of: None,
        }
    }

    /// The one word of a bare surname, given name or `Madonna`, its particles aside: `assad` of `al-Assad`.
    #[must_use]
    pub fn bare(&self) -> Option<&str> {
        if self.generation.is_some() {
            return None;
        }
        // "Al Gore" is a full name: a particle is written small, or tied by a hyphen.
        let tied = self.surface.starts_with(char::is_lowercase) || self.surface.contains(chars::is_hyphen);
        let particles = if tied { self.words.iter().take_while(|w| is_particle(w)).count() } else { 0 };
        match &self.words[particles.min(self.words.len().saturating_sub(1))..] {
            [word] if word.chars().count() > 1 => Some(word),
            _ => None,
        }
    }

    /// The words as one text.
    #[must_use]
    pub fn text(&self) -> String {
        self.words.join(" ")
    }
}

struct Chunk {
    word: String,
    /// `UN` in `UN Security Council`, which begins its acronym with both letters.
    capitals: bool,
}

fn chunks(surface: &str, label: Label) -> Vec<Chunk> {
    let mut out: Vec<Chunk> = Vec::new();
    for raw in surface.split(|c: char| c.is_whitespace() || chars::is_dash(c) || c == '/') {
        let folded = fold(raw);
        let folded = folded.strip_suffix("'s").unwrap_or(&folded);
        if folded == "&" {
            out.push(Chunk { word: "and".to_owned(), capitals: false });
            continue;
        }
        let word: String = folded.chars().filter(|c| c.is_alphanumeric()).collect();
        if word.is_empty() {
            continue;
        }
        // "J.K. Rowling": two given names.
        if label == Label::Person && word.chars().count() > 1 && folded.ends_with('.') && is_dotted(folded) {
            out.extend(word.chars().map(|c| Chunk { word: c.to_string(), capitals: false }));
            continue;
        }
        let word = match unabbreviated(&word) {
            Some(long) if label != Label::Person => long.to_owned(),
            _ => word,
        };
        out.push(Chunk { word, capitals: is_acronym(raw) });
    }
    // "The Hague" and "HAGUE"; but "The The" keeps a word.
    if out.len() > 1 && out[0].word == "the" {
        out.remove(0);
    }
    out
}

/// A stop after every letter: `u.n.`
fn is_dotted(word: &str) -> bool {
    let mut chars = word.chars();
    while let Some(c) = chars.next() {
        if !c.is_alphabetic() || chars.next() != Some('.') {
            return false;
        }
    }
    true
}

/// Two to eight capitals, perhaps with stops, `&` or digits between.
fn is_acronym(surface: &str) -> bool {
    let mut letters = 0;
    for c in surface.chars() {
        if c.is_uppercase() {
            letters += 1;
        } else if !(c == '.' || c == '&' || c.is_ascii_digit() || chars::is_ignorable(c)) {
            return false;
        }
    }
    (2..=8).contains(&letters)
}

fn initials(chunks: &[Chunk]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    if chunks.len() < 2 {
        return out;
    }
    let mut push = |initials: String| {
        if initials.chars().count() > 1 && !out.contains(&initials) {
            out.push(initials);
        }
    };
    let first = |c: &Chunk| c.word.chars().next();
    // "INSS": Institute (for) National Security Studies.
    push(chunks.iter().filter(|c| !is_small(&c.word)).filter_map(first).collect());
    // "DOJ": Department of Justice.
    push(chunks.iter().filter_map(first).collect());
    // "UNSC": UN Security Council.
    if chunks[0].capitals {
        let rest: String = chunks[1..].iter().filter(|c| !is_small(&c.word)).filter_map(first).collect();
        push(format!("{}{rest}", chunks[0].word));
    }
    out
}
