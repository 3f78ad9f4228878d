//! `crossread parser`: a folder of arrays that training left -> `models/en/parser.bin`.

use super::write::{array, file};
use crossread::document::{Relation, Upos, Xpos};
use crossread::network::parser::{Matrix, Names, ParserModel, Sizes};
use crossread::pack::Pack;
use crossread::pack::recognizer::FEATURES;
use serde::Deserialize;
use std::io;
use std::path::Path;
use std::process::ExitCode;

/// `parser.json`
#[derive(Debug, Deserialize)]
struct Head {
    form: usize,
    local: usize,
    first: usize,
    second: usize,
    mixed: usize,
    arc: usize,
    label: usize,
    key: usize,
    keys: usize,
    upos: Vec<String>,
    xpos: Vec<String>,
    relations: Vec<String>,
    words: Vec<String>,
}

pub(crate) fn run(folder: &Path, out: &Path, pack: Pack) -> io::Result<ExitCode> {
    let recognizer = pack.recognizer().ok_or_else(|| io::Error::other("a parser needs the tables of a recognizer"))?;
    let (checksum, shared) = (recognizer.tables_checksum(), recognizer.form_length());
    let model = read(folder, checksum, shared)?.write().map_err(io::Error::other)?;
    // Nothing is written that a pack would not load.
    pack.with_parser(&model).map_err(io::Error::other)?;
    std::fs::write(out, &model)?;
    eprintln!("{}: {} bytes", out.display(), model.len());
    Ok(ExitCode::SUCCESS)
}

fn read(folder: &Path, recognizer: u32, shared: usize) -> io::Result<ParserModel> {
    let head: Head = serde_json::from_slice(&file(folder, "parser.json")?)?;
    let bytes = |name: &str| array(folder, &format!("{name}.i8"), i8::from_le_bytes);
    let shorts = |name: &str| array(folder, &format!("{name}.i16"), i16::from_le_bytes);
    let matrix = |name: &str, columns: usize| -> io::Result<Matrix> {
        Ok(Matrix {
            columns,
            weights: bytes(name)?,
            scales: array(folder, &format!("{name}.scale.u32"), u32::from_le_bytes)?,
            biases: array(folder, &format!("{name}.bias.i32"), i32::from_le_bytes)?,
        })
    };
    let Head { form, local, first, second, mixed, arc, label, key, keys, .. } = head;
    let (own, by_key) = (bytes("own")?, bytes("by_key")?);
    let dim = |numbers: usize, rows: usize| numbers.checked_div(rows).unwrap_or(0);
    let columns = shared + dim(own.len(), head.words.len()) + dim(by_key.len(), keys);
    Ok(ParserModel {
        features: FEATURES,
        recognizer,
        shared,
        sizes: Sizes { form, local, first, second, mixed, arc, label },
        names: Names {
            upos: known(&head.upos, Upos::parse)?,
            xpos: known(&head.xpos, Xpos::parse)?,
            relations: known(&head.relations, Relation::parse)?,
        },
        words: head.words,
        own,
        key,
        keys,
        by_key,
        project: matrix("project", columns)?,
        around: matrix("around", form)?,
        base: shorts("base")?,
        mix: matrix("mix", local + 2 * first)?,
        gates: matrix("gates", mixed)?,
        remix: matrix("remix", mixed + 2 * second)?,
        tags: matrix("tags", local + 2 * first)?,
        ends: matrix("ends", mixed)?,
        labels: matrix("labels", label)?,
        root: shorts("root")?,
        near: shorts("near")?,
        near_head: shorts("near_head")?,
        distance: array(folder, "distance.i32", i32::from_le_bytes)?,
        label_distance: shorts("label_distance")?,
    })
}

fn known<T>(names: &[String], parse: fn(&str) -> Option<T>) -> io::Result<Vec<T>> {
    let one = |name: &String| parse(name).ok_or_else(|| io::Error::other(format!("nothing is called {name:?}")));
    names.iter().map(one).collect()
}
