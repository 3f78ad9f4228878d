//! The rule that a feast goes by.

use super::value::Value;

/// When in the year a day of its own name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feast {
    /// It has no rule, or another one in each country.
    None,
    /// Month and day.
    On(u8, u8),
    /// Days after Easter Sunday of the western churches.
    Easter(i8),
    /// Weekday from 1, Monday, month, which of them, -1 for the last, and days after it.
    Weekday(u8, u8, i8, i8),
}

impl Value for Feast {
    const WANTED: &'static str = "none, on with month and day, easter with days, or weekday with four numbers";
    const FOLDED: bool = true;

    fn parse(text: &str) -> Option<Feast> {
        let mut words = text.split(' ');
        let kind = words.next()?;
        let numbers: Vec<i8> = words.map(|word| word.parse().ok()).collect::<Option<_>>()?;
        let one = |n: i8, most: i8| (1..=most).contains(&n).then_some(n as u8);
        Some(match (kind, numbers.as_slice()) {
            ("none", []) => Feast::None,
            ("on", &[month, day]) => Feast::On(one(month, 12)?, one(day, 31)?),
            ("easter", &[days]) => Feast::Easter(days),
            ("weekday", &[day, month, nth, days]) => Feast::Weekday(one(day, 7)?, one(month, 12)?, nth, days),
            _ => return None,
        })
    }

    fn pack(self) -> u64 {
        let bytes = |kind: u8, numbers: [u8; 4]| {
            let [a, b, c, d] = numbers;
            u64::from(u32::from_be_bytes([a, b, c, d])) << 8 | u64::from(kind)
        };
        match self {
            Feast::None => bytes(0, [0; 4]),
            Feast::On(month, day) => bytes(1, [month, day, 0, 0]),
            Feast::Easter(days) => bytes(2, [days as u8, 0, 0, 0]),
            Feast::Weekday(day, month, nth, days) => bytes(3, [day, month, nth as u8, days as u8]),
        }
    }

    fn unpack(packed: u64) -> Feast {
        let [a, b, c, d] = ((packed >> 8) as u32).to_be_bytes();
        match packed & 0xff {
            1 => Feast::On(a, b),
            2 => Feast::Easter(a as i8),
            3 => Feast::Weekday(a, b, c as i8, d as i8),
            _ => Feast::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_kept_whole() {
        for (text, rule) in [
            ("none", Feast::None),
            ("on 12 25", Feast::On(12, 25)),
            ("easter -47", Feast::Easter(-47)),
            ("weekday 1 5 -1 0", Feast::Weekday(1, 5, -1, 0)),
        ] {
            assert_eq!(Feast::parse(text), Some(rule), "{text}");
            assert_eq!(Feast::unpack(rule.pack()), rule, "{text}");
        }
        for wrong in ["", "on", "on 13 1", "on 1", "easter", "easter x", "weekday 8 1 1 0", "none 1"] {
            assert_eq!(Feast::parse(wrong), None, "{wrong:?}");
        }
    }
}
