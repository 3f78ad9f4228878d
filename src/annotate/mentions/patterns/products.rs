//! Weapons, aircraft and devices by the way they are numbered: `F-35`, `MiG-29`, `Boeing 737`.

use super::super::kinds::{Kind, Shape};
use super::cursor::{Place, Sight};
use crate::annotate::mentions::forms::Form;
use crate::document::Label;
use crate::pack::{Class, NameLink, PatternWord, Usage};
use std::ops::Range;

pub(super) fn may_be_series(form: &Form<'_>) -> bool {
    match form.shape {
        Shape::Letter | Shape::Capitals | Shape::Inner => {
            form.text.len() <= 4 && form.text.chars().all(char::is_alphabetic)
        }
        Shape::Capital => form.text.len() <= 2 || form.word.usage() == Usage::Unknown && form.kind == Kind::Unknown,
        Shape::Code => true,
        _ => false,
    }
}

/// Letters, a hyphen and a number of at most three digits with no space inside, and the name that may follow:
/// `[F-48]`, `[KrV-29 Heron]`, `[Marna-12]`; `[T48] tanks`.
pub(super) fn numbered(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let mut end = at + 1;
    let form = sight.form(at);
    if form.shape != Shape::Code && sight.has(at, PatternWord::SERIES_ELSE) {
        return None;
    }
    let hyphen =
        sight.get(end).is_some_and(|f| f.shape == Shape::Hyphen) && sight.touches(end) && sight.touches(end + 1);
    if hyphen && sight.get(end + 1).is_some_and(|f| is_number(f) || is_letter(form, f)) {
        end += 2;
    } else if form.shape != Shape::Code || !is_glued(form) || !sight.tells_of_kind(end) {
        return None;
    }
    // `9-F-16`, `A-10-12`
    let linked =
        |at: Place| sight.get(at).is_some_and(|f| matches!(f.shape, Shape::Hyphen | Shape::Number | Shape::Code));
    let inside = (at > 0 && sight.touches(at) && linked(at - 1)) || (sight.touches(end) && linked(end));
    let beside = [at - 1, end].into_iter().any(|at| sight.has(at, PatternWord::NUMBERED_ELSE));
    if inside || beside || sight.is_known(at..end, |l| l != Label::Product) {
        return None;
    }
    Some(at..sight.nickname(end))
}

/// `35`, `16s`, `2A`
fn is_number(form: &Form<'_>) -> bool {
    let digits = form.text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits) && form.text[digits..].chars().all(char::is_alphabetic) && form.text.len() <= digits + 2
}

/// `E2-K`
fn is_letter(series: &Form<'_>, form: &Form<'_>) -> bool {
    series.shape == Shape::Code && form.shape == Shape::Letter
}

/// `T72`, `F15E`; but `3G`, `A4M2X`.
fn is_glued(form: &Form<'_>) -> bool {
    let letters = form.text.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = form.text[letters..].bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&letters) && (1..=3).contains(&digits) && form.text.len() <= letters + digits + 1
}

pub(super) fn is_maker(form: &Form<'_>) -> bool {
    form.is_capital() && form.word.is_maker()
}

/// `[Boeing 747-8]`, `[Airbus A350]`, `[Bombardier CRJ-200]`, `[Ariane 5]`; but `Boeing 2019 profits`, `Martin 12`.
pub(super) fn model(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let code = sight.get(at + 1)?;
    let digits = code.text.bytes().filter(u8::is_ascii_digit).count();
    let glued = |at: Place| {
        sight.get(at).is_some_and(|f| f.shape == Shape::Hyphen) && sight.touches(at) && sight.touches(at + 1)
    };
    let mut end = at + 2;
    let coded = match code.shape {
        Shape::Number => {
            digits == code.text.len() && digits <= 3 && !sight.has(at, PatternWord::MAKER_COUNTED)
                || matches!(code.text, "2000" | "1900" | "2060")
        }
        Shape::Code => true,
        Shape::Hyphen => {
            sight.touches(at + 1) && sight.touches(end) && sight.get(end).is_some_and(is_number) && {
                end += 1;
                true
            }
        }
        _ if sight.form(at).word.is_numbered_brand() => {
            end = sight.end_of(at + 1, NameLink::NONE);
            end += Place::from(sight.get(end).is_some_and(|f| f.is_number() && f.text.len() < 3));
            end > at + 1
                && code.kind != Kind::Function
                && !code.word.is_role()
                && !sight.is_class(at + 1..end, |c| c == Class::Company)
        }
        _ if sight.is_roman(at + 1) => !sight.has(at, PatternWord::MAKER_SURNAME),
        _ => glued(end) && sight.get(end + 1).is_some_and(is_number),
    };
    // `Windows 7 percent`
    if !coded || sight.has(end, PatternWord::COUNTED) {
        return None;
    }
    while glued(end)
        && sight
            .get(end + 1)
            .is_some_and(|f| f.shape == Shape::Number || f.shape == Shape::Code || f.shape == Shape::Letter)
    {
        end += 2;
    }
    Some(sight.maker_start(at)..sight.nickname(end))
}

impl Sight<'_, '_> {
    /// `McDonnell [Douglas]`, `Lockheed [Martin]`, `Ilyushin Il-76` when the code is a maker's own.
    fn maker_start(&self, at: Place) -> Place {
        let first = self.has(at - 1, PatternWord::MAKER_FIRST) && self.has(at, PatternWord::MAKER_SECOND);
        if first { at - 1 } else { at }
    }

    /// Where the name ends that a number carries from `at` on: `MQ-9 [Reaper]`, `F-48 [Storm Petrel II]`; a name of
    /// nobody and of no place.
    fn nickname(&self, at: Place) -> Place {
        const MOST: Place = 4;
        let known = |l: Label| matches!(l, Label::Gpe | Label::Norp | Label::Org | Label::Loc);
        let fits = self.get(at).is_some_and(|f| {
            matches!(f.shape, Shape::Capital | Shape::Capitals | Shape::Letter)
                && !matches!(
                    f.kind,
                    Kind::Calendar
                        | Kind::Function
                        | Kind::Title
                        | Kind::Role
                        | Kind::OrgHead
                        | Kind::GpeHead
                        | Kind::LocHead
                )
        });
        let end = self.end_of(at, NameLink::NONE);
        let named = fits && end - at <= MOST && !self.is_known(at..at + 1, known) && !self.is_known(at..end, known);
        let single = self.get(end).is_some_and(|f| f.is_number() && f.text.len() == 1);
        if named { end + Place::from(single) } else { at }
    }

    /// Within three words stands what kind of thing it is: `T48 battle tanks`.
    fn tells_of_kind(&self, at: Place) -> bool {
        (at..at + 3)
            .map_while(|at| self.get(at))
            .take_while(|f| f.shape == Shape::Lower || f.shape == Shape::Hyphen)
            .any(|f| f.word.is_product_head())
    }
}
