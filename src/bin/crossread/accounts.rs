//! The articles that a command compares.

use crate::input;
use crate::input::Inputs;
use crate::output::Failure;
use crate::rescue::rescue;
use crossread::annotate::annotate;
use crossread::document::{Article, Document};
use crossread::pack::Pack;
use serde_json::Value;
use std::io;

/// Annotated articles, to be compared.
#[derive(Debug, Default)]
pub(crate) struct Accounts {
    pub(crate) ids: Vec<Value>,
    pub(crate) read: Vec<(Article, Document)>,
}

impl Accounts {
    /// Articles that cannot be read are reported and left out.
    pub(crate) fn read(
        inputs: &Inputs,
        pack: &Pack,
        report: &mut dyn FnMut(&Failure) -> io::Result<()>,
    ) -> io::Result<Accounts> {
        let mut accounts = Accounts::default();
        for file in &inputs.files {
            input::records(file, inputs.input, &mut |read| {
                let annotated = read.and_then(|record| {
                    rescue(|| annotate(&record.article, pack, &record.corrections))
                        .map_err(|panic| Failure::panic(&record.id, record.line, panic))
                        .map(|document| (record, document))
                });
                match annotated {
                    Ok((record, document)) => {
                        accounts.ids.push(record.id);
                        accounts.read.push((record.article, document));
                        Ok(())
                    }
                    Err(failure) => report(&failure),
                }
            })?;
        }
        Ok(accounts)
    }

    pub(crate) fn documents(&self) -> Vec<(&Article, &Document)> {
        self.read.iter().map(|(a, d)| (a, d)).collect()
    }
}
