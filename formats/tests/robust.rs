//! Files that nobody wrote: each sample changed many times, and archives that unpack to more than there is room for.
//! `MUTATIONS=20000 SEED=7 cargo test -p crossread-formats --test robust` tries what no other run has tried.

mod around;
#[path = "around/packed.rs"]
mod packed;

use around::Around;
use crossread_formats::{ARTICLES, Format, UNPACKED, html, of, read};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// xorshift (Marsaglia 2003)
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit.max(1)
    }
}

/// What readers look for.
const WORDS: &[&str] = &[
    "<",
    ">",
    "</",
    "<![CDATA[",
    "]]>",
    "<!--",
    "&",
    "&#x10ffff;",
    "&#0;",
    "\"",
    "\n\n",
    "\r\n",
    "\n>",
    "--",
    "--outer--",
    "=?",
    "?=",
    "=?utf-8?B?",
    "Content-Type: multipart/mixed; boundary=\"x\"\n\n--x\n",
    "From a 1:2\n",
    "-->",
    "00:00:01,000 --> 9:9:9,999",
    "99999999999999999999",
    "{",
    "[",
    "\\u0000",
    ",",
    "\t",
    "PK\u{1}\u{2}",
    "WARC/1.0\r\n\r\n",
    "\0",
    "\u{fffd}",
    "é",
    "<p>",
    "</p>",
    "<w:p>",
    "<w:del>",
    "<w:tc>",
    "<w:txbxContent>",
    "<text:note>",
    "<item>",
    "</item>",
    "<html>",
    "1 0 obj",
    "<<",
    ">> stream\n",
    "endstream endobj",
    "[(",
    " Tj ",
    " Td ",
    " Do ",
    "/Kids [2 0 R]",
];

fn changed(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut out = bytes.to_vec();
    for _ in 0..=dice.below(8) {
        let at = dice.below(out.len() + 1);
        let end = (at + dice.below(40)).min(out.len());
        match dice.below(7) {
            0 if at < out.len() => out[at] ^= 1 << dice.below(8),
            1 => drop(out.drain(at..end)),
            2 => {
                let part = out[at..end].to_vec();
                let to = dice.below(out.len() + 1);
                out.splice(to..to, part);
            }
            3 if dice.below(4) == 0 => out.truncate(at),
            4 => {
                let part = out[at..end].to_vec();
                let times = dice.below(200);
                out.splice(at..at, part.iter().copied().cycle().take(part.len() * times));
            }
            5 if at < out.len() => out[at] = dice.below(256) as u8,
            _ => drop(out.splice(at..at, WORDS[dice.below(WORDS.len())].bytes())),
        }
    }
    out
}

/// Reads as its own format, whatever the changed bytes look like, and holds what comes out to what is promised.
fn tried(format: Format, bytes: &[u8], name: &str, what: &dyn Fn() -> String) {
    let start = Instant::now();
    let _ = of(bytes, name);
    if let Ok(entries) = read(format, bytes, name, &mut Around::default()) {
        assert!(entries.len() <= ARTICLES, "{}", what());
        let mut size = 0;
        for piece in entries.iter().flat_map(|entry| &entry.pieces) {
            size += piece.text.len();
            assert!(!piece.text.is_empty() && piece.text.trim() == piece.text, "{}: {:?}", what(), piece.text);
            assert!(piece.text.lines().all(|line| !line.trim().is_empty()), "{}: {:?}", what(), piece.text);
        }
        assert!(size <= 2 * UNPACKED, "{}: {size} bytes of text", what());
    }
    assert!(start.elapsed() < Duration::from_secs(2), "{}: {:?}", what(), start.elapsed());
}

fn number(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

/// Saved web pages, which the engine's own tests read too.
fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/pages");
    let paths = std::fs::read_dir(folder).expect("pages").map(|entry| entry.unwrap().path());
    let mut paths: Vec<_> = paths.filter(|path| path.extension().is_some_and(|ending| ending == "html")).collect();
    paths.sort();
    paths
}

/// A walk comes from another thread of the page: whatever it holds is read.
#[test]
fn no_change_of_a_walk_is_fatal() {
    for path in pages() {
        let bytes = std::fs::read(&path).expect("a page");
        let walk = crossread_formats::parse(&String::from_utf8_lossy(&bytes)).into_bytes();
        for run in 0..number("MUTATIONS", 100) / 4 {
            let mut dice = Dice((number("SEED", 1) << 32 | run) ^ 0x9e37_79b9_7f4a_7c15);
            dice.below(2);
            let walk = changed(&walk, &mut dice);
            for entry in html::entries(&String::from_utf8_lossy(&walk)) {
                let whole = |text: &str| !text.is_empty() && text.trim() == text;
                assert!(entry.pieces.iter().all(|piece| whole(&piece.text)), "{}, run {run}", path.display());
            }
        }
    }
}

#[test]
fn no_change_of_a_sample_is_fatal() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    let mut paths: Vec<_> = std::fs::read_dir(folder).expect("samples").map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending != "told"));
    paths.extend(pages());
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let whole = packed::bytes_of(&path);
        let format = of(&whole, &name).expect("a format");
        let parts = if path.is_dir() { packed::files_of(&path) } else { Vec::new() };
        let seed = number("SEED", 1);
        for run in 0..number("MUTATIONS", 100) {
            let mut dice = Dice((seed << 32 | run) ^ 0x9e37_79b9_7f4a_7c15);
            dice.below(2);
            // What is packed would seldom be reached through the packing.
            let bytes = if run % 3 > 0 && !parts.is_empty() {
                let mut parts = parts.clone();
                let at = dice.below(parts.len());
                parts[at].1 = changed(&parts[at].1, &mut dice);
                packed::packed(&path, &parts)
            } else {
                changed(&whole, &mut dice)
            };
            tried(format, &bytes, &name, &|| format!("{name}, seed {seed}, run {run}"));
        }
    }
}

fn member(name: &str, bytes: &[u8]) -> (String, Vec<u8>) {
    (name.to_owned(), bytes.to_vec())
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let zeros = vec![b' '; 200 << 20];
    let large = packed::gzip(&zeros);
    let refused = |format, bytes: &[u8], name: &str| {
        let start = Instant::now();
        let damaged = read(format, bytes, name, &mut Around::default()).expect_err(name);
        assert!(damaged.0.contains("more than there is room for"), "{}", damaged.0);
        assert!(start.elapsed() < Duration::from_secs(2), "{name}: {:?}", start.elapsed());
    };
    refused(Format::Gzip, &large, "a.gz");
    let zipped = packed::zip(&[member("a.txt", b"x"), member("word/document.xml", &zeros)]);
    refused(Format::Docx, &zipped, "a.docx");
    // Small ones have less room than 64 MB.
    let small = packed::zip(&[member("a.txt", b"x"), member("word/document.xml", &zeros[..4 << 20])]);
    refused(Format::Docx, &small, "b.docx");
    // Many that are each within bounds, and archives in archives.
    let one = packed::zip(&[member("a.txt", b"x"), member("word/document.xml", &zeros[..900 << 10])]);
    let many: Vec<_> = (0..200).map(|at| member(&format!("{at}.docx"), &one)).collect();
    let start = Instant::now();
    assert!(read(Format::Zip, &packed::zip(&many), "many.zip", &mut Around::default()).is_err());
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    let mut deep = packed::zip(&[member("x", b"x"), member("a.txt", b"words")]);
    for _ in 0..30 {
        deep = packed::zip(&[member("a.zip", &deep)]);
    }
    let told = read(Format::Zip, &deep, "deep.zip", &mut Around::default()).expect_err("too deep");
    assert!(told.0.contains("too deep"), "{}", told.0);
}

/// Long and ugly, each within the time that a short one has.
#[test]
fn what_is_long_is_read_in_time() {
    let nested = ["<w:p>", "<w:tc>", "<w:tr>", "<a>", "<b x=\"", "</c>", "<![CDATA[", "&amp", "&#", "<!", "<?"];
    for part in nested {
        let xml = [&part.repeat((1 << 20) / part.len()), "</w:document>"].concat();
        let zip = packed::zip(&[member("x", b""), member("word/document.xml", xml.as_bytes())]);
        let bytes: Vec<u8> = [zip, vec![0; 64 << 10]].concat();
        tried(Format::Docx, &bytes, "a.docx", &|| part.to_owned());
        tried(Format::Feed, ["<rss version=\"2\">", &xml].concat().as_bytes(), "a.rss", &|| part.to_owned());
        tried(Format::News, ["<nitf>", &xml].concat().as_bytes(), "a.xml", &|| part.to_owned());
    }
    let head = "From: a\nSubject: b\nMessage-ID: <c>\nContent-Type: multipart/mixed; boundary=x\n\n";
    for part in [
        "--x\n",
        "--x\n\n",
        "--x\nContent-Type: multipart/mixed; boundary=x\n\n",
        "=?",
        "A: b\n",
        "> a\n",
        "--\n",
        "From a 1:2\n\n",
    ] {
        let text = [head, &part.repeat((1 << 20) / part.len())].concat();
        tried(Format::Mail, text.as_bytes(), "a.eml", &|| part.to_owned());
        tried(Format::Mailbox, ["From a 1:2\n", &text].concat().as_bytes(), "a.mbox", &|| part.to_owned());
        tried(Format::Mhtml, text.as_bytes(), "a.mht", &|| part.to_owned());
        let subject = ["Subject: ", &text.replace('\n', "\n "), "\n\nx"].concat();
        tried(Format::Mail, subject.as_bytes(), "a.eml", &|| part.to_owned());
    }
    let members: Vec<u8> = packed::gzip(b"").repeat((1 << 20) / packed::gzip(b"").len());
    tried(Format::Gzip, &members, "a.gz", &|| "members".to_owned());
    for part in [
        "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\n\r\n",
        "1\n00:00:01,000 --> 00:00:02,000\n",
        "\"",
        "[[",
        "{\"text\":\"a\"}\n",
    ] {
        let text = part.repeat((1 << 20) / part.len());
        for format in [Format::Warc, Format::Subtitles, Format::Table, Format::JsonLines] {
            tried(format, text.as_bytes(), "a", &|| part.to_owned());
        }
        tried(Format::Table, ["text,title\n", &text].concat().as_bytes(), "a.csv", &|| part.to_owned());
    }
}

/// Pages that call themselves, show nothing but one letter, or stand all on one place.
#[test]
fn what_is_ugly_in_a_pdf_is_read_in_time() {
    let file = |kids: &str, program: &str, more: &str| {
        format!(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Kids[{kids}]>>endobj\n\
             3 0 obj<</Type/Page/MediaBox[0 0 600 800]/Contents 4 0 R/Resources 5 0 R>>endobj\n\
             4 0 obj<<>>stream\n{program}\nendstream endobj 5 0 obj<</Font<</F 6 0 R>>/XObject<</X 7 0 R>>>>endobj\n\
             6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n\
             7 0 obj<</Subtype/Form/Resources 5 0 R>>stream\n/X Do /X Do /X Do /F 9 Tf (a) Tj\nendstream endobj {more}\n\
             trailer<</Root 1 0 R>>"
        )
    };
    let many = |part: &str| part.repeat((1 << 20) / part.len());
    let start = "BT /F 9 Tf 1 0 0 1 50 50 Tm ";
    for part in
        ["(a) Tj ", "(a b) Tj 0 -9 Td ", "(a) Tj 7 -3 Td ", "/X Do ", "q ", "[[", "<<", "(", "BI ID ", "/S <<>> BDC "]
    {
        let program = [start, &many(part)].concat();
        tried(Format::Pdf, file("3 0 R", &program, "").as_bytes(), "a.pdf", &|| part.to_owned());
    }
    let words =
        "(Words that stand in columns, side by side) Tj 200 1 Td (and go on and on, page by page) Tj -200 -9 Td ";
    let pages = file(&"3 0 R 2 0 R ".repeat(20_000), &[start, &words.repeat(5_000)].concat(), "");
    tried(Format::Pdf, pages.as_bytes(), "a.pdf", &|| "columns".to_owned());
    for part in [
        "8 0 obj<</Type/ObjStm/N 9/First 9>>stream\n",
        "1 0 obj ",
        "9 0 obj 9 0 R endobj ",
        "trailer<<",
        "9 0 obj<<",
        "9 0 obj (",
        "endobj ",
    ] {
        let bytes = file("3 0 R", "(a) Tj", &many(part));
        tried(Format::Pdf, bytes.as_bytes(), "a.pdf", &|| part.to_owned());
    }
}
