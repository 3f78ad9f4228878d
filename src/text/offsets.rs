//! Bytes inside, another unit at each door.

/// The unit that a door speaks: bytes inside, UTF-16 for the browser, code points for NDJSON and exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Bytes: everything inside the crate.
    Utf8,
    /// Code units, as strings of JavaScript count them: `😀` is two.
    Utf16,
    /// Unicode code points, as strings of Python count them: `😀` is one.
    CodePoint,
}

impl Unit {
    fn width(self, c: char) -> u32 {
        match self {
            Unit::Utf8 => c.len_utf8() as u32,
            Unit::Utf16 => c.len_utf16() as u32,
            Unit::CodePoint => 1,
        }
    }
}

/// Converts byte offsets of one text to another unit and back.
///
/// Keeps one checkpoint every `STRIDE` bytes, so a lookup scans at most that far; an all-ASCII text keeps none.
#[derive(Debug)]
pub struct OffsetMap<'t> {
    text: &'t str,
    unit: Unit,
    /// `marks[i]` = (byte, outside) at the first char boundary at or after byte `i * STRIDE`.
    marks: Vec<(u32, u32)>,
    total: u32,
}

const STRIDE: usize = 128;

impl<'t> OffsetMap<'t> {
    /// Reads the text once; `unit` is the outside one.
    #[must_use]
    pub fn new(text: &'t str, unit: Unit) -> Self {
        if unit == Unit::Utf8 || text.is_ascii() {
            return OffsetMap { text, unit, marks: Vec::new(), total: text.len() as u32 };
        }
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut outside = 0;
        for (byte, c) in text.char_indices() {
            if byte >= marks.len() * STRIDE {
                marks.push((byte as u32, outside));
            }
            outside += unit.width(c);
        }
        OffsetMap { text, unit, marks, total: outside }
    }

    /// Length of the whole text in the outside unit.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.total
    }

    /// The outside offset of a byte offset, which must be a char boundary.
    #[must_use]
    pub fn outside(&self, byte: u32) -> u32 {
        if self.marks.is_empty() {
            return byte;
        }
        let i = (byte as usize / STRIDE).min(self.marks.len() - 1);
        // A wide char may push the checkpoint past the byte asked for.
        let i = if self.marks[i].0 > byte { i - 1 } else { i };
        let (from, mut at) = self.marks[i];
        for c in self.text[from as usize..byte as usize].chars() {
            at += self.unit.width(c);
        }
        at
    }

    /// The byte offset of an outside offset; `None` if it lies beyond the text or inside a character.
    #[must_use]
    pub fn byte(&self, outside: u32) -> Option<u32> {
        if self.marks.is_empty() {
            return (outside <= self.total && self.text.is_char_boundary(outside as usize)).then_some(outside);
        }
        let i = self.marks.partition_point(|m| m.1 <= outside) - 1;
        let (from, mut at) = self.marks[i];
        for (byte, c) in self.text[from as usize..].char_indices() {
            if at >= outside {
                return (at == outside).then_some(from + byte as u32);
            }
            at += self.unit.width(c);
        }
        (at == outside).then_some(self.text.len() as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_boundary_goes_out_and_comes_back() {
        let text = "aé😀\u{301}\u{200d}שלום".repeat(60);
        for unit in [Unit::Utf8, Unit::Utf16, Unit::CodePoint] {
            let map = OffsetMap::new(&text, unit);
            let mut want = 0;
            for (byte, c) in text.char_indices() {
                assert_eq!(map.outside(byte as u32), want);
                assert_eq!(map.byte(want), Some(byte as u32));
                want += unit.width(c);
            }
            assert_eq!(map.total(), want);
            assert_eq!(map.byte(want), Some(text.len() as u32));
            assert_eq!(map.byte(want + 1), None);
        }
    }

    #[test]
    fn the_middle_of_a_surrogate_pair_is_no_place() {
        assert_eq!(OffsetMap::new("x😀y", Unit::Utf16).byte(2), None);
    }
}
