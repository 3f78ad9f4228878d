//! What one file may take while it is read, shared by all that stands inside of it: an archive in a mail in an archive has
//! no more room than the file around them.

use crate::{Around, Damaged, Entry, UNPACKED, format};

/// So many formats may stand in one another: an article in a mail that was forwarded in a mail in an archive.
const DEEPEST: usize = 5;

/// A file may unpack to so many times its size.
const TIMES: usize = 100;

/// What is unpacked of the smallest file.
const LEAST: usize = 1024 * 1024;

/// Handed down from reader to reader.
#[expect(missing_debug_implementations, reason = "what is around cannot be told")]
pub struct Room<'a> {
    around: &'a mut dyn Around,
    /// Bytes that may still be unpacked.
    left: usize,
    depth: usize,
}

impl<'a> Room<'a> {
    pub(crate) fn new(around: &'a mut dyn Around, bytes: &[u8]) -> Self {
        Room { around, left: bytes.len().saturating_mul(TIMES).clamp(LEAST, UNPACKED), depth: 0 }
    }

    /// The most bytes that may still be unpacked.
    pub(crate) fn left(&self) -> usize {
        self.left
    }

    /// Says that so many bytes were unpacked.
    pub(crate) fn take(&mut self, bytes: usize) {
        self.left = self.left.saturating_sub(bytes);
    }

    /// Reads a file that stands in another, if it shows that it is of a known format. `None` if it is of none.
    pub(crate) fn inside(&mut self, bytes: &[u8], name: &str) -> Option<Result<Vec<Entry>, Damaged>> {
        let row = format::row_of(bytes, name)?;
        Some(self.within(|room| (row.read)(bytes, name, room)))
    }

    /// Reads one step deeper.
    pub(crate) fn within(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<Vec<Entry>, Damaged>,
    ) -> Result<Vec<Entry>, Damaged> {
        if self.depth == DEEPEST {
            return Err(Damaged("it stands too deep in other files; unpack it first".to_owned()));
        }
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        read
    }
}

impl Around for Room<'_> {
    fn decode(&mut self, bytes: &[u8], label: Option<&str>) -> String {
        self.around.decode(bytes, label)
    }

    fn walk(&mut self, html: &str) -> String {
        self.around.walk(html)
    }
}
