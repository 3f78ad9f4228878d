//! How long work takes, whatever else the machine does meanwhile.

use std::time::{Duration, Instant};

/// Counts what this thread alone spends, where the system tells it; else what the clock on the wall says.
pub(crate) struct Stopwatch {
    start: Instant,
    spent: Option<Duration>,
}

impl Stopwatch {
    pub(crate) fn start() -> Stopwatch {
        Stopwatch { spent: spent(), start: Instant::now() }
    }

    pub(crate) fn elapsed(&self) -> Duration {
        let passed = self.start.elapsed();
        self.spent.zip(spent()).map_or(passed, |(before, now)| now.saturating_sub(before))
    }
}

/// The processor time of this thread: Linux counts it in nanoseconds, and brings the count up to date when a thread yields.
fn spent() -> Option<Duration> {
    std::thread::yield_now();
    let counts = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    counts.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}
