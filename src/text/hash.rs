use sha2::{Digest, Sha256};

/// SHA-256 of the bytes, lower-case hex.
#[must_use]
pub fn text_hash(bytes: &[u8]) -> String {
    use std::fmt::Write;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, b| {
        let _ = write!(hex, "{b:02x}");
        hex
    })
}

/// The first eight hex digits of [`text_hash`]: enough to notice that a quotation moved, short enough for a link.
#[must_use]
pub fn short_hash(bytes: &[u8]) -> String {
    text_hash(bytes)[..8].to_owned()
}
