//! The gate before everything else: whether two articles tell of one event. It decides whether "differs" may ever be said.

pub(super) mod signs;

use self::signs::{Sign, SignKind};
use super::meet::meet;
use super::pairing::{Named, Pairing, Thing, either_way};
use super::profile::Profile;
use super::told::Term;
use super::weigh::Stem;
use crate::calendar::Day;
use crate::document::named::named;
use crate::document::{Label, Rule};
use crate::text::{Span, order_by_key};
use std::cmp::Reverse;

/// What two articles have to do with each other, with what speaks for it and against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The verdict.
    pub state: EventState,
    /// 0-1000: how sure it is that both tell of one event.
    pub score: u16,
    /// For and against, by place on the left.
    pub because: Vec<EventEvidence>,
    /// The slug of what decided.
    pub rule: Rule,
}

/// A place in each text that speaks for one event, or against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventEvidence {
    /// In the left text and in the right.
    pub sides: [Span; 2],
    /// What is told there.
    pub kind: EvidenceKind,
    /// Whether it speaks for one event.
    pub speaks_for: bool,
}

named! {
    /// What two articles have to do with each other.
    EventState {
        /// They tell of one event.
        SameEvent "same_event",
        /// Of one story: an event and what came of it.
        SameStory "same_story",
        /// Of one matter, in which other things happened.
        SameTopic "same_topic",
        /// Of different matters.
        Unrelated "unrelated",
    }
}

named! {
    /// What is told at a place of evidence.
    EvidenceKind {
        /// Somebody.
        Who "who",
        /// A place.
        Place "place",
        /// A day.
        Time "time",
        /// An amount.
        Value "value",
        /// Rare words.
        Words "words",
        /// The same words in the same order.
        Reuse "reuse",
    }
}

impl EventState {
    /// Whether what is said of one may be held against what is said of the other.
    #[must_use]
    pub fn is_one_story(self) -> bool {
        matches!(self, EventState::SameEvent | EventState::SameStory)
    }
}

/// Hundredths of a nat (log-odds): from here on both tell of one event, of 11,025 pairs of others five were taken for one.
const ONE_EVENT: i64 = 120;
/// From here on of one story.
const ONE_STORY: i64 = 30;
/// Of a million, the likeness of the words from which on the matter is one.
const ONE_MATTER: u32 = 120_000;

const LITTLE: Rule = Rule("little-shared");

/// What each kind of sign weighs, in hundredths of a nat. A logistic regression over pairs of articles, rounded.
mod worth {
    /// Before anything is known.
    pub(super) const PRIOR: i64 = -566;
    /// Of all words, and of those that both begin with, where they are the same.
    pub(super) const WORDS: i64 = 530;
    pub(super) const LEAD: i64 = 410;
    /// Of all persons of the one that names fewer.
    pub(super) const PERSONS: i64 = 110;
    pub(super) const NO_PERSON: i64 = -210;
    /// Each amount, however little it tells; a telling one counts twice.
    pub(super) const AMOUNT: i64 = 95;
    /// Each noun of which both say how many.
    pub(super) const COUNTED: [i64; 2] = [120, -65];
    pub(super) const AGE: [i64; 2] = [150, 0];
    pub(super) const WEEKDAY: [i64; 2] = [70, -85];
    pub(super) const DAY: [i64; 2] = [225, 0];
    /// Each verb of which both name who does it, or to whom.
    pub(super) const DEED: [i64; 2] = [135, -50];
    pub(super) const NO_PLACE: i64 = -20;
}

/// How many days apart two articles of one event are printed, and what that weighs.
const APART: [(i64, i64); 3] = [(2, 70), (7, 0), (30, -100)];
const LONG_APART: i64 = -300;
/// More of a kind says no more.
const MOST: usize = 2;
const MOST_AMOUNTS: usize = 4;
/// Places of evidence of each kind, for and against.
const SHOWN: usize = 3;

/// Of a million, the likeness of all words, and of those that both begin with, below which nothing else can make up for it.
const FAR: [u32; 2] = [40_000, 60_000];

/// Whether two articles have so few words in common that no more needs to be looked at.
pub(super) fn are_far([left, right]: [&Profile<'_>; 2]) -> bool {
    left.article.hash != right.article.hash
        && left.vector.cosine(&right.vector) < FAR[0]
        && left.signs.lead.cosine(&right.signs.lead) < FAR[1]
}

impl Event {
    /// Of articles that are far from each other.
    pub(super) fn none() -> Event {
        let odds = worth::PRIOR;
        Event { state: EventState::Unrelated, score: logistic(odds), because: Vec::new(), rule: LITTLE }
    }
}

pub(super) fn event(pairing: &Pairing<'_>, reused: bool) -> Event {
    let [left, right] = pairing.sides;
    let cosine = left.vector.cosine(&right.vector);
    let mut case = Case { pairing, odds: worth::PRIOR, because: Vec::new() };
    case.odds += worth::WORDS * i64::from(cosine.isqrt()) / 1000;
    case.odds += worth::LEAD * i64::from(left.signs.lead.cosine(&right.signs.lead).isqrt()) / 1000;
    case.signs(SignKind::Counted, EvidenceKind::Value, worth::COUNTED);
    case.signs(SignKind::Age, EvidenceKind::Value, worth::AGE);
    case.signs(SignKind::Weekday, EvidenceKind::Time, worth::WEEKDAY);
    case.signs(SignKind::Day, EvidenceKind::Time, worth::DAY);
    case.amounts();
    case.persons();
    case.places();
    case.deeds();
    case.words();
    let apart = case.days_apart();
    let Case { odds, mut because, .. } = case;
    order_by_key(&mut because, |evidence| *evidence);
    because.dedup();
    let state = match odds {
        ONE_EVENT.. => EventState::SameEvent,
        ONE_STORY.. => EventState::SameStory,
        _ if reused || cosine >= ONE_MATTER => EventState::SameTopic,
        _ => EventState::Unrelated,
    };
    let rule = match state {
        EventState::SameEvent => Rule("one-event"),
        EventState::SameStory => Rule("one-story"),
        EventState::SameTopic if apart => Rule("another-time"),
        EventState::SameTopic => Rule("one-matter"),
        EventState::Unrelated => LITTLE,
    };
    Event { state, score: logistic(odds), because, rule }
}

/// What speaks for one event and against it, so far.
struct Case<'p> {
    pairing: &'p Pairing<'p>,
    odds: i64,
    because: Vec<EventEvidence>,
}

impl<'p> Case<'p> {
    fn show(&mut self, kind: EvidenceKind, speaks_for: bool, sides: [Span; 2]) {
        let shown = |e: &&EventEvidence| e.kind == kind && e.speaks_for == speaks_for;
        if self.because.iter().filter(shown).count() < SHOWN {
            self.because.push(EventEvidence { sides, kind, speaks_for });
        }
    }

    fn signs_of(&self, kind: SignKind) -> [Vec<&'p [Sign]>; 2] {
        self.pairing.sides.map(|side| {
            let own = side.signs.signs.chunk_by(|a, b| a.kind == b.kind && a.of == b.of);
            own.filter(|signs| signs[0].kind == kind).collect()
        })
    }

    /// Of what both tell: whether they tell the same of it.
    fn signs(&mut self, kind: SignKind, evidence: EvidenceKind, [same, other]: [i64; 2]) {
        let [left, right] = self.signs_of(kind);
        let mut met = [0; 2];
        for own in left {
            let Some(of_other) = right.iter().find(|signs| signs[0].of == own[0].of) else { continue };
            let both = own.iter().find_map(|l| Some((l, of_other.iter().find(|r| r.what == l.what)?)));
            let agree = both.is_some();
            let (l, r) = both.unwrap_or((first(own), first(of_other)));
            met[usize::from(!agree)] += 1;
            if agree || other != 0 {
                self.show(evidence, agree, [l.span, r.span]);
            }
        }
        self.odds += same * met[0].min(MOST) as i64 + other * met[1].min(MOST) as i64;
    }

    fn amounts(&mut self) {
        let mut all = 0;
        let sides = [SignKind::Telling, SignKind::Amount].map(|kind| self.signs_of(kind));
        for ([left, right], worth) in sides.into_iter().zip([2, 1]) {
            for own in left {
                if let Some(other) = right.iter().find(|signs| signs[0].of == own[0].of) {
                    all += worth;
                    if worth > 1 {
                        self.show(EvidenceKind::Value, true, [first(own).span, first(other).span]);
                    }
                }
            }
        }
        self.odds += worth::AMOUNT * all.min(MOST_AMOUNTS) as i64;
    }

    fn persons(&mut self) {
        let Named { shared, alone, counts } = self.pairing.named(|label| label == Label::Person);
        for thing in shared.iter().take(SHOWN) {
            if let Some(sides) = self.pairing.first(*thing) {
                self.show(EvidenceKind::Who, true, sides);
            }
        }
        let fewer = counts[0].min(counts[1]);
        if let Some(share) = (worth::PERSONS * shared.len() as i64).checked_div(fewer as i64) {
            self.odds += share.min(worth::PERSONS);
        }
        if let (true, [Some(left), Some(right)]) = (shared.is_empty(), alone) {
            self.odds += worth::NO_PERSON;
            self.show(EvidenceKind::Who, false, [left, right]);
        }
    }

    fn places(&mut self) {
        let Named { shared, alone, .. } = self.pairing.named(Label::is_place);
        for thing in shared.iter().take(SHOWN) {
            if let Some(sides) = self.pairing.first(*thing) {
                self.show(EvidenceKind::Place, true, sides);
            }
        }
        if let (true, [Some(left), Some(right)]) = (shared.is_empty(), alone) {
            self.odds += worth::NO_PLACE;
            self.show(EvidenceKind::Place, false, [left, right]);
        }
    }

    /// "The club fired Cheeks", "The club fired O'Brien": a deed of one kind, done to another.
    fn deeds(&mut self) {
        let left = self.pairing.sides[0];
        let mut verbs: Vec<(Stem, bool)> = left.signs.deeds.iter().map(|d| (d.verb, d.is_actor)).collect();
        order_by_key(&mut verbs, |verb| *verb);
        verbs.dedup();
        let mut met = [0; 2];
        for (verb, is_actor) in verbs {
            let pairing = self.pairing;
            let who = |side: usize| -> Vec<Thing> {
                let own = pairing.sides[side].signs.deeds.iter();
                let own = own.filter(|d| d.verb == verb && d.is_actor == is_actor);
                own.filter_map(|d| pairing.thing(side, d.who)).collect()
            };
            let (of_left, of_right) = (who(0), who(1));
            if of_right.is_empty() || of_left.is_empty() {
                continue;
            }
            met[usize::from(!of_left.iter().any(|thing| of_right.contains(thing)))] += 1;
        }
        self.odds += worth::DEED[0] * met[0].min(MOST) as i64 + worth::DEED[1] * met[1].min(MOST) as i64;
    }

    /// The weightiest words that both begin with.
    fn words(&mut self) {
        let [left, right] = self.pairing.sides;
        let (Some(first), Some(other)) = (left.sentences.first(), right.sentences.first()) else { return };
        let span = |side: &Profile<'_>, term: &Term| side.document.tokens[term.token].span;
        let both = meet(&first.terms, &other.terms, |term| term.stem);
        let mut shared: Vec<(u8, [Span; 2])> = both.map(|(l, r)| (l.weight, [span(left, l), span(right, r)])).collect();
        order_by_key(&mut shared, |(weight, sides)| (Reverse(*weight), either_way(*sides)));
        for (_, sides) in shared.into_iter().take(SHOWN) {
            self.show(EvidenceKind::Words, true, sides);
        }
    }

    /// Weighs the days between their dates of publication; whether they are many.
    fn days_apart(&mut self) -> bool {
        let [Some(left), Some(right)] = self.pairing.sides.map(|side| {
            let published = side.document.metadata.published.as_ref()?;
            Day::written(&published.value)
        }) else {
            return false;
        };
        let apart = i64::from(left.since(right).abs());
        let weight = APART.iter().find(|(days, _)| apart <= *days).map_or(LONG_APART, |(_, weight)| *weight);
        self.odds += weight;
        weight == LONG_APART
    }
}

/// That of the article's first place: any would do, this one is seen first.
fn first(signs: &[Sign]) -> &Sign {
    signs.iter().min_by_key(|sign| sign.span).expect("a chunk has a sign")
}

/// `1000 / (1 + e^-odds)`, by steps of a quarter of a nat.
fn logistic(odds: i64) -> u16 {
    const STEPS: [u16; 21] =
        [500, 562, 622, 679, 731, 777, 818, 852, 881, 905, 924, 940, 953, 963, 971, 977, 982, 986, 989, 991, 993];
    let at = (odds.unsigned_abs() / 25) as usize;
    let above = STEPS.get(at).copied().unwrap_or(995);
    if odds < 0 { 1000 - above } else { above }
}
