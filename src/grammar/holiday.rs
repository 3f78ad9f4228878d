use super::cursor::Cursor;
use super::date::with_year;
use super::lexicon::Sense;

/// Feasts of more than one word, longest first where one begins another. Other days: `Election Day`, `World AIDS Day`.
pub(super) const FEASTS: &[&[&str]] = &[
    &["fourth", "of", "july"],
    &["christmas", "eve"],
    &["christmas", "day"],
    &["easter", "sunday"],
    &["easter", "monday"],
    &["thanksgiving", "day"],
    &["eid", "al", "-", "adha"],
    &["eid", "al", "-", "fitr"],
    &["eid", "al", "adha"],
    &["eid", "al", "fitr"],
    &["eid", "ul", "-", "fitr"],
    &["eid", "ul", "-", "adha"],
    &["new", "year", "'s", "eve"],
    &["new", "year", "'s", "day"],
    &["new", "year", "'s"],
    &["lunar", "new", "year"],
    &["orthodox", "christmas"],
    &["orthodox", "easter"],
    &["good", "friday"],
    &["black", "friday"],
    &["palm", "sunday"],
    &["ash", "wednesday"],
    &["yom", "kippur"],
    &["rosh", "hashanah"],
    &["valentine", "'s", "day"],
    &["mother", "'s", "day"],
    &["father", "'s", "day"],
    &["women", "'s", "day"],
    &["martyrs", "'", "day"],
    &["presidents", "'", "day"],
    &["st", "patrick", "'s", "day"],
    &["human", "rights", "day"],
    &["guy", "fawkes", "night"],
    &["bonfire", "night"],
    &["mardi", "gras"],
];

pub(super) const NAMED_DAYS: &[&str] = &[
    "election",
    "independence",
    "labor",
    "labour",
    "memorial",
    "veterans",
    "armistice",
    "remembrance",
    "victory",
    "earth",
    "boxing",
    "bastille",
    "republic",
    "national",
    "inauguration",
    "columbus",
    "anzac",
    "constitution",
    "liberation",
    "unity",
];

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
