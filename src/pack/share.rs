//! What a word for a part of a hundred or a thousand stands for.

use super::value::Value;
use super::value_sense::ValueSense;

/// Of what an amount is a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Share {
    /// Of a hundred: `%`.
    Percent,
    /// Of a thousand: `‰`.
    Permille,
    /// A difference of two percentages.
    PercentagePoint,
    /// A hundredth of such a point.
    BasisPoint,
}

const SHARES: [(&str, Share); 4] = [
    ("percent", Share::Percent),
    ("permille", Share::Permille),
    ("percentage-point", Share::PercentagePoint),
    ("basis-point", Share::BasisPoint),
];

impl Share {
    /// As CLDR writes it; points are none of its units.
    #[must_use]
    pub fn name(self) -> &'static str {
        SHARES.iter().find(|(_, share)| *share == self).map_or("", |(name, _)| name)
    }
}

impl Value for Share {
    const WANTED: &'static str = "percent, permille, percentage-point or basis-point";
    const FOLDED: bool = true;

    fn parse(text: &str) -> Option<Share> {
        SHARES.iter().find(|(name, _)| *name == text).map(|(_, share)| *share)
    }

    fn pack(self) -> u64 {
        self as u64
    }

    fn unpack(packed: u64) -> Share {
        SHARES.iter().map(|(_, share)| *share).find(|share| *share as u64 == packed).unwrap_or(Share::Percent)
    }

    fn sense(self) -> ValueSense {
        ValueSense::PERCENT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_kept() {
        for (name, share) in SHARES {
            assert_eq!((Share::parse(name), Share::unpack(share.pack()), share.name()), (Some(share), share, name));
        }
        assert_eq!(Share::parse("per cent"), None);
    }
}
