//! A name taken apart into what the sieves compare.

use super::Identity;
use super::wording::{is_small, unabbreviated};
use crate::document::{Group, Label};
use crate::pack::pairs::{GIVEN_NAMES, GIVEN_RINGS, TITLES};
use crate::pack::{Class, Facts, Gender, Pack, Rank, Ring, Usual};
use crate::text::{chars, fold, spelled_out};
use std::ops::Range;

/// A name taken apart for comparing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// That of the mentions which are written so.
    pub label: Label,
    /// As written.
    pub surface: String,
    /// Folded, split at hyphens, without determiner, possessive, stops, honorific and generation, abbreviations spelled
    /// out.
    pub words: Vec<String>,
    /// `jr`, `iii`
    pub generation: Option<String>,
    /// Of a person, by the title or the given name.
    pub gender: Option<Gender>,
    /// The words run together, so that `Al Qaeda`, `al-Qaeda` and `AL QAEDA` meet.
    pub key: String,
    /// The key with its umlauts spelled out, `mueller` of `Müller`; `None` where it has none.
    pub spelled_out: Option<String>,
    /// Capitals only, but for the letters of small words: `INSS`, `U.N.`, `BoV`
    pub acronym: bool,
    /// What an acronym of it may be: `inss` of `Institute for National Security Studies`.
    pub initials: Vec<String>,
    /// What the gazetteer knows a thing of this name and label as, most likely first.
    pub known: Vec<Identity>,
    /// The gazetteer also knows a place of this name: `Boston`, said of a team.
    pub place_too: bool,
    /// Whose it is, and the words for what it is: `U.S. | Department of Justice`, `Supreme Court | of India`.
    pub seat: Option<Seat>,
    /// Keys of the other names that the thing is known to have.
    pub aliases: Vec<String>,
    /// The name that it stands right behind, in parentheses.
    pub gloss_of: Option<usize>,
    /// How many words at the end say what a company is in law: `Boeing Co.`
    pub legal_form: usize,
    /// How many words at the end say what kind of organisation it is: `Harvard University`
    pub organisation_kind: usize,
    /// Whether the first and the last word say what kind of place it is: `Lake Baikal`, `Sahara Desert`.
    pub place_kind: [bool; 2],
    /// Its first word is a family name of those that stand first: `Kim Jong-un`.
    pub family_name_first: bool,
    /// Of a person, the given names that its first word may be another form of: `Bob`, `Robert`.
    pub given: Option<Ring>,
    /// Its first word is no plain word of the language: `Hartwell`, not `National`.
    pub telling: bool,
    /// How many words at the front may be missing: `al-Assad`.
    particles: usize,
}

/// The place, people or union in the name of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// `None` for an acronym that the gazetteer does not know.
    pub known: Option<Identity>,
    /// The other words.
    pub rest: Range<usize>,
}

impl Name {
    /// Takes apart what the text says, `surface`, by the rules of its label. Whose gloss it is, is not known here.
    #[must_use]
    pub fn new(label: Label, surface: &str, pack: &Pack) -> Self {
        let person = label == Label::Person;
        let turned = if person { turned(surface, pack) } else { None };
        let chunks = chunks(turned.as_deref().unwrap_or(surface), label);
        let mut words: Vec<String> = chunks.iter().map(|c| c.word.clone()).collect();
        let mut generation = None;
        let mut gender = None;
        if person {
            if words.len() > 1 && is_title(&words[0], pack) {
                gender = pack.pair(&TITLES, &words.remove(0));
            }
            if words.len() > 1 && words.last().is_some_and(|w| pack.word(w).is_name_suffix()) {
                generation = words.pop();
            }
        }
        let facts: Vec<Facts> = words.iter().map(|w| pack.word(w)).collect();
        let family_name_first = facts.first().is_some_and(|w| w.is_family_name_first());
        if person && gender.is_none() && words.len() > 1 && !family_name_first {
            gender = pack.pair(&GIVEN_NAMES, &words[0]);
        }
        let mut key = words.concat();
        key.extend(generation.as_deref());
        // "Al Gore" is a full name: a particle is written small, or tied by a hyphen.
        let tied = surface.starts_with(char::is_lowercase) || surface.contains(chars::is_hyphen);
        let particles = facts.iter().take_while(|w| person && tied && w.is_particle()).count();
        let seat = if describes(label) { seat(&words, &chunks, pack) } else { None };
        let legal_form = facts.iter().skip(1).rev().take_while(|w| w.is_club() || w.is_company_suffix()).count();
        let organisation_kind = facts.iter().rev().take_while(|w| w.is_organisation_kind()).count();
        let place_kind = [facts.first(), facts.last()].map(|w| w.is_some_and(|w| w.is_place_kind()));
        let mut initials = if person { Vec::new() } else { initials(&chunks) };
        if let Some(seat) = &seat {
            // "DOJ": (U.S.) Department of Justice.
            initials.extend(self::initials(&chunks[seat.rest.clone()]));
        }
        let acronym = is_acronym(surface) || (!person && is_mixed_acronym(surface));
        let telling = facts.first().is_some_and(|word| {
            !word.is_common() && !word.is_function() && !word.is_org_head() && word.usual() != Usual::Norp
        });
        // "Gandhi" is whom the article says it is; "JFK" is Kennedy.
        let bare = person && words.len() == 1 && generation.is_none() && !acronym;
        Name {
            label,
            acronym,
            initials,
            known: if bare { Vec::new() } else { Identity::all(pack, label, surface) },
            place_too: pack.phrase(surface).any(|s| s.label().group() == Group::Places),
            seat,
            legal_form,
            organisation_kind,
            place_kind,
            family_name_first,
            given: words.first().filter(|_| person && words.len() > 1).and_then(|w| pack.pair(&GIVEN_RINGS, w)),
            spelled_out: spelled_out(surface).map(|long| Name::new(label, &long, pack).key),
            telling,
            surface: surface.to_owned(),
            particles: particles.min(words.len().saturating_sub(1)),
            words,
            generation,
            gender,
            key,
            aliases: Vec::new(),
            gloss_of: None,
        }
    }

    /// The one word of a bare surname, given name or `Madonna`, its particles aside: `assad` of `al-Assad`.
    /// `None` for a name of several words, with a generation or of one letter.
    #[must_use]
    pub fn bare(&self) -> Option<&str> {
        match &self.words[self.particles..] {
            [word] if self.generation.is_none() && word.chars().count() > 1 => Some(word),
            _ => None,
        }
    }

    /// Whom a title in front of the name makes a woman or a man.
    #[must_use]
    pub fn titled(self, gender: Option<Gender>) -> Self {
        Name { gender: gender.or(self.gender), ..self }
    }

    /// Of a bare surname: its words alone tell nothing of whose it is.
    #[must_use]
    pub fn bare_gender(&self) -> Option<Gender> {
        self.gender.filter(|_| self.label == Label::Person && self.bare().is_some())
    }

    /// The words as one text.
    #[must_use]
    pub fn text(&self) -> String {
        self.words.join(" ")
    }
}

/// `John Dorrit` of `Dorrit, John`; but `Robert Downing, Jr.` stands as it is.
fn turned(surface: &str, pack: &Pack) -> Option<String> {
    let (surname, given) = surface.split_once(',')?;
    let generation = |word: &str| pack.word(&fold(word.trim()).replace('.', "")).is_name_suffix();
    (!given.trim().is_empty() && !generation(given)).then(|| format!("{} {surname}", given.trim()))
}

/// Initials may keep or leave out each small word of so many; of more they keep all or none.
const MOST_SMALL: usize = 3;

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
        // "Galaxy S9+" is another thing than "Galaxy S9".
        let word: String = folded.chars().filter(|c| c.is_alphanumeric() || *c == '+').collect();
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

/// `BoV`, `DfE`, `MoD`: capitals with the letters of one or two small words between.
fn is_mixed_acronym(surface: &str) -> bool {
    let letters: Vec<char> = surface.chars().filter(|c| !chars::is_ignorable(*c)).collect();
    let small = letters.iter().filter(|c| matches!(c, 'o' | 'f' | 'a' | 't' | 'i')).count();
    let capitals = letters.iter().filter(|c| c.is_uppercase()).count();
    let framed = letters.first().is_some_and(|c| c.is_uppercase()) && letters.last().is_some_and(|c| c.is_uppercase());
    framed && (3..=6).contains(&letters.len()) && (1..=2).contains(&small) && small + capitals == letters.len()
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
    // "DfE": Department for Education; "MoFA": Ministry of Foreign Affairs and Trade, less some of its small words.
    let small: Vec<usize> = (0..chunks.len()).filter(|i| is_small(&chunks[*i].word)).collect();
    if (2..=MOST_SMALL).contains(&small.len()) {
        for kept in 1..(1usize << small.len()) - 1 {
            let left_out = |i: &usize| small.iter().position(|s| s == i).is_some_and(|bit| kept & 1 << bit == 0);
            push((0..chunks.len()).filter(|i| !left_out(i)).filter_map(|i| first(&chunks[i])).collect());
        }
    }
    // "UNSC": UN Security Council.
    if chunks[0].capitals {
        let rest: String = chunks[1..].iter().filter(|c| !is_small(&c.word)).filter_map(first).collect();
        push(format!("{}{rest}", chunks[0].word));
    }
    out
}

/// "Mayor", should a mention hold it; "Earl" and "Dean" are also given. St. Anna is not just anybody called so.
fn is_title(word: &str, pack: &Pack) -> bool {
    let facts = pack.word(word);
    // "Miss" is a given name of some, yet not before a surname.
    let address = matches!(word, "mr" | "mrs" | "miss" | "ms");
    address || (facts.is_title() && facts.first_name() == Rank::No && !matches!(word, "st" | "saint"))
}

/// Names that say what they name, so that their words may be dropped or turned.
pub(super) fn describes(label: Label) -> bool {
    matches!(label, Label::Org | Label::Fac | Label::Event | Label::Law)
}

/// Longer names of places are rare, and longer "names" mistakes.
const LONGEST_SEAT: usize = 3;

fn seat(words: &[String], chunks: &[Chunk], pack: &Pack) -> Option<Seat> {
    let known = |words: &[String]| {
        // Not "Communist": a creed seats no party.
        let owns = |class: Class| {
            let place = class.label().group() == Group::Places;
            place || matches!(class, Class::Demonym | Class::People | Class::Intergovernmental)
        };
        let sense = pack.phrase(&words.join(" ")).find(|s| owns(s.class))?;
        Some(sense.kb.map_or(Identity::Entry(sense.entry), Identity::Kb))
    };
    let end = words.len();
    for len in (1..=LONGEST_SEAT.min(end.saturating_sub(1))).rev() {
        if let Some(known) = known(&words[..len]).filter(|_| !is_small(&words[len])) {
            return Some(Seat { known: Some(known), rest: len..end });
        }
    }
    // "Supreme Court of India", "Congress of the United States"
    if let Some(of) = words.iter().rposition(|w| w == "of").filter(|of| (1..end).contains(of)) {
        let tail = of + 1 + usize::from(words.get(of + 1).is_some_and(|w| w == "the"));
        if let Some(known) = words.get(tail..).filter(|t| (1..=LONGEST_SEAT).contains(&t.len())).and_then(known) {
            return Some(Seat { known: Some(known), rest: 0..of });
        }
    }
    // "UEFA Champions League"
    (end > 2 && chunks[0].capitals).then_some(Seat { known: None, rest: 1..end })
}
