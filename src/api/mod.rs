//! The wasm door: the only folder that knows wasm-bindgen. Bytes in, plain objects out, offsets in UTF-16.

mod clock;
mod error;
mod explorer;
mod tables;

pub use explorer::Explorer;
