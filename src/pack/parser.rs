//! The parser of a language: a file beside the pack, loaded by whoever asks for syntax.

use super::clue::hash;
use super::error::PackError;
use super::recognizer::{FEATURES, FORM_TABLES};
use crate::network::parser::{Parser, ParserModel};
use crate::network::{Network, NetworkError};

/// Which table of forms each row of a form is of: two rows of the word, then one each.
const TABLE_OF: [usize; 6] = [0, 0, 2, 3, 4, 5];

/// The parser that this crate was built with.
#[must_use]
pub fn bundled_parser() -> &'static [u8] {
    include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/models/en/parser.bin"))
}

/// A parser whose tables are those of the recognizer.
pub(super) fn load(bytes: &[u8], recognizer: Option<&Network>) -> Result<Parser, PackError> {
    let model = ParserModel::read(bytes).map_err(PackError::Parser)?;
    if model.features != FEATURES {
        return Err(PackError::Parser(NetworkError::Features { version: model.features }));
    }
    let over =
        |network: &&Network| network.tables_checksum() == model.recognizer && network.form_length() == model.shared;
    if recognizer.filter(over).is_none() {
        return Err(PackError::Parser(NetworkError::OtherRecognizer));
    }
    if model.keys != 0 && model.keys != FORM_TABLES[TABLE_OF[model.key]].rows {
        return Err(PackError::Parser(NetworkError::Unfit("keys")));
    }
    Ok(Parser::new(model, hash))
}
