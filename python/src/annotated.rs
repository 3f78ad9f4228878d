//! An article with what was found in it.

use crate::article::Given;
use crate::engine::{asked, pack};
use crate::failed::raised;
use crossread::annotate::annotate_layers;
use crossread::compare::{Profile, index_terms};
use crossread::document::{Asked, Document, Layer};
use crossread::export::view::ArticleView;
use crossread::export::{Account, conllu, json};
use crossread::record::{Failure, Record, rescue};
use pyo3::prelude::*;
use std::sync::Arc;

/// What was found in an article.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) record: Arc<Record>,
    pub(crate) document: Document,
    pub(crate) asked: Asked,
}

impl Found {
    /// Annotates what was given. The trees that quotations are made of stay: a comparison needs them.
    pub(crate) fn of(given: Given, asked: Asked) -> Result<Found, Failure> {
        let record = given.record()?;
        let with_trees = if asked.has(Layer::Quotations) { asked.and(Layer::Syntax) } else { asked };
        let found = rescue(|| annotate_layers(&record.article, pack(), &record.corrections, with_trees));
        let document = found.map_err(|panic| Failure::panic(&record.id, record.line, panic))?;
        Ok(Found { record, document, asked })
    }

    pub(crate) fn account(&self) -> Account<'_> {
        Account::new(self.record.id.clone(), &self.record.article, &self.document)
    }

    /// The terms of the index of candidates, as 64 bits with a sign: most tables know no others.
    pub(crate) fn terms(&self) -> Vec<(i64, u64)> {
        let terms = index_terms(&Profile::new(&self.record.article, &self.document, pack()));
        terms.into_iter().map(|term| (i64::from_ne_bytes(term.stem.0.to_ne_bytes()), term.share)).collect()
    }

    /// The layers that are shown.
    pub(crate) fn shown(&self, syntax: bool) -> Asked {
        if syntax { self.asked.and(Layer::Syntax) } else { self.asked }
    }

    /// Whether it has all that a comparison looks at.
    pub(crate) fn is_whole(&self) -> bool {
        Layer::ALL.into_iter().all(|layer| layer == Layer::Syntax || self.asked.has(layer))
    }

    /// The same article with all that a comparison looks at.
    pub(crate) fn whole(found: &Arc<Found>) -> Result<Arc<Found>, Failure> {
        if found.is_whole() {
            return Ok(Arc::clone(found));
        }
        Found::of(Given::Read(Arc::clone(&found.record)), Asked::default()).map(Arc::new)
    }
}

/// An annotated article, as the package's `Document` holds it.
#[pyclass(frozen, module = "crossread._engine")]
#[derive(Debug)]
pub(crate) struct Annotated {
    pub(crate) found: Arc<Found>,
}

#[pymethods]
impl Annotated {
    /// The text.
    #[getter]
    fn text(&self) -> &str {
        &self.found.record.article.text
    }

    /// Whether there are trees.
    #[getter]
    fn has_syntax(&self) -> bool {
        !self.found.document.syntax.is_empty()
    }

    /// How many words stand in counted blocks.
    #[getter]
    fn words(&self) -> usize {
        self.found.document.words()
    }

    /// All that was found, with the keys of the contract; the words of the trees where they are wanted.
    fn view<'py>(&self, py: Python<'py>, syntax: bool) -> PyResult<Bound<'py, PyAny>> {
        Ok(pythonize::pythonize(py, &ArticleView::of_layers(&self.found.account(), self.found.shown(syntax)))?)
    }

    /// The line of the command line.
    fn line(&self, py: Python<'_>, syntax: bool) -> String {
        py.detach(|| json::line(&ArticleView::of_layers(&self.found.account(), self.found.shown(syntax))))
    }

    /// The trees, in the ten columns of the treebanks.
    fn conllu(&self, py: Python<'_>) -> String {
        let Found { record, document, .. } = &*self.found;
        let id = record.id.as_str().map_or_else(|| record.id.to_string(), str::to_owned);
        py.detach(|| conllu(&id, &record.article, document))
    }

    /// The terms by which the article is looked up in the index of candidates: each with its share.
    fn terms(&self, py: Python<'_>) -> Vec<(i64, u64)> {
        py.detach(|| self.found.terms())
    }
}

/// Annotates a string, a record or an article.
#[pyfunction]
pub(crate) fn annotate(py: Python<'_>, item: &Bound<'_, PyAny>, layers: Option<Vec<String>>) -> PyResult<Annotated> {
    let (given, asked) = (Given::of(item, 1), asked(py, layers.as_deref())?);
    let found = py.detach(|| Found::of(given, asked)).map_err(|failure| raised(py, &failure))?;
    Ok(Annotated { found: Arc::new(found) })
}
