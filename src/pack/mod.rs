//! Everything looked up, loaded from bytes: facts about single words, what words stand for, and phrases
//! with what they can mean.
//! `models/` holds the lists, a folder a language, the build script compiles them ([`compile`]), [`Pack::load`] maps the result.

mod class;
pub mod clue;
pub mod compile;
mod cue;
mod currency;
mod error;
mod facts;
mod feast;
mod format;
mod gender;
mod hedge;
mod judge;
mod kb;
mod key;
mod lemma;
mod lexicon;
mod load;
mod name_link;
mod numeral;
mod page_role;
mod page_word;
pub mod pairs;
mod parser;
mod pattern_word;
mod phrase_list;
mod press_word;
pub mod recognizer;
mod repeats;
mod ring;
mod scale;
mod sense;
mod share;
#[cfg(test)]
mod tests;
mod time_word;
mod unit;
mod unit_base;
mod unit_word;
mod value;
mod value_role;
mod value_sense;
mod word_set;
mod words;

pub use class::Class;
pub use cue::{Cue, Frame};
pub use currency::{Currency, Lead};
pub use error::PackError;
pub use facts::{FACTS, Facts, Rank, Usage, Usual};
pub use feast::Feast;
pub use gender::Gender;
pub use hedge::{Bound, Hedge};
pub use judge::bundled_judge;
pub use kb::Kb;
pub use lemma::Ending;
pub use load::{Inflection, Pack};
pub use name_link::NameLink;
pub use numeral::Numeral;
pub use page_role::PageRole;
pub use page_word::PageWord;
pub use parser::bundled_parser;
pub use pattern_word::PatternWord;
pub use phrase_list::PhraseList;
pub use press_word::PressWord;
pub(crate) use repeats::Repeats;
pub use ring::Ring;
pub use scale::Scale;
pub use sense::{Sense, Senses};
pub use share::Share;
pub use time_word::{TimeRole, TimeWord};
pub use unit::{Dimension, Unit};
pub use unit_base::{Measure, Ratio};
pub use unit_word::UnitWord;
pub use value::Value;
pub use value_role::ValueRole;
pub use value_sense::ValueSense;
pub use words::{Case, Hit, Words};

/// The pack compiled from `models/` when this crate was built.
#[must_use]
pub fn bundled() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin"))
}
