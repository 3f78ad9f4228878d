//! Notation -> text with marks.

use super::{Mark, Marked, Quote, SPECIAL};
use crate::document::Label;
use crate::text::Span;

/// Where the notation is wrong, counted from 1, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkupError {
    /// The first is 1.
    pub line: usize,
    /// The first is 1; a letter with its accent may be two.
    pub column: usize,
    /// Lower case, no full stop.
    pub message: String,
}

impl std::fmt::Display for MarkupError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {} column {}: {}", self.line, self.column, self.message)
    }
}

impl std::error::Error for MarkupError {}

impl Marked {
    /// Reads the notation.
    ///
    /// # Errors
    /// The first place that is no notation.
    pub fn parse(source: &str) -> Result<Marked, MarkupError> {
        Parser { source, at: 0, out: Marked::default() }.run()
    }
}

struct Parser<'s> {
    source: &'s str,
    at: usize,
    out: Marked,
}

impl Parser<'_> {
    fn run(mut self) -> Result<Marked, MarkupError> {
        // Where the open bracket or brace stands: in the source, and in the text.
        let mut mark: Option<(usize, usize)> = None;
        let mut quote: Option<(usize, usize)> = None;
        while let Some(c) = self.source[self.at..].chars().next() {
            let here = self.at;
            self.at += c.len_utf8();
            let text_at = self.out.text.len();
            match c {
                '\\' => match self.source[self.at..].chars().next() {
                    Some(c) if SPECIAL.contains(&c) => {
                        self.at += c.len_utf8();
                        self.out.text.push(c);
                    }
                    _ => return Err(self.error(here, "a backslash stands before a bracket, a brace or a backslash")),
                },
                '[' if mark.is_some() => return Err(self.error(here, "a mention inside a mention")),
                '[' => mark = Some((here, text_at)),
                ']' => {
                    let (_, start) = mark.take().ok_or_else(|| self.error(here, "`]` without `[`"))?;
                    if start == text_at {
                        return Err(self.error(here, "a mention without text"));
                    }
                    let facts = self.facts("]")?;
                    let mark = self.mark(here, Span::new(start, text_at), &facts)?;
                    self.out.marks.push(mark);
                }
                '{' | '}' if mark.is_some() => return Err(self.error(here, "a quotation cuts a mention")),
                '{' if quote.is_some() => return Err(self.error(here, "a quotation inside a quotation")),
                '{' => quote = Some((here, text_at)),
                '}' => {
                    let (_, start) = quote.take().ok_or_else(|| self.error(here, "`}` without `{`"))?;
                    if start == text_at {
                        return Err(self.error(here, "a quotation without text"));
                    }
                    let speaker = self.facts("}")?.trim().to_owned();
                    if speaker.contains(char::is_whitespace) {
                        return Err(self.error(here, &format!("{speaker:?} is no key of a speaker")));
                    }
                    let span = Span::new(start, text_at);
                    self.out.quotes.push(Quote { span, speaker: (!speaker.is_empty()).then_some(speaker) });
                }
                c => self.out.text.push(c),
            }
        }
        match mark.or(quote) {
            Some((open, _)) => Err(self.error(open, "never closed")),
            None => Ok(self.out),
        }
    }

    /// Reads `(…)` after a closing mark.
    fn facts(&mut self, after: &str) -> Result<String, MarkupError> {
        let rest = &self.source[self.at..];
        let Some(inside) = rest.strip_prefix('(') else {
            return Err(self.error(self.at, &format!("`{after}` is not followed by `(`")));
        };
        let Some(length) = inside.find(')') else { return Err(self.error(self.at, "never closed")) };
        self.at += length + 2;
        Ok(inside[..length].to_owned())
    }

    fn mark(&self, here: usize, span: Span, facts: &str) -> Result<Mark, MarkupError> {
        let (facts, rule) = match facts.split_once(';') {
            Some((facts, rule)) => (facts.trim(), Some(rule.trim().to_owned())),
            None => (facts.trim(), None),
        };
        let (first, rest) = facts.split_once(char::is_whitespace).unwrap_or((facts, ""));
        let rest = Some(rest.trim().to_owned()).filter(|rest| !rest.is_empty());
        let label = Label::parse(first);
        let (entity, value) = match label {
            Some(label) if label.is_value() => (None, rest),
            Some(_) => (rest, None),
            None if rest.is_some() || is_capitals(first) => {
                return Err(self.error(here, &format!("{first:?} is no label")));
            }
            None => (Some(first.to_owned()), None),
        };
        if let Some(key) =
            entity.as_deref().filter(|k| k.is_empty() || is_capitals(k) || k.contains(char::is_whitespace))
        {
            return Err(self.error(here, &format!("{key:?} is no key")));
        }
        Ok(Mark { span, label, entity, value, rule })
    }

    fn error(&self, at: usize, message: &str) -> MarkupError {
        let before = &self.source[..at];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        MarkupError {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
            message: message.to_owned(),
        }
    }
}

/// Labels are in capitals, so nothing else is: a misspelt label must not pass for a key.
fn is_capitals(word: &str) -> bool {
    !word.chars().any(char::is_lowercase)
}
