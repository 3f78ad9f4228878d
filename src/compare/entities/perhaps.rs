//! What may be meant in an article that was not found to name it.
//!
//! "Only in A" is a strong word. It is not said of `CBS` where B has `CBS Evening News`, of `Smollett` where B has `Smollet`,
//! of `Empire` the place where B has `Empire` the series, nor where the words stand in B and were not taken for a name.

use super::linked::{LinkedEntity, Perhaps};
use crate::alias::compatible;
use crate::document::{Article, BlockKind, Document, Label, Membership, MentionForm, Rule, TokenKind};
use crate::pack::Pack;
use crate::text::{Span, chars, fold};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The same words, taken for something else.
const SAME_WORDS: Rule = Rule("same-words");
/// One name stands in the other.
const WITHIN_NAME: Rule = Rule("within-name");
/// A letter more, less or other.
const NEAR_SPELLING: Rule = Rule("near-spelling");
/// The words stand there, and were not found as a name.
const WORDS_ALONE: Rule = Rule("words-alone");
/// Closest first.
const RULES: [Rule; 4] = [SAME_WORDS, NEAR_SPELLING, WITHIN_NAME, WORDS_ALONE];

/// Names of more words are taken whole.
const WORDS: usize = 8;
/// Names that are asked for each form: of ten thousand that share a word, the first.
const MANY: usize = 64;
/// In shorter words a letter makes another name: `Iran`, `Iraq`.
const LETTERS: usize = 6;

/// Fills `perhaps` of all entities: for each, the articles that do not count a mention of it, one place in each.
pub(in crate::compare) fn perhaps(
    documents: &[(&Article, &Document)],
    mut linked: Vec<LinkedEntity>,
    pack: &Pack,
) -> Vec<LinkedEntity> {
    if documents.len() < 2 {
        return linked;
    }
    let names: Vec<Named> = linked.iter().map(|l| Named::new(l, documents)).collect();
    let mut found: Vec<BTreeMap<usize, Perhaps>> = vec![BTreeMap::new(); names.len()];
    let kin = Kin::new(&names);
    for (at, name) in names.iter().enumerate() {
        for (rule, other) in kin.of(at, &names) {
            for (&article, &span) in names[other].places.iter().filter(|(a, _)| !name.places.contains_key(a)) {
                found[at].entry(article).or_insert(Perhaps { article, entity: Some(other), span, rule });
            }
        }
    }
    let forms = Spellings::new(&names);
    for (article, (text, document)) in documents.iter().enumerate() {
        let owners = owners(article, document, &names);
        forms.met(text, document, pack, |at, span| {
            let (name, found) = (&names[at], &mut found[at]);
            let known = name.places.contains_key(&article) || found.contains_key(&article);
            if !known
                && !is_taken(span, document, |mention| {
                    owners[mention].is_some_and(|o| name.is_somebody_else(&names[o]))
                })
            {
                found.entry(article).or_insert(Perhaps { article, entity: None, span, rule: WORDS_ALONE });
            }
        });
    }
    for (entity, found) in linked.iter_mut().zip(found) {
        entity.perhaps = found.into_values().collect();
    }
    linked
}

/// An entity by the words that name it.
struct Named {
    label: Label,
    kb: Option<String>,
    /// Of its fullest name.
    full: Vec<String>,
    /// All its names, their words with spaces between; those of its people are no names of it.
    forms: BTreeSet<String>,
    /// By article that counts it, its first counted mention.
    places: BTreeMap<usize, Span>,
    /// What of each article it is made of.
    parts: Vec<(usize, usize)>,
}

impl Named {
    fn new(linked: &LinkedEntity, documents: &[(&Article, &Document)]) -> Self {
        let mut forms = BTreeSet::new();
        let mut places: BTreeMap<usize, Span> = BTreeMap::new();
        for &(at, part) in &linked.parts {
            let (article, document) = documents[at];
            for member in &document.entities[part.at()].members {
                let mention = &document.mentions[member.mention.at()];
                let span = document.span(mention.tokens);
                if document.counted(mention) {
                    let first = places.entry(at).or_insert(span);
                    *first = (*first).min(span);
                    if member.membership == Membership::Identity {
                        forms.insert(words(span.of(&article.text)).join(" "));
                    }
                }
            }
        }
        forms.remove("");
        Named {
            label: linked.label,
            kb: linked.kb.clone(),
            full: words(&linked.name),
            forms,
            places,
            parts: linked.parts.iter().map(|(article, part)| (*article, part.at())).collect(),
        }
    }

    /// Two people of full names that do not fit are two, though both go by one surname.
    fn is_somebody_else(&self, other: &Named) -> bool {
        let [own, its] = [&self.full, &other.full];
        let fits = |long: &[String], short: &[String]| long.windows(short.len().max(1)).any(|w| w == short);
        let nearly = || {
            let [own, its] = [near(&own.join(" ")), near(&its.join(" "))];
            own.iter().any(|key| its.contains(key))
        };
        let people = self.label == Label::Person && other.label == Label::Person;
        people && own.len() > 1 && its.len() > 1 && !fits(own, its) && !fits(its, own) && !nearly()
    }
}

/// As names are compared here: folded, without stops, determiner and possessive, split at hyphens.
fn words(surface: &str) -> Vec<String> {
    let apart = |c: char| c.is_whitespace() || chars::is_hyphen(c) || chars::is_dash(c) || c == '/';
    let mut words: Vec<String> = surface.split(apart).map(word).filter(|w| !w.is_empty()).collect();
    if words.len() > 1 && words[0] == "the" {
        words.remove(0);
    }
    words
}

fn word(raw: &str) -> String {
    let folded = fold(raw);
    folded.strip_suffix("'s").unwrap_or(&folded).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Who has a name, a part of it, or nearly it.
#[derive(Default)]
struct Kin {
    whole: HashMap<String, Vec<usize>>,
    inner: HashMap<String, Vec<usize>>,
    near: HashMap<String, Vec<usize>>,
}

impl Kin {
    fn new(names: &[Named]) -> Self {
        fn add(index: &mut HashMap<String, Vec<usize>>, key: String, at: usize) {
            let of_key = index.entry(key).or_default();
            if of_key.len() < MANY && of_key.last() != Some(&at) {
                of_key.push(at);
            }
        }
        let mut kin = Kin::default();
        for (at, name) in names.iter().enumerate() {
            for form in &name.forms {
                inner(form).for_each(|part| add(&mut kin.inner, part.to_owned(), at));
                near(form).into_iter().for_each(|key| add(&mut kin.near, key, at));
                add(&mut kin.whole, form.clone(), at);
            }
        }
        kin
    }

    /// The closest first.
    fn of(&self, at: usize, names: &[Named]) -> Vec<(Rule, usize)> {
        let name = &names[at];
        let mut all: BTreeSet<(usize, usize)> = BTreeSet::new();
        let mut meet = |rank: usize, index: &HashMap<String, Vec<usize>>, key: &str| {
            all.extend(index.get(key).into_iter().flatten().map(|other| (rank, *other)));
        };
        for form in &name.forms {
            meet(0, &self.whole, form);
            near(form).iter().for_each(|key| meet(1, &self.near, key));
            inner(form).for_each(|part| meet(2, &self.whole, part));
            meet(2, &self.inner, form);
        }
        let may_be_misspelt = |its: &Named| {
            let known_apart = name.kb.is_some() && its.kb.is_some();
            let long = name.full.len() > 1 && its.full.len() > 1;
            !known_apart && (long || compatible(name.label, its.label))
        };
        let fits = |(rank, other): &(usize, usize)| {
            let its = &names[*other];
            *other != at && !name.is_somebody_else(its) && (RULES[*rank] != NEAR_SPELLING || may_be_misspelt(its))
        };
        all.into_iter().filter(fits).map(|(rank, other)| (RULES[rank], other)).collect()
    }
}

/// The parts of a name: of `cbs evening news` also `evening news`, not the whole.
fn inner(form: &str) -> impl Iterator<Item = &str> {
    let starts: Vec<usize> = std::iter::once(0).chain(form.match_indices(' ').map(|(at, _)| at + 1)).collect();
    let ends: Vec<usize> = form.match_indices(' ').map(|(at, _)| at).chain([form.len()]).collect();
    let count = if starts.len() > WORDS { 0 } else { starts.len() };
    (0..count).flat_map(move |from| {
        let (starts, ends) = (starts.clone(), ends.clone());
        (from..count).filter(move |until| until + 1 - from < count).map(move |until| &form[starts[from]..ends[until]])
    })
}

/// A name and all that it is without one letter, but for the first of a word: two names that share one of these differ by a
/// letter at most, or by two that changed places (Mor and Fraenkel, "A Hash Code Method for Detecting and Correcting
/// Spelling Errors", 1982).
fn near(form: &str) -> Vec<String> {
    let mut out = vec![form.to_owned()];
    let mut start = 0;
    for word in form.split(' ') {
        if (LETTERS..=4 * LETTERS).contains(&word.chars().count()) && word.chars().all(char::is_alphabetic) {
            for (at, c) in word.char_indices().skip(1) {
                let at = start + at;
                out.push([&form[..at], &form[at + c.len_utf8()..]].concat());
            }
        }
        start += word.len() + 1;
    }
    out
}

/// All names, to be met in texts.
struct Spellings<'n> {
    by_words: HashMap<&'n str, Vec<usize>>,
    /// By first word: of how many words names are that begin so.
    lengths: HashMap<&'n str, BTreeSet<usize>>,
}

impl<'n> Spellings<'n> {
    fn new(names: &'n [Named]) -> Self {
        let mut forms = Spellings { by_words: HashMap::new(), lengths: HashMap::new() };
        for (at, name) in names.iter().enumerate() {
            for form in &name.forms {
                let of_form = forms.by_words.entry(form).or_default();
                if of_form.len() < MANY {
                    of_form.push(at);
                }
                let mut words = form.split(' ');
                let first = words.next().unwrap_or_default();
                forms.lengths.entry(first).or_default().insert(1 + words.count());
            }
        }
        forms
    }

    /// Every place of every name in a text, in what was not set aside as furniture: a caption is read too.
    fn met(&self, article: &Article, document: &Document, pack: &Pack, mut meet: impl FnMut(usize, Span)) {
        for block in document.blocks.iter().filter(|b| b.kind != BlockKind::Furniture) {
            // A hyphen is nothing between two words, another mark keeps them apart.
            let mut read: Vec<(String, Span)> = Vec::new();
            for token in document.tokens_of(block) {
                let raw = token.span.of(&article.text);
                let joins =
                    raw.chars().all(|c| chars::is_hyphen(c) || chars::is_dash(c)) || token.kind == TokenKind::Clitic;
                if !joins {
                    read.push((word(raw), token.span));
                }
            }
            for (at, (first, span)) in read.iter().enumerate() {
                let Some(lengths) = self.lengths.get(first.as_str()) else { continue };
                let raw = span.of(&article.text);
                if raw.starts_with(char::is_lowercase) {
                    continue;
                }
                // "Will the bridge hold?" is not about Will.
                let begins = at == 0 || read[at - 1].0.is_empty();
                let mut key = String::new();
                let mut length = 0;
                for &wanted in lengths {
                    while length < wanted && at + length < read.len() {
                        if length > 0 {
                            key.push(' ');
                        }
                        key += &read[at + length].0;
                        length += 1;
                    }
                    let common = length == 1 && begins && pack.word(first).is_common();
                    if length == wanted && !common {
                        let place = Span { start: span.start, end: read[at + length - 1].1.end };
                        self.by_words.get(key.as_str()).into_iter().flatten().for_each(|&name| meet(name, place));
                    }
                }
            }
        }
    }
}

/// Of each mention of an article, whom it names.
fn owners(article: usize, document: &Document, names: &[Named]) -> Vec<Option<usize>> {
    let mut owners = vec![None; document.mentions.len()];
    for (at, name) in names.iter().enumerate() {
        for (_, part) in name.parts.iter().filter(|(of, _)| *of == article) {
            document.entities[*part].members.iter().for_each(|m| owners[m.mention.at()] = Some(at));
        }
    }
    owners
}

/// Whether the words of a name stand in a date, as `May` does, or in the name of another person.
fn is_taken(place: Span, document: &Document, is_somebody_else: impl Fn(usize) -> bool) -> bool {
    let at = document.mentions.partition_point(|m| document.span(m.tokens).end <= place.start);
    let covers = document.mentions.get(at).filter(|m| document.span(m.tokens).start <= place.start);
    covers.is_some_and(|m| m.form == MentionForm::Value || is_somebody_else(at))
}
