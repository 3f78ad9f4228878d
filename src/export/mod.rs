//! How results leave: one outside shape (`view.rs`, with values and quotations in `said.rs`; what is asked beside it in `origin.rs`, `found.rs`, `landmarks.rs`,
//! `story.rs`, `weights.rs`), and one file a format. Offsets are of the unit of the [`Account`]: UTF-16 in the page, else code points.

mod account;
mod annotations;
mod citation;
mod compared;
mod compared_csv;
mod conllu;
mod csv;
mod drawing;
mod entities_csv;
mod findings;
mod follow_the_money;
mod formats;
mod found;
mod gexf;
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
mod references;
pub mod said;
mod story;
mod together;
mod values_csv;
pub mod view;
mod weights;
mod word_weight;

pub use account::Account;
pub use citation::citation;
pub use conllu::conllu;
pub use drawing::drawn;
pub use findings::{Finding, findings, names, words};
pub use formats::{FormatView, FormatsView};
pub use found::{CountView, FoundView, HitView};
pub use landmarks::LandmarksView;
pub use origin::{FactView, Info};
pub use range::Range;
pub use story::StoryView;
pub use weights::WeightsView;
pub use word_weight::WordWeight;

use crate::compare::{Comparison, Key, Keys};

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
    /// A row for each finding of a layer that is of two articles; of [`Key::Event`], for each pair of articles.
    PairCsv(Key),
    /// A row for each place that tells who has it from whom.
    LineageCsv,
    /// A row for each place of each point of the story.
    PointsCsv,
    /// The lines of `docs/CONTRACT.md`.
    Json,
    /// W3C Web Annotations (2017) in JSON-LD, of the counted mentions.
    Annotations,
    /// The articles, for reference managers.
    Ris,
    /// The articles, for citation processors.
    CslJson,
    /// Who stands with whom in one sentence, as a graph.
    Gexf,
    /// Articles and who they name, for investigations.
    FollowTheMoney,
}

impl Export {
    /// In the order in which they are offered.
    pub const ALL: [Export; 22] = [
        Export::Markdown,
        Export::EntitiesCsv,
        Export::MentionsCsv,
        Export::QuotationsCsv,
        Export::ValuesCsv,
        Export::PairCsv(Key::Event),
        Export::PairCsv(Key::Values),
        Export::PairCsv(Key::Quotations),
        Export::PairCsv(Key::Alignments),
        Export::PairCsv(Key::Only),
        Export::PairCsv(Key::Relations),
        Export::PairCsv(Key::Emphasis),
        Export::PairCsv(Key::Wording),
        Export::PairCsv(Key::Reuse),
        Export::LineageCsv,
        Export::PointsCsv,
        Export::Json,
        Export::Annotations,
        Export::Ris,
        Export::CslJson,
        Export::Gexf,
        Export::FollowTheMoney,
    ];

    /// The layers that it writes: no other need be compared for it.
    #[must_use]
    pub fn keys(self) -> Keys {
        let layers: &[Key] = match self {
            Export::Markdown | Export::Json => return Keys::ALL,
            Export::PairCsv(Key::Event) => &[Key::Event, Key::Similarity],
            // Of an amount that is emphasised the words are those of its value.
            Export::PairCsv(Key::Emphasis) => &[Key::Emphasis, Key::Values],
            Export::PairCsv(layer) => &[layer],
            Export::LineageCsv => &[Key::Lineage],
            Export::PointsCsv => &[Key::Points],
            _ => &[Key::Entities],
        };
        layers.iter().copied().collect()
    }

    /// The name used outside: `csv-entities`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Export::Markdown => "markdown",
            Export::EntitiesCsv => "csv-entities",
            Export::MentionsCsv => "csv-mentions",
            Export::QuotationsCsv => "csv-quotations",
            Export::ValuesCsv => "csv-values",
            Export::PairCsv(Key::Values) => "csv-pair-values",
            Export::PairCsv(Key::Quotations) => "csv-pair-quotations",
            Export::PairCsv(Key::Alignments) => "csv-pair-alignments",
            Export::PairCsv(Key::Only) => "csv-pair-only",
            Export::PairCsv(Key::Relations) => "csv-pair-relations",
            Export::PairCsv(Key::Emphasis) => "csv-pair-emphasis",
            Export::PairCsv(Key::Wording) => "csv-pair-wording",
            Export::PairCsv(Key::Reuse) => "csv-pair-reuse",
            Export::PairCsv(_) => "csv-pairs",
            Export::LineageCsv => "csv-lineage",
            Export::PointsCsv => "csv-points",
            Export::Json => "json",
            Export::Annotations => "annotations",
            Export::Ris => "ris",
            Export::CslJson => "csl-json",
            Export::Gexf => "gexf",
            Export::FollowTheMoney => "ftm",
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
            Export::PairCsv(layer) => compared_csv::of_pairs(layer, accounts, comparison),
            Export::LineageCsv => compared_csv::lineage(accounts, comparison),
            Export::PointsCsv => compared_csv::points(accounts, comparison),
            Export::Json => json::lines(accounts, comparison),
            Export::Annotations => annotations::write(accounts, comparison),
            Export::Ris => references::ris(accounts),
            Export::CslJson => references::csl(accounts),
            Export::Gexf => gexf::write(accounts, comparison),
            Export::FollowTheMoney => follow_the_money::write(accounts, comparison),
        }
    }
}
