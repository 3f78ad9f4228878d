//! A stretch of text that names, describes or points at something.

use super::{Label, MentionId, Rule, Token, TokenRange, Value};
use crate::text::Span;

/// A stretch of text that names, describes or points at something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Inside one sentence.
    pub tokens: TokenRange,
    /// That of a value if and only if the form is.
    pub label: Label,
    /// How it speaks of its thing.
    pub form: MentionForm,
    /// What the words say; `None` of names, and of values that cannot be read.
    pub value: Option<Box<Value>>,
    /// Of the finder that proposed it, or of the step that changed it last.
    pub rule: Rule,
    /// 0-1000 where the finder can tell; `None` where it cannot.
    pub score: Option<u16>,
}

impl Mention {
    /// A name.
    #[must_use]
    pub fn name(tokens: TokenRange, label: Label, rule: Rule, score: Option<u16>) -> Mention {
        Mention { tokens, label, form: MentionForm::Name, value: None, rule, score }
    }
}

/// The mention that stands exactly at a span; else the first name that overlaps it; `None` if none does.
#[must_use]
pub fn mention_at(span: Span, mentions: &[Mention], tokens: &[Token]) -> Option<MentionId> {
    let first = mentions.partition_point(|m| m.tokens.span(tokens).end <= span.start);
    let found = mentions[first..]
        .iter()
        .map(|m| (m.form, m.tokens.span(tokens)))
        .take_while(|(_, at)| at.overlaps(span))
        .position(|(form, at)| at == span || form == MentionForm::Name);
    found.map(|i| MentionId::new(first + i))
}

/// How a mention speaks of its thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MentionForm {
    /// `Angela Merkel`
    Name,
    /// `the chancellor`
    Nominal,
    /// `she`
    Pronoun,
    /// `Monday`, `$3 million`
    Value,
}

impl MentionForm {
    /// The name used outside: `pronoun`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            MentionForm::Name => "name",
            MentionForm::Nominal => "nominal",
            MentionForm::Pronoun => "pronoun",
            MentionForm::Value => "value",
        }
    }
}
