//! What the stage hands on, before and after the reader's corrections.

use crate::document::{Block, Metadata, Warning};

pub(in crate::annotate) struct Classified {
    pub(in crate::annotate) blocks: Vec<Block>,
    pub(in crate::annotate) metadata: Metadata,
    pub(in crate::annotate) warnings: Vec<Warning>,
}
