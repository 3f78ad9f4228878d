//! Small neural networks and their files: one names the tokens of a sentence, one finds its tree ([`parser`]). They know nothing of words: a form comes as
//! rows of tables, a label goes out as a number. Integers alone, in one fixed order: every build gives the same bits.
//!
//! The first looks at a window of tokens (Collobert, Weston, Bottou, Karlen, Kavukcuoglu and Kuksa, "Natural Language
//! Processing (Almost) from Scratch", 2011): a hidden layer over the vectors of the tokens around, normalised (Ba, Kiros
//! and Hinton, "Layer Normalization", 2016), then a score for each tag. What a form adds to the hidden layer depends on
//! the form alone, so it is kept (Devlin, Zbib, Huang, Lamar, Schwartz and Makhoul, "Fast and Robust Neural Network Joint
//! Models for Statistical Machine Translation", 2014). Weights are 8-bit integers with a scale (Jacob et al.,
//! "Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only Inference", 2018).

mod added;
mod clusters;
mod confidence;
mod decode;
mod error;
mod file;
mod hidden;
mod highest;
mod lanes;
mod memo;
mod model;
pub mod parser;
#[cfg(test)]
pub(crate) mod sample;
mod sealed;
mod seen;
#[cfg(test)]
mod tests;

pub use added::Added;
pub use clusters::{Clusters, MOST_CLUSTERS};
pub use confidence::certainty;
pub use decode::tag;
pub use error::NetworkError;
pub use hidden::Network;
pub use memo::{Memo, SharedMemo};
pub use model::{Model, Table};
pub use seen::Seen;
