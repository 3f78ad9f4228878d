//! Whom a source means: the entity that it names, or that its title or its pronoun stands for.

use super::found::{Found, LONGEST};
use super::scene::{Here, Scene};
use crate::alias::gender_before;
use crate::document::syntax::{Definite, Gender as Form, Number, Person, PronType};
use crate::document::{EntityId, Label, Relation, Upos, Word};
use crate::pack::Gender;
use crate::pack::pairs::GIVEN_NAMES;
use crate::text::{fold, order_by_key};
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// What is known of the entities of a document.
#[derive(Debug, Default)]
pub(super) struct Cast {
    /// Of each mention the entity.
    entity_of: Vec<Option<EntityId>>,
    /// Of each entity whether it is a woman or a man; `None` where nothing tells.
    genders: Vec<Option<Gender>>,
    /// Of each title the people who have it, and where the article gives it to them first.
    titles: HashMap<String, Vec<(EntityId, usize)>>,
}

/// More attributions than these do not stand in one another.
const NESTED: usize = 8;

/// A pronoun looks so many sentences back.
const BACK: usize = 3;

impl Cast {
    pub(super) fn of(scene: &Scene<'_>) -> Cast {
        let Scene { text, document, pack, .. } = *scene;
        let mut cast = Cast {
            entity_of: vec![None; document.mentions.len()],
            genders: Vec::with_capacity(document.entities.len()),
            titles: HashMap::new(),
        };
        for (number, entity) in document.entities.iter().enumerate() {
            let mut gender = None;
            for member in &entity.members {
                let mention = &document.mentions[member.mention.at()];
                cast.entity_of[member.mention.at()] = Some(EntityId::new(number));
                if gender.is_none() && mention.label == Label::Person {
                    let span = document.span(mention.tokens);
                    let first = span.of(text).split(char::is_whitespace).next().unwrap_or_default();
                    gender = gender_before(&text[..span.start as usize], pack)
                        .or_else(|| pack.pair(&GIVEN_NAMES, &fold(first)));
                }
            }
            cast.genders.push(gender);
        }
        cast.titles = titles(scene, &cast.entity_of);
        cast
    }
}

/// The speaker of each attribution, and whether its source tells no name.
pub(super) fn all(scene: &Scene<'_>, cast: &Cast, found: &[Found]) -> Vec<(Option<EntityId>, bool)> {
    let mut speakers = vec![(None, false); found.len()];
    let head = |at: &usize| found[*at].source.as_ref().map_or(0, |source| source.head);
    let mut order: Vec<usize> = (0..found.len()).collect();
    order_by_key(&mut order, head);
    // What a pronoun means is known to those behind it.
    let mut before = BTreeMap::new();
    for at in order {
        speakers[at] = of(scene, cast, &found[at], &before);
        if let (Some(speaker), Some(source)) = (speakers[at].0, &found[at].source) {
            before.insert(source.head, speaker);
        }
    }
    speakers
}

/// `before`: whom the sources before mean, by their heads.
fn of(scene: &Scene<'_>, cast: &Cast, found: &Found, before: &BTreeMap<usize, EntityId>) -> (Option<EntityId>, bool) {
    let Some(source) = &found.source else { return (None, false) };
    let here = scene.sentence_of(source.head);
    let named = named(&here, cast, source.head, &source.words);
    if named.is_some() {
        return (named, false);
    }
    let word = here.word(source.head);
    let features = word.features;
    match features.pron_type() {
        Some(PronType::Rel | PronType::Int) => {
            // "who": the noun that its clause is about.
            let clause = here
                .range
                .clone()
                .find(|at| here.relation(*at) == Relation::AclRelcl && here.is_under(source.head, *at));
            let noun = clause.and_then(|clause| here.head(clause));
            let speaker = noun.and_then(|noun| self::named(&here, cast, noun, &(noun..noun + 1)));
            (speaker, speaker.is_none() && noun.is_some())
        }
        Some(PronType::Prs) => {
            let gender = gender(word);
            (gender.and_then(|gender| meant(&here, cast, found, before, (source.head, gender))), false)
        }
        _ if matches!(word.upos, Upos::Noun | Upos::Propn) => {
            let titled = titled(&here, cast, source.head);
            (titled, titled.is_none())
        }
        _ => (None, true),
    }
}

/// Of "he" and "she".
fn gender(word: &Word) -> Option<Gender> {
    let features = word.features;
    let third = features.person() == Some(Person::Third) && features.number() == Some(Number::Sing);
    match features.gender().filter(|_| third && features.pron_type() == Some(PronType::Prs)) {
        Some(Form::Fem) => Some(Gender::Female),
        Some(Form::Masc) => Some(Gender::Male),
        _ => None,
    }
}

/// For each attribution the one in whose words it stands, if its source is "I" or "we": whoever says those is meant.
pub(super) fn outer(scene: &Scene<'_>, found: &[Found]) -> Vec<Option<usize>> {
    let first = |head: usize| scene.document.syntax[head].features.person() == Some(Person::First);
    let around = |at: usize| {
        let source = found[at].source.as_ref().filter(|source| first(source.head))?;
        let near = at.saturating_sub(NESTED)..found.len().min(at + NESTED);
        let holding = near.filter(|other| *other != at && found[*other].holds(&source.words));
        holding.min_by_key(|other| found[*other].cover().len())
    };
    (0..found.len()).map(around).collect()
}

/// The entity that a noun names: by itself, by the name that is part of it, or by what names it once more.
fn named(here: &Here<'_>, cast: &Cast, head: usize, words: &Range<usize>) -> Option<EntityId> {
    let scene = here.scene;
    let at = |token: usize| scene.name_at(token).and_then(|mention| cast.entity_of[mention]);
    let flat = |of: usize| here.children(of).filter(|c| here.relation(*c) == Relation::Flat).find_map(at);
    if let Some(entity) = at(head).or_else(|| flat(head)) {
        return Some(entity);
    }
    let mut appositions = here.children(head).filter(|c| here.relation(*c) == Relation::Appos && words.contains(c));
    if let Some(entity) = appositions.find_map(|c| at(c).or_else(|| flat(c))) {
        return Some(entity);
    }
    // "the IRNA news agency": what kind of body it is, behind its name; "the Hartwell spokesman" is somebody else.
    let role = here.scene.pack.word(&fold(here.form(head))).is_role();
    let body = here.children(head).filter(|c| !role && here.relation(*c) == Relation::Compound && words.contains(c));
    let org = |c: usize| here.scene.names_in(c..c + 1).any(|(_, name)| name.label == Label::Org);
    if let Some(entity) = body.filter(|c| org(*c)).find_map(at) {
        return Some(entity);
    }
    // A title and the name behind it.
    let next = head + 1;
    (words.contains(&next) && here.upos(next) == Upos::Propn).then(|| at(next)).flatten()
}

/// The one person that a pronoun can mean: the nearest sentence that has any, and there the subject if there are two. Whom
/// the words speak of that it says, or that stand between marks, is somebody else.
fn meant(
    here: &Here<'_>,
    cast: &Cast,
    found: &Found,
    before: &BTreeMap<usize, EntityId>,
    (pronoun, gender): (usize, Gender),
) -> Option<EntityId> {
    let scene = here.scene;
    let fits = |entity: EntityId| cast.genders[entity.at()].is_none_or(|known| known == gender);
    let is_said = |words: &Range<usize>| found.holds(words) || scene.marks.at(words.start).is_some();
    for number in (here.number.saturating_sub(BACK)..=here.number).rev() {
        if scene.document.sentences[number].tokens.count() > LONGEST {
            return None;
        }
        let sentence = scene.sentence(number);
        let end = if number == here.number { pronoun } else { sentence.range.end };
        let known = before.range(sentence.range.start..end).map(|(_, speaker)| *speaker);
        let mut all: Vec<(EntityId, bool)> =
            known.filter(|speaker| fits(*speaker)).map(|speaker| (speaker, true)).collect();
        order_by_key(&mut all, |(speaker, _)| *speaker);
        all.dedup();
        for (at, mention) in scene.names_in(sentence.range.start..end) {
            if is_said(&mention.tokens.indices()) {
                continue;
            }
            let person = mention.label == Label::Person;
            let Some(entity) = cast.entity_of[at].filter(|entity| person && fits(*entity)) else { continue };
            let head = mention
                .tokens
                .indices()
                .find(|t| sentence.head(*t).is_none_or(|h| !mention.tokens.indices().contains(&h)));
            let subject = head.is_some_and(|head| {
                let head = sentence.tree.head_noun(crate::document::TokenId::new(head)).at();
                let head = sentence.head(head).filter(|_| sentence.relation(head) == Relation::Conj).unwrap_or(head);
                matches!(sentence.relation(head), Relation::Nsubj | Relation::NsubjPass)
            });
            match all.iter_mut().find(|(known, _)| *known == entity) {
                Some((_, known)) => *known |= subject,
                None => all.push((entity, subject)),
            }
        }
        let subjects: Vec<EntityId> = all.iter().filter(|(_, subject)| *subject).map(|(entity, _)| *entity).collect();
        // "He said that he respects Brel": who is spoken of by a pronoun is somebody before.
        let open = || {
            (sentence.range.start..end).any(|at| {
                let is_subject = matches!(sentence.relation(at), Relation::Nsubj | Relation::NsubjPass);
                is_subject && self::gender(sentence.word(at)) == Some(gender) && scene.marks.at(at).is_none()
            })
        };
        match (&all[..], &subjects[..]) {
            ([], _) => {}
            (_, []) if open() => {}
            ([(only, _)], _) | (_, [only]) => return Some(*only),
            _ => return None,
        }
    }
    None
}

/// The one person whom the article gives the title before: "the minister", after "Minister Marna Oban" or "Marna Oban, the
/// minister".
fn titled(here: &Here<'_>, cast: &Cast, head: usize) -> Option<EntityId> {
    let article = |c: usize| {
        let features = here.word(c).features;
        features.pron_type() == Some(PronType::Art) && features.definite() == Some(Definite::Def)
    };
    let plural = here.word(head).features.number() == Some(Number::Plur);
    let holders = cast.titles.get(&fold(here.lemma(head)))?;
    let mut before = holders.iter().filter(|(_, at)| *at < head);
    let (only, _) = before.next().filter(|_| !plural && here.children(head).any(article))?;
    before.next().is_none().then_some(*only)
}

/// For each title the people who have it, in the order in which the article gives it to them, and where it does first.
fn titles(scene: &Scene<'_>, entity_of: &[Option<EntityId>]) -> HashMap<String, Vec<(EntityId, usize)>> {
    let mut titles: HashMap<String, Vec<(EntityId, usize)>> = HashMap::new();
    for (number, sentence) in scene.document.sentences.iter().enumerate() {
        let range = sentence.tokens.indices();
        let mut names = scene.names_in(range.clone()).filter(|(_, m)| m.label == Label::Person).peekable();
        if names.peek().is_none() || range.len() > LONGEST {
            continue;
        }
        let here = scene.sentence(number);
        for (at, name) in names {
            let Some(entity) = entity_of[at] else { continue };
            let words = name.tokens.indices();
            let before = words
                .start
                .checked_sub(1)
                .filter(|before| range.contains(before))
                .map(|before| fold(here.form(before)));
            let appositions = words.clone().flat_map(|word| here.children(word));
            let after = appositions.filter(|c| here.relation(*c) == Relation::Appos).map(|c| fold(here.lemma(c)));
            for title in before.into_iter().chain(after.collect::<Vec<_>>()) {
                let holders = titles.entry(title).or_default();
                if holders.iter().all(|(known, _)| *known != entity) && holders.len() < 3 {
                    holders.push((entity, words.end));
                }
            }
        }
    }
    titles
}
