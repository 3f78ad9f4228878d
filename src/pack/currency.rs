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
    /// Whether other countries have one that is called so: `$`, `pound`.
    pub open: bool,
    /// How many of it make a whole: 100 of a cent, else 1.
    pub parts: u32,
}

impl Currency {
    /// What it needs behind it before a number; `None` where it stands behind one.
    #[must_use]
    pub fn lead(self) -> Option<Lead> {
        self.sense().has(ValueSense::CODE.or(ValueSense::LEAD)).then_some(self.needs)
    }
}

impl Value for Currency {
    const WANTED: &'static str = "a code or -, then sign, code, short, word or part, and for a code or a short word perhaps sum, letter or glued; open where others have one called so; 10 or 1000 where a part is no hundredth";
    const FOLDED: bool = false;

    fn parse(text: &str) -> Option<Currency> {
        let mut words = text.split(' ');
        let code = match words.next()? {
            "-" => None,
            code => {
                Some(code.as_bytes().try_into().ok().filter(|code: &[u8; 3]| code.iter().all(u8::is_ascii_uppercase))?)
            }
        };
        let (mut places, mut needs, mut open, mut told) = (0, Lead::Sure, code.is_none(), None);
        for word in words {
            match PLACES.iter().position(|(place, _)| *place == word) {
                Some(place) => places |= 1 << place,
                None if word == "open" => open = true,
                None if told.is_none() && matches!(word, "10" | "1000") => told = word.parse().ok(),
                None => needs = LEADS.iter().find(|(name, _)| *name == word)?.1,
            }
        }
        let part = PLACES.iter().enumerate().any(|(at, (place, _))| *place == "part" && places & 1 << at != 0);
        let parts = if part { told.unwrap_or(100) } else { 1 };
        let currency = Currency { code, places, needs, open, parts };
        let fits = needs == Lead::Sure || currency.lead().is_some();
        (places != 0 && fits && (part || told.is_none())).then_some(currency)
    }

    fn pack(self) -> u64 {
        let [a, b, c] = self.code.unwrap_or_default();
        let zeros = self.parts.ilog10() as u8;
        u64::from_le_bytes([self.places, self.needs as u8, a, b, c, u8::from(self.open), zeros, 0])
    }

    fn unpack(packed: u64) -> Currency {
        let [places, needs, a, b, c, open, zeros, _] = packed.to_le_bytes();
        let needs = LEADS.iter().map(|(_, lead)| *lead).find(|lead| *lead as u8 == needs).unwrap_or(Lead::Sure);
        let code = Some([a, b, c]).filter(|code| *code != [0; 3]);
        Currency { code, places, needs, open: open != 0, parts: 10u32.pow(u32::from(zeros.min(9))) }
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
            ("USD sign open", None),
            ("- part 1000", None),
        ] {
            let currency = Currency::parse(text).expect(text);
            assert_eq!((currency.lead(), Currency::unpack(currency.pack())), (lead, currency), "{text}");
        }
        for wrong in ["", "USD", "usd word", "USDX word", "USD words", "USD word sum", "USD word 10", "- ", "USD  word"]
        {
            assert_eq!(Currency::parse(wrong), None, "{wrong:?}");
        }
    }
}
