//! `crossread recognizer`: a folder of arrays that training left -> `models/en/recognizer.bin`.

use crossread::document::Label;
use crossread::network::{Clusters, MOST_CLUSTERS, Model};
use crossread::pack::Pack;
use crossread::pack::clue::hash;
use crossread::pack::recognizer::{FEATURES, FORM_TABLES, PHRASE, fact_names, phrase_names};
use serde::Deserialize;
use std::collections::HashSet;
use std::io;
use std::path::Path;
use std::process::ExitCode;

/// `recognizer.json`
#[derive(Debug, Deserialize)]
struct Sizes {
    hidden: usize,
    window: usize,
    labels: Vec<String>,
    shift: u32,
}

pub(crate) fn run(folder: &Path, out: &Path, pack: Pack) -> io::Result<ExitCode> {
    let model = read(folder)?.write().map_err(io::Error::other)?;
    // Nothing is written that a pack would not load.
    pack.with_recognizer(&model).map_err(io::Error::other)?;
    std::fs::write(out, &model)?;
    eprintln!("{}: {} bytes", out.display(), model.len());
    Ok(ExitCode::SUCCESS)
}

fn read(folder: &Path) -> io::Result<Model> {
    let sizes: Sizes = serde_json::from_slice(&file(folder, "recognizer.json")?)?;
    let label = |name: &String| Label::parse(name).ok_or_else(|| io::Error::other(format!("no label is {name:?}")));
    let tables = || FORM_TABLES.iter().chain([&PHRASE]);
    let bytes = |name: &str| array(folder, &format!("{name}.i8"), i8::from_le_bytes);
    Ok(Model {
        features: FEATURES,
        hidden: sizes.hidden,
        window: sizes.window,
        shift: sizes.shift,
        labels: sizes.labels.iter().map(label).collect::<io::Result<_>>()?,
        shapes: tables().map(|table| (table.rows, table.dim)).collect(),
        // Whoever printed the forms that were trained on is this engine.
        facts: fact_names().collect(),
        phrases: phrase_names().map(str::to_owned).collect(),
        tables: tables().map(|table| bytes(table.name)).collect::<io::Result<_>>()?,
        first: bytes("first")?,
        place: bytes("place")?,
        scale: array(folder, "scale.i32", i32::from_le_bytes)?,
        bias: array(folder, "bias.i16", i16::from_le_bytes)?,
        casing: array(folder, "casing.i16", i16::from_le_bytes)?,
        second: bytes("second")?,
        gain: array(folder, "gain.i64", i64::from_le_bytes)?,
        constant: array(folder, "constant.i32", i32::from_le_bytes)?,
        transitions: array(folder, "transitions.i16", i16::from_le_bytes)?,
        calibration: array(folder, "calibration.u16", u16::from_le_bytes)?,
        clusters: clusters(&String::from_utf8_lossy(&file(folder, "clusters.tsv")?))?,
    })
}

pub(super) fn file(folder: &Path, name: &str) -> io::Result<Vec<u8>> {
    let path = folder.join(name);
    std::fs::read(&path).map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", path.display())))
}

pub(super) fn array<const N: usize, T>(folder: &Path, name: &str, number: fn([u8; N]) -> T) -> io::Result<Vec<T>> {
    let bytes = file(folder, name)?;
    if bytes.len() % N != 0 {
        return Err(io::Error::other(format!("{name}: {} bytes are no numbers of {N}", bytes.len())));
    }
    Ok(bytes.chunks_exact(N).map(|chunk| number(std::array::from_fn(|i| chunk[i]))).collect())
}

/// Lines of `key<TAB>cluster`, keys as `crossread forms` prints them.
fn clusters(lines: &str) -> io::Result<Clusters> {
    let mut words = Vec::new();
    let mut seen = HashSet::new();
    for (i, line) in lines.lines().enumerate() {
        let wrong = |what: &str| io::Error::other(format!("clusters.tsv:{}: {what}: {line:?}", i + 1));
        let (key, cluster) = line.split_once('\t').ok_or_else(|| wrong("no tab"))?;
        let cluster: u16 = cluster.parse().map_err(|_| wrong("no number"))?;
        if usize::from(cluster) >= MOST_CLUSTERS {
            return Err(wrong("too large a number"));
        }
        if !seen.insert(hash(key)) {
            return Err(wrong("twice"));
        }
        words.push((hash(key), cluster));
    }
    Clusters::build(&words).ok_or_else(|| io::Error::other("clusters.tsv: no map holds these words"))
}

#[cfg(test)]
mod tests {
    use super::clusters;

    #[test]
    fn clusters_are_read_or_refused_by_line() {
        assert!(clusters("iran\t5\niraq\t2047\n").is_ok());
        for (lines, message) in [
            ("iran\t5\niran\t6\n", "clusters.tsv:2: twice: \"iran\\t6\""),
            ("iran 5\n", "clusters.tsv:1: no tab: \"iran 5\""),
            ("iran\tx\n", "clusters.tsv:1: no number: \"iran\\tx\""),
            ("iran\t2048\n", "clusters.tsv:1: too large a number: \"iran\\t2048\""),
        ] {
            assert_eq!(clusters(lines).expect_err(lines).to_string(), message);
        }
    }
}
