//! What one article says is so, and the other that it is not, or that it is not sure; offices of one person; places and
//! people in one part of one deed. Of two aligned sentences, and only where verb and subject are the same.

use super::denied::deny_as_often;
use super::facts::{Noun, Reader, Said};
use super::governor::{is_verbal, top};
use super::likeness::{self, Likely};
use super::names::kind;
use super::passage::Passage;
use super::place::Places;
use super::slot::{Certainty, Filler, Slot, SlotEvidence, SlotKind, SlotPart, SlotState};
use super::spoken::{Spoken, covering};
use super::told::Account;
use crate::compare::alignment::Alignment;
use crate::compare::event::Event;
use crate::compare::pairing::{Pairing, Thing};
use crate::document::syntax::{Polarity, PronType};
use crate::document::{CueClass, Relation, Rule, TokenId, TokenRange, Upos};
use crate::pack::{Ring, pairs};
use crate::text::{Span, fold};

/// So many deeds of a sentence are read.
const MOST: usize = 8;

/// Who does what, by one verb.
struct Deed {
    verb: Said,
    subject: Option<Noun>,
    object: Option<Noun>,
    /// What denies it, where it is denied.
    denied: Option<Span>,
    /// What leaves it open, where it is left open.
    open: Option<Span>,
    /// Whether it is asked, wanted, feared or only possible: then nothing is said of whether it is so.
    is_told: bool,
    /// `in Lagos`: the preposition, the place and its words; only where one place is said.
    place: Option<(String, Thing, Span)>,
    source: Option<Thing>,
}

pub(super) fn slots(
    pairing: &Pairing<'_>,
    event: &Event,
    alignments: &[Alignment],
    accounts: &[Account<'_>; 2],
    places: &[(usize, Places<'_, '_>)],
) -> Vec<Slot> {
    let mut found: Vec<Slot> = Vec::new();
    if !event.state.is_one_story() {
        return found;
    }
    for (at, alignment) in alignments.iter().enumerate() {
        let [left, right] = [0, 1].map(|side: usize| {
            let passages = accounts[side].within(&alignment.sides[side]);
            passages.iter().flat_map(|p| deeds(pairing, side, &accounts[side].passages[*p])).collect::<Vec<_>>()
        });
        for (i, a) in left.iter().enumerate() {
            for (j, b) in right.iter().enumerate() {
                // A verb that a side says twice is no one deed.
                let again = |deeds: &[Deed], own: usize| {
                    deeds.iter().enumerate().any(|(k, deed)| k != own && same_verb(&deed.verb, &deeds[own].verb))
                };
                let shares = |places: &Places<'_, '_>| {
                    let holds = |side: usize, deed: &Deed| places.passages[side].span.contains(deed.verb.span);
                    holds(0, a) && holds(1, b) && denied_in_both(places, [a, b])
                };
                let shared = || places.iter().any(|(of, places)| *of == at && shares(places));
                if same_verb(&a.verb, &b.verb) && !again(&left, i) && !again(&right, j) && !shared() {
                    found.extend(held([a, b], pairing, at));
                }
            }
        }
    }
    found.dedup_by(|a, b| a.kind == b.kind && a.sides == b.sides);
    found
}

/// Whether what denies one of two deeds stands in both sentences, and hangs on another word in one of them.
fn denied_in_both(places: &Places<'_, '_>, deeds: [&Deed; 2]) -> bool {
    let [one, two] = deeds.map(|deed| deed.denied);
    let stands = |side: usize, span: Option<Span>| span.is_some_and(|span| places.shares(side, span));
    one.is_some() != two.is_some() && (stands(0, one) || stands(1, two) || deny_as_often(places))
}

fn same_verb(a: &Said, b: &Said) -> bool {
    let light = a.ring == Some(Ring::LIGHT);
    !light && (a.lemma == b.lemma || a.ring.is_some() && a.ring == b.ring)
}

/// What two deeds of one verb say apart.
fn held([a, b]: [&Deed; 2], pairing: &Pairing<'_>, alignment: usize) -> Vec<Slot> {
    let subject = likeness::subject(a.subject.as_ref(), b.subject.as_ref());
    let object = likeness::subject(a.object.as_ref(), b.object.as_ref());
    let passive = a.subject.is_none() == b.subject.is_none();
    let mut found = Vec::new();
    if subject == Likely::Other || object == Likely::Other || !passive || !a.is_told || !b.is_told {
        return found;
    }
    let one = subject == Likely::Same;
    let make = |kind, state, rule, spans| slot([a, b], kind, state, rule, spans, alignment);
    if one && a.denied.is_some() != b.denied.is_some() && a.open.is_none() && b.open.is_none() {
        let objects = object == Likely::Same || a.object.is_none() && b.object.is_none();
        let spans = [a, b].map(|deed| deed.denied.map_or(deed.verb.span, |span| span.to(deed.verb.span)));
        if objects && a.verb.lemma == b.verb.lemma {
            found.push(make(SlotKind::Polarity, SlotState::Differs, Rule("denied"), spans));
        }
        return found;
    }
    if one && a.denied.is_none() && b.denied.is_none() && a.open.is_some() != b.open.is_some() {
        let spans = [a, b].map(|deed| deed.open.map_or(deed.verb.span, |span| span.to(deed.verb.span)));
        found.push(make(SlotKind::Certainty, SlotState::Differs, Rule("claim-hardened"), spans));
    }
    if let (Some((by, place, at)), Some((with, other, there))) = (&a.place, &b.place)
        && one
        && by == with
        && a.verb.lemma == b.verb.lemma
    {
        let same = place == other;
        let (state, rule) =
            if same { (SlotState::Same, Rule("same-place")) } else { (SlotState::Unknown, Rule("another-place")) };
        found.push(make(SlotKind::Place, state, rule, [*at, *there]));
    }
    if let (Some(one), Some(two)) = (&a.object, &b.object)
        && subject == Likely::Same
        && let (Some(this), Some(that)) = (one.is, two.is)
        && this == that
        && let Some(kind) = kind(pairing.labels[this.at()])
    {
        found.push(make(kind, SlotState::Same, Rule("same-object"), [one.span, two.span]));
    }
    found
}

fn slot([a, b]: [&Deed; 2], kind: SlotKind, state: SlotState, rule: Rule, spans: [Span; 2], alignment: usize) -> Slot {
    let mut because = Vec::new();
    let mut thing = None;
    if let (Some(one), Some(two)) = (&a.subject, &b.subject) {
        because.push(SlotEvidence { kind: SlotPart::Subject, sides: [Some(one.span), Some(two.span)] });
        thing = one.things.iter().find(|thing| two.things.contains(thing)).copied();
    }
    because.push(SlotEvidence { kind: SlotPart::Predicate, sides: [Some(a.verb.span), Some(b.verb.span)] });
    Slot {
        kind,
        state,
        subject: thing,
        relation: Some(a.verb.lemma.clone().min(b.verb.lemma.clone())),
        counted: None,
        sides: spans.map(|span| Some(Filler { span, value: None })),
        attributed: [a.source, b.source],
        alignment: Some(alignment),
        certainty: Certainty::Probable,
        because,
        rule,
    }
}

/// What is told by the verbs of a sentence.
fn deeds(pairing: &Pairing<'_>, side: usize, passage: &Passage<'_>) -> Vec<Deed> {
    let reader = Reader { pairing, side, passage, pack: pairing.pack };
    let tree = &passage.tree;
    // "is an actor and [singer]": one copula for both.
    let is_joined = |id: TokenId| tree.children(id).any(|child| tree.word(child).relation == Relation::Cop);
    let is_copular = |id: TokenId| {
        let head = tree.word(id).head.filter(|_| tree.word(id).relation == Relation::Conj);
        is_joined(id) || head.is_some_and(is_joined) && tree.word(id).upos == Upos::Noun
    };
    let is_verb = |id: TokenId| tree.word(id).upos == Upos::Verb && tree.word(id).relation != Relation::Amod;
    let verbs = tree.words().filter(|id| is_verb(*id) || is_copular(*id));
    verbs.filter(|id| is_verbal(tree, *id) || is_copular(*id)).take(MOST).map(|verb| deed(&reader, verb)).collect()
}

fn deed(reader: &Reader<'_, '_>, verb: TokenId) -> Deed {
    let (tree, pairing) = (&reader.passage.tree, reader.pairing);
    let document = pairing.sides[reader.side].document;
    let span = |id: TokenId| document.tokens[id.at()].span;
    let place = TokenRange::new(verb.at(), verb.at() + 1);
    let spoken = covering(&reader.passage.spoken, place);
    let governs =
        tree.word(verb).head.filter(|_| matches!(tree.word(verb).relation, Relation::Xcomp | Relation::Ccomp));
    let is_denying = |id: &TokenId| pairing.pack.word(&fold(&tree.word(*id).lemma)).is_denying();
    // "is not built, painted"; but "it does not open, and the harbour closes".
    let has_subject =
        tree.children(verb).any(|id| matches!(tree.word(id).relation, Relation::Nsubj | Relation::NsubjPass));
    let joined = tree.word(verb).head.filter(|_| tree.word(verb).relation == Relation::Conj && !has_subject);
    let own = negation(reader, verb).or_else(|| negation(reader, joined?));
    let by_verb = governs.filter(|id| is_denying(id)).map(span);
    // "denied a request to suspend the ruling while it [appeals]": what is denied is what the words say first.
    let first = |s: &&Spoken| top(tree, s.content).is_none_or(|top| top == verb);
    let by_speaker =
        spoken.filter(|s| s.class == Some(CueClass::Denial) && !s.negated).filter(first).and_then(|s| s.cue);
    let hedge = tree.children(verb).find(|id| {
        let word = tree.word(*id);
        word.relation == Relation::Advmod && pairing.pack.word(&fold(&word.lemma)).is_hedge()
    });
    let mark = |id: &TokenId| matches!(tree.word(*id).relation, Relation::Aux | Relation::Mark);
    let modal = tree.children(verb).filter(mark).any(|id| is_unreal(reader, id));
    // "not a rock album" may be another album.
    let narrows = |id: &TokenId| {
        use Relation::{Acl, AclRelcl, Amod, Compound, Nmod, NmodPoss};
        matches!(tree.word(*id).relation, Acl | AclRelcl | Amod | Compound | Nmod | NmodPoss)
    };
    let of_kind = own.is_some() && tree.word(verb).upos != Upos::Verb && tree.children(verb).any(|id| narrows(&id));
    let wanted = governs.is_some_and(|id| !is_denying(&id) && tree.word(verb).relation == Relation::Xcomp);
    Deed {
        verb: reader.said(verb),
        subject: tree.subject(verb).map(|id| reader.noun(id)),
        object: tree.object(verb).map(|id| reader.noun(id)),
        denied: own.or(by_verb).or(by_speaker),
        open: hedge.map(span),
        is_told: !modal && !wanted && !of_kind,
        place: one_place(reader, verb),
        source: spoken.and_then(|spoken| spoken.speaker),
    }
}

/// A helper or a mark that leaves open whether it is so: `would`, `if`.
fn is_unreal(reader: &Reader<'_, '_>, id: TokenId) -> bool {
    reader.pack.pair(&pairs::RINGS, &fold(&reader.passage.tree.word(id).lemma)) == Some(Ring::UNREAL)
}

/// The word that denies a verb: `not`, `never`.
fn negation(reader: &Reader<'_, '_>, verb: TokenId) -> Option<Span> {
    let tree = &reader.passage.tree;
    let negative = |id: &TokenId| {
        let features = tree.word(*id).features;
        features.polarity() == Some(Polarity::Neg) || features.pron_type() == Some(PronType::Neg)
    };
    // "not only built by" is no denial.
    let restricts = |id: &TokenId| {
        let next = TokenId::new(id.at() + 1);
        let lemma = (next < reader.passage.tokens.end).then(|| fold(&tree.word(next).lemma));
        lemma.is_some_and(|lemma| reader.pack.pair(&pairs::RINGS, &lemma) == Some(Ring::FOCUS))
    };
    let word = tree.children(verb).find(|id| negative(id) && !restricts(id))?;
    Some(reader.pairing.sides[reader.side].document.tokens[word.at()].span)
}

/// The one place at which a deed is said to be done.
fn one_place(reader: &Reader<'_, '_>, verb: TokenId) -> Option<(String, Thing, Span)> {
    let tree = &reader.passage.tree;
    let labels = &reader.pairing.labels;
    let is_place = |thing: &Thing| labels[thing.at()].is_place();
    let mut found = tree.children(verb).filter(|id| tree.word(*id).relation == Relation::Obl).filter_map(|id| {
        let place = reader.named(id).filter(is_place)?;
        let case = tree.children(id).find(|child| tree.word(*child).relation == Relation::Case)?;
        Some((fold(&tree.word(case).lemma), place, reader.noun(id).span))
    });
    let first = found.next()?;
    found.next().is_none().then_some(first)
}
