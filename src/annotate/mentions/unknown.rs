//! A name that no list knows, `Zarvex`, looks like a person's wherever a person could stand. What stands beside all its
//! places tells a body: together, since one place alone may mislead.

use super::business::is_company_matter;
use super::forms::Form;
use super::found::{Around, Key, Names};
use super::kinds::{Kind, Shape};
use crate::document::{Label, Mention, Rule};
use crate::pack::{Rank, Usual};
use std::collections::{HashMap, HashSet};

/// What tells by itself counts as much; what may be said of a family too, half of it.
const ENOUGH: i32 = 2;
/// Somebody may be believed in once; and a place is stood in again and again.
const ENOUGH_OF_PLACES: i32 = 4;
/// What only people have beside them outweighs any one of these.
const PERSON: i32 = -3;

/// `the regulator [Zarvex]`, `[Zarvex] CEO Ann Lee`, `[Zarvex]'s workers`: a body, at all places of the word.
pub(super) fn bodies(names: &mut Names<'_, '_>, rule: Rule) {
    tell(names, rule, Label::Org, ENOUGH, weigh);
}

/// `in [Marnak] today`, `the people of [Marnak]`: a place, at all places of the word.
pub(super) fn places(names: &mut Names<'_, '_>, rule: Rule) {
    tell(names, rule, Label::Gpe, ENOUGH_OF_PLACES, weigh_place);
}

/// Gives a label to the words that look like people, where what stands beside all places of each weighs enough.
fn tell(
    names: &mut Names<'_, '_>,
    rule: Rule,
    label: Label,
    enough: i32,
    weigh: impl Fn(&Names<'_, '_>, &Mention) -> i32,
) {
    let long = names.mentions.iter().filter(|m| m.label == Label::Person && m.tokens.count() > 1);
    let parts: HashSet<usize> = long.flat_map(|m| m.tokens.indices()).map(|at| names.forms.at(at).lemma).collect();
    let mut told: HashMap<Key, i32> = HashMap::new();
    for m in names.mentions.iter().filter(|m| m.label == Label::Person && m.tokens.count() == 1) {
        let form = names.forms.at(m.tokens.start.at());
        let known = form.word.first_name() >= Rank::Known || form.word.surname() >= Rank::Known;
        if !known && form.word.usual() != Usual::Person {
            *told.entry(vec![form.lemma]).or_default() += weigh(names, m);
        }
    }
    // A part of a person's longer name is that person's, unless it is told twice as often.
    told.retain(|key, weight| *weight >= if parts.contains(&key[0]) { 2 * enough } else { enough });
    let told = told.into_keys().map(|key| (key, label)).collect();
    names.relabel(&told, rule, |_, m, _| m.label == Label::Person);
}

/// `Minister [Zarvex]`, `[Zarvex], 45,`, `[Zarvex], who`, `[Zarvex] himself`. `before` is the word before the name.
fn has_person_beside(around: &Around<'_, '_>, before: Option<usize>, end: usize) -> bool {
    let comma = usize::from(around.get(end).is_some_and(|f| f.kind == Kind::Comma));
    let office =
        before.map(|at| around.facts(at)).is_some_and(|word| word.is_role() || word.is_title() || word.is_kin());
    let aged = comma == 1 && around.get(end + 1).is_some_and(Form::is_number);
    office || aged || around.facts(end + comma).is_of_person()
}

/// How much what stands beside a place tells of a body.
fn weigh(names: &Names<'_, '_>, m: &Mention) -> i32 {
    let (start, end) = (m.tokens.start.at(), m.tokens.end.at());
    let around = names.around(start);
    let facts = |at: usize| around.facts(at);
    let kind = |at: usize| around.get(at).map(|f| f.kind);
    let person = |at: usize| names.mention_at(at).is_some_and(|m| m.label == Label::Person);
    // The word before it, over a mark: `the newspaper "Al Balagh"`.
    let back = |at: usize| at.checked_sub(1).filter(|at| around.sentence.contains(at));
    let before = match back(start) {
        Some(at) if kind(at) == Some(Kind::Quote) => back(at),
        at => at,
    };
    let comma = kind(end) == Some(Kind::Comma);
    if has_person_beside(&around, before, end) {
        return PERSON;
    }
    let owns = around.get(end).is_some_and(|f| f.shape == Shape::Clitic);
    // `the regulator [Zarvex]`, `the NGO [Zarvex]`
    let named = before.is_some_and(|at| is_body(names, at) && kind_of_word(&around, at));
    // `[Zarvex] CEO Ann Lee`, `[Zarvex]'s CEO`; but a president has a spokesman too.
    let office = end + usize::from(owns);
    let led = facts(office).is_executive() && (owns || person(office + 1));
    if named || led || comma && is_apposed(names, &around, end + 1) {
        return ENOUGH;
    }
    // `[Zarvex]'s workers`, `a branch of [Zarvex]`
    let had = owns && is_company_matter(facts(end + 1))
        || before.is_some_and(|at| facts(at).is_function() && back(at).is_some_and(|at| is_company_matter(facts(at))));
    // `the [Zarvex] said`; not `the [Zarvex] family`, nor `the Smiths`.
    let article = before.is_some_and(|at| facts(at).is_article())
        && !names.forms.at(start).folded.ends_with('s')
        && (owns || around.get(end).is_none_or(|f| f.word.is_saying() || f.word.is_function()));
    i32::from(had) + i32::from(article)
}

/// How much what stands beside a place of the text tells of a place of the world.
fn weigh_place(names: &Names<'_, '_>, m: &Mention) -> i32 {
    let (start, end) = (m.tokens.start.at(), m.tokens.end.at());
    let around = names.around(start);
    let back = |n: usize| start.checked_sub(n).filter(|at| around.sentence.contains(at));
    if has_person_beside(&around, back(1), end) || around.get(end).is_some_and(|f| f.word.is_saying()) {
        return PERSON;
    }
    let facts = |n: usize| back(n).map(|at| around.facts(at)).unwrap_or_default();
    let owns = around.get(end).is_some_and(|f| f.shape == Shape::Clitic);
    let within = facts(1).is_staying() && !owns;
    // `the town of [Marnak]`, `the people of [Marnak]`
    let of = around.word_before(start) == "of" && facts(2).is_place_matter();
    let headed = around.is_lower(end) && (around.facts(end).is_gpe_head() || around.facts(end).is_loc_head());
    2 * i32::from(within || of) + i32::from(headed)
}

/// In lower case or all in capitals: not a word of a name.
fn kind_of_word(around: &Around<'_, '_>, at: usize) -> bool {
    around.get(at).is_some_and(|f| matches!(f.shape, Shape::Lower | Shape::Capitals))
}

/// `, the health regulator,`, `, a human rights group`
fn is_apposed(names: &Names<'_, '_>, around: &Around<'_, '_>, at: usize) -> bool {
    let end = (at + 1..at + 6).find(|at| !around.is_lower(*at)).unwrap_or(at + 6);
    around.facts(at).is_article() && end > at + 1 && {
        let head = end - 1;
        is_body(names, head) && !around.facts(head).is_role()
    }
}

/// `regulator`, `newspaper`, `retailers`: a word for a body, not for a person.
pub(super) fn is_body(names: &Names<'_, '_>, at: usize) -> bool {
    let form = names.forms.at(at);
    let of = |word: &str| {
        let word = names.words.pack().word(word);
        word.is_org_head() || word.is_organisation_kind() || word.is_trade() || word.is_body()
    };
    of(&form.folded) || form.folded.strip_suffix('s').is_some_and(of)
}
