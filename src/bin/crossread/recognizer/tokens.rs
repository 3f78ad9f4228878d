//! `crossread tokens`: texts as the recognizer is to see them, in code points.

use crossread::annotate::sample;
use crossread::annotate::training::Sample;
use crossread::pack::Pack;
use crossread::reader::{Hint, verbatim};
use crossread::text::{OffsetMap, Unit};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

pub(crate) fn run(file: &Path, pack: &Pack) -> io::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    for (i, line) in BufReader::new(File::open(file)?).lines().enumerate() {
        let line: Value = serde_json::from_str(&line?)?;
        let text = line["text"].as_str().ok_or_else(|| io::Error::other(format!("line {}: no \"text\"", i + 1)))?;
        let Sample { tokens, sentences, phrases } = sample(&verbatim(text.to_owned(), &Hint::default()), pack);
        let offsets = OffsetMap::new(text, Unit::CodePoint);
        let tokens: Vec<_> = tokens.iter().map(|t| (offsets.outside(t.start), offsets.outside(t.end))).collect();
        serde_json::to_writer(&mut out, &json!({"tokens": tokens, "sentences": sentences, "phrases": phrases}))?;
        writeln!(out)?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}
