//! What is known of one word form: a set of bits, one lookup a word.

/// Facts about a word, whatever its case in the text. [`Facts::default`] knows nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Facts([u64; ROOM / 64]);

/// How the running text of many articles writes a word where no sentence starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Usage {
    /// Not frequent enough to tell.
    Unknown,
    /// Lower case nearly always: a capital means a sentence's start or a headline.
    Lower,
    /// A capital in 5 to 35 of a hundred places.
    MostlyLower,
    /// `May`, `Bush`: both.
    Mixed,
    /// A name or part of one.
    Capital,
}

/// How often a name is given or borne: in the United States (Census of 1990), and in annotated texts of the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Rank {
    /// In no list of names.
    No,
    /// Among the rest of the census, or seen as a name two or three times.
    Rare,
    /// One in ten thousand people, the surnames up to rank 3,000; names of the rest of the world that texts use.
    Known,
    /// One in a thousand people, the 500 first surnames.
    Frequent,
}

/// What most names that hold a capitalised word are, in annotated text; which texts, `models/README.md` lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Usual {
    /// Seen fewer than 15 times, or not one kind in 85 of a hundred.
    Unknown,
    /// Capitalised, and no name at all: weekdays, headline words.
    Nothing,
    /// Part of a person's name: `Abdullah`.
    Person,
    /// `Congress`.
    Org,
    /// `Ankara`.
    Gpe,
    /// `Gulf`.
    Loc,
    /// `Iraqi`.
    Norp,
    /// `Championships`.
    Event,
}

/// How many facts a word can have: lists in `models/`, with room for hundreds.
pub(super) const ROOM: usize = 256;

/// Of how many facts the levels are made up, and where each kind of them begins and ends.
const LEVELS: [std::ops::Range<usize>; 4] = [FIRST, LAST, USAGE, USUAL];
const FIRST: std::ops::Range<usize> = 0..3;
const LAST: std::ops::Range<usize> = 3..6;
const USAGE: std::ops::Range<usize> = 6..10;
const USUAL: std::ops::Range<usize> = 10..17;

macro_rules! facts {
    (levels: $($level:literal,)* flags: $($(#[$doc:meta])* $method:ident $list:literal,)*) => {
        /// The lists of `models/`, by the number of the fact that each states. A model of the recognizer knows them by
        /// name, so their order is free but for the levels, which come first.
        pub const FACTS: &[&str] = &[$($level,)* $($list,)*];

        impl Facts {
            $($(#[$doc])* #[must_use] pub fn $method(self) -> bool {
                const FACT: usize = place(FACTS, $list);
                self.has(FACT)
            })*
        }
    };
}

facts! {
    levels:
    "first-name-rare",
    "first-name-known",
    "first-name-frequent",
    "surname-rare",
    "surname-known",
    "surname-frequent",
    "usage-lower",
    "usage-mostly-lower",
    "usage-mixed",
    "usage-capital",
    "usual-nothing",
    "usual-person",
    "usual-org",
    "usual-gpe",
    "usual-loc",
    "usual-norp",
    "usual-event",
    flags:
    /// Stands before a person's name: `Mr`, `Gen`, `President`, `Sheikh`.
    is_title "title",
    /// A person's office or trade: `spokesman`, `chairman`, `minister`.
    is_role "role",
    /// Makes a role of a role: `deputy`, `vice`, `former`, `prime`, `foreign`.
    is_role_modifier "role-modifier",
    /// Head of an organisation's name: `University`, `Ministry`, `Party`.
    is_org_head "org-head",
    /// `Airport`, `Bridge`, `Reactor`.
    is_fac_head "fac-head",
    /// `River`, `Mountains`, `Strait`.
    is_loc_head "loc-head",
    /// `Province`, `County`, `City`.
    is_gpe_head "gpe-head",
    /// `War`, `Summit`, `Hurricane`.
    is_event_head "event-head",
    /// `Act`, `Treaty`, `Convention`.
    is_law_head "law-head",
    /// `missile`, `rifle`, `tank`: what a product's name stands before.
    is_product_head "product-head",
    /// Inside a person's name, often in lower case: `bin`, `van`, `al`.
    is_particle "particle",
    /// `Inc`, `Ltd`, `GmbH`.
    is_company_suffix "company-suffix",
    /// Articles, prepositions, pronouns, conjunctions, auxiliaries.
    is_function "function",
    /// Verbs of saying: `said`, `told`, `warned`.
    is_saying "saying",
    /// A month or a day of the week, also abbreviated.
    is_calendar "calendar",
    /// `north`, `eastern`, `upper`, `greater`.
    is_direction "direction",
    /// `Jr`, `Sr`, `III`.
    is_name_suffix "name-suffix",
    /// A kin word: `brother`, `wife`.
    is_kin "kin",
    // Beside a name.
    /// `shares of Hartwell`
    is_share "share",
    /// What a company has: `takeover`, `workers`.
    is_company_matter "company-matter",
    /// A word for a body that is no part of its name: `the [regulator] Zarvex`.
    is_body "body",
    /// Who leads a firm and no state: `Hartwell [CEO] Ann Lee`.
    is_executive "executive",
    /// What stands behind people alone: `Orlov, [who] left`.
    is_of_person "of-person",
    /// `a`, `an`, `the`.
    is_article "article",
    /// What stands behind a verb, or behind a name that a sentence is done with: `in`, `when`.
    is_link "link",
    /// What somewhere in a sentence tells of trade: `merged`, `retailer`.
    is_trade "trade",
    /// `announced good [results]`
    is_company_result "company-result",
    /// `[announced] good results`
    is_reporting "reporting",
    /// `[rose] 4.3 percent`
    is_market_move "market-move",
    /// `rose 4 percent in [polls]`
    is_of_votes "of-votes",
    /// `Brent [crude]`
    is_commodity "commodity",
    /// A verb whatever follows: no noun or adjective is spelt so.
    is_plain_verb "plain-verb",
    /// A verb that may be a noun or an adjective too: `Putin's [left] hand`, `Merkel's [paid] advisers`.
    is_noun_verb "noun-verb",
    /// Before what may be somebody's though nothing is said of it: `a friend [of] Merkel's`.
    is_elliptic "elliptic",
    /// Before a firm, whatever stands behind it: `[joined] Hartwell's`.
    is_acquiring "acquiring",
    /// A verb before another, and a noun too: `Russia's [might]`.
    is_modal "modal",
    /// As often a noun as a verb, so that a preposition tells nothing: `Hartwell's [cut] of the profit`.
    is_short_noun_verb "short-noun-verb",
    /// What carries people and goods: its name may follow, and the word before is as often its owner's.
    is_craft "craft",
    /// `Jane Doe is a [reporter] for The Herald.`
    is_writer "writer",
    /// `a [drug] called Marnex`
    is_drug "drug",
    /// Makes things that are told by a number or a code; the last word of its name.
    is_maker "maker",
    /// What is told by words too: `[Galaxy] Note 7`, `[Windows] Vista`.
    is_numbered_brand "numbered-brand",
    /// What a rate may be for behind an article: `$5 a [share]`.
    is_rate_noun "rate-noun",
    /// Before a number that names: `[No.] 2`.
    is_numbering "numbering",
    /// A plural without an s: `people`.
    is_irregular_plural "irregular-plural",
    /// Behind `first` or `second` these make a word of their own: `first [aid]`.
    is_after_ordinal "after-ordinal",
    // Beside a month or a day that may be a person.
    /// Behind these a day is the day of an act: "President Monday vetoed it", "the minister Friday said".
    is_day_office "day-office",
    /// `a [girl] named June`
    is_relation "relation",
    /// `a girl [named] June`
    is_naming "naming",
    /// What people do and months do not.
    is_speech_act "speech-act",
    /// Before a month these make it a date, whoever is called so.
    is_at_a_time "at-a-time",
    /// Of which a month has the like: `the [end] of May`, `[figures] for May`.
    is_of_a_month "of-a-month",
    /// A month that many people are called.
    is_month_name "month-name",
    /// Whose it is: `[his] wife, May,`, `[her] novel`.
    is_possessive "possessive",
    /// Between two months: `March [and] April`.
    is_between_months "between-months",
    /// Before a month that is no person, whoever stands behind it: `[of] March Marna was`.
    is_before_month "before-month",
    /// Behind a month: `from May [onwards]`.
    is_month_goes_on "month-goes-on",
    /// Before a clause: `[because] June said so`.
    is_clause_opener "clause-opener",
    /// What says of a month what it was: `May [was] wet`.
    is_finite "finite",
    /// Who is behind the verb of a question: `May [I] come in?`
    is_asked "asked",
    /// Participles without -ed: `[written] by June`.
    is_irregular_participle "irregular-participle",
    // Inside a name.
    /// A frequent family name of China, Korea or Vietnam, which stands first.
    is_family_name_first "family-name-first",
    /// `Southampton [F.C.]`
    is_club "club",
    /// What kind of organisation it is: `Harvard` is `Harvard [University]`.
    is_organisation_kind "organisation-kind",
    /// Between the words of a name, and not before what it is for: `Bank [of] Marna`.
    is_joiner "joiner",
    /// Before what a body is for or against: `Institute [for] Security`; between two names a preposition.
    is_purpose "purpose",
    /// What kind of place it is, where leaving it out changes nothing: `[Lake] Baikal`. Not `province`:
    /// Kandahar province is not Kandahar.
    is_place_kind "place-kind",
    // Beside a cue.
    /// Makes what it stands by less than sure: `allegedly`, `may`.
    is_hedge "hedge",
    /// Gives a noun that attributes its voice: `issue` a warning.
    is_voicing "voicing",
    /// Judges what it tells of: `[brutal] regime`, `slammed`.
    is_loaded "loaded",
    /// Says of what it governs that it is not so: `deny`, `fail`.
    is_denying "denying",
    /// What people are listed under: `[Witnesses]: Dorrit, Amy`.
    is_listed_person "listed-person",
    /// Opens a noun phrase, or cannot go on with the one before.
    is_phrase_opener "phrase-opener",
    /// `opened [ten] restaurants`
    is_count_word "count-word",
    /// A number behind it names no thing: `[Phase] 2`.
    is_counted_place "counted-place",
    /// What only a law is called: `Non-Proliferation [Treaty]`.
    is_law_close "law-close",
    /// What only an event is called: `Second Kelvarian [War]`.
    is_event_close "event-close",
    /// Ends in -ed, and is no verb: `[hundred]`.
    is_no_participle "no-participle",
    /// Adverbs that stand before a verb and do not end in -ly: `[already]`.
    is_plain_adverb "plain-adverb",
    /// Letters that stand for common nouns, and name nothing: `an [NGO]`.
    is_common_acronym "common-acronym",
    /// Who has a portfolio: `[Minister] of Health`.
    is_portfolio_office "portfolio-office",
    /// What a place has: `the [mayor] of Marnak`.
    is_place_matter "place-matter",
    /// Before where one is: `[in] Marnak`.
    is_staying "staying",
    /// Before the name of a storm: `[Hurricane] Obanda`.
    is_storm "storm",
}

impl Facts {
    /// What `words/<name>.txt` says of its words; `None` where no fact has this name.
    #[must_use]
    pub fn list(name: &str) -> Option<Facts> {
        let number = FACTS.iter().position(|list| *list == name)?;
        let mut word = Facts::default();
        word.0[number / 64] = 1 << (number % 64);
        Some(word)
    }

    /// How often the word is a given name.
    #[must_use]
    pub fn first_name(self) -> Rank {
        rank(self.level(FIRST))
    }

    /// How often the word is a family name.
    #[must_use]
    pub fn surname(self) -> Rank {
        rank(self.level(LAST))
    }

    /// How running text writes the word.
    #[must_use]
    pub fn usage(self) -> Usage {
        match self.level(USAGE) {
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

    /// What names that hold the word mostly are.
    #[must_use]
    pub fn usual(self) -> Usual {
        match self.level(USUAL) {
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

    /// Each fact by its number, in order: a place in [`FACTS`].
    pub fn facts(self) -> impl Iterator<Item = usize> {
        let of_one = |(at, mut bits): (usize, u64)| {
            std::iter::from_fn(move || {
                let bit = bits.trailing_zeros() as usize;
                bits &= bits.checked_sub(1)?;
                Some(at * 64 + bit)
            })
        };
        self.0.into_iter().enumerate().flat_map(of_one)
    }

    /// As the pack keeps it: 64 facts a number, the first in its lowest bit.
    pub(super) fn bits(self) -> [u64; ROOM / 64] {
        self.0
    }

    pub(super) fn from_bits(bits: [u64; ROOM / 64]) -> Facts {
        Facts(bits)
    }

    /// The facts of both; `None` where two lists give one word two levels.
    pub(super) fn joined(self, other: Facts) -> Option<Facts> {
        let level = |word: Facts| LEVELS.map(|kind| word.level(kind));
        let clash = level(self).into_iter().zip(level(other)).any(|(a, b)| a != 0 && b != 0 && a != b);
        (!clash).then(|| Facts(std::array::from_fn(|i| self.0[i] | other.0[i])))
    }

    fn has(self, fact: usize) -> bool {
        self.0[fact / 64] & 1 << (fact % 64) != 0
    }

    /// The place of the fact among those of its kind, counted from 1; 0 for none.
    fn level(self, kind: std::ops::Range<usize>) -> u32 {
        let bits = self.0[0] >> kind.start & ((1 << kind.len()) - 1);
        u64::BITS - bits.leading_zeros()
    }
}

/// The place of a list among the names of lists.
pub(super) const fn place(names: &[&str], list: &str) -> usize {
    let mut at = 0;
    while at < names.len() {
        if same(names[at].as_bytes(), list.as_bytes()) {
            return at;
        }
        at += 1;
    }
    panic!("no list has this name")
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

const _: () = assert!(FACTS.len() <= ROOM);

fn rank(level: u32) -> Rank {
    match level {
        1 => Rank::Rare,
        2 => Rank::Known,
        3 => Rank::Frequent,
        _ => Rank::No,
    }
}

#[cfg(test)]
mod tests {
    use super::{FACTS, Facts};

    #[test]
    fn every_list_is_a_fact_of_its_own() {
        let numbers = |list: &str| Facts::list(list).map(|word| word.facts().collect::<Vec<_>>());
        assert_eq!(numbers("first-name-rare"), Some(vec![0]));
        assert_eq!(numbers("usual-event"), Some(vec![16]));
        let each = FACTS.iter().enumerate().all(|(at, list)| numbers(list) == Some(vec![at]));
        assert!(each);
        let both = Facts::list("surname-known").and_then(|w| w.joined(Facts::list("title")?)).expect("they agree");
        assert_eq!(both.facts().collect::<Vec<_>>(), [4, 17]);
        assert_eq!(Facts::default().facts().count(), 0);
    }
}
