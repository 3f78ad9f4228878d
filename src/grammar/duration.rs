use super::cursor::Cursor;
use super::lexicon::Sense;
use super::number::{amount, integer};
use super::ordinal;

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
    // `9 years and 10 months`, `2 hours, 32 minutes`
    while let Some(more) = end
        .eat(",")
        .or_else(|| end.eat("and"))
        .and_then(|c| counted(c.eat("and").unwrap_or(c), Sense::DAYS.or(Sense::HOURS)))
    {
        end = more;
    }
    end = end.eat("and").and_then(|c| c.eat("a")).and_then(|c| c.eat("half")).unwrap_or(end);
    Some(placed(end))
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
    if let Some(end) = amount(at) {
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

/// `years` in "for years", `decades-long`, `month-long`, `a year ago`, `$5 a year`.
fn bare(at: Cursor<'_>, unit: Sense) -> Option<Cursor<'_>> {
    let end = at.take(unit)?;
    let plural = at.word().ends_with('s');
    let joined = end.hyphen().is_some_and(|c| c.any(&["long", "old"]));
    let placed = end.any(&["ago", "later", "earlier"]) || end.word() == "old" && plural;
    let led = if plural {
        at.back().any(&["for", "in", "over", "within", "after", "took", "take", "takes", "spent", "lasted"])
            && !end.capital()
            || matches!(end.word(), "of")
                && at.word() != "seconds"
                && (at.first()
                    || at.back().any(&["for", "after", "over", "by", "with", "despite", "following", "through", "of"]))
            || end.any(&["after", "before"]) && !at.back().any(&["the", "in"])
    } else {
        matches!(at.before(), "a" | "an")
            && !matches!(at.word(), "quarter" | "second" | "sec" | "min")
            && (!end.lower() || end.is(Sense::FUNCTION) || end.word() == "and")
            || end.word() == "and" && end.next().word() == "a" && end.next().next().word() == "half"
    };
    (joined || placed || led).then_some(end)
}

/// Past `-old`, `-long`, `ago`, `later`, `earlier` behind a length.
fn placed(at: Cursor<'_>) -> Cursor<'_> {
    let joint = at.joint();
    if let Some(end) = joint.eat_any(&["old", "olds", "long"]) {
        return end;
    }
    at.eat_any(&["ago", "later", "earlier", "beforehand", "hence"])
        .or_else(|| at.eat("from").and_then(|c| c.eat("now")))
        .unwrap_or(at)
}

/// `45` in `Nelson Garcia, 45, who`, `aged 45`, `age of 68`.
pub(super) fn age(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let years = integer(at, 3).filter(|n| (1..=115).contains(n))?;
    let end = at.next();
    let aged = at.back().any(&["aged", "age", "ages"]) || at.before() == "of" && at.back().back().word() == "age";
    let name = at.back().back();
    let apposed = at.before() == ","
        && end.any(&[",", "."])
        && end.glued()
        && name.capital()
        && name.raw().chars().count() > 1
        && years >= 5
        && !name.is(Sense::MONTH.or(Sense::WEEKDAY));
    let list = end.word() == "." && !end.next().done();
    (aged || apposed && !list).then_some(end)
}

/// `first day`, `third year`, `first three months`.
pub(super) fn placed_unit(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let rest = ordinal::place(at)?;
    if let Some(end) = counted(rest, Sense::DAYS) {
        return Some(end);
    }
    rest.eat_any(&["day", "week", "weekend", "month", "year", "decade"])
}
