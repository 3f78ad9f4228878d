//! `crossread trace`: what is found of a sentence, drawn.

use crossread::annotate::annotate_layers;
use crossread::document::{Asked, Layer};
use crossread::export::drawn;
use crossread::pack::Pack;
use crossread::reader::{Hint, verbatim};
use std::io::{self, Write};
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A sentence or more
    #[arg(required = true, value_name = "SENTENCE")]
    words: Vec<String>,
}

pub(crate) fn run(args: &Args, pack: &Pack) -> io::Result<ExitCode> {
    let article = verbatim(args.words.join(" "), &Hint::default());
    let document = annotate_layers(&article, pack, &[], Asked::from_iter([Layer::Syntax]));
    io::stdout().lock().write_all(drawn(&article.text, &document).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}
