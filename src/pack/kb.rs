//! Identity beyond the text: which real thing an entry is.

use std::fmt;

/// `iso3166:KP`, `iso3166:US-CA`, `geonames:2643743`; written out by `Display`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kb {
    /// ISO 3166-1: two capital letters, also of countries that are gone (`SU`).
    Country([u8; 2]),
    /// ISO 3166-2: country, then one to three letters, padded with spaces.
    Subdivision([u8; 2], [u8; 3]),
    /// The number of a place in GeoNames, below 2^28.
    Geonames(u32),
}

const KIND: u32 = 28;
const LETTER: u32 = 5;

impl Kb {
    /// From the form in which it is written out; `None` for any other id.
    #[must_use]
    pub fn parse(s: &str) -> Option<Kb> {
        if let Some(id) = s.strip_prefix("geonames:") {
            return id.parse().ok().filter(|id| *id < 1 << KIND).map(Kb::Geonames);
        }
        let mut codes = s.strip_prefix("iso3166:")?.split('-');
        let upper = |c: &str| c.bytes().all(|b| b.is_ascii_uppercase());
        let country = codes.next().filter(|c| upper(c))?.as_bytes().try_into().ok()?;
        let part = codes.next();
        match (part, codes.next()) {
            (None, _) => Some(Kb::Country(country)),
            (Some(part), None) if upper(part) && (1..=3).contains(&part.len()) => {
                let mut letters = *b"   ";
                letters[..part.len()].copy_from_slice(part.as_bytes());
                Some(Kb::Subdivision(country, letters))
            }
            _ => None,
        }
    }

    pub(super) fn pack(kb: Option<Kb>) -> u32 {
        let letters = |bytes: &[u8]| {
            bytes.iter().fold(0, |n, b| n << LETTER | if *b == b' ' { 0 } else { u32::from(b - b'A') + 1 })
        };
        match kb {
            None => 0,
            Some(Kb::Country(c)) => 1 << KIND | letters(&c),
            Some(Kb::Subdivision(c, s)) => 2 << KIND | letters(&c) << (3 * LETTER) | letters(&s),
            Some(Kb::Geonames(id)) => 3 << KIND | id,
        }
    }

    pub(super) fn unpack(n: u32) -> Option<Kb> {
        let letter = |at: u32| match (n >> (at * LETTER) & 31) as u8 {
            0 => b' ',
            i => b'A' + i - 1,
        };
        match n >> KIND {
            1 => Some(Kb::Country([letter(1), letter(0)])),
            2 => Some(Kb::Subdivision([letter(4), letter(3)], [letter(2), letter(1), letter(0)])),
            3 => Some(Kb::Geonames(n & ((1 << KIND) - 1))),
            _ => None,
        }
    }
}

impl fmt::Display for Kb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b] = match self {
            Kb::Geonames(id) => return write!(f, "geonames:{id}"),
            Kb::Country(c) | Kb::Subdivision(c, _) => c.map(char::from),
        };
        write!(f, "iso3166:{a}{b}")?;
        if let Kb::Subdivision(_, part) = self {
            f.write_str("-")?;
            part.iter().filter(|l| **l != b' ').try_for_each(|l| write!(f, "{}", char::from(*l)))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Kb;

    #[test]
    fn ids_survive_packing() {
        for id in ["iso3166:KP", "iso3166:AZ", "iso3166:US-CA", "iso3166:GB-ENG", "iso3166:ZA-N", "geonames:12345678"] {
            let kb = Kb::parse(id).unwrap();
            assert_eq!(Kb::unpack(Kb::pack(Some(kb))), Some(kb));
            assert_eq!(kb.to_string(), id);
        }
        assert_eq!(Kb::unpack(Kb::pack(None)), None);
        for bad in ["", "iso3166:", "iso3166:K", "iso3166:kp", "iso3166:US-ABCD", "geonames:x", "geonames:999999999"] {
            assert_eq!(Kb::parse(bad), None, "{bad}");
        }
    }
}
