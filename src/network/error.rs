//! Why bytes are no model that this engine can use.

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
        /// The latest that this engine reads.
        known: u16,
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
    /// A parser that was trained over the tables of another recognizer.
    OtherRecognizer,
}

impl fmt::Display for NetworkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NetworkError::Foreign => write!(f, "this is no such model"),
            NetworkError::Newer { version, known } => {
                write!(f, "the model has format {version}, this engine reads up to {known}")
            }
            NetworkError::Truncated { bytes, needed } => {
                write!(f, "the model is cut short: {bytes} bytes of {needed}")
            }
            NetworkError::Damaged => write!(f, "the model is damaged"),
            NetworkError::Features { version } => {
                write!(f, "the model was trained for other features (version {version}): train a new one")
            }
            NetworkError::Unfit(what) => write!(f, "the model does not fit: {what}"),
            NetworkError::OtherRecognizer => {
                write!(f, "the model was trained over another recognizer: train a new one")
            }
        }
    }
}

impl std::error::Error for NetworkError {}
