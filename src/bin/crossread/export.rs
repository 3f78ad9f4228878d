//! `crossread export`: the bytes that the page exports.

use crate::accounts::Accounts;
use crate::input::Inputs;
use crossread::compare::Pairs;
use crossread::export::Export;
use crossread::pack::Pack;
use std::io::{self, Write};
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// markdown; csv-entities, csv-mentions, csv-quotations or csv-values of each article; csv-pairs, csv-pair-values,
    /// csv-pair-quotations, csv-pair-alignments, csv-pair-only, csv-pair-relations, csv-pair-emphasis, csv-pair-wording or
    /// csv-pair-reuse of each two; csv-lineage or csv-points of all; json, annotations, ris, csl-json, gexf or ftm
    #[arg(long, value_parser = parse)]
    format: Export,
    #[command(flatten)]
    inputs: Inputs,
}

fn parse(name: &str) -> Result<Export, String> {
    let known = || Export::ALL.map(Export::name).join(", ");
    Export::parse(name).ok_or_else(|| format!("there are {}", known()))
}

/// The bytes that the page exports. What cannot be read is reported beside them, not in them.
pub(crate) fn run(args: &Args, pack: Pack) -> io::Result<ExitCode> {
    let mut failed = false;
    let read = Accounts::read(&args.inputs, pack, &mut |failure| {
        failed = true;
        eprintln!("crossread: {}", failure.message);
        Ok(())
    })?;
    let loaded = read.loaded();
    if loaded.is_empty() {
        return Ok(ExitCode::FAILURE);
    }
    let comparison = read.corpus.compare_keys(&loaded, Pairs::usual(loaded.len()), args.format.keys());
    io::stdout().lock().write_all(args.format.write(&read.accounts(), &comparison).as_bytes())?;
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
