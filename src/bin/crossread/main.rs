//! The native command line: the same engine, for scripts, tests and corpora too large for a page.
//! `docs/CONTRACT.md` has the lines that go in and come out.

// The wasm build is the library alone; its tests build every target and find this one empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

mod accounts;
mod annotate;
mod compare;
mod evaluate;
mod export;
mod input;
mod learn;
mod output;
mod recognizer;
mod record;
mod rescue;

use clap::{Args, Parser, Subcommand};
use crossread::pack::{Pack, bundled};
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, Parser)]
#[command(name = "crossread", version, about = "Reads news articles, finds who and what is in them, compares accounts")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// One JSON object a line for each article
    Annotate(Inputs),
    /// One JSON object for two or more accounts of a story
    Compare(Inputs),
    /// A report, tables or annotations of one account or more
    Export(export::Args),
    /// How good the mentions are on annotated sets, from raw text
    Evaluate(evaluate::Args),
    /// Make models/names.tsv from annotated sets
    #[command(hide = true)]
    Learn(learn::Args),
    /// The tokens, sentences and known phrases of each text: what the recognizer is trained on
    #[command(hide = true)]
    Tokens { file: PathBuf },
    /// The features of each form, a form a line
    #[command(hide = true)]
    Forms { file: PathBuf },
    /// Write the word lists and weights that this binary carries to a file
    #[command(hide = true)]
    Pack { file: PathBuf },
}

#[derive(Debug, Args)]
struct Inputs {
    /// What the inputs hold; auto takes lines of JSON with a "text" for articles, anything else for one article
    #[arg(long, value_enum, default_value_t)]
    input: input::Mode,
    /// Files; - reads standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

fn main() -> ExitCode {
    rescue::quiet_panics();
    let result = match Cli::parse().command {
        Command::Annotate(inputs) => with_pack(|pack| annotate::run(&inputs.files, inputs.input, pack)),
        Command::Compare(inputs) => with_pack(|pack| compare::run(&inputs, pack)),
        Command::Export(args) => with_pack(|pack| export::run(&args, pack)),
        Command::Evaluate(args) => with_pack(|pack| evaluate::run(&args, pack)),
        Command::Learn(args) => with_pack(|pack| learn::run(&args, pack)),
        Command::Tokens { file } => with_pack(|pack| recognizer::tokens::run(&file, pack)),
        Command::Forms { file } => with_pack(|pack| recognizer::forms::run(&file, pack)),
        Command::Pack { file } => std::fs::write(file, bundled()).map(|()| ExitCode::SUCCESS),
    };
    match result {
        Ok(code) => code,
        // Whoever read the output has seen enough.
        Err(e) if e.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("crossread: {e}");
            ExitCode::FAILURE
        }
    }
}

fn with_pack(run: impl FnOnce(&Pack) -> io::Result<ExitCode>) -> io::Result<ExitCode> {
    run(&Pack::load(bundled()).map_err(io::Error::other)?)
}
