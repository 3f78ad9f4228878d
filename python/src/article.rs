//! Articles as they were read, before anything is found in them.

use crate::failed::{bad_argument, raised};
use crate::from_python::FromPython;
use crossread::document::{Fact, Format};
use crossread::reader::{self, Hint, LIMIT, ReadError};
use crossread::record::{Failure, Record, article, metadata, rescue};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use serde_json::{Map, Value};
use std::sync::Arc;

/// An article: its text and what came with it.
#[pyclass(frozen, module = "crossread")]
#[derive(Debug)]
pub(crate) struct Article {
    pub(crate) record: Arc<Record>,
}

#[pymethods]
impl Article {
    /// As it was given: the path of a file, `PATH#2` for the second article in it, a record's own.
    #[getter]
    fn id<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(pythonize::pythonize(py, &self.record.id)?)
    }

    /// Whole; all offsets are of this text, in code points.
    #[getter]
    fn text(&self) -> &str {
        &self.record.article.text
    }

    /// SHA-256 of the text, 64 hex digits.
    #[getter]
    fn hash(&self) -> &str {
        &self.record.article.hash
    }

    /// Of the file, or what the reader called it.
    #[getter]
    fn name(&self) -> &str {
        &self.record.article.source.name
    }

    /// `plain`, `markdown`, `html` …
    #[getter]
    fn format(&self) -> &'static str {
        self.record.article.source.format.name()
    }

    /// The WHATWG name of the encoding that was decoded.
    #[getter]
    fn encoding(&self) -> &'static str {
        self.record.article.source.encoding
    }

    /// What came with it; what the text says of itself is told by its document.
    #[getter]
    fn title(&self) -> Option<&str> {
        said(&self.record.article.metadata.title)
    }

    /// Who published it.
    #[getter]
    fn outlet(&self) -> Option<&str> {
        said(&self.record.article.metadata.outlet)
    }

    /// The writers.
    #[getter]
    fn byline(&self) -> Option<&str> {
        said(&self.record.article.metadata.byline)
    }

    /// The day, EDTF.
    #[getter]
    fn published(&self) -> Option<&str> {
        said(&self.record.article.metadata.published)
    }

    /// Where it stands.
    #[getter]
    fn url(&self) -> Option<&str> {
        said(&self.record.article.metadata.url)
    }

    /// A code, or as it was given.
    #[getter]
    fn language(&self) -> Option<&str> {
        said(&self.record.article.metadata.language)
    }

    /// Of the reader: name and message.
    #[getter]
    fn warnings(&self) -> Vec<(&'static str, String)> {
        self.record.article.warnings.iter().map(|w| (w.name, w.message.clone())).collect()
    }

    fn __repr__(&self) -> String {
        let article = &self.record.article;
        format!("Article(id={}, {} characters)", self.record.id, article.text.chars().count())
    }
}

fn said(fact: &Option<Fact>) -> Option<&str> {
    fact.as_ref().map(|fact| fact.value.as_str())
}

/// Reads the bytes of a file. `id` is that of the first article, the others count from there.
#[pyfunction]
pub(crate) fn read(
    py: Python<'_>,
    bytes: Vec<u8>,
    id: Option<String>,
    format: Option<&str>,
    encoding: Option<String>,
    given: &Bound<'_, PyDict>,
) -> PyResult<Vec<Article>> {
    let format = match format {
        None => None,
        Some(name) => match Format::parse(name) {
            None => return Err(bad_argument(py, format!("the format {name:?} is not known"))),
            format => format,
        },
    };
    let mut warnings = Vec::new();
    let metadata = metadata(&FromPython::default().object(given)?, &mut warnings);
    let name = id.clone().unwrap_or_default();
    let hint = Hint { name, format, encoding, metadata, ..Hint::default() };
    let id_of = |at: usize| match &id {
        None => Value::Null,
        Some(id) if at == 0 => Value::from(id.as_str()),
        Some(id) => Value::from(format!("{id}#{}", at + 1)),
    };
    let failed = |name, message| Failure { id: id_of(0), name, message, line: None };
    let articles = match py.detach(|| rescue(|| reader::read(&bytes, &hint))) {
        Ok(Ok(articles)) => articles,
        Ok(Err(e)) => return Err(raised(py, &failed(e.name(), e.to_string()))),
        Err(panic) => return Err(raised(py, &Failure::panic(&id_of(0), None, panic))),
    };
    let read = articles.into_iter().enumerate().map(|(at, mut article)| {
        article.warnings.splice(0..0, warnings.iter().cloned());
        Article { record: Arc::new(Record { id: id_of(at), article, corrections: Vec::new(), line: None }) }
    });
    Ok(read.collect())
}

/// What can be annotated, taken out of Python's hands.
#[derive(Debug)]
pub(crate) enum Given {
    /// Read before.
    Read(Arc<Record>),
    /// A record, whether halves of surrogate pairs were replaced in it, and its number.
    Record(Map<String, Value>, bool, u64),
    /// Neither.
    Failed(Failure),
}

impl Given {
    /// A string, a mapping with a `text`, or an article; `number` counts from 1.
    pub(crate) fn of(item: &Bound<'_, PyAny>, number: u64) -> Given {
        if let Ok(article) = item.cast::<Article>() {
            return Given::Read(Arc::clone(&article.get().record));
        }
        let mut from = FromPython::default();
        let map = match item.cast::<pyo3::types::PyString>() {
            Ok(text) => from.string(text).map(|text| Map::from_iter([("text".to_owned(), Value::String(text))])),
            Err(_) => from.object(item),
        };
        match map {
            Ok(map) => Given::Record(map, from.mended, number),
            Err(e) => {
                let message =
                    format!("the record is neither a string nor a mapping nor an Article: {}", e.value(item.py()));
                Given::Failed(Failure { id: Value::Null, name: "BadRecord", message, line: Some(number) })
            }
        }
    }

    /// The article that it is.
    pub(crate) fn record(self) -> Result<Arc<Record>, Failure> {
        match self {
            Given::Read(record) => Ok(record),
            Given::Record(map, mended, number) => {
                let bytes = map.get("text").and_then(Value::as_str).map_or(0, str::len);
                if bytes > LIMIT {
                    let e = ReadError::TooLarge { bytes };
                    let id = map.get("id").cloned().unwrap_or_default();
                    return Err(Failure { id, name: e.name(), message: e.to_string(), line: Some(number) });
                }
                article(map, mended, number).map(Arc::new)
            }
            Given::Failed(failure) => Err(failure),
        }
    }
}
