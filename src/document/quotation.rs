//! Who says what: attributions, in the terms of PARC (Pareti 2012) and PolNeAR (Newell and others 2018).

use super::named::named;
use super::{CueClass, EntityId, Rule, TokenRange};

/// An attribution: everything that one cue, or the speaker carried over from one, gives one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quotation {
    /// Whether its words stand between marks.
    pub kind: QuotationKind,
    /// What is said, with its marks; never empty, in order, each part in one block.
    pub content: Vec<TokenRange>,
    /// The noun phrase that names who says so, as written; `None` where nobody is named.
    pub source: Option<TokenRange>,
    /// The words that attribute, with auxiliaries and negation; `None` where the speaker is carried over.
    pub cue: Option<TokenRange>,
    /// Whom the source means.
    pub speaker: Option<EntityId>,
    /// Whether the source has no name, and is no pronoun that means one.
    pub anonymous: bool,
    /// What the cue makes of the content.
    pub cue_class: Option<CueClass>,
    /// Whether the cue is denied: `has not said`.
    pub negated: bool,
    /// `allegedly`, `may have`, beside the cue.
    pub hedge: Option<TokenRange>,
    /// The sieve that found it.
    pub rule: Rule,
}

impl Quotation {
    /// From the first to the last token of content, source and cue.
    #[must_use]
    pub fn cover(&self) -> TokenRange {
        let parts = self.content.iter().chain(&self.source).chain(&self.cue);
        let start = parts.clone().map(|part| part.start.at()).min().unwrap_or(0);
        let end = parts.map(|part| part.end.at()).max().unwrap_or(start + 1);
        TokenRange::new(start, end)
    }
}

named! {
    /// Whether the words of an attribution stand between marks.
    QuotationKind {
        /// Every word of every part.
        Direct "direct",
        /// None.
        Indirect "indirect",
        /// Some.
        Mixed "mixed",
    }
}
