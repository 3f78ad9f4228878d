//! The layer of the entities: which of them, in different articles, are one real thing, and where else it may be meant.

#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
mod link;
mod linked;
mod part;
mod perhaps;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod perhaps_cases;
mod settle;
mod ties;

pub use linked::{LinkedEntity, Perhaps};

pub(super) use link::link;
pub(super) use perhaps::perhaps;
