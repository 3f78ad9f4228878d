//! Morphological features, packed: four bits each.

/// The features of a word's form: those of Universal Dependencies that the engine tells.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Features(u64);

const BITS: u32 = 4;
const MASK: u64 = (1 << BITS) - 1;

macro_rules! features {
    ($($number:literal $name:ident $text:literal $get:ident { $($variant:ident $value:literal,)* })*) => {
        $(
            #[doc = concat!("The feature `", $text, "`.")]
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            #[repr(u8)]
            pub enum $name {
                $(#[doc = concat!("`", $text, "=", $value, "`")] $variant,)*
            }

            impl From<$name> for Features {
                fn from(value: $name) -> Features {
                    Features((value as u64 + 1) << (BITS * $number))
                }
            }
        )*

        /// By name, in the order in which they stand outside.
        const NAMES: &[(&str, &[&str])] = &[$(($text, &[$($value,)*]),)*];

        impl Features {
            $(
                #[doc = concat!("Its `", $text, "`; `None` where the form tells none.")]
                #[must_use]
                pub fn $get(self) -> Option<$name> {
                    const VALUES: &[$name] = &[$($name::$variant,)*];
                    VALUES.get(self.at($number)?).copied()
                }
            )*
        }
    };
}

features! {
    0 Case "Case" case { Acc "Acc", Gen "Gen", Nom "Nom", }
    1 Definite "Definite" definite { Def "Def", Ind "Ind", }
    2 Degree "Degree" degree { Cmp "Cmp", Pos "Pos", Sup "Sup", }
    3 Gender "Gender" gender { Fem "Fem", Masc "Masc", Neut "Neut", }
    4 Mood "Mood" mood { Imp "Imp", Ind "Ind", Sub "Sub", }
    5 NumType "NumType" num_type { Card "Card", Frac "Frac", Mult "Mult", Ord "Ord", }
    6 Number "Number" number { Plur "Plur", Ptan "Ptan", Sing "Sing", }
    7 Person "Person" person { First "1", Second "2", Third "3", }
    8 Polarity "Polarity" polarity { Neg "Neg", Pos "Pos", }
    9 Poss "Poss" poss { Yes "Yes", }
    10 PronType "PronType" pron_type {
        Art "Art", Dem "Dem", Emp "Emp", Ind "Ind", Int "Int", Neg "Neg", Prs "Prs", Rcp "Rcp", Rel "Rel", Tot "Tot",
    }
    11 Reflex "Reflex" reflex { Yes "Yes", }
    12 Tense "Tense" tense { Past "Past", Pres "Pres", }
    13 VerbForm "VerbForm" verb_form { Fin "Fin", Ger "Ger", Inf "Inf", Part "Part", }
    14 Voice "Voice" voice { Pass "Pass", }
}

impl Features {
    /// Of a form that tells nothing.
    pub const NONE: Features = Features(0);

    /// These, and for what they leave open those.
    #[must_use]
    pub fn or(self, others: Features) -> Features {
        let open = (0..NAMES.len()).filter(|at| self.at(*at).is_none());
        Features(open.fold(self.0, |bits, at| bits | others.0 & MASK << (BITS * at as u32)))
    }

    /// Name and value of each, by name.
    pub fn pairs(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        NAMES.iter().enumerate().filter_map(move |(at, (name, values))| Some((*name, *values.get(self.at(at)?)?)))
    }

    /// As treebanks write them, `Number=Sing|Person=3`; what is not told here is passed over.
    #[must_use]
    pub fn read(text: &str) -> Features {
        text.split('|').filter_map(Features::one).fold(Features::NONE, Features::or)
    }

    /// One feature as treebanks write it.
    #[must_use]
    pub fn one(pair: &str) -> Option<Features> {
        let (name, value) = pair.split_once('=')?;
        let at = NAMES.iter().position(|(known, _)| *known == name)?;
        let value = NAMES[at].1.iter().position(|known| *known == value)?;
        Some(Features((value as u64 + 1) << (BITS * at as u32)))
    }

    /// As a number, for lists.
    #[must_use]
    pub fn bits(self) -> u64 {
        self.0
    }

    /// What [`Features::bits`] made a number of.
    #[must_use]
    pub fn from_bits(bits: u64) -> Features {
        Features(bits)
    }

    fn at(self, feature: usize) -> Option<usize> {
        ((self.0 >> (BITS * feature as u32) & MASK) as usize).checked_sub(1)
    }
}

impl std::fmt::Display for Features {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (i, (name, value)) in self.pairs().enumerate() {
            write!(f, "{}{name}={value}", if i > 0 { "|" } else { "" })?;
        }
        Ok(())
    }
}

impl std::fmt::Debug for Features {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_come_back() {
        let all = "Case=Nom|Gender=Fem|Number=Sing|Person=3|PronType=Prs";
        let features = Features::read(all);
        assert_eq!(features.to_string(), all);
        assert_eq!((features.number(), features.person()), (Some(Number::Sing), Some(Person::Third)));
        assert_eq!((features.voice(), features.pron_type()), (None, Some(PronType::Prs)));
        assert_eq!(Features::read("_"), Features::NONE);
        assert_eq!(Features::read("Abbr=Yes|Number=Plur|Number=Sing").to_string(), "Number=Plur");
        assert_eq!(
            Features::from(Voice::Pass).or(Features::read("Voice=Pass|Tense=Past")).to_string(),
            "Tense=Past|Voice=Pass"
        );
        assert_eq!(Features::from_bits(features.bits()), features);
    }
}
