//! `crossread annotate`: a line for each article, several read at once.

use crate::input::{self, Inputs, Mode};
use crate::jobs;
use crate::output::{Failure, Output};
use crate::record::Record;
use crate::rescue::rescue;
use crossread::annotate::annotate;
use crossread::export::json::article_line;
use crossread::export::view::ArticleView;
use crossread::pack::Pack;
use crossread::text::Unit;
use std::io;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: Inputs,
    /// How many articles are read at once; as many as there are cores if it is not said
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
}

/// Annotates some articles at once and writes them in the order of the input.
pub(crate) fn run(args: &Args, pack: &Pack) -> io::Result<ExitCode> {
    let mut output = Output::default();
    let files: &[PathBuf] = &args.inputs.files;
    let mode: Mode = args.inputs.input;
    jobs::in_order(
        jobs::count(args.jobs),
        |give| files.iter().try_for_each(|file| input::records(file, mode, &mut *give)),
        |read: Result<Record, Failure>| read.and_then(|record| line(&record, pack)),
        |done| match done {
            Ok(line) => output.line(&line),
            Err(failure) => output.failure(&failure),
        },
    )?;
    Ok(output.exit_code())
}

fn line(record: &Record, pack: &Pack) -> Result<String, Failure> {
    let annotated = rescue(|| {
        let document = annotate(&record.article, pack, &record.corrections);
        article_line(&ArticleView::new(record.id.clone(), &record.article, &document, Unit::CodePoint))
    });
    annotated.map_err(|panic| Failure::panic(&record.id, record.line, panic))
}
