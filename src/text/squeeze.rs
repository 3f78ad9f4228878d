//! Texts packed for a link, and unpacked up to a limit.

/// Raw deflate (Deutsch, RFC 1951, 1996) at the best level: the same bytes in every browser and natively.
#[must_use]
pub fn deflate(bytes: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec(bytes, 9)
}

/// Why packed bytes do not unfold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InflateError {
    /// The bytes are no deflate stream, or it is cut short.
    Damaged,
    /// More would come out than the limit, in bytes.
    TooLarge {
        /// In bytes.
        limit: usize,
    },
}

impl std::fmt::Display for InflateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            InflateError::Damaged => write!(f, "the packed texts are damaged or cut short"),
            InflateError::TooLarge { limit } => write!(f, "the packed texts unfold to more than {limit} bytes"),
        }
    }
}

impl std::error::Error for InflateError {}

/// Undoes [`deflate`], and stops at `limit` bytes: a hostile fragment cannot unfold without bound.
///
/// # Errors
/// [`InflateError`] for what is no deflate stream, is cut short or unfolds to more than `limit`.
pub fn inflate(bytes: &[u8], limit: usize) -> Result<Vec<u8>, InflateError> {
    use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
    decompress_to_vec_with_limit(bytes, limit).map_err(|e| match e.status {
        TINFLStatus::HasMoreOutput => InflateError::TooLarge { limit },
        _ => InflateError::Damaged,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bomb_stops_at_the_limit() {
        let bomb = deflate(&vec![0; 5_000_000]);
        assert!(bomb.len() < 10_000);
        assert_eq!(inflate(&bomb, 1000), Err(InflateError::TooLarge { limit: 1000 }));
        assert_eq!(inflate(&bomb, 5_000_000).map(|v| v.len()), Ok(5_000_000));
        assert_eq!(inflate(&bomb[..bomb.len() / 2], 5_000_000), Err(InflateError::Damaged));
        assert_eq!(inflate(b"\xff\xff junk", 1000), Err(InflateError::Damaged));
    }
}
