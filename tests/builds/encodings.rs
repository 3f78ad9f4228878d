//! Bytes that every build must read alike: natively by the tables of `encoding_rs`, in a page by those of the browser.
//! `tests/encodings.txt` has a line for each; `UPDATE=1 cargo test --test determinism` rewrites it, the browsers only look.

use crossread::reader::ENCODINGS;
use crossread::text::short_hash;
use std::fmt::Write;

const RUSSIAN: &str = "Посол уехал из столицы в четверг после недели переговоров.\n";
const JAPANESE: &str = "大使は木曜日に首都を出発した。会談は来週も続くという。\n";
const FRENCH: &str = "Le président a été reçu à l’Élysée, où il a déjeuné 😀.\n";

/// What nothing is said of, so that the bytes have to tell.
fn guessed() -> Vec<(&'static str, Vec<u8>)> {
    let koi8 = b"\xf0\xcf\xd3\xcf\xcc \xd5\xc5\xc8\xc1\xcc \xc9\xda \xd3\xd4\xcf\xcc\xc9\xc3\xd9.";
    let mut all = vec![
        (
            "windows-1250",
            b"The talks in \x8aumperk were led by Ji\xf8\xed Dvo\xf8\xe1k and \x8eofie \xd8\xedhov\xe1.".to_vec(),
        ),
        ("windows-1252", b"\x93We are done,\x94 she said \x96 and left the caf\xe9.".to_vec()),
        ("KOI8-R", koi8.to_vec()),
        ("cut UTF-8", b"\xe2\x80\x9cIran\xe2\x80\x9d and \xe2\x80\x9cIraq\xe2\x80".to_vec()),
    ];
    for (name, text) in [("Russian", RUSSIAN), ("Japanese", JAPANESE), ("French", FRENCH)] {
        for mark in ["", "\u{feff}"] {
            let text = format!("{mark}{text}");
            let units: Vec<u16> = text.encode_utf16().collect();
            let letters: Vec<u32> = text.chars().map(u32::from).collect();
            all.push((name, units.iter().flat_map(|unit| unit.to_le_bytes()).collect()));
            all.push((name, units.iter().flat_map(|unit| unit.to_be_bytes()).collect()));
            all.push((name, letters.iter().flat_map(|letter| letter.to_le_bytes()).collect()));
            all.push((name, letters.iter().flat_map(|letter| letter.to_be_bytes()).collect()));
        }
    }
    all
}

/// All bytes; of encodings that write a sign in two, pairs.
fn bytes_of(name: &str) -> Vec<u8> {
    let many = ["GBK", "gb18030", "Big5", "EUC-JP", "Shift_JIS", "EUC-KR"].contains(&name);
    if !many {
        return (0x20..=0xff).collect();
    }
    // Whole in each of them: what browsers make of halves is not what we rely on.
    (0xb0..=0xc4).flat_map(|lead| (0xa1..=0xdf).step_by(3).flat_map(move |trail| [lead, trail])).collect()
}

/// `read`: bytes, and the encoding that the reader chose, to text and the encoding that it was read in.
#[must_use]
pub(crate) fn results(read: impl Fn(&[u8], Option<&str>) -> (String, String)) -> String {
    let mut out = String::new();
    let mut line = |name: &str, (text, encoding): (String, String)| {
        let _ = writeln!(out, "{name}\t{encoding}\t{}\t{}", text.chars().count(), short_hash(text.as_bytes()));
    };
    for (name, bytes) in guessed() {
        line(name, read(&bytes, None));
    }
    for name in ENCODINGS {
        line(name, read(&bytes_of(name), Some(name)));
    }
    out
}
