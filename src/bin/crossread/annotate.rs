//! `crossread annotate`, `info` and `weights`: a line for each article, several read at once.

use crate::input::{self, Inputs, Mode};
use crate::jobs;
use crate::output::Output;
use crossread::annotate::{annotate_layers, why};
use crossread::document::{Asked, Document};
use crossread::export::view::ArticleView;
use crossread::export::{Account, Info, WeightsView, json};
use crossread::pack::Pack;
use crossread::record::{Failure, Record, rescue};
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

/// What is said of an article.
pub(crate) struct Says {
    /// The layers that are found for it.
    pub(crate) asked: Asked,
    pub(crate) line: fn(&Record, &Document, &Pack, Asked) -> String,
    /// Whether failures are told beside the output, whose lines have another form.
    pub(crate) aside: bool,
}

impl Says {
    /// A line of JSON.
    pub(crate) fn json(asked: Asked, line: fn(&Record, &Document, &Pack, Asked) -> String) -> Says {
        Says { asked, line, aside: false }
    }
}

/// All that was found in it.
pub(crate) fn findings(record: &Record, document: &Document, _: &Pack, asked: Asked) -> String {
    json::line(&ArticleView::of_layers(&account(record, document), asked))
}

/// Where it came from, and what is known of it.
pub(crate) fn info(record: &Record, document: &Document, _: &Pack, _: Asked) -> String {
    json::line(&Info::new(&account(record, document), &record.corrections))
}

/// Which words weighed most for each of its mentions.
pub(crate) fn weights(record: &Record, document: &Document, pack: &Pack, _: Asked) -> String {
    let weighed = why(&record.article, document, &document.mentions, pack);
    json::line(&WeightsView::new(&account(record, document), &weighed))
}

fn account<'r>(record: &'r Record, document: &'r Document) -> Account<'r> {
    Account::new(record.id.clone(), &record.article, document)
}

/// Annotates some articles at once and writes a line of each in the order of the input.
pub(crate) fn run(args: &Args, pack: &Pack, says: &Says) -> io::Result<ExitCode> {
    let mut output = Output::default();
    let files: &[PathBuf] = &args.inputs.files;
    let mode: Mode = args.inputs.input;
    jobs::in_order(
        jobs::count(args.jobs),
        |give| files.iter().try_for_each(|file| input::records(file, mode, &mut *give)),
        |read: Result<Record, Failure>| read.and_then(|record| line(&record, pack, says)),
        |done| match done {
            Ok(line) => output.line(&line),
            Err(failure) if says.aside => output.failure_aside(&failure),
            Err(failure) => output.failure(&failure),
        },
    )?;
    Ok(output.exit_code())
}

fn line(record: &Record, pack: &Pack, says: &Says) -> Result<String, Failure> {
    let said = rescue(|| {
        let document = annotate_layers(&record.article, pack, &record.corrections, says.asked);
        (says.line)(record, &document, pack, says.asked)
    });
    said.map_err(|panic| Failure::panic(&record.id, record.line, panic))
}
