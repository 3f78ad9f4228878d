//! Lines out: results, and what failed.

use crossread::record::Failure;
use serde::Serialize;
use serde_json::Value;
use std::io::{self, Write};
use std::process::ExitCode;

/// Standard output, a line at a time, so that whoever reads along sees each article when it is done.
#[derive(Debug, Default)]
pub(crate) struct Output {
    failures: usize,
}

/// Refuses to work for an output that was closed (`>&-`), since every line would be written into nothing with success.
pub(crate) fn is_open() -> io::Result<()> {
    if at_start::OUTPUT_WAS_CLOSED.load(std::sync::atomic::Ordering::Relaxed) {
        let message = "standard output is closed, so nothing can be written (to discard it: > /dev/null)";
        return Err(io::Error::other(message));
    }
    Ok(())
}

/// Before `main` Rust puts a `/dev/null` where an output was closed; whoever discards the output (Python's `DEVNULL`,
/// Node's `ignore`) passes one that looks the same. So the one look that can tell them apart comes before Rust's.
#[cfg(target_os = "linux")]
#[allow(unsafe_code)] // a function of C, called by the loader: nothing else runs that early
mod at_start {
    use std::sync::atomic::{AtomicBool, Ordering};

    pub(super) static OUTPUT_WAS_CLOSED: AtomicBool = AtomicBool::new(false);

    unsafe extern "C" {
        fn fcntl(descriptor: i32, command: i32, ...) -> i32;
    }

    extern "C" fn look() {
        const OUTPUT: i32 = 1;
        const GET_FLAGS: i32 = 1;
        // SAFETY: asks for the flags of a descriptor; a closed one is an error, not harm.
        let closed = unsafe { fcntl(OUTPUT, GET_FLAGS) } == -1;
        OUTPUT_WAS_CLOSED.store(closed, Ordering::Relaxed);
    }

    // SAFETY: the loader calls what stands here once, before `main`; `look` needs nothing of Rust's runtime.
    #[used]
    #[unsafe(link_section = ".init_array")]
    static LOOK: extern "C" fn() = look;
}

#[cfg(not(target_os = "linux"))]
mod at_start {
    pub(super) static OUTPUT_WAS_CLOSED: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);
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

    /// A failure beside the output, whose lines have another form.
    pub(crate) fn failure_aside(&mut self, failure: &Failure) -> io::Result<()> {
        self.failures += 1;
        eprintln!("crossread: {}: {}", failure.id, failure.message);
        Ok(())
    }

    pub(crate) fn failed(&self) -> bool {
        self.failures > 0
    }

    pub(crate) fn exit_code(&self) -> ExitCode {
        if self.failed() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}
