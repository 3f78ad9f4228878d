//! How results leave: one outside shape (`view.rs`), and one file a format. Offsets in exports are Unicode code points.

mod account;
mod annotations;
mod citation;
mod csv;
mod entities_csv;
pub mod json;
mod markdown;
mod mentions_csv;
pub mod view;

pub use account::Account;
pub use citation::citation;

use crate::compare::Comparison;

/// What a comparison can be handed on as. The same articles in the same order give the same bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Export {
    Markdown,
    EntitiesCsv,
    MentionsCsv,
    Json,
    Annotations,
}

impl Export {
    pub const ALL: [Export; 5] =
        [Export::Markdown, Export::EntitiesCsv, Export::MentionsCsv, Export::Json, Export::Annotations];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Export::Markdown => "markdown",
            Export::EntitiesCsv => "csv-entities",
            Export::MentionsCsv => "csv-mentions",
            Export::Json => "json",
            Export::Annotations => "annotations",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Export> {
        Export::ALL.into_iter().find(|e| e.name() == name)
    }

    /// `comparison` is that of the accounts, in their order.
    #[must_use]
    pub fn write(self, accounts: &[Account<'_>], comparison: &Comparison) -> String {
        match self {
            Export::Markdown => markdown::write(accounts, comparison),
            Export::EntitiesCsv => entities_csv::write(accounts, comparison),
            Export::MentionsCsv => mentions_csv::write(accounts, comparison),
            Export::Json => json::lines(accounts, comparison),
            Export::Annotations => annotations::write(accounts, comparison),
        }
    }
}
