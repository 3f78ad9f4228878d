use crate::input::{self, Mode};
use crate::output::{Failure, Output};
use crate::record::Record;
use crate::rescue::rescue;
use crossread::annotate::annotate;
use crossread::export::json::article_line;
use crossread::export::view::ArticleView;
use crossread::pack::Pack;
use crossread::text::Unit;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

/// Reads, annotates and writes one article at a time: memory does not grow with the corpus.
pub(crate) fn run(files: &[PathBuf], mode: Mode, pack: &Pack) -> io::Result<ExitCode> {
    let mut output = Output::default();
    for file in files {
        input::records(file, mode, &mut |read| match read.and_then(|record| line(&record, pack)) {
            Ok(line) => output.line(&line),
            Err(failure) => output.failure(&failure),
        })?;
    }
    Ok(output.exit_code())
}

fn line(record: &Record, pack: &Pack) -> Result<String, Failure> {
    let annotated = rescue(|| {
        let document = annotate(&record.article, pack, &record.corrections);
        article_line(&ArticleView::new(record.id.clone(), &record.article, &document, Unit::CodePoint))
    });
    annotated.map_err(|panic| Failure::panic(&record.id, record.line, panic))
}
