//! Crossread reads news articles, finds who and what is in them, and lays accounts of the same story side by side.
//!
//! The module list is the pipeline, in reading order; imports point upwards only (`tests/layout.rs` holds the table).

pub mod text;

pub mod document;

pub mod grammar;
pub mod markup;
pub mod network;
pub mod pack;
pub mod reader;
pub mod rules;

pub mod alias;

pub mod annotate;

pub mod compare;
pub mod search;

pub mod corpus;
pub mod evaluate;

pub mod export;

#[cfg(target_arch = "wasm32")]
pub mod api;

#[cfg(all(test, target_arch = "wasm32"))]
wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Name and version as they stand in every result: `crossread 0.1.0`.
pub const ENGINE: &str = concat!("crossread ", env!("CARGO_PKG_VERSION"));
