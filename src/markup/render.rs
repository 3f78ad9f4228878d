//! Text with marks -> notation.

use super::{Mark, Marked, Quote, SPECIAL};
use crate::document::Label;
use crate::text::Span;

impl Marked {
    /// Writes the notation; [`Marked::parse`] reads the same back.
    #[must_use]
    pub fn render(&self) -> String {
        self.render_part(Span::new(0, self.text.len()))
    }

    /// The notation of one stretch of the text. Marks that are not wholly inside are left out.
    #[must_use]
    pub fn render_part(&self, part: Span) -> String {
        let mut out = String::with_capacity(part.len() * 5 / 4);
        let mut marks = self.marks.iter().filter(|m| part.contains(m.span)).peekable();
        let mut quotes = self.quotes.iter().filter(|q| part.contains(q.span)).peekable();
        let mut at = part.start;
        let copy = |out: &mut String, at: &mut u32, to: u32| {
            escape_into(Span { start: *at, end: to }.of(&self.text), out);
            *at = to;
        };
        let mut open: Option<&Quote> = None;
        loop {
            let next_mark = marks.peek().map(|m| m.span.start);
            match open {
                Some(quote) if next_mark.is_none_or(|start| start >= quote.span.end) => {
                    copy(&mut out, &mut at, quote.span.end);
                    out.push_str("}(");
                    out.push_str(quote.speaker.as_deref().unwrap_or_default());
                    out.push(')');
                    open = None;
                    continue;
                }
                None => {
                    if let Some(quote) = quotes.next_if(|q| next_mark.is_none_or(|start| q.span.start <= start)) {
                        copy(&mut out, &mut at, quote.span.start);
                        out.push('{');
                        open = Some(quote);
                        continue;
                    }
                }
                Some(_) => {}
            }
            let Some(mark) = marks.next() else { break };
            copy(&mut out, &mut at, mark.span.start);
            out.push('[');
            copy(&mut out, &mut at, mark.span.end);
            out.push_str("](");
            out.push_str(&mark.facts());
            out.push(')');
        }
        copy(&mut out, &mut at, part.end);
        out
    }
}

impl Mark {
    /// What stands between the round brackets.
    fn facts(&self) -> String {
        let facts = [self.label.map(Label::name), self.entity.as_deref(), self.value.as_deref()];
        let mut out = facts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        if let Some(rule) = &self.rule {
            out.push_str("; ");
            out.push_str(rule);
        }
        out
    }
}

/// Writes text so that nothing in it is notation.
fn escape_into(text: &str, out: &mut String) {
    for c in text.chars() {
        if SPECIAL.contains(&c) {
            out.push('\\');
        }
        out.push(c);
    }
}
