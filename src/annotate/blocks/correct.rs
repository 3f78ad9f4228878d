//! The reader's corrections of blocks and metadata.

use super::Classified;
use crate::document::{Anchor, Correction, Fact, Rule, Warning};

pub(super) fn apply(corrections: &[Correction], text: &str, to: &mut Classified) {
    for correction in corrections {
        match correction {
            Correction::Count { anchor, counted } => count(anchor, *counted, text, to),
            Correction::Metadata { field, value } => {
                let fact = value.as_deref().map(str::trim).filter(|v| !v.is_empty());
                *to.metadata.field_mut(*field) =
                    fact.map(|v| Fact { value: v.to_owned(), span: None, rule: Rule("corrected") });
            }
        }
    }
}

/// Counts every block that the anchor touches, or sets it aside.
fn count(anchor: &Anchor, counted: bool, text: &str, to: &mut Classified) {
    let span = anchor.resolve(text);
    let mut touched = false;
    for block in to.blocks.iter_mut().filter(|b| span.is_some_and(|s| s.overlaps(b.span))) {
        block.counted = counted;
        touched = true;
    }
    if !touched {
        let wish = if counted { "count" } else { "set aside" };
        let message = format!("characters {}-{}, which were to {wish}, are not in this text", anchor.start, anchor.end);
        to.warnings.push(Warning { name: "anchor-lost", message });
    }
}
