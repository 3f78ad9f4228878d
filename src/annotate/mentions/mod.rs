//! Finders propose, settlement decides: names by clues and by patterns, completed from the whole text, people that are
//! called as a month is, then dates and amounts, no two overlapping.

mod business;
mod calendar;
pub(super) mod clues;
mod correct;
mod document_pass;
mod facts;
mod firms;
pub(super) mod forms;
mod found;
mod kinds;
mod limits;
#[cfg(test)]
mod made;
pub(super) mod model;
mod names;
mod offices;
mod owned;
mod patterns;
mod persons;
mod pool;
mod runs;
mod settle;
mod short;
pub(super) mod study;
mod unknown;
mod values;
mod weights;

use crate::annotate::layers::Layers;
use crate::document::Mention;
use crate::pack::{Pack, Words};
pub(super) use correct::reject;

pub(super) fn recognize(layers: Layers<'_>, pack: &Pack) -> Vec<Mention> {
    let words = Words::new(layers.text, layers.tokens, pack);
    let forms = forms::Forms::of(layers, &words);
    let mut proposals = names::find(layers, &forms, &words);
    let people = calendar::people(layers, &forms, &mut proposals);
    values::find(layers, &people, pack, &mut proposals);
    settle::settle(proposals)
}
