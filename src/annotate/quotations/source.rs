//! Who says so: the noun phrase that a cue gives the words to.

use super::cue::{self, Verb};
use super::scene::Here;
use crate::document::syntax::{PronType, VerbForm};
use crate::document::{Relation, Upos, Xpos};
use crate::pack::Frame;
use std::ops::Range;

/// The head of a source, and its whole phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    pub(super) head: usize,
    pub(super) words: Range<usize>,
}

/// The subject of a cue, the agent of a passive one, or that of the verb which a cue is joined to.
pub(super) fn of(here: &Here<'_>, verb: &Verb) -> Option<Source> {
    let top = cue::top(here, verb);
    let head = subject(here, top, verb).filter(|head| can_say(here, *head))?;
    Some(Source { head, words: phrase(here, head, verb.at) })
}

fn subject(here: &Here<'_>, from: usize, verb: &Verb) -> Option<usize> {
    use Relation::{
        Acl, AclRelcl, Advcl, AuxPass, Conj, Nsubj, NsubjOuter, NsubjPass, Obj, OblAgent, Parataxis, Xcomp,
    };
    let mut at = from;
    for _ in here.range.clone() {
        if let Some(agent) = here.child(at, &[OblAgent]) {
            return Some(agent);
        }
        if here.child(at, &[AuxPass, NsubjPass]).is_some() {
            // "was told that", "is expected to": whoever says so is not named. "He was cheered, saying": he says so.
            return here.child(at, &[NsubjPass]).filter(|_| at != from);
        }
        // Of two subjects the nearer: a title and a name before the verb may be parsed as two.
        let own = here.children(at).filter(|child| matches!(here.relation(*child), Nsubj | NsubjOuter));
        if let Some(own) = own.min_by_key(|child| child.abs_diff(at)) {
            return Some(own);
        }
        let head = here.head(at)?;
        match here.relation(at) {
            Conj | Advcl | Parataxis if !matches!(here.upos(head), Upos::Verb | Upos::Aux | Upos::Adj | Upos::Noun) => {
                return None;
            }
            Conj if here.relation(head) == Relation::Xcomp => at = head,
            Conj | Advcl => at = head,
            Parataxis if here.word(at).features.verb_form() != Some(VerbForm::Fin) => at = head,
            Xcomp => match here.child(head, &[Obj]).filter(|_| verb.at == at) {
                Some(object) => return Some(object),
                None => at = head,
            },
            AclRelcl => return Some(head),
            Acl if here.word(at).xpos == Xpos::Vbg => return Some(head),
            _ if here.word(at).xpos == Xpos::Vbg && here.upos(head) == Upos::Verb => at = head,
            _ => return None,
        }
    }
    None
}

/// Not "it" and "there" that stand for nothing, nor "what".
fn can_say(here: &Here<'_>, head: usize) -> bool {
    let word = here.word(head);
    word.relation != Relation::Expl && word.features.pron_type() != Some(PronType::Int)
}

/// A noun with its modifiers and what names it once more, as written. `cue` is where the phrase has to end.
pub(super) fn phrase(here: &Here<'_>, head: usize, cue: usize) -> Range<usize> {
    use Relation::{Advcl, Case, Cc, Ccomp, Cop, Mark, Nsubj, Parataxis, Punct};
    let out = |child: usize| {
        let relation = here.relation(child);
        let own = here.head(child) == Some(head);
        here.is_under(cue, child)
            || own
                && (matches!(relation, Case | Nsubj | Cop | Mark | Advcl | Parataxis | Ccomp)
                    || relation == Relation::Conj && here.upos(child) == Upos::Verb)
            || relation == Cc && here.head(child).is_some_and(|h| here.upos(h) == Upos::Verb)
    };
    let words = here.subtree(head, &out);
    let mut range = head..head + 1;
    for at in words.iter().rev().copied().filter(|at| *at < head) {
        if at + 1 == range.start { range.start = at } else { break }
    }
    for at in words.iter().copied().filter(|at| *at > head) {
        if at == range.end { range.end = at + 1 } else { break }
    }
    // Two subjects that touch are one: "spokeswoman | Marna Oban".
    if here.relation(head) == Nsubj {
        let touching =
            |other: &usize| *other != head && here.relation(*other) == Nsubj && here.head(*other) == here.head(head);
        let others: Vec<usize> = here.range.clone().filter(touching).collect();
        for other in others {
            let words = here.subtree(other, &out);
            let (first, last) = (words[0], words[words.len() - 1] + 1);
            if here.is_punct(last - 1) {
                continue;
            }
            if last == range.start {
                range.start = first
            } else if first == range.end {
                range.end = last
            }
        }
    }
    // "officials briefed on the talks", with "briefed" for its noun.
    if here.upos(head) == Upos::Verb && range.start == head {
        let noun = |at: &usize| matches!(here.upos(*at), Upos::Noun | Upos::Propn | Upos::Adj | Upos::Det);
        range.start = (here.range.start..head).rev().take_while(noun).last().unwrap_or(head);
    }
    // A name is never cut.
    for name in here.scene.names_in(range.clone()).map(|(_, mention)| mention.tokens.indices()) {
        if !name.contains(&cue) && name.start >= here.range.start && name.end <= here.range.end {
            range = range.start.min(name.start)..range.end.max(name.end);
        }
    }
    // What stands before a dash is a dateline; what stands before a mark that opens is somebody else's.
    if let Some(dash) = (range.start..head).rev().find(|at| matches!(here.form(*at), "—" | "–" | "--")) {
        range.start = dash + 1;
    }
    let open = |at: usize| here.relation(at) == Punct && !matches!(here.form(at), ")" | ".");
    while range.end > head + 1 && open(range.end - 1) {
        range.end -= 1;
    }
    while range.start < head
        && (open(range.start) || matches!(here.upos(range.start), Upos::Adp | Upos::Cconj | Upos::Sconj | Upos::Punct))
    {
        range.start += 1;
    }
    range
}

/// The run of words that stands where a subject stands, for a cue whose tree has none: before it, or behind it where the cue
/// comes first.
pub(super) fn by_words(here: &Here<'_>, verb: &Verb) -> Option<Source> {
    let passive = here.child(verb.at, &[Relation::AuxPass, Relation::NsubjPass]).is_some();
    if passive || !verb.has(Frame::Speech) {
        return None;
    }
    let nominal = |at: usize| {
        matches!(here.upos(at), Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num | Upos::Det | Upos::Adj)
            || here.relation(at) == Relation::Flat
    };
    let outside = |at: usize| here.scene.marks.at(at).is_none();
    let name = |at: usize| matches!(here.upos(at), Upos::Noun | Upos::Propn | Upos::Pron) && outside(at);
    // ", said Marna Oban"
    let first = verb.words.end;
    if verb.words.start > here.range.start
        && here.is_punct(verb.words.start - 1)
        && first < here.range.end
        && nominal(first)
    {
        let end = (first..here.range.end).find(|at| !nominal(*at)).unwrap_or(here.range.end);
        if let Some(head) = (first..end).rev().find(|at| name(*at)) {
            return Some(Source { head, words: first..head + 1 });
        }
    }
    let last = verb.words.start.checked_sub(1).filter(|last| *last >= here.range.start && name(*last))?;
    let start = (here.range.start..last).rev().take_while(|at| nominal(*at) && outside(*at)).last().unwrap_or(last);
    Some(Source { head: last, words: start..last + 1 })
}

/// A source from the end of the speech in marks before it: between "…," and "said" stands nothing else.
pub(super) fn behind_marks(here: &Here<'_>, verb: &Verb, source: Source) -> Source {
    let Some(pair) = (here.range.start..source.words.start).rev().find_map(|at| here.scene.marks.holding(at)) else {
        return source;
    };
    let run = pair.tokens.end..source.words.start;
    let first = run.clone().next().filter(|_| verb.has(Frame::Speech) && pair.speech && run.len() < LONGEST);
    let nominal = |at: usize| matches!(here.upos(at), Upos::Noun | Upos::Propn | Upos::Det | Upos::Pron);
    let other = run.clone().any(|at| cue::speaks(here, at));
    match first.filter(|first| nominal(*first) && !other && source.words.end <= verb.words.start) {
        Some(start) => {
            let named = here.scene.names_in(run).next().map(|(_, name)| name.tokens.end.at() - 1);
            Source { head: named.unwrap_or(source.head), words: start..source.words.end }
        }
        None => source,
    }
}

/// More tokens than these stand between speech and its cue for another reason.
const LONGEST: usize = 30;
