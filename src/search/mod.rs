//! What a reader looks for in texts: words, and what words say.

mod value;
mod words;

pub use value::ValueQuery;
pub use words::{Index, Query};
