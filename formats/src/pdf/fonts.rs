//! Fonts: which letters the codes of a text are, and how wide they stand.

use super::cmap::Cmap;
use super::file::File;
use super::names::{Base, text_of};
use super::object::{Dict, Lexer, Object};
use super::order::{last_up_to, order};
use crate::Room;

/// Thousandths of the size that `space` to `~` take in Helvetica and in Times, which files may use without saying so.
const HELVETICA: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];
const TIMES: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
    722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
    444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
    200, 480, 541,
];

/// What files for Chinese, Japanese and Korean call codes that are Unicode.
const UNICODE: &[&str] = &["UCS2", "UTF16"];

#[derive(Debug)]
pub(super) struct Font {
    /// Of a composite font, how its codes are read.
    codes: Option<Codes>,
    to_letters: Cmap,
    /// Of a simple font, what each code is.
    simple: Vec<Option<String>>,
    /// Of glyphs in their order, in thousandths of the size.
    widths: Vec<(u32, f64)>,
    width: f64,
    /// What a unit of a width is, of the size.
    pub(super) unit: f64,
    pub(super) bold: bool,
    /// Written from top to bottom.
    pub(super) vertical: bool,
}

#[derive(Debug)]
enum Codes {
    /// Two bytes, which are the number of the glyph.
    Identity,
    /// Two bytes, which are UTF-16.
    Unicode,
    Table(Cmap),
}

/// A letter, or several, as they are shown.
#[derive(Debug, PartialEq)]
pub(super) struct Shown<'f> {
    /// `None` where the file does not say what it is.
    pub(super) text: Option<std::borrow::Cow<'f, str>>,
    /// In units of the font.
    pub(super) width: f64,
    /// A blank of one byte, which is stretched by a setting of its own.
    pub(super) stretches: bool,
}

impl Font {
    pub(super) fn load(file: &File<'_>, dict: &Dict, room: &mut Room<'_>) -> Font {
        let to_letters = file.stream(dict.get("ToUnicode"), room).map(|(_, bytes)| Cmap::parse(&bytes));
        let subtype = file.get(dict, "Subtype").name().to_owned();
        let mut font = Font {
            codes: None,
            to_letters: to_letters.unwrap_or_default(),
            simple: Vec::new(),
            widths: Vec::new(),
            width: 0.0,
            unit: 0.001,
            bold: false,
            vertical: false,
        };
        let name = file.get(dict, "BaseFont").name().to_owned();
        if subtype == "Type0" {
            font.load_composite(file, dict, room);
        } else {
            font.load_simple(file, dict, &name, room);
        }
        if subtype == "Type3" {
            let matrix = file.get(dict, "FontMatrix");
            font.unit = matrix.list().first().and_then(Object::number).map_or(0.001, f64::abs);
        }
        order(&mut font.widths, |&(glyph, _)| i64::from(glyph));
        font.bold = is_bold(&name);
        font
    }

    fn load_composite(&mut self, file: &File<'_>, dict: &Dict, room: &mut Room<'_>) {
        let encoding = file.get(dict, "Encoding");
        self.vertical = encoding.name().ends_with("-V");
        self.codes = Some(match encoding.name() {
            "" => file.stream(dict.get("Encoding"), room).map_or(Codes::Identity, |(_, bytes)| {
                let table = Cmap::parse(&bytes);
                if table.has_spaces() { Codes::Table(table) } else { Codes::Identity }
            }),
            name if UNICODE.iter().any(|kind| name.contains(kind)) => Codes::Unicode,
            _ => Codes::Identity,
        });
        let below = file.get(dict, "DescendantFonts");
        let below = below.list().first().map(|font| file.resolved(font).into_owned());
        let Some(Object::Dict(below)) = below else { return };
        self.width = file.get(&below, "DW").number().unwrap_or(1000.0);
        let widths = file.get(&below, "W");
        let mut rest = widths.list();
        while let [first, second, behind @ ..] = rest {
            let from = file.resolved(first).count().unwrap_or(0) as u32;
            rest = match &*file.resolved(second) {
                Object::List(list) => {
                    for (at, width) in (from..).zip(list) {
                        self.widths.push((at, width.number().unwrap_or(0.0)));
                    }
                    behind
                }
                other => {
                    let Some((width, behind)) = behind.split_first() else { return };
                    let to = (other.count().unwrap_or(0) as u32).min(from.saturating_add(1 << 16));
                    let width = file.resolved(width).number().unwrap_or(0.0);
                    self.widths.extend((from..=to).map(|at| (at, width)));
                    behind
                }
            };
        }
    }

    fn load_simple(&mut self, file: &File<'_>, dict: &Dict, name: &str, room: &mut Room<'_>) {
        let descriptor = file.dict(dict, "FontDescriptor").unwrap_or_default();
        let encoding = file.get(dict, "Encoding");
        let own = encoding.dict().map(|own| file.get(own, "BaseEncoding").name().to_owned());
        let base = Base::named(own.as_deref().unwrap_or(encoding.name()));
        let is_type1 = matches!(file.get(dict, "Subtype").name(), "Type1" | "MMType1");
        let fallback = base.unwrap_or(if is_type1 { Base::Standard } else { Base::Windows });
        self.simple = (0..=255).map(|code| fallback.letter(code).map(String::from)).collect();
        if base.is_none() {
            if let Some((_, program)) = file.stream(descriptor.get("FontFile"), room) {
                self.take_own_names(&program);
            }
        }
        if let Some(own) = encoding.dict() {
            let mut code = 0;
            for object in file.get(own, "Differences").list() {
                match &*file.resolved(object) {
                    Object::Number(number) => code = *number as usize,
                    name @ Object::Name(_) => {
                        if let Some(place) = self.simple.get_mut(code) {
                            *place = text_of(name.name()).or_else(|| place.take().filter(|_| base.is_some()));
                        }
                        code += 1;
                    }
                    _ => {}
                }
            }
        }
        self.width = file.get(&descriptor, "MissingWidth").number().unwrap_or(0.0);
        let first = file.get(dict, "FirstChar").count().unwrap_or(0) as u32;
        for (code, width) in (first..).zip(file.get(dict, "Widths").list().iter().take(256)) {
            self.widths.push((code, file.resolved(width).number().unwrap_or(0.0)));
        }
        if self.widths.is_empty() {
            self.take_known_widths(name);
        }
    }

    /// `dup 65 /A put`, as the program of a font says before it is encrypted.
    fn take_own_names(&mut self, program: &[u8]) {
        let head = &program[..super::file::position(program, b"eexec").unwrap_or(program.len())];
        let mut lexer = Lexer::new(head, super::file::position(head, b"/Encoding").unwrap_or(head.len()));
        let (mut code, mut put) = (None, 0);
        while let Some(object) = lexer.next() {
            match object {
                Object::Number(number) if (0.0..256.0).contains(&number) => code = Some(number as usize),
                Object::Name(name) => {
                    if let Some(place) = code.take().and_then(|code| self.simple.get_mut(code)) {
                        *place = text_of(&String::from_utf8_lossy(&name));
                        put += 1;
                    }
                }
                Object::Word(word) if word == b"def" && put > 0 || word == b"StandardEncoding" => break,
                _ => {}
            }
        }
    }

    fn take_known_widths(&mut self, name: &str) {
        let table: &[u16] = match name {
            name if name.contains("Courier") => &[600; 95],
            name if name.contains("Times") => &TIMES,
            _ => &HELVETICA,
        };
        self.widths = (32..).zip(table).map(|(code, &width)| (code, f64::from(width))).collect();
        self.width = f64::from(table[usize::from(b'n' - b' ')]);
    }

    /// The letters of a text, one behind the other.
    pub(super) fn show<'f>(&'f self, mut bytes: &[u8], take: &mut dyn FnMut(Shown<'f>)) {
        while !bytes.is_empty() {
            let (code, glyph, length) = self.code(bytes);
            let stretches = length == 1 && bytes[0] == b' ';
            bytes = &bytes[length..];
            let told = self.to_letters.letters(code).map(Into::into);
            let text = told.or_else(|| match &self.codes {
                Some(Codes::Unicode) => char::from_u32(code).map(|c| c.to_string().into()),
                Some(_) => None,
                None => self.simple.get(code as usize).and_then(|text| text.as_deref()).map(Into::into),
            });
            let known = last_up_to(&self.widths, glyph, |one| one.0).filter(|one| one.0 == glyph);
            let width = known.map_or(self.width, |one| one.1);
            take(Shown { text, width, stretches });
        }
    }

    /// The next code, its glyph, and how many bytes it has.
    fn code(&self, bytes: &[u8]) -> (u32, u32, usize) {
        match (&self.codes, bytes) {
            (None, [one, ..]) => (u32::from(*one), u32::from(*one), 1),
            (Some(Codes::Table(table)), _) => {
                let (code, length) = table.next(bytes);
                (code, table.glyph(code), length.max(1))
            }
            (Some(Codes::Unicode), [a @ 0xd8..=0xdb, b, c, d, ..]) => {
                let (high, low) = (u32::from(*a) << 8 | u32::from(*b), u32::from(*c) << 8 | u32::from(*d));
                let code = 0x1_0000 + ((high & 0x3ff) << 10 | low & 0x3ff);
                (code, code, 4)
            }
            (Some(_), [high, low, ..]) => {
                let code = u32::from(*high) << 8 | u32::from(*low);
                (code, code, 2)
            }
            _ => (0, 0, bytes.len().max(1)),
        }
    }
}

/// `ABCDEF+Garamond-Bold`, `CMBX10`, `NimbusRomNo9L-Medi`
fn is_bold(name: &str) -> bool {
    let name = name.split_once('+').map_or(name, |(_, name)| name);
    let lower = name.to_ascii_lowercase();
    ["bold", "black", "heavy", "demi", "-bd"].iter().any(|word| lower.contains(word))
        || name.starts_with("CMBX")
        || name.ends_with("-Medi")
}
