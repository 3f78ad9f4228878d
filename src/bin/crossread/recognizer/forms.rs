//! `crossread forms`: the features of word forms, a line each, under a line that tells the tables.

use crossread::annotate::training::Features;
use crossread::network::Table;
use crossread::pack::Pack;
use crossread::pack::recognizer::{FEATURES, FORM_TABLES, PHRASE, fact_names};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

pub(crate) fn run(file: &Path, pack: &Pack) -> io::Result<ExitCode> {
    let mut out = BufWriter::new(io::stdout().lock());
    let tables: Vec<Value> = FORM_TABLES.iter().map(table).collect();
    let facts: Vec<String> = fact_names().collect();
    writeln!(out, "{}", json!({"version": FEATURES, "tables": tables, "phrase": table(&PHRASE), "facts": facts}))?;
    for form in BufReader::new(File::open(file)?).lines() {
        let features = Features::of(&form?, pack);
        let Features { key, word: [first, second], prefix, suffix, ending, shape, .. } = &features;
        let mut facts: Vec<String> = features.facts().map(|fact| (1 + fact).to_string()).collect();
        if facts.is_empty() {
            facts.push("0".to_owned());
        }
        writeln!(out, "{key}\t{first} {second} {prefix} {suffix} {ending} {shape}\t{}", facts.join(" "))?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn table(table: &Table) -> Value {
    json!({"name": table.name, "rows": table.rows, "dim": table.dim})
}
