//! Where dates and times lie on the calendar: by the article's date, by a date before them in the text, by the tense of what is told.

mod around;
#[cfg(test)]
mod cases;
mod now;
mod resolve;
mod tense;

use crate::calendar::Place;
use crate::document::when::{Date, From, Length, Window, Year};
use crate::document::{Document, Mention, MentionId, Modifier, Reference, Time, Value, When};
use crate::pack::Pack;
use crate::tree::Tree;
use around::Around;
use now::Now;
use resolve::{Basis, Found, Frame};

/// Gives each time its place, its reference, and the preposition or hedge before it.
pub(super) fn resolve(document: &mut Document, text: &str, pack: &Pack) {
    let now = document.metadata.published.as_ref().and_then(|fact| Now::parse(&fact.value));
    let mut mentions = std::mem::take(&mut document.mentions);
    let day_first = mentions.iter().filter_map(time).any(|time| shows_day_first(&time.said));
    let month_first = mentions.iter().filter_map(time).any(|time| shows_month_first(&time.said));
    let mut before: Option<(MentionId, Place)> = None;
    // One tree for all times of a sentence.
    let mut tree = None;
    for (at, mention) in mentions.iter_mut().enumerate() {
        let Some(read) = time(mention) else { continue };
        let sentence = document.sentence_of(mention.tokens.start);
        let tree = match tree.take() {
            Some((of, built)) if of == sentence => &tree.insert((of, built)).1,
            _ => &tree.insert((sentence, Tree::of(document, sentence))).1,
        };
        let around = Around::new(document, text, pack, mention.tokens);
        let frame = Frame {
            now,
            tense: tense::of(&around, tree, &read.said),
            day_first: day_first && !month_first,
            before: before.map(|b| b.1),
        };
        let mut read = read.clone();
        if let Some(moved) = ahead(&read.said, &around, frame) {
            read.said = moved;
            (read.kind, read.iso) = (read.said.kind(), read.said.iso());
        }
        let place = settle(&mut read, frame, before.map(|b| b.0));
        read.modifier = read.modifier.or_else(|| around.modifier(&read.said));
        if read.modifier == Some(Modifier::Approx) {
            read.edtf = read.edtf.map(|edtf| if edtf.contains(['/', 'T', 'X']) { edtf } else { edtf + "~" });
        }
        if let Some(place) = place {
            before = Some((MentionId::new(at), place));
        }
        mention.value = Some(Box::new(Value::Time(read)));
    }
    document.mentions = mentions;
}

fn time(mention: &Mention) -> Option<&Time> {
    match mention.value.as_deref() {
        Some(Value::Time(time)) => Some(time),
        _ => None,
    }
}

/// `25/4/2016`: no month has the number 25.
fn shows_day_first(said: &When) -> bool {
    matches!(said, When::Date(Date::Digits(13.., ..)))
}

/// `4/25/2016`.
fn shows_month_first(said: &When) -> bool {
    matches!(said, When::Date(Date::Digits(_, 13.., _)))
}

/// "He will leave in two weeks", "in two weeks' time": two weeks from now; "he built it in two weeks" is how long it took.
fn ahead(said: &When, around: &Around<'_>, frame: Frame) -> Option<When> {
    let When::Duration(length) = said else { return None };
    let future = || around.before(around.article()) == "in" && frame.tense == tense::Tense::Future;
    let ahead = (around.in_time() || future()) && is_exact(length);
    ahead.then(|| When::Date(Date::Moved { by: length.clone(), later: true, from: From::Now }))
}

fn is_exact(length: &Length) -> bool {
    length.parts().iter().all(|(amount, _)| amount.is_some())
}

/// Fills in where a time lies; the place that a later time may hang on.
fn settle(time: &mut Time, frame: Frame, before: Option<MentionId>) -> Option<Place> {
    let found = frame.find(&time.said);
    time.reference = match (found.as_ref().map(|found| found.basis), before) {
        (Some(Basis::Nothing), _) => Reference::Absolute,
        (Some(Basis::Published), _) => Reference::Published,
        (Some(Basis::Text), Some(before)) => Reference::Mention(before),
        (Some(Basis::Text), None) => Reference::Unknown,
        (None, _) if is_absolute(&time.said) => Reference::Absolute,
        (None, _) if is_vague(&time.said) && frame.now.is_some() => Reference::Published,
        (None, _) => Reference::Unknown,
    };
    time.iso = frame.iso(&time.said);
    let Found { edtf, iso, last, .. } = found?;
    if let Some(iso) = iso {
        time.iso = iso;
    }
    time.edtf = Some(edtf);
    Some(last)
}

/// Whether the words say all that they ever will: nothing could be counted from a date.
fn is_absolute(said: &When) -> bool {
    match said {
        When::Duration(_) | When::DurationBetween(..) | When::Set(_) => true,
        When::Date(date) => matches!(date, Date::Place(_)) || has_year(date),
        When::Between(first, last) => has_year(first) && has_year(last),
        When::Window(..) | When::Time(..) | When::TimeBetween(..) => false,
    }
}

/// A day that no calendar has is of its year all the same: 30 February 2019.
fn has_year(date: &Date) -> bool {
    match date {
        Date::Place(_) | Date::Decade(_) => true,
        Date::Yearly(_, year) | Date::Digits(.., year) | Date::Fiscal(year) => matches!(year, Year::Is(_)),
        Date::Nth(_, _, of) | Date::WeekOf(of) => has_year(of),
        _ => false,
    }
}

/// `recent years`, `several years ago`: seen from the article's day, and without a place.
fn is_vague(said: &When) -> bool {
    match said {
        When::Date(Date::Past | Date::Future | Date::Fiscal(Year::Moved(_))) => true,
        When::Date(Date::Moved { by, from: From::Now, .. }) => !is_exact(by),
        When::Window(Window::Past | Window::Next | Window::Within, length) => !is_exact(length),
        _ => false,
    }
}
