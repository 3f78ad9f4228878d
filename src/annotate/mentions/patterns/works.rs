//! Titles: in quotation marks beside a word for a work, or behind it.

use super::super::kinds::{Kind, Shape};
use super::cursor::{Place, Sight};
use crate::annotate::mentions::forms::Form;
use crate::document::Label;
use crate::pack::{NameLink, PatternWord};
use std::ops::Range;

pub(super) fn is_kind(form: &Form<'_>) -> bool {
    form.shape == Shape::Lower
}

/// What links the words of a title: `[Caesar's Road to the Sea]`.
const LINKS: NameLink = NameLink::OF
    .or(NameLink::THE)
    .or(NameLink::AND)
    .or(NameLink::A)
    .or(NameLink::WITHIN)
    .or(NameLink::TO)
    .or(NameLink::OWNED);

pub(super) fn is_mark(form: &Form<'_>) -> bool {
    form.kind == Kind::Quote
}

/// The tokens of a quotation that reads like a title: `"[Cold Harbour]"`, `"[The Long Way Home],"`.
fn title(sight: &Sight<'_, '_>, mark: Place) -> Option<Range<Place>> {
    const MOST: Place = 12;
    let close = (mark + 1..sight.end().min(mark + 2 + MOST)).find(|at| sight.form(*at).kind == Kind::Quote)?;
    let mut end = close;
    while end > mark + 1 && matches!(sight.form(end - 1).text, "," | ";" | ".") {
        end -= 1;
    }
    let inside = mark + 1..end;
    let small =
        |f: &Form<'_>| f.shape != Shape::Lower || f.word.is_function() || f.word.is_particle() || f.text.len() <= 3;
    let capitals = inside.clone().filter(|at| sight.is_capital(*at)).count();
    let titled = sight.get(mark + 1).is_some_and(|f| f.is_capital() || f.is_number())
        && inside.clone().all(|at| small(sight.form(at)));
    (capitals > 0 && titled).then_some(inside)
}

/// `the film "[Cold Harbour]"`, `a report entitled "[Cold Harbour]"`, `"[Cold Harbour]," a film`, `read "[Cold Harbour]"`.
pub(super) fn quoted(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let name = title(sight, at)?;
    let before = (1..=4).map_while(|n| sight.get(at - n)).take_while(|f| f.kind != Kind::Quote);
    let is_work = |form: &Form<'_>| form.has(PatternWord::WORK);
    let mut cued = before.clone().take(2).any(|f| is_work(f) && !f.is_capital());
    cued |= before.clone().take(1).any(|f| f.has(PatternWord::WORK_CUE));
    cued |= before.clone().any(|f| f.has(PatternWord::WORK_NEAR));
    // `"Cold Harbour," a film by`, `"Cold Harbour" album`
    let close = (name.end..name.end + 2).find(|at| sight.get(*at).is_some_and(|f| f.kind == Kind::Quote))?;
    let from = close + 1 + Place::from(sight.word(close + 1) == ",");
    let after = (from..from + 4)
        .map_while(|at| sight.get(at))
        .take_while(|f| !matches!(f.kind, Kind::Quote | Kind::Mark | Kind::Comma | Kind::Semicolon));
    cued |= after.clone().any(|f| f.shape == Shape::Lower && is_work(f));
    cued |= in_a_row(sight, at);
    let other = sight.is_known(name.clone(), |l| !matches!(l, Label::WorkOfArt | Label::Event));
    (cued && !other).then_some(name)
}

/// `films including "Cold Harbour," "[Low Tide]" and "[The Ferry]"`
fn in_a_row(sight: &Sight<'_, '_>, mark: Place) -> bool {
    let quotes = (0..mark).filter(|at| sight.form(*at).kind == Kind::Quote).count();
    let joined = |at: Place| {
        matches!(sight.word(at), "and" | "or")
            || sight.get(at).is_some_and(|f| matches!(f.kind, Kind::Comma | Kind::Quote))
    };
    let films =
        (0..mark).any(|at| sight.has(at, PatternWord::WORK) && sight.word(at).ends_with('s') && !sight.is_capital(at));
    let named = |at: Place| {
        matches!(sight.word(at), "including" | "include" | "as" | "like")
            || sight.get(at).is_some_and(|f| f.kind == Kind::Comma)
    };
    mark > 0 && films && ((quotes >= 2 && joined(mark - 1)) || (quotes == 0 && named(mark - 1)))
}

/// `the novel [Cold Harbour]`, `his new novel, [Cold Harbour].`; but `the film Monday`, `the song Obanda sang`.
pub(super) fn after_kind(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let role = sight.form(at).role.filter(|role| role.has(PatternWord::WORK))?;
    let loose = role.has(PatternWord::WORK_LOOSE);
    let broadcast = sight.has(at - 1, PatternWord::BROADCAST);
    if loose && !(broadcast && sight.word(at) == "show") {
        return None;
    }
    let comma = sight.get(at + 1).is_some_and(|f| f.kind == Kind::Comma);
    let called = sight.has(at + 1 + Place::from(comma), PatternWord::WORK_CALLED);
    let from = at + 1 + Place::from(comma) + Place::from(called);
    let first =
        sight.get(from).filter(|f| f.is_capital() && !matches!(f.kind, Kind::Calendar | Kind::Title | Kind::Role))?;
    let mut end = sight.end_of(from, LINKS);
    if matches!(sight.get(end)?.text, "?" | "!") && end + 1 < sight.end() {
        end += 1;
    }
    let known = |l: Label| !matches!(l, Label::WorkOfArt | Label::Event | Label::Product);
    let other = sight.is_known(from..end, known) || sight.is_known(from..from + 1, known);
    let person = sight.is_person(from..end) || sight.is_person(from..from + 1);
    // A single word is closed by what no sentence goes on with: `the film [Redcoat].`
    let closed = sight
        .get(end)
        .is_none_or(|f| matches!(f.kind, Kind::Comma | Kind::Mark | Kind::Open | Kind::Close | Kind::Semicolon));
    let wide = end - from > 1 || (closed && first.kind != Kind::Function);
    let told = !comma || called || (closed && end - from > 1 && owned(sight, at));
    let ends = sight.get(end).is_none_or(|f| !f.word.is_saying() && f.kind != Kind::Clitic);
    (end > from && (called || wide && told) && (called || !other) && !person && ends).then_some(from..end)
}

/// `his new [novel]`, `the 1987 [film]`
fn owned(sight: &Sight<'_, '_>, at: Place) -> bool {
    (at - 3..at).any(|at| {
        sight.form(at).word.is_possessive()
            || sight.has(at, PatternWord::WORK_NEW)
            || sight.is_year(at)
            || sight.get(at).is_some_and(|f| f.kind == Kind::Clitic)
    })
}
