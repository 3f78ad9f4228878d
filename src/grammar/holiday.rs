//! Feasts and named days: `Christmas`, `Election Day`.

use super::cursor::Cursor;
use super::date::with_year;
use super::feasts::{FEASTS, NAMED_DAYS};
use super::lexicon::Sense;

/// `Christmas`, `Eid al-Adha`, `New Year's Eve`, `Election Day`, `World AIDS Day`, `Ramadan 2020`.
pub(super) fn holiday(at: Cursor<'_>) -> Option<Cursor<'_>> {
    if !at.capital() {
        return None;
    }
    let feast = FEASTS.iter().find_map(|feast| feast.iter().try_fold(at, |c, word| c.eat(word)));
    let of_the_world = || {
        let name = at.eat_any(&["world", "international"])?;
        (1..=3).find_map(|n| {
            let last = name.to(name.at() + n);
            let capitals = (name.at()..last.at()).all(|i| name.to(i).capital() || name.to(i).any(&["'s", "'"]));
            (capitals && last.capital()).then(|| last.eat("day"))?
        })
    };
    let end = feast
        .or_else(|| at.eat_any(NAMED_DAYS).filter(|c| c.capital()).and_then(|c| c.eat("day")))
        .or_else(of_the_world)
        .or_else(|| at.take(Sense::HOLIDAY))?;
    // "Easter Island", "Christmas Carol": the start of a name.
    (feast.is_some() || !end.capital() || end.is(Sense::WEEKDAY)).then(|| with_year(end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::pairs::VALUE_SENSES;
    use crate::pack::{Pack, bundled};

    /// A value is looked for only where a word may open one.
    #[test]
    fn the_first_word_of_each_feast_opens_a_value() {
        let pack = Pack::load(bundled()).expect("the bundled pack is whole");
        for word in FEASTS.iter().map(|feast| feast[0]).chain(NAMED_DAYS.iter().copied()) {
            assert!(pack.pair(&VALUE_SENSES, word).is_some_and(|sense| sense.has(Sense::ANY)), "{word}");
        }
    }
}
