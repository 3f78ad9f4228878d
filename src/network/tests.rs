//! The file of a model, its arithmetic, and what is kept of it.

use super::sample::{Numbers, model, random};
use super::sealed::HEADER;
use super::*;
use crate::text::made::refused_if_damaged;

/// Facts and phrases are numbered as the model numbers them.
fn network(model: Model) -> Network {
    let (facts, phrases) = (model.facts.clone(), model.phrases.clone());
    Network::new(model, facts, phrases)
}

/// Whoever adds a list or a class, or puts them in another order, needs no other model.
#[test]
fn facts_and_phrases_are_told_by_name() {
    let model = model(1);
    let facts = ["new", "fact3", "fact0"];
    let other = Network::new(model.clone(), facts, ["new", "phrase0"]);
    assert_eq!([0, 1, 2, 3].map(|fact| other.fact(fact)), [None, Some(4), Some(1), None]);
    let same = network(model);
    let units = |added: Option<&Added>| added.map(|added| format!("{added:?}"));
    assert_eq!([0, 1, 2, 3].map(|place| units(other.phrase(place))), [None, None, None, None]);
    assert_eq!([4, 5, 6].map(|place| units(other.phrase(place))), [1, 2, 3].map(|place| units(same.phrase(place))));
    assert!(same.phrase(1).is_some() && other.phrase(7).is_none());
}

#[test]
fn a_model_survives_its_file() {
    for seed in 1..5 {
        let model = model(seed);
        let bytes = model.write().expect("it fits");
        assert_eq!(Model::read(&bytes), Ok(model));
    }
}

#[test]
fn damage_is_told_never_a_panic() {
    let whole = model(1).write().expect("it fits");
    refused_if_damaged(&whole, |bytes| Model::read(bytes).is_err());
    assert_eq!(Model::read(b""), Err(NetworkError::Foreign));
    assert_eq!(Model::read(b"<html>"), Err(NetworkError::Foreign));
    assert_eq!(Model::read(&whole[..7]), Err(NetworkError::Truncated { bytes: 7, needed: HEADER }));
    let short = NetworkError::Truncated { bytes: whole.len() - 1, needed: whole.len() };
    assert_eq!(Model::read(&whole[..whole.len() - 1]), Err(short));
    assert_eq!(Model::read(&[&whole[..], b"!"].concat()), Err(NetworkError::Damaged));
    let newer = [&whole[..4], &99u16.to_le_bytes(), &whole[6..]].concat();
    assert_eq!(Model::read(&newer), Err(NetworkError::Newer { version: 99, known: 2 }));
}

/// Damage behind a checksum that was made to fit.
#[test]
fn parts_that_do_not_fit_are_told_never_a_panic() {
    let whole = model(1).write().expect("it fits");
    let sealed = |mut bytes: Vec<u8>| {
        let length = (bytes.len() as u32).to_le_bytes();
        bytes[6..10].copy_from_slice(&length);
        let checksum = crate::text::crc32(&bytes[HEADER..]).to_le_bytes();
        bytes[10..HEADER].copy_from_slice(&checksum);
        bytes
    };
    let mut refused = 0;
    for at in HEADER..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] = !bytes[at];
        match Model::read(&sealed(bytes)) {
            Ok(model) => drop(network(model)),
            Err(_) => refused += 1,
        }
        assert!(Model::read(&sealed(whole[..at].to_vec())).is_err(), "sealed at {at}");
    }
    assert!(refused > 30, "sizes, labels, shapes, calibration and clusters cannot be anything: {refused}");
}

#[test]
fn a_model_out_of_range_is_refused_by_part() {
    type Break = fn(&mut Model);
    let broken: [(&str, Break); 9] = [
        ("hidden", |m| m.hidden = 24),
        ("labels", |m| m.labels[1] = m.labels[0]),
        ("facts", |m| m.facts.truncate(3)),
        ("facts", |m| m.facts[1] = "x".repeat(256)),
        ("phrases", |m| m.phrases[0].clear()),
        ("first", |m| m.first.truncate(5)),
        ("gain", |m| m.gain[2] = 1 << 40),
        ("calibration", |m| m.calibration[5] = 1001),
        ("clusters", |m| m.clusters.segments = 77),
    ];
    for (part, break_it) in broken {
        let mut model = model(1);
        break_it(&mut model);
        assert_eq!(model.write(), Err(NetworkError::Unfit(part)));
    }
}

/// A token by its features, each a table and a row, and its row of the table of phrases.
type Seen = (Vec<(usize, usize)>, usize);

/// The same scores from the definition: one number after the other, nothing kept, nothing at once.
fn defined(model: &Model, casing: usize, window: &[Option<Seen>]) -> Vec<i64> {
    let (form_dim, phrase_dim) = model.dims();
    let hidden = model.hidden;
    let sat = |n: i64| n.clamp(-32768, 32767);
    let project = |weights: &[i8], vector: &[i64], place: usize, unit: usize| {
        let row = &weights[(place * hidden + unit) * vector.len()..][..vector.len()];
        let sum: i64 = row.iter().zip(vector).map(|(w, v)| i64::from(*w) * v).sum();
        sat((sum * i64::from(model.scale[unit]) + (1 << (model.shift - 1))) >> model.shift)
    };
    let mut units = vec![0i64; hidden];
    for (unit, x) in units.iter_mut().enumerate() {
        *x = sat(i64::from(model.bias[unit]) + i64::from(model.casing[casing * hidden + unit]));
        for (place, token) in window.iter().enumerate() {
            let Some((features, _)) = token else { continue };
            let mut vector = vec![0i64; form_dim];
            for (table, row) in features {
                let start: usize = model.shapes[..*table].iter().map(|s| s.1).sum();
                for i in 0..model.shapes[*table].1 {
                    vector[start + i] += i64::from(model.tables[*table][row * model.shapes[*table].1 + i]);
                }
            }
            *x = sat(*x + project(&model.first, &vector, place, unit));
        }
        for (place, token) in window.iter().enumerate() {
            let Some((_, phrase @ 1..)) = token else { continue };
            let vector: Vec<i64> =
                (0..phrase_dim).map(|i| i64::from(model.tables[3][phrase * phrase_dim + i])).collect();
            *x = sat(*x + project(&model.place, &vector, place, unit));
        }
        *x = (*x).max(0);
    }
    let sum: i64 = units.iter().sum();
    let variance = hidden as i64 * units.iter().map(|x| x * x).sum::<i64>() - sum * sum;
    let inverse = (1i64 << 40) / variance.max(1).isqrt();
    (0..model.tags())
        .map(|tag| {
            let row = &model.second[tag * hidden..][..hidden];
            let centred: i64 = row.iter().zip(&units).map(|(w, x)| i64::from(*w) * (hidden as i64 * x - sum)).sum();
            ((((centred * inverse) >> 24) * model.gain[tag]) >> 32) + i64::from(model.constant[tag])
        })
        .collect()
}

#[test]
fn scores_are_those_of_the_definition() {
    let mut n = Numbers(77);
    for seed in 1..40 {
        let model = random(seed, 16 * (1 + seed as usize % 4), &[(5, 7), (3, 4), (9, 2), (4, 3)]);
        let network = network(model.clone());
        let window: Vec<Option<Seen>> = (0..5)
            .map(|_| {
                let features = [0, 1, 2, 0].map(|table| (table, n.below(model.shapes[table].0 as u32) as usize));
                (n.below(5) > 0).then(|| (features.to_vec(), n.below(4) as usize))
            })
            .collect();
        let casing = n.below(4) as usize;
        let see = |features: &[(usize, usize)]| network.see(0, [0; 6], features.iter().copied());
        let forms: Vec<Option<_>> = window.iter().map(|token| token.as_ref().map(|t| see(&t.0))).collect();
        let phrases = window.iter().map(|token| token.as_ref().and_then(|t| network.phrase(t.1)));
        let around = forms.iter().enumerate().filter_map(|(place, form)| Some((place, network.added(form.as_ref()?))));
        let around = around.chain(phrases.enumerate().filter_map(|(place, phrase)| Some((place, phrase?))));
        let mut scores = Vec::new();
        network.score(casing, around, &mut scores);
        let scores: Vec<i64> = scores.into_iter().map(i64::from).collect();
        assert_eq!(scores, defined(&model, casing, &window), "seed {seed}");
    }
}

/// Every way through a short sentence, one after the other.
#[test]
fn the_names_are_those_of_the_best_way() {
    let mut n = Numbers(5);
    for seed in 1..60 {
        let network = network(model(seed));
        let (tags, count) = (network.model.tags(), 1 + n.below(4) as usize);
        let scores: Vec<i32> = (0..count * tags).map(|_| n.around(400)).collect();
        let goes_on = n.below(2) == 0;
        let mut best = (i64::MIN, Vec::new());
        each_way(count, &mut Vec::new(), &mut |segments| {
            let mut sum = 0;
            let mut kind = 0;
            for (range, label) in segments {
                let next = label.map_or(0, |l: usize| l + 1);
                sum += i64::from(network.model.transitions[kind * 4 + next]);
                kind = next;
                let tag_at = |at| label.map_or(0, |l| tag(l, range, at));
                sum += range.clone().map(|at| i64::from(scores[at * tags + tag_at(at)])).sum::<i64>();
            }
            sum += if goes_on { i64::from(network.model.transitions[kind * 4]) } else { 0 };
            if sum > best.0 {
                best = (sum, segments.iter().filter_map(|(range, label)| Some((range.clone(), (*label)?))).collect());
            }
        });
        assert_eq!(network.names(&scores, goes_on), best.1, "seed {seed}");
    }
}

type Segment = (std::ops::Range<usize>, Option<usize>);

fn each_way(count: usize, so_far: &mut Vec<Segment>, visit: &mut impl FnMut(&[Segment])) {
    let start = so_far.last().map_or(0, |segment| segment.0.end);
    if start == count {
        return visit(so_far);
    }
    for end in start + 1..=count {
        for label in [None, Some(0), Some(1), Some(2)] {
            if label.is_some() || end == start + 1 {
                so_far.push((start..end, label));
                each_way(count, so_far, visit);
                so_far.pop();
            }
        }
    }
}

#[test]
fn no_tokens_hold_no_names() {
    assert_eq!(network(model(1)).names(&[], true), []);
}
