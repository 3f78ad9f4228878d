//! Crossread reads news articles, finds who and what is in them, and lays accounts of the same story side by side.
//!
//! Imports point one way: `tests/layout.rs` has the table of modules in the order of the pipeline.
//!
//! Read, annotate, compare, export. Offsets inside are bytes of `Article::text`; `export` counts in code points:
//!
//! ```ignore-wasm32
//! use crossread::annotate::annotate;
//! use crossread::compare::{Pairs, compare};
//! use crossread::export::{Account, Export};
//! use crossread::pack::{Pack, bundled};
//! use crossread::reader::{Hint, read};
//!
//! let pack = Pack::load(bundled())?;
//! let texts = ["Angela Merkel left for Paris.", "Merkel met Emmanuel Macron in Paris on Monday."];
//! let mut articles = Vec::new();
//! for text in texts {
//!     articles.extend(read(text.as_bytes(), &Hint::default())?);
//! }
//! let documents: Vec<_> = articles.iter().map(|article| annotate(article, &pack, &[])).collect();
//! let names: Vec<&str> = documents[1].mentions.iter().map(|m| documents[1].span(m.tokens).of(&articles[1].text)).collect();
//! assert_eq!(names, ["Merkel", "Emmanuel Macron", "Paris", "Monday"]);
//!
//! let pair: Vec<_> = articles.iter().zip(&documents).collect();
//! let comparison = compare(&pair, Pairs::All, &pack);
//! let both = comparison.entities.iter().filter(|entity| entity.parts.len() == 2);
//! assert_eq!(both.map(|entity| entity.name.as_str()).collect::<Vec<_>>(), ["Angela Merkel", "Paris"]);
//!
//! let accounts: Vec<_> = pair.iter().enumerate().map(|(i, (a, d))| Account::new(i.into(), a, d)).collect();
//! assert!(Export::EntitiesCsv.write(&accounts, &comparison).contains("Angela Merkel"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#![warn(missing_docs)]

pub mod text;

pub mod document;

pub mod anchorage;
pub mod calendar;
pub mod corrections;
pub mod tree;

pub mod grammar;
pub mod markup;
pub mod measure;
pub mod network;
pub mod pack;
pub mod reader;
pub mod record;
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
