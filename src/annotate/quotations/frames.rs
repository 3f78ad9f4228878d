//! Attributions whose cue is no verb: `according to`, nouns, colons.

use super::content;
use super::found::Found;
use super::look;
use super::nouns;
use super::scene::Here;
use super::source::{self, Source};
use crate::document::syntax::{Definite, Number};
use crate::document::{Relation, Rule, Upos};
use crate::pack::Frame;

pub(super) fn attribute(here: &Here<'_>, found: &mut Vec<Found>) {
    for at in here.range.clone() {
        if here.scene.marks.holding(at).is_some_and(|pair| pair.words > 1) {
            continue;
        }
        found.extend(according(here, at).or_else(|| nouns::attribute(here, at)));
    }
}

/// `, per the ministry`, `Per IRNA,`; not "a ship per day".
fn stands_aside(here: &Here<'_>, at: usize) -> bool {
    let parted = at == here.range.start || here.is_punct(at - 1);
    let word = here.word(at + 1);
    let definite = word.features.definite() == Some(Definite::Def) || word.relation == Relation::NmodPoss;
    parted && (definite || here.scene.names_in(at + 1..at + 2).next().is_some())
}

/// `The pier is closed, according to the harbour master.`
fn according(here: &Here<'_>, at: usize) -> Option<Found> {
    let behind = Some(at + 1).filter(|next| here.range.contains(next))?;
    let aside = |key: &str| look::cue(here.scene.pack, key).filter(|cue| cue.has(Frame::Aside));
    let one = here.form(at).to_lowercase();
    let two = aside(&format!("{one} {}", here.form(behind).to_lowercase()));
    let (cue, next) = match two {
        Some(cue) => (cue, behind),
        None => (stands_aside(here, at).then(|| aside(&one))??, at),
    };
    let words = at..next + 1;
    // Whose word it is: what the phrase hangs on or leads.
    let head = here.head(at).filter(|head| *head > next).or_else(|| {
        (next + 1..here.range.end).find(|t| {
            matches!(here.relation(*t), Relation::Obl | Relation::Nmod) && *t < next + 14 && here.is_under(at, *t)
                || here.head(*t) == Some(at) && matches!(here.upos(*t), Upos::Noun | Upos::Propn | Upos::Pron)
        })
    });
    let stop = (next + 1..here.range.end).find(|t| here.is_punct(*t)).unwrap_or(here.range.end);
    let (head, phrase) = match head {
        Some(head) => (head, source::phrase(here, head, at)),
        None => {
            let head =
                (next + 1..stop).rev().find(|t| matches!(here.upos(*t), Upos::Noun | Upos::Propn | Upos::Pron))?;
            (head, next + 1..head + 1)
        }
    };
    // "According to IRNA, Marna Oban arrived": a name behind the comma is no apposition but the subject.
    let comma = phrase.clone().find(|t| here.form(*t) == "," && here.scene.names_in(*t + 1..*t + 2).next().is_some());
    let comma = comma.filter(|comma| at == here.range.start && *comma > next + 1);
    let phrase = match comma {
        Some(comma) => phrase.start..comma,
        None => phrase,
    };
    let head = if phrase.contains(&head) { head } else { phrase.end - 1 };
    let phrase = phrase.start.max(next + 1)..phrase.end.max(next + 2);
    // "according to plan": nobody.
    if phrase.len() == 1 && here.upos(head) == Upos::Noun && here.word(head).features.number() == Some(Number::Sing) {
        return None;
    }
    // The sentence is said as a whole: the tree hangs the phrase on its last clause as often as on its first.
    let own = here.subtree(head, &|child| here.is_punct(child));
    let end = if comma.is_some() {
        phrase.end
    } else {
        own.iter().rev().find(|t| **t >= phrase.end).map_or(phrase.end, |last| *last + 1)
    };
    let rest: Vec<usize> = here.range.clone().filter(|t| !(at..end).contains(t)).collect();
    let gap = at..end;
    let parts = content::run(here, &rest, &gap, Some(&phrase));
    let parts = content::whole_marks(here, parts, &gap);
    if parts.is_empty() {
        return None;
    }
    Some(Found {
        cue: Some(words),
        source: Some(Source { head, words: phrase }),
        parts,
        class: Some(cue.class()),
        negated: false,
        hedge: None,
        rule: Rule("according-to"),
        speech: false,
    })
}
