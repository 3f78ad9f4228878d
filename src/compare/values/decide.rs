//! What is said of two facts that may fill one slot: an ordered table, the first that holds decides. What stands above has
//! kept apart what below would be called a difference.

use super::facts::{Fact, Role};
use super::likeness::{Likely, Parts};
use super::moment::Moments;
use super::place::Around;
use super::slot::{SlotKind, SlotState};
use crate::compare::event::EventState;
use crate::document::{Amount, Rule, Value};
use crate::measure::{self, Likeness};
use crate::pack::Ring;

/// Two facts, and what else bears on them.
pub(super) struct Case<'c, 'p> {
    pub(super) facts: [&'c Fact<'p>; 2],
    pub(super) parts: Parts,
    pub(super) event: EventState,
    /// Whether the articles are of two days, where both give theirs.
    pub(super) days_apart: Option<bool>,
    /// Whether their sentences name places that the other's does not.
    pub(super) places_apart: bool,
    /// Whether they tell of two occasions of one kind.
    pub(super) occasions_apart: bool,
    /// The amounts that stand beside each in its passage.
    pub(super) beside: [Vec<&'c Amount>; 2],
    /// Where an article gives the other's value too: whether from somebody else.
    pub(super) also: Option<bool>,
    /// What is the same around them, where they stand in one place.
    pub(super) around: Option<Around>,
}

type Holds = fn(&Case<'_, '_>) -> bool;

const TABLE: [(Rule, SlotState, Holds); 16] = [
    (Rule("same-value"), SlotState::Same, |case| case.likeness() == Some(Likeness::Same)),
    (Rule("rounded-value"), SlotState::Rounded, |case| case.likeness() == Some(Likeness::Rounded)),
    (Rule("converted-value"), SlotState::Converted, |case| case.likeness() == Some(Likeness::Converted)),
    (Rule("both-can-hold"), SlotState::Compatible, |case| case.likeness() == Some(Likeness::Compatible)),
    (Rule("no-number-said"), SlotState::Compatible, |case| case.likeness().is_none()),
    (Rule("parts-of-a-whole"), SlotState::Compatible, |case| case.is_part()),
    (Rule("of-another-event"), SlotState::OtherEvent, |case| !case.event.is_one_story()),
    (Rule("of-another-moment"), SlotState::AsOf, |case| case.is_amount() && case.parts.moment == Moments::Other),
    (Rule("moves-all-day"), SlotState::AsOf, |case| case.facts.iter().any(|fact| fact.is_market)),
    (Rule("grows-with-time"), SlotState::AsOf, |case| case.grows()),
    (Rule("gives-both"), SlotState::OtherSource, |case| case.also == Some(true)),
    (Rule("of-another-place"), SlotState::Unknown, |case| case.places_apart),
    (Rule("on-another-occasion"), SlotState::Unknown, |case| case.occasions_apart || case.is_another_day()),
    (Rule("other-value"), SlotState::Differs, |case| case.is_whole()),
    (Rule("other-in-place"), SlotState::Differs, |case| case.around.is_some()),
    (Rule("slot-not-whole"), SlotState::Unknown, |_| true),
];

/// What is said of two facts, and why.
pub(super) fn decide(case: &Case<'_, '_>) -> (SlotState, Rule) {
    let (rule, state, _) = TABLE.iter().find(|(_, _, holds)| holds(case)).unwrap_or(&TABLE[TABLE.len() - 1]);
    (*state, *rule)
}

impl Case<'_, '_> {
    fn likeness(&self) -> Option<Likeness> {
        // "over 1,000 members" and "over 2,000 members": where all else is the same, the bound is what is told.
        if self.around.is_some_and(|around| around.is_exact)
            && self.parts.likeness == Some(Likeness::Compatible)
            && self.bounded_alike()
        {
            return Some(Likeness::Differs);
        }
        self.parts.likeness
    }

    /// "4.39 percent on Friday" and "4.36 percent on Monday": with other figures another day is another occasion.
    fn is_another_day(&self) -> bool {
        let alone = |side: usize| {
            let other = &self.beside[1 - side];
            self.beside[side].iter().any(|own| !other.iter().any(|amount| amount.amount == own.amount))
        };
        !self.is_amount() && alone(0) && alone(1)
    }

    fn bounded_alike(&self) -> bool {
        match (self.facts[0].value, self.facts[1].value) {
            (Value::Amount(a), Value::Amount(b)) => a.modifier == b.modifier,
            (Value::Time(a), Value::Time(b)) => a.modifier.is_some() && a.modifier == b.modifier,
            _ => false,
        }
    }

    fn is_amount(&self) -> bool {
        self.facts.iter().all(|fact| matches!(fact.value, Value::Amount(_)))
    }

    fn amounts(&self) -> Option<[&Amount; 2]> {
        match (self.facts[0].value, self.facts[1].value) {
            (Value::Amount(a), Value::Amount(b)) => Some([a, b]),
            _ => None,
        }
    }

    /// "11 here and 9 there" of "20 offices", "three cadets, two of them 26".
    fn is_part(&self) -> bool {
        let Some(amounts) = self.amounts() else { return false };
        let sums = |side: usize| {
            let (own, whole, others) = (amounts[side], amounts[1 - side], &self.beside[side]);
            let with_own = |more: &&&Amount| measure::make_up(&[own, more], whole);
            let all = || std::iter::once(own).chain(others.iter().copied()).collect::<Vec<_>>();
            others.iter().any(|other| with_own(&other)) || measure::make_up(&all(), whole)
        };
        match self.facts.iter().filter(|fact| fact.is_part).count() {
            1 => true,
            2 => self.around.is_none(),
            _ => self.around.is_none() && (sums(0) || sums(1)),
        }
    }

    /// What goes up and down is told of the hour that it is told at; the dead and hurt are counted anew each day.
    fn grows(&self) -> bool {
        let says = |rings: &[Ring]| {
            self.facts
                .iter()
                .any(|fact| fact.said.iter().any(|word| word.ring.is_some_and(|ring| rings.contains(&ring))))
        };
        let one_moment = self.parts.moment == Moments::Same;
        let copied = self.around.is_some() && self.days_apart == Some(false);
        let plain = !copied && self.facts.iter().any(|fact| fact.role != Role::From);
        let changes = plain && says(&[Ring::RISE, Ring::FALL]);
        self.is_amount() && !one_moment && (changes || self.days_apart == Some(true) && says(&Ring::GROWS))
    }

    /// Whether nothing is missing of the slot: what is counted or who, and what is said, are the same.
    fn is_whole(&self) -> bool {
        let Parts { subject, predicate, counted, role, .. } = self.parts;
        // "14 were killed", and "the bomb killed 14".
        let silent = self.facts.iter().any(|fact| fact.in_subject || fact.subject.is_none());
        let of_noun = counted == Likely::Same
            && (subject == Likely::Same || silent)
            && self.facts.iter().all(|fact| fact.is_whole());
        let of_subject = counted == Likely::Open && subject == Likely::Same && self.facts[0].kind != SlotKind::Number;
        let plain = self.facts.iter().all(|fact| fact.kind != SlotKind::Ordinal && fact.role != Role::Beside);
        plain && self.also.is_none() && role && predicate == Likely::Same && (of_noun || of_subject) && self.is_amount()
            || self.is_whole_time()
    }

    /// Days and lengths are of their verb: one verb, one subject.
    fn is_whole_time(&self) -> bool {
        let Parts { subject, predicate, about, .. } = self.parts;
        let near = |fact: &Fact<'_>| fact.said.first().is_some_and(|word| word.ring != Some(Ring::LIGHT) && !fact.says);
        let same_word = match (self.facts[0].said.first(), self.facts[1].said.first()) {
            (Some(a), Some(b)) => a.lemma == b.lemma,
            _ => false,
        };
        let one_date = self.facts.iter().all(|fact| fact.is_only);
        !self.is_amount()
            && one_date
            && same_word
            && (subject == Likely::Same || subject != Likely::Other && about)
            && predicate == Likely::Same
            && self.facts.iter().all(|fact| near(fact))
    }
}
