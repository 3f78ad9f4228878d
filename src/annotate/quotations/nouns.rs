//! Nouns that attribute: `Sarnel’s claim that the convoy was armed`, `Sarnel issued a warning about a flood`.

use super::content;
use super::cue;
use super::found::Found;
use super::look;
use super::scene::Here;
use super::source::{self, Source};
use crate::document::{Relation, Rule, Upos};

pub(super) fn attribute(here: &Here<'_>, at: usize) -> Option<Found> {
    use Relation::{Case, Punct};
    if here.upos(at) != Upos::Noun {
        return None;
    }
    let cue = look::noun(here.scene.pack, here.lemma(at))?;
    let clause = clause(here, at);
    let voiced = voiced(here, at);
    let (head, content, words) = match (owner(here, at, clause), clause, voiced) {
        (Some(owner), Some(clause), _) => (owner, clause, at..at + 1),
        (None, Some(clause), Some((speaker, verb))) => (speaker, clause, verb..at + 1),
        (None, None, Some((speaker, verb))) => (speaker, topics(here, at).next()?, verb..at + 1),
        _ => return None,
    };
    let mut named = source::phrase(here, head, words.start);
    // The ending of the possessive is no part of the name.
    while named.end > head + 1 && matches!(here.relation(named.end - 1), Case | Punct) {
        named.end -= 1;
    }
    let named = named.start..named.end.max(head + 1);
    let parts = content::clause(here, content, &words, Some(&named));
    // "a warning [about] a flood": what leads a topic is none of it.
    let start = if clause == Some(content) { words.end } else { here.child(content, &[Case])? + 1 };
    let parts = parts.into_iter().filter(|part| part.end > start).map(|part| part.start.max(start)..part.end).collect();
    let parts = content::whole_marks(here, parts, &words);
    (!parts.is_empty()).then(|| Found {
        cue: Some(words),
        source: Some(Source { head, words: named }),
        parts,
        class: Some(cue.class()),
        negated: false,
        hedge: None,
        rule: Rule("said-noun"),
        speech: false,
    })
}

/// "that …" or "to …": a bare clause beside a noun is about it.
fn clause(here: &Here<'_>, at: usize) -> Option<usize> {
    use Relation::{Acl, Advcl, Ccomp, Mark};
    let marked = |c: usize| here.children(c).any(|m| m < c && here.relation(m) == Mark);
    here.children(at).find(|c| *c > at && matches!(here.relation(*c), Acl | Ccomp | Advcl) && marked(*c))
}

/// What stands behind a noun with a preposition.
fn topics(here: &Here<'_>, at: usize) -> impl Iterator<Item = usize> {
    here.children(at)
        .filter(move |c| *c > at && here.relation(*c) == Relation::Nmod && here.child(*c, &[Relation::Case]).is_some())
}

/// "Oslo's claim", "the claim of Oslo that", "the European claim".
fn owner(here: &Here<'_>, at: usize, clause: Option<usize>) -> Option<usize> {
    use Relation::{Amod, Compound, NmodPoss};
    let name = |c: usize| here.scene.names_in(c..c + 1).next().is_some();
    let before = || here.children(at).find(|c| *c < at && matches!(here.relation(*c), Amod | Compound) && name(*c));
    let behind = || topics(here, at).find(|c| clause.is_some_and(|clause| *c < clause));
    here.child(at, &[NmodPoss]).or_else(before).or_else(behind)
}

/// Who gives a noun voice, and the verb that does: "Oslo [has issued] a warning".
fn voiced(here: &Here<'_>, at: usize) -> Option<(usize, usize)> {
    let verb = here.head(at).filter(|verb| *verb < at && here.relation(at) == Relation::Obj)?;
    if !look::voices(here.scene.pack, here.lemma(verb)) {
        return None;
    }
    let subject = here.child(verb, &[Relation::Nsubj])?;
    Some((subject, cue::words(here, verb, None).0.start))
}
