//! Anchors made, and found again: which place of a text one means, if its words still stand there.

use crate::document::{Anchor, Article};
use crate::text::{OffsetMap, Span, Unit, short_hash, text_hash};
use std::borrow::Cow;
use std::cell::OnceCell;

/// A text in which anchors are made and looked for: measured once, and only if one asks.
#[derive(Debug)]
pub struct Anchorage<'t> {
    text: &'t str,
    hash: Cow<'t, str>,
    map: OnceCell<OffsetMap<'t>>,
}

impl<'t> Anchorage<'t> {
    /// Of an article, whose text was hashed when it was read.
    #[must_use]
    pub fn of(article: &'t Article) -> Self {
        Anchorage { text: &article.text, hash: Cow::Borrowed(&article.hash), map: OnceCell::new() }
    }

    /// Of a text that is no article's; hashes it.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Anchorage { text, hash: Cow::Owned(text_hash(text.as_bytes())), map: OnceCell::new() }
    }

    /// Of what stands at `span`, in bytes.
    #[must_use]
    pub fn anchor(&self, span: Span) -> Anchor {
        let map = self.map();
        Anchor {
            text: self.hash[..16].to_owned(),
            start: map.outside(span.start),
            end: map.outside(span.end),
            quote: short_hash(span.of(self.text).as_bytes()),
        }
    }

    /// The span in bytes that an anchor means here, if it was made for this text and the same words still stand there.
    #[must_use]
    pub fn resolve(&self, anchor: &Anchor) -> Option<Span> {
        if !anchor.is_of(&self.hash) {
            return None;
        }
        let (start, end) = (self.map().byte(anchor.start)?, self.map().byte(anchor.end)?);
        if start > end {
            return None;
        }
        let span = Span { start, end };
        (short_hash(span.of(self.text).as_bytes()) == anchor.quote).then_some(span)
    }

    /// Whether an anchor was made for this text.
    #[must_use]
    pub fn holds(&self, anchor: &Anchor) -> bool {
        anchor.is_of(&self.hash)
    }

    fn map(&self) -> &OffsetMap<'t> {
        self.map.get_or_init(|| OffsetMap::new(self.text, Unit::CodePoint))
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
        let anchorage = Anchorage::new(text);
        let anchor = anchorage.anchor(span);
        assert_eq!(anchor.start, 13);
        assert_eq!(anchorage.resolve(&anchor), Some(span));
        assert_eq!(Anchorage::new(&text.replace("Iran", "Iraq")).resolve(&anchor), None);
        assert_eq!(anchorage.resolve(&Anchor { start: 1, ..anchor.clone() }), None);
        assert_eq!(anchorage.resolve(&Anchor { end: 9000, ..anchor }), None);
    }
}
