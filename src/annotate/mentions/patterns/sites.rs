//! Airports, bases, bridges, plants, squares and other sites.

use super::super::kinds::{Kind, Shape};
use super::cursor::{Place, Sight};
use crate::annotate::mentions::forms::Form;
use crate::document::Label;
use crate::pack::{Class, NameLink, PatternWord};
use std::ops::Range;

/// `[Port of the Lakes]`
const LINKS: NameLink = NameLink::OF.or(NameLink::THE);

pub(super) fn is_first(form: &Form<'_>) -> bool {
    form.is_capital()
}

/// `[Fort Marna]`, `[Port of Marna]`, `[Interstate 12]`; but `Fort Worth`, a city.
pub(super) fn head_first(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let role = sight.form(at).role.filter(|role| role.has(PatternWord::SITE_FIRST))?;
    let head = &*sight.form(at).folded;
    let mut end = at + 1;
    match head {
        _ if role.has(PatternWord::SITE_NUMBERED) => {
            let number = sight.get(end)?;
            let fits = number.text.starts_with(|c: char| c.is_ascii_digit())
                || (head == "terminal" && number.shape == Shape::Letter);
            let start = match head {
                "pad" if sight.word_before(at) == "launch" => at - 1,
                "highway" | "route" if sight.is_plain(at - 1) => sight.start_of(at, NameLink::NONE),
                _ => at,
            };
            return (fits && (head != "pad" || start < at)).then_some(start..end + 1);
        }
        _ if role.has(PatternWord::SITE_NAMED) => {
            let alone = at == 0 || !sight.is_capital(at - 1);
            if !alone || !matches!(sight.get(end)?.shape, Shape::Capital | Shape::Inner | Shape::Letter) {
                return None;
            }
            end = sight.end_of(end, NameLink::NONE);
        }
        _ => {
            if sight.word(end) != "of" {
                return None;
            }
            end = sight.end_of(end, LINKS);
        }
    }
    let named = end > at + if sight.word(at + 1) == "of" { 2 } else { 1 };
    let other = |l: Label| matches!(l, Label::Gpe | Label::Loc | Label::Person | Label::Org);
    let place = sight.is_known(at..end, other) || sight.is_known(at..at + 2, other);
    let body = sight.form(end - 1).word.is_org_head();
    (named && !place && !body).then_some(at..end)
}

pub(super) fn is_last(form: &Form<'_>) -> bool {
    let lower = form.shape == Shape::Lower && form.has(PatternWord::SITE_OPEN);
    form.word.is_fac_head() || lower || &*form.folded == "observatory"
}

/// `[Marna International Airport]`, `[Marna nuclear plant]`; but `a Kelvarian base`, `the airport`.
pub(super) fn head_last(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    if sight.form(at).is_capital() { capital_head(sight, at) } else { lower_head(sight, at) }
}

fn capital_head(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let head = &*sight.form(at).folded;
    let next = sight.is_capital(at + 1) && sight.form(at + 1).kind != Kind::Calendar;
    let linked = matches!(sight.word(at + 1), "of" | "for") && sight.is_capital(at + 2);
    if next || linked {
        return None;
    }
    let start = sight.start_of(at, LINKS);
    if start == at {
        return None;
    }
    // `Matt Temple`
    let given = at - start == 1 && matches!(sight.form(start).kind, Kind::FirstName | Kind::FirstOrSurname);
    let role = sight.form(at).role;
    let is = |wanted: PatternWord| role.is_some_and(|role| role.has(wanted));
    if given && is(PatternWord::SITE_SURNAME) {
        return None;
    }
    let fits = match head {
        _ if is(PatternWord::SITE) => true,
        "base" => sight.has(at - 1, PatternWord::BASE_OF),
        _ if is(PatternWord::SITE_PLACE) => {
            // `Peace Building and Trade Program`
            sight.form(start).kind != Kind::Function && !(sight.word(at + 1) == "and" && sight.is_capital(at + 2))
        }
        "plant" => sight.has(at - 1, PatternWord::PLANT_OF),
        _ => false,
    };
    (fits && !sight.is_person(start..at + 1) && !sight.is_known(start..at + 1, |l| l != Label::Fac))
        .then_some(start..at + 1)
}

fn lower_head(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let mut from = at;
    while from > 0 && sight.has(from - 1, PatternWord::SITE_BETWEEN) && !sight.is_capital(from - 1) {
        from -= 1;
    }
    let between = |of: PatternWord| (from..at).any(|at| sight.has(at, of));
    let fits = match &*sight.form(at).folded {
        _ if sight.has(at, PatternWord::SITE_LOWER) => true,
        "base" => between(PatternWord::BASE_OF),
        "crossing" => from < at || sight.is_class(from - 1..from, |c| c.label() == Label::Gpe),
        "camp" => between(PatternWord::CAMP_OF),
        "plant" | "facility" | "complex" | "site" => {
            let place = |c: Class| matches!(c, Class::City | Class::Capital | Class::Facility);
            between(PatternWord::PLANT_OF)
                || (&*sight.form(at).folded == "plant"
                    && sight.is_class(sight.start_of(from, NameLink::NONE)..from, place))
        }
        "station" => from < at || sight.form(at - 1).kind == Kind::Unknown,
        "shrine" | "temple" => from == at,
        "mine" => between(PatternWord::MINE_OF),
        "range" => between(PatternWord::RANGE_OF),
        "center" | "centre" => (from..at).any(|at| sight.word(at) == "detention"),
        _ => false,
    };
    let name = from - 1;
    if !fits || !matches!(sight.get(name)?.shape, Shape::Capital | Shape::Inner) || sight.form(name).is_number() {
        return None;
    }
    let start = sight.start_of(from, NameLink::OF);
    let owner = |tokens: Range<Place>| sight.is_owner(tokens.clone()) || sight.is_class(tokens, |c| c == Class::State);
    let plain = from - start == 1 && sight.is_plain(start);
    let named =
        start < from && !owner(start..from) && !owner(name..from) && !plain && sight.form(start).kind != Kind::Function;
    named.then_some(start..at + 1)
}
