//! Ships, spacecraft, weapons and drugs by what is said beside them: `USS Ubarra`, `the tanker Ocean Lily`, `the Marna missile`.

use super::super::kinds::{Kind, Shape};
use super::cursor::{Place, Sight};
use crate::annotate::mentions::forms::Form;
use crate::document::Label;
use crate::pack::{Class, NameLink, PatternWord, Usage};
use std::ops::Range;

/// `[USS Lady of the Lakes]`
const LINKS: NameLink = NameLink::OF.or(NameLink::THE);

pub(super) fn is_prefix(form: &Form<'_>) -> bool {
    // `LÉ Ubarra` is Irish; without its accent the word is French.
    matches!(form.shape, Shape::Capitals | Shape::Code | Shape::Inner)
        && form.has(PatternWord::SHIP_PREFIX)
        && form.text != "LE"
}

/// `[USS Ubarra]`, `[MV Ocean Lily]`; two letters only behind `the` or a kind of ship.
pub(super) fn prefixed(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let short = sight.form(at).text.len() < 3;
    let before = sight.before(at);
    let kind = |at: Place| sight.form(at).word.is_product_head();
    let told = before.is_some_and(|f| &*f.folded == "the") || sight.places().any(kind);
    let airline = sight.has(at, PatternWord::SHIP_PREFIX_ELSE);
    if (short || airline) && !told || !sight.is_capital(at + 1) || sight.form(at + 1).kind == Kind::Function {
        return None;
    }
    Some(at..sight.end_of(at + 1, LINKS))
}

pub(super) fn is_kind(form: &Form<'_>) -> bool {
    form.word.is_product_head() && (form.shape == Shape::Lower || form.text == "SUV")
}

/// `the tanker [Ocean Lily]`, `the frigate, the [Ubarra]`, `a drug called [Marnex]`; but `the ship Monday`.
pub(super) fn after_kind(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let word = sight.form(at).word;
    if !word.is_craft() && !word.is_drug() && !sight.has(at, PatternWord::CRAFT_FIRST) {
        return None;
    }
    let mut from = at + 1;
    let mark = sight.get(from).map_or(Kind::Nothing, |f| f.kind);
    let parted = matches!(mark, Kind::Comma | Kind::Open);
    from += Place::from(parted);
    let called = sight.has(from, PatternWord::CRAFT_CALLED);
    from += Place::from(called);
    let the = sight.word(from) == "the" && !sight.is_capital(from);
    from += Place::from(the);
    if the && !parted && !called {
        return None;
    }
    let quoted = sight.get(from).is_some_and(|f| f.kind == Kind::Quote);
    from += Place::from(quoted);
    let first = sight.get(from).filter(|f| f.is_capital())?;
    let end = sight.end_of(from, LINKS);
    let end = if sight.is_number(end) && !sight.is_year(end) && end > from + 1 { end + 1 } else { end };
    if end == from
        || matches!(first.kind, Kind::Calendar | Kind::Function | Kind::Title | Kind::Role)
            && !(called && first.text == "A")
    {
        return None;
    }
    let other = |l: Label| !matches!(l, Label::Product | Label::WorkOfArt | Label::Event | Label::Fac);
    let known = sight.is_known(from..end, other) && !called;
    let owner = sight.is_owner(from..end) || sight.is_owner(from..from + 1);
    // `in the tanker, Ocean Lily said`
    let closed =
        sight.get(end).is_none_or(|f| matches!(f.kind, Kind::Comma | Kind::Close | Kind::Mark | Kind::Semicolon));
    let apposed = !parted
        || called
        || closed
        || (the && sight.get(end).is_none_or(|f| f.shape == Shape::Lower && !f.word.is_saying()));
    ((called || !owner) && !known && apposed && !(parted && sight.is_person(from..end) && !the)).then_some(from..end)
}

/// `the [Marna II] missile`, `an [Ubarra] helicopter`; but `a Kelvarian missile`, `Ubarra Airlines planes`.
pub(super) fn before_kind(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let mut end = at;
    let between = |at: Place| sight.word(at) == "-" || sight.has(at, PatternWord::CRAFT_BETWEEN);
    while end > 0 && at - end < 6 && between(end - 1) && !sight.is_capital(end - 1) {
        end -= 1;
    }
    if sight.before(end)?.shape == Shape::Hyphen || sight.get(end)?.shape == Shape::Hyphen {
        return None;
    }
    let last = sight.get(end - 1)?;
    // `[Marna 5] rockets`, `[Marna-5] rockets`
    let numbered = last.is_number() && last.text.len() <= 4;
    let base = if numbered { end - if sight.get(end - 2)?.shape == Shape::Hyphen { 2 } else { 1 } } else { end };
    let start = sight.start_of(base, NameLink::NONE);
    if start == base || end < at && start == end || matches!(sight.form(start).kind, Kind::Function | Kind::Title) {
        return None;
    }
    let name = start..base;
    let listed = sight.is_class(name.clone(), |c| c == Class::Product)
        || sight.is_class(base - 1..base, |c| c == Class::Product);
    let other = sight.is_known(name.clone(), |l| l != Label::Product)
        || sight.is_owner(base - 1..base)
        || sight.is_owner(start..start + 1);
    let roman = sight.is_roman(base - 1);
    let weapon = sight.has(at, PatternWord::CRAFT);
    let form = sight.form(base - 1);
    let acronym = matches!(form.shape, Shape::Capitals | Shape::Stopped) && !roman;
    // `a Kelvarian helicopter`
    let people = ["ian", "ese", "ish"].iter().any(|ending| form.folded.ends_with(ending));
    let opens = start == 0 && form.word.usage() <= Usage::MostlyLower && form.word.usage() != Usage::Unknown;
    let plain = base - start == 1
        && sight.is_plain(start)
        && form.word.usage() <= Usage::Mixed
        && (opens || form.word.is_direction());
    let named =
        weapon && !people && !other && !acronym && !plain && !sight.is_person(name) && form.shape != Shape::Clitic;
    (listed && !(other && !roman && !numbered) || named).then_some(start..end)
}
