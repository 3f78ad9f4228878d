//! UTF-16 and UTF-32, with a mark and without: told by their blanks and line ends, whatever the script.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wide {
    /// Bytes a unit: 2 or 4.
    size: usize,
    big: bool,
    /// Bytes of the mark.
    mark: usize,
}

/// So much of a file is looked at.
const HEAD: usize = 16 * 1024;

impl Wide {
    const fn new(size: usize, big: bool, mark: usize) -> Self {
        Wide { size, big, mark }
    }

    pub(super) fn name(self) -> &'static str {
        match (self.size, self.big) {
            (2, false) => "UTF-16LE",
            (2, true) => "UTF-16BE",
            (_, false) => "UTF-32LE",
            (_, true) => "UTF-32BE",
        }
    }

    /// By the label of a standard or the name that [`Wide::name`] gives.
    pub(super) fn labelled(label: &str, bytes: &[u8]) -> Option<Wide> {
        let (size, big) = match label.trim().to_ascii_lowercase().as_str() {
            "utf-16" | "utf-16le" | "unicode" | "ucs-2" => (2, false),
            "utf-16be" => (2, true),
            "utf-32" | "utf-32le" | "ucs-4" => (4, false),
            "utf-32be" => (4, true),
            _ => return None,
        };
        Some(marked(bytes).filter(|m| m.size == size).unwrap_or(Wide::new(size, big, 0)))
    }

    pub(super) fn is_marked(self) -> bool {
        self.mark > 0
    }

    fn unit(self, bytes: &[u8]) -> u32 {
        let shift = |(at, &byte): (usize, &u8)| u32::from(byte) << (8 * if self.big { self.size - 1 - at } else { at });
        bytes.iter().enumerate().map(shift).fold(0, |unit, part| unit | part)
    }

    fn units(self, bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
        bytes[self.mark.min(bytes.len())..].chunks_exact(self.size).map(move |bytes| self.unit(bytes))
    }

    /// What cannot be decoded becomes U+FFFD.
    pub(super) fn decode(self, bytes: &[u8]) -> String {
        let cut = (bytes.len() - self.mark.min(bytes.len())) % self.size != 0;
        let mut text: String = if self.size == 4 {
            self.units(bytes).map(|unit| char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        } else {
            let units = self.units(bytes).map(|unit| unit as u16);
            char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        };
        if cut {
            text.push(char::REPLACEMENT_CHARACTER);
        }
        text
    }
}

/// UTF-16 or UTF-32, if the bytes are either.
pub(super) fn detect(bytes: &[u8]) -> Option<Wide> {
    marked(bytes).or_else(|| bare(bytes))
}

fn marked(bytes: &[u8]) -> Option<Wide> {
    match bytes {
        // UTF-16 might begin with the mark and a NUL: then what follows is no UTF-32.
        [0xff, 0xfe, 0, 0, ..] if share_of_letters(Wide::new(4, false, 4), bytes) >= 95 => Some(Wide::new(4, false, 4)),
        [0, 0, 0xfe, 0xff, ..] => Some(Wide::new(4, true, 4)),
        [0xff, 0xfe, ..] => Some(Wide::new(2, false, 2)),
        [0xfe, 0xff, ..] => Some(Wide::new(2, true, 2)),
        _ => None,
    }
}

/// Without a mark. Text of one or more bytes a character holds neither a NUL nor the control characters that the marks of
/// Chinese and Japanese begin with; in UTF-16, blanks and line ends and those marks do.
fn bare(bytes: &[u8]) -> Option<Wide> {
    let head = &bytes[..bytes.len().min(HEAD) / 4 * 4];
    if head.len() >= 8 && bytes.len() % 4 == 0 {
        let of = |big| Wide::new(4, big, 0);
        if let Some(wide) = [of(false), of(true)].into_iter().find(|wide| share_of_letters(*wide, head) >= 98) {
            return Some(wide);
        }
    }
    let head = &bytes[..bytes.len().min(HEAD) / 2 * 2];
    if head.len() < 8 || !head.iter().any(|byte| matches!(byte, 0..=2)) {
        return None;
    }
    let of = |big| Wide::new(2, big, 0);
    let score = |wide: Wide| {
        let gaps = wide.units(head).filter(|&unit| is_gap(unit)).count();
        (share_of_letters(wide, head), gaps)
    };
    let (little, big) = (score(of(false)), score(of(true)));
    let gaps_needed = head.len() / 2 / 200 + 1;
    let fits = |(share, gaps): (usize, usize)| share >= 95 && gaps >= gaps_needed;
    match (fits(little), fits(big)) {
        // U+0A00 and U+2000 are rarer than the line end and the blank that they are when read the other way.
        (true, true) => Some(of((big.1, big.0) > (little.1, little.0))),
        (true, false) => Some(of(false)),
        (false, true) => Some(of(true)),
        (false, false) => None,
    }
}

/// Blank, line end, and the marks of East Asian scripts, which write no blanks.
fn is_gap(unit: u32) -> bool {
    matches!(unit, 0x20 | 0xa | 0xd | 0x3000..=0x3002 | 0xff0c | 0x2e | 0x2c)
}

/// How many of a hundred units are of those that text is made of.
fn share_of_letters(wide: Wide, bytes: &[u8]) -> usize {
    let (mut all, mut letters) = (0usize, 0usize);
    let mut high = false;
    for unit in wide.units(bytes).take(HEAD / 2) {
        all += 1;
        let pair = wide.size == 2 && (0xd800..0xdc00).contains(&unit);
        let second = wide.size == 2 && (0xdc00..0xe000).contains(&unit) && high;
        letters += usize::from(is_of_text(unit) || pair || second);
        high = pair;
    }
    (letters * 100).checked_div(all).unwrap_or(0)
}

fn is_of_text(unit: u32) -> bool {
    matches!(unit,
        0x9 | 0xa | 0xd | 0x20..=0x7e | 0xa0..=0x24f | 0x2b0..=0x52f | 0x531..=0x6ff | 0x900..=0xeff | 0x10a0..=0x12ff
        | 0x1780..=0x17ff | 0x1e00..=0x1fff | 0x200b..=0x205f | 0x20a0..=0x20bf | 0x2100..=0x214f | 0x2500..=0x257f
        | 0x3000..=0x30ff | 0x4e00..=0x9fff | 0xac00..=0xd7a3 | 0xfeff | 0xff01..=0xffee | 0x1f000..=0x2ffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &str, size: usize, big: bool) -> Vec<u8> {
        let order = |mut unit: Vec<u8>| {
            (
                if big {
                    unit.reverse()
                },
                unit,
            )
                .1
        };
        if size == 4 {
            text.chars().flat_map(|c| order(u32::from(c).to_le_bytes().to_vec())).collect()
        } else {
            text.encode_utf16().flat_map(|u| order(u.to_le_bytes().to_vec())).collect()
        }
    }

    #[test]
    fn any_script_is_told_by_its_gaps() {
        let texts = [
            "The envoy left on Thursday.\n",
            "Посол уехал в четверг.\n",
            "大使は木曜日に出発した。会談は来週も続くという。",
            "대사는 목요일에 떠났다.\n",
            "غادر المبعوث يوم الخميس.\n",
            "ο απεσταλμένος έφυγε την Πέμπτη 😀\n",
        ];
        for text in texts {
            for size in [2, 4] {
                for big in [false, true] {
                    for mark in ["", "\u{feff}"] {
                        let bytes = bytes(&format!("{mark}{text}"), size, big);
                        let wide = detect(&bytes).unwrap_or_else(|| panic!("{text:?} {size} {big}"));
                        assert_eq!((wide.size, wide.big, wide.is_marked()), (size, big, !mark.is_empty()), "{text}");
                        assert_eq!(wide.decode(&bytes), text);
                    }
                }
            }
        }
    }

    #[test]
    fn other_bytes_are_not_wide() {
        let noise: Vec<u8> = (0..4096u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let texts: [&[u8]; 7] = [
            b"",
            b"a\0b",
            b"The envoy left on Thursday.",
            b"Iran\x92s caf\xe9 was closed on Thursday",
            "Посол уехал".as_bytes(),
            &[0; 64],
            &noise,
        ];
        for text in texts {
            assert_eq!(detect(text), None, "{}", String::from_utf8_lossy(text));
        }
    }

    #[test]
    fn half_a_unit_is_shown_as_damage() {
        assert_eq!(Wide::new(2, false, 2).decode(b"\xff\xfea\0\0\xd8b\0c"), "a\u{fffd}b\u{fffd}");
    }
}
