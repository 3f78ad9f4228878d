//! As what two articles present one person: two offices may both be right, and one that is former may not be any more.

use super::passage::Passage;
use super::slot::{Certainty, Filler, Slot, SlotEvidence, SlotKind, SlotPart, SlotState};
use super::told::Account;
use crate::compare::alignment::Alignment;
use crate::compare::pairing::{Pairing, Thing};
use crate::document::{Label, Relation, Rule, TokenId, TokenKind, TokenRange};
use crate::pack::{Ring, pairs};
use crate::text::chars::is_hyphen;
use crate::text::{Span, fold, order_by_key};

/// So many words before a name may be of its office.
const WORDS: usize = 6;

/// An office beside a name.
struct Office {
    person: Thing,
    /// Its noun.
    lemma: String,
    is_former: bool,
    span: Span,
    name: Span,
}

pub(super) fn slots(pairing: &Pairing<'_>, alignments: &[Alignment], accounts: &[Account<'_>; 2]) -> Vec<Slot> {
    let mut found: Vec<Slot> = Vec::new();
    for (at, alignment) in alignments.iter().enumerate() {
        let [left, right] = [0, 1].map(|side: usize| {
            let passages = accounts[side].within(&alignment.sides[side]);
            let mut all: Vec<Office> =
                passages.iter().flat_map(|p| offices(pairing, side, &accounts[side].passages[*p])).collect();
            // One office a person and passage: the first.
            order_by_key(&mut all, |office| (office.person, office.span.start));
            all.dedup_by_key(|office| office.person);
            all
        });
        for a in &left {
            found.extend(right.iter().filter(|b| b.person == a.person).filter_map(|b| slot(a, b, at)));
        }
    }
    order_by_key(&mut found, |slot| slot.sides.each_ref().map(|side| side.as_ref().map(|filler| filler.span)));
    found.dedup_by(|a, b| a.sides == b.sides);
    found
}

fn slot(a: &Office, b: &Office, alignment: usize) -> Option<Slot> {
    let (state, rule) = match (a.lemma == b.lemma, a.is_former == b.is_former) {
        (true, true) => return None,
        (true, false) => (SlotState::AsOf, Rule("former-lost")),
        (false, _) => (SlotState::Compatible, Rule("two-offices")),
    };
    let evidence = |kind, one, two| SlotEvidence { kind, sides: [Some(one), Some(two)] };
    Some(Slot {
        kind: SlotKind::Title,
        state,
        subject: Some(a.person),
        relation: None,
        counted: None,
        sides: [a, b].map(|office| Some(Filler { span: office.span, value: None })),
        attributed: [None, None],
        alignment: Some(alignment),
        certainty: Certainty::Probable,
        because: vec![evidence(SlotPart::Subject, a.name, b.name)],
        rule,
    })
}

/// The offices of those that a sentence names: before the name, or in apposition.
fn offices(pairing: &Pairing<'_>, side: usize, passage: &Passage<'_>) -> Vec<Office> {
    let (profile, tree) = (pairing.sides[side], &passage.tree);
    let text = |at: TokenId| fold(profile.document.tokens[at.at()].span.of(&profile.article.text));
    let facts = |at: TokenId| pairing.pack.word(&text(at));
    let is_former = |at: TokenId| pairing.pack.pair(&pairs::RINGS, &text(at)) == Some(Ring::FORMER);
    let mut found = Vec::new();
    if tree.root().is_none() {
        return found;
    }
    for &(tokens, person) in &passage.named {
        if pairing.labels[person.at()] != Label::Person {
            continue;
        }
        let name = profile.document.span(tokens);
        let before = before(tokens.start, passage.tokens.start, |id| {
            let token = &profile.document.tokens[id.at()];
            let is_word = matches!(token.kind, TokenKind::Word | TokenKind::Clitic) && !facts(id).is_function();
            (is_word || token.span.of(&profile.article.text).chars().all(is_hyphen))
                .then(|| facts(id).is_role() || facts(id).is_role_modifier() || is_former(id))
        });
        let head = super::governor::top(tree, tokens);
        let apposed = head.and_then(|head| tree.children(head).find(|id| tree.word(*id).relation == Relation::Appos));
        // "the [sister] of a candidate" is no candidate: of an apposition its noun tells, before a name the word next to it.
        let next = before.map(|range| (range, TokenId::new(range.end.at() - 1)));
        let apposed =
            apposed.map(|noun| (tree.noun_phrase(noun), noun)).filter(|(phrase, _)| phrase.start >= tokens.end);
        for (range, noun) in next.into_iter().chain(apposed) {
            let words = || range.indices().map(TokenId::new);
            if !facts(noun).is_role() || facts(noun).is_kin() {
                continue;
            }
            found.push(Office {
                person,
                lemma: text(noun),
                is_former: words().any(is_former),
                span: profile.document.span(range),
                name,
            });
        }
    }
    found
}

/// What stands before a name up to the first word of an office: `former Marna Trust chairman`. `office` is `None` of what ends
/// the look, else whether a word is of an office.
fn before(name: TokenId, from: TokenId, office: impl Fn(TokenId) -> Option<bool>) -> Option<TokenRange> {
    let mut first = None;
    for at in (from.at()..name.at()).rev().take(WORDS) {
        match office(TokenId::new(at)) {
            Some(true) => first = Some(at),
            Some(false) => {}
            None => break,
        }
    }
    first.map(|first| TokenRange::new(first, name.at()))
}
