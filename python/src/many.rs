//! Many records, annotated on several threads, in the order in which they came, as they are asked for.

use crate::annotated::{Annotated, Found};
use crate::article::Given;
use crate::engine::asked;
use crate::failed::exception;
use crossread::document::Asked;
use crossread::record::Failure;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::PyIterator;
use std::collections::VecDeque;
use std::num::NonZeroUsize;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};

/// How many records wait for each thread: memory does not grow with the input.
const WAITING: usize = 2;

type Answer = Result<Found, Failure>;

/// The results of `annotate_many`: an iterator.
#[pyclass(module = "crossread._engine")]
#[derive(Debug)]
pub(crate) struct Many {
    source: Py<PyIterator>,
    /// Why the source ended, where it failed: told when all before it is.
    ended: Option<Option<PyErr>>,
    given: u64,
    most: usize,
    to_workers: SyncSender<(Given, SyncSender<Answer>)>,
    promised: Mutex<VecDeque<Receiver<Answer>>>,
}

#[pymethods]
impl Many {
    fn __iter__(this: PyRef<'_, Self>) -> PyRef<'_, Self> {
        this
    }

    /// Takes so many records that every thread has some, and waits for the first.
    fn __next__<'py>(&mut self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        while self.ended.is_none() && self.waiting() < self.most {
            self.take(py)?;
        }
        let Some(first) = self.promised.get_mut().ok().and_then(VecDeque::pop_front) else {
            return self.ended.as_mut().and_then(Option::take).map_or(Ok(None), Err);
        };
        // A receiver is of one thread at a time, and this one of nobody else.
        let first = Mutex::new(first);
        let answer = py.detach(|| first.into_inner().ok().and_then(|first| first.recv().ok()));
        match answer {
            Some(Ok(found)) => Bound::new(py, Annotated { found: Arc::new(found) }).map(|found| Some(found.into_any())),
            Some(Err(failure)) => exception(py, &failure).map(Some),
            None => Err(PyRuntimeError::new_err("a thread is gone")),
        }
    }
}

impl Many {
    fn waiting(&mut self) -> usize {
        self.promised.get_mut().map_or(0, |promised| promised.len())
    }

    fn take(&mut self, py: Python<'_>) -> PyResult<()> {
        match self.source.bind(py).clone().next() {
            None => self.ended = Some(None),
            Some(Err(e)) => self.ended = Some(Some(e)),
            Some(Ok(item)) => {
                self.given += 1;
                let (answer, result) = sync_channel(1);
                let gone = |_| PyRuntimeError::new_err("the threads are gone");
                // As many may wait in the channel as are ever promised: this never blocks.
                self.to_workers.send((Given::of(&item, self.given), answer)).map_err(gone)?;
                self.promised.get_mut().map_err(|_| PyRuntimeError::new_err("a thread failed"))?.push_back(result);
            }
        }
        Ok(())
    }
}

/// Annotates strings, records and articles.
#[pyfunction]
pub(crate) fn annotate_many(
    items: &Bound<'_, PyAny>,
    threads: Option<NonZeroUsize>,
    layers: Option<Vec<String>>,
) -> PyResult<Many> {
    let asked = asked(items.py(), layers.as_deref())?;
    let threads = threads.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let most = threads.saturating_mul(1 + WAITING).min(1 << 16);
    let (to_workers, queue) = sync_channel::<(Given, SyncSender<Answer>)>(most);
    let source = items.try_iter()?.unbind();
    let queue = Arc::new(Mutex::new(queue));
    for _ in 0..threads {
        let queue = Arc::clone(&queue);
        let worker = move || work(&queue, asked);
        std::thread::Builder::new().name("crossread".to_owned()).spawn(worker)?;
    }
    Ok(Many { source, ended: None, given: 0, most, to_workers, promised: Mutex::default() })
}

/// Until nobody gives any more.
fn work(queue: &Mutex<Receiver<(Given, SyncSender<Answer>)>>, asked: Asked) {
    // The queue is let go between two items, so a thread that waits for one keeps no other from it.
    let next = || queue.lock().ok()?.recv().ok();
    while let Some((given, answer)) = next() {
        // Nobody waits any more where the iterator was dropped.
        let _ = answer.send(Found::of(given, asked));
    }
}
