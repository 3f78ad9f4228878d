//! Everything looked up, loaded from bytes.

#[derive(Debug)]
pub struct Pack {
    hash: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackError(pub String);

impl std::fmt::Display for PackError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PackError {}

impl Pack {
    /// # Errors
    /// Damaged, foreign or newer bytes, in words.
    pub fn load(bytes: &[u8]) -> Result<Pack, PackError> {
        Ok(Pack { hash: crate::text::short_hash(bytes) })
    }

    /// Short hash of the bytes it was loaded from: part of every result code.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }
}

/// The pack compiled from `models/` when this crate was built.
#[must_use]
pub fn bundled() -> &'static [u8] {
    include_bytes!(concat!(env!("OUT_DIR"), "/pack.bin"))
}
