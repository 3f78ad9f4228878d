//! What is known of one word form: a set of bits, one lookup a word.

/// Facts about a word, whatever its case in the text. [`Word::default`] knows nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Word(u32);

/// How the running text of many articles writes a word where no sentence starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Usage {
    /// Not frequent enough to tell.
    Unknown,
    /// Lower case nearly always: a capital means a sentence's start or a headline.
    Lower,
    MostlyLower,
    /// `May`, `Bush`: both.
    Mixed,
    /// A name or part of one.
    Capital,
}

/// How often a name is given or borne.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Rank {
    No,
    Rare,
    Known,
    Frequent,
}

/// What most names that hold a capitalised word are, in annotated text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Usual {
    Unknown,
    /// Capitalised, and no name at all: weekdays, headline words.
    Nothing,
    Person,
    Org,
    Gpe,
    Loc,
    Norp,
    Event,
}

const FIRST: u32 = 0;
const LAST: u32 = 2;
const USAGE: u32 = 4;
const USUAL: u32 = 7;
const FLAGS: u32 = 10;

/// Where a level lies, and how many facts are numbered before its own.
const LEVELS: [(u32, u32, usize); 4] = [(FIRST, 3, 0), (LAST, 3, 3), (USAGE, 7, 6), (USUAL, 7, 10)];
const LEVEL_COUNT: usize = 17;

/// How many facts [`Word::facts`] numbers.
pub const FACTS: usize = LEVEL_COUNT + FLAG_COUNT;

macro_rules! facts {
    (levels: $($level:literal $shift:ident $value:path,)* flags: $($(#[$doc:meta])* $method:ident $list:literal $bit:literal,)*) => {
        const FLAG_COUNT: usize = [$($bit),*].len();

        impl Word {
            /// What `models/words/<name>.txt` says of its words.
            #[must_use]
            pub fn list(name: &str) -> Option<Word> {
                match name {
                    $($level => Some(Word(($value as u32) << $shift)),)*
                    $($list => Some(Word(1 << (FLAGS + $bit))),)*
                    _ => None,
                }
            }

            $($(#[$doc])* #[must_use] pub fn $method(self) -> bool { self.0 & 1 << (FLAGS + $bit) != 0 })*
        }
    };
}

facts! {
    levels:
    "first-name-rare" FIRST Rank::Rare,
    "first-name-known" FIRST Rank::Known,
    "first-name-frequent" FIRST Rank::Frequent,
    "surname-rare" LAST Rank::Rare,
    "surname-known" LAST Rank::Known,
    "surname-frequent" LAST Rank::Frequent,
    "usage-lower" USAGE Usage::Lower,
    "usage-mostly-lower" USAGE Usage::MostlyLower,
    "usage-mixed" USAGE Usage::Mixed,
    "usage-capital" USAGE Usage::Capital,
    "usual-nothing" USUAL Usual::Nothing,
    "usual-person" USUAL Usual::Person,
    "usual-org" USUAL Usual::Org,
    "usual-gpe" USUAL Usual::Gpe,
    "usual-loc" USUAL Usual::Loc,
    "usual-norp" USUAL Usual::Norp,
    "usual-event" USUAL Usual::Event,
    flags:
    /// Stands before a person's name: `Mr`, `Gen`, `President`, `Sheikh`.
    is_title "title" 0,
    /// A person's office or trade: `spokesman`, `chairman`, `minister`.
    is_role "role" 1,
    /// Makes a role of a role: `deputy`, `vice`, `former`, `prime`, `foreign`.
    is_role_modifier "role-modifier" 2,
    /// Head of an organisation's name: `University`, `Ministry`, `Party`.
    is_org_head "org-head" 3,
    /// `Airport`, `Bridge`, `Reactor`.
    is_fac_head "fac-head" 4,
    /// `River`, `Mountains`, `Strait`.
    is_loc_head "loc-head" 5,
    /// `Province`, `County`, `City`.
    is_gpe_head "gpe-head" 6,
    /// `War`, `Summit`, `Hurricane`.
    is_event_head "event-head" 7,
    /// `Act`, `Treaty`, `Convention`.
    is_law_head "law-head" 8,
    /// `missile`, `rifle`, `tank`: what a product's name stands before.
    is_product_head "product-head" 9,
    /// Inside a person's name, often in lower case: `bin`, `van`, `al`.
    is_particle "particle" 10,
    /// `Inc`, `Ltd`, `GmbH`.
    is_company_suffix "company-suffix" 11,
    /// Articles, prepositions, pronouns, conjunctions, auxiliaries.
    is_function "function" 12,
    /// Verbs of saying: `said`, `told`, `warned`.
    is_saying "saying" 13,
    /// A month or a day of the week, also abbreviated.
    is_calendar "calendar" 14,
    /// `north`, `eastern`, `upper`, `greater`.
    is_direction "direction" 15,
    /// `Jr`, `Sr`, `III`.
    is_name_suffix "name-suffix" 16,
    /// A kin word: `brother`, `wife`.
    is_kin "kin" 17,
}

impl Word {
    #[must_use]
    pub fn first_name(self) -> Rank {
        rank(self.0 >> FIRST)
    }

    #[must_use]
    pub fn surname(self) -> Rank {
        rank(self.0 >> LAST)
    }

    #[must_use]
    pub fn usage(self) -> Usage {
        match self.0 >> USAGE & 7 {
            1 => Usage::Lower,
            2 => Usage::MostlyLower,
            3 => Usage::Mixed,
            4 => Usage::Capital,
            _ => Usage::Unknown,
        }
    }

    /// Lower case always or mostly: alone, its capital is no evidence of a name.
    #[must_use]
    pub fn is_common(self) -> bool {
        matches!(self.usage(), Usage::Lower | Usage::MostlyLower)
    }

    #[must_use]
    pub fn usual(self) -> Usual {
        match self.0 >> USUAL & 7 {
            1 => Usual::Nothing,
            2 => Usual::Person,
            3 => Usual::Org,
            4 => Usual::Gpe,
            5 => Usual::Loc,
            6 => Usual::Norp,
            7 => Usual::Event,
            _ => Usual::Unknown,
        }
    }

    /// Each fact by its number, in order: the levels, then the flags.
    pub fn facts(self) -> impl Iterator<Item = usize> {
        let levels = LEVELS.into_iter().filter_map(move |(shift, mask, before)| {
            let level = (self.0 >> shift & mask) as usize;
            level.checked_sub(1).map(|level| before + level)
        });
        let flags = (FLAGS..FLAGS + FLAG_COUNT as u32).filter(move |bit| self.0 & 1 << bit != 0);
        levels.chain(flags.map(|bit| LEVEL_COUNT + (bit - FLAGS) as usize))
    }

    #[must_use]
    pub fn bits(self) -> u32 {
        self.0
    }

    #[must_use]
    pub fn from_bits(bits: u32) -> Word {
        Word(bits)
    }

    /// The facts of both; `None` where two lists give one word two levels.
    pub(super) fn joined(self, other: Word) -> Option<Word> {
        let level = |w: Word| [w.0 >> FIRST & 3, w.0 >> LAST & 3, w.0 >> USAGE & 7, w.0 >> USUAL & 7];
        let clash = level(self).into_iter().zip(level(other)).any(|(a, b)| a != 0 && b != 0 && a != b);
        (!clash).then_some(Word(self.0 | other.0))
    }
}

fn rank(bits: u32) -> Rank {
    match bits & 3 {
        1 => Rank::Rare,
        2 => Rank::Known,
        3 => Rank::Frequent,
        _ => Rank::No,
    }
}

#[cfg(test)]
mod tests {
    use super::{FACTS, Word};

    #[test]
    fn every_list_is_a_fact_of_its_own() {
        let numbers = |list: &str| Word::list(list).map(|word| word.facts().collect::<Vec<_>>());
        assert_eq!(numbers("first-name-rare"), Some(vec![0]));
        assert_eq!(numbers("usual-event"), Some(vec![16]));
        assert_eq!(numbers("kin"), Some(vec![FACTS - 1]));
        let both = Word::list("surname-known").and_then(|w| w.joined(Word::list("title")?)).expect("they agree");
        assert_eq!(both.facts().collect::<Vec<_>>(), [4, 17]);
        assert_eq!(Word::default().facts().count(), 0);
    }
}
