//! Tries the engine with texts that nobody wrote, on all cores, until the time or the number of runs is over:
//! `cargo run --release --example fuzz -- [--minutes N | --runs N] [--seed N] [--jobs N]`, or a file to try that alone.
//! An input that panics, breaks an invariant or takes over two seconds is made small, written to `target/fuzz/` and reported.
//! What finds something new is kept in memory and changed further; `fuzz/corpus/` has what to begin with.
#![cfg_attr(target_arch = "wasm32", allow(dead_code, unused_imports))]

#[path = "../tests/harness/clock.rs"]
mod clock;
mod mutate;
mod targets;

use clock::Stopwatch;
use mutate::{LONGEST, Random, mutate};
use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{LazyLock, Mutex};
use std::time::{Duration, Instant};
use targets::TARGETS;

/// Longer is a hang for an input of at most [`LONGEST`] bytes, whatever the machine and the build.
const PATIENCE: Duration = Duration::from_secs(2);
/// Where both are slow, so many times what prose of an eighth of that length takes.
const AS_PROSE: u32 = 32;
/// Longer inputs find no more for their time.
const WORTH_KEEPING: usize = 700;
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

static LIMIT: LazyLock<Duration> = LazyLock::new(|| {
    let sentence = "The minister met Anna Ubarra in Marna on Monday, officials said. ";
    let prose = sentence.repeat(LONGEST / 8 / sentence.len());
    let time = |target: fn(&[u8]) -> Vec<u64>| {
        let clock = Stopwatch::start();
        target(prose.as_bytes());
        clock.elapsed()
    };
    let slowest = TARGETS.iter().map(|(_, target)| time(*target)).max().unwrap_or_default();
    PATIENCE.max(slowest * AS_PROSE)
});

/// What went wrong with an input, if anything did; and what it found.
fn attempt(target: usize, input: &[u8]) -> Result<Vec<u64>, String> {
    let clock = Stopwatch::start();
    let found = catch_unwind(AssertUnwindSafe(|| TARGETS[target].1(input))).map_err(|payload| {
        let said = payload.downcast_ref::<String>().cloned();
        said.or_else(|| payload.downcast_ref::<&str>().map(|s| (*s).to_owned())).unwrap_or_default()
    })?;
    // A slow moment of the machine does not come back.
    if clock.elapsed() > *LIMIT {
        let again = Stopwatch::start();
        let _ = catch_unwind(AssertUnwindSafe(|| TARGETS[target].1(input)));
        if again.elapsed() > *LIMIT {
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
    /// What each worker begins with. It keeps to itself what it finds: the same seed, jobs and runs try the same inputs.
    pool: Vec<Vec<u8>>,
    failures: Mutex<HashSet<String>>,
    counts: [AtomicU64; TARGETS.len()],
    over: AtomicBool,
}

type Now = Mutex<Option<(Instant, usize, Vec<u8>)>>;

fn work(options: &Options, state: &State, worker: u64, now: &Now) {
    let mut random = Random(options.seed.wrapping_mul(0x1_0001).wrapping_add(worker));
    let mut pool = state.pool.clone();
    let mut known = HashSet::new();
    for _ in 0..options.runs / options.jobs as u64 {
        if state.over.load(Ordering::Relaxed) {
            break;
        }
        let target = random.below(TARGETS.len());
        let input = mutate(&pool[random.below(pool.len())], &pool[random.below(pool.len())], &mut random);
        *now.lock().expect("a place") = Some((Instant::now(), target, input.clone()));
        let tried = attempt(target, &input);
        *now.lock().expect("a place") = None;
        state.counts[target].fetch_add(1, Ordering::Relaxed);
        match tried {
            Ok(found) => {
                let new = found.into_iter().filter(|f| known.insert((target, *f))).count();
                if new > 0 && input.len() < WORTH_KEEPING {
                    pool.push(input);
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
        pool,
        failures: Mutex::default(),
        counts: [const { AtomicU64::new(0) }; TARGETS.len()],
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
