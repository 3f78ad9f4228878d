//! Who does what to whom, in two articles.

mod deeds;
mod relating;

pub use relating::{Deed, Polarity, Relating, RelatingState};

use self::deeds::{Done, deeds};
use super::event::Event;
use super::pairing::{Pairing, Thing};
use super::weigh::stem;
use crate::document::{MentionId, Rule};
use crate::text::order_by_key;
use std::collections::{BTreeMap, BTreeSet};

const DEEDS: Rule = Rule("subject-verb-object");

pub(super) fn relations(pairing: &Pairing<'_>, _event: &Event) -> Vec<Relating> {
    let mut found: BTreeMap<[Thing; 2], [Vec<Deed>; 2]> = BTreeMap::new();
    for side in 0..2 {
        for Done { subject, object, deed } in deeds(pairing, side) {
            found.entry([subject, object]).or_default()[side].push(deed);
        }
    }
    let met = [together(pairing, 0), together(pairing, 1)];
    let relating = |([subject, object], mut sides): ([Thing; 2], [Vec<Deed>; 2])| {
        let ends = [subject.min(object), subject.max(object)];
        let state = match (sides[0].is_empty(), sides[1].is_empty()) {
            (false, false) => state(&sides),
            // Where the other text has both in one sentence, it may say so in another way.
            (false, true) => is_missing(pairing, &met[1], ends, 1).then_some(RelatingState::OnlyA),
            _ => is_missing(pairing, &met[0], ends, 0).then_some(RelatingState::OnlyB),
        }?;
        sides.iter_mut().for_each(|deeds| order_by_key(deeds, |deed| deed.span));
        Some(Relating { subject, object, sides, state, rule: DEEDS })
    };
    let mut all: Vec<Relating> = found.into_iter().filter_map(relating).collect();
    let first = |deeds: &[Deed]| deeds.first().map(|deed| deed.span);
    order_by_key(&mut all, |r| (r.sides[0].is_empty(), first(&r.sides[0]), first(&r.sides[1]), r.subject, r.object));
    all
}

/// How the deeds of both stand to each other; `None` where it is not to be told.
fn state(sides: &[Vec<Deed>; 2]) -> Option<RelatingState> {
    // By stem: a lemma that is not known is the form that stands there.
    let verbs = sides.each_ref().map(|deeds| {
        deeds.iter().map(|deed| (stem(&deed.verb), deed.polarity)).collect::<BTreeSet<(String, Polarity)>>()
    });
    let has = |side: usize, verb: &str, polarity| verbs[side].contains(&(verb.to_owned(), polarity));
    let is_shared = |verb: &str| Polarity::ALL.iter().any(|polarity| has(1, verb, *polarity));
    let opposed = |verb: &str, says: usize| {
        has(says, verb, Polarity::Asserted)
            && has(1 - says, verb, Polarity::Denied)
            && !has(says, verb, Polarity::Denied)
            && !has(1 - says, verb, Polarity::Asserted)
    };
    if verbs[0].iter().any(|deed| verbs[1].contains(deed)) {
        return Some(RelatingState::Same);
    }
    if verbs[0].iter().any(|(verb, _)| opposed(verb, 0) || opposed(verb, 1)) {
        return Some(RelatingState::Opposed);
    }
    // "may sue" beside "sues" is no other verb, "did not praise" none that stands for another.
    let says = |side: usize| verbs[side].iter().all(|(_, polarity)| *polarity == Polarity::Asserted);
    (says(0) && says(1) && !verbs[0].iter().any(|(verb, _)| is_shared(verb))).then_some(RelatingState::OtherVerb)
}

/// Whether a side names both things, and nowhere in one sentence.
fn is_missing(pairing: &Pairing<'_>, met: &[Vec<usize>], [a, b]: [Thing; 2], side: usize) -> bool {
    let both_named = pairing.counts(a)[side] > 0 && pairing.counts(b)[side] > 0;
    both_named && !met[a.at()].iter().any(|sentence| met[b.at()].binary_search(sentence).is_ok())
}

/// For each thing the sentences of a side that name it.
fn together(pairing: &Pairing<'_>, side: usize) -> Vec<Vec<usize>> {
    let document = pairing.sides[side].document;
    let mut met = vec![Vec::new(); pairing.labels.len()];
    for (at, mention) in document.mentions.iter().enumerate() {
        if let Some(thing) = pairing.thing(side, MentionId::new(at)) {
            met[thing.at()].push(document.sentence_of(mention.tokens.start).at());
        }
    }
    met
}
