//! The file: magic, version, number of sections, checksum of all that follows; a table of (offset, length); the sections.
//! All numbers are little-endian.

pub(super) const MAGIC: &[u8; 4] = b"XRPK";
pub(super) const VERSION: u16 = 6;
pub(super) const HEADER: usize = 12;

/// In the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub(super) enum Section {
    /// [`super::lexicon`]: word -> place in `Facts`.
    Words,
    /// The sets of facts that words have, 64 facts a u64; the first set is empty.
    Facts,
    /// [`super::lexicon`]: phrase -> sense, or place in `Senses`.
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
    /// [`super::lexicon`]: mark of a list of pairs and word -> value.
    Pairs,
    /// How much each clue of a name counts: [`super::clue::table`].
    Clues,
    /// [`super::phrase_list`]: the phrases of each list.
    PhraseLists,
    /// `models/en/recognizer.bin` as it is; empty where there is none.
    Recognizer,
}

pub(super) const SECTIONS: usize = 14;
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
