//! How long something takes: `10-day`, `two weeks ago`, `45 minutes`.

use super::cursor::Cursor;
use super::dated::{Dated, Said};
use super::figure::Figure;
use super::lexicon::{Role, Sense};
use super::number::{amount, and_a_half, integer};
use super::ordinal::nth;
use super::pointing::{begins_now, below_hundred, later, steps, unit as unit_of};
use super::{date, holiday, relative, year};
use crate::document::when::{Date, From, Length, Piece, Unit, Window};
use crate::document::{Number, When};

/// `10-day`, `two and a half years`, `two weeks ago`, `several decades`, `45-year-old`, `9 years and 10 months`.
pub(super) fn days(at: Cursor<'_>) -> Dated<'_> {
    length(at, Sense::DAYS).or_else(|| ahead_or_behind(at))
}

/// `two hours`, `45-minute`, `2 hours, 32 minutes, 25.3 seconds`.
pub(super) fn hours(at: Cursor<'_>) -> Dated<'_> {
    length(at, Sense::HOURS)
}

fn length(at: Cursor<'_>, unit: Sense) -> Dated<'_> {
    let (end, said) = counted(at, unit).or_else(|| bare(at, unit))?;
    let (end, more) = go_on(at, end);
    let (end, said) = match part_more(end) {
        Some((whole, part)) => (whole, said.and_then(|said| with_part(said, part?, end.back()))),
        None => (end, said),
    };
    let said = more.into_iter().try_fold(said, |said, more| match (said?, more?) {
        (Span::One(length), Span::One(more)) => Some(Some(Span::One(length.and(more)))),
        _ => None,
    });
    let (end, said) = placed(end, said.flatten());
    // "within 5 days"; "within days of the vote" hangs on the vote.
    let near = begins_now(at) || at.before() == "next" && begins_now(at.back().back());
    Some((end, said.map(|said| if near && !end.has(Role::OF) { within_now(said) } else { said })))
}

/// What lies between now and the end of a length.
fn within_now(said: Said) -> Said {
    match said.when {
        When::Duration(length) => When::Window(Window::Within, length).into(),
        _ => said,
    }
}

/// A length, or the shortest and the longest that it may be.
#[derive(Debug, Clone)]
pub(super) enum Span {
    One(Length),
    Two(Length, Length),
}

/// `9 years and 10 months`, `2 hours, 32 minutes`, `4 minutes 5.08 seconds`, `1 year 1 month 21 days`.
fn go_on<'a>(at: Cursor<'a>, mut end: Cursor<'a>) -> (Cursor<'a>, Vec<Option<Span>>) {
    let mut more = Vec::new();
    while !at.is(Sense::VAGUE) {
        // "2 hours, 32 minutes"; but "a fortnight, two hours" are two.
        let exact = |c: Cursor<'_>| c.is(Sense::DIGITS.or(Sense::SMALL).or(Sense::TENS));
        let join = end.eat(",").filter(|c| exact(at) && exact(*c)).unwrap_or(end);
        let next = counted(join.skip(Role::AND).unwrap_or(join), Sense::DAYS.or(Sense::HOURS));
        // "2 days 1 month": said in one breath, the larger may come last.
        let tied = join.at() == end.at() && !end.has(Role::AND);
        let goes_on = |next: Cursor<'_>| {
            let (before, after) = (size(end.back()), size(next.back()));
            after < before || tied && after != before
        };
        match next.filter(|(next, _)| goes_on(*next)) {
            Some((next, said)) => {
                more.push(said);
                end = next;
            }
            None => break,
        }
    }
    (end, more)
}

/// Past `and a half`, `and half`, `and a quarter` behind a unit.
fn part_more(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Number>)> {
    if let Some(end) = and_a_half(at) {
        return Some((end, Number::ratio(1, 2)));
    }
    let and = at.skip(Role::AND)?;
    // "a year and half of the next"
    let half = || and.eat("half").filter(|c| !c.has(Role::OF) && c.word() != "a").map(|end| (end, Number::ratio(1, 2)));
    half().or_else(|| and.eat("a")?.eat("quarter").map(|end| (end, Number::ratio(1, 4))))
}

/// A part more of the unit: `a year and a half`.
fn with_part(said: Span, part: Number, unit: Cursor<'_>) -> Option<Span> {
    let Span::One(length) = said else { return None };
    let [(Some(number), _)] = length.parts() else { return None };
    Some(Span::One(Length::of(number.plus(part), unit_of(unit)?)))
}

/// Where a unit stands among the others: a length goes on only with a smaller one.
fn size(unit: Cursor<'_>) -> Option<Unit> {
    unit_of(unit)
}

/// A numeral with its unit.
pub(super) fn counted(at: Cursor<'_>, unit: Sense) -> Option<(Cursor<'_>, Option<Span>)> {
    let (number, said) = number(at)?;
    let of = number.skip(Role::OF).filter(|_| at.is(Sense::SCALES.or(Sense::VAGUE)));
    let name = of.unwrap_or_else(|| number.joint());
    let name = name.skip(Role::BETWEEN_COUNTED).unwrap_or(name);
    let fits = name.is(unit);
    // "three quarters" is a fraction, "two second places" ordinals.
    let other = unit_of(name) == Some(Unit::Quarter) || name.word() == "second" && name.back().raw() != "-";
    let span = || {
        let unit = unit_of(name)?;
        Some(match said? {
            Count::Vague => Span::One(Length::of(None, unit)),
            Count::One(number) => Span::One(Length::of(Some(number), unit)),
            Count::Two(least, most) => Span::Two(Length::of(Some(least), unit), Length::of(Some(most), unit)),
        })
    };
    (fits && !other).then(|| (name.next(), span()))
}

/// `2 upcoming months`, `five past weeks`.
fn ahead_or_behind(at: Cursor<'_>) -> Dated<'_> {
    let (number, count) = integer(at, 3).map(|n| (at.next(), n)).or_else(|| below_hundred(at))?;
    let (head, moved) = steps(number).filter(|_| number.has(Role::WINDOW))?;
    let window = if moved < 0 { Window::Past } else { Window::Next };
    let unit = unit_of(head).filter(|_| head.is(Sense::DAYS) && head.word().ends_with('s'))?;
    Some((head.next(), Some(When::Window(window, Length::of(Some(count.into()), unit)).into())))
}

/// How many of a unit.
enum Count {
    /// `several`
    Vague,
    One(Number),
    Two(Number, Number),
}

impl Count {
    fn of(figure: Figure) -> Count {
        match (figure.amount, figure.max) {
            (Some(least), Some(most)) => Count::Two(least, most),
            (Some(number), None) => Count::One(number),
            _ => Count::Vague,
        }
    }
}

/// `last two quarters`, which are no fractions there.
pub(super) fn quarters(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Span>)> {
    let (number, count) = integer(at, 2).map(|n| (at.next(), n)).or_else(|| below_hundred(at))?;
    let end = number.eat("quarters")?;
    Some((end, Some(Span::One(Length::of(Some(count.into()), Unit::Quarter)))))
}

/// What may count a unit of time: an amount, `several`, `half a`, `a quarter`, `first three` without its ordinal.
fn number(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Count>)> {
    if let Some((end, figure)) = amount(at) {
        return Some((end, figure.map(Count::of)));
    }
    let half = Number::ratio(1, 2).map(Count::One);
    match at.word() {
        "half" => {
            let rest = at.next().joint();
            Some((rest.skip(Role::ONE).unwrap_or(rest), half))
        }
        "quarter" => {
            let of = at.next().skip(Role::OF).and_then(|c| c.skip(Role::ONE));
            Some((of.unwrap_or_else(|| at.next().joint()), Number::ratio(1, 4).map(Count::One)))
        }
        "couple" => Some((at.next(), Some(Count::One(2.into())))),
        _ => at.take(Sense::VAGUE).map(|end| (end, Some(Count::Vague))),
    }
}

/// A unit without a number: `decades-long`, `a year ago`, `years` in "for years".
fn bare(at: Cursor<'_>, unit: Sense) -> Option<(Cursor<'_>, Option<Span>)> {
    let end = at.take(unit)?;
    let plural = at.word().ends_with('s');
    let joined = end.hyphen().is_some_and(|c| c.any(&["long", "old"]));
    let set_in_time = end.has(Role::SET_IN_TIME) || end.word() == "old" && plural;
    let alone = if plural { many_pass(at, end) } else { one_passes(at, end) };
    let one = || (!plural).then(|| 1.into());
    let said = unit_of(at).map(|unit| Span::One(Length::of(one(), unit)));
    (joined || set_in_time || alone).then_some((end, said))
}

/// `for decades`, `months of talks`, `over the years`, `hours before the vote`; not "the days of the king".
fn many_pass(at: Cursor<'_>, end: Cursor<'_>) -> bool {
    let before = at.back();
    let verb = before.lower() && (before.word().ends_with("ing") || before.word().ends_with("ed"));
    match end.word() {
        "of" if at.word() != "seconds" => at.first() || verb || before.has(Role::SPANS),
        _ if end.has(Role::APART) && !before.any(&["the", "in"]) => true,
        _ if before.has(Role::THE) => !end.lower() && before.back().has(Role::THROUGHOUT),
        _ => before.has(Role::PASSES) && !end.capital(),
    }
}

/// `$5 a year`, `a decade of war`, `a year and a half`; not "a day of mourning", "a second vote".
fn one_passes(at: Cursor<'_>, end: Cursor<'_>) -> bool {
    if and_a_half(end).is_some() {
        return true;
    }
    let unit = match unit_of(at) {
        Some(Unit::Quarter | Unit::Second) => false,
        // "within an hour of the blast"
        _ if at.has(Role::SHORT_UNIT) => !end.has(Role::OF) || begins_now(at.back()),
        _ => at.word() != "min",
    };
    unit && at.back().has(Role::ONE) && (!end.lower() || end.is(Sense::FUNCTION))
}

/// With `-old`, `-long`, `ago`, `later`, `from now`, `before yesterday` behind a length.
fn placed(at: Cursor<'_>, said: Option<Span>) -> (Cursor<'_>, Option<Said>) {
    let alone = |said: Option<Span>| {
        said.map(|said| match said {
            Span::One(length) => When::Duration(length).into(),
            Span::Two(least, most) => When::DurationBetween(least, most).into(),
        })
    };
    let joint = at.joint();
    if let Some(end) = joint.skip(Role::OLD).or_else(|| joint.eat("long")) {
        return (end, alone(said));
    }
    let now = || {
        let back = at.eat("back").filter(|c| !c.lower() && !c.done()).map(|c| (c, false));
        let from = at.eat("from").and_then(|c| c.eat_any(&["now", "today"])).map(|c| (c, true));
        at.eat("ago").map(|c| (c, false)).or(back).or(from).or_else(|| at.eat("hence").map(|c| (c, true)))
    };
    let text = || {
        let later = at.eat("later").map(|c| (c, true));
        later.or_else(|| at.eat_any(&["earlier", "beforehand"]).map(|c| (c, false)))
    };
    // `two days before yesterday`, `three months after Easter`
    let date = || {
        let from = at.skip(Role::MOVES)?;
        let named = [
            relative::day(from).map(|(end, date)| (end, Some(date))),
            date::month_day(from).map(|(end, said)| (end, date::only_date(said))),
            date::day_month(from).map(|(end, said)| (end, date::only_date(said))),
            date::numeric(from).map(|(end, said)| (end, date::only_date(said))),
            date::weekday(from).map(|(end, said)| (end, date::only_date(said))),
            holiday::holiday(from).map(|(end, said)| (end, date::only_date(said))),
            relative::date(from)
                .filter(|_| from.any(&["last", "next"]))
                .map(|(end, said)| (end, date::only_date(said))),
        ];
        let (end, date) = named.into_iter().flatten().max_by_key(|(end, _)| end.at())?;
        Some((end, later(at) != Some(false), From::Date(Box::new(date?))))
    };
    let (end, later, from) = if let Some(found) = date() {
        found
    } else if let Some((end, later)) = now() {
        (end, later, From::Now)
    } else if let Some((end, later)) = text() {
        (end, later, From::Text)
    } else {
        return (at, alone(said));
    };
    let moved = said.and_then(|said| match said {
        Span::One(by) => Some(Date::Moved { by, later, from }.into()),
        Span::Two(..) => None,
    });
    (end, moved)
}

/// `45` in `Nelson Garcia, 45, who`, `aged 45`, `age of 68`, `ages of 14 and 18`, `she was 101`.
pub(super) fn age(at: Cursor<'_>) -> Dated<'_> {
    let of = if at.back().has(Role::OF) { at.back() } else { at };
    let one = |number: Option<Number>| Some(Length::of(Some(number?), Unit::Year));
    if of.back().has(Role::AGED) {
        let (end, number) = years(at)?;
        let more = end.dash().or_else(|| end.skip(Role::JOINS_PAIR)).and_then(years);
        return Some(match more.filter(|_| of.before() != "aged") {
            Some((end, most)) => {
                (end, one(number).zip(one(most)).map(|(least, most)| When::DurationBetween(least, most).into()))
            }
            None => (end, one(number).map(|length| When::Duration(length).into())),
        });
    }
    let (end, number) = years(at).filter(|_| at.is(Sense::DIGITS))?;
    let verb = if at.before() == "about" { at.back() } else { at };
    let told = verb.back().has(Role::TURNS)
        && verb.back().back().has(Role::WHO)
        && (end.any(&[".", ",", "and", "when", "at"]) || end.done());
    (told || apposed(at)).then(|| (end, one(number).map(|length| When::Duration(length).into())))
}

/// A number that can be an age.
fn years(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Number>)> {
    if let Some(number) = integer(at, 3).filter(|n| (1..=115).contains(n)) {
        return Some((at.next(), Some(number.into())));
    }
    let (end, figure) = amount(at).filter(|_| at.is(Sense::SMALL.or(Sense::TENS)))?;
    Some((end, figure.and_then(|figure| figure.amount)))
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

/// Past `of May`, `of this year`, `in March` behind what is counted within it.
fn within<'a>(at: Cursor<'a>) -> Option<(Cursor<'a>, Option<Date>)> {
    let near = |of: Cursor<'a>| {
        let (head, moved) = of.skip(Role::THE).map(|end| (end, 0)).or_else(|| steps(of))?;
        let unit = unit_of(head).filter(|_| head.any(&["year", "month", "week"]))?;
        Some((head.next(), Some(Date::Unit(unit, moved))))
    };
    let month = |of| date::month(of).map(|(end, said)| (end, date::only_date(said)));
    let year = |of| {
        let (end, year) = year::four_digits(of).or_else(|| year::in_words(of))?;
        Some((end, Some(Date::Place(crate::calendar::Place::Year(year)))))
    };
    let of = at.skip(Role::OF);
    let inside = at.eat("in").filter(|_| is_counted(at.back()));
    let of = of.and_then(|of| month(of).or_else(|| year(of)).or_else(|| near(of)));
    of.or_else(|| inside.and_then(|of| month(of).or_else(|| near(of))))
}

/// A day or a week is counted within a month; not "the last year in office".
fn is_counted(unit: Cursor<'_>) -> bool {
    unit.is(Sense::WEEKDAY) || unit.has(Role::COUNTED_UNIT)
}

/// What is counted with what it is counted in, if that is said: `last week of March`.
pub(super) fn counted_within<'a>(end: Cursor<'a>, nth: i8, piece: Piece) -> (Cursor<'a>, Option<Date>) {
    match within(end) {
        Some((end, of)) => (end, of.map(|of| Date::Nth(nth, piece, Box::new(of)))),
        None => (end, None),
    }
}

/// `first day`, `third year`, `first three months`, `second Monday of May`, `first week of this year`.
pub(super) fn placed_unit(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Date>)> {
    let (rest, nth) = nth(at)?;
    let nth = i8::try_from(nth).ok();
    if let Some((end, said)) = counted(rest, Sense::DAYS) {
        let piece = match said {
            Some(Span::One(length)) => match length.parts() {
                [(Some(number), unit)] => number.whole().and_then(|n| Some(Piece::Units(*unit, u8::try_from(n).ok()?))),
                _ => None,
            },
            _ => None,
        };
        return Some(match nth.zip(piece) {
            Some((nth, piece)) => counted_within(end, nth, piece),
            None => (within(end).map_or(end, |(end, _)| end), None),
        });
    }
    let unit = rest.take(Sense::DAYS).filter(|_| !matches!(unit_of(rest), Some(Unit::Quarter | Unit::Century)));
    let (end, piece) = match unit {
        Some(end) => (end, unit_of(rest).map(Piece::Unit)),
        None => {
            let end = rest.take(Sense::WEEKDAY).filter(|c| rest.capital() || c.any(&["of", "in"]))?;
            (end, date::weekday_number(rest).map(Piece::Weekday))
        }
    };
    Some(match nth.zip(piece) {
        Some((nth, piece)) => match counted_within(end, nth, piece) {
            // Of the month that it is.
            (same, None) if same.at() == end.at() && matches!(piece, Piece::Weekday(_)) => {
                (end, Some(Date::Nth(nth, piece, Box::new(Date::Unit(Unit::Month, 0)))))
            }
            counted => counted,
        },
        None => (within(end).map_or(end, |(end, _)| end), None),
    })
}
