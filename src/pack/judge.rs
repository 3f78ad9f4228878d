//! The judge of the blocks of web pages: a file of weights that knows no language and is no part of the pack.

/// The weights that this crate was built with, in the layout that `src/annotate/blocks/judge/` reads.
#[must_use]
pub fn bundled_judge() -> &'static [u8] {
    include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/models/page/judge.bin"))
}
