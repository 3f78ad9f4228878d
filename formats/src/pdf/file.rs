//! The objects of a file. They are found by looking through it, not by its table of places: a file that was cut, mended or
//! joined is read as a whole one is. Of several with one number the last one holds, as the standard has it.

use super::filters::unpacked;
use super::locks::Key;
use super::object::{Dict, Lexer, Object, is_space};
use super::order::{last_up_to, order};
use crate::Room;
use std::borrow::Cow;
use std::cell::Cell;

/// So many objects are looked at.
const OBJECTS: usize = 500_000;

/// How often the bytes of a file are read as objects, and those of a small one at least.
const AGAIN: usize = 20;
const LEAST: usize = 16 << 20;

/// So many references lead to one another.
const CHAIN: usize = 20;

#[derive(Debug)]
pub(super) struct File<'a> {
    bytes: &'a [u8],
    /// In the order of their numbers, of one number in that of the file.
    objects: Vec<Defined>,
    /// Those that stood packed in streams.
    packed: Vec<Vec<u8>>,
    /// What trailers say, the last one first.
    pub(super) trailers: Vec<Dict>,
    /// What opens it, if it is locked and opens without a password.
    key: Option<Key>,
    /// Bytes that may still be read again.
    left: Cell<usize>,
}

/// An object, and what stands it in the order of the file.
#[derive(Debug, Clone, Copy)]
struct Defined {
    number: u32,
    place: u32,
    stored: Stored,
}

/// Where an object stands.
#[derive(Debug, Clone, Copy)]
enum Stored {
    At(usize),
    /// In which stream, and where.
    Packed(usize, usize),
}

impl<'a> File<'a> {
    /// `None` for a file that asks for a password.
    pub(super) fn open(bytes: &'a [u8], room: &mut Room<'_>) -> Option<File<'a>> {
        let budget = bytes.len().saturating_mul(AGAIN).saturating_add(LEAST);
        let (objects, left) = (Vec::new(), Cell::new(budget));
        let mut file = File { bytes, objects, packed: Vec::new(), trailers: Vec::new(), key: None, left };
        let mut streams: Vec<(usize, u32)> = Vec::new();
        let mut at = 0;
        let mut seen = 0;
        while let Some(found) = find(bytes, at) {
            at = found.end;
            seen += 1;
            if seen > OBJECTS || file.left.get() == 0 {
                break;
            }
            match found.number {
                Some(number) => {
                    file.objects.push(Defined { number, place: found.end as u32, stored: Stored::At(found.end) });
                    let Some((dict, start)) = file.stream_at(found.end) else { continue };
                    let kind = dict.get("Type").name().to_owned();
                    if kind == "ObjStm" {
                        streams.push((found.end, number));
                    } else if kind == "XRef" {
                        file.trailers.push(dict.clone());
                    }
                    at = end_of_stream(bytes, start, dict.get("Length").count());
                }
                None => {
                    if let Some(Object::Dict(dict)) = file.next(&mut Lexer::new(bytes, found.end)) {
                        file.trailers.push(dict);
                    }
                }
            }
        }
        file.settle();
        file.trailers.reverse();
        if file.trailers.iter().any(|trailer| trailer.has("Encrypt")) {
            file.key = Some(Key::of(&file)?);
        }
        file.unpack(&streams, room);
        file.settle();
        Some(file)
    }

    /// Objects that stand in streams, each at the place of its stream.
    fn unpack(&mut self, streams: &[(usize, u32)], room: &mut Room<'_>) {
        let mut found = Vec::new();
        for &(place, number) in streams {
            let Some((dict, start)) = self.stream_at(place) else { continue };
            let raw = self.raw(&dict, start, number);
            let Some(bytes) = unpacked(self, &dict, &raw, room) else { continue };
            let first = self.get(&dict, "First").count().unwrap_or(0);
            let count = self.get(&dict, "N").count().unwrap_or(0).min(OBJECTS);
            let mut lexer = Lexer::new(&bytes, 0);
            let which = self.packed.len();
            for _ in 0..count {
                let (Some(Object::Number(number)), Some(Object::Number(offset))) = (lexer.next(), lexer.next()) else {
                    break;
                };
                let (number, at) = (number as u32, first.saturating_add(offset as usize));
                if at < bytes.len() && found.len() < OBJECTS {
                    found.push(Defined { number, place: place as u32, stored: Stored::Packed(which, at) });
                }
            }
            self.packed.push(bytes);
        }
        self.objects.extend(found);
    }

    fn settle(&mut self) {
        order(&mut self.objects, |one| i64::from(one.number) << 32 | i64::from(one.place));
    }

    fn stored(&self, number: u32) -> Option<Stored> {
        let last = last_up_to(&self.objects, number, |one| one.number)?;
        (last.number == number).then_some(last.stored)
    }

    /// An object by its number.
    fn object(&self, number: u32) -> Object {
        let lexer = match self.stored(number) {
            Some(Stored::At(at)) => Lexer::new(self.bytes, at),
            Some(Stored::Packed(stream, at)) => Lexer::new(&self.packed[stream], at),
            None => return Object::Null,
        };
        let mut object = self.next(&mut { lexer }).unwrap_or(Object::Null);
        // What is packed was opened with its stream.
        if let (Some(key), Some(Stored::At(_))) = (&self.key, self.stored(number)) {
            key.open_strings(&mut object, number);
        }
        object
    }

    /// The next object, as long as there is room for more.
    fn next(&self, lexer: &mut Lexer<'_>) -> Option<Object> {
        let from = lexer.at;
        let object = if self.left.get() == 0 { None } else { lexer.next() };
        self.left.set(self.left.get().saturating_sub(lexer.at - from));
        object
    }

    /// The dictionary of a stream and where its bytes begin.
    fn stream_at(&self, at: usize) -> Option<(Dict, usize)> {
        let bytes = self.bytes;
        let mut lexer = Lexer::new(bytes, at);
        let Some(Object::Dict(dict)) = self.next(&mut lexer) else { return None };
        lexer.skip_space();
        let rest = bytes.get(lexer.at..)?.strip_prefix(b"stream")?;
        let line_end = match rest {
            [b'\r', b'\n', ..] => 2,
            [b'\n' | b'\r', ..] => 1,
            _ => 0,
        };
        Some((dict, lexer.at + 6 + line_end))
    }

    /// What a reference leads to; anything else is itself.
    pub(super) fn resolved<'o>(&self, object: &'o Object) -> Cow<'o, Object> {
        let Object::Reference(mut number) = *object else { return Cow::Borrowed(object) };
        for _ in 0..CHAIN {
            match self.object(number) {
                Object::Reference(next) => number = next,
                other => return Cow::Owned(other),
            }
        }
        Cow::Owned(Object::Null)
    }

    /// What stands under a key, whether there or elsewhere.
    pub(super) fn get<'o>(&self, dict: &'o Dict, key: &str) -> Cow<'o, Object> {
        self.resolved(dict.get(key))
    }

    /// The dictionary under a key.
    pub(super) fn dict(&self, dict: &Dict, key: &str) -> Option<Dict> {
        self.get(dict, key).dict().cloned()
    }

    /// The dictionary and the bytes of a stream that is referred to.
    pub(super) fn stream(&self, object: &Object, room: &mut Room<'_>) -> Option<(Dict, Vec<u8>)> {
        let Object::Reference(number) = object else { return None };
        let Some(Stored::At(at)) = self.stored(*number) else { return None };
        let (dict, start) = self.stream_at(at)?;
        let bytes = unpacked(self, &dict, &self.raw(&dict, start, *number), room)?;
        Some((dict, bytes))
    }

    fn raw(&self, dict: &Dict, start: usize, number: u32) -> Cow<'a, [u8]> {
        let length = self.get(dict, "Length").count();
        let mut end = end_of_stream(self.bytes, start, length);
        // Without a length that holds, the line end before `endstream` is none of it.
        while length.is_none_or(|length| start + length != end) && end > start && is_space(self.bytes[end - 1]) {
            end -= 1;
        }
        let raw = &self.bytes[start..end];
        match self.key.as_ref().filter(|key| key.locks(dict)) {
            Some(key) => Cow::Owned(key.opened(raw, number)),
            None => Cow::Borrowed(raw),
        }
    }

    /// The numbers of all objects.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        self.objects.iter().map(|one| one.number)
    }

    /// What all else hangs on.
    pub(super) fn root(&self) -> Dict {
        let told = self.trailers.iter().find_map(|trailer| self.dict(trailer, "Root"));
        let found = || self.numbers().find_map(|number| typed(self.object(number), "Catalog"));
        told.or_else(found).unwrap_or_default()
    }

    /// The pages in their order, each with what it has of the nodes above it, and how many are not there.
    pub(super) fn pages(&self, most: usize) -> (Vec<Dict>, usize) {
        let (mut pages, mut missing) = (Vec::new(), 0);
        self.gather(self.root().get("Pages"), most, &mut pages, &mut missing);
        if pages.is_empty() {
            // The tree is gone: pages in the order in which they stand.
            for number in self.numbers() {
                pages.extend(typed(self.object(number), "Page").filter(|_| pages.len() < most));
            }
        }
        (pages, missing)
    }

    fn gather(&self, root: &Object, most: usize, pages: &mut Vec<Dict>, missing: &mut usize) {
        const INHERITED: &[&str] = &["Resources", "MediaBox", "CropBox", "Rotate"];
        let mut seen = vec![false; self.objects.len()];
        let mut left = vec![(root.clone(), Dict::default())];
        while let Some((node, above)) = left.pop() {
            if let Object::Reference(number) = node {
                let at = self.objects.partition_point(|one| one.number < number);
                if seen.get_mut(at).is_some_and(|seen| std::mem::replace(seen, true)) {
                    continue;
                }
            }
            let resolved = self.resolved(&node);
            let Some(dict) = resolved.dict() else {
                *missing += 1;
                continue;
            };
            let mut own = dict.clone();
            let mut inherited = Dict::default();
            for key in INHERITED {
                let value = if dict.has(key) { dict.get(key) } else { above.get(key) };
                if *value != Object::Null {
                    inherited.0.push((key.as_bytes().to_vec(), value.clone()));
                }
                if !dict.has(key) && above.has(key) {
                    own.0.push((key.as_bytes().to_vec(), above.get(key).clone()));
                }
            }
            let kids = self.get(dict, "Kids");
            if dict.get("Type").name() == "Page" || kids.list().is_empty() {
                if pages.len() < most && (dict.has("Contents") || dict.get("Type").name() == "Page") {
                    pages.push(own);
                }
                continue;
            }
            left.extend(kids.list().iter().rev().map(|kid| (kid.clone(), inherited.clone())));
        }
    }
}

fn typed(object: Object, kind: &str) -> Option<Dict> {
    if let Object::Dict(dict) = object { Some(dict).filter(|dict| dict.get("Type").name() == kind) } else { None }
}

/// The beginning of an object, or of a trailer, which has no number.
struct Found {
    number: Option<u32>,
    /// Behind `obj` or `trailer`.
    end: usize,
}

fn find(bytes: &[u8], mut at: usize) -> Option<Found> {
    while at < bytes.len() {
        let rest = &bytes[at..];
        if rest[0] == b'o' && rest.starts_with(b"obj") {
            if let Some(number) = number_before(bytes, at) {
                return Some(Found { number: Some(number), end: at + 3 });
            }
        } else if rest[0] == b't' && rest.starts_with(b"trailer") {
            return Some(Found { number: None, end: at + 7 });
        }
        at += 1;
    }
    None
}

/// `12 0 ` before `obj`.
fn number_before(bytes: &[u8], at: usize) -> Option<u32> {
    let head = &bytes[at.saturating_sub(24)..at];
    let back = |from: usize, what: fn(u8) -> bool| from - head[..from].iter().rev().take_while(|&&b| what(b)).count();
    let digit = |b: u8| b.is_ascii_digit();
    let generation_end = back(head.len(), is_space);
    let generation = back(generation_end, digit);
    let number_end = back(generation, is_space);
    let number = back(number_end, digit);
    if generation == generation_end || number_end == generation || number == number_end {
        return None;
    }
    std::str::from_utf8(&head[number..number_end]).ok()?.parse().ok()
}

/// By its length if that holds, else at the word that ends it.
fn end_of_stream(bytes: &[u8], start: usize, length: Option<usize>) -> usize {
    if let Some(end) = length.and_then(|length| start.checked_add(length)).filter(|&end| end <= bytes.len()) {
        let mut behind = Lexer::new(bytes, end);
        behind.skip_space();
        if bytes[behind.at..].starts_with(b"endstream") || bytes[behind.at..].starts_with(b"endobj") {
            return end;
        }
    }
    let rest = &bytes[start.min(bytes.len())..];
    start.min(bytes.len()) + position(rest, b"endstream").unwrap_or(rest.len())
}

pub(super) fn position(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(|&b| b == first) {
        if bytes[at + next..].starts_with(needle) {
            return Some(at + next);
        }
        at += next + 1;
    }
    None
}
