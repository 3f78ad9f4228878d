//! The native part of the Python package `crossread`: what Python hands in, the engine's answers handed out. What a user of
//! the package sees stands in `python/crossread/`.

mod annotated;
mod article;
mod batch;
mod columns;
mod compared;
mod engine;
mod failed;
mod from_python;
mod many;

use pyo3::prelude::*;

/// The module `crossread._engine`.
#[pymodule]
mod _engine {
    use super::Bound;
    use pyo3::prelude::*;

    #[pymodule_export]
    use super::annotated::{Annotated, annotate};
    #[pymodule_export]
    use super::article::{Article, read};
    #[pymodule_export]
    use super::batch::{annotate_batch, batch_of};
    #[pymodule_export]
    use super::compared::{Compared, compare, export};
    #[pymodule_export]
    use super::engine::pack_hash;
    #[pymodule_export]
    use super::many::{Many, annotate_many};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("ENGINE", crossread::ENGINE)?;
        module.add("SCHEMA", crossread::export::view::SCHEMA)?;
        module.add("LIMIT", crossread::reader::LIMIT)?;
        module.add("SHARED", crossread::compare::clusters::SHARED)?;
        module.add("OVERLAP", crossread::compare::clusters::OVERLAP)?;
        module.add("FORMATS", super::engine::formats())?;
        module.add("EXPORTS", crossread::export::Export::ALL.map(crossread::export::Export::name).to_vec())
    }
}
