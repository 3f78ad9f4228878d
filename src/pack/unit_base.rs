//! The units that others are made of, with the factors that define them.

/// What a unit measures; what stands behind `per` is told beside it, see [`super::Dimension`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// In meters.
    Length,
    /// In square meters.
    Area,
    /// In cubic meters.
    Volume,
    /// In kilograms.
    Mass,
    /// In kelvins.
    Temperature,
    /// In seconds.
    Duration,
    /// In months, which are no number of seconds.
    Calendar,
    /// In bits.
    Digital,
    /// In joules.
    Energy,
    /// In watts.
    Power,
    /// In pascals.
    Pressure,
    /// In hertz.
    Frequency,
    /// In volts.
    Voltage,
    /// In degrees.
    Angle,
    /// In sieverts.
    Dose,
    /// In becquerels.
    Radioactivity,
    /// In pixels.
    Graphics,
    /// In standard containers.
    Cargo,
    /// In decibels, which cannot be added.
    Sound,
    /// In Mach numbers, which are speeds only where the air is known.
    Mach,
}

/// A fraction, not always in lowest terms; `over` is never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    /// Numerator.
    pub times: u128,
    /// Denominator.
    pub over: u128,
}

/// A unit without prefix, power and `per`.
pub(super) struct Base {
    pub(super) name: &'static str,
    pub(super) of: Measure,
    /// The second part of what it measures: a knot is a speed.
    pub(super) per: Option<Measure>,
    pub(super) factor: Ratio,
    /// Added to the amount first: 0 degrees are not nothing.
    pub(super) offset: Ratio,
    /// Whether it takes those of the metric system.
    pub(super) prefixes: bool,
}

pub(super) const NOTHING: Ratio = Ratio { times: 0, over: 1 };

const fn base(name: &'static str, of: Measure, times: u128, over: u128) -> Base {
    Base { name, of, per: None, factor: Ratio { times, over }, offset: NOTHING, prefixes: false }
}

const fn metric(name: &'static str, of: Measure, times: u128, over: u128) -> Base {
    Base { prefixes: true, ..base(name, of, times, over) }
}

/// The factors are those that define the units, but for the parsec, which is rounded to a meter. Of units that differ by
/// country those of CLDR: gallons and what is made of them are of the United States.
pub(super) const BASES: [Base; 62] = [
    metric("meter", Measure::Length, 1, 1),
    base("inch", Measure::Length, 254, 10_000),
    base("foot", Measure::Length, 3048, 10_000),
    base("yard", Measure::Length, 9144, 10_000),
    base("mile", Measure::Length, 1_609_344, 1000),
    base("nautical-mile", Measure::Length, 1852, 1),
    base("furlong", Measure::Length, 201_168, 1000),
    base("fathom", Measure::Length, 18_288, 10_000),
    base("light-year", Measure::Length, 9_460_730_472_580_800, 1),
    base("parsec", Measure::Length, 30_856_775_814_913_673, 1),
    base("acre", Measure::Area, 40_468_564_224, 10_000_000),
    base("hectare", Measure::Area, 10_000, 1),
    metric("liter", Measure::Volume, 1, 1000),
    base("gallon", Measure::Volume, 3_785_411_784, 1_000_000_000_000),
    base("gallon-imperial", Measure::Volume, 454_609, 100_000_000),
    base("pint", Measure::Volume, 473_176_473, 1_000_000_000_000),
    base("quart", Measure::Volume, 946_352_946, 1_000_000_000_000),
    base("barrel", Measure::Volume, 158_987_294_928, 1_000_000_000_000),
    base("bushel", Measure::Volume, 3_523_907_016_688, 100_000_000_000_000),
    base("teaspoon", Measure::Volume, 492_892_159_375, 100_000_000_000_000_000),
    base("tablespoon", Measure::Volume, 1_478_676_478_125, 100_000_000_000_000_000),
    metric("gram", Measure::Mass, 1, 1000),
    metric("tonne", Measure::Mass, 1000, 1),
    base("ton", Measure::Mass, 90_718_474, 100_000),
    base("long-ton", Measure::Mass, 10_160_469_088, 10_000_000),
    base("pound", Measure::Mass, 45_359_237, 100_000_000),
    base("ounce", Measure::Mass, 45_359_237, 1_600_000_000),
    base("ounce-troy", Measure::Mass, 311_034_768, 10_000_000_000),
    base("stone", Measure::Mass, 635_029_318, 100_000_000),
    base("carat", Measure::Mass, 2, 10_000),
    base("quintal", Measure::Mass, 100, 1),
    metric("watt-hour", Measure::Energy, 3600, 1),
    metric("watt", Measure::Power, 1, 1),
    base("horsepower", Measure::Power, 74_569_987_158_227_022, 100_000_000_000_000),
    metric("joule", Measure::Energy, 1, 1),
    metric("calorie", Measure::Energy, 4184, 1000),
    metric("volt", Measure::Voltage, 1, 1),
    metric("hertz", Measure::Frequency, 1, 1),
    metric("bit", Measure::Digital, 1, 1),
    metric("byte", Measure::Digital, 8, 1),
    metric("pixel", Measure::Graphics, 1, 1),
    metric("pascal", Measure::Pressure, 1, 1),
    metric("bar", Measure::Pressure, 100_000, 1),
    base("pound-force-per-square-inch", Measure::Pressure, 44_482_216_152_605, 6_451_600_000),
    metric("sievert", Measure::Dose, 1, 1),
    metric("becquerel", Measure::Radioactivity, 1, 1),
    base("curie", Measure::Radioactivity, 37_000_000_000, 1),
    base("degree", Measure::Angle, 1, 1),
    base("kelvin", Measure::Temperature, 1, 1),
    Base { offset: Ratio { times: 27_315, over: 100 }, ..base("celsius", Measure::Temperature, 1, 1) },
    Base { offset: Ratio { times: 45_967, over: 100 }, ..base("fahrenheit", Measure::Temperature, 5, 9) },
    Base { per: Some(Measure::Duration), ..base("knot", Measure::Length, 1852, 3600) },
    base("mach", Measure::Mach, 1, 1),
    base("decibel", Measure::Sound, 1, 1),
    base("teu", Measure::Cargo, 1, 1),
    metric("second", Measure::Duration, 1, 1),
    base("minute", Measure::Duration, 60, 1),
    base("hour", Measure::Duration, 3600, 1),
    base("day", Measure::Duration, 86_400, 1),
    base("week", Measure::Duration, 604_800, 1),
    base("month", Measure::Calendar, 1, 1),
    base("year", Measure::Calendar, 12, 1),
];

/// With the power of ten that each is; the first is none.
pub(super) const PREFIXES: [(&str, i8); 12] = [
    ("", 0),
    ("nano", -9),
    ("micro", -6),
    ("milli", -3),
    ("centi", -2),
    ("deci", -1),
    ("hecto", 2),
    ("kilo", 3),
    ("mega", 6),
    ("giga", 9),
    ("tera", 12),
    ("peta", 15),
];

impl Ratio {
    /// `None` where it does not fit.
    pub(super) fn product(self, other: Ratio) -> Option<Ratio> {
        Some(Ratio { times: self.times.checked_mul(other.times)?, over: self.over.checked_mul(other.over)? })
    }

    pub(super) fn inverse(self) -> Ratio {
        Ratio { times: self.over, over: self.times }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_units_are_told_apart() {
        for (i, one) in BASES.iter().enumerate() {
            assert!(BASES.iter().skip(i + 1).all(|other| other.name != one.name), "{}", one.name);
            assert!(one.factor.over > 0 && one.factor.times > 0, "{}", one.name);
        }
    }
}
