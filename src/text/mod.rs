//! Spans, offset maps, character classes, folding, hashes, and what a writer's hand does to any text: abbreviations,
//! openers, line ends. Knows no types of articles.

mod abbreviations;
mod around;
pub mod chars;
mod crc;
mod fold;
mod hash;
mod head_key;
mod line_end;
pub(crate) mod list;
#[cfg(test)]
pub(crate) mod made;
mod offsets;
mod order;
mod span;
mod squeeze;
mod starters;
mod walk;

pub use abbreviations::Abbreviation;
pub use around::around;
pub use crc::crc32;
pub use fold::{fold, fold_into, spelled_out, undressed};
pub use hash::{short_hash, spread, text_hash};
pub use head_key::{Head, head_field};
pub use line_end::{cuts_word, over_line_end};
pub use offsets::{OffsetMap, Unit};
pub use order::{order_by, order_by_key};
pub use span::Span;
pub use squeeze::{InflateError, deflate, inflate};
pub use starters::starts_sentence;
pub use walk::{walk, walk_text};
