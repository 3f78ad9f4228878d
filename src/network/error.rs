//! Why bytes are no model that this engine can use.

use super::format::VERSION;
use std::fmt;

/// Why bytes are no model that this engine can use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NetworkError {
    /// They do not start as a model does.
    Foreign,
    /// Written by a later engine.
    Newer {
        /// Of the format of the file.
        version: u16,
    },
    /// Fewer bytes than the header tells.
    Truncated {
        /// How many there are.
        bytes: usize,
        /// How many there must be.
        needed: usize,
    },
    /// The checksum does not match.
    Damaged,
    /// Trained for other features than this engine computes.
    Features {
        /// Of the features, in the file.
        version: u16,
    },
    /// The parts do not fit each other, or leave the range of the arithmetic.
    Unfit(&'static str),
}

impl fmt::Display for NetworkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NetworkError::Foreign => write!(f, "this is no model of the recognizer"),
            NetworkError::Newer { version } => {
                write!(f, "the recognizer's model has format {version}, this engine reads up to {VERSION}")
            }
            NetworkError::Truncated { bytes, needed } => {
                write!(f, "the recognizer's model is cut short: {bytes} bytes of {needed}")
            }
            NetworkError::Damaged => write!(f, "the recognizer's model is damaged"),
            NetworkError::Features { version } => {
                write!(f, "the recognizer's model was trained for other features (version {version}): train a new one")
            }
            NetworkError::Unfit(what) => write!(f, "the recognizer's model does not fit: {what}"),
        }
    }
}

impl std::error::Error for NetworkError {}
