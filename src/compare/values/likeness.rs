//! How the slots of two facts stand to each other, part by part.

use super::facts::{Fact, Noun, Role, Said};
use super::moment::Moments;
use super::slot::SlotKind;
use crate::document::{Reference, Value};
use crate::measure::{self, Likeness};
use crate::pack::Ring;

/// How a part of one slot stands to that of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likely {
    /// The same.
    Same,
    /// One is narrower than the other.
    Near,
    /// Not the same.
    Other,
    /// One of them says none, or what it says stands for something else.
    Open,
}

/// Two facts, part by part.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parts {
    pub(super) subject: Likely,
    pub(super) predicate: Likely,
    pub(super) counted: Likely,
    pub(super) moment: Moments,
    pub(super) role: bool,
    /// Whether both clauses speak of one thing besides their subjects.
    pub(super) about: bool,
    /// `None` of times, and where one says no number.
    pub(super) likeness: Option<Likeness>,
}

/// `None` where they do not measure the same.
pub(super) fn parts(a: &Fact<'_>, b: &Fact<'_>) -> Option<Parts> {
    if a.kind != b.kind && !(a.kind.is_of_day() && b.kind.is_of_day()) {
        return None;
    }
    let likeness = match (a.value, b.value) {
        (Value::Amount(one), Value::Amount(two)) => {
            if !measure::comparable(one, two) {
                return None;
            }
            // "dozens" and "dozens"
            let vague = one.amount.is_none() && two.amount.is_none() && a.words == b.words;
            measure::likeness(one, two).or(vague.then_some(Likeness::Same))
        }
        // "the same day" may be of two days, and is no other day for that.
        (Value::Time(one), Value::Time(_)) if a.words == b.words && matches!(one.reference, Reference::Mention(_)) => {
            None
        }
        _ => super::times::times(a.value, b.value),
    };
    Some(Parts {
        subject: subject(a.subject.as_ref(), b.subject.as_ref()),
        predicate: predicate(&a.said, &b.said),
        counted: counted(a, b),
        moment: a.moment.beside(&b.moment, a.kind != SlotKind::Number, a.role == Role::From && b.role == Role::From),
        about: a.about.iter().any(|thing| b.about.contains(thing)),
        role: a.role == b.role || plain(a.role) && plain(b.role),
        likeness: likeness.map(|likeness| if counted_out(a, b, likeness) { Likeness::Differs } else { likeness }),
    })
}

/// Few things are counted, not rounded: 127 passengers and 130, 19 dead and 20.
fn counted_out(a: &Fact<'_>, b: &Fact<'_>, likeness: Likeness) -> bool {
    let plain = |fact: &Fact<'_>| match fact.value {
        Value::Amount(amount) if amount.modifier.is_none() && amount.max.is_none() => amount.amount?.whole(),
        _ => None,
    };
    let few = |number: i128| number < 1000 && number % 100 != 0;
    likeness == Likeness::Rounded
        && a.kind == SlotKind::Number
        && matches!((plain(a), plain(b)), (Some(a), Some(b)) if few(a) && few(b))
}

fn plain(role: Role) -> bool {
    matches!(role, Role::Plain | Role::To)
}

pub(super) fn subject(a: Option<&Noun>, b: Option<&Noun>) -> Likely {
    let (Some(a), Some(b)) = (a, b) else { return Likely::Open };
    let shares = a.things.iter().any(|thing| b.things.contains(thing)) || a.names.iter().any(|n| b.names.contains(n));
    match (a.is, b.is) {
        (Some(one), Some(two)) if one == two => return Likely::Same,
        (Some(_), Some(_)) => return if shares { Likely::Near } else { Likely::Other },
        _ => {}
    }
    let more = |one: &Noun, two: &Noun| one.things.iter().any(|thing| !two.things.contains(thing));
    let of_kind = a.lemma == b.lemma || a.ring.is_some() && a.ring == b.ring;
    match () {
        () if a.is_pronoun || b.is_pronoun => Likely::Open,
        () if more(a, b) && more(b, a) => {
            if shares {
                Likely::Near
            } else {
                Likely::Other
            }
        }
        // "Halden shares" and "shares" may be two; "Halden shares" and "Halden's stock" are one.
        () if of_kind && a.modifiers == b.modifiers && a.things.is_empty() == b.things.is_empty() => Likely::Same,
        () if of_kind || shares => Likely::Near,
        () => Likely::Open,
    }
}

/// The words that both say; light ones only where neither says more.
fn shared<'s>(a: &'s [Said], b: &'s [Said]) -> Option<(&'s Said, &'s Said)> {
    let is_light = |word: &Said| word.ring == Some(Ring::LIGHT);
    let same = |x: &Said, y: &Said| x.lemma == y.lemma || x.ring.is_some() && x.ring == y.ring && !is_light(x);
    let says_more = |words: &[Said]| words.iter().any(|word| !is_light(word));
    let may_be_light = !says_more(a) && !says_more(b);
    a.iter().find_map(|x| {
        let y = b.iter().find(|y| same(x, y))?;
        (may_be_light || !is_light(x)).then_some((x, y))
    })
}

pub(super) fn predicate(a: &[Said], b: &[Said]) -> Likely {
    if a.is_empty() || b.is_empty() {
        return Likely::Open;
    }
    match shared(a, b) {
        // "earnings" and "third-quarter earnings"
        Some((one, two)) if one.modifiers != two.modifiers && one.is_noun && two.is_noun => Likely::Near,
        Some(_) => Likely::Same,
        None => Likely::Other,
    }
}

/// The places of the words that both say.
pub(super) fn shared_words<'s>(a: &'s Fact<'_>, b: &'s Fact<'_>) -> Option<(&'s Said, &'s Said)> {
    shared(&a.said, &b.said)
}

fn counted(a: &Fact<'_>, b: &Fact<'_>) -> Likely {
    let tolls = |fact: &Fact<'_>| fact.said.iter().any(|word| matches!(word.ring, Some(Ring::DEATH | Ring::HURT)));
    let numbers = a.kind == SlotKind::Number;
    match (&a.counted, &b.counted) {
        (Some(one), Some(two)) => nouns(one, two),
        // "[14] killed" and "killing [14 people]", "with [127] on board" and "with [130 people]".
        (None, Some(noun)) | (Some(noun), None) if tolls(a) && tolls(b) || numbers && (a.is_bare || b.is_bare) => {
            if noun.ring == Some(Ring::PERSON) && noun.modifiers.is_empty() {
                Likely::Same
            } else {
                Likely::Near
            }
        }
        (None, None) if tolls(a) && tolls(b) => Likely::Same,
        _ => Likely::Open,
    }
}

fn nouns(a: &Noun, b: &Noun) -> Likely {
    let person = |noun: &Noun| noun.ring == Some(Ring::PERSON);
    if a.lemma != b.lemma {
        return match (person(a), person(b)) {
            _ if a.ring.is_some() && a.ring == b.ring => Likely::Near,
            (true, false) | (false, true) => Likely::Near,
            _ => Likely::Other,
        };
    }
    if a.modifiers == b.modifiers {
        return Likely::Same;
    }
    Likely::Near
}

/// Whether both tell of a circumstance of one name that is narrowed otherwise: `in fresh attacks`, `in violent attacks`.
pub(super) fn circumstances_apart(a: &[Noun], b: &[Noun]) -> bool {
    let more = |one: &Noun, two: &Noun| one.modifiers.iter().any(|lemma| !two.modifiers.contains(lemma));
    let apart = |one: &Noun, two: &Noun| one.lemma == two.lemma && more(one, two) && more(two, one);
    a.iter().any(|one| b.iter().any(|two| apart(one, two)))
}
