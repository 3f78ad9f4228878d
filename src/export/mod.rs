//! How results leave: one outside shape (`view.rs`), and one file a format.

pub mod json;
pub mod view;
