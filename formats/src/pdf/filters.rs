//! What streams of a PDF are packed with: deflate, LZW, base 85, hexadecimal, runs; and predictors under the first two.
//! What is broken is unpacked as far as it goes.

use super::file::File;
use super::object::{Dict, Lexer, Object};
use crate::Room;
use crate::inflate::inflate;

/// So many filters stand over one another.
const FILTERS: usize = 6;

/// The bytes of a stream; `None` for pictures and what nobody knows.
pub(super) fn unpacked(file: &File<'_>, dict: &Dict, raw: &[u8], room: &mut Room<'_>) -> Option<Vec<u8>> {
    let one = |object: &Object| match object {
        Object::List(list) => list.iter().map(|o| file.resolved(o).into_owned()).collect(),
        Object::Null => Vec::new(),
        other => vec![other.clone()],
    };
    let filter = file.get(dict, "Filter");
    let names = one(if *filter == Object::Null { dict.get("F") } else { &filter });
    let given = file.get(dict, "DecodeParms");
    let parms = one(if *given == Object::Null { dict.get("DP") } else { &given });
    let mut bytes = raw.to_vec();
    for (at, name) in names.iter().take(FILTERS).enumerate() {
        let limit = room.left();
        let parms = parms.get(at).and_then(Object::dict);
        bytes = match name.name() {
            "FlateDecode" | "Fl" => predicted(file, inflated(&bytes, limit), parms),
            "LZWDecode" | "LZW" => {
                let early = parms.and_then(|p| file.get(p, "EarlyChange").count()).unwrap_or(1);
                predicted(file, lzw(&bytes, early, limit), parms)
            }
            "ASCII85Decode" | "A85" => base85(&bytes),
            "ASCIIHexDecode" | "AHx" => Lexer::new(&bytes, 0).hexadecimal(),
            "RunLengthDecode" | "RL" => runs(&bytes, limit),
            "Crypt" => bytes,
            _ => return None,
        };
        room.take(bytes.len());
    }
    Some(bytes)
}

/// With the head of zlib, or without where it is damaged.
fn inflated(bytes: &[u8], limit: usize) -> Vec<u8> {
    let mut out = Vec::new();
    inflate(bytes.get(2..).unwrap_or_default(), &mut out, limit);
    if out.is_empty() {
        inflate(bytes, &mut out, limit);
    }
    out
}

fn predicted(file: &File<'_>, bytes: Vec<u8>, parms: Option<&Dict>) -> Vec<u8> {
    let Some(parms) = parms else { return bytes };
    let value = |key: &str, default: usize| file.get(parms, key).count().unwrap_or(default).clamp(1, 1 << 16);
    let predictor = value("Predictor", 1);
    if predictor < 2 {
        return bytes;
    }
    let (colors, bits) = (value("Colors", 1), value("BitsPerComponent", 8));
    let pixel = (colors * bits).div_ceil(8);
    let row = (colors * bits * value("Columns", 1)).div_ceil(8);
    if predictor == 2 {
        return differences(bytes, row, pixel, bits);
    }
    let mut out: Vec<u8> = Vec::with_capacity(bytes.len());
    for line in bytes.chunks(row + 1) {
        let start = out.len();
        for (at, &byte) in line[1..].iter().enumerate() {
            let back = |by: usize, from: usize| from.checked_sub(by).map_or(0, |at| out.get(at).copied().unwrap_or(0));
            let left = if at >= pixel { back(pixel, start + at) } else { 0 };
            let up = back(row, start + at);
            let corner = if at >= pixel { back(row + pixel, start + at) } else { 0 };
            let add = match line[0] {
                1 => left,
                2 => up,
                3 => ((u16::from(left) + u16::from(up)) / 2) as u8,
                4 => paeth(left, up, corner),
                _ => 0,
            };
            out.push(byte.wrapping_add(add));
        }
    }
    out
}

/// As TIFF has it.
fn differences(mut bytes: Vec<u8>, row: usize, pixel: usize, bits: usize) -> Vec<u8> {
    if bits == 8 {
        for line in bytes.chunks_mut(row) {
            for at in pixel..line.len() {
                line[at] = line[at].wrapping_add(line[at - pixel]);
            }
        }
    }
    bytes
}

fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let (a, b, c) = (i32::from(left), i32::from(up), i32::from(corner));
    let guess = a + b - c;
    let (to_a, to_b, to_c) = ((guess - a).abs(), (guess - b).abs(), (guess - c).abs());
    if to_a <= to_b && to_a <= to_c {
        left
    } else if to_b <= to_c {
        up
    } else {
        corner
    }
}

/// Welch 1984, with codes of 9 to 12 bits.
fn lzw(bytes: &[u8], early: usize, limit: usize) -> Vec<u8> {
    const CLEAR: usize = 256;
    const END: usize = 257;
    let mut out: Vec<u8> = Vec::new();
    // Where in `out` each word stands, and how long it is.
    let mut words: Vec<(usize, usize)> = Vec::new();
    let (mut width, mut before): (u32, Option<(usize, usize)>) = (9, None);
    let (mut buffer, mut held) = (0u32, 0u32);
    for &byte in bytes {
        buffer = buffer << 8 | u32::from(byte);
        held += 8;
        if held < width {
            continue;
        }
        held -= width;
        let code = (buffer >> held) as usize & ((1 << width) - 1);
        buffer &= (1 << held) - 1;
        if code == END || out.len() >= limit {
            break;
        }
        if code == CLEAR {
            words.clear();
            (width, before) = (9, None);
            continue;
        }
        let start = out.len();
        if code < 256 {
            out.push(code as u8);
        } else {
            let new = code == END + 1 + words.len();
            let word = if new { before } else { words.get(code - END - 1).copied() };
            let Some((from, length)) = word else { break };
            out.extend_from_within(from..from + length);
            if new {
                out.push(out[from]);
            }
        }
        if let Some((from, length)) = before.filter(|_| words.len() < 4096 - END - 1) {
            // The word before and the first letter of this one, which stand side by side.
            words.push((from, length + 1));
        }
        before = Some((start, out.len() - start));
        width = match words.len() + END + 1 + early + usize::from(before.is_some()) - 1 {
            0..512 => 9,
            512..1024 => 10,
            1024..2048 => 11,
            _ => 12,
        };
    }
    out.truncate(limit);
    out
}

fn base85(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let (mut group, mut held) = (0u32, 0);
    for &byte in bytes {
        match byte {
            b'z' if held == 0 => out.extend([0; 4]),
            b'!'..=b'u' => {
                group = group.wrapping_mul(85).wrapping_add(u32::from(byte - b'!'));
                held += 1;
                if held == 5 {
                    out.extend(group.to_be_bytes());
                    (group, held) = (0, 0);
                }
            }
            b'~' => break,
            _ => {}
        }
    }
    if held > 1 {
        for _ in held..5 {
            group = group.wrapping_mul(85).wrapping_add(84);
        }
        out.extend(&group.to_be_bytes()[..held - 1]);
    }
    out
}

fn runs(bytes: &[u8], limit: usize) -> Vec<u8> {
    let (mut out, mut at) = (Vec::new(), 0);
    while let Some(&length) = bytes.get(at) {
        let count = usize::from(length);
        match length {
            128 => break,
            0..128 => {
                let end = (at + 2 + count).min(bytes.len());
                out.extend(&bytes[(at + 1).min(end)..end]);
                at = end;
            }
            _ => {
                let byte = bytes.get(at + 1).copied().unwrap_or(0);
                out.resize(out.len() + 257 - count, byte);
                at += 2;
            }
        }
        if out.len() > limit {
            break;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out() {
        assert_eq!(base85(b"<~87cURD]i,\"Ebo80~>"), b"");
        assert_eq!(base85(b"87cURD]i,\"Ebo80~>"), b"Hello World!");
        assert_eq!(Lexer::new(b"48 65 6C 6C 6F>", 0).hexadecimal(), b"Hello");
        assert_eq!(runs(&[2, b'a', b'b', b'c', 254, b'd', 128, 9], 100), b"abcddd");
        // The example of the standard.
        assert_eq!(lzw(&[0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01], 1, 100), b"-----A---B");
    }
}
