//! The native command line, run.

use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What a command did.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    /// Each is JSON.
    pub lines: Vec<Value>,
    pub stderr: String,
}

/// Runs the binary; every line it prints is JSON.
pub fn crossread(args: &[&str], stdin: &[u8]) -> Ran {
    let Printed { code, stdout, stderr } = printed(args, stdin);
    Ran { code, lines: stdout.lines().map(|l| serde_json::from_str(l).unwrap()).collect(), stderr }
}

/// What a command printed, whatever it is.
#[derive(Debug)]
pub struct Printed {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

pub fn printed(args: &[&str], stdin: &[u8]) -> Printed {
    let mut child = Command::new(env!("CARGO_BIN_EXE_crossread"))
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pipe = child.stdin.take().unwrap();
    let stdin = stdin.to_vec();
    // A command that reads no input closes the pipe early, which is no failure of the test.
    let writer = std::thread::spawn(move || pipe.write_all(&stdin).is_ok());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Printed {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A file of this test's own, gone when the test ends.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("crossread-{}-{name}", std::process::id()));
        std::fs::write(&path, bytes).unwrap();
        Scratch(path)
    }

    pub fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}
