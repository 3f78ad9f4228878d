//! Models of random numbers, for tests.

use super::clusters::Clusters;
use super::model::{CASINGS, KNOTS, Model};
use crate::document::Label;

/// A generator of Marsaglia (xorshift, 2003): the same numbers everywhere.
#[derive(Debug)]
pub(crate) struct Numbers(pub(crate) u32);

impl Numbers {
    pub(crate) fn below(&mut self, limit: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        (self.0 >> 4) % limit
    }

    /// Between -most and most.
    pub(crate) fn around(&mut self, most: i32) -> i32 {
        self.below(2 * most as u32 + 1) as i32 - most
    }

    fn bytes(&mut self, count: usize) -> Vec<i8> {
        (0..count).map(|_| self.around(127) as i8).collect()
    }

    fn shorts(&mut self, count: usize, most: i32) -> Vec<i16> {
        (0..count).map(|_| self.around(most) as i16).collect()
    }
}

/// A tiny one: three tables of forms, one of phrases.
pub(crate) fn model(seed: u32) -> Model {
    random(seed, 32, &[(5, 7), (3, 4), (9, 2), (4, 3)])
}

/// The last of the shapes is that of the table of phrases.
pub(crate) fn random(seed: u32, hidden: usize, shapes: &[(usize, usize)]) -> Model {
    let mut n = Numbers(2 * seed + 1);
    let labels = vec![Label::Person, Label::Gpe, Label::Org];
    let (window, tags, kinds) = (2, 13, 4);
    let places = 2 * window + 1;
    let phrase = shapes.last().map_or(0, |s| s.1);
    let rows = |from_last: usize| shapes.iter().nth_back(from_last).map_or(1, |shape| shape.0);
    let names = |what: &str, count: usize| (0..count).map(|i| format!("{what}{i}")).collect::<Vec<String>>();
    let form: usize = shapes.iter().map(|s| s.1).sum::<usize>() - phrase;
    Model {
        features: 1,
        hidden,
        window,
        shift: 12,
        labels,
        shapes: shapes.to_vec(),
        facts: names("fact", rows(1) - 1),
        phrases: names("phrase", (rows(0) - 1) / 3),
        tables: shapes.iter().map(|(rows, dim)| n.bytes(rows * dim)).collect(),
        first: n.bytes(places * hidden * form),
        place: n.bytes(places * hidden * phrase),
        scale: (0..hidden).map(|_| n.around(100)).collect(),
        bias: n.shorts(hidden, 500),
        casing: n.shorts(CASINGS * hidden, 500),
        second: n.bytes(tags * hidden),
        gain: (0..tags).map(|_| i64::from(n.around(200_000))).collect(),
        constant: (0..tags).map(|_| n.around(500)).collect(),
        transitions: n.shorts(kinds * kinds, 300),
        calibration: (0..KNOTS).map(|_| n.below(1001) as u16).collect(),
        clusters: Clusters::build(&[(1, 0), (2, 1), (3, 1)]).expect("distinct words"),
    }
}
