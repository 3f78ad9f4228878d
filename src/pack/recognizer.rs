//! What a model of the recognizer has to be trained for: the tables that the features of a word form are rows of, and
//! those of a phrase. The features themselves are computed where names are found.

use super::class::Class;
use super::facts::FACTS;
use crate::network::{Model, Network, NetworkError, Table};

/// Of the features: whoever changes one gives it another number and trains a new model.
pub const FEATURES: u16 = 1;

const fn table(name: &'static str, rows: usize, dim: usize) -> Table {
    Table { name, rows, dim }
}

/// The features of a word form, a table each: a feature knows its table by its place here.
pub const FORM_TABLES: [Table; 7] = [
    table("word", 16384, 32),
    table("cluster", 2049, 32),
    table("prefix", 4096, 16),
    table("suffix", 4096, 16),
    table("ending", 4096, 16),
    table("shape", 512, 16),
    // Row 0: nothing known; then the facts in the order of [`fact_names`].
    table("fact", 1 + FACTS.len() + Class::ALL.len(), 16),
];

/// Row 0: no phrase; then the first token, one inside and the last, for each class.
pub const PHRASE: Table = table("phrase", 1 + 3 * Class::ALL.len(), 12);

/// What a form can be known for, by the numbers that its features have: the lists of words, then the classes of names.
pub fn fact_names() -> impl Iterator<Item = String> {
    let classes = Class::ALL.iter().map(|class| format!("class:{}", class.name()));
    FACTS.iter().map(|list| (*list).to_owned()).chain(classes)
}

/// The classes of phrases, in the order of their rows.
pub fn phrase_names() -> impl Iterator<Item = &'static str> {
    Class::ALL.iter().map(|class| class.name())
}

/// No bytes are no recognizer.
pub(super) fn load(bytes: &[u8]) -> Result<Option<Network>, NetworkError> {
    if bytes.is_empty() {
        return Ok(None);
    }
    let model = Model::read(bytes)?;
    // Facts and phrases go by their names: the model may know fewer, others, or more.
    let hashed = FORM_TABLES.len() - 1;
    let ours = FORM_TABLES[..hashed].iter().map(|table| (table.rows, table.dim));
    if model.features != FEATURES
        || model.shapes.len() != hashed + 2
        || !ours.eq(model.shapes[..hashed].iter().copied())
    {
        return Err(NetworkError::Features { version: model.features });
    }
    Ok(Some(Network::new(model, fact_names(), phrase_names())))
}
