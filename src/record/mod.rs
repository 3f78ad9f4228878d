//! Records as they come in, one JSON object each, and what fails of them: `docs/CONTRACT.md`, "Input".

mod failure;
mod parse;
mod rescue;

pub use failure::Failure;
pub use parse::{Item, Record, Set, article, is_record, metadata, parse};
pub use rescue::rescue;
