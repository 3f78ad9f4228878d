//! Feasts and named days: `Christmas`, `Election Day`.

use super::cursor::Cursor;
use super::dated::Dated;
use super::lexicon::Sense;
use super::year::{four_digits, with_year};
use crate::document::when::{Date, Feast, Year, Yearly};
use crate::pack;
use crate::pack::pairs::FEASTS;

/// In tokens: `eid al - adha`.
const LONGEST: usize = 4;

/// `Christmas`, `Eid al-Adha`, `New Year's Eve`, `Election Day`, `World AIDS Day`, `Ramadan 2020`.
pub(super) fn holiday(at: Cursor<'_>) -> Dated<'_> {
    if !at.capital() {
        return in_small_letters(at);
    }
    let feast = (2..=LONGEST).rev().map(|words| at.to(at.at() + words)).find(|end| {
        // "Independence day" opens no feast, "New Year's" does.
        named(at, *end).is_some()
            && (end.back().capital() || end.back().raw().starts_with(['\'', '’']) || at.is(Sense::HOLIDAY))
    });
    let of_the_world = || {
        let name = at.eat_any(&["world", "international"])?;
        (1..=3).find_map(|n| {
            let last = name.to(name.at() + n);
            let capitals = (name.at()..last.at()).all(|i| name.to(i).capital() || name.to(i).any(&["'s", "'"]));
            (capitals && last.capital()).then(|| last.eat("day"))?
        })
    };
    let end = feast.or_else(of_the_world).or_else(|| at.take(Sense::HOLIDAY))?;
    // "Easter Island", "Christmas Carol": the start of a name.
    if feast.is_none() && end.capital() && !end.is(Sense::WEEKDAY) {
        return None;
    }
    let what = named(at, end).and_then(by_rule);
    let (end, year) = with_year(end);
    Some((end, what.zip(year).map(|(what, year)| Date::Yearly(what, year).into())))
}

/// `earth day 2010`, typed in haste: a name of several words with its year.
fn in_small_letters(at: Cursor<'_>) -> Dated<'_> {
    let end = (2..=LONGEST).rev().map(|words| at.to(at.at() + words)).find(|end| named(at, *end).is_some())?;
    let (end, year) = four_digits(end).map(|(after, year)| (after, Year::Is(year)))?;
    let words = end.back();
    let what = named(at, words).and_then(by_rule)?;
    Some((end, Some(Date::Yearly(what, year).into())))
}

/// A feast of one word, without a year.
pub(super) fn alone(at: Cursor<'_>) -> Option<Date> {
    named(at, at.next()).and_then(by_rule).map(|what| Date::Yearly(what, Year::Open))
}

/// The feast whose name stands here.
fn named(at: Cursor<'_>, end: Cursor<'_>) -> Option<pack::Feast> {
    let words: Vec<&str> = (at.at()..end.at()).map(|i| at.to(i).word()).collect();
    at.pack().pair(&FEASTS, &words.join(" "))
}

fn by_rule(feast: pack::Feast) -> Option<Yearly> {
    Some(match feast {
        pack::Feast::None => return None,
        pack::Feast::On(month, day) => Yearly::Day(month, day),
        pack::Feast::Easter(days) => Yearly::Feast(Feast::Easter(days)),
        pack::Feast::Weekday(weekday, month, nth, days) => Yearly::Feast(Feast::Weekday(weekday, month, nth, days)),
    })
}

#[cfg(test)]
mod tests {
    use crate::grammar::lexicon::Sense;
    use crate::pack::pairs::VALUE_SENSES;
    use crate::pack::{Pack, bundled};

    /// A value is looked for only where a word may open one.
    #[test]
    fn the_first_word_of_each_feast_opens_a_value() {
        let pack = Pack::load(bundled()).expect("the bundled pack is whole");
        let list = include_str!("../../models/en/pairs/feast.tsv");
        for name in list.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').next()) {
            let first = name.split(' ').next().unwrap_or_default();
            assert!(pack.pair(&VALUE_SENSES, first).is_some_and(|sense| sense.has(Sense::ANY)), "{name}");
            assert!(name.split(' ').count() <= super::LONGEST, "{name}");
        }
    }
}
