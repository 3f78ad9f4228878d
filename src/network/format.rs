//! How the file of a model begins.

pub(super) const MAGIC: &[u8; 4] = b"XRNN";
pub(super) const VERSION: u16 = 2;
/// Magic, version, length, checksum.
pub(super) const HEADER: usize = 14;
