//! Documents side by side.

use crate::annotated::{Annotated, Found};
use crate::engine::pack;
use crate::failed::{bad_argument, raised};
use crate::from_python::FromPython;
use crossread::compare::{Comparison, Key, Keys, Pairs, compare_keys};
use crossread::export::view::ComparisonView;
use crossread::export::{Account, Export, json};
use crossread::record::{Failure, rescue};
use pyo3::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// A comparison, as the package's `Comparison` holds it.
#[pyclass(frozen, module = "crossread._engine")]
#[derive(Debug)]
pub(crate) struct Compared {
    id: Value,
    documents: Vec<Arc<Found>>,
    comparison: Comparison,
}

#[pymethods]
impl Compared {
    /// All that was found, with the keys of the contract.
    fn view<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let accounts = accounts(&self.documents);
        Ok(pythonize::pythonize(py, &self.of(&accounts))?)
    }

    /// The line of the command line.
    fn line(&self, py: Python<'_>) -> String {
        py.detach(|| json::line(&self.of(&accounts(&self.documents))))
    }
}

impl Compared {
    fn of<'a>(&'a self, accounts: &'a [Account<'_>]) -> ComparisonView<'a> {
        ComparisonView { id: Some(self.id.clone()), ..ComparisonView::new(accounts, &self.comparison) }
    }
}

fn accounts(documents: &[Arc<Found>]) -> Vec<Account<'_>> {
    documents.iter().map(|found| found.account()).collect()
}

/// Which pairs are read side by side.
#[derive(Debug, FromPyObject)]
pub(crate) enum Which {
    /// `all` or `candidates`.
    #[pyo3(transparent)]
    Named(String),
    /// By their places.
    #[pyo3(transparent)]
    These(Vec<(usize, usize)>),
}

/// Compares two documents or more.
#[pyfunction]
pub(crate) fn compare(
    py: Python<'_>,
    documents: Vec<Bound<'_, Annotated>>,
    pairs: Option<Which>,
    only: Option<Vec<String>>,
    id: &Bound<'_, PyAny>,
) -> PyResult<Compared> {
    let count = documents.len();
    if count < 2 {
        return Err(bad_argument(py, format!("a comparison needs two documents or more, there are {count}")));
    }
    let keys = keys(py, only.as_deref())?;
    let id = FromPython::default().value(id, 0)?;
    let mut these = Vec::new();
    let pairs = match &pairs {
        None => Pairs::usual(count),
        Some(Which::Named(name)) if name == "all" => Pairs::All,
        Some(Which::Named(name)) if name == "candidates" => Pairs::Candidates,
        Some(Which::Named(name)) => {
            return Err(bad_argument(
                py,
                format!("pairs are \"all\", \"candidates\" or a list of two places each, not {name:?}"),
            ));
        }
        Some(Which::These(given)) => {
            if let Some((a, b)) = given.iter().find(|(a, b)| a >= b || *b >= count) {
                return Err(bad_argument(
                    py,
                    format!("there is no pair ({a}, {b}): places go from 0 to {}, the smaller first", count - 1),
                ));
            }
            these.extend(given.iter().map(|&(a, b)| [a, b]));
            these.sort_unstable();
            these.dedup();
            Pairs::These(&these)
        }
    };
    let (documents, comparison) = compared(py, &documents, pairs, keys)?;
    Ok(Compared { id, documents, comparison })
}

/// Writes documents and their comparison in a format of the command line.
#[pyfunction]
pub(crate) fn export(py: Python<'_>, documents: Vec<Bound<'_, Annotated>>, format: &str) -> PyResult<String> {
    let Some(export) = Export::parse(format) else {
        let known = Export::ALL.map(Export::name).join(", ");
        return Err(bad_argument(py, format!("there is no format {format:?} to export, there are {known}")));
    };
    if documents.is_empty() {
        return Err(bad_argument(py, "there is nothing to export".to_owned()));
    }
    let (documents, comparison) = compared(py, &documents, Pairs::usual(documents.len()), export.keys())?;
    Ok(py.detach(|| export.write(&accounts(&documents), &comparison)))
}

/// What is found of them, and of which.
fn compared(
    py: Python<'_>,
    documents: &[Bound<'_, Annotated>],
    pairs: Pairs<'_>,
    keys: Keys,
) -> PyResult<(Vec<Arc<Found>>, Comparison)> {
    let found: Vec<Arc<Found>> = documents.iter().map(|document| Arc::clone(&document.get().found)).collect();
    let made = py.detach(|| {
        let documents = found.iter().map(Found::whole).collect::<Result<Vec<_>, _>>()?;
        let comparison = rescue(|| {
            let parts: Vec<_> = documents.iter().map(|d| (&d.record.article, &d.document)).collect();
            compare_keys(&parts, pairs, keys, pack())
        });
        let comparison = comparison.map_err(|panic| Failure::panic(&Value::Null, None, panic))?;
        Ok((documents, comparison))
    });
    made.map_err(|failure: Failure| raised(py, &failure))
}

fn keys(py: Python<'_>, only: Option<&[String]>) -> PyResult<Keys> {
    let Some(only) = only else { return Ok(Keys::ALL) };
    let key = |name: &String| {
        let known = || Key::ALL.map(Key::name).join(", ");
        Key::parse(name).ok_or_else(|| bad_argument(py, format!("there is no key {name:?}, there are {}", known())))
    };
    only.iter().map(key).collect()
}
