//! The features of a block by number: their groups and names, and how they are written down and read again.

use super::cues;
use super::tags::{HOLDERS, KNOWN};
use super::words::{Groups, Words};

/// The groups of features with their sizes. The place of each is the sum of the sizes before it.
pub(super) const SIZES: &[(&str, usize)] = &[
    ("tag", KNOWN.len()),
    ("parent", KNOWN.len()),
    ("grandparent", KNOWN.len()),
    ("own", Words::COUNT),
    ("near", Words::COUNT),
    ("far", Words::COUNT),
    ("in", HOLDERS.len()),
    ("length", 10),
    ("links", 18),
    ("end", 8),
    ("begin", 5),
    ("commas", 4),
    ("signs", 8),
    ("kind", 8),
    ("place", 10),
    ("heading", 9),
    ("prose", 9),
    ("share", 24),
    ("proses", 12),
    ("density", 15),
    ("best", 8),
    ("best-length", 32),
    ("before", 18),
    ("after", 18),
    ("before2", 8),
    ("after2", 8),
    ("shape", 18),
    ("body", 5),
    ("title", 5),
    ("again", 4),
    ("inline", 10),
    ("articles", 12),
    ("cue", 2 * cues::COUNT),
    ("tag-length", 20),
    ("size", 5),
];

/// Places of the groups, in the order of [`SIZES`].
#[derive(Debug, Clone, Copy)]
pub(super) enum Group {
    Tag,
    Parent,
    Grandparent,
    Own,
    Near,
    Far,
    In,
    Length,
    Links,
    End,
    Begin,
    Commas,
    Signs,
    Kind,
    Place,
    Heading,
    Prose,
    Share,
    Proses,
    Density,
    Best,
    BestLength,
    Before,
    After,
    Before2,
    After2,
    Shape,
    Body,
    Title,
    Again,
    Inline,
    Articles,
    Cue,
    TagLength,
    Size,
}

/// The evidence of one block, taken apart again.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'a> {
    /// Words of the block, at most 65,535.
    pub words: u16,
    /// The same number for blocks of the same shape.
    pub shape: u16,
    /// The elements around the block that hold other blocks too, from the inside out, by number.
    pub chain: &'a [u16],
    /// The features that are on.
    pub features: &'a [u16],
}

impl<'a> Evidence<'a> {
    /// Of [`crate::Piece::evidence`]; `None` if it is none.
    #[must_use]
    pub fn of(numbers: &'a [u16]) -> Option<Evidence<'a>> {
        let [words, shape, length, rest @ ..] = numbers else { return None };
        let length = usize::from(*length);
        let (chain, features) = (rest.get(..length)?, &rest[length..]);
        Some(Evidence { words: *words, shape: *shape, chain, features })
    }
}

/// How many features there are.
#[must_use]
pub fn count() -> usize {
    SIZES.iter().map(|(_, size)| size).sum()
}

/// The name of each feature, as `near:comment`.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn names() -> Vec<String> {
    let word = |group: usize| Words::name(group).to_owned();
    let named = |(group, size): &(&str, usize)| {
        let name = |at: usize| match *group {
            "tag" | "parent" | "grandparent" => KNOWN[at].to_owned(),
            "own" | "near" | "far" => word(at),
            "in" => HOLDERS[at].to_owned(),
            "cue" => format!("{}{}", cues::name(at / 2), if at % 2 == 0 { "" } else { "-long" }),
            _ => at.to_string(),
        };
        (0..*size).map(|at| format!("{group}:{}", name(at))).collect::<Vec<_>>()
    };
    SIZES.iter().flat_map(named).collect()
}

/// Writes the evidence of one block.
pub(super) struct Writer<'a> {
    pub(super) starts: &'a [usize],
    pub(super) numbers: Vec<u16>,
}

impl Writer<'_> {
    pub(super) fn on(&mut self, group: Group, at: usize) {
        debug_assert!(at < SIZES[group as usize].1, "{group:?} {at}");
        self.numbers.push((self.starts[group as usize] + at) as u16);
    }

    pub(super) fn bits(&mut self, group: Group, mut bits: Groups) {
        while bits != 0 {
            self.on(group, bits.trailing_zeros() as usize);
            bits &= bits - 1;
        }
    }
}

/// How many of the limits, which rise, a number reaches.
#[must_use]
pub fn bucket<T: PartialOrd>(number: T, limits: &[T]) -> usize {
    limits.iter().take_while(|&limit| number >= *limit).count()
}
