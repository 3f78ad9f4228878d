//! Files, standard input and lines of JSON, as records.

use clap::ValueEnum;
use crossread::document::Format;
use crossread::reader::{self, Hint, LIMIT, ReadError};
use crossread::record::{Failure, Item, Record, is_record, parse, rescue};
use serde_json::Value;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

// What a command reads; no doc comment, for clap would print it as what the command does.
#[derive(Debug, clap::Args)]
pub(crate) struct Inputs {
    /// What the inputs hold; auto takes lines of JSON with a "text" for articles, anything else for one article
    #[arg(long, value_enum, default_value_t)]
    pub(crate) input: Mode,
    /// Files; - reads standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Mode {
    #[default]
    Auto,
    Text,
    Ndjson,
}

type Visit<'v> = dyn FnMut(Result<Item, Failure>) -> io::Result<()> + 'v;

/// [`items`], of which each is an article.
pub(crate) fn records(
    path: &Path,
    mode: Mode,
    visit: &mut dyn FnMut(Result<Record, Failure>) -> io::Result<()>,
) -> io::Result<()> {
    items(path, mode, &mut |read| visit(read.and_then(Item::article)))
}

/// Calls `visit` for each article or set of articles of a file, or of standard input for `-`. Only what `visit` returns is an
/// error here: whatever is wrong with the input is a [`Failure`] of one record.
pub(crate) fn items(path: &Path, mode: Mode, visit: &mut Visit<'_>) -> io::Result<()> {
    let name = path.to_string_lossy();
    if name == "-" {
        return from(&mut io::stdin().lock(), &name, mode, visit);
    }
    match File::open(path) {
        Ok(file) => {
            let lines = path.extension().is_some_and(|e| e == "ndjson" || e == "jsonl");
            let mode = if lines && mode == Mode::Auto { Mode::Ndjson } else { mode };
            from(&mut BufReader::new(file), &name, mode, visit)
        }
        Err(e) => visit(Err(unreadable(&name, &e))),
    }
}

fn from(input: &mut dyn BufRead, name: &str, mode: Mode, visit: &mut Visit<'_>) -> io::Result<()> {
    let mut first = match read_line(input) {
        Ok(line) => line,
        Err(e) => return visit(Err(unreadable(name, &e))),
    };
    let lines = match mode {
        Mode::Auto => is_record(&first),
        Mode::Text => false,
        Mode::Ndjson => true,
    };
    if lines {
        return each_line(input, first, name, visit);
    }
    if let Err(e) = input.take((LIMIT + 1).saturating_sub(first.len()) as u64).read_to_end(&mut first) {
        return visit(Err(unreadable(name, &e)));
    }
    if first.len() > LIMIT {
        // The rest is counted, not kept.
        return match io::copy(input, &mut io::sink()) {
            Ok(rest) => visit(Err(too_large(name.into(), first.len() + rest as usize, None))),
            Err(e) => visit(Err(unreadable(name, &e))),
        };
    }
    whole(&first, name, mode, visit)
}

fn each_line(input: &mut dyn BufRead, first: Vec<u8>, name: &str, visit: &mut Visit<'_>) -> io::Result<()> {
    let mut line = first;
    let mut number = 1;
    while !line.is_empty() {
        if line.len() > LIMIT {
            let rest = if line.ends_with(b"\n") { Ok(0) } else { input.skip_until(b'\n') };
            match rest {
                Ok(rest) => visit(Err(too_large(Value::Null, line.len() + rest, Some(number))))?,
                Err(e) => return visit(Err(unreadable(name, &e))),
            }
        } else if !line.trim_ascii().is_empty() {
            visit(parse(&line, number))?;
        }
        line = match read_line(input) {
            Ok(line) => line,
            Err(e) => return visit(Err(unreadable(name, &e))),
        };
        number += 1;
    }
    Ok(())
}

/// A line with its end; one byte more than the limit if it is longer than that.
fn read_line(input: &mut dyn BufRead) -> io::Result<Vec<u8>> {
    let mut line = Vec::new();
    input.take(LIMIT as u64 + 1).read_until(b'\n', &mut line)?;
    Ok(line)
}

fn whole(bytes: &[u8], name: &str, mode: Mode, visit: &mut Visit<'_>) -> io::Result<()> {
    // Lines of JSON that are to be text are text.
    let format = (mode == Mode::Text && is_record(bytes.split(|b| *b == b'\n').next().unwrap_or_default()))
        .then_some(Format::Plain);
    let hint = Hint { name: name.to_owned(), format, ..Hint::default() };
    let id = Value::from(name);
    // The first goes by the name of its file, the others count from there.
    let id_of = |at: usize| if at == 0 { id.clone() } else { Value::from(format!("{name}#{}", at + 1)) };
    match rescue(|| reader::read(bytes, &hint)) {
        Ok(Ok(articles)) => articles
            .into_iter()
            .enumerate()
            .map(|(at, article)| Record { id: id_of(at), article, corrections: Vec::new(), line: None })
            .try_for_each(|record| visit(Ok(Item::Article(Box::new(record))))),
        Ok(Err(e)) => visit(Err(Failure { id, name: e.name(), message: e.to_string(), line: None })),
        Err(panic) => visit(Err(Failure::panic(&id, None, panic))),
    }
}

fn too_large(id: Value, bytes: usize, line: Option<u64>) -> Failure {
    let e = ReadError::TooLarge { bytes };
    Failure { id, name: e.name(), message: e.to_string(), line }
}

fn unreadable(name: &str, e: &io::Error) -> Failure {
    Failure { id: name.into(), name: "Unreadable", message: format!("cannot read {name}: {e}"), line: None }
}
