use super::cursor::Cursor;
use super::lexicon::Sense;

/// A numeral, or two of them with a range between: `five to six million`, `60–80`, `seven or eight`.
pub(super) fn amount(at: Cursor<'_>) -> Option<Cursor<'_>> {
    span(at, numeral)
}

/// One part, or two that make a range: `five to 10`, `one-to-two hundred`. `rose from 5 to 7` gives two amounts, `5 to 7` and `between 5 and 7` one.
pub(super) fn span<'a>(at: Cursor<'a>, part: fn(Cursor<'a>) -> Option<Cursor<'a>>) -> Option<Cursor<'a>> {
    let first = part(at)?;
    let to = first.hyphen().and_then(|c| c.eat_any(&["to", "or"])).and_then(Cursor::hyphen);
    let to = to.filter(|&second| rises(at, second));
    let joined = to.or_else(|| first.dash()).or_else(|| first.eat("±")).or_else(|| match at.before() {
        "from" => None,
        "between" => first.eat("and"),
        _ => first.eat("or").or_else(|| first.eat("to").filter(|&second| rises(at, second))),
    });
    Some(joined.and_then(part).unwrap_or(first))
}

/// `319 to 219` and `50.1 to 42.9 percent` are two results, `five to 10` is a range.
fn rises(first: Cursor<'_>, second: Cursor<'_>) -> bool {
    let thousandths = |at: Cursor<'_>| {
        let digits = at.word().replace(',', "");
        let (whole, rest) = digits.split_once('.').unwrap_or((&digits, ""));
        format!("{whole}{rest:0<3.3}").parse::<u64>().ok()
    };
    let scaled = first.next().is(Sense::SCALE) || second.next().is(Sense::SCALE);
    scaled || thousandths(first).zip(thousandths(second)).is_none_or(|(a, b)| a <= b)
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

const VULGAR: [&str; 5] = ["½", "¼", "¾", "⅓", "⅔"];

/// `hundred` and up; the letters in `£420 m` count only beside a currency.
fn long_scale(at: Cursor<'_>) -> Option<Cursor<'_>> {
    at.take(Sense::SCALE).filter(|_| at.word().len() > 1 || at.word() == "k" && at.glued())
}

/// `1.2.3` and `10,00,000.` read as numbers, an address or a code of many digits does not.
fn grouped_well(word: &str) -> bool {
    let stops = word.bytes().filter(|&b| b == b'.').count();
    let plain = word.bytes().filter(u8::is_ascii_digit).count();
    stops <= 1 && (plain < 9 || word.contains(','))
}

/// A whole number written in digits, of at most `len` of them.
pub(super) fn integer(at: Cursor<'_>, len: usize) -> Option<u32> {
    let word = at.word();
    if !at.is(Sense::DIGITS) || word.len() > len || !word.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    word.parse().ok()
}
