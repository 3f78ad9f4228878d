//! The kinds of clues that names are found by, what a segment can be, and how much each clue counts for each outcome:
//! `models/en/names.tsv`, made by `crossread learn`.

use crate::document::{Label, Rule};

macro_rules! clues {
    ($($(#[$doc:meta])* $variant:ident $name:literal $rule:expr,)*) => {
        /// A kind of clue.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Clue { $($(#[$doc])* $variant,)* }

        impl Clue {
            /// In the order of the definition.
            pub const ALL: &[Clue] = &[$(Clue::$variant),*];

            /// As it stands in `models/en/names.tsv`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Clue::$variant => $name,)* }
            }

            /// The rule that a mention remembers if clues like this one spoke loudest for it.
            #[must_use]
            pub fn rule(self) -> Rule {
                match self { $(Clue::$variant => $rule,)* }
            }
        }
    };
}

clues! {
    /// How many tokens.
    Length "length" Rule("name-shape"),
    /// How the tokens are written: a letter each, repeats once.
    Shape "shape" Rule("name-shape"),
    /// What the tokens are: a letter each, the middle cut out.
    Pattern "pattern" Rule("name-pattern"),
    /// The pattern between its neighbours.
    Framed "framed" Rule("name-pattern"),
    /// The word, where there is one.
    Only "only" Rule("name-word"),
    /// The first of several words.
    First "first" Rule("name-word"),
    /// The last of several words.
    Last "last" Rule("name-word"),
    /// Each word between them.
    Inside "inside" Rule("name-word"),
    /// What the pack says of the only word.
    OnlyFact "only-fact" Rule("name-fact"),
    /// What the pack says of the first word.
    FirstFact "first-fact" Rule("name-fact"),
    /// What the pack says of the last word.
    LastFact "last-fact" Rule("name-fact"),
    /// What the pack says of each word between.
    InsideFact "inside-fact" Rule("name-fact"),
    /// The last letters of the last word.
    Ending "ending" Rule("name-ending"),
    /// The word before.
    Before "before" Rule("name-context"),
    /// The two words before.
    Before2 "before2" Rule("name-context"),
    /// The word after.
    After "after" Rule("name-context"),
    /// The two words after.
    After2 "after2" Rule("name-context"),
    /// What the pack says of the word before; `^` where the sentence begins.
    BeforeFact "before-fact" Rule("name-context"),
    /// What the pack says of the word after; `$` where the sentence ends.
    AfterFact "after-fact" Rule("name-context"),
    /// The kinds of both neighbours.
    Edges "edges" Rule("name-context"),
    /// A capitalised office or title later in the run: `[External Economic Relations] Minister Yun`.
    Ahead "ahead" Rule("name-context"),
    /// A comma and a place after it, or before it: `Austin, Texas`.
    Comma "comma" Rule("name-context"),
    /// `Institute for National Security Studies (INSS)`.
    Bracket "bracket" Rule("name-acronym-bracket"),
    /// How the sentence and the whole text write the only word.
    Evidence "evidence" Rule("name-case"),
    /// The same of the first of several words.
    EvidenceFirst "evidence-first" Rule("name-case"),
    /// What a gazetteer calls the whole, and its weight.
    Gazetteer "gazetteer" Rule("gazetteer"),
    /// What a gazetteer calls the whole; also how many senses it has there, two at most.
    Known "known" Rule("gazetteer"),
    /// What a gazetteer calls the whole, and the word before.
    KnownAfter "known-after" Rule("gazetteer"),
    /// What a gazetteer calls the whole, and the word after.
    KnownBefore "known-before" Rule("gazetteer"),
    /// What a gazetteer calls a beginning of it.
    StartsWith "starts-with" Rule("gazetteer"),
    /// What a gazetteer calls an end of it.
    EndsWith "ends-with" Rule("gazetteer"),
    /// What a gazetteer calls both sides of a small word: `[Dakar] and [Tunis]`, `[Pyongyang] for [Tehran]`.
    Joined "joined" Rule("gazetteer"),
    /// What a gazetteer calls the other half of a pair: `Panama and [West Kelvaria]`.
    Sibling "sibling" Rule("gazetteer"),
    /// What a gazetteer calls a longer stretch around it.
    Within "within" Rule("gazetteer"),
    /// What a gazetteer calls a stretch that begins inside and ends behind it.
    Cuts "cuts" Rule("gazetteer"),
}

/// What a segment can be; `None` is no name.
pub const OUTCOMES: [Option<Label>; 12] = [
    None,
    Some(Label::Person),
    Some(Label::Norp),
    Some(Label::Org),
    Some(Label::Gpe),
    Some(Label::Loc),
    Some(Label::Fac),
    Some(Label::Event),
    Some(Label::Product),
    Some(Label::WorkOfArt),
    Some(Label::Law),
    Some(Label::Language),
];

/// One weight for each outcome.
pub type Row = [i8; OUTCOMES.len()];

/// A weight of this much makes an outcome e times as likely.
pub const NAT: i32 = 16;

/// The value of a clue that is told by up to eight ASCII characters; further ones are left out.
#[must_use]
pub fn tag(text: &[u8]) -> u64 {
    text.iter().take(8).fold(0, |tag, b| tag << 8 | u64::from(*b))
}

/// FNV-1a (Fowler, Noll and Vo, 1991), 64 bits.
#[must_use]
pub fn hash(s: &str) -> u64 {
    s.bytes().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

/// The key of a clue in the table of weights: multiplied by 2^64 over the golden ratio, which spreads near values
/// (Knuth, "Sorting and Searching", 1973).
#[must_use]
pub fn key(clue: Clue, value: u64) -> u64 {
    let key = (value ^ (clue as u64 + 1) << 57).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    key ^ key >> 29
}

/// The value of a clue that is made of two, in their order.
#[must_use]
pub fn pair_value(first: u64, second: u64) -> u64 {
    first.rotate_left(21).wrapping_mul(31) ^ second
}

/// The value of a clue from its text in the table: a code, a word, or two joined by a space.
#[must_use]
pub fn value(clue: Clue, text: &str) -> u64 {
    match clue {
        Clue::Only | Clue::First | Clue::Last | Clue::Inside | Clue::Before | Clue::After | Clue::Ending => hash(text),
        Clue::Before2 | Clue::After2 => {
            let (first, second) = text.split_once(' ').unwrap_or((text, ""));
            pair_value(hash(first), hash(second))
        }
        Clue::KnownAfter | Clue::KnownBefore | Clue::Joined => {
            let (code, word) = text.split_once(' ').unwrap_or((text, ""));
            pair_value(tag(code.as_bytes()), hash(word))
        }
        _ => tag(text.as_bytes()),
    }
}

/// A line of `models/en/names.tsv`: `clue<TAB>value<TAB>LABEL weight …`, `-` for no name.
pub(super) fn parse_line(line: &str) -> Option<(u64, Row)> {
    let mut columns = line.split('\t');
    let (name, text, weights) = (columns.next()?, columns.next()?, columns.next()?);
    let clue = Clue::ALL.iter().copied().find(|c| c.name() == name)?;
    let mut row = Row::default();
    let mut words = weights.split(' ');
    while let Some(label) = words.next() {
        let outcome = OUTCOMES.iter().position(|o| o.map_or("-", Label::name) == label)?;
        row[outcome] = words.next()?.parse().ok()?;
    }
    Some((key(clue, value(clue, text)), row))
}

/// A slot of the table: the key's lower half, 0 where the slot is free, then the row.
pub(super) const SLOT: usize = 4 + OUTCOMES.len();

/// Lays rows out for [`find`]: open addressing, at most half full.
pub(super) fn table(rows: &[(u64, Row)]) -> Vec<u8> {
    let mut table = vec![0; (rows.len() * 2).next_power_of_two() * SLOT];
    for &(key, row) in rows {
        let slot = slot(&table, key);
        table[slot..slot + 4].copy_from_slice(&stored(key).to_le_bytes());
        for (byte, weight) in table[slot + 4..slot + SLOT].iter_mut().zip(row) {
            *byte = weight.to_le_bytes()[0];
        }
    }
    table
}

/// Whether bytes can be searched: slots by a power of two, some of them free.
pub(super) fn is_table(table: &[u8]) -> bool {
    let slots = table.len() / SLOT;
    table.is_empty()
        || (table.len() % SLOT == 0 && slots.is_power_of_two() && (0..slots).any(|i| stored_at(table, i * SLOT) == 0))
}

/// The row of a key.
pub(super) fn find(table: &[u8], key: u64) -> Option<Row> {
    if table.is_empty() {
        return None;
    }
    let slot = slot(table, key);
    let row = &table[slot..slot + SLOT];
    (stored_at(table, slot) != 0).then(|| std::array::from_fn(|i| i8::from_le_bytes([row[4 + i]])))
}

/// Where a key is, or would be.
fn slot(table: &[u8], key: u64) -> usize {
    let mask = table.len() / SLOT - 1;
    let mut slot = (key >> 32) as usize & mask;
    while ![0, stored(key)].contains(&stored_at(table, slot * SLOT)) {
        slot = (slot + 1) & mask;
    }
    slot * SLOT
}

fn stored(key: u64) -> u32 {
    (key as u32).max(1)
}

fn stored_at(table: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([table[at], table[at + 1], table[at + 2], table[at + 3]])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_found_by_what_it_was_learnt_from() {
        let (key_of, row) = parse_line("after\tsaid\t- -5 PERSON 12 ORG -83").expect("a line");
        assert_eq!(key_of, key(Clue::After, hash("said")));
        let others = (0..500u64).map(|n| (key(Clue::Only, hash(&n.to_string())), [1; OUTCOMES.len()]));
        let table = table(&others.chain([(key_of, row)]).collect::<Vec<_>>());
        assert_eq!(find(&table, key_of), Some(row));
        assert_eq!((row[0], row[1], row[3]), (-5, 12, -83));
        assert_eq!(find(&table, key(Clue::After, hash("told"))), None);
        assert_eq!(find(&[], key_of), None);
        assert!(is_table(&table) && !is_table(&table[1..]) && !is_table(&[1; SLOT]));
    }

    #[test]
    fn a_line_that_is_wrong_is_none() {
        for line in [
            "",
            "after\tsaid",
            "nowhere\tsaid\tORG 1",
            "after\tsaid\tORG 500",
            "after\tsaid\tGOD 1",
            "after\tsaid\tORG",
        ] {
            assert_eq!(parse_line(line), None, "{line:?}");
        }
    }
}
