//! What is told of a set: a table, an object, a list of errors.

use crossread::evaluate::Tally;
use serde_json::{Value, json};

/// Which errors are listed.
#[derive(Debug, clap::Args)]
pub(super) struct Listing {
    /// Also list up to N errors a set, with their context.
    #[arg(long, default_value_t = 0, value_name = "N")]
    pub(super) errors: usize,
    /// Only errors of this label (PER, ORG, LOC, MISC, or one of ours).
    #[arg(long, value_name = "LABEL")]
    pub(super) label: Option<String>,
}

impl Listing {
    /// Evenly spread over the set, so that one document does not fill the list.
    pub(super) fn spread<'t, T>(&self, all: &'t [T]) -> impl Iterator<Item = &'t T> {
        let step = all.len().div_ceil(self.errors.max(1)).max(1);
        all.iter().step_by(step).take(self.errors)
    }
}

/// What is told of a set.
pub(super) trait Report {
    fn name(&self) -> &str;
    fn documents(&self) -> usize;
    fn table(&self) -> String;
    fn json(&self) -> Vec<(&'static str, Value)>;
    fn errors(&self, listing: &Listing) -> Vec<String>;
}

pub(super) fn row(tally: Tally) -> Value {
    let Tally { gold, found, right } = tally;
    let (p, r, f1) = (tally.precision(), tally.recall(), tally.f1());
    json!({"gold": gold, "found": found, "right": right, "p": p, "r": r, "f1": f1})
}
