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

pub const FORM_TABLES: [Table; 7] = [
    table("word", 16384, 32),
    table("cluster", 2049, 32),
    table("prefix", 4096, 16),
    table("suffix", 4096, 16),
    table("ending", 4096, 16),
    table("shape", 512, 16),
    // Row 0: nothing known.
    table("fact", 1 + FACTS + Class::ALL.len(), 16),
];

/// Row 0: no phrase; then the first token, one inside and the last, for each class.
pub const PHRASE: Table = table("phrase", 1 + 3 * Class::ALL.len(), 12);

/// No bytes are no recognizer.
pub(super) fn load(bytes: &[u8]) -> Result<Option<Network>, NetworkError> {
    if bytes.is_empty() {
        return Ok(None);
    }
    let model = Model::read(bytes)?;
    let ours = FORM_TABLES.iter().chain([&PHRASE]).map(|table| (table.rows, table.dim));
    if model.features != FEATURES || !ours.eq(model.shapes.iter().copied()) {
        return Err(NetworkError::Features { version: model.features });
    }
    Ok(Some(Network::new(model)))
}
