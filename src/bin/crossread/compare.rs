use crate::input::{self, Mode};
use crate::output::{Failure, Output};
use crate::rescue::rescue;
use crossread::annotate::annotate;
use crossread::compare::compare;
use crossread::document::{Article, Document};
use crossread::export::json::comparison_line;
use crossread::export::view::ComparisonView;
use crossread::pack::Pack;
use serde_json::Value;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

/// Articles that cannot be read are reported and left out; the others are compared.
pub(crate) fn run(files: &[PathBuf], mode: Mode, pack: &Pack) -> io::Result<ExitCode> {
    let mut output = Output::default();
    let mut ids: Vec<Value> = Vec::new();
    let mut accounts: Vec<(Article, Document)> = Vec::new();
    for file in files {
        input::records(file, mode, &mut |read| {
            let annotated = read.and_then(|record| {
                rescue(|| annotate(&record.article, pack, &record.corrections))
                    .map_err(|panic| Failure::panic(&record.id, record.line, panic))
                    .map(|document| (record, document))
            });
            match annotated {
                Ok((record, document)) => {
                    ids.push(record.id);
                    accounts.push((record.article, document));
                    Ok(())
                }
                Err(failure) => output.failure(&failure),
            }
        })?;
    }
    if accounts.len() < 2 {
        eprintln!("crossread: compare needs two articles or more, {} could be read", accounts.len());
        return Ok(if output.failed() { ExitCode::FAILURE } else { ExitCode::from(2) });
    }
    let accounts: Vec<(&Article, &Document)> = accounts.iter().map(|(a, d)| (a, d)).collect();
    let compared = rescue(|| comparison_line(&ComparisonView::new(&ids, &accounts, &compare(&accounts, pack))));
    match compared {
        Ok(line) => output.line(&line)?,
        Err(panic) => output.failure(&Failure::panic(&Value::Null, None, panic))?,
    }
    Ok(output.exit_code())
}
