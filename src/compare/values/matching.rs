//! Which facts of two articles fill one slot: one to one, the best first, inside aligned passages; outside of them only where
//! subject, predicate and counted noun are all the same.

use super::alone::left_out;
use super::decide::{Case, decide};
use super::facts::{Fact, Reader};
use super::given::{Given, also};
use super::likeness::{self, Likely, Parts};
use super::moment::Moments;
use super::place::{Around, Places};
use super::rows::Unit;
use super::slot::{Certainty, Slot, SlotEvidence, SlotKind, SlotPart, SlotState};
use super::told::Account;
use crate::compare::alignment::Alignment;
use crate::compare::event::Event;
use crate::compare::pairing::{Pairing, Thing};
use crate::document::{Amount, Rule, Value};
use crate::measure::Likeness;
use crate::text::order_by_key;
use std::collections::BTreeMap;

/// So many facts of the right are tried for one of the left that no alignment holds.
const TRIED: usize = 8;
/// The score of an alignment from which on its sentences tell the same for the most part.
const STRONG: u16 = 450;

/// What stands in one place fills one slot, whatever else would go together.
const IN_PLACE: u32 = 64;

/// Two facts that may fill one slot.
struct Meeting {
    score: u32,
    facts: [usize; 2],
    alignment: Option<usize>,
    parts: Parts,
    /// What is the same around them, where they stand in one place.
    around: Option<Around>,
}

pub(super) fn slots(
    pairing: &Pairing<'_>,
    event: &Event,
    alignments: &[Alignment],
    accounts: &[Account<'_>; 2],
    places: &[(usize, Places<'_, '_>)],
) -> Vec<Slot> {
    let mut meetings = Vec::new();
    let mut aligned = Vec::new();
    for (at, alignment) in alignments.iter().enumerate() {
        let [left, right] = [0, 1].map(|side| accounts[side].within(&alignment.sides[side]));
        let facts = [facts_in(&accounts[0], &left), facts_in(&accounts[1], &right)];
        let strong = alignment.score >= STRONG;
        for a in &facts[0] {
            let pairs = facts[1].iter().filter_map(|b| meeting(accounts, [*a, *b], Some(at), strong));
            meetings.extend(pairs);
        }
        aligned.push(facts);
    }
    if event.state.is_one_story() {
        elsewhere(accounts, &mut meetings);
    }
    for (at, places) in places {
        meetings.extend(in_place(accounts, places, *at));
    }
    // Ties are broken alike from both sides.
    let key = |m: &Meeting| {
        let [a, b] = m.facts;
        (std::cmp::Reverse(m.score), m.alignment.is_none(), a.abs_diff(b), a + b, a.min(b))
    };
    order_by_key(&mut meetings, key);
    let mut taken = [0, 1].map(|side: usize| vec![false; accounts[side].facts.len()]);
    let mut found = Vec::new();
    let given = [0, 1].map(|side: usize| Given::of(&accounts[side]));
    for meeting in meetings {
        let [a, b] = meeting.facts;
        match (taken[0][a], taken[1][b]) {
            (false, false) => {}
            // What the other article confirms in one sentence may be said otherwise in the next, by somebody else.
            (true, true) => continue,
            _ if meeting.parts.likeness != Some(Likeness::Differs) || meeting.alignment.is_none() => continue,
            _ if also(accounts, &given, meeting.facts) != Some(true) => continue,
            _ => {}
        }
        (taken[0][a], taken[1][b]) = (true, true);
        found.extend(slot(pairing, event, accounts, &given, meeting));
    }
    found.extend(left_out(alignments, accounts, &aligned, &taken, &given));
    found
}

fn facts_in(account: &Account<'_>, passages: &[usize]) -> Vec<usize> {
    passages.iter().flat_map(|at| account.passages[*at].facts.clone()).collect()
}

/// `strong`: whether the alignment that they stand in is.
fn meeting(accounts: &[Account<'_>; 2], facts: [usize; 2], alignment: Option<usize>, strong: bool) -> Option<Meeting> {
    let [a, b] = [&accounts[0].facts[facts[0]], &accounts[1].facts[facts[1]]];
    let parts = likeness::parts(a, b)?;
    if parts.likeness == Some(Likeness::Differs) && are_exchanged(accounts, facts) {
        return None;
    }
    let score = worth(a, b, parts, alignment.is_some(), strong)?;
    Some(Meeting { score, facts, alignment, parts, around: None })
}

/// "12 here and 31 there", "31 there and 12 here": each sentence has what the other has too, and neither gives another.
fn are_exchanged(accounts: &[Account<'_>; 2], facts: [usize; 2]) -> bool {
    let stands = |side: usize| {
        let own = &accounts[side].facts[facts[side]];
        let same =
            |other: &Fact<'_>| other.kind == own.kind && (other.number(), &other.words) == (own.number(), &own.words);
        let passage = accounts[1 - side].facts[facts[1 - side]].passage;
        accounts[1 - side].facts[accounts[1 - side].passages[passage].facts.clone()].iter().any(same)
    };
    stands(0) && stands(1)
}

/// Facts that stand in one place of two sentences, and are not the same.
fn in_place<'m>(
    accounts: &'m [Account<'_>; 2],
    places: &'m Places<'_, '_>,
    alignment: usize,
) -> impl Iterator<Item = Meeting> + 'm {
    let fact = |side: usize, unit: &Unit| {
        let span = places.pairing.sides[side].document.span(unit.tokens);
        let mut facts = places.passages[side].facts.clone();
        facts.find(|at| unit.mention.is_some() && accounts[side].facts[*at].span == span)
    };
    let kind = move |side: usize, unit: &Unit| Some(accounts[side].facts[fact(side, unit)?].kind);
    places.facing(kind).into_iter().filter_map(move |units| {
        let [a, b] = [0, 1].map(|side: usize| fact(side, &places.rows.units[side][units[side]]));
        let facts = [a?, b?];
        let [one, two] = [0, 1].map(|side: usize| &accounts[side].facts[facts[side]]);
        let parts = likeness::parts(one, two)?;
        let around = places.around(units)?;
        let kept_apart = parts.counted == Likely::Other
            || parts.counted == Likely::Near
            || one.counted.is_some() != two.counted.is_some()
            || one.kind == SlotKind::Date && !around.by_verb
            || one.is_whole() != two.is_whole()
            || are_exchanged(accounts, facts);
        (!kept_apart).then_some(Meeting {
            score: IN_PLACE,
            facts,
            alignment: Some(alignment),
            parts,
            around: Some(around),
        })
    })
}

/// Facts that stand in no alignment: of one subject, predicate and noun, or of one number of one noun.
fn elsewhere(accounts: &[Account<'_>; 2], meetings: &mut Vec<Meeting>) {
    let key = |fact: &Fact<'_>| Some((fact.kind, fact.counted.as_ref()?.lemma.clone()));
    let mut of_noun: BTreeMap<(SlotKind, String), Vec<usize>> = BTreeMap::new();
    for (at, fact) in accounts[1].facts.iter().enumerate() {
        if let Some(key) = key(fact) {
            of_noun.entry(key).or_default().push(at);
        }
    }
    let mut of_left: BTreeMap<(SlotKind, String), Vec<usize>> = BTreeMap::new();
    for (at, fact) in accounts[0].facts.iter().enumerate() {
        if let Some(key) = key(fact) {
            of_left.entry(key).or_default().push(at);
        }
    }
    for (key, left) in of_left {
        let Some(right) = of_noun.get(&key) else { continue };
        // A noun that is counted over and over is no slot.
        if left.len() > TRIED || right.len() > TRIED {
            continue;
        }
        for a in left {
            meetings.extend(right.iter().filter_map(|b| meeting(accounts, [a, *b], None, false)));
        }
    }
}

/// How much speaks for one slot; `None` where too little does.
fn worth(a: &Fact<'_>, b: &Fact<'_>, parts: Parts, aligned: bool, strong: bool) -> Option<u32> {
    let Parts { subject, predicate, counted, role, likeness, moment, about } = parts;
    let (same_subject, same_predicate) = (subject == Likely::Same, predicate == Likely::Same);
    let measured = !matches!(a.kind, SlotKind::Number | SlotKind::Ordinal);
    let alike = matches!(likeness, Some(Likeness::Same | Likeness::Rounded));
    let long = alike && a.number() == b.number() && says_much(a) && says_much(b);
    let noun = match counted {
        Likely::Same => 2,
        Likely::Near => 1,
        _ => 0,
    };
    let evidence = noun + u32::from(same_subject) + u32::from(same_predicate) + u32::from(measured) + u32::from(long);
    // Where two sentences have most words in common, hardly any number is met by chance, nor where their verbs have one object
    // or one place.
    let agreed = evidence + u32::from(strong && !a.kind.is_of_day()) + u32::from(about);
    let apart = counted == Likely::Other || subject == Likely::Other;
    let holds = match likeness {
        Some(Likeness::Same) if aligned => !apart && agreed >= 2,
        Some(Likeness::Same) => !apart && counted == Likely::Same && (same_predicate || same_subject || long),
        Some(Likeness::Rounded | Likeness::Converted) => {
            let tied = same_subject || same_predicate || long || counted == Likely::Same || about && strong;
            !apart && role && tied && agreed >= 2 && (aligned || same_predicate && evidence >= 3)
        }
        Some(Likeness::Compatible) => {
            !apart && role && same_predicate && evidence >= 2 && (aligned || counted == Likely::Same && evidence >= 3)
        }
        None => !apart && role && same_predicate && counted == Likely::Same && aligned,
        Some(Likeness::Differs) => {
            let slot = match a.kind {
                SlotKind::Number => counted == Likely::Same || counted == Likely::Near && same_subject,
                SlotKind::Ordinal => false,
                kind if kind.is_of_day() => same_subject || about,
                _ => same_subject || counted == Likely::Same,
            };
            !apart && role && same_predicate && slot && (aligned || same_subject && counted == Likely::Same)
        }
    };
    let agrees = match likeness {
        Some(Likeness::Same) => 6,
        Some(Likeness::Rounded | Likeness::Converted) => 4,
        Some(Likeness::Compatible) => 2,
        _ => 0,
    };
    holds
        .then(|| 4 * evidence + agrees + u32::from(role) + u32::from(moment != Moments::Other) + 2 * u32::from(aligned))
}

/// Whether a number is met by chance hardly ever: three digits that say something.
fn says_much(fact: &Fact<'_>) -> bool {
    fact.number().is_some_and(|number| {
        let digits = number.parts().0.unsigned_abs().to_string();
        digits.trim_end_matches('0').len() >= 3
    })
}

fn slot(
    pairing: &Pairing<'_>,
    event: &Event,
    accounts: &[Account<'_>; 2],
    given: &[Given; 2],
    Meeting { facts, alignment, parts, around, .. }: Meeting,
) -> Option<Slot> {
    let sides = [0, 1].map(|side: usize| &accounts[side].facts[facts[side]]);
    let case = Case {
        facts: sides,
        parts,
        event: event.state,
        days_apart: days_apart(pairing),
        places_apart: places_apart(pairing, accounts, sides),
        occasions_apart: occasions_apart(pairing, accounts, sides),
        beside: [0, 1].map(|side: usize| beside(&accounts[side], facts[side])),
        also: also(accounts, given, facts),
        around,
    };
    let (state, rule) = decide(&case);
    // Elsewhere only agreement is said, and what strict evidence allows.
    let said = alignment.is_some() || !matches!(state, SlotState::Unknown | SlotState::OtherEvent);
    said.then(|| made(&case, state, rule, alignment))
}

fn made(case: &Case<'_, '_>, state: SlotState, rule: Rule, alignment: Option<usize>) -> Slot {
    let Case { facts: [a, b], parts, around, .. } = case;
    let said = likeness::shared_words(a, b);
    let nouns =
        a.counted.as_ref().zip(b.counted.as_ref()).filter(|_| matches!(parts.counted, Likely::Same | Likely::Near));
    let mut because = Vec::new();
    let mut add = |kind, a, b| because.push(SlotEvidence { kind, sides: [a, b] });
    if let (Likely::Same, Some(one), Some(two)) = (parts.subject, &a.subject, &b.subject) {
        add(SlotPart::Subject, Some(one.span), Some(two.span));
    } else if let Some(Around { subject: [one, two], .. }) = around {
        add(SlotPart::Subject, Some(*one), Some(*two));
    }
    if let Some((one, two)) = said {
        add(SlotPart::Predicate, Some(one.span), Some(two.span));
    } else if let Some(Around { predicate: [one, two], .. }) = around {
        add(SlotPart::Predicate, Some(*one), Some(*two));
    }
    if let Some((one, two)) = nouns {
        add(SlotPart::Counted, Some(one.span), Some(two.span));
    } else if parts.counted == Likely::Same {
        // "[14] killed": who is counted is in the word that says so.
        let of = |fact: &Fact<'_>| Some(fact.counted.as_ref().map_or(fact.span, |noun| noun.span));
        add(SlotPart::Counted, of(a), of(b));
    }
    if !matches!(a.kind, SlotKind::Number | SlotKind::Ordinal | SlotKind::Date | SlotKind::Time) {
        add(SlotPart::Unit, Some(a.span), Some(b.span));
    }
    let moment = |fact: &Fact<'_>| fact.moment.word.as_ref().map(|(_, span)| *span).or(fact.moment.span);
    if parts.moment != Moments::Open && (moment(a).is_some() || moment(b).is_some()) {
        add(SlotPart::AsOf, moment(a), moment(b));
    }
    let source = |fact: &Fact<'_>| fact.source.and_then(|source| source.span);
    if source(a).is_some() || source(b).is_some() {
        add(SlotPart::Source, source(a), source(b));
    }
    let whole =
        [parts.subject, parts.predicate, parts.counted].into_iter().filter(|part| *part == Likely::Same).count();
    let certainty = match whole {
        3 => Certainty::Certain,
        2 => Certainty::Probable,
        _ => Certainty::Ambiguous,
    };
    let noun = |noun: &super::facts::Noun| {
        let words = noun.modifiers.iter().map(String::as_str).chain([noun.lemma.as_str()]);
        words.collect::<Vec<_>>().join(" ")
    };
    let thing = |fact: &Fact<'_>| fact.source.and_then(|source| source.thing);
    Slot {
        // "on Thursday" and "on Tuesday night" are of a day.
        kind: if a.kind == b.kind { a.kind } else { SlotKind::Date },
        state,
        subject: subject(a, b),
        relation: said.map(|(one, two)| one.lemma.clone().min(two.lemma.clone())),
        counted: nouns.map(|(one, two)| noun(one).min(noun(two))),
        sides: [a, b].map(|fact| Some(fact.filler())),
        attributed: [thing(a), thing(b)],
        alignment,
        certainty,
        because,
        rule,
    }
}

fn subject(a: &Fact<'_>, b: &Fact<'_>) -> Option<Thing> {
    let (one, two) = (a.subject.as_ref()?, b.subject.as_ref()?);
    one.things.iter().find(|thing| two.things.contains(thing)).copied()
}

fn days_apart(pairing: &Pairing<'_>) -> Option<bool> {
    let day = |side: usize| {
        let published = pairing.sides[side].document.metadata.published.as_ref()?;
        published.value.get(..10).map(str::to_owned)
    };
    Some(day(0)? != day(1)?)
}

/// Whether each sentence names a place that the other does not.
fn places_apart(pairing: &Pairing<'_>, accounts: &[Account<'_>; 2], sides: [&Fact<'_>; 2]) -> bool {
    let places = |side: usize| -> Vec<Thing> {
        let named = &accounts[side].passages[sides[side].passage].named;
        let is_place = |thing: &Thing| pairing.labels[thing.at()].is_place();
        named.iter().map(|(_, thing)| *thing).filter(is_place).collect()
    };
    let (one, two) = (places(0), places(1));
    one.iter().any(|thing| !two.contains(thing)) && two.iter().any(|thing| !one.contains(thing))
}

fn occasions_apart(pairing: &Pairing<'_>, accounts: &[Account<'_>; 2], sides: [&Fact<'_>; 2]) -> bool {
    let [one, two] = [0, 1].map(|side: usize| {
        let passage = &accounts[side].passages[sides[side].passage];
        Reader { pairing, side, passage, pack: pairing.pack }.circumstances()
    });
    likeness::circumstances_apart(&one, &two)
}

/// The other amounts of a fact's sentence.
fn beside<'c>(account: &'c Account<'_>, fact: usize) -> Vec<&'c Amount> {
    let passage = &account.passages[account.facts[fact].passage];
    let amount = |at: usize| match account.facts[at].value {
        Value::Amount(amount) => Some(amount),
        Value::Time(_) => None,
    };
    passage.facts.clone().filter(|at| *at != fact).filter_map(amount).collect()
}
