//! Finders propose, settlement decides: names, then dates and amounts, no two overlapping.

mod values;

use super::Layers;
use crate::document::Mention;
use crate::pack::Pack;

pub(super) fn recognize(layers: Layers<'_>, _pack: &Pack) -> Vec<Mention> {
    let mut out = Vec::new();
    values::find(layers, &mut out);
    out
}
