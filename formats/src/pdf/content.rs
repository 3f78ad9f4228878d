//! The program of a page, run for the letters that it shows: where each stands, how large, and in what kind of part.

use super::file::File;
use super::fonts::Font;
use super::object::{Dict, Lexer, Object, is_space};
use crate::Room;
use std::rc::Rc;

/// Settings that are kept to be brought back.
const STACK: usize = 64;

/// So deep programs call one another.
const DEEPEST: usize = 10;

/// What a call takes, in bytes of a program that are run.
const CALL: usize = 500;

/// The most letters of a page.
const LETTERS: usize = 200_000;

/// A letter on its page, in hundredths of a point from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) left: i32,
    pub(super) right: i32,
    /// The line that it stands on.
    pub(super) base: i32,
    pub(super) size: i32,
    pub(super) letter: char,
    pub(super) bold: bool,
    /// The file says that it is no part of the text, as a running head.
    pub(super) artifact: bool,
    /// Not upright, or outside of what is shown.
    pub(super) turned: bool,
    /// Not painted, as the words behind a scan.
    pub(super) unseen: bool,
}

/// What a file may take to be run, and the fonts that were met.
#[derive(Debug)]
pub(super) struct Work {
    /// Bytes of programs that may still be run, and letters that may still be shown.
    pub(super) left: usize,
    /// In the order of their numbers.
    fonts: Vec<(u32, Rc<Font>)>,
    /// Letters of which the file does not say what they are.
    pub(super) unknown: usize,
    /// Pictures met.
    pub(super) pictures: usize,
}

impl Work {
    pub(super) fn new(left: usize) -> Work {
        Work { left, fonts: Vec::new(), unknown: 0, pictures: 0 }
    }
}

/// Rows of a transformation, as the standard writes them.
pub(super) type Matrix = [f64; 6];

/// First the one, then the other.
fn times(a: Matrix, b: Matrix) -> Matrix {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

#[derive(Debug, Clone)]
struct Settings {
    place: Matrix,
    font: Option<Rc<Font>>,
    size: f64,
    apart: f64,
    words_apart: f64,
    stretch: f64,
    leading: f64,
    rise: f64,
    unseen: bool,
}

/// A marked part of the text.
#[derive(Debug)]
struct Marked {
    artifact: bool,
    /// What is to be read in place of the letters from there on.
    instead: Option<(Vec<u8>, usize)>,
}

pub(super) struct Runner<'r, 'a, 'room> {
    pub(super) file: &'r File<'a>,
    pub(super) work: &'r mut Work,
    pub(super) room: &'r mut Room<'room>,
    /// Width and height of the page.
    pub(super) page: (f64, f64),
    pub(super) letters: Vec<Letter>,
}

impl Runner<'_, '_, '_> {
    /// Runs the program of a page.
    pub(super) fn run_page(&mut self, page: &Dict, place: Matrix) {
        let contents = self.file.get(page, "Contents");
        let parts: Vec<Object> = match &*contents {
            Object::List(list) => list.clone(),
            _ => vec![page.get("Contents").clone()],
        };
        let mut program = Vec::new();
        for part in parts.iter().take(10_000) {
            if let Some((_, bytes)) = self.file.stream(part, self.room) {
                program.extend(bytes);
                program.push(b'\n');
            }
        }
        let resources = self.file.dict(page, "Resources").unwrap_or_default();
        self.run(&program, &resources, place, 0);
    }

    fn run(&mut self, program: &[u8], resources: &Dict, place: Matrix, depth: usize) {
        let mut now = Settings {
            place,
            font: None,
            size: 0.0,
            apart: 0.0,
            words_apart: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            unseen: false,
        };
        let mut kept: Vec<Settings> = Vec::new();
        let mut marked: Vec<Marked> = Vec::new();
        let (mut line, mut text) = ([1.0, 0.0, 0.0, 1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
        let mut held: Vec<Object> = Vec::new();
        let mut lexer = Lexer::new(program, 0);
        let mut before = 0;
        while let Some(object) = lexer.next() {
            self.work.left = self.work.left.saturating_sub(lexer.at - before);
            before = lexer.at;
            if self.work.left == 0 || self.letters.len() >= LETTERS {
                return;
            }
            let Object::Word(word) = &object else {
                if held.len() < 1_000 {
                    held.push(object);
                }
                continue;
            };
            let number = |at: usize| held.get(at).and_then(Object::number).unwrap_or(0.0);
            let six = || [number(0), number(1), number(2), number(3), number(4), number(5)];
            match word.as_slice() {
                b"q" if kept.len() < STACK => kept.push(now.clone()),
                b"Q" => now = kept.pop().unwrap_or(now),
                b"cm" => now.place = times(six(), now.place),
                b"BT" => {
                    line = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
                    text = line;
                }
                b"Tf" => {
                    now.font = held.first().and_then(|name| self.font(resources, name));
                    now.size = number(1);
                }
                b"Tc" => now.apart = number(0),
                b"Tw" => now.words_apart = number(0),
                b"Tz" => now.stretch = number(0) / 100.0,
                b"TL" => now.leading = number(0),
                b"Ts" => now.rise = number(0),
                b"Tr" => now.unseen = number(0) == 3.0,
                b"Td" | b"TD" | b"T*" => {
                    let (x, y) = if word == b"T*" { (0.0, -now.leading) } else { (number(0), number(1)) };
                    if word == b"TD" {
                        now.leading = -y;
                    }
                    line = times([1.0, 0.0, 0.0, 1.0, x, y], line);
                    text = line;
                }
                b"Tm" => {
                    line = six();
                    text = line;
                }
                b"Tj" | b"TJ" => self.show(held.first(), &now, &mut text, &marked),
                b"'" | b"\"" => {
                    if word == b"\"" {
                        (now.words_apart, now.apart) = (number(0), number(1));
                    }
                    line = times([1.0, 0.0, 0.0, 1.0, 0.0, -now.leading], line);
                    text = line;
                    self.show(held.last(), &now, &mut text, &marked);
                }
                b"Do" => {
                    if let Some(name) = held.first() {
                        self.call(resources, name.name(), now.place, depth);
                    }
                }
                b"BMC" | b"BDC" => {
                    let inside = marked.last().is_some_and(|above| above.artifact);
                    let artifact = inside || held.first().is_some_and(|tag| tag.name() == "Artifact");
                    let instead = self.instead(resources, held.get(1)).map(|text| (text, self.letters.len()));
                    if marked.len() < STACK {
                        marked.push(Marked { artifact, instead });
                    }
                }
                b"EMC" => {
                    if let Some((text, from)) = marked.pop().and_then(|part| part.instead) {
                        self.replace(&super::facts::string(&text), from);
                    }
                }
                b"BI" => {
                    self.work.pictures += 1;
                    skip_picture(&mut lexer);
                }
                _ => {}
            }
            held.clear();
        }
    }

    /// What is to be read in place of the letters of a part.
    fn instead(&self, resources: &Dict, about: Option<&Object>) -> Option<Vec<u8>> {
        let dict = match about? {
            Object::Dict(dict) => dict.clone(),
            name => self.file.dict(&self.file.dict(resources, "Properties")?, name.name())?,
        };
        self.file.get(&dict, "ActualText").text().map(<[u8]>::to_vec)
    }

    fn font(&mut self, resources: &Dict, name: &Object) -> Option<Rc<Font>> {
        let fonts = self.file.dict(resources, "Font")?;
        let given = fonts.get(name.name());
        let Object::Reference(number) = *given else {
            return Some(Rc::new(Font::load(self.file, given.dict()?, self.room)));
        };
        let place = match self.work.fonts.binary_search_by_key(&number, |font| font.0) {
            Ok(at) => return Some(Rc::clone(&self.work.fonts[at].1)),
            Err(place) => place,
        };
        let resolved = self.file.resolved(given);
        let font = Rc::new(Font::load(self.file, resolved.dict()?, self.room));
        self.work.fonts.insert(place, (number, Rc::clone(&font)));
        Some(font)
    }

    /// A form, which is a program of its own, or a picture.
    fn call(&mut self, resources: &Dict, name: &str, place: Matrix, depth: usize) {
        let Some(all) = self.file.dict(resources, "XObject") else { return };
        let given = all.get(name);
        let kind = self.file.resolved(given).dict().map(|dict| self.file.get(dict, "Subtype").name().to_owned());
        if kind.as_deref() == Some("Image") {
            self.work.pictures += 1;
        }
        if depth >= DEEPEST || kind.as_deref() != Some("Form") || self.work.left == 0 {
            return;
        }
        let Some((dict, program)) = self.file.stream(given, self.room) else { return };
        self.work.left = self.work.left.saturating_sub(program.len() + CALL);
        let matrix = self.file.get(&dict, "Matrix");
        let six: Vec<f64> = matrix.list().iter().filter_map(Object::number).collect();
        let place = <Matrix>::try_from(six).map_or(place, |own| times(own, place));
        let own = self.file.dict(&dict, "Resources");
        self.run(&program, own.as_ref().unwrap_or(resources), place, depth + 1);
    }

    fn show(&mut self, what: Option<&Object>, now: &Settings, text: &mut Matrix, marked: &[Marked]) {
        let Some(font) = now.font.clone() else { return };
        let alone;
        let parts = match what {
            Some(Object::List(list)) => list.as_slice(),
            Some(one) => {
                alone = [one.clone()];
                &alone
            }
            None => return,
        };
        let artifact = marked.last().is_some_and(|part| part.artifact);
        for part in parts {
            match part {
                Object::Number(back) => {
                    let by = -back / 1000.0 * now.size;
                    let (x, y) = if font.vertical { (0.0, by) } else { (by * now.stretch, 0.0) };
                    *text = times([1.0, 0.0, 0.0, 1.0, x, y], *text);
                }
                Object::Text(bytes) => font.show(bytes, &mut |shown| {
                    let wide = shown.width * font.unit * now.size;
                    let more = now.apart + if shown.stretches { now.words_apart } else { 0.0 };
                    let (x, y) =
                        if font.vertical { (0.0, -(now.size + more)) } else { ((wide + more) * now.stretch, 0.0) };
                    match &shown.text {
                        Some(letters) => {
                            let drawn = if font.vertical { now.size } else { wide * now.stretch };
                            let at = times(*text, now.place);
                            self.letters(letters, drawn, at, now, font.bold, artifact);
                        }
                        None => self.work.unknown += 1,
                    }
                    *text = times([1.0, 0.0, 0.0, 1.0, x, y], *text);
                }),
                _ => {}
            }
        }
    }

    /// Letters that share one glyph share its width.
    fn letters(&mut self, text: &str, wide: f64, at: Matrix, now: &Settings, bold: bool, artifact: bool) {
        let count = text.chars().count();
        if self.letters.len() + count > LETTERS || count == 0 {
            return;
        }
        let hundredths = |value: f64| (value * 100.0).clamp(-1e8, 1e8) as i32;
        let size = now.size.abs() * (at[2] * at[2] + at[3] * at[3]).sqrt();
        let upright = at[0] * now.size > 0.0 && at[1].abs() < at[0].abs() * 0.1;
        let (x, y) = (at[2] * now.rise + at[4], at[3] * now.rise + at[5]);
        let inside = x > -2.0 && y > -2.0 && x < self.page.0 + 2.0 && y < self.page.1 + 2.0;
        let step = wide / count as f64;
        for (nth, letter) in text.chars().enumerate() {
            let from = x + at[0] * step * nth as f64;
            self.letters.push(Letter {
                left: hundredths(from),
                right: hundredths(from + at[0] * step),
                base: hundredths(y),
                size: hundredths(size).max(1),
                letter,
                bold,
                artifact,
                turned: !upright || !inside,
                unseen: now.unseen,
            });
        }
    }

    /// The letters from a place on are read as others, over the same width.
    fn replace(&mut self, text: &str, from: usize) {
        let Some(&first) = self.letters.get(from) else { return };
        let right = self.letters[from..].iter().map(|letter| letter.right).max().unwrap_or(first.right);
        let one_line = self.letters[from..].iter().all(|letter| (letter.base - first.base).abs() < first.size / 2);
        if !one_line {
            return;
        }
        self.letters.truncate(from);
        let count = text.chars().count().max(1) as i32;
        for (at, letter) in (0..).zip(text.chars()) {
            let place = |at: i32| first.left + ((right - first.left) as i64 * i64::from(at) / i64::from(count)) as i32;
            self.letters.push(Letter { left: place(at), right: place(at + 1), letter, ..first });
        }
    }
}

/// Behind `EI`, which stands alone.
fn skip_picture(lexer: &mut Lexer<'_>) {
    let bytes = lexer.bytes;
    let mut at = lexer.at;
    while let Some(next) = bytes.get(at..).and_then(|rest| super::file::position(rest, b"EI")) {
        at += next + 2;
        let before = at.checked_sub(3).is_some_and(|before| is_space(bytes[before]));
        let behind = bytes.get(at).is_none_or(|&b| is_space(b));
        // What follows is a program, not the noise of a picture.
        let plain = bytes[at..bytes.len().min(at + 12)].iter().all(|&b| is_space(b) || (b' '..0x7f).contains(&b));
        if before && behind && plain {
            lexer.at = at;
            return;
        }
    }
    lexer.at = bytes.len();
}
