//! The file: magic, version, number of sections, checksum of all that follows; a table of (offset, length); the sections.
//! All numbers are little-endian.

pub(super) const MAGIC: &[u8; 4] = b"XRPK";
pub(super) const VERSION: u16 = 1;
pub(super) const HEADER: usize = 12;

/// In the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub(super) enum Section {
    /// fst: word -> facts.
    Words,
    /// fst: phrase -> sense, or place in `Senses`.
    Phrases,
    /// Runs of senses, u32 each, for phrases that have several.
    Senses,
    /// A byte an entry.
    Classes,
    /// A byte an entry.
    Weights,
    /// Four bytes an entry.
    Kbs,
    /// Length of each entry's name, a byte; 0 where a text's own spelling is the name.
    NameLengths,
    /// Where the name of every `NAME_BLOCK`th entry starts in `Names`, u32.
    NameBlocks,
    Names,
    /// How much each clue of a name counts: [`super::clue::table`].
    Clues,
}

pub(super) const SECTIONS: usize = 10;
pub(super) const NAME_BLOCK: usize = 16;

/// How the value of a phrase and the members of a run are packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Packed {
    /// An entry, or a place in `Senses`.
    pub(super) index: u32,
    /// Only where the text has capitals throughout: `WHO`.
    pub(super) upper: bool,
    /// In a phrase's value: `index` is a place in `Senses`. In a run: another sense follows.
    pub(super) more: bool,
}

impl Packed {
    pub(super) fn pack(self) -> u32 {
        self.index << 2 | u32::from(self.more) << 1 | u32::from(self.upper)
    }

    pub(super) fn unpack(n: u32) -> Packed {
        Packed { index: n >> 2, upper: n & 1 != 0, more: n & 2 != 0 }
    }
}

/// CRC-32 (IEEE), a byte at a time: under a millisecond for the whole pack.
pub(super) fn crc32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = {
        let mut table = [0; 256];
        let mut i = 0;
        while i < 256 {
            let mut c = i as u32;
            let mut k = 0;
            while k < 8 {
                c = if c & 1 != 0 { 0xedb8_8320 ^ (c >> 1) } else { c >> 1 };
                k += 1;
            }
            table[i] = c;
            i += 1;
        }
        table
    };
    !bytes.iter().fold(!0, |c, b| TABLE[usize::from(c as u8 ^ b)] ^ (c >> 8))
}

#[cfg(test)]
mod tests {
    #[test]
    fn checksum_is_the_usual_one() {
        assert_eq!(super::crc32(b"123456789"), 0xcbf4_3926);
    }
}
