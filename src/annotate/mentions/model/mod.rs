//! The recognizer: a small neural network over windows of tokens.

pub(in crate::annotate) mod features;
mod phrases;
pub(in crate::annotate) mod sample;
