//! Finders propose, settlement decides: names, then dates and amounts, no two overlapping.

use super::Layers;
use crate::document::{Form, Label, Mention, Rule, TokenKind, TokenRange};
use crate::pack::Pack;

pub(super) fn recognize(layers: Layers<'_>, _pack: &Pack) -> Vec<Mention> {
    let mut out = Vec::new();
    for (i, t) in layers.tokens.iter().enumerate() {
        if t.kind == TokenKind::Number {
            out.push(Mention {
                tokens: TokenRange::new(i, i + 1),
                label: Label::Cardinal,
                form: Form::Value,
                rule: Rule("digits"),
                score: None,
            });
        } else if t.span.of(layers.text).starts_with(char::is_uppercase) {
            out.push(Mention {
                tokens: TokenRange::new(i, i + 1),
                label: Label::Org,
                form: Form::Name,
                rule: Rule("capital"),
                score: None,
            });
        }
    }
    out
}
