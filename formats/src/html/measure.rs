//! Blocks in numbers: words, prose, containers, shapes that repeat. Evidence is made of these.

use super::page::{Block, Id, Page};

/// The most containers around a block that are told.
pub(super) const LEVELS: usize = 6;

#[derive(Debug, Default)]
pub(super) struct Measure {
    pub(super) words: u32,
    pub(super) commas: u32,
    /// Links in hundredths of the letters.
    pub(super) linked: u32,
    /// Sentences, not labels.
    pub(super) prose: bool,
    /// Elements around it that hold more than what stands inside them, from the inside out.
    pub(super) chain: Vec<Id>,
    /// The same for blocks whose elements have the same names and classes.
    pub(super) shape: u16,
}

/// Sums over all blocks before one, so that any element is summed in one step.
#[derive(Debug, Default)]
pub(super) struct Sums {
    words: Vec<u32>,
    prose: Vec<u32>,
    proses: Vec<u32>,
    letters: Vec<u32>,
    linked: Vec<u32>,
}

/// What blocks in a row hold together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sum {
    pub(super) words: u32,
    /// Words in prose.
    pub(super) prose: u32,
    /// Blocks of prose.
    pub(super) proses: u32,
    letters: u32,
    linked: u32,
}

impl Sum {
    /// Links in hundredths of the letters.
    pub(super) fn linked(self) -> u32 {
        hundredths(self.linked, self.letters)
    }
}

pub(super) fn hundredths(part: u32, whole: u32) -> u32 {
    (u64::from(part) * 100 / u64::from(whole.max(1))) as u32
}

impl Sums {
    fn of(page: &Page<'_>, measures: &[Measure]) -> Sums {
        let mut sums = Sums::default();
        for list in [&mut sums.words, &mut sums.prose, &mut sums.proses, &mut sums.letters, &mut sums.linked] {
            list.reserve(measures.len() + 1);
            list.push(0);
        }
        let add = |list: &mut Vec<u32>, more: u32| list.push(list.last().map_or(more, |sum| sum.saturating_add(more)));
        for (block, measure) in page.blocks.iter().zip(measures) {
            let shown = u32::from(!block.hidden && !block.framed);
            let prose = shown * u32::from(measure.prose);
            add(&mut sums.words, shown * measure.words);
            add(&mut sums.prose, prose * measure.words);
            add(&mut sums.proses, prose);
            add(&mut sums.letters, shown * block.letters);
            add(&mut sums.linked, shown * block.linked);
        }
        sums
    }

    pub(super) fn over(&self, from: usize, to: usize) -> Sum {
        let sum = |list: &[u32]| list[to] - list[from];
        Sum {
            words: sum(&self.words),
            prose: sum(&self.prose),
            proses: sum(&self.proses),
            letters: sum(&self.letters),
            linked: sum(&self.linked),
        }
    }

    pub(super) fn of_element(&self, page: &Page<'_>, id: Id) -> Sum {
        let element = page.element(id);
        let last = self.words.len() - 1;
        let from = (element.first_block as usize).min(last);
        self.over(from, (from + element.blocks as usize).min(last))
    }
}

pub(super) fn of(page: &Page<'_>) -> (Vec<Measure>, Sums) {
    let mut measures: Vec<Measure> = page.blocks.iter().map(|block| measure(page, block)).collect();
    let mut shapes: Vec<u32> = page.blocks.iter().map(|block| shape(page, block.element)).collect();
    let of_block = shapes.clone();
    shapes.sort_unstable();
    shapes.dedup();
    for (measure, shape) in measures.iter_mut().zip(of_block) {
        measure.shape = u16::try_from(shapes.partition_point(|&known| known < shape)).unwrap_or(u16::MAX);
    }
    let sums = Sums::of(page, &measures);
    (measures, sums)
}

fn measure(page: &Page<'_>, block: &Block) -> Measure {
    let ideographs =
        block.text.chars().filter(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')).count();
    let words = (block.text.split_whitespace().count() + ideographs / 2) as u32;
    let commas = block.text.chars().filter(|c| matches!(c, ',' | '،' | '、' | '，')).count() as u32;
    let linked = hundredths(block.linked, block.letters);
    let ended = block
        .text
        .trim_end_matches(['"', '”', '»', '“', '’', ')', '\''])
        .ends_with(['.', '!', '?', '…', '。', '؟', ':']);
    let prose = linked < 40 && (words >= 25 || words >= 10 && ended);
    let (mut chain, mut at, mut held) = (Vec::new(), block.element, 1);
    while at != 0 && chain.len() < LEVELS {
        let element = page.element(at);
        if element.blocks > held {
            held = element.blocks;
            chain.push(at);
        }
        at = element.parent;
    }
    Measure { words, commas, linked, prose, chain, shape: 0 }
}

/// A hash of the names and classes of an element and the two around it; digits in classes are numbers of things.
fn shape(page: &Page<'_>, element: Id) -> u32 {
    let mut hash = HASH;
    let mut at = element;
    for _ in 0..3 {
        let element = page.element(at);
        hash = hashed(hash, element.name.as_bytes());
        for byte in element.value("class").unwrap_or_default().bytes().filter(|b| !b.is_ascii_digit()) {
            hash = hashed(hash, &[byte]);
        }
        at = element.parent;
    }
    hash
}

pub(super) const HASH: u32 = 0x811c_9dc5;

/// FNV-1a (Fowler, Noll and Vo 1991).
pub(super) fn hashed(hash: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(hash, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The hashes of each four words in a row.
pub(super) fn grams(text: &str) -> Vec<u32> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<u32> = words
        .map(|word| {
            let mut utf8 = [0; 4];
            let small = word.chars().flat_map(char::to_lowercase);
            small.fold(HASH, |hash, c| hashed(hash, c.encode_utf8(&mut utf8).as_bytes()))
        })
        .collect();
    let gram = |four: &[u32]| four.iter().fold(HASH, |hash, word| hashed(hash, &word.to_le_bytes()));
    words.windows(4).map(gram).collect()
}
