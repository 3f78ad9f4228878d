//! Errors as JavaScript knows them.

use wasm_bindgen::JsValue;

/// A real `Error` with a `name` to tell it by.
pub(super) fn error(name: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    error.set_name(name);
    error.into()
}

pub(super) fn unknown_article(key: &str) -> JsValue {
    error("UnknownArticle", &format!("no article has the key {key:?}"))
}

/// What JavaScript handed in does not have the shape of `types.d.ts`.
pub(super) fn bad_argument(e: &serde_wasm_bindgen::Error) -> JsValue {
    error("BadArgument", &e.to_string())
}
