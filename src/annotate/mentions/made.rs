//! What the tests of names look at.

use super::forms::Forms;
use crate::annotate::annotate;
use crate::annotate::layers::Layers;
use crate::document::Document;
use crate::pack::{Pack, Words};
use crate::reader::{Hint, verbatim};

/// A text's layers for what is asked of them.
pub(super) fn with_layers<R>(text: &str, pack: &Pack, ask: impl FnOnce(Layers<'_>, &Forms<'_>, &Words<'_>) -> R) -> R {
    let Document { tokens, blocks, sentences, .. } = annotate(&verbatim(text.to_owned(), &Hint::default()), pack, &[]);
    let layers = Layers { text, tokens: &tokens, blocks: &blocks, sentences: &sentences };
    let words = Words::new(text, &tokens, pack);
    ask(layers, &Forms::of(layers, &words), &words)
}
