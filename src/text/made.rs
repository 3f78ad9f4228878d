//! What the tests of files have in common.

/// Cut anywhere, and with any bit turned, bytes must be refused. They are read to their end, so they should be few.
pub(crate) fn refused_if_damaged(whole: &[u8], is_refused: impl Fn(&[u8]) -> bool) {
    for at in 0..whole.len() {
        assert!(is_refused(&whole[..at]), "cut at {at}");
        for bit in 0..8 {
            let mut bytes = whole.to_vec();
            bytes[at] ^= 1 << bit;
            assert!(is_refused(&bytes), "bit {bit} of byte {at}");
        }
    }
}
