//! Wars, operations, battles, storms, games, summits and elections.

use super::super::kinds::{Kind, Shape};
use super::cursor::{Place, Sight};
use crate::annotate::mentions::forms::Form;
use crate::document::Label;
use crate::pack::{NameLink, PatternWord};
use std::ops::Range;

pub(super) fn is_first(form: &Form<'_>) -> bool {
    form.is_capital()
}

/// `[Operation Silver Heron]`, `[Battle of Marna]`, `[Tropical Storm Obanda]`; but `Hurricane Center`.
pub(super) fn head_first(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let next = sight.get(at + 1)?;
    let role = sight.form(at).role.filter(|role| role.has(PatternWord::EVENT_FIRST))?;
    match &*sight.form(at).folded {
        _ if role.has(PatternWord::EVENT_ABOUT) => {
            let links = NameLink::ABOUT.or(NameLink::THE).or(NameLink::AND).or(NameLink::OWNED);
            let end = sight.end_of(at + 1, links);
            let start = sight.start_of(at, NameLink::NONE);
            (sight.is_link(at + 1, NameLink::ABOUT) && end > at + 2).then_some(start..end)
        }
        _ if role.has(PatternWord::EVENT_OF) => {
            let end = sight.end_of(at + 1, NameLink::OF.or(NameLink::THE).or(NameLink::OWNED));
            let second = matches!(sight.word_before(at), "first" | "second" | "third") && sight.is_capital(at - 1);
            (&*next.folded == "of" && end > at + 2).then_some(at - Place::from(second)..end)
        }
        _ if role.has(PatternWord::EVENT_CODE) => {
            let end = sight.end_of(at + 1, NameLink::OF.or(NameLink::AND));
            let body = end > at + 1 && sight.form(end - 1).word.is_org_head();
            (next.is_capital() && end > at + 1 && !body).then_some(at..end)
        }
        storm => {
            let tropical = sight.has(at - 1, PatternWord::STORM_KIND) && sight.is_capital(at - 1);
            let name = matches!(next.shape, Shape::Capital | Shape::Inner)
                && !next.word.is_org_head()
                && !next.word.is_event_head();
            let start = if storm == "storm" || tropical { at - 1 } else { at };
            // `[Typhoon Kai Tak]`
            let two = sight.end_of(at + 2, NameLink::NONE) == at + 3 && !sight.form(at + 2).is_lexical();
            let end = at + 2 + Place::from(two);
            (name && next.kind != Kind::Calendar && (storm != "storm" || tropical)).then_some(start..end)
        }
    }
}

pub(super) fn is_election(form: &Form<'_>) -> bool {
    form.word.is_event_head() && form.has(PatternWord::ELECTION_HEAD)
}

/// `[2016 Kelvarian presidential election]`; but `the 2016 election`, `the Kelvarian election`.
pub(super) fn election(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let kind = at - 1;
    let named = sight.has(kind, PatternWord::ELECTION);
    let place = sight.start_of(kind, NameLink::OF.or(NameLink::THE));
    let year = place - 1;
    (named && place < kind && sight.is_year(year)).then_some(year..at + 1)
}

pub(super) fn is_last(form: &Form<'_>) -> bool {
    form.is_capital() && form.word.is_event_head()
}

/// `[Second Kelvarian War]`, `[2008 Marna Games]`, `[Expo 2031]`; but `1991 [Gulf War]`, `War College`.
pub(super) fn head_last(sight: &Sight<'_, '_>, at: Place) -> Option<Range<Place>> {
    let head = &*sight.form(at).folded;
    let role = sight.form(at).role.filter(|role| role.has(PatternWord::EVENT_EDITION.or(PatternWord::EVENT)))?;
    let edition = role.has(PatternWord::EVENT_EDITION);
    let mut start = sight.start_of(at, if head == "summit" { NameLink::OF } else { NameLink::NONE });
    let mut end = at + 1;
    let number = sight.is_number(end) || sight.is_roman(end);
    if edition && number {
        end += 1;
    }
    if sight.is_capital(end) && sight.form(end).kind != Kind::Calendar && !sight.is_roman(end) {
        return None;
    }
    if head == "war" && sight.is_roman(end) {
        end += 1;
    }
    let bare = start == at;
    // `[2008 Marna Games]`, `[20th Marna Games]`
    let before = sight.before(start);
    let ordinal =
        before.is_some_and(|f| f.text.starts_with(|c: char| c.is_ascii_digit()) && f.text.ends_with(['t', 'h', 'd']));
    if edition && (ordinal || start > 0 && sight.is_year(start - 1)) {
        start -= 1;
    }
    let fits = match head {
        _ if role.has(PatternWord::EVENT_ALONE) => true,
        "expo" => start < at || end > at + 1,
        _ if role.has(PatternWord::EVENT_CUP) => !bare && !sight.is_known(start..at, |l| l == Label::Person),
        "conference" => !bare && sight.is_known(start..at, |l| l == Label::Gpe),
        _ => !bare,
    };
    let fits = fits && !sight.is_known(start..end, |l| l != Label::Event) && !sight.is_what_a_body_is_for(start);
    fits.then_some(start..end)
}
