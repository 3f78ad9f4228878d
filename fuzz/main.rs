//! Tries the engine with texts that nobody wrote, on all cores, until the time or the number of runs is over:
//! `cargo run --release --example fuzz -- [--minutes N | --runs N] [--seed N] [--jobs N]`, or a file to try that alone.
//! An input that panics, breaks an invariant or takes over two seconds is made small, written to `target/fuzz/` and reported.
//! What finds something new is kept in memory and changed further; `fuzz/corpus/` has what to begin with.
#![cfg_attr(target_arch = "wasm32", allow(dead_code, unused_imports))]

mod mutate;
mod targets;

use mutate::{Random, mutate};
use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use targets::TARGETS;

/// Longer for an input of at most [`mutate::LONGEST`] bytes is a hang.
const PATIENCE: Duration = Duration::from_secs(2);
/// A run that does not come back at all.
const LOST: Duration = Duration::from_secs(60);

struct Options {
    minutes: u64,
    runs: u64,
    seed: u64,
    jobs: usize,
    files: Vec<String>,
}

fn options() -> Options {
    let mut options = Options { minutes: 0, runs: u64::MAX, seed: 1, jobs: 0, files: Vec::new() };
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let mut number = || {
            let value = args.next().unwrap_or_default();
            value.parse().unwrap_or_else(|_| panic!("{arg} wants a number, not {value:?}"))
        };
        match arg.as_str() {
            "--minutes" => options.minutes = number(),
            "--runs" => options.runs = number(),
            "--seed" => options.seed = number(),
            "--jobs" => options.jobs = number() as usize,
            _ => options.files.push(arg),
        }
    }
    if options.minutes == 0 && options.runs == u64::MAX {
        options.minutes = 1;
    }
    if options.jobs == 0 {
        options.jobs = std::thread::available_parallelism().map_or(1, usize::from);
    }
    options
}

/// What went wrong with an input, if anything did; and what it found.
fn attempt(target: usize, input: &[u8]) -> Result<Vec<u64>, String> {
    let start = Instant::now();
    let found = catch_unwind(AssertUnwindSafe(|| TARGETS[target].1(input))).map_err(|payload| {
        let said = payload.downcast_ref::<String>().cloned();
        said.or_else(|| payload.downcast_ref::<&str>().map(|s| (*s).to_owned())).unwrap_or_default()
    })?;
    // A slow moment of the machine does not come back.
    if start.elapsed() > PATIENCE {
        let again = Instant::now();
        let _ = catch_unwind(AssertUnwindSafe(|| TARGETS[target].1(input)));
        if again.elapsed() > PATIENCE {
            return Err(format!("takes {:?} for {} bytes", again.elapsed(), input.len()));
        }
    }
    Ok(found)
}

/// Leaves out all that it goes wrong without.
fn minimise(target: usize, mut input: Vec<u8>) -> Vec<u8> {
    let start = Instant::now();
    let mut width = input.len() / 2;
    while width > 0 && start.elapsed() < LOST {
        let mut at = 0;
        while at < input.len() {
            let mut less = input.clone();
            less.drain(at..(at + width).min(input.len()));
            if attempt(target, &less).is_err() { input = less } else { at += width }
        }
        width /= 2;
    }
    input
}

fn write_down(target: usize, input: &[u8]) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/fuzz");
    let name = format!("{}-{}", TARGETS[target].0, crossread::text::short_hash(input));
    let path = folder.join(name);
    let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, input));
    written.map_or_else(|e| format!("cannot be written: {e}"), |()| path.display().to_string())
}

struct State {
    pool: Mutex<Vec<Vec<u8>>>,
    found: Mutex<HashSet<(usize, u64)>>,
    failures: Mutex<HashSet<String>>,
    counts: [AtomicU64; TARGETS.len()],
    runs: AtomicU64,
    over: AtomicBool,
}

type Now = Mutex<Option<(Instant, usize, Vec<u8>)>>;

fn work(options: &Options, state: &State, worker: u64, now: &Now) {
    let mut random = Random(options.seed.wrapping_mul(0x1_0001).wrapping_add(worker));
    while !state.over.load(Ordering::Relaxed) && state.runs.fetch_add(1, Ordering::Relaxed) < options.runs {
        let target = random.below(TARGETS.len());
        let input = {
            let pool = state.pool.lock().expect("a pool");
            mutate(&pool[random.below(pool.len())], &pool[random.below(pool.len())], &mut random)
        };
        *now.lock().expect("a place") = Some((Instant::now(), target, input.clone()));
        let tried = attempt(target, &input);
        *now.lock().expect("a place") = None;
        state.counts[target].fetch_add(1, Ordering::Relaxed);
        match tried {
            Ok(found) => {
                let mut known = state.found.lock().expect("a set");
                let new = found.into_iter().filter(|f| known.insert((target, *f))).count();
                if new > 0 && input.len() < 2000 {
                    state.pool.lock().expect("a pool").push(input);
                }
            }
            Err(why) => {
                // One input for each way to go wrong is enough.
                let kind: String = why.chars().filter(|c| !c.is_ascii_digit()).take(60).collect();
                if state.failures.lock().expect("a set").insert(format!("{} {kind}", TARGETS[target].0)) {
                    let small = minimise(target, input);
                    eprintln!("{}: {why}\n  {}", TARGETS[target].0, write_down(target, &small));
                }
            }
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> ExitCode {
    let options = options();
    if std::env::var_os("SHOW").is_none() {
        std::panic::set_hook(Box::new(|_| {}));
    }
    let start = Instant::now();
    let mut pool = mutate::corpus();
    if !options.files.is_empty() {
        pool = options.files.iter().map(|file| std::fs::read(file).unwrap_or_else(|e| panic!("{file}: {e}"))).collect();
    }
    // What once went wrong is tried whole before anything is changed.
    let whole = pool.iter().flat_map(|input| (0..TARGETS.len()).map(move |target| (target, input)));
    let mut wrong = 0;
    for (target, input) in whole {
        if let Err(why) = attempt(target, input) {
            eprintln!("{}: {why}\n  {}", TARGETS[target].0, write_down(target, input));
            wrong += 1;
        }
    }
    if !options.files.is_empty() || wrong > 0 {
        return if wrong > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS };
    }
    let state = State {
        pool: Mutex::new(pool),
        found: Mutex::default(),
        failures: Mutex::default(),
        counts: [const { AtomicU64::new(0) }; TARGETS.len()],
        runs: AtomicU64::new(0),
        over: AtomicBool::new(false),
    };
    let places: Vec<Now> = (0..options.jobs).map(|_| Mutex::new(None)).collect();
    std::thread::scope(|scope| {
        let workers: Vec<_> = places
            .iter()
            .enumerate()
            .map(|(i, now)| {
                scope.spawn({
                    let (options, state) = (&options, &state);
                    move || work(options, state, i as u64, now)
                })
            })
            .collect();
        while workers.iter().any(|worker| !worker.is_finished()) {
            std::thread::sleep(Duration::from_millis(200));
            if options.minutes > 0 && start.elapsed() > Duration::from_secs(60 * options.minutes) {
                state.over.store(true, Ordering::Relaxed);
            }
            for now in &places {
                let now = now.lock().expect("a place").clone();
                if let Some((since, target, input)) = now.filter(|(since, ..)| since.elapsed() > LOST) {
                    eprintln!(
                        "{}: no end after {:?}\n  {}",
                        TARGETS[target].0,
                        since.elapsed(),
                        write_down(target, &input)
                    );
                    // Nothing stops a thread that is lost in a loop.
                    std::process::exit(1);
                }
            }
        }
    });
    let counts =
        TARGETS.iter().zip(&state.counts).map(|((name, _), count)| format!("{name} {}", count.load(Ordering::Relaxed)));
    let counts: Vec<String> = counts.collect();
    let all: u64 = state.counts.iter().map(|count| count.load(Ordering::Relaxed)).sum();
    let failures = state.failures.lock().expect("a set").len();
    println!("{all} runs in {:?} ({}), {failures} failures", start.elapsed(), counts.join(", "));
    if failures > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
