//! Why bytes are no pack that this engine can use.

use super::format::VERSION;
use crate::network::NetworkError;
use std::fmt;

/// Why bytes are no pack that this engine can use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackError {
    /// They do not start as a pack does.
    Foreign,
    /// Written by a later engine.
    Newer {
        /// Of the format of the pack.
        version: u16,
    },
    /// Fewer bytes than its parts ask for.
    Truncated {
        /// How many there are.
        bytes: usize,
        /// How many there must be.
        needed: usize,
    },
    /// The checksum does not match, or the checksum does and the parts do not fit each other.
    Damaged,
    /// The model of the recognizer in it.
    Recognizer(NetworkError),
    /// The model of the parser beside it.
    Parser(NetworkError),
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PackError::Foreign => write!(f, "this is no language pack"),
            PackError::Newer { version } => {
                write!(f, "the language pack has format {version}, this engine reads up to {VERSION}")
            }
            PackError::Truncated { bytes, needed } => {
                write!(f, "the language pack is cut short: {bytes} bytes of {needed}")
            }
            PackError::Damaged => write!(f, "the language pack is damaged"),
            PackError::Recognizer(error) => write!(f, "the recognizer: {error}"),
            PackError::Parser(error) => write!(f, "the parser: {error}"),
        }
    }
}

impl std::error::Error for PackError {}
