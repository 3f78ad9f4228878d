//! The native command line: the same engine, for scripts, tests and corpora too large for a page.
//! `docs/CONTRACT.md` has the lines that go in and come out.

// The wasm build is the library alone; its tests build every target and find this one empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

mod accounts;
mod annotate;
mod background;
mod beside;
mod compare;
mod evaluate;
mod export;
mod input;
mod jobs;
mod layers;
mod learn;
mod output;
mod recognizer;
mod rules;
mod trace;

use annotate::Says;
use clap::{Parser, Subcommand};
use crossread::document::Asked;
use crossread::pack::{Pack, bundled, bundled_parser};
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Debug, Parser)]
#[command(name = "crossread", version, about = "Reads news articles, finds who and what is in them, compares accounts")]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// A model of the recognizer to use instead of the one that this binary carries; an empty file for none
    #[arg(long, global = true, hide = true, value_name = "FILE")]
    recognizer: Option<PathBuf>,
    /// A model of the parser to use instead of the one that this binary carries
    #[arg(long, global = true, hide = true, value_name = "FILE")]
    parser: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// One JSON object a line for each article
    Annotate(layers::Args),
    /// One JSON object for two or more accounts of a story, or for each record of several
    Compare(compare::Args),
    /// One JSON object for two accounts: which names and sentences report the same
    Landmarks(input::Inputs),
    /// One JSON object for a query: where it is met, with the words around each place
    Search(beside::Query),
    /// One JSON object a line for each article: its source, and its metadata with their places
    Info(annotate::Args),
    /// One JSON object a line for each article: which words weighed most for each mention
    Weights(annotate::Args),
    /// A report, tables or annotations of one account or more
    Export(export::Args),
    /// Why something was decided: each rule in words, with an example
    Rules(rules::Args),
    /// Draws the tree of a sentence
    Trace(trace::Args),
    /// How good the mentions are on annotated sets, from raw text
    Evaluate(evaluate::Args),
    /// Make models/en/names.tsv from annotated sets
    #[command(hide = true)]
    Learn(learn::Args),
    /// The tokens, sentences and known phrases of each text: what the recognizer is trained on
    #[command(hide = true)]
    Tokens { file: PathBuf },
    /// The features of each form, a form a line
    #[command(hide = true)]
    Forms { file: PathBuf },
    /// Make models/en/recognizer.bin from a folder of trained arrays
    #[command(hide = true)]
    Recognizer { folder: PathBuf, out: PathBuf },
    /// Make models/en/parser.bin from a folder of trained arrays
    #[command(hide = true)]
    Parser { folder: PathBuf, out: PathBuf },
    /// Make models/en/pairs/weight.tsv from texts, a paragraph a line, a blank line between two of them
    #[command(hide = true)]
    Background { files: Vec<PathBuf> },
    /// Write the word lists and weights that this binary carries to a file
    #[command(hide = true)]
    Pack { file: PathBuf },
}

fn main() -> ExitCode {
    quiet_panics();
    let result = run(&Cli::parse());
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

/// One line for a panic instead of the usual page: the record it struck is reported in the output.
fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| eprintln!("crossread: {}", panic.to_string().replace('\n', " "))));
}

fn run(cli: &Cli) -> io::Result<ExitCode> {
    use Command::{Annotate, Compare, Evaluate, Export, Info, Landmarks, Rules, Search, Weights};
    if matches!(
        cli.command,
        Annotate(_) | Info(_) | Weights(_) | Compare(_) | Landmarks(_) | Search(_) | Export(_) | Evaluate(_) | Rules(_)
    ) {
        output::is_open()?;
    }
    let pack = || match &cli.recognizer {
        Some(file) => load()?.with_recognizer(&std::fs::read(file)?).map_err(io::Error::other),
        None => load(),
    };
    let parsing = || {
        let parser = cli.parser.as_ref().map(std::fs::read).transpose()?;
        pack()?.with_parser(parser.as_deref().unwrap_or(bundled_parser())).map_err(io::Error::other)
    };
    match &cli.command {
        Command::Rules(args) => rules::run(args),
        Command::Annotate(args) if args.needs_the_parser() => layers::run(args, &parsing()?),
        Command::Annotate(args) => layers::run(args, &pack()?),
        Command::Info(args) => annotate::run(args, &pack()?, &Says::json(Asked::NONE, annotate::info)),
        Command::Weights(args) => annotate::run(args, &pack()?, &Says::json(Asked::default(), annotate::weights)),
        Command::Compare(args) => compare::run(args, &parsing()?),
        Command::Landmarks(inputs) => beside::landmarks(inputs, pack()?),
        Command::Search(args) => beside::search(args, pack()?),
        Command::Export(args) => export::run(args, parsing()?),
        // Another recognizer has other tables than the parser was trained over.
        Command::Evaluate(args) if cli.recognizer.is_none() => evaluate::run(args, &parsing()?),
        Command::Evaluate(args) => evaluate::run(args, &pack()?),
        Command::Learn(args) => learn::run(args, &pack()?),
        Command::Tokens { file } => recognizer::tokens::run(file, &pack()?),
        Command::Forms { file } => recognizer::forms::run(file, &pack()?),
        Command::Recognizer { folder, out } => recognizer::write::run(folder, out, pack()?),
        Command::Trace(args) => trace::run(args, &parsing()?),
        Command::Parser { folder, out } => recognizer::parser::run(folder, out, pack()?),
        Command::Background { files } => background::run(files, &pack()?),
        Command::Pack { file } => std::fs::write(file, bundled()).map(|()| ExitCode::SUCCESS),
    }
}

fn load() -> io::Result<Pack> {
    Pack::load(bundled()).map_err(io::Error::other)
}
