//! What failed, as an exception of the package: raised where one thing was asked for, an element of the results of many.

use crossread::record::Failure;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use serde_json::Value;

/// `crossread.errors.made`.
static MADE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();

/// The exception that says it.
pub(crate) fn exception<'py>(py: Python<'py>, failure: &Failure) -> PyResult<Bound<'py, PyAny>> {
    let made = MADE.get_or_try_init(py, || py.import("crossread.errors")?.getattr("made").map(Bound::unbind))?;
    let id = pythonize::pythonize(py, &failure.id)?;
    made.bind(py).call1((failure.name, &failure.message, id, failure.line))
}

/// The exception, to be raised.
pub(crate) fn raised(py: Python<'_>, failure: &Failure) -> PyErr {
    exception(py, failure).map_or_else(|e| e, PyErr::from_value)
}

/// The exception for a wrong argument.
pub(crate) fn bad_argument(py: Python<'_>, message: String) -> PyErr {
    raised(py, &Failure { id: Value::Null, name: "BadArgument", message, line: None })
}
