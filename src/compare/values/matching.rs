//! Which facts of two articles fill one slot: one to one, the best first, inside aligned passages; outside of them only where
//! subject, predicate and counted noun are all the same.

use super::decide::{Case, decide};
use super::facts::{Fact, Reader, Source};
use super::likeness::{self, Likely, Parts};
use super::moment::Moments;
use super::slot::{Certainty, Filler, Slot, SlotEvidence, SlotKind, SlotPart, SlotState};
use super::told::Account;
use crate::compare::alignment::Alignment;
use crate::compare::event::Event;
use crate::compare::pairing::{Pairing, Thing};
use crate::document::{Amount, Number, Rule, Value};
use crate::measure::Likeness;
use crate::text::order_by_key;
use std::collections::BTreeMap;

/// So many facts of the right are tried for one of the left that no alignment holds.
const TRIED: usize = 8;

/// So few are named rather than counted: "the two leaders".
const FEW: u32 = 12;

/// Two facts that may fill one slot.
struct Meeting {
    score: u32,
    facts: [usize; 2],
    alignment: Option<usize>,
    parts: Parts,
}

pub(super) fn slots(
    pairing: &Pairing<'_>,
    event: &Event,
    alignments: &[Alignment],
    accounts: &[Account<'_>; 2],
) -> Vec<Slot> {
    let mut meetings = Vec::new();
    let mut aligned = Vec::new();
    for (at, alignment) in alignments.iter().enumerate() {
        let [left, right] = [0, 1].map(|side| accounts[side].within(&alignment.sides[side]));
        let facts = [facts_in(&accounts[0], &left), facts_in(&accounts[1], &right)];
        for a in &facts[0] {
            let pairs = facts[1].iter().filter_map(|b| meeting(accounts, [*a, *b], Some(at)));
            meetings.extend(pairs);
        }
        aligned.push(facts);
    }
    if event.state.is_one_story() {
        elsewhere(accounts, &mut meetings);
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

fn meeting(accounts: &[Account<'_>; 2], facts: [usize; 2], alignment: Option<usize>) -> Option<Meeting> {
    let [a, b] = [&accounts[0].facts[facts[0]], &accounts[1].facts[facts[1]]];
    let parts = likeness::parts(a, b)?;
    let score = worth(a, b, parts, alignment.is_some())?;
    Some(Meeting { score, facts, alignment, parts })
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
            meetings.extend(right.iter().filter_map(|b| meeting(accounts, [a, *b], None)));
        }
    }
}

/// How much speaks for one slot; `None` where too little does.
fn worth(a: &Fact<'_>, b: &Fact<'_>, parts: Parts, aligned: bool) -> Option<u32> {
    let Parts { subject, predicate, counted, role, likeness, moment } = parts;
    let (same_subject, same_predicate) = (subject == Likely::Same, predicate == Likely::Same);
    let measured = !matches!(a.kind, SlotKind::Number | SlotKind::Ordinal);
    let alike = matches!(likeness, Some(Likeness::Same | Likeness::Rounded));
    let long = alike && number(a) == number(b) && says_much(a) && says_much(b);
    let noun = match counted {
        Likely::Same => 2,
        Likely::Near => 1,
        _ => 0,
    };
    let evidence = noun + u32::from(same_subject) + u32::from(same_predicate) + u32::from(measured) + u32::from(long);
    let apart = counted == Likely::Other || subject == Likely::Other;
    let holds = match likeness {
        Some(Likeness::Same) if aligned => !apart && evidence >= 2,
        Some(Likeness::Same) => !apart && counted == Likely::Same && (same_predicate || same_subject || long),
        Some(Likeness::Rounded | Likeness::Converted) => {
            let tied = same_subject || same_predicate || long || counted == Likely::Same;
            !apart && role && tied && evidence >= 2 && (aligned || same_predicate && evidence >= 3)
        }
        Some(Likeness::Compatible) => {
            !apart && role && same_predicate && evidence >= 2 && (aligned || counted == Likely::Same && evidence >= 3)
        }
        None => !apart && role && same_predicate && counted == Likely::Same && aligned,
        Some(Likeness::Differs) => {
            let slot = match a.kind {
                SlotKind::Number => counted == Likely::Same || counted == Likely::Near && same_subject,
                SlotKind::Ordinal => false,
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
    number(fact).is_some_and(|number| {
        let digits = number.parts().0.unsigned_abs().to_string();
        digits.trim_end_matches('0').len() >= 3
    })
}

fn number(fact: &Fact<'_>) -> Option<Number> {
    match fact.value {
        Value::Amount(amount) => amount.amount,
        Value::Time(_) => None,
    }
}

/// The amounts that an article gives, by what they say.
struct Given(BTreeMap<(SlotKind, Number, Option<String>), Vec<usize>>);

impl Given {
    fn of(account: &Account<'_>) -> Given {
        let mut given = Given(BTreeMap::new());
        for (at, fact) in account.facts.iter().enumerate() {
            if let Some(key) = Given::key(fact) {
                given.0.entry(key).or_default().push(at);
            }
        }
        given
    }

    fn key(fact: &Fact<'_>) -> Option<(SlotKind, Number, Option<String>)> {
        match fact.value {
            Value::Amount(amount) => Some((fact.kind, amount.amount?, amount.unit.clone())),
            Value::Time(_) => None,
        }
    }

    /// Those that say what a fact of the other article says.
    fn like(&self, fact: &Fact<'_>) -> &[usize] {
        Given::key(fact).and_then(|key| self.0.get(&key)).map_or(&[], Vec::as_slice)
    }
}

fn slot(
    pairing: &Pairing<'_>,
    event: &Event,
    accounts: &[Account<'_>; 2],
    given: &[Given; 2],
    Meeting { facts, alignment, parts, .. }: Meeting,
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
    };
    let (state, rule) = decide(&case);
    // Elsewhere only agreement is said, and what strict evidence allows.
    let said = alignment.is_some() || !matches!(state, SlotState::Unknown | SlotState::OtherEvent);
    said.then(|| made(sides, parts, state, rule, alignment))
}

fn made(sides: [&Fact<'_>; 2], parts: Parts, state: SlotState, rule: Rule, alignment: Option<usize>) -> Slot {
    let [a, b] = sides;
    let said = likeness::shared_words(a, b);
    let nouns =
        a.counted.as_ref().zip(b.counted.as_ref()).filter(|_| matches!(parts.counted, Likely::Same | Likely::Near));
    let mut because = Vec::new();
    let mut add = |kind, a, b| because.push(SlotEvidence { kind, sides: [a, b] });
    if let (Likely::Same, Some(one), Some(two)) = (parts.subject, &a.subject, &b.subject) {
        add(SlotPart::Subject, Some(one.span), Some(two.span));
    }
    if let Some((one, two)) = said {
        add(SlotPart::Predicate, Some(one.span), Some(two.span));
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
        kind: a.kind,
        state,
        subject: subject(a, b),
        relation: said.map(|(one, two)| one.lemma.clone().min(two.lemma.clone())),
        counted: nouns.map(|(one, two)| noun(one).min(noun(two))),
        sides: [a, b].map(|fact| Some(filler(fact))),
        attributed: [thing(a), thing(b)],
        alignment,
        certainty,
        because,
        rule,
    }
}

fn filler(fact: &Fact<'_>) -> Filler {
    Filler { span: fact.span, value: Some(fact.value.clone()) }
}

fn subject(a: &Fact<'_>, b: &Fact<'_>) -> Option<Thing> {
    let (one, two) = (a.subject.as_ref()?, b.subject.as_ref()?);
    one.things.iter().find(|thing| two.things.contains(thing)).copied()
}

fn days_apart(pairing: &Pairing<'_>) -> bool {
    let day = |side: usize| {
        let published = pairing.sides[side].document.metadata.published.as_ref()?;
        published.value.get(..10).map(str::to_owned)
    };
    matches!((day(0), day(1)), (Some(one), Some(two)) if one != two)
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

/// Whether an article gives the other's value as well, of the same noun: and if so, whether from somebody else.
fn also(accounts: &[Account<'_>; 2], given: &[Given; 2], facts: [usize; 2]) -> Option<bool> {
    let both = |side: usize| {
        let own = &accounts[side].facts[facts[side]];
        let other = &accounts[1 - side].facts[facts[1 - side]];
        let again = given[side].like(other).iter().map(|at| &accounts[side].facts[*at]).find(|fact| {
            let noun = |fact: &Fact<'_>| fact.counted.as_ref().map(|noun| noun.lemma.clone());
            noun(fact) == noun(other) && likeness::predicate(&fact.said, &other.said) == Likely::Same
        })?;
        let apart = |one: Option<Source>, two: Option<Source>| one.is_some() && two.is_some() && one != two;
        Some(apart(own.source, again.source))
    };
    match (both(0), both(1)) {
        (None, None) => None,
        (one, two) => Some(one.unwrap_or(false) || two.unwrap_or(false)),
    }
}

/// What one of two aligned sentences counts, and the other article nowhere.
fn left_out(
    alignments: &[Alignment],
    accounts: &[Account<'_>; 2],
    aligned: &[[Vec<usize>; 2]],
    taken: &[Vec<bool>; 2],
    given: &[Given; 2],
) -> Vec<Slot> {
    let mut found = Vec::new();
    let mut seen = [0, 1].map(|side: usize| vec![false; accounts[side].facts.len()]);
    for (at, alignment) in alignments.iter().enumerate() {
        if alignment.sides.iter().any(|side| side.len() != 1) {
            continue;
        }
        for side in 0..2 {
            for &fact in &aligned[at][side] {
                let one = &accounts[side].facts[fact];
                let counts = one.counted.is_some() || matches!(one.kind, SlotKind::Money | SlotKind::Percent);
                let likely = accounts[1 - side].within(&alignment.sides[1 - side]).iter().any(|passage| {
                    let passage = &accounts[1 - side].passages[*passage];
                    let verb = one.said.last();
                    let told = passage
                        .tree
                        .words()
                        .any(|id| verb.is_some_and(|verb| verb.lemma == *passage.tree.word(id).lemma));
                    let rival = passage.facts.clone().any(|at| accounts[1 - side].facts[at].kind == one.kind);
                    told && !rival
                });
                let elsewhere = !given[1 - side].like(one).is_empty();
                if taken[side][fact] || seen[side][fact] || !counts || !likely || elsewhere || !says_number(one) {
                    continue;
                }
                seen[side][fact] = true;
                found.push(alone(one, side, at));
            }
        }
    }
    found
}

fn says_number(fact: &Fact<'_>) -> bool {
    number(fact).is_some_and(|number| fact.kind != SlotKind::Number || number > Number::from(FEW))
}

fn alone(fact: &Fact<'_>, side: usize, alignment: usize) -> Slot {
    let on = |filler: Option<Filler>| if side == 0 { [filler, None] } else { [None, filler] };
    let thing = fact.source.and_then(|source| source.thing);
    Slot {
        kind: fact.kind,
        state: if side == 0 { SlotState::OnlyA } else { SlotState::OnlyB },
        subject: fact.subject.as_ref().and_then(|subject| subject.things.first().copied()),
        relation: fact.said.first().map(|word| word.lemma.clone()),
        counted: fact.counted.as_ref().map(|noun| noun.lemma.clone()),
        sides: on(Some(filler(fact))),
        attributed: if side == 0 { [thing, None] } else { [None, thing] },
        alignment: Some(alignment),
        certainty: Certainty::Probable,
        because: Vec::new(),
        rule: Rule("not-given"),
    }
}
