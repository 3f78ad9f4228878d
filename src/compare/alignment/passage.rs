//! A sentence, or some, taken apart into what another may share with it.

use crate::compare::meet::meet;
use crate::compare::pairing::{Pairing, Thing};
use crate::compare::profile::Profile;
use crate::compare::told::Told;
use crate::compare::weigh::{Stem, hashed};
use crate::document::{Label, Mention, MentionForm, MentionId, Quotation, TokenRange, Value};
use crate::pack::Ring;
use crate::text::{fold, order_by_key};
use std::collections::BTreeMap;

/// What a sentence says, or some sentences.
#[derive(Debug, Clone)]
pub(super) struct Passage {
    /// From the first to the last.
    pub(super) tokens: TokenRange,
    /// Its words that say something, each once, by stem.
    pub(super) words: Vec<Piece>,
    /// What it names and gives, each once, by key; the words of each are among `words`.
    pub(super) named: Vec<Named>,
    /// Those of its words that others tell the same with, by their places in `words`: ring by ring, in each by token.
    rings: Vec<(Ring, Vec<usize>)>,
    /// Of all words.
    pub(super) weight: u64,
    /// Whether it names a person.
    pub(super) has_person: bool,
    /// Who says it, where it is speech, and that is known.
    pub(super) speaker: Option<Thing>,
    /// Whether it is a headline.
    pub(super) is_title: bool,
}

/// A word of a passage.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub(super) stem: Stem,
    pub(super) weight: u64,
    /// The first that has this stem.
    pub(super) token: usize,
    pub(super) kind: PieceKind,
    pub(super) is_quoted: bool,
    /// The words that tell the same; of a name, none do.
    ring: Option<Ring>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PieceKind {
    Word,
    Name,
    Value,
}

/// A name or a value in a passage.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub(super) key: Key,
    pub(super) mention: MentionId,
    is_person: bool,
    /// Of its words.
    weight: u64,
    stems: Vec<Stem>,
}

/// What two mentions have in common that mean the same.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    Thing(Thing),
    /// An amount with its unit, a day of the calendar.
    Value(String),
}

/// A number of several figures tells two reports of a kind apart; the background knows no numbers.
const FIGURES: u64 = 8;

/// The counted sentences of each side, in order; headlines are among them. What stands in many of them weighs less: that both
/// name whom both reports are about says nothing of a sentence.
pub(super) fn sentences(pairing: &Pairing<'_>) -> [Vec<Passage>; 2] {
    let mut sides = [of_side(pairing, 0), of_side(pairing, 1)];
    let mut with: BTreeMap<Stem, u64> = BTreeMap::new();
    for word in sides.iter().flatten().flat_map(|passage| &passage.words) {
        *with.entry(word.stem).or_default() += 1;
    }
    let all = sides.iter().map(Vec::len).sum::<usize>().max(SENTENCES) as u64;
    for passage in sides.iter_mut().flatten() {
        for word in &mut passage.words {
            word.weight *= rarity(all, with[&word.stem]);
        }
        for named in &mut passage.named {
            let own = passage.words.iter().filter(|word| named.stems.contains(&word.stem));
            named.weight = own.map(|word| word.weight).sum();
        }
        passage.weight = passage.words.iter().map(|word| word.weight).sum();
    }
    sides
}

/// In two short texts every word is rare: they are weighed as if they were of as many sentences as this.
const SENTENCES: usize = 16;
/// Of the weight of a word, in thousandths, what another word for it gives.
const SYNONYM: u64 = 750;
/// Both sentences of a pair have what they share.
const PAIR: u64 = 2;

/// How rare a word is among all sentences, from 1 to 16: the logarithm of how few have it, 16 where two have it (inverse
/// sentence frequency, after Spärck Jones 1972).
fn rarity(all: u64, with: u64) -> u64 {
    let log = |of: u64| u64::from((of.min(1 << 15).pow(4)).ilog2());
    (16 * log(all / with.max(PAIR)) / log(all / PAIR).max(1)).max(1)
}

fn of_side(pairing: &Pairing<'_>, side: usize) -> Vec<Passage> {
    let profile = pairing.sides[side];
    let document = profile.document;
    let passage = |told: &Told| {
        let from = document.mentions.partition_point(|m| m.tokens.start < told.tokens.start);
        let until = document.mentions.partition_point(|m| m.tokens.start < told.tokens.end);
        let mentions = &document.mentions[from..until];
        let kind = |token: usize| {
            let of = mentions.iter().find(|m| m.tokens.indices().contains(&token));
            of.map_or(PieceKind::Word, |m| match m.form {
                MentionForm::Value => PieceKind::Value,
                _ => PieceKind::Name,
            })
        };
        let mut words: Vec<Piece> = told
            .terms
            .iter()
            .map(|term| {
                let digits = profile.digits(term.token);
                let weight = if digits > 1 { FIGURES } else { term.weight.into() };
                let is_quoted = profile.spoken[term.token];
                let kind = kind(term.token);
                let ring = profile.words[term.token].ring.filter(|_| kind == PieceKind::Word);
                Piece { stem: term.stem, weight, token: term.token, kind, is_quoted, ring }
            })
            .collect();
        if words.is_empty() {
            words.push(piece_of_little(pairing.sides[side], told));
        }
        let mut named: Vec<Named> = mentions
            .iter()
            .enumerate()
            .filter_map(|(at, mention)| {
                let id = MentionId::new(from + at);
                let key = pairing.thing(side, id).map(Key::Thing).or_else(|| value(mention))?;
                let own = words.iter().filter(|word| mention.tokens.indices().contains(&word.token));
                let is_person = mention.label == Label::Person;
                Some(Named { key, mention: id, is_person, weight: 0, stems: own.map(|word| word.stem).collect() })
            })
            .collect();
        order_by_key(&mut named, |named| (named.key.clone(), named.mention));
        named.dedup_by(|a, b| a.key == b.key);
        let has_person = mentions.iter().any(|m| m.label == Label::Person && m.form == MentionForm::Name);
        Passage {
            tokens: told.tokens,
            rings: rings(&words),
            words,
            named,
            weight: 0,
            has_person,
            speaker: speaker(pairing, side, told),
            is_title: told.is_title,
        }
    };
    profile.sentences.iter().map(passage).collect()
}

/// Who says most of a sentence.
fn speaker(pairing: &Pairing<'_>, side: usize, told: &Told) -> Option<Thing> {
    let within = told.tokens;
    let inside = |part: &TokenRange| part.end.min(within.end).at().saturating_sub(part.start.max(within.start).at());
    let most = |quotation: &&Quotation| 2 * quotation.content.iter().map(inside).sum::<usize>() > within.count();
    let says = pairing.sides[side].quotations_near(within).iter().find(most)?;
    pairing.of_entity(side, says.speaker?)
}

/// The words that have a ring, ring by ring.
fn rings(words: &[Piece]) -> Vec<(Ring, Vec<usize>)> {
    let mut all: Vec<(Ring, usize)> =
        words.iter().enumerate().filter_map(|(at, piece)| Some((piece.ring?, at))).collect();
    order_by_key(&mut all, |(ring, at)| (*ring, words[*at].token));
    let mut rings: Vec<(Ring, Vec<usize>)> = Vec::new();
    for (ring, at) in all {
        match rings.last_mut() {
            Some((last, with)) if *last == ring => with.push(at),
            _ => rings.push((ring, vec![at])),
        }
    }
    rings
}

/// "So it is." says nothing by its words; as a whole it may stand again.
fn piece_of_little(profile: &Profile<'_>, told: &Told) -> Piece {
    let stem = hashed(&fold(profile.text(told.tokens)));
    Piece { stem, weight: 1, token: told.tokens.start.at(), kind: PieceKind::Word, is_quoted: false, ring: None }
}

fn value(mention: &Mention) -> Option<Key> {
    let key = match mention.value.as_deref()? {
        Value::Amount(amount) => {
            let unit = amount.unit.as_deref().unwrap_or_default();
            format!("{} {unit}", amount.amount?)
        }
        Value::Time(time) => time.edtf.clone()?,
    };
    Some(Key::Value(key))
}

impl Named {
    pub(super) fn is_thing(&self) -> bool {
        matches!(self.key, Key::Thing(_))
    }

    /// Whether no word of it stands in what the other side has for it.
    pub(super) fn in_other_words(&self, other: &Named) -> bool {
        !self.stems.iter().any(|stem| other.stems.contains(stem))
    }
}

impl Passage {
    /// Sentences as one passage.
    pub(super) fn merged<'s>(sentences: impl Iterator<Item = &'s Passage>) -> Passage {
        let mut merged: Option<Passage> = None;
        for sentence in sentences {
            match &mut merged {
                None => merged = Some(sentence.clone()),
                Some(merged) => {
                    merged.tokens = TokenRange::new(merged.tokens.start.at(), sentence.tokens.end.at());
                    merged.words.extend(&sentence.words);
                    order_by_key(&mut merged.words, |word| (word.stem, word.token));
                    merged.words.dedup_by_key(|word| word.stem);
                    merged.rings = rings(&merged.words);
                    merged.named.extend(sentence.named.iter().cloned());
                    order_by_key(&mut merged.named, |named| (named.key.clone(), named.mention));
                    merged.named.dedup_by(|a, b| a.key == b.key);
                    merged.weight = merged.words.iter().map(|word| word.weight).sum();
                    merged.has_person |= sentence.has_person;
                }
            }
        }
        merged.expect("an alignment has sentences on both sides")
    }
}

/// What two passages have in common, by weight.
#[derive(Debug, Clone, Default)]
pub(super) struct Shared {
    pub(super) words: u64,
    pub(super) synonyms: u64,
    pub(super) entities: u64,
    pub(super) values: u64,
    /// Of these, what both have between marks.
    pub(super) quoted: u64,
    /// How many words.
    pub(super) count: usize,
    /// How many of them are no names.
    pub(super) telling: usize,
    /// Whether both name one person.
    pub(super) person: bool,
}

impl Shared {
    pub(super) fn of([left, right]: [&Passage; 2]) -> Shared {
        let mut shared = Shared::default();
        for (l, r) in meet(&left.words, &right.words, |word| word.stem) {
            let weight = l.weight.min(r.weight);
            match (l.kind, r.kind) {
                (PieceKind::Name, PieceKind::Name) => shared.entities += weight,
                (PieceKind::Value, PieceKind::Value) => shared.values += weight,
                _ => shared.words += weight,
            }
            if l.is_quoted && r.is_quoted {
                shared.quoted += weight;
            }
            shared.count += 1;
            shared.telling += usize::from(l.kind != PieceKind::Name && r.kind != PieceKind::Name);
        }
        for [l, r] in synonyms([left, right]) {
            shared.synonyms += l.weight.min(r.weight) * SYNONYM / 1000;
            shared.count += 1;
            shared.telling += 1;
        }
        // "U.S." and "United States", "Thursday" and "3 August": the same in other words.
        for (l, r) in meet(&left.named, &right.named, |named| &named.key) {
            let in_other_words = l.in_other_words(r);
            match l.key {
                Key::Thing(_) if in_other_words => shared.entities += l.weight.min(r.weight),
                Key::Value(_) if in_other_words => shared.values += l.weight.min(r.weight),
                _ => {}
            }
            shared.person |= l.is_person || r.is_person;
        }
        shared
    }

    pub(super) fn weight(&self) -> u64 {
        self.words + self.synonyms + self.entities + self.values
    }

    /// The coefficient of Dice ("Measures of the Amount of Ecologic Association Between Species", 1945), 0-1000.
    pub(super) fn score(&self, [left, right]: [&Passage; 2]) -> u16 {
        thousandths(2 * self.weight(), left.weight + right.weight)
    }
}

/// The words that tell the same in other words, as far as the other passage does not have them too.
pub(super) fn synonyms<'p>([left, right]: [&'p Passage; 2]) -> impl Iterator<Item = [&'p Piece; 2]> {
    let own = |with: &'p [usize], passage: &'p Passage, other: &Passage| {
        let has = |piece: &&Piece| other.words.binary_search_by_key(&piece.stem, |word| word.stem).is_ok();
        with.iter().map(|at| &passage.words[*at]).find(|piece| !has(piece))
    };
    let met = meet(&left.rings, &right.rings, |(ring, _)| *ring);
    met.filter_map(move |((_, l), (_, r))| Some([own(l, left, right)?, own(r, right, left)?]))
}

/// Of a whole; all of nothing is nothing.
pub(super) fn thousandths(part: u64, whole: u64) -> u16 {
    (1000 * part).checked_div(whole).unwrap_or_default().min(1000) as u16
}
