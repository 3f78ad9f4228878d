use crate::text::{OffsetMap, Span, Unit, short_hash, text_hash};
use serde::{Deserialize, Serialize};

/// A place in a text that survives a better recognizer: stored and shared state addresses these, never derived ids.
///
/// `start` and `end` are Unicode code points into the text whose SHA-256 begins with `text`; `quote` is the short hash of
/// the words that stood there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    pub text: String,
    pub start: u32,
    pub end: u32,
    pub quote: String,
}

impl Anchor {
    #[must_use]
    pub fn new(text: &str, span: Span) -> Self {
        Anchor::of_all(text, &[span]).remove(0)
    }

    /// The anchors of many spans, for one pass over the text.
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

    /// The span it means in `text`, if that is the text it was made for and the same words still stand there.
    #[must_use]
    pub fn resolve(&self, text: &str) -> Option<Span> {
        if self.text.len() < 8 || !text_hash(text.as_bytes()).starts_with(&self.text) {
            return None;
        }
        let map = OffsetMap::new(text, Unit::CodePoint);
        let (start, end) = (map.byte(self.start)?, map.byte(self.end)?);
        if start > end {
            return None;
        }
        let span = Span { start, end };
        (short_hash(span.of(text).as_bytes()) == self.quote).then_some(span)
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
