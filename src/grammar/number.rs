//! Numerals and ranges of them: `60–80`, `five to six million`.

use super::change::{self, Change};
use super::cursor::Cursor;
use super::lexicon::{Sense, parted_by_stops};
use super::scales::scale;

/// A numeral, or two of them with a range between: `five to six million`, `60–80`, `seven or eight`.
pub(super) fn amount(at: Cursor<'_>) -> Option<Cursor<'_>> {
    span(at, numeral)
}

/// One part, or two that make a range: `five to 10`, `one-to-two hundred`. `rose from 5 to 7` gives two amounts, `between 5 and 7`
/// one, and so does `a fine of $5 to $20`; but `fell £3m to £12m` has two.
pub(super) fn span<'a>(at: Cursor<'a>, part: fn(Cursor<'a>) -> Option<Cursor<'a>>) -> Option<Cursor<'a>> {
    let first = part(at)?;
    // "£5m or $8m" is one sum in two currencies.
    let signed = at.is(Sense::SYMBOL.or(Sense::CODE).or(Sense::LEAD));
    let alike = |second: &Cursor<'a>| !signed || second.word() == at.word() || second.is(Sense::DIGITS);
    let fits = |second: &Cursor<'a>| alike(second) && rises(at, *second);
    let to = first.hyphen().and_then(|c| c.eat_any(&["to", "or"])).and_then(Cursor::hyphen);
    let joined = to.filter(fits).or_else(|| first.dash()).or_else(|| first.eat("±"));
    let head = change::unhedged(bare(at));
    let joined = joined.or_else(|| match head.before() {
        "from" => None,
        "between" => first.eat("and"),
        // "7.5 per cent or 1.5%": each has its unit, so the first is whole.
        _ => first
            .eat("or")
            .filter(|second| alike(second) && !first.back().is(Sense::PERCENT.or(Sense::CURRENCY)))
            .or_else(|| first.eat("to").filter(fits).filter(|second| !led_there(at, first, *second, part))),
    });
    // "$50 or two years in prison"
    let apart = bare(at).at() < at.at() && at.is(Sense::DIGITS);
    Some(joined.filter(|second| !apart || second.is(Sense::DIGITS)).and_then(part).unwrap_or(first))
}

/// The sign of an amount, where the number stands behind one.
fn bare(at: Cursor<'_>) -> Cursor<'_> {
    if at.back().is(Sense::SYMBOL.or(Sense::CODE).or(Sense::LEAD)) { at.back() } else { at }
}

/// `fell £3m to £12m`, `cut its workforce by 500 to 4,500`: a step and where it led. What is said once for both makes them
/// a range even so: `rose 3 to 5 million`, `by 10 to 15 per cent`.
fn led_there<'a>(
    at: Cursor<'a>,
    first: Cursor<'a>,
    second: Cursor<'a>,
    part: fn(Cursor<'a>) -> Option<Cursor<'a>>,
) -> bool {
    let Some(change) = change::before(bare(at)) else { return false };
    let Some(end) = part(second) else { return false };
    let scales = Sense::SCALE.or(Sense::MONEY_SCALE);
    let units = [Sense::PERCENT, Sense::MEASURE, Sense::CURRENCY, Sense::DAYS, Sense::HOURS, Sense::SYMBOL];
    let unit = units.into_iter().any(|unit| end.joint().is(unit)) || end.any(&["per", "percentage", "basis", "points"]);
    let own = !first.back().is(Sense::DIGITS) || !at.is(Sense::DIGITS);
    let shared = !first.back().is(scales) && end.back().is(scales);
    if shared || unit && !own {
        return false;
    }
    let times = |n: u64| value(at).zip(value(second)).is_none_or(|(a, b)| a.saturating_mul(n) < b);
    match (change, own) {
        (Change::By, true) => true,
        (Change::Perhaps, true) => times(2),
        // "rose by 10 to 40 places": what is counted is named behind a range, seldom behind a level.
        (_, false) if end.lower() && !end.is(Sense::FUNCTION) => times(4),
        (_, false) => times(2),
    }
}

/// `319 to 219` and `50.1 to 42.9 percent` are two results, `five to 10` is a range.
fn rises(first: Cursor<'_>, second: Cursor<'_>) -> bool {
    let scaled = |at: Cursor<'_>| unsigned(at).next().is(Sense::SCALE.or(Sense::MONEY_SCALE));
    // `900 to 1.2 million`: said once, the scale is that of both.
    scaled(first) != scaled(second) || value(first).zip(value(second)).is_none_or(|(a, b)| a <= b)
}

/// Past what stands before the digits of an amount.
fn unsigned(at: Cursor<'_>) -> Cursor<'_> {
    let mut at = at;
    for _ in 0..3 {
        if at.is(Sense::SYMBOL.or(Sense::CODE).or(Sense::LEAD)) || at.word() == "." {
            at = at.next();
        }
    }
    at
}

/// What a number in digits comes to, with its scale, in thousandths.
fn value(at: Cursor<'_>) -> Option<u64> {
    let at = unsigned(at);
    let times = at.next().joint();
    let times = if times.is(Sense::SCALE.or(Sense::MONEY_SCALE)) {
        scale(times.word(), at.pack()).map_or(1, |s| s.times)
    } else {
        1
    };
    let word = at.word();
    let (whole, rest) = match word.rsplit_once([',', '.']) {
        // "1,5" and "1.234,56" have a decimal comma, "1,500" has none.
        Some((whole, rest)) if rest.len() != 3 || word.as_bytes()[whole.len()] == b'.' => (whole, rest),
        _ => (word, ""),
    };
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    format!("{whole}{rest:0<3.3}").parse::<u64>().ok().map(|n| n.saturating_mul(times))
}

/// `1,200`, `twenty-one`, `1.2 million`, `half a million`, `two and a half`, `dozens`, `hundreds of thousands`.
pub(super) fn numeral(at: Cursor<'_>) -> Option<Cursor<'_>> {
    fraction(at).or_else(|| plural(at)).or_else(|| vague(at)).or_else(|| count(at))
}

/// `two-thirds`, `three quarters`, `1/2`.
fn fraction(at: Cursor<'_>) -> Option<Cursor<'_>> {
    if let Some(end) = at.take(Sense::CHAIN) {
        // "9/11", "24/7": no parts of anything.
        let (over, under) = at.word().split_once(['/', '⁄'])?;
        let parts: (u32, u32) = (over.parse().ok()?, under.parse().ok()?);
        return (parts.0 < parts.1 && matches!(parts.1, 2..=10 | 12 | 16 | 20 | 32 | 64 | 100)).then_some(end);
    }
    let part = at.take(Sense::SMALL)?.joint();
    let one = at.word() == "one";
    let fits = part.is(Sense::FRACTION) && (part.word().ends_with('s') || one);
    (fits && (!one || !part.word().ends_with('s'))).then(|| part.next())
}

/// `dozens`, `tens of millions`, `several tens of million`.
fn plural(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let first = at.take(Sense::SCALES)?;
    let whole = first.eat("of").and_then(|of| of.take(Sense::SCALES.or(Sense::SCALE)));
    match at.word() {
        "tens" => whole,
        // "She scores twice": a verb.
        "scores" => first.eat("of").map(|_| whole.unwrap_or(first)),
        _ => Some(whole.unwrap_or(first)),
    }
}

/// `several million`, `few hundred`, `half a million`, `half-dozen`; `million` after an article.
fn vague(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let scale = match at.word() {
        "half" => {
            let rest = at.next().joint();
            rest.eat("a").unwrap_or(rest)
        }
        "quarter" => at.next().eat("of").and_then(|c| c.eat("a")).unwrap_or(at.next().joint()),
        "couple" => at.next().eat("of").unwrap_or(at.next()),
        _ if at.is(Sense::VAGUE) => at.next().eat("tens").and_then(|c| c.eat("of")).unwrap_or(at.next()),
        // `a million people`, `per thousand`; not "the million-strong".
        _ if long_scale(at).is_some()
            && matches!(at.before(), "a" | "an" | "another" | "additional" | "per" | "every" | "quarter" | "one") =>
        {
            at
        }
        _ => return None,
    };
    let mut end = long_scale(scale)?;
    while let Some(more) = long_scale(end.joint()) {
        end = more;
    }
    Some(and_a_half(end).unwrap_or(end))
}

/// `5`, `twenty-one`, `two hundred and fifty thousand`, `1.2 million`, `1½`, `two and a half`.
fn count(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let mut end = scaled(at)?;
    if at.is(Sense::DIGITS) {
        return Some(end);
    }
    // `two hundred and fifty`; not "six million and two others", where a number this round stands alone.
    while end.back().any(&["hundred", "thousand"]) {
        let rest = end.eat("and").unwrap_or(end);
        let more = scaled(rest).filter(|_| rest.is(Sense::SMALL.or(Sense::TENS)));
        // "one hundred, one hundred" is said twice: a hundred goes on with less or with its thousands.
        match more.filter(|more| more.back().word() != end.back().word()) {
            Some(more) => end = more,
            None => break,
        }
    }
    Some(end)
}

/// `5`, `two hundred`, `1.2 million`, `two and a half million`, `a million and a half`.
fn scaled(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let simple = simple(at)?;
    let halved = and_a_half(simple);
    let mut end = halved.unwrap_or(simple);
    while let Some(more) = long_scale(end.joint()) {
        end = more;
    }
    Some(if halved.is_none() { and_a_half(end).unwrap_or(end) } else { end })
}

/// Past `and a half`, `-and-a-half`.
pub(super) fn and_a_half(at: Cursor<'_>) -> Option<Cursor<'_>> {
    at.joint().eat("and").and_then(|c| c.joint().eat("a")).and_then(|c| c.joint().eat("half"))
}

/// A numeral without a scale word.
fn simple(at: Cursor<'_>) -> Option<Cursor<'_>> {
    if let Some(end) = at.take(Sense::DIGITS) {
        let end = thousands(at, end);
        return grouped_well(at.word()).then(|| {
            let more = end.any(&VULGAR) || end.word() == "+";
            if more && end.glued() { end.next() } else { end }
        });
    }
    if let Some(tens) = at.take(Sense::TENS) {
        let ones = tens.joint();
        let below_ten = ones.is(Sense::SMALL) && !ones.word().ends_with("teen");
        return Some(if below_ten { ones.next() } else { tens });
    }
    at.take(Sense::SMALL).or_else(|| at.eat_any(&VULGAR))
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
    while last.is(Sense::DIGITS) && last.raw().len() == 3 && plain(last) && last.gap().chars().count() == 1 {
        clear |= last.raw() == "000" || matches!(last.gap(), "\u{a0}" | "\u{202f}" | "\u{2009}");
        last = last.next();
    }
    if clear { last } else { end }
}

const VULGAR: [&str; 5] = ["½", "¼", "¾", "⅓", "⅔"];

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
