//! When two amounts say the same: in the same unit, rounded, in another unit, or as bounds that can both hold. Exact
//! arithmetic, and the one place where it is decided.

use crate::document::{Amount, AmountKind, Modifier, Number};
use crate::pack::Unit;

/// How two amounts of one thing stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// The same number in the same unit.
    Same,
    /// One is the other within the places that it gives: `1.2 million` and `1,234,567`.
    Rounded,
    /// The same in another unit, within the places given: `10 miles` and `16 km`.
    Converted,
    /// Bounds, ranges or blurred numbers that can both hold: `at least 10` and `12`.
    Compatible,
    /// They cannot both hold.
    Differs,
}

/// How `a` and `b` stand to each other; `None` where they do not measure the same, or where one says no number.
#[must_use]
pub fn likeness(a: &Amount, b: &Amount) -> Option<Likeness> {
    let factor = factor(a, b)?;
    let (one, other) = (Reach::of(a)?, Reach::of(b)?.converted(factor)?);
    let plain = a.modifier.is_none() && b.modifier.is_none();
    let exact = (one.low, one.high) == (other.low, other.high) && a.modifier == b.modifier;
    let units = a.unit == b.unit;
    Some(match (exact, units) {
        (true, true) => Likeness::Same,
        (true, false) => Likeness::Converted,
        _ if one.near(other) && (plain || both_blurred(a, b)) => {
            if units {
                Likeness::Rounded
            } else {
                Likeness::Converted
            }
        }
        _ if one.meets(other) => Likeness::Compatible,
        _ => Likeness::Differs,
    })
}

/// Whether both measure the same, whatever they say: `dozens` and `24` of one noun.
#[must_use]
pub fn comparable(a: &Amount, b: &Amount) -> bool {
    factor(a, b).is_some()
}

/// Whether some parts, each a plain number in the unit of the whole, are the whole together.
#[must_use]
pub fn make_up(parts: &[&Amount], whole: &Amount) -> bool {
    let plain = |amount: &Amount| amount.max.is_none().then_some(amount.amount).flatten();
    let fits = parts.iter().all(|part| part.kind == whole.kind && part.unit == whole.unit && part.per == whole.per);
    let sum = parts.iter().try_fold(Number::ZERO, |sum, part| sum.plus(plain(part)?));
    fits && parts.len() > 1 && sum.is_some() && sum == plain(whole)
}

fn both_blurred(a: &Amount, b: &Amount) -> bool {
    let blurred = |amount: &Amount| matches!(amount.modifier, None | Some(Modifier::Approx));
    blurred(a) && blurred(b)
}

/// What an amount of `b` is multiplied by, and what is added to it first, to be one of `a`.
#[derive(Debug, Clone, Copy)]
struct Factor {
    times: Number,
    plus: Number,
}

const NO_CHANGE: Factor = Factor { times: Number::ONE, plus: Number::ZERO };

fn factor(a: &Amount, b: &Amount) -> Option<Factor> {
    if a.kind != b.kind || a.per != b.per {
        return None;
    }
    let (one, other) = (a.unit.as_deref(), b.unit.as_deref());
    if one == other {
        // Two unknown currencies are two.
        return (one.is_some() || a.kind != AmountKind::Money).then_some(NO_CHANGE);
    }
    match a.kind {
        AmountKind::Percent => {
            let (one, other) = (share(one?)?, share(other?)?);
            let times = Number::ratio(other.1, one.1)?;
            (one.0 == other.0).then_some(Factor { times, plus: Number::ZERO })
        }
        AmountKind::Quantity => {
            let (one, other) = (Unit::parse(one?)?, Unit::parse(other?)?);
            if one.dimension() != other.dimension() {
                return None;
            }
            let number =
                |ratio: crate::pack::Ratio| Number::ratio(ratio.times.try_into().ok()?, ratio.over.try_into().ok()?);
            let times = number(other.factor())?.by(number(one.factor())?)?;
            // Zero degrees are not nothing: (x + other) * times - one.
            let plus = number(other.offset())?.plus(number(one.offset())?.by(times)?.negated())?;
            Some(Factor { times, plus })
        }
        _ => None,
    }
}

/// Whether it is a difference of percentages, and in ten-thousandths what one is.
fn share(unit: &str) -> Option<(bool, i128)> {
    Some(match unit {
        "percent" => (false, 100),
        "permille" => (false, 10),
        "percentage-point" => (true, 100),
        "basis-point" => (true, 1),
        _ => return None,
    })
}

/// Where the number of an amount can lie.
#[derive(Debug, Clone, Copy)]
struct Reach {
    low: Option<Number>,
    high: Option<Number>,
    /// Whether the ends themselves are among the numbers: not of `more than 5`.
    closed: bool,
    /// Half of the last place that is given: of `1.2 million` fifty thousand.
    half: Number,
}

impl Reach {
    fn of(amount: &Amount) -> Option<Reach> {
        let number = amount.amount?;
        let half = [Some(number), amount.max].into_iter().flatten().map(half_place).min()?;
        let (low, high, closed) = match (amount.max, amount.modifier) {
            (Some(max), _) => (Some(number), Some(max), true),
            (None, Some(Modifier::MoreThan)) => (Some(number), None, false),
            (None, Some(Modifier::AtLeast)) => (Some(number), None, true),
            (None, Some(Modifier::LessThan)) => (None, Some(number), false),
            (None, Some(Modifier::AtMost)) => (None, Some(number), true),
            (None, _) => (Some(number), Some(number), true),
        };
        Some(Reach { low, high, closed, half })
    }

    fn converted(self, Factor { times, plus }: Factor) -> Option<Reach> {
        let each = |number: Option<Number>| match number {
            Some(number) => number.plus(plus)?.times(times).map(Some),
            None => Some(None),
        };
        Some(Reach { low: each(self.low)?, high: each(self.high)?, half: self.half.times(times)?, ..self })
    }

    /// Whether both ends are the other's within the coarser of the two last places.
    fn near(self, other: Reach) -> bool {
        let half = self.half.max(other.half);
        let near = |a: Option<Number>, b: Option<Number>| match (a, b) {
            (Some(a), Some(b)) => a.plus(b.negated()).is_some_and(|gap| gap.max(gap.negated()) <= half),
            (None, None) => true,
            _ => false,
        };
        near(self.low, other.low) && near(self.high, other.high)
    }

    /// Whether some number lies in both.
    fn meets(self, other: Reach) -> bool {
        let below = |low: Option<Number>, high: Option<Number>, closed: bool| match (low, high) {
            (Some(low), Some(high)) => low < high || low == high && closed,
            _ => true,
        };
        let closed = self.closed && other.closed;
        below(self.low, other.high, closed) && below(other.low, self.high, closed)
    }
}

/// Half of the last place that is given: 0.05 of 1.2, 50,000 of 1,200,000; nothing of a third. Zeros at the end tell little:
/// "10" may be exact, so their half is a twentieth of the number at most.
fn half_place(number: Number) -> Number {
    let half = |over: i128, under: i128| Number::ratio(over, under).unwrap_or(Number::ZERO);
    let (mut whole, under) = number.parts();
    if under > 1 {
        let text = number.to_string();
        let places = text.split_once('.').map_or(0, |(_, rest)| rest.len() as u32);
        return if places == 0 {
            Number::ZERO
        } else {
            10i128.checked_pow(places).map_or(Number::ZERO, |ten| half(1, 2 * ten))
        };
    }
    let mut place = 1;
    while whole != 0 && whole % 10 == 0 {
        (whole, place) = (whole / 10, place * 10);
    }
    let last = half(place, 2);
    if place == 1 { last } else { last.min(half(number.parts().0.abs(), 20)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(kind: AmountKind, number: &str, unit: Option<&str>, modifier: Option<Modifier>) -> Amount {
        let (number, max) = number.split_once("..").map_or((number, None), |(low, high)| (low, Some(high)));
        let read = |text: &str| Number::decimal(text).expect(text);
        Amount {
            kind,
            amount: Some(read(number)),
            max: max.map(read),
            unit: unit.map(str::to_owned),
            unit_assumed: false,
            per: None,
            modifier,
            counted: None,
        }
    }

    fn both_ways(a: &Amount, b: &Amount) -> Option<Likeness> {
        let likeness = likeness(a, b);
        assert_eq!(likeness, super::likeness(b, a), "{a:?} and {b:?} from the other side");
        likeness
    }

    #[test]
    fn numbers_with_their_bounds() {
        use Likeness::{Compatible, Differs, Rounded, Same};
        use Modifier::{Approx, AtLeast, AtMost, LessThan, MoreThan};
        for (a, bound_a, b, bound_b, wanted) in [
            ("14", None, "14", None, Same),
            ("14", None, "15", None, Differs),
            ("1200000", None, "1234567", None, Rounded),
            ("1200000", None, "1300000", None, Differs),
            ("500", Some(Approx), "480", None, Rounded),
            ("500", Some(Approx), "500", None, Rounded),
            ("10", Some(AtLeast), "12", None, Compatible),
            ("10", Some(MoreThan), "10", None, Differs),
            ("10", Some(AtLeast), "10", None, Compatible),
            ("10", Some(AtLeast), "9", Some(AtMost), Differs),
            ("10", Some(LessThan), "9", None, Compatible),
            ("5..10", None, "7", None, Compatible),
            ("5..10", None, "5..10", None, Same),
            ("5..10", None, "12..14", None, Differs),
        ] {
            let (one, other) =
                (amount(AmountKind::Number, a, None, bound_a), amount(AmountKind::Number, b, None, bound_b));
            assert_eq!(both_ways(&one, &other), Some(wanted), "{a} {bound_a:?} and {b} {bound_b:?}");
        }
    }

    #[test]
    fn units_of_one_dimension_are_converted_and_others_are_not_compared() {
        use Likeness::{Converted, Differs};
        for (a, unit_a, b, unit_b, wanted) in [
            ("10", "mile", "16", "kilometer", Some(Converted)),
            ("10", "mile", "20", "kilometer", Some(Differs)),
            ("1", "tonne", "1000", "kilogram", Some(Converted)),
            ("0", "celsius", "32", "fahrenheit", Some(Converted)),
            ("5", "kilogram", "5", "kilometer", None),
            ("5", "barrel", "5", "rabbit", None),
        ] {
            let one = amount(AmountKind::Quantity, a, Some(unit_a), None);
            let other = amount(AmountKind::Quantity, b, Some(unit_b), None);
            assert_eq!(both_ways(&one, &other), wanted, "{a} {unit_a} and {b} {unit_b}");
        }
        let share = |number, unit| amount(AmountKind::Percent, number, Some(unit), None);
        assert_eq!(both_ways(&share("0.25", "percentage-point"), &share("25", "basis-point")), Some(Converted));
        assert_eq!(both_ways(&share("5", "percent"), &share("5", "percentage-point")), None);
        let sum = |number, unit| amount(AmountKind::Money, number, unit, None);
        assert_eq!(both_ways(&sum("5", Some("USD")), &sum("5", Some("EUR"))), None);
        assert_eq!(both_ways(&sum("5", None), &sum("5", None)), None);
    }

    #[test]
    fn parts_make_up_a_whole() {
        let number = |number| amount(AmountKind::Number, number, None, None);
        let (eleven, nine, twenty) = (number("11"), number("9"), number("20"));
        assert!(make_up(&[&eleven, &nine], &twenty));
        assert!(!make_up(&[&eleven, &nine], &number("21")) && !make_up(&[&twenty], &twenty));
        assert!(!make_up(&[&eleven, &nine], &amount(AmountKind::Percent, "20", Some("percent"), None)));
        assert!(!make_up(&[&eleven, &number("9..10")], &twenty));
    }

    #[test]
    fn what_says_no_number_is_not_compared() {
        let dozens = Amount { amount: None, ..amount(AmountKind::Number, "0", None, None) };
        assert!(comparable(&dozens, &amount(AmountKind::Number, "24", None, None)));
        assert_eq!(likeness(&dozens, &amount(AmountKind::Number, "24", None, None)), None);
    }
}
