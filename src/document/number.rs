//! Exact numbers: what is counted and measured in a text, without rounding.

use std::cmp::Ordering;
use std::fmt;

/// A fraction in lowest terms. What does not fit is no number here: the operations answer `None`, nothing is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number {
    over: i128,
    /// Above zero.
    under: i128,
}

impl Number {
    /// Nothing.
    pub const ZERO: Number = Number { over: 0, under: 1 };

    /// A whole.
    pub const ONE: Number = Number { over: 1, under: 1 };

    /// `over / under`; `None` of nothing below, or where a part is too large to be turned.
    #[must_use]
    pub fn ratio(over: i128, under: i128) -> Option<Number> {
        if under == 0 || over == i128::MIN || under == i128::MIN {
            return None;
        }
        let divisor = common_divisor(over.unsigned_abs(), under.unsigned_abs()) as i128;
        let sign = if under < 0 { -1 } else { 1 };
        Some(Number { over: sign * over / divisor, under: sign * under / divisor })
    }

    /// Of plain digits with at most one point: `1200`, `0.5`, `.5`; `None` of anything else, or of more than it can hold.
    #[must_use]
    pub fn decimal(digits: &str) -> Option<Number> {
        let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
        let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.len() + rest.len() == 0 || !plain(whole) || !plain(rest) {
            return None;
        }
        let under = 10i128.checked_pow(u32::try_from(rest.len()).ok()?)?;
        let part = |part: &str| if part.is_empty() { Some(0) } else { part.parse::<i128>().ok() };
        Number::ratio(part(whole)?.checked_mul(under)?.checked_add(part(rest)?)?, under)
    }

    /// The sum.
    #[must_use]
    pub fn plus(self, other: Number) -> Option<Number> {
        let (a, b) = (self.over.checked_mul(other.under)?, other.over.checked_mul(self.under)?);
        Number::ratio(a.checked_add(b)?, self.under.checked_mul(other.under)?)
    }

    /// The product.
    #[must_use]
    pub fn times(self, other: Number) -> Option<Number> {
        Number::ratio(self.over.checked_mul(other.over)?, self.under.checked_mul(other.under)?)
    }

    /// The quotient; `None` by zero.
    #[must_use]
    pub fn by(self, other: Number) -> Option<Number> {
        self.times(Number::ratio(other.under, other.over)?)
    }

    /// With the other sign.
    #[must_use]
    pub fn negated(self) -> Number {
        Number { over: -self.over, ..self }
    }

    /// The whole number that it is; `None` of a part of one.
    #[must_use]
    pub fn whole(self) -> Option<i128> {
        (self.under == 1).then_some(self.over)
    }

    /// Above and below the line, in lowest terms; what stands below is above zero.
    #[must_use]
    pub fn parts(self) -> (i128, i128) {
        (self.over, self.under)
    }
}

impl From<u32> for Number {
    fn from(whole: u32) -> Number {
        Number { over: whole.into(), under: 1 }
    }
}

/// By size. Numbers too large to be put over one line are compared by their parts, whole ones first, then what is left of them.
impl Ord for Number {
    fn cmp(&self, other: &Number) -> Ordering {
        let (mut a, mut b) = ((self.over, self.under), (other.over, other.under));
        // Euclid's steps: the whole parts decide, else the turned rests do, the other way round.
        loop {
            let by_whole = a.0.div_euclid(a.1).cmp(&b.0.div_euclid(b.1));
            let (rest_a, rest_b) = (a.0.rem_euclid(a.1), b.0.rem_euclid(b.1));
            match (by_whole, rest_a, rest_b) {
                (Ordering::Equal, 0, 0) => return Ordering::Equal,
                (Ordering::Equal, 0, _) => return Ordering::Less,
                (Ordering::Equal, _, 0) => return Ordering::Greater,
                (Ordering::Equal, ..) => (a, b) = ((b.1, rest_b), (a.1, rest_a)),
                (decided, ..) => return decided,
            }
        }
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Number) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// As the contract writes it: digits with a point where that says all of it, `1/3` where it does not.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.under;
        let mut places = [0u32; 2];
        for (prime, count) in [2, 5].into_iter().zip(&mut places) {
            while rest % prime == 0 {
                rest /= prime;
                *count += 1;
            }
        }
        let places = places[0].max(places[1]);
        let scaled = 10i128.checked_pow(places).map(|ten| ten / self.under).and_then(|by| self.over.checked_mul(by));
        match scaled {
            Some(scaled) if rest == 1 && places > 0 => {
                let sign = if scaled < 0 { "-" } else { "" };
                let digits = format!("{:0>1$}", scaled.unsigned_abs(), places as usize + 1);
                let (whole, part) = digits.split_at(digits.len() - places as usize);
                write!(f, "{sign}{whole}.{part}")
            }
            _ if self.under == 1 => write!(f, "{}", self.over),
            _ => write!(f, "{}/{}", self.over, self.under),
        }
    }
}

fn common_divisor(a: u128, b: u128) -> u128 {
    if b == 0 { a } else { common_divisor(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(over: i128, under: i128) -> Number {
        Number::ratio(over, under).unwrap()
    }

    #[test]
    fn written_as_digits_where_they_say_all_of_it() {
        let written = [
            (of(1_200_000_000, 1), "1200000000"),
            (of(-5, 10), "-0.5"),
            (of(10, 4), "2.5"),
            (of(4, 6), "2/3"),
            (of(31, 6), "31/6"),
            (of(1, 400), "0.0025"),
            (of(0, 7), "0"),
            (of(3, -9), "-1/3"),
        ];
        for (number, text) in written {
            assert_eq!(number.to_string(), text);
        }
    }

    #[test]
    fn read_from_digits_and_from_nothing_else() {
        let read = |digits| Number::decimal(digits).map(|n| n.to_string());
        assert_eq!(read("1200").as_deref(), Some("1200"));
        assert_eq!(read("0.50").as_deref(), Some("0.5"));
        assert_eq!(read(".25").as_deref(), Some("0.25"));
        for no in ["", ".", "1,200", "-1", "1.2.3", "1e3", "99999999999999999999999999999999999999999"] {
            assert_eq!(read(no), None, "{no:?}");
        }
    }

    #[test]
    fn exact_sums_products_and_quotients() {
        let tenth = Number::decimal("0.1").unwrap();
        assert_eq!(tenth.plus(Number::decimal("0.2").unwrap()), Number::decimal("0.3"));
        assert_eq!(of(2, 3).times(of(3, 4)), Some(of(1, 2)));
        assert_eq!(of(2, 3).by(Number::ZERO), None);
        assert_eq!(of(i128::MAX, 1).plus(of(1, 1)), None);
        assert_eq!(of(1, 2).by(of(1, 4)).and_then(Number::whole), Some(2));
        assert_eq!(of(1, 2).negated().whole(), None);
    }

    #[test]
    fn ordered_by_size_however_large() {
        let ascending =
            [of(-3, 2), of(-1, 1), of(0, 1), of(1, 3), of(1, 2), of(2, 3), of(i128::MAX - 1, 2), of(i128::MAX, 1)];
        for pair in ascending.windows(2) {
            assert_eq!(pair[0].cmp(&pair[1]), Ordering::Less, "{pair:?}");
            assert_eq!(pair[1].cmp(&pair[0]), Ordering::Greater, "{pair:?}");
            assert_eq!(pair[0].cmp(&pair[0]), Ordering::Equal);
        }
    }
}
