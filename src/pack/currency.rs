//! What a sign, a code or a word says of a currency, and where in an amount it stands.

use super::value::Value;
use super::value_sense::ValueSense;

/// How much a code or a short word before a number needs to be a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Lead {
    /// `SFr 300`, `EUR5`: a number behind it.
    Sure,
    /// `Le 50 million`, `MAD 1,200`; but `COP 26`, `SR 71`: a number that only a sum has.
    Sum,
    /// `R50-million`, `N1.2 trillion`; but `the R50 bus`, `vitamin K 5,000`.
    Letter,
    /// `ALL500m`; but `ALL 5 MILLION WORKERS`.
    Glued,
}

const LEADS: [(&str, Lead); 3] = [("sum", Lead::Sum), ("letter", Lead::Letter), ("glued", Lead::Glued)];

/// Where a word stands, by the name that the list has for it.
const PLACES: [(&str, ValueSense); 5] = [
    // Beside an amount, on either side: `$`.
    ("sign", ValueSense::SYMBOL),
    ("code", ValueSense::CODE),
    // Before an amount, as it is written: `Rs`, `SFr`.
    ("short", ValueSense::LEAD),
    // Behind an amount: `dollars`.
    ("word", ValueSense::CURRENCY),
    // A part of one: `cents`.
    ("part", ValueSense::CURRENCY),
];

/// What is told of a currency: `USD word`, `- short letter`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency {
    /// Of ISO 4217; `None` where the word leaves the country open, as `krona` does.
    pub code: Option<[u8; 3]>,
    /// A bit for each of [`PLACES`].
    places: u8,
    needs: Lead,
}

impl Currency {
    /// What it needs behind it before a number; `None` where it stands behind one.
    #[must_use]
    pub fn lead(self) -> Option<Lead> {
        self.sense().has(ValueSense::CODE.or(ValueSense::LEAD)).then_some(self.needs)
    }
}

impl Value for Currency {
    const WANTED: &'static str = "a code or -, then sign, code, short, word or part, and for a code or a short word perhaps sum, letter or glued";
    const FOLDED: bool = false;

    fn parse(text: &str) -> Option<Currency> {
        let mut words = text.split(' ');
        let code = match words.next()? {
            "-" => None,
            code => {
                Some(code.as_bytes().try_into().ok().filter(|code: &[u8; 3]| code.iter().all(u8::is_ascii_uppercase))?)
            }
        };
        let (mut places, mut needs) = (0, Lead::Sure);
        for word in words {
            match PLACES.iter().position(|(place, _)| *place == word) {
                Some(place) => places |= 1 << place,
                None => needs = LEADS.iter().find(|(name, _)| *name == word)?.1,
            }
        }
        let currency = Currency { code, places, needs };
        (places != 0 && (needs == Lead::Sure || currency.lead().is_some())).then_some(currency)
    }

    fn pack(self) -> u64 {
        let [a, b, c] = self.code.unwrap_or_default();
        u64::from_le_bytes([self.places, self.needs as u8, a, b, c, 0, 0, 0])
    }

    fn unpack(packed: u64) -> Currency {
        let [places, needs, a, b, c, ..] = packed.to_le_bytes();
        let needs = LEADS.iter().map(|(_, lead)| *lead).find(|lead| *lead as u8 == needs).unwrap_or(Lead::Sure);
        Currency { code: Some([a, b, c]).filter(|code| *code != [0; 3]), places, needs }
    }

    fn sense(self) -> ValueSense {
        let stands = PLACES.iter().enumerate().filter(|(place, _)| self.places & 1 << place != 0);
        stands.fold(ValueSense::NONE, |all, (_, (_, sense))| all.or(*sense))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_currency_is_kept_whole() {
        for (text, lead) in [
            ("USD sign", None),
            ("USD word", None),
            ("KES code short", Some(Lead::Sure)),
            ("SLE short sum", Some(Lead::Sum)),
            ("- short letter", Some(Lead::Letter)),
            ("ALL code glued", Some(Lead::Glued)),
        ] {
            let currency = Currency::parse(text).expect(text);
            assert_eq!((currency.lead(), Currency::unpack(currency.pack())), (lead, currency), "{text}");
        }
        for wrong in ["", "USD", "usd word", "USDX word", "USD words", "USD word sum", "- ", "USD  word"] {
            assert_eq!(Currency::parse(wrong), None, "{wrong:?}");
        }
    }
}
