//! Whether what is told lies behind the article's date or before it.

use super::around::Around;
use crate::document::syntax::{Tense as Form, VerbForm};
use crate::document::when::Date;
use crate::document::{Relation, TokenId, Upos, When};
use crate::pack::TimeRole;
use crate::tree::Tree;

/// How far a time looks in its sentence, which may be a list of thousands.
const REACH: usize = 60;

/// What the verb says of a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    Unsaid,
}

/// By the tree of the sentence; by its words where it has none, or where its verbs do not tell.
pub(super) fn of(around: &Around<'_>, tree: &Tree<'_>, said: &When) -> Tense {
    // "He arrived for the weekend summit": what one comes for lies ahead; but "figures for May" are of what was.
    if matches!(said, When::Date(Date::Weekend | Date::Weekday(..))) && around.before(around.article()) == "for" {
        return Tense::Future;
    }
    let told = if tree.words().next().is_some() { by_tree(around, tree) } else { None };
    told.unwrap_or_else(|| by_words(around))
}

/// The verb that the time hangs on, with its auxiliaries. "Oban arrived for the weekend summit": what is part of a name of
/// a thing is not the time of the verb.
fn by_tree(around: &Around<'_>, tree: &Tree<'_>) -> Option<Tense> {
    let mut at = around.mention.start;
    if tree.word(at).relation == Relation::Compound {
        return Some(Tense::Unsaid);
    }
    for _ in 0..REACH {
        let word = tree.word(at);
        if matches!(word.upos, Upos::Verb | Upos::Aux)
            || tree.children(at).take(REACH).any(|id| tree.word(id).relation == Relation::Cop)
        {
            let said = of_verb(around, tree, at);
            if said != Tense::Unsaid {
                return Some(said);
            }
        }
        match word.head {
            Some(head) => at = head,
            None => break,
        }
    }
    None
}

fn of_verb(around: &Around<'_>, tree: &Tree<'_>, verb: TokenId) -> Tense {
    let own = tree.word(verb).features;
    let helps = tree.children(verb).take(REACH).filter(|id| {
        matches!(tree.word(*id).relation, Relation::Aux | Relation::AuxPass | Relation::Cop | Relation::Mark)
    });
    let mut past = own.tense() == Some(Form::Past);
    for id in helps {
        let word = around.word(id.at());
        let role = around.role(&word);
        if role == Some(TimeRole::Ahead) || word == "to" && own.verb_form() == Some(VerbForm::Inf) {
            return Tense::Future;
        }
        past |= role == Some(TimeRole::Behind);
    }
    if past { Tense::Past } else { Tense::Unsaid }
}

/// The nearest word that tells, to the left and then to the right, within the clause.
fn by_words(around: &Around<'_>) -> Tense {
    let (start, end) = (around.mention.start.at(), around.mention.end.at());
    let bound = |at: &usize| !matches!(around.raw(*at), ";" | ":");
    let left = (around.first..start).rev().take(REACH).take_while(bound).find_map(|at| told(around, at));
    let right = || (end..around.last).take(REACH).take_while(bound).find_map(|at| told(around, at));
    left.or_else(right).unwrap_or(Tense::Unsaid)
}

/// What one word tells, with the one before it.
fn told(around: &Around<'_>, at: usize) -> Option<Tense> {
    // "in May" is a month.
    let raw = around.raw(at);
    if raw.starts_with(char::is_uppercase) && at > around.first {
        return None;
    }
    let word = around.word(at);
    let role = around.role(&word);
    if role == Some(TimeRole::Ahead) {
        return Some(Tense::Future);
    }
    // "is due to meet", "plans to leave", "set to open"
    if word == "to" {
        let before = at.checked_sub(1).map(|at| around.word(at)).unwrap_or_default();
        return (around.role(&before) == Some(TimeRole::Plan)).then_some(Tense::Future);
    }
    let regular = word.ends_with("ed") && word.len() > 4 && role != Some(TimeRole::Plan);
    (role == Some(TimeRole::Behind) || regular || around.is_past(&word)).then_some(Tense::Past)
}
