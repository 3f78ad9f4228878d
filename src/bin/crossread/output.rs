use serde::Serialize;
use serde_json::Value;
use std::io::{self, Write};
use std::path::Path;
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

/// Refuses to work for an output that was closed (`>&-`): Rust puts a `/dev/null` for reading and writing there before
/// `main`, and every line would be written into nothing with success. `> /dev/null` is for writing alone.
pub(crate) fn is_open() -> io::Result<()> {
    let null = std::fs::read_link("/proc/self/fd/1").is_ok_and(|path| path == Path::new("/dev/null"));
    let info = std::fs::read_to_string("/proc/self/fdinfo/1").unwrap_or_default();
    let flags = info.lines().find_map(|line| line.strip_prefix("flags:"));
    let both = flags.and_then(|flags| u32::from_str_radix(flags.trim(), 8).ok()).is_some_and(|flags| flags & 3 == 2);
    if null && both {
        return Err(io::Error::other(
            "standard output is closed, so nothing can be written (to discard it: > /dev/null)",
        ));
    }
    Ok(())
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
