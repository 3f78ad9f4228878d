//! `crossread compare`: one line for each set of accounts; records with `articles` are sets by themselves, all other articles are
//! one together.

use crate::input::{self, Inputs};
use crate::jobs;
use crate::output::Output;
use clap::ValueEnum;
use crossread::annotate::annotate_layers;
use crossread::compare::{Comparison, Key, Keys, Pairs, compare_keys};
use crossread::document::{Asked, Document, Layer};
use crossread::export::view::ComparisonView;
use crossread::export::{Account, Export, json};
use crossread::pack::Pack;
use crossread::record::{Failure, Item, Record, Set, rescue};
use serde_json::Value;
use std::io;
use std::num::NonZeroUsize;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    inputs: Inputs,
    /// Which pairs are read side by side: all, or those that may tell of one event; all up to 50 articles if it is not said
    #[arg(long, value_enum)]
    pairs: Option<Which>,
    /// The keys to find, parted by commas; all if it is not said
    #[arg(long, value_name = "KEYS", value_delimiter = ',', value_parser = key)]
    only: Vec<Key>,
    /// How it is written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// How many articles, or sets of them, are read at once; as many as there are cores if it is not said
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Which {
    All,
    Candidates,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Format {
    /// One JSON object a line, as the contract has it
    #[default]
    Json,
    /// A report to read
    Markdown,
}

fn key(name: &str) -> Result<Key, String> {
    let known = || Key::ALL.map(Key::name).join(", ");
    Key::parse(name).ok_or_else(|| format!("there are {}", known()))
}

/// What a worker made of an item.
enum Done {
    /// Waits for the others.
    Article(Box<(Record, Document)>),
    /// A set, compared and written.
    Set(String),
}

pub(crate) fn run(args: &Args, pack: &Pack) -> io::Result<ExitCode> {
    let (mut output, mut articles, mut sets) = (Output::default(), Vec::new(), false);
    let Inputs { files, input } = &args.inputs;
    jobs::in_order(
        jobs::count(args.jobs),
        |give| files.iter().try_for_each(|file| input::items(file, *input, &mut *give)),
        |read: Result<Item, Failure>| match read? {
            Item::Article(record) => {
                let document = rescue(|| annotated(&record, pack));
                let document = document.map_err(|panic| Failure::panic(&record.id, record.line, panic))?;
                Ok(Done::Article(Box::new((*record, document))))
            }
            Item::Set(set) => args.set(set, pack).map(Done::Set),
        },
        |done| match done {
            Ok(Done::Article(article)) => {
                articles.push(*article);
                Ok(())
            }
            Ok(Done::Set(line)) => {
                sets = true;
                output.line(&line)
            }
            Err(failure) => output.failure(&failure),
        },
    )?;
    if articles.len() < 2 && !(sets && articles.is_empty()) {
        eprintln!("crossread: compare needs two articles or more, {} could be read", articles.len());
        return Ok(if output.failed() { ExitCode::FAILURE } else { ExitCode::from(2) });
    }
    if !articles.is_empty() {
        match rescue(|| args.line(&Value::Null, &articles, pack)) {
            Ok(line) => output.line(&line)?,
            Err(panic) => output.failure(&Failure::panic(&Value::Null, None, panic))?,
        }
    }
    Ok(output.exit_code())
}

/// With the trees, by which facts are compared.
fn annotated(record: &Record, pack: &Pack) -> Document {
    annotate_layers(&record.article, pack, &record.corrections, Asked::default().and(Layer::Syntax))
}

impl Args {
    fn set(&self, Set { id, articles, line }: Set, pack: &Pack) -> Result<String, Failure> {
        if articles.len() < 2 {
            let message = format!("a comparison needs two articles or more, there are {}", articles.len());
            return Err(Failure { id, name: "BadRecord", message, line });
        }
        let made = rescue(|| {
            let annotated = |record: Record| {
                let document = annotated(&record, pack);
                (record, document)
            };
            let articles: Vec<_> = articles.into_iter().map(annotated).collect();
            self.line(&id, &articles, pack)
        });
        made.map_err(|panic| Failure::panic(&id, line, panic))
    }

    /// What is found of some articles, as it is written.
    fn line(&self, id: &Value, articles: &[(Record, Document)], pack: &Pack) -> String {
        let documents: Vec<_> = articles.iter().map(|(record, document)| (&record.article, document)).collect();
        let pairs = match self.pairs {
            Some(Which::All) => Pairs::All,
            Some(Which::Candidates) => Pairs::Candidates,
            None => Pairs::usual(articles.len()),
        };
        let comparison = compare_keys(&documents, pairs, self.keys(), pack);
        let account = articles.iter().map(|(r, document)| Account::new(r.id.clone(), &r.article, document));
        let accounts: Vec<Account<'_>> = account.collect();
        self.written(id, &accounts, &comparison)
    }

    fn written(&self, id: &Value, accounts: &[Account<'_>], comparison: &Comparison) -> String {
        match self.format {
            Format::Json => {
                json::line(&ComparisonView { id: Some(id.clone()), ..ComparisonView::new(accounts, comparison) })
            }
            Format::Markdown => Export::Markdown.write(accounts, comparison).trim_end().to_owned(),
        }
    }

    fn keys(&self) -> Keys {
        if self.only.is_empty() { Keys::ALL } else { self.only.iter().copied().collect() }
    }
}
