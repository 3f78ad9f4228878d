//! Acts, treaties, resolutions and amendments.

use super::super::kinds::{Kind, Shape};
use super::cursor::{Place, Sight};
use crate::annotate::mentions::forms::Form;
use crate::document::Label;
use crate::pack::{Class, NameLink, PatternWord};
use std::ops::Range;

/// What links the words before a head: `[Trade in Arms Act]`.
const BEFORE: NameLink = NameLink::OF.or(NameLink::AND).or(NameLink::WITHIN).or(NameLink::TO).or(NameLink::MARK);
/// What links what it is about to a head: `[Covenant on Civil Duties]`.
const TO_MATTER: NameLink = NameLink::OF.or(NameLink::ABOUT);
const AFTER: NameLink = TO_MATTER.or(NameLink::THE).or(NameLink::AND).or(NameLink::CONCERNING).or(NameLink::LISTING);

pub(super) fn may_be_resolution(form: &Form<'_>) -> bool {
    form.word.is_law_head() && form.has(PatternWord::LAW_NUMBERED)
}

/// `[Security Council resolution 1373 (2001)]`, `[resolution 2065 (XX)]`, `[Proposition 12]`; but `a resolution of 1999`.
pub(super) fn resolution(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let number = sight.get(at + 1)?;
    let digits = number.text.bytes().filter(u8::is_ascii_digit).count();
    let capital = sight.is_capital(at);
    if !number.text.starts_with(|c: char| c.is_ascii_digit())
        || !(capital || digits >= 3 && &*sight.form(at).folded == "resolution")
    {
        return None;
    }
    let mut end = at + 2;
    // `Resolution 61/39`
    while sight.get(end).is_some_and(|f| matches!(f.kind, Kind::Slash | Kind::Hyphen))
        && sight.touches(end)
        && sight.is_number(end + 1)
    {
        end += 2;
    }
    let bracket = |at: Place, sign: Kind| sight.get(at).is_some_and(|f| f.kind == sign);
    if bracket(end, Kind::Open)
        && (sight.is_year(end + 1) || sight.is_capital(end + 1))
        && bracket(end + 2, Kind::Close)
    {
        end += 3;
    }
    Some(sight.start_of(at, NameLink::NONE)..end)
}

pub(super) fn may_be_amendment(form: &Form<'_>) -> bool {
    &*form.folded == "amendment"
}

/// `[First Amendment]`, `[25th Amendment to the Constitution]`.
pub(super) fn amendment(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let ordinal = sight.before(at)?;
    let numbered = ordinal.shape == Shape::Number || ordinal.text.starts_with(|c: char| c.is_ascii_digit());
    if !(numbered || ordinal.is_capital() && sight.is_capital(at)) {
        return None;
    }
    let start = if numbered { at - 1 } else { sight.start_of(at, NameLink::NONE) };
    let mut end = at + 1;
    if sight.is_link(end, NameLink::OF.or(NameLink::TO)) {
        let whole = sight.end_of(end, NameLink::OF.or(NameLink::TO).or(NameLink::THE));
        if whole > end && sight.word(whole - 1) == "constitution" {
            end = whole;
        }
    }
    (start < at).then_some(start..end)
}

pub(super) fn is_head(form: &Form<'_>) -> bool {
    form.word.is_law_head()
}

/// `[Treaty of Marna]`, `[International Covenant on Civil Duties]`, `[Law of Return]`.
pub(super) fn head_first(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let head = sight.form(at);
    let by = |links: NameLink| sight.is_link(at + 1, links);
    let linked = match head.role {
        _ if &*head.folded == "constitution" => by(NameLink::OF),
        Some(role) if role.has(PatternWord::LAW_FIRST) => by(TO_MATTER.or(NameLink::CONCERNING)),
        Some(role) if role.has(PatternWord::LAW_FIRST_OF) => by(TO_MATTER),
        _ => false,
    };
    if !head.is_capital() || !linked {
        return None;
    }
    let end = sight.end_of(at + 1, AFTER);
    // `the Charter of France`, `the Law of Smith`
    let plain = (at + 2..end).any(|at| sight.is_plain(at));
    let place = matches!(&*head.folded, "treaty" | "constitution") || plain;
    (end > at + 2 && place).then(|| sight.start_of(at, NameLink::NONE)..end)
}

/// `[Harbour Workers Act of 1987]`, `[Marna Protocol]`; `the [Marna accords]`.
pub(super) fn head_last(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let head = sight.form(at);
    if !head.is_capital() {
        return lower_head(sight, at);
    }
    let start = sight.start_of(at, BEFORE);
    // `[U.S. Constitution]`, `the [Constitution]`
    if start == at {
        let alone = &*head.folded == "constitution" && sight.word_before(at) == "the" && !sight.is_capital(at + 1);
        return alone.then_some(at..at + 1);
    }
    if sight.is_capital(at + 1) && !sight.is_roman(at + 1) {
        return None;
    }
    // `Society of [International Law]` is no law.
    let inside = sight.word_before(start) == "of" && start > 1 && sight.is_capital(start - 2);
    let inside = inside || (start..at).any(|at| sight.form(at).word.is_org_head() && sight.word(at + 1) == "of");
    let plain = (start..at).any(|at| sight.is_plain(at));
    let fits = match &*head.folded {
        _ if sight.has(at, PatternWord::LAW) => true,
        "convention" | "conventions" => !is_meeting(sight, start..at),
        _ if sight.has(at, PatternWord::LAW_TOLD) => {
            let told = sight.is_plain(at - 1) && sight.form(at - 1).kind != Kind::Function;
            !inside && told || sight.is_known(start..at, |l| matches!(l, Label::Org | Label::Gpe))
        }
        _ => false,
    };
    let person = sight.is_person(start..at) && !plain && sight.has(at, PatternWord::LAW_SURNAME);
    if !fits || person {
        return None;
    }
    let mut end = at + 1;
    if sight.is_roman(end) {
        end += 1;
    }
    if sight.word(end) == "of" && sight.is_year(end + 1) {
        end += 2;
    } else if sight.is_year(end) {
        end += 1;
    }
    Some(start..end)
}

/// `Marna Party Convention`, `Kelvarian National Convention`
fn is_meeting(sight: &Sight<'_, '_>, mut before: Range<Place>) -> bool {
    before.any(|at| sight.has(at, PatternWord::MEETING))
}

/// `the [Marna accords]`, `the [Deep Water treaty]`; but `the Kelvarian treaty`.
fn lower_head(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let telling = sight.has(at, PatternWord::LAW_LOWER);
    if !telling || !sight.is_capital(at - 1) {
        return None;
    }
    let start = sight.start_of(at, NameLink::OF);
    let town = |class: Class| class.label() == Label::Gpe;
    let place =
        at - start == 1 && sight.is_class(start..at, town) && !sight.is_class(start..at, |c| c == Class::Country);
    let words = at - start > 1 && (start..at).filter(|at| sight.is_capital(*at)).all(|at| sight.is_plain(at));
    (sight.word_before(start) == "the" && (place || words)).then_some(start..at + 1)
}
