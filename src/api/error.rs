//! Errors as JavaScript knows them.

use crate::reader::ReadError;
use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

/// A real `Error` with a `name` to tell it by.
pub(super) fn error(name: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    error.set_name(name);
    error.into()
}

/// With the pages that have to be parsed first, if that is what it waits for.
pub(super) fn unread(e: &ReadError) -> JsValue {
    let value = error(e.name(), &e.to_string());
    if let ReadError::Markup { pages } = e {
        let pages: Array = pages.iter().map(|page| JsValue::from_str(page)).collect();
        // It cannot fail on an error that was just made.
        let _ = Reflect::set(&value, &"pages".into(), &pages);
    }
    value
}

pub(super) fn unknown_article(key: &str) -> JsValue {
    error("UnknownArticle", &format!("no article has the key {key:?}"))
}

/// What JavaScript handed in does not have the shape of `types.d.ts`.
pub(super) fn bad_argument(e: &serde_wasm_bindgen::Error) -> JsValue {
    error("BadArgument", &e.to_string())
}
