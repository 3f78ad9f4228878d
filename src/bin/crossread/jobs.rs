//! Work on many records at once, their results in the order of the records.

use std::io;
use std::num::NonZeroUsize;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

/// How many records wait for each worker: memory does not grow with the corpus.
const WAITING: usize = 2;

/// As many as the machine has cores, unless it is said.
pub(crate) fn count(asked: Option<NonZeroUsize>) -> usize {
    asked.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get)
}

/// Hands each item that `items` gives to one of the workers. `done` gets what `work` made of it in the order of the items,
/// and as soon as all before are done: who feeds one record and waits for its line gets it. The first error ends all.
pub(crate) fn in_order<T: Send, R: Send>(
    jobs: usize,
    items: impl FnOnce(&mut dyn FnMut(T) -> io::Result<()>) -> io::Result<()>,
    work: impl Fn(T) -> R + Sync,
    mut done: impl FnMut(R) -> io::Result<()> + Send,
) -> io::Result<()> {
    let (to_workers, queue) = sync_channel::<(T, SyncSender<R>)>(jobs * WAITING);
    let queue = Mutex::new(queue);
    let (promise, promised) = sync_channel::<Receiver<R>>(jobs * WAITING);
    // The queue is let go between two items, so a worker that waits for one keeps no other from it.
    let next = || queue.lock().ok()?.recv().ok();
    std::thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| {
                while let Some((item, answer)) = next() {
                    // Nobody waits any more where the output has failed.
                    let _ = answer.send(work(item));
                }
            });
        }
        let writer = scope.spawn(move || {
            for result in promised {
                let result = result.recv().map_err(|_| io::Error::other("a worker is gone"))?;
                done(result)?;
            }
            Ok(())
        });
        let given = items(&mut |item| {
            let (answer, result) = sync_channel(1);
            let gone = |_| io::Error::from(io::ErrorKind::BrokenPipe);
            promise.send(result).map_err(gone)?;
            to_workers.send((item, answer)).map_err(|_| io::Error::other("the workers are gone"))
        });
        drop((promise, to_workers));
        let written = writer.join().unwrap_or_else(|_| Err(io::Error::other("the writer is gone")));
        // Why the output failed says more than that nobody takes items any more.
        written.and(given)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    #[test]
    fn results_keep_the_order_of_their_items() {
        for jobs in [1, 3, 16] {
            let mut out = Vec::new();
            let slow_first = |i: u64| {
                std::thread::sleep(Duration::from_millis(if i % 7 == 0 { 9 } else { 0 }));
                i * 2
            };
            in_order(
                jobs,
                |give| (0..100).try_for_each(give),
                slow_first,
                |r| {
                    out.push(r);
                    Ok(())
                },
            )
            .unwrap();
            assert_eq!(out, (0..100).map(|i| i * 2).collect::<Vec<u64>>());
        }
    }

    #[test]
    fn few_records_are_in_memory_at_once() {
        let (given, written, most) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
        let items = |give: &mut dyn FnMut(usize) -> io::Result<()>| {
            (0..500).try_for_each(|i| {
                let open = given.fetch_add(1, Ordering::SeqCst) + 1 - written.load(Ordering::SeqCst);
                most.fetch_max(open, Ordering::SeqCst);
                give(i)
            })
        };
        in_order(
            2,
            items,
            |i| i,
            |_| {
                std::thread::sleep(Duration::from_micros(50));
                written.fetch_add(1, Ordering::SeqCst);
                Ok(())
            },
        )
        .unwrap();
        assert_eq!(written.into_inner(), 500);
        let most = most.into_inner();
        assert!(most <= 2 * 2 * WAITING + 4, "{most} records at once");
    }

    #[test]
    fn an_output_that_fails_ends_the_work() {
        let mut given = 0;
        let items = |give: &mut dyn FnMut(usize) -> io::Result<()>| {
            (0..100_000).try_for_each(|i| {
                given = i;
                give(i)
            })
        };
        let failed = in_order(2, items, |i| i, |i| if i == 3 { Err(io::Error::other("full")) } else { Ok(()) });
        assert_eq!(failed.unwrap_err().to_string(), "full");
        assert!(given < 100_000 - 1);
    }
}
