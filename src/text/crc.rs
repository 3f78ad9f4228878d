//! Checksums of packs and models.

use std::sync::LazyLock;

/// CRC-32 (IEEE), eight bytes at a time (Kounavis and Berry, "A Systematic Approach to Building High Performance
/// Software-Based CRC Generators", 2005): the whole pack goes through it at every start of the page, in code that the
/// browser has just compiled and not made fast.
#[must_use]
pub fn crc32(bytes: &[u8]) -> u32 {
    let tables = &**TABLES;
    let step = |crc: u32, byte: u8| tables[0][usize::from(crc as u8 ^ byte)] ^ (crc >> 8);
    let eights = bytes.chunks_exact(8);
    let rest = eights.remainder();
    let crc = eights.fold(!0, |crc: u32, b| {
        let [c0, c1, c2, c3] = crc.to_le_bytes();
        let at = |table: usize, byte: u8| tables[table][usize::from(byte)];
        (at(7, b[0] ^ c0) ^ at(6, b[1] ^ c1) ^ at(5, b[2] ^ c2) ^ at(4, b[3] ^ c3))
            ^ (at(3, b[4]) ^ at(2, b[5]) ^ at(1, b[6]) ^ at(0, b[7]))
    });
    !rest.iter().fold(crc, |crc, byte| step(crc, *byte))
}

/// The remainder of each byte with 0 to 7 more bytes behind it; made when first asked for, since 8 KB of them would not deflate.
static TABLES: LazyLock<Box<[[u32; 256]; 8]>> = LazyLock::new(|| {
    let mut tables = Box::new([[0; 256]; 8]);
    for byte in 0..256 {
        tables[0][byte] = (0..8).fold(byte as u32, |c, _| if c & 1 != 0 { 0xedb8_8320 ^ (c >> 1) } else { c >> 1 });
    }
    for more in 1..8 {
        for byte in 0..256 {
            let before = tables[more - 1][byte];
            tables[more][byte] = tables[0][usize::from(before as u8)] ^ (before >> 8);
        }
    }
    tables
});

#[cfg(test)]
mod tests {
    #[test]
    fn checksum_is_the_usual_one() {
        assert_eq!(super::crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(super::crc32(b""), 0);
        assert_eq!(super::crc32(b"The quick brown fox jumps over the lazy dog"), 0x414f_a339);
    }
}
