//! The bracket notation of cases, gold data, snapshots and bug reports.
//!
//! | written | means |
//! | --- | --- |
//! | `[Angela Merkel](PERSON merkel)` | a name, its label, the key of its entity (may be left out) |
//! | `[Monday](DATE 2024-03-04)` | a date or an amount, its label, its value (may be left out) |
//! | `[she](merkel)` | what points at an entity without naming it |
//! | `{"We are ready,"}(merkel)` | a quotation and its speaker (may be left out); holds whole mentions |
//! | `[Iran](GPE iran; lexicon)` | the rule that found it, after a semicolon |
//! | `\[` `\]` `\{` `\}` `\\` | these characters themselves |
//!
//! Everything else is text as it stands. Keys hold no white space and are not written in capitals, as labels are;
//! nothing between the round brackets holds `)` or `;`.

use crate::document::{Document, Form, Label};
use crate::text::{Span, fold};
use std::collections::BTreeMap;

/// A text and what is marked in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marked {
    pub text: String,
    /// By position, none empty, no two overlapping.
    pub marks: Vec<Mark>,
    /// By position, none empty, no two overlapping; none cuts a mark.
    pub quotes: Vec<Quote>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub span: Span,
    /// `None` for what points at an entity without naming it; then there is an entity.
    pub label: Option<Label>,
    /// Never with a value label.
    pub entity: Option<String>,
    /// Only with a value label.
    pub value: Option<String>,
    pub rule: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    pub span: Span,
    pub speaker: Option<String>,
}

/// Where the notation is wrong, counted from 1, columns in characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkupError {
    pub line: usize,
    pub column: usize,
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

    /// Everything found in a document, with its rules. Keys are made from the names of the entities.
    #[must_use]
    pub fn of(text: &str, document: &Document) -> Marked {
        let keys = entity_keys(document);
        let mut entity_of = vec![None; document.mentions.len()];
        for (entity, key) in document.entities.iter().zip(&keys) {
            for member in &entity.members {
                entity_of[member.mention.at()] = Some(key);
            }
        }
        let marks = document.mentions.iter().zip(entity_of).map(|(mention, key)| Mark {
            span: document.span(mention.tokens),
            label: (matches!(mention.form, Form::Name | Form::Value) || key.is_none()).then_some(mention.label),
            entity: key.cloned(),
            value: None,
            rule: Some(mention.rule.0.to_owned()),
        });
        Marked { text: text.to_owned(), marks: marks.collect(), quotes: Vec::new() }
    }

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

/// A readable key for each entity, different for each: `north-korea`, `kim`, `kim-2`.
#[must_use]
pub fn entity_keys(document: &Document) -> Vec<String> {
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let mut out: Vec<String> = Vec::with_capacity(document.entities.len());
    for entity in &document.entities {
        let slug = slug(&entity.name);
        let count = taken.entry(slug.clone()).or_default();
        let mut key = slug.clone();
        loop {
            *count += 1;
            if *count > 1 {
                key = format!("{slug}-{count}");
            }
            // "Kim", "Kim", "Kim 2": the second and the third would share a key.
            if !out.contains(&key) {
                break;
            }
        }
        out.push(key);
    }
    out
}

fn slug(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let slug = words.collect::<Vec<_>>().join("-");
    // Scripts without case would pass for capitals, and a name may hold no letter at all.
    if slug.chars().any(char::is_lowercase) { slug } else { format!("x-{slug}") }
}

const SPECIAL: [char; 5] = ['[', ']', '{', '}', '\\'];

/// Writes text so that nothing in it is notation.
fn escape_into(text: &str, out: &mut String) {
    for c in text.chars() {
        if SPECIAL.contains(&c) {
            out.push('\\');
        }
        out.push(c);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_the_notation() {
        let source = r#"{"We are [ready](merkel),"}(merkel) [Angela Merkel](PERSON merkel) told \[sic\] [a paper](ORG) on [Monday](DATE 2024-03-04; weekday)."#;
        let marked = Marked::parse(source).unwrap();
        assert_eq!(marked.text, r#""We are ready," Angela Merkel told [sic] a paper on Monday."#);
        let surfaces: Vec<_> = marked.marks.iter().map(|m| m.span.of(&marked.text)).collect();
        assert_eq!(surfaces, ["ready", "Angela Merkel", "a paper", "Monday"]);
        assert_eq!(marked.marks[0].label, None);
        assert_eq!(marked.marks[1].entity.as_deref(), Some("merkel"));
        assert_eq!(marked.marks[2].entity, None);
        assert_eq!(marked.marks[3].value.as_deref(), Some("2024-03-04"));
        assert_eq!(marked.marks[3].rule.as_deref(), Some("weekday"));
        assert_eq!(marked.quotes[0].span.of(&marked.text), r#""We are ready,""#);
        assert_eq!(marked.render(), source);
    }

    #[test]
    fn quotations_and_mentions_may_touch() {
        for source in ["{[A](GPE)}()", "{a}(x){b}()", "[A](GPE){b}(x)[C](GPE)", "{[A](GPE) b [C](GPE)}(x) d"] {
            assert_eq!(Marked::parse(source).unwrap().render(), source);
        }
    }

    #[test]
    fn errors_say_where_and_what() {
        for (source, want) in [
            ("one\ntwé [x](GPEE iran)", "line 2 column 7: \"GPEE\" is no label"),
            ("[x](PERSN)", "line 1 column 3: \"PERSN\" is no label"),
            ("[x](GPE a b)", "line 1 column 3: \"a b\" is no key"),
            ("[x] y", "line 1 column 4: `]` is not followed by `(`"),
            ("[x](GPE", "line 1 column 4: never closed"),
            ("a [x", "line 1 column 3: never closed"),
            ("a ]", "line 1 column 3: `]` without `[`"),
            ("[a [b](GPE)](GPE)", "line 1 column 4: a mention inside a mention"),
            ("{a {b}()}()", "line 1 column 4: a quotation inside a quotation"),
            ("[a {b](GPE)}()", "line 1 column 4: a quotation cuts a mention"),
            ("[](GPE)", "line 1 column 2: a mention without text"),
            ("a \\b", "line 1 column 3: a backslash stands before a bracket, a brace or a backslash"),
        ] {
            assert_eq!(Marked::parse(source).unwrap_err().to_string(), want, "{source}");
        }
    }
}
