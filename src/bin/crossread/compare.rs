//! `crossread compare`: one line for the accounts of a story.

use crate::accounts::Accounts;
use crate::input::Inputs;
use crate::output::{Failure, Output};
use crate::rescue::rescue;
use crossread::compare::compare;
use crossread::export::json::comparison_line;
use crossread::export::view::ComparisonView;
use crossread::pack::Pack;
use serde_json::Value;
use std::io;
use std::process::ExitCode;

/// Articles that cannot be read are reported and left out; the others are compared.
pub(crate) fn run(inputs: &Inputs, pack: &Pack) -> io::Result<ExitCode> {
    let mut output = Output::default();
    let accounts = Accounts::read(inputs, pack, &mut |failure| output.failure(failure))?;
    if accounts.read.len() < 2 {
        eprintln!("crossread: compare needs two articles or more, {} could be read", accounts.read.len());
        return Ok(if output.failed() { ExitCode::FAILURE } else { ExitCode::from(2) });
    }
    let documents = accounts.documents();
    let compared =
        rescue(|| comparison_line(&ComparisonView::new(&accounts.ids, &documents, &compare(&documents, &[], pack))));
    match compared {
        Ok(line) => output.line(&line)?,
        Err(panic) => output.failure(&Failure::panic(&Value::Null, None, panic))?,
    }
    Ok(output.exit_code())
}
