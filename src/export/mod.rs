//! How results leave: one outside shape (`view.rs`, with values and quotations in `said.rs`; what is asked beside it in `origin.rs`, `found.rs`, `landmarks.rs`,
//! `story.rs`, `weights.rs`), and one file a format. Offsets are of the unit of the [`Account`]: UTF-16 in the page, else code points.

mod account;
mod annotations;
mod citation;
mod compared;
mod conllu;
mod csv;
mod drawing;
mod entities_csv;
mod findings;
mod found;
pub mod json;
mod landmarks;
mod many;
mod markdown;
mod markdown_findings;
mod markdown_words;
mod mentions_csv;
mod origin;
mod pair_view;
mod quotations_csv;
mod range;
pub mod said;
mod story;
mod values_csv;
pub mod view;
mod weights;
mod word_weight;

pub use account::Account;
pub use citation::citation;
pub use conllu::conllu;
pub use drawing::drawn;
pub use findings::{Finding, findings, names, words};
pub use found::{CountView, FoundView, HitView};
pub use landmarks::LandmarksView;
pub use origin::{FactView, Info};
pub use range::Range;
pub use story::StoryView;
pub use weights::WeightsView;
pub use word_weight::WordWeight;

use crate::compare::Comparison;

/// What a comparison can be handed on as. The same articles in the same order give the same bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Export {
    /// A report to read and to paste, with numbered evidence.
    Markdown,
    /// A row for each entity of each article.
    EntitiesCsv,
    /// A row for each mention of each article, values among them.
    MentionsCsv,
    /// A row for each quotation of each article.
    QuotationsCsv,
    /// A row for each date and amount of each article, as written and as read.
    ValuesCsv,
    /// The lines of `docs/CONTRACT.md`.
    Json,
    /// W3C Web Annotations (2017) in JSON-LD, of the counted mentions.
    Annotations,
}

impl Export {
    /// In the order in which they are offered.
    pub const ALL: [Export; 7] = [
        Export::Markdown,
        Export::EntitiesCsv,
        Export::MentionsCsv,
        Export::QuotationsCsv,
        Export::ValuesCsv,
        Export::Json,
        Export::Annotations,
    ];

    /// The name used outside: `csv-entities`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Export::Markdown => "markdown",
            Export::EntitiesCsv => "csv-entities",
            Export::MentionsCsv => "csv-mentions",
            Export::QuotationsCsv => "csv-quotations",
            Export::ValuesCsv => "csv-values",
            Export::Json => "json",
            Export::Annotations => "annotations",
        }
    }

    /// By the name used outside; `None` for any other.
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
            Export::QuotationsCsv => quotations_csv::write(accounts, comparison),
            Export::ValuesCsv => values_csv::write(accounts),
            Export::Json => json::lines(accounts, comparison),
            Export::Annotations => annotations::write(accounts, comparison),
        }
    }
}
