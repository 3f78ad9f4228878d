//! A small neural network that finds the tree of a sentence, and its file.
//!
//! A word is a vector of its form alone, taken from the recognizer's tables and two small ones of its own, so that what
//! it adds to its neighbours is kept. Two recurrent layers without a product in their recurrence (Bradbury, Merity, Xiong
//! and Socher, "Quasi-Recurrent Neural Networks", 2017; Lei, Zhang, Wang, Dai and Artzi, "Simple Recurrent Units for
//! Highly Parallelizable Recurrence", 2018) see the whole sentence. Each word then chooses its head (Zhang, Cheng and
//! Lapata, "Dependency Parsing as Head Selection", 2017) by a product of two vectors and their distance; where the choices
//! are no tree, the best tree is found (Chu and Liu 1965, Edmonds 1967).

mod curves;
mod file;
mod forward;
mod heads;
mod matrix;
mod model;
mod recurrent;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

pub use forward::{Found, Parser};
pub use heads::heads;
pub use matrix::Matrix;
pub use model::{Names, ParserModel, Sizes};
