//! Units of measure as CLDR names them (Unicode Technical Standard 35, part 6), and what each is of the base unit of its
//! dimension, exactly.

use super::unit_base::{BASES, Base, Measure, NOTHING, PREFIXES, Ratio};

/// What amounts must share to be compared: `mile-per-hour` and `knot` are lengths for a duration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dimension {
    /// What is measured.
    pub of: Measure,
    /// For how much of what; `None` for a plain unit.
    pub per: Option<Measure>,
}

/// A unit, perhaps with a power, a metric prefix and a second one behind `per`: `square-kilometer`, `megabit-per-second`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    of: Part,
    per: Option<Part>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part {
    /// Indexes `BASES`.
    base: u8,
    /// Indexes `PREFIXES`.
    prefix: u8,
    /// 1, or 2 and 3 of a length.
    power: u8,
}

/// Of lengths: areas and volumes.
const POWERS: [(&str, u8); 3] = [("square-", 2), ("cubic-", 3), ("", 1)];

impl Part {
    /// `kilometer`, `square-kilometer`; a name that is whole in the table is not taken apart.
    fn parse(name: &str) -> Option<Part> {
        let (name, power) = POWERS.iter().find_map(|(word, power)| Some((name.strip_prefix(word)?, *power)))?;
        let whole = BASES.iter().position(|base| base.name == name).map(|base| (base, 0));
        let with_prefix = || {
            let parted =
                PREFIXES.iter().enumerate().skip(1).filter_map(|(i, (word, _))| Some((i, name.strip_prefix(word)?)));
            parted.filter_map(|(i, rest)| Some((BASES.iter().position(|b| b.prefixes && b.name == rest)?, i))).next()
        };
        let (base, prefix) = whole.or_else(with_prefix)?;
        let part = Part { base: base as u8, prefix: prefix as u8, power };
        (power == 1 || part.base().of == Measure::Length && part.base().per.is_none()).then_some(part)
    }

    fn base(self) -> &'static Base {
        &BASES[usize::from(self.base).min(BASES.len() - 1)]
    }

    fn name(self) -> String {
        let power = POWERS.iter().find(|(_, power)| *power == self.power).map_or("", |(word, _)| word);
        format!("{power}{}{}", PREFIXES[usize::from(self.prefix) % PREFIXES.len()].0, self.base().name)
    }

    fn of(self) -> Measure {
        match self.power {
            2 => Measure::Area,
            3 => Measure::Volume,
            _ => self.base().of,
        }
    }

    fn factor(self) -> Option<Ratio> {
        let tens = PREFIXES[usize::from(self.prefix) % PREFIXES.len()].1;
        let ten = 10u128.pow(u32::from(tens.unsigned_abs()));
        let prefix = if tens < 0 { Ratio { times: 1, over: ten } } else { Ratio { times: ten, over: 1 } };
        let one = self.base().factor.product(prefix)?;
        (1..self.power).try_fold(one, |all, _| all.product(one))
    }

    fn pack(self) -> u64 {
        u64::from_le_bytes([self.base, self.prefix, self.power, 0, 0, 0, 0, 0])
    }

    fn unpack(packed: u64) -> Option<Part> {
        let [base, prefix, power, ..] = packed.to_le_bytes();
        (power != 0).then_some(Part { base, prefix, power })
    }
}

impl Unit {
    /// From its identifier in CLDR, `kilometer-per-hour`; units that CLDR does not have are named alike: `quintal`.
    #[must_use]
    pub fn parse(identifier: &str) -> Option<Unit> {
        let whole = Part::parse(identifier).map(|of| Unit { of, per: None });
        let parted = || {
            let (of, per) = identifier.split_once("-per-")?;
            Some(Unit { of: Part::parse(of)?, per: Some(Part::parse(per)?) })
        };
        whole.or_else(parted).filter(|unit| unit.measured().is_some())
    }

    /// As CLDR writes it.
    #[must_use]
    pub fn identifier(self) -> String {
        match self.per {
            None => self.of.name(),
            Some(per) => format!("{}-per-{}", self.of.name(), per.name()),
        }
    }

    /// This unit for one of another, `kilometer` for an `hour`; `None` if one of them is such a rate already.
    #[must_use]
    pub fn per(self, other: Unit) -> Option<Unit> {
        let rate = Unit { of: self.of, per: Some(other.of) };
        (self.per.is_none() && other.per.is_none() && rate.measured().is_some()).then_some(rate)
    }

    /// The area or volume whose side it is: `square` and `sq` before a length, `cubic` and `cu`.
    #[must_use]
    pub fn raised(self, word: &str) -> Option<Unit> {
        let (_, power) = POWERS.iter().find(|(name, _)| word.len() > 1 && name.starts_with(word))?;
        let side = self.per.is_none()
            && self.of.power == 1
            && self.dimension() == Dimension { of: Measure::Length, per: None };
        let raised = Unit { of: Part { power: *power, ..self.of }, per: None };
        (side && raised.measured().is_some()).then_some(raised)
    }

    /// What its amounts can be compared with.
    #[must_use]
    pub fn dimension(self) -> Dimension {
        Dimension { of: self.of.of(), per: self.per.map(Part::of).or(self.of.base().per) }
    }

    /// What one is of the base unit of its dimension.
    #[must_use]
    pub fn factor(self) -> Ratio {
        self.measured().expect("no unit is made that cannot be measured")
    }

    /// `None` where the factor does not fit: `cubic-parsec`.
    fn measured(self) -> Option<Ratio> {
        match self.per {
            None => self.of.factor(),
            Some(per) => self.of.factor()?.product(per.factor()?.inverse()),
        }
    }

    /// In 48 bits.
    pub(super) fn pack(self) -> u64 {
        self.of.pack() | self.per.map_or(0, Part::pack) << 24
    }

    /// What [`Unit::pack`] made a number of.
    pub(super) fn unpack(packed: u64) -> Unit {
        let of = Part::unpack(packed).unwrap_or(Part { base: 0, prefix: 0, power: 1 });
        Unit { of, per: Part::unpack(packed >> 24) }
    }

    /// What is added to an amount before the factor; 0 but for the degrees of temperature.
    #[must_use]
    pub fn offset(self) -> Ratio {
        if self.per.is_none() { self.of.base().offset } else { NOTHING }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In lowest terms.
    fn reduced(Ratio { times, over }: Ratio) -> (u128, u128) {
        let (mut a, mut b) = (times, over);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        (times / a, over / a)
    }

    fn unit(identifier: &str) -> Unit {
        Unit::parse(identifier).unwrap_or_else(|| panic!("{identifier} is a unit"))
    }

    #[test]
    fn a_unit_is_read_named_and_measured() {
        for (identifier, of, per, factor) in [
            ("kilometer", Measure::Length, None, (1000, 1)),
            ("square-foot", Measure::Area, None, (145_161, 1_562_500)),
            ("cubic-centimeter", Measure::Volume, None, (1, 1_000_000)),
            ("kilogram", Measure::Mass, None, (1, 1)),
            ("megawatt-hour", Measure::Energy, None, (3_600_000_000, 1)),
            ("megabit-per-second", Measure::Digital, Some(Measure::Duration), (1_000_000, 1)),
            ("mile-per-hour", Measure::Length, Some(Measure::Duration), (1_397, 3_125)),
            ("knot", Measure::Length, Some(Measure::Duration), (463, 900)),
            ("barrel-per-day", Measure::Volume, Some(Measure::Duration), (1_104_078_437, 600_000_000_000_000)),
            ("pound-force-per-square-inch", Measure::Pressure, None, (8_896_443_230_521, 1_290_320_000)),
            ("year", Measure::Calendar, None, (12, 1)),
        ] {
            let unit = unit(identifier);
            assert_eq!(unit.identifier(), identifier);
            assert_eq!(unit.dimension(), Dimension { of, per }, "{identifier}");
            assert_eq!(reduced(unit.factor()), factor, "{identifier}");
        }
        for wrong in [
            "",
            "metre",
            "kilomile",
            "square-gram",
            "square-knot",
            "mile-per-",
            "kilo",
            "mile-per-hour-per-day",
            "cubic-parsec",
        ] {
            assert_eq!(Unit::parse(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn temperatures_meet_where_they_should() {
        // In hundredths of a kelvin: what freezes at 0 °C freezes at 32 °F.
        let kelvin = |name: &str, degrees: u128| {
            let unit = unit(name);
            let (factor, offset) = (unit.factor(), unit.offset());
            (degrees * offset.over + offset.times) * factor.times * 100 / (offset.over * factor.over)
        };
        assert_eq!([kelvin("celsius", 0), kelvin("fahrenheit", 32), kelvin("kelvin", 273)], [27_315, 27_315, 27_300]);
        assert_eq!(
            unit("celsius").per(unit("hour")).map(|u| (u.identifier(), u.offset())),
            Some(("celsius-per-hour".to_owned(), NOTHING))
        );
        assert_eq!(unit("knot").dimension(), unit("kilometer").per(unit("hour")).unwrap().dimension());
        assert_eq!(unit("mile-per-hour").per(unit("day")), None);
    }
}
