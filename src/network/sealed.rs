//! What the files of models have in common: magic, version, length of the whole, checksum of all that follows; then numbers,
//! little-endian, and names.

use super::error::NetworkError;
use crate::text::crc32;

/// How a kind of file begins.
pub(super) struct Seal {
    pub(super) magic: &'static [u8; 4],
    pub(super) version: u16,
}

/// Magic, version, length, checksum.
pub(super) const HEADER: usize = 14;

impl Seal {
    /// The whole file, of what stands behind its header.
    pub(super) fn close(&self, body: &[u8]) -> Vec<u8> {
        let mut out = self.magic.to_vec();
        out.extend(self.version.to_le_bytes());
        out.extend(((HEADER + body.len()) as u32).to_le_bytes());
        out.extend(crc32(body).to_le_bytes());
        out.extend(body);
        out
    }

    /// What follows the header, after every check that needs no look inside.
    pub(super) fn open<'b>(&self, bytes: &'b [u8]) -> Result<Bytes<'b>, NetworkError> {
        let known = bytes.len().min(self.magic.len());
        if bytes.is_empty() || bytes[..known] != self.magic[..known] {
            return Err(NetworkError::Foreign);
        }
        let mut header = Bytes(&bytes[known..]);
        let short = |needed| NetworkError::Truncated { bytes: bytes.len(), needed };
        let version = u16::from_le_bytes(header.array().map_err(|_| short(HEADER))?);
        if version > self.version {
            return Err(NetworkError::Newer { version, known: self.version });
        }
        if version < self.version {
            return Err(NetworkError::Damaged);
        }
        let length = u32::from_le_bytes(header.array().map_err(|_| short(HEADER))?) as usize;
        let checksum = u32::from_le_bytes(header.array().map_err(|_| short(HEADER))?);
        if bytes.len() < length {
            return Err(short(length));
        }
        if bytes.len() > length || crc32(header.0) != checksum {
            return Err(NetworkError::Damaged);
        }
        Ok(header)
    }
}

/// Its length, which whoever checks the model keeps under 256, then its bytes.
pub(super) fn push_name(name: &str, out: &mut Vec<u8>) {
    out.push(name.len() as u8);
    out.extend(name.bytes());
}

/// What is left to read.
pub(super) struct Bytes<'b>(pub(super) &'b [u8]);

impl<'b> Bytes<'b> {
    pub(super) fn take(&mut self, count: usize) -> Result<&'b [u8], NetworkError> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(NetworkError::Unfit("length"))?;
        self.0 = rest;
        Ok(taken)
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], NetworkError> {
        self.take(N).map(|taken| std::array::from_fn(|i| taken[i]))
    }

    pub(super) fn i8s(&mut self, count: usize) -> Result<Vec<i8>, NetworkError> {
        Ok(self.take(count)?.iter().map(|byte| i8::from_le_bytes([*byte])).collect())
    }

    pub(super) fn numbers<const N: usize, T>(
        &mut self,
        count: usize,
        number: fn([u8; N]) -> T,
    ) -> Result<Vec<T>, NetworkError> {
        let bytes = self.take(count.saturating_mul(N))?;
        Ok(bytes.chunks_exact(N).map(|chunk| number(std::array::from_fn(|i| chunk[i]))).collect())
    }

    pub(super) fn name(&mut self) -> Result<&'b str, NetworkError> {
        let [len] = self.array()?;
        std::str::from_utf8(self.take(usize::from(len))?).map_err(|_| NetworkError::Unfit("names"))
    }

    pub(super) fn names(&mut self, count: usize) -> Result<Vec<String>, NetworkError> {
        (0..count).map(|_| self.name().map(str::to_owned)).collect()
    }
}
