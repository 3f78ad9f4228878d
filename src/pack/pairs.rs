//! Typed pairs: what a word stands for. `pairs/<list>.tsv` has a word and its value a line, parted by a tab; each list
//! knows how its values are read, so that a wrong one stops the build.

use super::cue::Cue;
use super::currency::Currency;
use super::facts::place;
use super::feast::Feast;
use super::gender::Gender;
use super::hedge::Hedge;
use super::lemma::Ending;
use super::name_link::NameLink;
use super::numeral::Numeral;
use super::page_role::PageRole;
use super::page_word::PageWord;
use super::pattern_word::PatternWord;
use super::press_word::PressWord;
use super::ring::Ring;
use super::scale::Scale;
use super::share::Share;
use super::time_word::TimeWord;
use super::unit_word::UnitWord;
use super::value::Value;
use super::value_role::ValueRole;
use super::value_sense::ValueSense;
use crate::document::syntax::Features;
use crate::text::fold;
use std::collections::BTreeMap;
use std::marker::PhantomData;

/// A list of pairs, by the type of its values.
#[derive(Debug)]
pub struct Pairs<V> {
    pub(super) number: u8,
    value: PhantomData<V>,
}

/// A list as the compiler sees it.
struct List {
    folded: bool,
    wanted: &'static str,
    read: fn(&str) -> Option<(u64, ValueSense)>,
}

macro_rules! pairs {
    ($($(#[$doc:meta])* $list:ident $name:literal $value:ty,)*) => {
        /// What the lists are called: `pairs/<name>.tsv`.
        pub(super) const NAMES: &[&str] = &[$($name,)*];
        const LISTS: &[List] = &[$(List {
            folded: <$value>::FOLDED,
            wanted: <$value>::WANTED,
            read: |text| <$value>::parse(text).map(|value| (value.pack(), value.sense())),
        },)*];
        $($(#[$doc])* pub const $list: Pairs<$value> = Pairs { number: place(NAMES, $name) as u8, value: PhantomData };)*
    };
}

pairs! {
    /// Given names that nearly only women or only men have.
    GIVEN_NAMES "given-name" Gender,
    /// Given names and their short forms: `bob`, `robert`.
    GIVEN_RINGS "given-ring" Ring,
    /// What stands before the name of a woman or of a man: `mrs`, `king`.
    TITLES "title" Gender,
    /// Signs, codes and words of currencies.
    CURRENCIES "currency" Currency,
    /// What a number is multiplied by: `million`, `crore`.
    SCALES "scale" Scale,
    /// What a word says of time: `week`, `last`, `EDT`, `will`; some of several words: `no later than`.
    TIME_WORDS "time-word" TimeWord,
    /// The number that a word says: `three`, `third`, `quarter`.
    NUMERALS "numeral" Numeral,
    /// What stands beside an amount and bounds or blurs it: `more than`, `or so`.
    HEDGES "hedge" Hedge,
    /// The rule of a feast: `easter monday`, as tokens cut it.
    FEASTS "feast" Feast,
    /// Words for parts of a hundred or a thousand, some of several words: `%`, `basis points`.
    SHARES "share" Share,
    /// What pages ask of their readers, and with what.
    PAGE_WORDS "page-word" PageWord,
    /// What pages use a word for, in the lines around an article.
    PAGE_ROLES "page-role" PageRole,
    /// What a word is to the patterns of things, laws, events, sites, works and languages.
    PATTERN_WORDS "pattern-word" PatternWord,
    /// What links the words of a name, where a pattern follows it from its head.
    NAME_LINKS "name-link" NameLink,
    /// What a word tells of the press.
    PRESS_WORDS "press-word" PressWord,
    /// Words for units of measure, some of two words: `km`, `metric tons`.
    UNITS "unit" UnitWord,
    /// What a word may mean in dates and amounts; currencies, scales and units mean theirs without standing here.
    VALUE_SENSES "value-sense" ValueSense,
    /// What a word does beside a date or an amount: `until`, `consecutive`.
    VALUE_ROLES "value-role" ValueRole,
    /// The lemma of a form with its tag: `went vbd`.
    LEMMAS "lemma" Ending,
    /// The lemma of what has an ending, with its tag: `ies nns`.
    LEMMA_ENDINGS "lemma-ending" Ending,
    /// The features of a form with its tag: `she prp`.
    FORM_FEATURES "form-feature" Features,
    /// The features of a tag: `nns`.
    TAG_FEATURES "tag-feature" Features,
    /// Verbs, by their lemma, and phrases that attribute words to somebody: `say`, `call for`, `according to`.
    CUES "cue" Cue,
    /// Nouns that do, by their lemma: `claim`.
    CUE_NOUNS "cue-noun" Cue,
    /// How much a word says, by its stem: 1 (in most documents) to 15.
    WEIGHTS "weight" u8,
    /// Lemmas that say the same of a fact: `die`, `dead`, `kill`.
    RINGS "ring" Ring,
    /// Words that tell the same of a story, or one kind of thing, by their stems: `blast`, `bomb`, `explode`.
    SYNONYMS "synonym" Ring,
}

/// All pairs of a language, while they are compiled.
#[derive(Debug, Default)]
pub(super) struct Collected {
    values: BTreeMap<String, u64>,
    senses: BTreeMap<String, ValueSense>,
}

impl Collected {
    /// The number of the list that `pairs/<name>.tsv` is.
    pub(super) fn list(name: &str) -> Option<usize> {
        NAMES.iter().position(|known| *known == name)
    }

    /// Adds a line of a list.
    pub(super) fn add(&mut self, list: usize, line: &str) -> Result<(), String> {
        let List { folded, wanted, read } = &LISTS[list];
        let (word, value) = line
            .split_once('\t')
            .filter(|(word, value)| !word.is_empty() && !value.contains('\t'))
            .ok_or("not a word and a value, parted by a tab")?;
        let as_read = fold(word);
        if *folded && as_read != word {
            return Err(format!("{word:?} is looked up as {as_read:?}"));
        }
        let (value, sense) = read(value).ok_or_else(|| format!("{value:?} is not {wanted}"))?;
        let known = self.senses.entry(as_read).or_insert(ValueSense::NONE);
        // A word may have several senses, a line each.
        let again = if list == usize::from(VALUE_SENSES.number) {
            known.has(sense)
        } else {
            self.values.insert(key(list as u8, word), value).is_some()
        };
        if again {
            return Err(format!("{word:?} has its value already"));
        }
        *known = known.or(sense);
        Ok(())
    }

    /// Key and value of each pair, in order.
    pub(super) fn finish(mut self) -> BTreeMap<String, u64> {
        let senses = self.senses.into_iter().filter(|(_, sense)| *sense != ValueSense::NONE);
        self.values.extend(senses.map(|(word, sense)| (key(VALUE_SENSES.number, &word), sense.pack())));
        self.values
    }
}

/// The lists lie behind each other in one lexicon: each has a mark before its words.
pub(super) fn mark(list: u8) -> u8 {
    b'!' + list
}

fn key(list: u8, word: &str) -> String {
    format!("{}{word}", char::from(mark(list)))
}
