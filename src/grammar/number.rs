//! Numerals and ranges of them: `60–80`, `five to six million`.

use super::around::but_less;
use super::change::{self, Change};
use super::cursor::Cursor;
use super::figure::{Figure, digits, vulgar};
use super::lexicon::{Role, Sense, parted_by_stops};
use super::scales::scale;
use crate::document::Number;
use crate::pack::pairs::NUMERALS;

/// Where an amount ends, what it comes to, and its unit; the number is `None` where it cannot be told.
pub(super) type Part<'a, U> = (Cursor<'a>, Option<Figure>, U);

/// A numeral, or two of them with a range between: `five to six million`, `60–80`, `seven or eight`.
pub(super) fn amount(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Figure>)> {
    span(at, |at| numeral(at).map(|(end, figure)| (end, figure, ()))).map(|(end, figure, ())| (end, figure))
}

/// Past the sign of a number below zero: `-5`, `−$3m`, `minus five`.
pub(super) fn minus(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let number = at.take(Sense::MINUS)?;
    let digits = number.is(Sense::DIGITS.or(Sense::SYMBOL).or(Sense::CHAIN));
    if at.raw().starts_with(char::is_alphabetic) {
        // "four minus two" is a sum.
        let sum = at.back().is(Sense::DIGITS.or(Sense::SMALL).or(Sense::TENS));
        return (!sum && (digits || number.is(Sense::SMALL.or(Sense::TENS)))).then_some(number);
    }
    // "75 -300mm"
    let apart = !at.glued() && !at.back().is(Sense::DIGITS);
    (digits && number.glued() && (apart || at.before() == "(")).then_some(number)
}

/// How two parts are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// `one-to-two`
    Hyphened,
    /// `60–80`; also a score, 3–1.
    Dash,
    /// `5 ± 2`
    Give,
    /// `between 5 and 10`, `7 or 8`
    Word,
    /// `5 to 10`
    To,
}

/// One part, or two that make a range: `five to 10`, `one-to-two hundred`. `rose from 5 to 7` gives two amounts, `between 5 and 7`
/// one, and so does `a fine of $5 to $20`; but `fell £3m to £12m` has two.
pub(super) fn span<'a, U: PartialEq>(
    at: Cursor<'a>,
    part: fn(Cursor<'a>) -> Option<Part<'a, U>>,
) -> Option<Part<'a, U>> {
    let (end, first, unit) = part(at)?;
    // "$50 or two years in prison"
    let apart = bare(at).at() < at.at() && at.is(Sense::DIGITS);
    let second = joint(at, end).filter(|(_, second)| !apart || second.is(Sense::DIGITS));
    let second = second.filter(|(_, second)| end.is_near(true) && second.is_near(true));
    let second = second.and_then(|(joint, second)| Some((joint, second, part(second)?)));
    let second = second.filter(|(.., (_, _, other))| *other == unit);
    let Some((joint, from, (to, other, _))) = second else { return Some((end, first, unit)) };
    let rises = || rises(first, other);
    Some(match joint {
        Joint::Hyphened if !rises() => (end, first, unit),
        Joint::To if !rises() || led_there(at, end, from, to, [first, other]) => (end, first, unit),
        Joint::Give => (to, first.zip(other).and_then(|(a, b)| a.give(b)), unit),
        // "a 2-2 draw" is no range.
        Joint::Dash if first == other => (to, None, unit),
        _ => (to, first.zip(other).and_then(|(a, b)| a.to(b)), unit),
    })
}

/// What may join a part to the next, and where that begins.
fn joint<'a>(at: Cursor<'a>, end: Cursor<'a>) -> Option<(Joint, Cursor<'a>)> {
    // "£5m or $8m" is one sum in two currencies.
    let signed = at.is(Sense::SYMBOL.or(Sense::CODE).or(Sense::LEAD));
    let alike = |second: &Cursor<'a>| !signed || second.word() == at.word() || second.is(Sense::DIGITS);
    let tied = end.hyphen().and_then(|c| c.eat_any(&["to", "or"])).and_then(Cursor::hyphen).filter(alike);
    let tied = tied.map(|c| (Joint::Hyphened, c)).or_else(|| end.dash().map(|c| (Joint::Dash, c)));
    let tied = tied.or_else(|| but_less(end).map(|c| (Joint::Word, c)));
    tied.or_else(|| end.eat("±").map(|c| (Joint::Give, c))).or_else(|| {
        let head = change::unhedged(bare(at));
        match head.before() {
            "from" => None,
            "between" => end.skip(Role::AND).map(|c| (Joint::Word, c)),
            // "7.5 per cent or 1.5%": each has its unit, so the first is whole.
            _ => end
                .eat("or")
                .filter(|second| alike(second) && !end.back().is(Sense::PERCENT.or(Sense::CURRENCY)))
                .map(|c| (Joint::Word, c))
                .or_else(|| end.eat("to").filter(alike).map(|c| (Joint::To, c))),
        }
    })
}

/// The sign of an amount, where the number stands behind one.
fn bare(at: Cursor<'_>) -> Cursor<'_> {
    if at.back().is(Sense::SYMBOL.or(Sense::CODE).or(Sense::LEAD)) { at.back() } else { at }
}

/// `fell £3m to £12m`, `cut its workforce by 500 to 4,500`: a step and where it led. What is said once for both makes them
/// a range even so: `rose 3 to 5 million`, `by 10 to 15 per cent`.
fn led_there(
    at: Cursor<'_>,
    first: Cursor<'_>,
    second: Cursor<'_>,
    end: Cursor<'_>,
    figures: [Option<Figure>; 2],
) -> bool {
    let Some(change) = change::before(bare(at)) else { return false };
    let scales = Sense::SCALE.or(Sense::MONEY_SCALE);
    let units = [Sense::PERCENT, Sense::MEASURE, Sense::CURRENCY, Sense::DAYS, Sense::HOURS, Sense::SYMBOL];
    let unit = units.into_iter().any(|unit| end.joint().is(unit)) || end.has(Role::BESIDE_SHARE);
    let own = !first.back().is(Sense::DIGITS) || !at.is(Sense::DIGITS);
    let shared = !first.back().is(scales) && end.back().is(scales);
    if shared || unit && !own {
        return false;
    }
    // Numbers in words are not weighed: they are small.
    let weighed =
        at.is(Sense::DIGITS) || !at.is(Sense::SMALL.or(Sense::TENS)) && !second.is(Sense::SMALL.or(Sense::TENS));
    let known = figures[0].zip(figures[1]).and_then(|(a, b)| a.amount.zip(b.amount)).filter(|_| weighed);
    let times = |n: u32| known.is_none_or(|(a, b)| a.times(n.into()).is_none_or(|a| a < b));
    match (change, own) {
        (Change::By, true) => true,
        (Change::Perhaps, true) => times(2),
        // "rose by 10 to 40 places": what is counted is named behind a range, seldom behind a level.
        (_, false) if end.lower() && !end.is(Sense::FUNCTION) => times(4),
        (_, false) => times(2),
    }
}

/// `319 to 219` and `50.1 to 42.9 percent` are two results, `five to 10` is a range.
fn rises(first: Option<Figure>, second: Option<Figure>) -> bool {
    // `900 to 1.2 million`: said once, the scale may be that of both.
    first.zip(second).is_none_or(|(a, b)| a.scaled() != b.scaled() || a.amount <= b.amount)
}

/// `1,200`, `twenty-one`, `1.2 million`, `half a million`, `two and a half`, `dozens`, `hundreds of thousands`.
pub(super) fn numeral(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Figure>)> {
    let vaguely = || plural(at).map(|end| (end, Some(Figure::VAGUE)));
    fraction(at).or_else(vaguely).or_else(|| part_of_scale(at)).or_else(|| count(at))
}

/// `two-thirds`, `three quarters`, `1/2`.
fn fraction(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Figure>)> {
    if at.is(Sense::CHAIN) {
        return slashed(at).map(|(end, number)| (end, Figure::of(Some(number))));
    }
    let (end, over) = below_hundred(at)?;
    let part = end.joint();
    let one = over == Number::from(1);
    let fits = part.is(Sense::FRACTION) && (part.word().ends_with('s') || one);
    let number = over.by(said(part).unwrap_or(Number::ZERO));
    (fits && (!one || !part.word().ends_with('s'))).then(|| (part.next(), Figure::of(number)))
}

/// `1/2`; `9/11` and `24/7` are no parts of anything.
fn slashed(at: Cursor<'_>) -> Option<(Cursor<'_>, Number)> {
    let end = at.take(Sense::CHAIN)?;
    let (over, under) = at.word().split_once(['/', '⁄'])?;
    let parts: (u32, u32) = (over.parse().ok()?, under.parse().ok()?);
    let fits = parts.0 < parts.1 && matches!(parts.1, 2..=10 | 12 | 16 | 20 | 32 | 64 | 100);
    Number::ratio(parts.0.into(), parts.1.into()).filter(|_| fits).map(|number| (end, number))
}

/// `dozens`, `tens of millions`, `several tens of million`.
fn plural(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let first = at.take(Sense::SCALES)?;
    let whole = first.skip(Role::OF).and_then(|of| of.take(Sense::SCALES.or(Sense::SCALE)));
    match at.word() {
        "tens" => whole,
        // "She scores twice": a verb.
        "scores" => first.skip(Role::OF).map(|_| whole.unwrap_or(first)),
        _ => Some(whole.unwrap_or(first)),
    }
}

/// `several million`, `few hundred`, `half a million`, `half-dozen`; `million` after an article.
fn part_of_scale(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Figure>)> {
    let part = |over, under| Number::ratio(over, under);
    let (scale, times) = match at.word() {
        "half" => {
            let rest = at.next().joint();
            (rest.eat("a").unwrap_or(rest), part(1, 2))
        }
        "quarter" => {
            let of = at.next().skip(Role::OF).and_then(|c| c.eat("a"));
            (of.unwrap_or(at.next().joint()), part(1, 4))
        }
        "couple" => (at.next().skip(Role::OF).unwrap_or(at.next()), part(2, 1)),
        _ if at.is(Sense::VAGUE) => (at.next().eat("tens").and_then(|c| c.skip(Role::OF)).unwrap_or(at.next()), None),
        // `a million people`, `per thousand`; not "the million-strong".
        _ if long_scale(at).is_some() && at.back().has(Role::LONE_SCALE) => (at, part(1, 1)),
        _ => return None,
    };
    let (end, by) = scales(scale);
    if end.at() == scale.at() {
        return None;
    }
    let halved = and_a_half(end);
    let half = halved.and(part(1, 2));
    let times = times.and_then(|times| times.plus(half.unwrap_or(Number::ZERO)));
    let figure = times.zip(by).and_then(|(times, by)| Figure::scaled_by(times, by));
    // "several million": some, no telling how many.
    let figure = if at.is(Sense::VAGUE) && at.word() != "couple" { Some(Figure::VAGUE) } else { figure };
    Some((halved.unwrap_or(end), figure))
}

/// `5`, `two and a half`, `three million two hundred thousand`: pieces that each say less than the scale of the one before.
fn count(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Figure>)> {
    let (mut end, mut figure) = piece(at)?;
    let mut last = figure;
    while !at.is(Sense::DIGITS) && end.back().is(Sense::SCALE) && end.is(Sense::SMALL.or(Sense::TENS)) {
        let Some((more, next)) = piece(end) else { break };
        if !next.zip(last).is_some_and(|(next, last)| next.scaled() && next.is_below(last)) {
            break;
        }
        (end, figure, last) = (more, figure.zip(next).and_then(|(all, next)| all.and(next)), next);
    }
    Some((end, figure))
}

/// `5`, `twenty-one`, `two hundred and fifty thousand`, `1.2 million`, `1½`, `two and a half`.
fn piece(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Figure>)> {
    let (mut end, mut figure) = scaled(at)?;
    let digits = at.is(Sense::DIGITS);
    // `two hundred and fifty`; not "six million and two others", where a number this round stands alone.
    while end.back().any(&["hundred", "thousand"]) {
        let rest = end.skip(Role::AND).unwrap_or(end);
        // `3 hundred and 21`
        let fits =
            if digits { rest.raw().len() <= 2 && rest.at() > end.at() } else { rest.is(Sense::SMALL.or(Sense::TENS)) };
        let more = scaled(rest).filter(|_| fits);
        // "one hundred, one hundred" is said twice: a hundred goes on with less or with its thousands.
        match more.filter(|(more, _)| more.back().word() != end.back().word()) {
            Some((more, next)) => {
                figure = figure.zip(next).and_then(|(a, b)| a.and(b));
                end = more;
            }
            None => break,
        }
    }
    Some((end, figure))
}

/// `5`, `two hundred`, `1.2 million`, `two and a half million`, `a million and a half`.
fn scaled(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Figure>)> {
    let (simple, number) = simple(at)?;
    // "between one and two thirds"
    let apart = change::unhedged(bare(at)).before() == "between";
    let part = |at| and_a_part(at).filter(|_| !apart);
    if let Some((end, part)) = part(simple) {
        let (end, by) = scales(end);
        let sum = number.and_then(|number| number.plus(part));
        return Some((end, sum.zip(by).and_then(|(sum, by)| Figure::scaled_by(sum, by))));
    }
    let (end, by) = scales(simple);
    let figure = number.zip(by).and_then(|(number, by)| Figure::scaled_by(number, by));
    let Some((last, part)) = part(end) else { return Some((end, figure)) };
    // `a million and a half`, but `one hundred and three quarters`
    let part = by.filter(|by| *by > Number::from(100)).map_or(Some(part), |by| part.times(by));
    Some((last, figure.zip(part).and_then(|(figure, part)| figure.plus(part))))
}

/// Past a part of one behind a whole number: `and a half`, `and a quarter`, `and two thirds`; not "six and a third of them",
/// "two and a third man".
fn and_a_part(at: Cursor<'_>) -> Option<(Cursor<'_>, Number)> {
    if let Some(end) = and_a_half(at) {
        return Some((end, Number::ratio(1, 2)?));
    }
    let over = at.joint().skip(Role::AND)?.joint();
    let (part, over) = match over.eat("a") {
        Some(part) => (part.joint(), Number::ONE),
        None => below_hundred(over).map(|(end, over)| (end.joint(), over))?,
    };
    let end = part.take(Sense::FRACTION)?;
    let measured = end.is(Sense::MEASURE.or(Sense::DAYS).or(Sense::HOURS).or(Sense::SCALE).or(Sense::CURRENCY));
    let apart = end.done() || measured || !end.lower();
    let fits = if over == Number::ONE { apart || !part.is(Sense::ORDINAL) } else { part.word().ends_with('s') };
    let number = over.by(said(part)?)?;
    (fits && !end.has(Role::OF)).then_some((end, number))
}

/// Past the scale words behind a number, and what they multiply by.
fn scales(at: Cursor<'_>) -> (Cursor<'_>, Option<Number>) {
    let (mut end, mut by) = (at, Some(Number::from(1)));
    while let Some(more) = long_scale(end.joint()) {
        by = by.and_then(|by| by.times(times(more.back())?));
        end = more;
    }
    (end, by)
}

/// What the scale word at `at` multiplies by.
pub(super) fn times(at: Cursor<'_>) -> Option<Number> {
    scale(at.word(), at.pack()).and_then(|scale| Number::ratio(scale.times.into(), 1))
}

/// Past `and a half`, `-and-a-half`.
pub(super) fn and_a_half(at: Cursor<'_>) -> Option<Cursor<'_>> {
    at.joint().skip(Role::AND).and_then(|c| c.joint().eat("a")).and_then(|c| c.joint().eat("half"))
}

/// A numeral without a scale word.
fn simple(at: Cursor<'_>) -> Option<(Cursor<'_>, Option<Number>)> {
    if at.is(Sense::DIGITS) {
        return grouped_well(at.word()).then(|| in_digits(at));
    }
    if let Some((end, number)) = below_hundred(at) {
        return Some((end, Some(number)));
    }
    vulgar(at.raw()).map(|number| (at.next(), Some(number)))
}

/// `two`, `twenty`, `twenty-one`.
fn below_hundred(at: Cursor<'_>) -> Option<(Cursor<'_>, Number)> {
    let number = said(at)?;
    if let Some(tens) = at.take(Sense::TENS) {
        let ones = tens.joint();
        let below_ten = said(ones).filter(|n| ones.is(Sense::SMALL) && *n < Number::from(10));
        return Some(below_ten.and_then(|ones| number.plus(ones)).map_or((tens, number), |n| (ones.next(), n)));
    }
    at.take(Sense::SMALL).map(|end| (end, number))
}

/// The number that a word says.
pub(super) fn said(at: Cursor<'_>) -> Option<Number> {
    let numeral = at.pack().pair(&NUMERALS, at.word())?;
    Number::ratio(numeral.number.into(), 1)
}

/// Past a number in digits: `1,200`, `10 000`, `5½`, `8 1/2`, `5+`.
fn in_digits(at: Cursor<'_>) -> (Cursor<'_>, Option<Number>) {
    let end = thousands(at, at.next());
    let number = if end.at() > at.at() + 1 {
        let all: String = (at.at()..end.at()).map(|i| at.to(i).raw()).filter(|raw| *raw != ",").collect();
        Number::decimal(&all)
    } else {
        digits(at.word())
    };
    if end.glued() && end.word() == "+" {
        return (end.next(), number);
    }
    let part = vulgar(end.raw()).map(|part| (end.next(), part)).filter(|_| end.glued());
    let part = part.or_else(|| slashed(end).filter(|_| !at.word().contains(['.', ','])));
    part.map_or((end, number), |(end, part)| (end, number.and_then(|n| n.plus(part))))
}

/// Past the groups of a number that blanks part: `10 000`, `€1 500 000`; but `5 200 men` may be two numbers.
fn thousands<'a>(at: Cursor<'a>, end: Cursor<'a>) -> Cursor<'a> {
    let plain = |c: Cursor<'_>| c.word().bytes().all(|b| b.is_ascii_digit());
    if at.raw().len() > 3 || at.raw().starts_with('0') || !plain(at) {
        return end;
    }
    let (mut last, mut clear) = (end, bare(at).at() < at.at());
    // "RM50, 000": a blank that slipped in behind the comma.
    let slip = last.next();
    if clear && last.raw() == "," && last.glued() && slip.raw() == "000" && slip.gap() == " " {
        return slip.next();
    }
    while last.is(Sense::DIGITS) && last.gap().chars().count() == 1 {
        let (group, rest) = last.raw().split_once('.').unwrap_or((last.raw(), ""));
        if group.len() != 3 || rest.contains('.') || !plain(last) && rest.is_empty() {
            break;
        }
        clear |= group == "000" || matches!(last.gap(), "\u{a0}" | "\u{202f}" | "\u{2009}");
        last = last.next();
        if !rest.is_empty() {
            break;
        }
    }
    if clear { last } else { end }
}

/// `hundred` and up; the letter in `40k` only where it is written onto its number.
fn long_scale(at: Cursor<'_>) -> Option<Cursor<'_>> {
    at.take(Sense::SCALE).filter(|_| at.word() != "k" || at.glued())
}

/// `1.2.3` and `10,00,000.` read as numbers, an address or a code of many digits does not.
fn grouped_well(word: &str) -> bool {
    let stops = word.bytes().filter(|&b| b == b'.').count();
    let plain = word.bytes().filter(u8::is_ascii_digit).count();
    (stops <= 1 || parted_by_stops(word)) && (plain < 9 || word.contains([',', '\'']) || stops > 1)
}

/// A whole number written in digits, of at most `len` of them.
pub(super) fn integer(at: Cursor<'_>, len: usize) -> Option<u32> {
    let word = at.word();
    if !at.is(Sense::DIGITS) || word.len() > len || !word.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    word.parse().ok()
}
