//! How long something takes: `10-day`, `two weeks ago`, `45 minutes`.

use super::cursor::Cursor;
use super::lexicon::Sense;
use super::number::{amount, and_a_half, integer};
use super::{date, ordinal, year};

/// `10-day`, `two and a half years`, `two weeks ago`, `several decades`, `45-year-old`, `9 years and 10 months`.
pub(super) fn days(at: Cursor<'_>) -> Option<Cursor<'_>> {
    length(at, Sense::DAYS)
}

/// `two hours`, `45-minute`, `2 hours, 32 minutes, 25.3 seconds`.
pub(super) fn hours(at: Cursor<'_>) -> Option<Cursor<'_>> {
    length(at, Sense::HOURS)
}

fn length(at: Cursor<'_>, unit: Sense) -> Option<Cursor<'_>> {
    let mut end = counted(at, unit).or_else(|| bare(at, unit))?;
    // `9 years and 10 months`, `2 hours, 32 minutes`, `4 minutes 5.08 seconds`
    while !at.is(Sense::VAGUE) {
        let join = end.eat(",").unwrap_or(end);
        let more = counted(join.eat("and").unwrap_or(join), Sense::DAYS.or(Sense::HOURS));
        match more.filter(|more| size(more.back()) < size(end.back())) {
            Some(more) => end = more,
            None => break,
        }
    }
    Some(placed(and_a_half(end).unwrap_or(end)))
}

/// Where a unit stands among the others: a length goes on only with a smaller one.
fn size(unit: Cursor<'_>) -> Option<usize> {
    ["sec", "min", "h", "day", "week", "month", "y", "decade", "centur"]
        .iter()
        .position(|stem| unit.word().starts_with(stem))
}

/// A numeral with its unit.
pub(super) fn counted(at: Cursor<'_>, unit: Sense) -> Option<Cursor<'_>> {
    let number = number(at)?;
    let of = number.eat("of").filter(|_| at.is(Sense::SCALES.or(Sense::VAGUE)));
    let name = of.unwrap_or_else(|| number.joint());
    let name = name
        .eat_any(&[
            "full",
            "more",
            "consecutive",
            "straight",
            "long",
            "calendar",
            "working",
            "business",
            "whole",
            "additional",
        ])
        .unwrap_or(name);
    let fits = name.is(unit);
    // "three quarters" is a fraction, "two second places" ordinals.
    let other = name.any(&["quarter", "quarters"]) || name.word() == "second" && name.back().raw() != "-";
    (fits && !other).then(|| name.next())
}

/// What may count a unit of time: an amount, `several`, `half a`, `a quarter`, `first three` without its ordinal.
fn number(at: Cursor<'_>) -> Option<Cursor<'_>> {
    if let Some((end, _)) = amount(at) {
        return Some(end);
    }
    match at.word() {
        "half" => {
            let rest = at.next().joint();
            Some(rest.eat_any(&["a", "an"]).unwrap_or(rest))
        }
        "quarter" => at.next().eat("of").and_then(|c| c.eat_any(&["a", "an"])).or_else(|| Some(at.next().joint())),
        _ => at.take(Sense::VAGUE),
    }
}

/// A unit without a number: `decades-long`, `a year ago`, `years` in "for years".
fn bare(at: Cursor<'_>, unit: Sense) -> Option<Cursor<'_>> {
    let end = at.take(unit)?;
    let plural = at.word().ends_with('s');
    let joined = end.hyphen().is_some_and(|c| c.any(&["long", "old"]));
    let set_in_time = end.any(&["ago", "later", "earlier"]) || end.word() == "old" && plural;
    let alone = if plural { many_pass(at, end) } else { one_passes(at, end) };
    (joined || set_in_time || alone).then_some(end)
}

/// `for decades`, `months of talks`, `over the years`, `hours before the vote`; not "the days of the king".
fn many_pass(at: Cursor<'_>, end: Cursor<'_>) -> bool {
    const LAST: [&str; 10] = ["for", "in", "over", "within", "after", "took", "take", "takes", "spent", "lasted"];
    const SPAN: [&str; 8] = ["for", "after", "over", "by", "with", "despite", "through", "of"];
    let before = at.back();
    let verb = before.lower() && (before.word().ends_with("ing") || before.word().ends_with("ed"));
    match end.word() {
        "of" if at.word() != "seconds" => at.first() || verb || before.any(&SPAN),
        "after" | "before" | "into" | "apart" if !before.any(&["the", "in"]) => true,
        _ if before.word() == "the" => !end.lower() && before.back().any(&["over", "through", "throughout", "for"]),
        _ => before.any(&LAST) && !end.capital(),
    }
}

/// `$5 a year`, `a decade of war`, `a year and a half`; not "a day of mourning", "a second vote".
fn one_passes(at: Cursor<'_>, end: Cursor<'_>) -> bool {
    if and_a_half(end).is_some() {
        return true;
    }
    let unit = match at.word() {
        "quarter" | "second" | "sec" | "min" => false,
        // "within an hour of the blast"
        "day" | "minute" | "hour" => end.word() != "of" || at.back().before() == "within",
        _ => true,
    };
    unit && matches!(at.before(), "a" | "an") && (!end.lower() || end.is(Sense::FUNCTION))
}

/// Past `-old`, `-long`, `ago`, `later`, `earlier` behind a length.
fn placed(at: Cursor<'_>) -> Cursor<'_> {
    let joint = at.joint();
    if let Some(end) = joint.eat_any(&["old", "olds", "long"]) {
        return end;
    }
    at.eat_any(&["ago", "later", "earlier", "beforehand", "hence"])
        .or_else(|| at.eat("back").filter(|c| !c.lower() && !c.done()))
        .or_else(|| at.eat("from").and_then(|c| c.eat("now")))
        .unwrap_or(at)
}

/// `45` in `Nelson Garcia, 45, who`, `aged 45`, `age of 68`, `ages of 14 and 18`, `she was 101`.
pub(super) fn age(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let of = if at.before() == "of" { at.back() } else { at };
    if of.back().any(&["aged", "age", "ages"]) {
        let end = years(at)?;
        let more = end.dash().or_else(|| end.eat_any(&["to", "and", "or"])).and_then(years);
        return Some(more.filter(|_| of.before() != "aged").unwrap_or(end));
    }
    let end = years(at).filter(|_| at.is(Sense::DIGITS))?;
    let verb = if at.before() == "about" { at.back() } else { at };
    let told = verb.back().any(&["was", "is", "am", "turned", "turns"])
        && verb.back().back().any(&["he", "she", "i", "who"])
        && (end.any(&[".", ",", "and", "when", "at"]) || end.done());
    (told || apposed(at)).then_some(end)
}

/// A number that can be an age.
fn years(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let digits = integer(at, 3).is_some_and(|n| (1..=115).contains(&n));
    if digits {
        Some(at.next())
    } else {
        amount(at).map(|(end, _)| end).filter(|_| at.is(Sense::SMALL.or(Sense::TENS)))
    }
}

/// Between the commas behind a name: `Nelson Garcia, 45, who`, `the princess, 67, said`.
fn apposed(at: Cursor<'_>) -> bool {
    let (name, end) = (at.back().back(), at.next());
    if at.before() != "," || !end.glued() || at.raw().len() < 2 || name.is(Sense::MONTH.or(Sense::WEEKDAY)) {
        return false;
    }
    let after = end.next();
    let person = name.capital() && name.raw().chars().count() > 1;
    match end.word() {
        "," => person || name.lower() && after.lower() && !after.any(&["and", "or"]),
        // "Savic, 65."; but "Seoul, 12. Tokyo, 10." goes on with items.
        "." => person && after.done(),
        _ => false,
    }
}

/// Past `of May`, `of this year`, `of 2015` behind a unit.
pub(super) fn of_a_period(at: Cursor<'_>) -> Cursor<'_> {
    let Some(of) = at.eat("of") else { return at };
    let near = of.eat_any(&["this", "last", "next", "the"]).and_then(|c| c.eat_any(&["year", "month", "week"]));
    date::month(of).or_else(|| year::four_digits(of)).or(near).unwrap_or(at)
}

/// Past `in March` behind a day or a week that is counted within a month: `third Monday in May`; not "the last year in office".
pub(super) fn in_a_month(at: Cursor<'_>) -> Cursor<'_> {
    let unit = at.back();
    let counted = unit.is(Sense::WEEKDAY) || unit.any(&["day", "week", "weekend", "fortnight", "days", "weeks"]);
    at.eat("in").filter(|_| counted).and_then(date::month).unwrap_or(at)
}

/// `first day`, `third year`, `first three months`, `second Monday of May`, `first week of this year`.
pub(super) fn placed_unit(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let rest = ordinal::place(at)?;
    if let Some(end) = counted(rest, Sense::DAYS) {
        return Some(in_a_month(end));
    }
    let unit = rest.take(Sense::DAYS).filter(|_| !rest.any(&["quarter", "quarters", "century", "centuries"]));
    unit.or_else(|| rest.take(Sense::WEEKDAY).filter(|_| rest.capital())).map(of_a_period).map(in_a_month)
}
