//! The articles that a command lays beside each other.

use crate::input;
use crate::input::Inputs;
use crossread::corpus::{Corpus, Loaded};
use crossread::export::Account;
use crossread::pack::Pack;
use crossread::record::{Failure, rescue};
use serde_json::Value;
use std::io;

/// Annotated articles, each under its number, with what is echoed of it.
#[derive(Debug)]
pub(crate) struct Accounts {
    pub(crate) corpus: Corpus,
    /// In the order of the corpus; two articles may have the same.
    ids: Vec<Value>,
}

impl Accounts {
    /// Articles that cannot be read are reported and left out.
    pub(crate) fn read(
        inputs: &Inputs,
        pack: Pack,
        report: &mut dyn FnMut(&Failure) -> io::Result<()>,
    ) -> io::Result<Accounts> {
        let (mut corpus, mut ids) = (Corpus::new(pack), Vec::new());
        for file in &inputs.files {
            input::records(file, inputs.input, &mut |read| {
                let added = read.and_then(|record| {
                    let key = ids.len().to_string();
                    rescue(|| corpus.add(&key, record.article, record.corrections).document.mentions.len())
                        .map_err(|panic| Failure::panic(&record.id, record.line, panic))
                        .map(|_| ids.push(record.id))
                });
                added.or_else(|failure| report(&failure))
            })?;
        }
        Ok(Accounts { corpus, ids })
    }

    pub(crate) fn loaded(&self) -> Vec<&Loaded> {
        self.corpus.articles().iter().collect()
    }

    pub(crate) fn accounts(&self) -> Vec<Account<'_>> {
        let pairs = self.ids.iter().zip(self.corpus.articles());
        pairs.map(|(id, l)| Account::new(id.clone(), &l.article, &l.document)).collect()
    }
}
