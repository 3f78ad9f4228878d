//! Speech that a verb leads to which no list has: `tweeted, “…”`, `had one question: “…”`. The marks tell what the verb does.

use super::cue::{self, Verb};
use super::found::Found;
use super::marks::Pair;
use super::scene::Here;
use super::source;
use crate::document::syntax::{PronType, VerbForm};
use crate::document::{Relation, Rule, Upos, Xpos};
use crate::pack::Cue;
use std::ops::Range;

/// More words than these between a verb and the comma before the marks, and it leads to something else.
const NEAR: usize = 5;

/// `first` is the first of what was found in this sentence.
pub(super) fn attribute(here: &Here<'_>, found: &mut Vec<Found>, first: usize) {
    let marks = &here.scene.marks;
    let inside = marks.within(here.range.clone()).map(|(_, pair)| pair);
    let next = marks.holding(here.range.end).filter(|pair| pair.tokens.start == here.range.end);
    for pair in inside.chain(next).filter(|pair| pair.speech && pair.tokens.start > here.range.start) {
        if !found[first..].iter().any(|f| f.holds(&pair.tokens)) {
            found.extend(leads(here, pair));
        }
    }
}

fn leads(here: &Here<'_>, pair: &Pair) -> Option<Found> {
    let lead = pair.tokens.start - 1;
    let before = here.range.start..lead;
    let at = match here.form(lead) {
        ":" => main(here, before.clone()),
        "," => nearest(here, before.clone()),
        _ => None,
    }?;
    let (words, negated) = cue::words(here, at, None);
    let verb = Verb { at, cue: Cue::OF_MARKS, preposition: None, words, negated };
    let source = source::of(here, &verb).filter(|source| before.contains(&source.head))?;
    Some(Found {
        cue: Some(verb.words.clone()),
        source: Some(source),
        parts: vec![pair.tokens.clone()],
        class: Some(verb.class()),
        negated,
        hedge: cue::hedge(here, &verb),
        rule: Rule("said-by-marks"),
        speech: true,
    })
}

fn may_lead(here: &Here<'_>, at: usize) -> bool {
    let word = here.word(at);
    let form = word.features.verb_form() == Some(VerbForm::Fin) || word.xpos == Xpos::Vbg;
    let form = form || here.child(at, &[Relation::Nsubj]).is_some_and(|subject| subject < at);
    word.upos == Upos::Verb && form && here.scene.marks.at(at).is_none()
}

/// The verb right before a comma: `As Oban put it, “…”`.
fn nearest(here: &Here<'_>, before: Range<usize>) -> Option<usize> {
    let start = before.end.saturating_sub(NEAR).max(before.start);
    let at = (start..before.end).rev().take_while(|at| !here.is_punct(*at)).find(|at| may_lead(here, *at))?;
    // "When the doors opened, “…”", "Before she left, “…”": the clause tells of something else.
    let when = |child: usize| match here.relation(child) {
        Relation::Mark => here.upos(child) == Upos::Sconj && here.lemma(child) != "as",
        Relation::Advmod => here.word(child).features.pron_type() == Some(PronType::Int),
        _ => false,
    };
    (!here.children(at).any(|child| child < at && when(child))).then_some(at)
}

/// The verb of the clause before a colon: of those that stand there the one that hangs on none of them.
fn main(here: &Here<'_>, before: Range<usize>) -> Option<usize> {
    let verbs = || before.clone().filter(|at| may_lead(here, *at));
    verbs().find(|at| !verbs().any(|other| other != *at && here.is_under(*at, other)))
}
