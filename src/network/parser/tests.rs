//! The file of a parser, and its arithmetic against the definition.

use super::curves::CURVES;
use super::forward::{Found, Parser, bucket};
use super::heads::heads;
use super::matrix::Matrix;
use super::model::{DISTANCES, ParserModel, Sizes};
use super::sample::parser_model;
use crate::document::Relation;
use crate::network::NetworkError;
use crate::network::added::Added;
use crate::network::sample::Numbers;
use crate::network::seen::Seen;
use crate::text::made::refused_if_damaged;

const SHARED: usize = 7;

fn hash(word: &str) -> u64 {
    word.bytes().fold(7, |sum, b| sum * 131 + u64::from(b))
}

#[test]
fn a_parser_survives_its_file() {
    for seed in 1..5 {
        let model = parser_model(seed, SHARED);
        let bytes = model.write().expect("it fits");
        assert_eq!(ParserModel::read(&bytes), Ok(model));
    }
}

#[test]
fn damage_is_told_never_a_panic() {
    let whole = parser_model(1, SHARED).write().expect("it fits");
    refused_if_damaged(&whole, |bytes| ParserModel::read(bytes).is_err());
    assert_eq!(ParserModel::read(b""), Err(NetworkError::Foreign));
    let recognizer = crate::network::sample::model(1).write().expect("it fits");
    assert_eq!(ParserModel::read(&recognizer), Err(NetworkError::Foreign));
    let newer = [&whole[..4], &7u16.to_le_bytes(), &whole[6..]].concat();
    assert_eq!(ParserModel::read(&newer), Err(NetworkError::Newer { version: 7, known: 1 }));
}

#[test]
fn a_parser_out_of_range_is_refused_by_part() {
    type Break = fn(&mut ParserModel);
    let broken: [(&str, Break); 9] = [
        ("sizes", |m| m.sizes.arc = 24),
        ("relations", |m| m.names.relations[2] = Relation::Nsubj),
        ("root", |m| m.names.relations[0] = Relation::Xcomp),
        ("words", |m| m.words.swap(0, 1)),
        ("own", |m| m.own.truncate(9)),
        ("mix", |m| m.mix.scales[3] = u32::MAX),
        ("remix", |m| m.remix.biases.truncate(3)),
        ("near", |m| m.near[0] = 1024),
        ("distance", |m| m.distance[0] = i32::MIN),
    ];
    for (part, break_it) in broken {
        let mut model = parser_model(1, SHARED);
        break_it(&mut model);
        assert_eq!(model.write().err(), Some(NetworkError::Unfit(part)));
    }
}

/// The product of the definition, in numbers of 64 bits; each row's unit as [`Matrix`] says.
fn product(matrix: &Matrix, unit: u32, vector: &[i64]) -> Vec<i64> {
    let fraction = matrix.fraction().expect("it fits");
    let rounded = |n: i64, bits: u32| if bits == 0 { n } else { (n + (1 << (bits - 1))) >> bits };
    let rows = matrix.weights.chunks(matrix.columns).zip(&matrix.scales).zip(&matrix.biases);
    rows.map(|((row, scale), bias)| {
        let weight = |w: &i8| rounded(i64::from(*w) * i64::from(*scale), 24 - fraction);
        let sum: i64 = row.iter().zip(vector).map(|(w, v)| weight(w) * v).sum();
        let sum = sum + rounded(i64::from(*bias) << (fraction + unit), 16);
        assert!(i32::try_from(sum).is_ok(), "a sum leaves its 32 bits");
        sum
    })
    .collect()
}

fn narrowed(sums: &[i64], matrix: &Matrix, unit: u32, out: u32) -> Vec<i64> {
    let shift = matrix.fraction().expect("it fits") + unit - out;
    let half = if shift == 0 { 0 } else { 1 << (shift - 1) };
    sums.iter().map(|sum| ((sum + half) >> shift).clamp(-32768, 32767)).collect()
}

fn apply(matrix: &Matrix, vector: &[i64]) -> Vec<i64> {
    narrowed(&product(matrix, 10, vector), matrix, 10, 10)
}

fn positive(numbers: Vec<i64>) -> Vec<i64> {
    numbers.into_iter().map(|n| n.max(0)).collect()
}

fn recurrent(gates: &[Vec<i64>], size: usize) -> Vec<Vec<i64>> {
    let mut out = vec![vec![0; 2 * size]; gates.len()];
    for way in [0, 1] {
        for unit in 0..size {
            let mut state = 0;
            for step in 0..gates.len() {
                let at = if way == 1 { gates.len() - 1 - step } else { step };
                let anew = i64::from(CURVES.states([gates[at][way * size + unit] as i16; 16])[0]);
                let keep = i64::from(CURVES.gates([gates[at][(2 + way) * size + unit] as i16; 16])[0]);
                state = (keep * state + (4096 - keep) * anew + 2048) >> 12;
                out[at][way * size + unit] = (state + 128) >> 8;
            }
        }
    }
    out
}

/// What the definition makes of a sentence, one number after the other.
struct Defined {
    /// Of all heads.
    scores: Vec<i32>,
    /// The sums of the tags of each word.
    tags: Vec<Vec<i64>>,
    /// The last hidden units, those of the root first.
    last: Vec<Vec<i64>>,
}

/// The sums of the relations of a word to a head.
fn related(model: &ParserModel, last: &[Vec<i64>], at: usize, head: usize) -> Vec<i64> {
    let Sizes { arc, label, .. } = model.sizes;
    let ends = |unit: &[i64]| apply(&model.ends, unit).split_off(2 * arc);
    let distance = &model.label_distance[bucket(at, Some(head)) * label..][..label];
    let (word, other) = (ends(&last[1 + at]), ends(&last[1 + head]));
    let inside = |n: i64| n.clamp(-32768, 32767);
    let sum = |i: usize| inside(inside(word[i] + other[label + i]) + i64::from(distance[i]));
    product(&model.labels, 10, &positive((0..label).map(sum).collect()))
}

fn defined(model: &ParserModel, forms: &[Seen]) -> Defined {
    let Sizes { local, first, second, arc, .. } = model.sizes;
    let wide = |numbers: &[i16]| numbers.iter().map(|n| i64::from(*n)).collect::<Vec<i64>>();
    let around: Vec<Vec<i64>> = forms
        .iter()
        .map(|seen| {
            let mut vector = wide(&seen.vector);
            let word = model.words.iter().position(|word| hash(word) == seen.word);
            vector.extend((0..3).map(|i| word.map_or(0, |word| i64::from(model.own[word * 3 + i]))));
            vector.extend((0..2).map(|i| i64::from(model.by_key[usize::from(seen.rows[3]) * 2 + i])));
            let form = narrowed(&product(&model.project, 0, &vector), &model.project, 0, 10);
            apply(&model.around, &form)
        })
        .collect();
    let window = |at: usize, places: usize, size: usize, base: &[i16], start: usize| -> Vec<i64> {
        let sum = |unit: usize| {
            (0..places).fold(i64::from(base[unit]), |sum, place| {
                let other = (at + place).checked_sub(places / 2).and_then(|other| around.get(other));
                other.map_or(sum, |other| (sum + other[start + place * size + unit]).clamp(-32768, 32767))
            })
        };
        (0..size).map(sum).collect()
    };
    let places = || 0..forms.len();
    let joined = |a: &[Vec<i64>], b: &[Vec<i64>]| -> Vec<Vec<i64>> {
        a.iter().zip(b).map(|(a, b)| a.iter().chain(b).copied().collect()).collect()
    };
    let near: Vec<Vec<i64>> = places().map(|at| positive(window(at, 5, local, &model.base[..local], 0))).collect();
    let gates: Vec<Vec<i64>> = places().map(|at| window(at, 3, 4 * first, &model.base[local..], 5 * local)).collect();
    let layer = joined(&near, &recurrent(&gates, first));
    let mixed: Vec<Vec<i64>> = layer.iter().map(|row| positive(apply(&model.mix, row))).collect();
    let gates: Vec<Vec<i64>> = mixed.iter().map(|row| apply(&model.gates, row)).collect();
    let deep = joined(&mixed, &recurrent(&gates, second));
    let last: Vec<Vec<i64>> = deep.iter().map(|row| positive(apply(&model.remix, row))).collect();
    let ends = |unit: &[i64]| -> Vec<i64> {
        let sums = product(&model.ends, 10, unit);
        narrowed(&sums, &model.ends, 10, 8).into_iter().map(|n| n.clamp(-4095, 4095)).collect()
    };
    let dot = |a: &[i64], b: &[i64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<i64>();
    let last: Vec<Vec<i64>> = std::iter::once(wide(&model.root)).chain(last).collect();
    let all: Vec<Vec<i64>> = last.iter().map(|unit| ends(unit)).collect();
    let mut scores = Vec::new();
    for at in places() {
        for head in 0..=forms.len() {
            let bucket = match head as i32 - 1 - at as i32 {
                _ if head == 0 => 0,
                d @ -4..0 => -d as usize,
                d @ (-6..-4) => 5 + (d > -5) as usize,
                d @ 0..5 => d as usize + 9,
                5 | 6 => 14,
                _ => unreachable!("short sentences"),
            };
            let rows = |table: &[i16]| wide(&table[bucket * arc..][..arc]);
            let (word, other) = (&all[1 + at][..arc], &all[head][arc..2 * arc]);
            let sum = dot(word, other) + dot(word, &rows(&model.near)) + dot(other, &rows(&model.near_head));
            scores.push((sum + i64::from(model.distance[bucket])) as i32);
        }
    }
    Defined { scores, tags: layer.iter().map(|row| product(&model.tags, 10, row)).collect(), last }
}

#[test]
fn trees_are_those_of_the_definition() {
    assert_eq!(DISTANCES, 19);
    let mut n = Numbers(31);
    for seed in 1..60 {
        let mut model = parser_model(seed, SHARED);
        if seed % 2 == 0 {
            // Ends so strong that they are cut off.
            model.ends.scales.iter_mut().for_each(|scale| *scale *= 8);
        }
        let words: Vec<u64> = model.words.iter().map(|word| hash(word)).collect();
        let seen = |n: &mut Numbers| {
            let vector = (0..SHARED).map(|_| n.around(120) as i16).collect();
            let word = words.get(n.below(6) as usize).copied().unwrap_or(1);
            Seen::new(word, [0, 0, 0, n.below(5) as u16, 0, 0], vector)
        };
        let forms: Vec<Seen> = (0..1 + seed % 7).map(|_| seen(&mut n)).collect();
        let parser = Parser::new(model.clone(), hash);
        let added: Vec<&Added> = forms.iter().map(|form| parser.added(form)).collect();
        let found = parser.parse(&added);
        let Defined { scores, tags, last } = defined(&model, &forms);
        let expect: Vec<Option<usize>> = heads(&scores).iter().map(|head| head.checked_sub(1)).collect();
        assert_eq!(found.iter().map(|word| word.head).collect::<Vec<_>>(), expect, "seed {seed}");
        for (word, tags) in found.iter().zip(&tags) {
            let best = |part: &[i64]| (0..part.len()).rev().max_by_key(|at| part[*at]);
            assert_eq!(model.names.upos.iter().position(|x| *x == word.upos), best(&tags[..3]));
            assert_eq!(model.names.xpos.iter().position(|x| *x == word.xpos), best(&tags[3..]));
            assert_eq!(word.head.is_none(), word.relation == Relation::Root);
        }
        let of_heads = found.iter().enumerate().filter_map(|(at, word)| Some((at, word.head?, word.relation)));
        for (at, head, relation) in of_heads {
            let sums = related(&model, &last, at, head);
            // The first relation is the root's.
            let best = (1..sums.len()).rev().max_by_key(|at| sums[*at]);
            assert_eq!(model.names.relations.iter().position(|x| *x == relation), best, "seed {seed}");
        }
    }
}

#[test]
fn near_distances_are_told_apart_and_far_ones_less() {
    let bound =
        [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 5), (7, 6), (9, 6), (10, 7), (14, 7), (15, 8), (22, 8), (23, 9)];
    for (far, own) in bound {
        assert_eq!((bucket(99, Some(99 - far)), bucket(0, Some(far))), (own, own + 9), "{far} words away");
    }
    assert_eq!((bucket(4, None), bucket(0, Some(99))), (0, 18));
}

#[test]
fn no_words_have_no_tree() {
    let parser = Parser::new(parser_model(1, SHARED), hash);
    assert_eq!(parser.parse(&[]), [] as [Found; 0]);
}
