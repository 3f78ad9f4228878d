//! What Python hands in as a record: strings, numbers, lists and mappings become the JSON that the contract speaks of.

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};
use serde_json::{Map, Number, Value};

/// Deeper than any record is meant to be.
const DEEP: usize = 64;

/// Python's values as JSON.
#[derive(Debug, Default)]
pub(crate) struct FromPython {
    /// Whether halves of surrogate pairs had to be replaced.
    pub(crate) mended: bool,
}

impl FromPython {
    /// A mapping from names to values.
    pub(crate) fn object(&mut self, given: &Bound<'_, PyAny>) -> PyResult<Map<String, Value>> {
        match given.cast::<PyDict>() {
            Ok(given) => self.map(given, 0),
            // Rows of other libraries.
            Err(_) => self.map(&given.py().get_type::<PyDict>().call1((given,))?.cast_into::<PyDict>()?, 0),
        }
    }

    fn map(&mut self, given: &Bound<'_, PyDict>, depth: usize) -> PyResult<Map<String, Value>> {
        let mut map = Map::with_capacity(given.len());
        for (key, value) in given {
            let Ok(key) = key.cast::<PyString>() else {
                return Err(PyTypeError::new_err(format!("a key of a record is {}, not a string", kind(&key))));
            };
            map.insert(self.string(key)?, self.value(&value, depth + 1)?);
        }
        Ok(map)
    }

    /// One value.
    pub(crate) fn value(&mut self, given: &Bound<'_, PyAny>, depth: usize) -> PyResult<Value> {
        if depth > DEEP {
            return Err(PyValueError::new_err(format!("a record is nested deeper than {DEEP} levels")));
        }
        if given.is_none() {
            return Ok(Value::Null);
        }
        if let Ok(text) = given.cast::<PyString>() {
            return self.string(text).map(Value::String);
        }
        if let Ok(truth) = given.cast::<PyBool>() {
            return Ok(Value::Bool(truth.is_true()));
        }
        if let Ok(number) = given.cast::<PyInt>() {
            let whole =
                number.extract::<i64>().map(Number::from).or_else(|_| number.extract::<u64>().map(Number::from));
            return whole
                .map(Value::Number)
                .map_err(|_| PyValueError::new_err("a number of a record does not fit into 64 bits".to_owned()));
        }
        if let Ok(number) = given.cast::<PyFloat>() {
            let number = Number::from_f64(number.extract()?);
            return number
                .map(Value::Number)
                .ok_or_else(|| PyValueError::new_err("a number of a record is not finite".to_owned()));
        }
        if let Ok(map) = given.cast::<PyDict>() {
            return self.map(map, depth).map(Value::Object);
        }
        if given.cast::<PyList>().is_ok() || given.cast::<PyTuple>().is_ok() {
            let mut list = Vec::new();
            for one in given.try_iter()? {
                list.push(self.value(&one?, depth + 1)?);
            }
            return Ok(Value::Array(list));
        }
        Err(PyTypeError::new_err(format!("a value of a record is {}", kind(given))))
    }

    /// A string of Python may hold half of a surrogate pair, which UTF-8 cannot. One code point stays one code point.
    pub(crate) fn string(&mut self, given: &Bound<'_, PyString>) -> PyResult<String> {
        if let Ok(text) = given.to_cow() {
            return Ok(text.into_owned());
        }
        let bytes: Vec<u8> = given.call_method1("encode", ("utf-8", "surrogatepass"))?.extract()?;
        self.mended = true;
        Ok(without_halves(bytes))
    }
}

/// Halves are three bytes, `ED A0..BF 80..BF`, and so is U+FFFD.
fn without_halves(mut bytes: Vec<u8>) -> String {
    for at in 0..bytes.len().saturating_sub(2) {
        if bytes[at] == 0xed && bytes[at + 1] >= 0xa0 {
            bytes[at..at + 3].copy_from_slice("\u{fffd}".as_bytes());
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What something is, for an error: `a list`.
pub(crate) fn kind(given: &Bound<'_, PyAny>) -> String {
    given.get_type().name().map_or_else(|_| "something else".to_owned(), |name| format!("of type {name}"))
}
