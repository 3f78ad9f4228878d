//! Work that falls into parts, on all cores where there are any; in a page on the one that there is. The result is the same.

/// What `work` makes of each item, in the order of the items.
#[cfg(target_arch = "wasm32")]
pub(super) fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    items.iter().map(work).collect()
}

/// What `work` makes of each item, in the order of the items.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Fewer are done before a thread has started.
    const WORTH: usize = 16;
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    if threads == 1 || items.len() < WORTH {
        return items.iter().map(work).collect();
    }
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::with_capacity(items.len())));
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut own = Vec::new();
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(at) else { break };
                    own.push((at, work(item)));
                }
                done.lock().expect("no worker fails here").append(&mut own);
            });
        }
    });
    let mut done = done.into_inner().expect("all workers are done");
    crate::text::order_by_key(&mut done, |(at, _)| *at);
    done.into_iter().map(|(_, made)| made).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::each;

    #[test]
    fn results_stand_in_the_order_of_their_items() {
        for count in [0, 1, 15, 16, 1000] {
            let items: Vec<usize> = (0..count).collect();
            assert_eq!(each(&items, |at| at * 3), (0..count).map(|at| at * 3).collect::<Vec<_>>());
        }
    }

    #[test]
    #[should_panic(expected = "a scoped thread panicked")]
    fn a_part_that_fails_fails_the_whole() {
        each(&(0..100).collect::<Vec<usize>>(), |at| assert_ne!(*at, 40));
    }
}
