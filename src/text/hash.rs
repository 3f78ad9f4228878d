//! Hashes: of texts, short ones of words, and one that spreads numbers.

use sha2::{Digest, Sha256};

/// SHA-256 (FIPS 180-4, 2015) of the bytes, 64 lower-case hex digits.
#[must_use]
pub fn text_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The first eight hex digits of [`text_hash`]: enough to notice that a quotation moved, short enough for a link.
#[must_use]
pub fn short_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)[..4])
}

/// By hand: formatting each byte costs more than hashing a name.
fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|b| [b >> 4, b & 15]).map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

/// Every bit of a hash into every other: the last step of MurmurHash3 (Appleby, 2011).
#[must_use]
pub fn spread(mut hash: u64) -> u64 {
    hash = (hash ^ hash >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ hash >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ hash >> 33
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_hash_begins_the_long_one() {
        assert_eq!(text_hash(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(short_hash(b"abc"), "ba7816bf");
    }
}
