//! A language is told from a people by the words around it.

use super::super::kinds::{Kind, Shape};
use super::cursor::{Place, Sight};
use crate::annotate::mentions::forms::Form;
use crate::pack::{Class, PatternWord};
use std::ops::Range;

pub(super) fn may_be(form: &Form<'_>) -> bool {
    form.shape == Shape::Capital && !form.folded.ends_with('s') || matches!(&*form.folded, "welsh" | "swiss")
}

/// `speaks [Marnese]`, `in [Marnese].`, `the [Upper Marnese] dialect`, `[Marnese] (official)`; but `in Marnese villages`.
pub(super) fn language(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let end = at + 1;
    if sight.is_capital(end) {
        return None;
    }
    let is = |class: Class| matches!(class, Class::Demonym | Class::People | Class::Language);
    let known = sight.is_class(at..end, is);
    let around = || cue_after(sight, at) || cue_before(sight, at) || listed_with(sight, at);
    let told = known && around() || is_headed(sight, at);
    told.then(|| start(sight, at)..end)
}

/// `[Old] Marnese`, `[Lower] Marnese`; `[Manx] Gaelic`
fn start(sight: &Sight<'_, '_>, at: Place) -> Place {
    let kind = sight.has(at - 1, PatternWord::LANGUAGE_KIND);
    if kind && at > 0 && sight.is_capital(at - 1) { start(sight, at - 1) } else { at }
}

/// `the [Marnese] language`, whatever it is called; but `a Marnese language` is a family's, `Sign language` nobody's.
fn is_headed(sight: &Sight<'_, '_>, at: Place) -> bool {
    let headed = sight.has(at + 1, PatternWord::LANGUAGE_HEAD);
    let named = |at: Place| !sight.is_plain(at) && !sight.form(at).is_lexical();
    headed
        && named(at)
        && matches!(sight.word_before(start(sight, at)), "the" | "in" | "with" | "or" | "and" | "related")
}

/// `Marnese [language]`, `Marnese-[speaking]`, `a Marnese [word]`.
fn cue_after(sight: &Sight<'_, '_>, at: Place) -> bool {
    let hyphen = sight.get(at + 1).is_some_and(|f| f.shape == Shape::Hyphen);
    let next = at + 1 + Place::from(hyphen);
    if sight.word(next) == "speaking" {
        return !sight.is_plain(next + 1);
    }
    match sight.form(next).role {
        // `a Marnese language` is one of a family.
        Some(role) if role.has(PatternWord::LANGUAGE_HEAD) => {
            hyphen || !matches!(sight.word_before(start(sight, at)), "a" | "an")
        }
        Some(role) if role.has(PatternWord::LANGUAGE_WORD) => !hyphen,
        role => role.is_some_and(|role| role.has(PatternWord::LANGUAGE_MATTER)),
    }
}

/// `speaks [Marnese]`, `translated into [Marnese]`, `in [Marnese]`.
fn cue_before(sight: &Sight<'_, '_>, at: Place) -> bool {
    if matches!(sight.word_before(at), "and" | "or") && at >= 3 {
        return sight.is_capital(at - 2) && cue_before(sight, at - 2) && !names_next(sight, at);
    }
    if sight.has(at - 1, PatternWord::SPEAKING) {
        return true;
    }
    let within = matches!(sight.word_before(at), "in" | "into");
    if !within && !matches!(sight.word_before(at), "to" | "from") && !sight.has(at - 1, PatternWord::LEARNING) {
        return false;
    }
    let spoken = within || (at - 6..at).any(|at| sight.has(at, PatternWord::TEACHING));
    spoken && !names_next(sight, at)
}

/// `[Marnese], Ubarran and Kelvarian are spoken`, `[Marnese] (official), Ubarran 12%`.
fn listed_with(sight: &Sight<'_, '_>, at: Place) -> bool {
    if sight.get(at + 1).is_some_and(|f| f.kind == Kind::Open) && sight.word(at + 2) == "official" {
        return true;
    }
    if names_next(sight, at) {
        return false;
    }
    const NEAR: Place = 7;
    let joins = |at: Place| {
        sight.get(at).is_some_and(|f| {
            matches!(f.kind, Kind::Comma | Kind::Open | Kind::Close | Kind::Slash | Kind::Number)
                || f.text == "%"
                || matches!(&*f.folded, "and" | "or" | "official")
        })
    };
    let inside = |at: Place| sight.get(at).is_some() && (sight.is_capital(at) || joins(at));
    if !joins(at + 1) && !joins(at - 1) {
        return false;
    }
    let (mut first, mut last) = (at, at);
    while first > 0 && inside(first - 1) {
        first -= 1;
    }
    while inside(last + 1) {
        last += 1;
    }
    let cue = |at: Place| sight.has(at, PatternWord::LANGUAGE_LIST);
    (first - NEAR..first).chain(last..last + NEAR).any(cue)
}

/// `Marnese [villages]`: a word that the name may belong to follows.
fn names_next(sight: &Sight<'_, '_>, at: Place) -> bool {
    sight.get(at + 1).is_some_and(|f| !matches!(f.shape, Shape::Mark | Shape::Number) && !f.word.is_function())
}
