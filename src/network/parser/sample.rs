//! Parsers of random numbers, for tests.

use super::matrix::Matrix;
use super::model::{DISTANCES, Names, ParserModel, Sizes};
use crate::document::{Relation, Upos, Xpos};
use crate::network::sample::Numbers;

/// A tiny one, over forms of so many numbers.
pub(crate) fn parser_model(seed: u32, shared: usize) -> ParserModel {
    let n = &mut Numbers(2 * seed + 1);
    let sizes = Sizes { form: 16, local: 16, first: 16, second: 16, mixed: 32, arc: 16, label: 16 };
    let Sizes { form, local, first, second, mixed, arc, label } = sizes;
    let names = Names {
        upos: vec![Upos::Noun, Upos::Verb, Upos::Punct],
        xpos: vec![Xpos::Nn, Xpos::Vbd, Xpos::Stop, Xpos::Nnp],
        relations: vec![Relation::Root, Relation::Nsubj, Relation::Obj, Relation::Punct],
    };
    let words = ["a", "marna", "said", "the"].map(str::to_owned).to_vec();
    let (own, keys, by_key) = (3, 5, 2);
    ParserModel {
        features: 1,
        recognizer: 0,
        shared,
        sizes,
        own: bytes(n, words.len() * own),
        key: 3,
        keys,
        by_key: bytes(n, keys * by_key),
        project: matrix(n, form, shared + own + by_key, 1 << 10),
        around: matrix(n, 5 * local + 12 * first, form, 1 << 15),
        base: shorts(n, local + 4 * first, 900),
        mix: matrix(n, mixed, local + 2 * first, 1 << 15),
        gates: matrix(n, 4 * second, mixed, 1 << 15),
        remix: matrix(n, mixed, mixed + 2 * second, 1 << 15),
        tags: matrix(n, names.upos.len() + names.xpos.len(), local + 2 * first, 1 << 15),
        ends: matrix(n, 2 * arc + 2 * label, mixed, 1 << 15),
        labels: matrix(n, names.relations.len(), label, 1 << 15),
        root: shorts(n, mixed, 2000),
        near: shorts(n, DISTANCES * arc, 300),
        near_head: shorts(n, DISTANCES * arc, 300),
        distance: (0..DISTANCES).map(|_| n.around(90_000)).collect(),
        label_distance: shorts(n, DISTANCES * label, 900),
        names,
        words,
    }
}

fn bytes(n: &mut Numbers, count: usize) -> Vec<i8> {
    (0..count).map(|_| n.around(127) as i8).collect()
}

fn shorts(n: &mut Numbers, count: usize, most: i32) -> Vec<i16> {
    (0..count).map(|_| n.around(most) as i16).collect()
}

fn matrix(n: &mut Numbers, rows: usize, columns: usize, scale: u32) -> Matrix {
    Matrix {
        columns,
        weights: bytes(n, rows * columns),
        scales: (0..rows).map(|_| scale + n.below(scale)).collect(),
        biases: (0..rows).map(|_| n.around(50_000)).collect(),
    }
}
