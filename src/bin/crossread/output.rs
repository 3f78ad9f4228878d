use serde::Serialize;
use serde_json::Value;
use std::io::{self, Write};
use std::process::ExitCode;

/// Standard output, a line at a time, so that whoever reads along sees each article when it is done.
#[derive(Debug, Default)]
pub(crate) struct Output {
    failures: usize,
}

/// A record that could not be read or annotated. The rest of the batch goes on.
#[derive(Debug)]
pub(crate) struct Failure {
    pub(crate) id: Value,
    pub(crate) name: &'static str,
    pub(crate) message: String,
    /// Counted from 1, where the input has a record on each line.
    pub(crate) line: Option<u64>,
}

impl Failure {
    pub(crate) fn panic(id: &Value, line: Option<u64>, message: String) -> Self {
        Failure { id: id.clone(), name: "Panic", message, line }
    }
}

#[derive(Serialize)]
struct FailureLine<'a> {
    id: &'a Value,
    error: ErrorView<'a>,
}

#[derive(Serialize)]
struct ErrorView<'a> {
    name: &'a str,
    message: &'a str,
    line: Option<u64>,
}

impl Output {
    pub(crate) fn line(&mut self, line: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(line.as_bytes())?;
        out.write_all(b"\n")?;
        out.flush()
    }

    pub(crate) fn failure(&mut self, failure: &Failure) -> io::Result<()> {
        self.failures += 1;
        let error = ErrorView { name: failure.name, message: &failure.message, line: failure.line };
        self.line(&serde_json::to_string(&FailureLine { id: &failure.id, error })?)
    }

    pub(crate) fn failed(&self) -> bool {
        self.failures > 0
    }

    pub(crate) fn exit_code(&self) -> ExitCode {
        if self.failed() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}
