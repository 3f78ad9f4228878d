//! How an input becomes another.

use crate::targets::CUT;
use std::path::Path;

pub(crate) const LONGEST: usize = 64 << 10;

/// SplitMix64.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n.max(1) as u64) as usize
    }
}

/// What the rules of the engine look at.
const PIECES: &[&str] = &[
    "Iran",
    "Iranian",
    "the U.S.",
    "North Korea",
    "Kim Jong Un",
    "Mr. ",
    "Dr.",
    "President ",
    "al-",
    "bin ",
    "’s",
    "'s",
    "ʼ",
    "s’ ",
    "station",
    "Station",
    "airport",
    "base",
    "plant",
    "National ",
    "Ministry",
    "University",
    "Agency",
    "Islamic",
    "Act",
    "Treaty of ",
    "Resolution 12",
    "Amendment",
    "War",
    "Battle of ",
    "Operation ",
    "Hurricane ",
    "election",
    "the film \"",
    "novel ",
    "USS ",
    "the tanker ",
    " missile",
    "F-35",
    "MiG-29",
    "Boeing 747-8",
    "Arabic",
    " language",
    "speaks ",
    "and ",
    "of ",
    "the ",
    "for ",
    "in ",
    "5 May 2024",
    "Monday",
    "10-day ",
    "$3.5 million",
    "Rs16,189-crore",
    "hundred ",
    "two-",
    "1/2",
    "10:30 a.m.",
    "No. 2",
    "1990–95",
    "\n",
    "\n\n",
    "\r",
    "\t",
    " ",
    "\u{a0}",
    "\u{2028}",
    ".",
    "...",
    "[...]",
    "?!",
    ",",
    ";",
    ":",
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "(",
    ")",
    "[",
    "]",
    "-",
    "—",
    "# ",
    "> ",
    "- ",
    "* ",
    "1. ",
    "```\n",
    "---\n",
    "title: ",
    "By ",
    "Read more: ",
    "Photo: ",
    "©",
    "(Reuters) — ",
    "https://a.b/",
    "@a",
    "#b",
    "a@b.c",
    "\u{ad}",
    "\u{200b}",
    "\u{200d}",
    "\u{202e}",
    "\u{feff}",
    "\u{301}",
    "\u{600}",
    "👩‍👩‍👧",
    "北京",
    "שלום",
    "İ",
    "ß",
    "ﬁ",
    "\u{0}",
    "<p>",
    "&amp;",
    "[{\"kind\":\"reject\",\"anchor\":{\"text\":\"\",\"start\":0,\"end\":1,\"quote\":\"\"}}]",
];

/// `fuzz/corpus/` and the seeds, in pieces of a paragraph or two.
pub(crate) fn corpus() -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pool: Vec<Vec<u8>> = vec![Vec::new()];
    for folder in ["fuzz/corpus", "seeds"] {
        let mut files: Vec<_> =
            std::fs::read_dir(root.join(folder)).into_iter().flatten().flatten().map(|e| e.path()).collect();
        files.sort();
        for bytes in files.iter().filter_map(|file| std::fs::read(file).ok()) {
            if folder == "seeds" {
                pool.extend(bytes.chunks(350).take(24).map(<[u8]>::to_vec));
            } else {
                pool.push(bytes);
            }
        }
    }
    pool
}

pub(crate) fn mutate(input: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = input.to_vec();
    for _ in 0..=random.below(6) {
        once(&mut bytes, other, random);
    }
    bytes.truncate(LONGEST);
    bytes
}

fn once(bytes: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    let at = random.below(bytes.len() + 1);
    let end = at + random.below((bytes.len() - at).min(80) + 1);
    let piece = |random: &mut Random| PIECES[random.below(PIECES.len())].as_bytes();
    match random.below(14) {
        0..=3 => drop(bytes.splice(at..at, piece(random).iter().copied())),
        4 => drop(bytes.splice(at..end, piece(random).iter().copied())),
        5 => drop(bytes.drain(at..end)),
        6 => bytes.extend_from_within(at..end),
        7 if at < bytes.len() => bytes[at] = random.below(256) as u8,
        8 => {
            let from = random.below(other.len() + 1);
            let to = from + random.below((other.len() - from).min(300) + 1);
            bytes.splice(at..at, other[from..to].iter().copied());
        }
        9 => bytes[at..end].make_ascii_uppercase(),
        10 => {
            // Many of one thing: now and then very many.
            let most = if random.below(200) == 0 { 4000 } else { 12 };
            let many = piece(random).repeat(1 + random.below(most));
            bytes.splice(at..at, many);
        }
        11 => drop(bytes.splice(at..at, [CUT])),
        12 => {
            let letter = char::from_u32(random.below(0x1_1000) as u32).unwrap_or('ʼ');
            bytes.splice(at..at, letter.to_string().into_bytes());
        }
        _ => bytes.rotate_left(at),
    }
}
