//! What numerals come to, exactly.

use super::lexicon::parted_by_stops;
use crate::document::Number;

/// A number, or two with a range between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Figure {
    /// The only number or the smaller one; `None` of "dozens".
    pub(super) amount: Option<Number>,
    /// The larger of a range.
    pub(super) max: Option<Number>,
    /// What its last scale words multiply by: a million in `1.2 million`.
    scale: Number,
}

const ONE: Number = Number::ONE;

impl Figure {
    /// `dozens`, `several million`: no number is said.
    pub(super) const VAGUE: Figure = Figure { amount: None, max: None, scale: ONE };

    /// A number without a scale word.
    pub(super) fn of(number: Option<Number>) -> Option<Figure> {
        number.map(|number| Figure { amount: Some(number), max: None, scale: ONE })
    }

    /// `1.2` and a million.
    pub(super) fn scaled_by(number: Number, scale: Number) -> Option<Figure> {
        number.times(scale).map(|amount| Figure { amount: Some(amount), max: None, scale })
    }

    /// Whether a scale word was said.
    pub(super) fn scaled(self) -> bool {
        self.scale != ONE
    }

    /// Whether it has no scale as large as the other's.
    pub(super) fn is_below(self, other: Figure) -> bool {
        self.amount.is_some_and(|amount| amount < other.scale)
    }

    /// Each number multiplied, as by the scale letters of money or the size of a coin.
    pub(super) fn times(self, by: Number) -> Option<Figure> {
        let each = |number: Option<Number>| number.map_or(Some(None), |n| n.times(by).map(Some));
        Some(Figure { amount: each(self.amount)?, max: each(self.max)?, scale: self.scale.times(by)? })
    }

    /// Each number with the other sign, the smaller first.
    pub(super) fn negated(self) -> Figure {
        let (amount, max) = match (self.amount, self.max) {
            (Some(a), Some(b)) => (Some(b.negated()), Some(a.negated())),
            (a, b) => (a.map(Number::negated), b),
        };
        Figure { amount, max, ..self }
    }

    /// With more of the same: `6 feet` and what two inches are of one.
    pub(super) fn plus(self, more: Number) -> Option<Figure> {
        Some(Figure { amount: Some(self.amount?.plus(more)?), max: None, ..self })
    }

    /// `two hundred` and `fifty thousand`, `two thousand` and `fifty`.
    pub(super) fn and(self, next: Figure) -> Option<Figure> {
        let (a, b) = (self.amount?, next.amount?);
        if next.scale > self.scale {
            // What stands before is multiplied too: 200 and 50 thousand.
            let sum = a.plus(b.by(next.scale)?)?;
            return Figure::scaled_by(sum, next.scale);
        }
        // `two hundred and fifty` may go on with its thousands.
        Some(Figure { amount: Some(a.plus(b)?), scale: self.scale, max: None })
    }

    /// From this to a larger one; `None` where they fall, as in a score. A scale said once holds for both: `5 to 10 million`;
    /// but `900 to 1.2 million` begins at nine hundred.
    pub(super) fn to(self, end: Figure) -> Option<Figure> {
        let (a, b) = (self.amount?, end.max.or(end.amount)?);
        let shared = !self.scaled() && end.scaled() && a <= b.by(end.scale)?;
        let a = if shared { a.times(end.scale)? } else { a };
        (a <= b).then_some(Figure { amount: Some(a), max: Some(b).filter(|b| *b != a), scale: end.scale })
    }

    /// `5 ± 2`: from 3 to 7.
    pub(super) fn give(self, by: Figure) -> Option<Figure> {
        let (a, by) = (self.amount?, by.amount?);
        Some(Figure { amount: Some(a.plus(by.negated())?), max: Some(a.plus(by)?), ..self })
    }
}

/// The characters that are fractions.
const VULGAR: [(char, i128, i128); 18] = [
    ('½', 1, 2),
    ('⅓', 1, 3),
    ('⅔', 2, 3),
    ('¼', 1, 4),
    ('¾', 3, 4),
    ('⅕', 1, 5),
    ('⅖', 2, 5),
    ('⅗', 3, 5),
    ('⅘', 4, 5),
    ('⅙', 1, 6),
    ('⅚', 5, 6),
    ('⅐', 1, 7),
    ('⅛', 1, 8),
    ('⅜', 3, 8),
    ('⅝', 5, 8),
    ('⅞', 7, 8),
    ('⅑', 1, 9),
    ('⅒', 1, 10),
];

/// `½`.
pub(super) fn vulgar(word: &str) -> Option<Number> {
    let mut chars = word.chars();
    let (only, None) = (chars.next()?, chars.next()) else { return None };
    VULGAR.iter().find(|(sign, ..)| *sign == only).and_then(|(_, over, under)| Number::ratio(*over, *under))
}

/// A number in digits with its separators and perhaps a fraction written onto it: `1,200.5`, `12,34,567`, `1.234,56`, `7,5`,
/// `1'500`, `5½`.
pub(super) fn digits(word: &str) -> Option<Number> {
    let plain = word.trim_end_matches(|c: char| !c.is_ascii() && vulgar(c.encode_utf8(&mut [0; 4])).is_some());
    let part = &word[plain.len()..];
    let number = if plain.is_empty() { Number::ZERO } else { separated(plain)? };
    if part.is_empty() { Some(number) } else { number.plus(vulgar(part)?) }
}

fn separated(word: &str) -> Option<Number> {
    let without = |mark: char| word.replace(mark, "");
    let (stops, commas) = (word.matches('.').count(), word.matches(',').count());
    if word.contains(['\'', '’']) {
        return Number::decimal(&word.replace(['\'', '’', ','], ""));
    }
    let decimal_comma = stops > 0 && word.rfind(',') > word.rfind('.');
    if stops > 1 || decimal_comma {
        let fits = parted_by_stops(word) || stops == 1;
        return Number::decimal(&without('.').replace(',', ".")).filter(|_| fits && commas <= 1);
    }
    let (whole, _) = word.split_once('.').unwrap_or((word, ""));
    match whole.rsplit_once(',') {
        None => Number::decimal(word),
        Some((rest, last)) if last.len() == 3 && !rest.starts_with('0') => Number::decimal(&without(',')),
        // "1,5" and "5,00" have a decimal comma.
        Some(_) if commas == 1 && stops == 0 => Number::decimal(&word.replace(',', ".")),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(over: i128, scale: u32) -> Figure {
        Figure::scaled_by(Number::ratio(over, 1).unwrap(), scale.into()).unwrap()
    }

    #[test]
    fn digits_are_read_however_they_are_parted() {
        for (word, number) in [
            ("1,200.5", "1200.5"),
            ("12,34,567.89", "1234567.89"),
            ("1.234,56", "1234.56"),
            ("1.500.000", "1500000"),
            ("7,5", "7.5"),
            ("5,00", "5"),
            ("1'500", "1500"),
            ("5½", "5.5"),
            ("⅔", "2/3"),
            (".08", "0.08"),
            ("2.500", "2.5"),
        ] {
            assert_eq!(digits(word).map(|n| n.to_string()).as_deref(), Some(number), "{word}");
        }
        for no in ["22,24,26", "1.2.3", "", ","] {
            assert_eq!(digits(no).filter(|n| *n != Number::ZERO), None, "{no:?}");
        }
    }

    #[test]
    fn a_scale_said_once_holds_for_both_ends() {
        let ends =
            |a: Figure, b: Figure| a.to(b).map(|f| (f.amount.unwrap().to_string(), f.max.map(|n| n.to_string())));
        let some = |a: &str, b: &str| Some((a.to_owned(), Some(b.to_owned())));
        assert_eq!(ends(figure(5, 1), figure(10, 1_000_000)), some("5000000", "10000000"));
        assert_eq!(ends(figure(900, 1), figure(2, 1_000_000)), some("900", "2000000"));
        assert_eq!(ends(figure(3, 1), figure(1, 1)), None);
        assert_eq!(figure(200, 1).and(figure(50, 1000)), Some(figure(250, 1000)));
        assert_eq!(figure(2, 1000).and(figure(50, 1)).and_then(|f| f.amount), Number::ratio(2050, 1));
    }
}
