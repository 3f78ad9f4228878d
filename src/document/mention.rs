use super::{Label, Rule, TokenRange};

/// A stretch of text that names, describes or points at something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    pub tokens: TokenRange,
    pub label: Label,
    pub form: Form,
    pub rule: Rule,
    /// 0-1000 where the finder can tell; `None` where it cannot.
    pub score: Option<u16>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// `Angela Merkel`
    Name,
    /// `the chancellor`
    Nominal,
    /// `she`
    Pronoun,
    /// `Monday`, `$3 million`
    Value,
}

impl Form {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Form::Name => "name",
            Form::Nominal => "nominal",
            Form::Pronoun => "pronoun",
            Form::Value => "value",
        }
    }
}
