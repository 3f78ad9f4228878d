//! Tables that say what the codes of a font mean: which letters (`ToUnicode`), or which glyphs (an `Encoding` of a font for
//! Chinese, Japanese, Korean). Both are little programs of one form.

use super::object::{Lexer, Object};
use super::order::{last_up_to, order};

/// So many codes are kept of one table.
const CODES: usize = 1 << 16;

#[derive(Debug, Clone, Default)]
pub(super) struct Cmap {
    /// How many bytes codes have, and the lowest and highest of each length.
    spaces: Vec<(usize, u32, u32)>,
    /// In the order of the codes.
    letters: Vec<(u32, String)>,
    /// Runs of codes: the first, the last, and the glyph of the first.
    glyphs: Vec<(u32, u32, u32)>,
}

impl Cmap {
    pub(super) fn parse(program: &[u8]) -> Cmap {
        let mut cmap = Cmap::default();
        let mut lexer = Lexer::new(program, 0);
        // What stands before the word that says what it was.
        let mut held: Vec<Object> = Vec::new();
        while let Some(object) = lexer.next() {
            let Object::Word(word) = &object else {
                held.push(object);
                continue;
            };
            match word.as_slice() {
                b"endcodespacerange" => cmap.spaces(&held),
                b"endbfchar" => held.chunks_exact(2).for_each(|two| cmap.letter(&two[0], &two[1], 0)),
                b"endbfrange" => cmap.ranges(&held),
                b"endcidrange" => {
                    for three in held.chunks_exact(3) {
                        if let (Some(from), Some(to), Some(glyph)) =
                            (code(&three[0]), code(&three[1]), three[2].count())
                        {
                            cmap.glyphs.push((from, to, glyph as u32));
                        }
                    }
                }
                b"endcidchar" => {
                    for two in held.chunks_exact(2) {
                        if let (Some(from), Some(glyph)) = (code(&two[0]), two[1].count()) {
                            cmap.glyphs.push((from, from, glyph as u32));
                        }
                    }
                }
                _ => {}
            }
            held.clear();
        }
        order(&mut cmap.letters, |&(code, _)| i64::from(code));
        order(&mut cmap.glyphs, |&(from, ..)| i64::from(from));
        cmap
    }

    fn spaces(&mut self, held: &[Object]) {
        for two in held.chunks_exact(2) {
            if let (Some(from), Some(to), Some(bytes)) = (code(&two[0]), code(&two[1]), two[0].text()) {
                if (1..=4).contains(&bytes.len()) && self.spaces.len() < 100 {
                    self.spaces.push((bytes.len(), from, to));
                }
            }
        }
    }

    fn ranges(&mut self, held: &[Object]) {
        for three in held.chunks_exact(3) {
            let (Some(from), Some(to)) = (code(&three[0]), code(&three[1])) else { continue };
            let length = to.saturating_sub(from).min(CODES as u32);
            let many = three[2].list();
            for step in 0..=length {
                match many.get(step as usize) {
                    Some(one) => self.put(from.saturating_add(step), letters(one, 0)),
                    None if many.is_empty() => self.put(from.saturating_add(step), letters(&three[2], step)),
                    None => break,
                }
            }
        }
    }

    fn letter(&mut self, from: &Object, to: &Object, step: u32) {
        if let Some(from) = code(from) {
            self.put(from, letters(to, step));
        }
    }

    fn put(&mut self, code: u32, letters: Option<String>) {
        if let Some(letters) = letters.filter(|_| self.letters.len() < CODES) {
            self.letters.push((code, letters));
        }
    }

    pub(super) fn has_spaces(&self) -> bool {
        !self.spaces.is_empty()
    }

    /// The next code of a text, and how many bytes it has.
    pub(super) fn next(&self, bytes: &[u8]) -> (u32, usize) {
        let mut value = 0;
        for length in 1..=bytes.len().min(4) {
            value = value << 8 | u32::from(bytes[length - 1]);
            if self.spaces.iter().any(|&(own, from, to)| own == length && (from..=to).contains(&value)) {
                return (value, length);
            }
        }
        let shortest = self.spaces.iter().map(|space| space.0).min().unwrap_or(1).min(bytes.len());
        (bytes[..shortest].iter().fold(0, |value, &b| value << 8 | u32::from(b)), shortest)
    }

    pub(super) fn glyph(&self, code: u32) -> u32 {
        match last_up_to(&self.glyphs, code, |run| run.0) {
            Some(&(from, to, glyph)) if code <= to => glyph.saturating_add(code - from),
            _ => 0,
        }
    }

    pub(super) fn letters(&self, code: u32) -> Option<&str> {
        last_up_to(&self.letters, code, |one| one.0).filter(|one| one.0 == code).map(|one| one.1.as_str())
    }
}

fn code(object: &Object) -> Option<u32> {
    let bytes = object.text().filter(|bytes| bytes.len() <= 4)?;
    Some(bytes.iter().fold(0, |value, &b| value << 8 | u32::from(b)))
}

/// Letters in UTF-16, the last one so many steps on. `None` for what says nothing.
fn letters(object: &Object, step: u32) -> Option<String> {
    let bytes = object.text().filter(|bytes| bytes.len() <= 64)?;
    let mut units: Vec<u16> = match bytes {
        [one] => vec![u16::from(*one)],
        _ => bytes.chunks_exact(2).map(|two| u16::from_be_bytes([two[0], two[1]])).collect(),
    };
    let last = units.last_mut()?;
    *last = last.wrapping_add(step as u16);
    let text = String::from_utf16_lossy(&units);
    let silent = |c: char| c == '\0' || c == '\u{fffd}' || ('\u{e000}'..='\u{f8ff}').contains(&c);
    (!text.chars().all(silent)).then(|| text.replace('\0', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_say_what_codes_mean() {
        let cmap = Cmap::parse(
            b"1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <00660069> <0002> <D83DDE00> \
              endbfchar 2 beginbfrange <0010> <0012> <0041> <0020> <0021> [<0061> <0062>] endbfrange \
              1 begincidrange <0100> <01ff> 7 endcidrange",
        );
        let told: Vec<(u32, &str)> = cmap.letters.iter().map(|(code, text)| (*code, text.as_str())).collect();
        assert_eq!(told, [(1, "fi"), (2, "😀"), (16, "A"), (17, "B"), (18, "C"), (32, "a"), (33, "b")]);
        assert_eq!(cmap.next(&[0, 16, 9]), (16, 2));
        assert_eq!((cmap.glyph(0x0103), cmap.glyph(0x0200)), (10, 0));
    }
}
