//! The engine as all of the package uses it: one pack, loaded when it is first needed.

use crate::failed::bad_argument;
use crossread::document::{Asked, Layer};
use crossread::export::FormatsView;
use crossread::pack::{Pack, bundled, bundled_parser};
use pyo3::prelude::*;
use std::sync::OnceLock;

/// With the parser.
pub(crate) fn pack() -> &'static Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    PACK.get_or_init(|| {
        let loaded = Pack::load(bundled()).and_then(|pack| pack.with_parser(bundled_parser()));
        loaded.expect("the engine's own pack")
    })
}

/// The layers by their names; all but the syntax where nothing is said.
pub(crate) fn asked(py: Python<'_>, layers: Option<&[String]>) -> PyResult<Asked> {
    let Some(layers) = layers else { return Ok(Asked::default()) };
    let layer = |name: &String| {
        let known = || Layer::ALL.map(Layer::name).join(", ");
        Layer::parse(name).ok_or_else(|| bad_argument(py, format!("there is no layer {name:?}, there are {}", known())))
    };
    layers.iter().map(layer).collect()
}

/// Of the lists and weights: another pack, other findings.
#[pyfunction]
pub(crate) fn pack_hash() -> String {
    pack().hash().to_owned()
}

/// What can be read, by name.
pub(crate) fn formats() -> Vec<&'static str> {
    FormatsView::new().formats.iter().map(|format| format.name).collect()
}
