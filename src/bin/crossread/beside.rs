//! `crossread landmarks` and `search`: one line for the accounts of a story.

use crate::accounts::Accounts;
use crate::input::Inputs;
use crate::output::Output;
use crossread::export::{FoundView, LandmarksView, json};
use crossread::pack::Pack;
use crossread::record::{Failure, rescue};
use serde_json::Value;
use std::io;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct Query {
    /// Words, a "phrase in quotation marks", beginn* of words; a place is met where an article has them all
    query: String,
    #[command(flatten)]
    inputs: Inputs,
    /// How many hits are listed; all if it is not said
    #[arg(long, value_name = "N", default_value_t = usize::MAX, hide_default_value = true)]
    limit: usize,
    /// How many hits are passed over before
    #[arg(long, value_name = "N", default_value_t = 0)]
    skip: usize,
}

/// Two articles.
pub(crate) fn landmarks(inputs: &Inputs, pack: Pack) -> io::Result<ExitCode> {
    run(inputs, pack, |accounts| match (accounts.loaded().as_slice(), accounts.accounts().as_slice()) {
        (&[left, right], [of_left, of_right]) => {
            Ok(json::line(&LandmarksView::new([of_left, of_right], &accounts.corpus.landmarks(left, right))))
        }
        _ => Err("landmarks are of two articles"),
    })
}

/// One article or more.
pub(crate) fn search(Query { query, inputs, limit, skip }: &Query, pack: Pack) -> io::Result<ExitCode> {
    run(inputs, pack, |accounts| match accounts.loaded().as_slice() {
        [] => Err("there is nothing to search"),
        loaded => {
            let found = accounts.corpus.search(query, loaded);
            Ok(json::line(&FoundView::new(query, &accounts.accounts(), &found, *skip, *limit)))
        }
    })
}

/// Articles that cannot be read are reported and left out; the line is of the others, or says how many it takes.
fn run(inputs: &Inputs, pack: Pack, line: impl Fn(&Accounts) -> Result<String, &'static str>) -> io::Result<ExitCode> {
    let mut output = Output::default();
    let accounts = Accounts::read(inputs, pack, &mut |failure| output.failure(failure))?;
    match rescue(|| line(&accounts)) {
        Ok(Ok(line)) => output.line(&line)?,
        Ok(Err(takes)) => {
            eprintln!("crossread: {takes}, {} could be read", accounts.loaded().len());
            return Ok(if output.failed() { ExitCode::FAILURE } else { ExitCode::from(2) });
        }
        Err(panic) => output.failure(&Failure::panic(&Value::Null, None, panic))?,
    }
    Ok(output.exit_code())
}
