//! Anchors made, and found again: which place of a text one means, if its words still stand there.

use super::anchor::Anchor;
use crate::text::{OffsetMap, Span, Unit, short_hash, text_hash};
use std::cell::OnceCell;

impl Anchor {
    /// Of what stands at `span`, in bytes, in `text`. For many spans see [`Anchor::of_all`].
    #[must_use]
    pub fn new(text: &str, span: Span) -> Self {
        Anchor::of_all(text, &[span]).remove(0)
    }

    /// The anchors of many spans in bytes, in their order, for one pass over the text.
    #[must_use]
    pub fn of_all(text: &str, spans: &[Span]) -> Vec<Self> {
        let map = OffsetMap::new(text, Unit::CodePoint);
        let hash = text_hash(text.as_bytes());
        let anchor = |span: &Span| Anchor {
            text: hash[..16].to_owned(),
            start: map.outside(span.start),
            end: map.outside(span.end),
            quote: short_hash(span.of(text).as_bytes()),
        };
        spans.iter().map(anchor).collect()
    }

    /// The span in bytes that it means in `text`, if that is the text it was made for and the same words still stand
    /// there.
    #[must_use]
    pub fn resolve(&self, text: &str) -> Option<Span> {
        Anchorage::new(text).resolve(self)
    }
}

/// A text in which many anchors are looked for: hashed and measured once, and only if one asks.
#[derive(Debug)]
pub struct Anchorage<'t> {
    text: &'t str,
    hash: OnceCell<String>,
    map: OnceCell<OffsetMap<'t>>,
}

impl<'t> Anchorage<'t> {
    /// Costs nothing until the first anchor asks.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Anchorage { text, hash: OnceCell::new(), map: OnceCell::new() }
    }

    /// Whether the anchor was made for this text.
    #[must_use]
    pub fn holds(&self, anchor: &Anchor) -> bool {
        let hash = || text_hash(self.text.as_bytes());
        anchor.text.len() >= 8 && self.hash.get_or_init(hash).starts_with(&anchor.text)
    }

    /// The span in bytes that an anchor means here, if it was made for this text and the same words still stand there.
    #[must_use]
    pub fn resolve(&self, anchor: &Anchor) -> Option<Span> {
        if !self.holds(anchor) {
            return None;
        }
        let map = self.map.get_or_init(|| OffsetMap::new(self.text, Unit::CodePoint));
        let (start, end) = (map.byte(anchor.start)?, map.byte(anchor.end)?);
        if start > end {
            return None;
        }
        let span = Span { start, end };
        (short_hash(span.of(self.text).as_bytes()) == anchor.quote).then_some(span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_anchor_holds_only_on_its_own_words() {
        let text = "Emoji 😀 then Iran and more";
        let start = text.find("Iran").unwrap();
        let span = Span::new(start, start + 4);
        let anchor = Anchor::new(text, span);
        assert_eq!(anchor.start, 13);
        assert_eq!(anchor.resolve(text), Some(span));
        assert_eq!(anchor.resolve(&text.replace("Iran", "Iraq")), None);
        assert_eq!(Anchor { start: 1, ..anchor.clone() }.resolve(text), None);
        assert_eq!(Anchor { end: 9000, ..anchor }.resolve(text), None);
    }
}
