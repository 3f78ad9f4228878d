//! Everything looked up, loaded from bytes: facts about single words, and phrases with what they can mean.
//! `models/` holds the lists, a folder a language, the build script compiles them ([`compile`]), [`Pack::load`] maps the result.

mod class;
pub mod clue;
pub mod compile;
mod error;
mod facts;
mod format;
mod kb;
mod key;
mod load;
pub mod recognizer;
mod sense;
#[cfg(test)]
mod tests;
mod words;

pub use class::Class;
pub use error::PackError;
pub use facts::{FACTS, Rank, Usage, Usual, Word};
pub use kb::Kb;
pub use load::Pack;
pub use sense::{Sense, Senses};
pub use words::{Case, Hit, Words};

/// The pack compiled from `models/` when this crate was built.
#[must_use]
pub fn bundled() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin"))
}
