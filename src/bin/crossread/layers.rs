//! `crossread annotate`: which layers are found, and how they are written.

use crate::annotate::{self, Says, findings};
use clap::ValueEnum;
use crossread::document::{Asked, Layer};
use crossread::export::conllu;
use crossread::pack::Pack;
use std::io;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
#[group(id = "layered")]
pub(crate) struct Args {
    #[command(flatten)]
    articles: annotate::Args,
    /// The layers to find, parted by commas: blocks, sentences, syntax, mentions, entities, quotations; all but syntax if it is
    /// not said
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = layer)]
    layers: Vec<Layer>,
    /// How they are written; conllu asks for the syntax
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Format {
    /// One JSON object a line, as the contract has it
    #[default]
    Json,
    /// The trees of the sentences, in the ten columns of the treebanks
    Conllu,
}

fn layer(name: &str) -> Result<Layer, String> {
    let known = || Layer::ALL.map(Layer::name).join(", ");
    Layer::parse(name).ok_or_else(|| format!("there are {}", known()))
}

impl Args {
    /// What is asked for.
    fn asked(&self) -> Asked {
        match self.format {
            Format::Conllu => Asked::from_iter([Layer::Syntax]),
            Format::Json if self.layers.is_empty() => Asked::default(),
            Format::Json => self.layers.iter().copied().collect(),
        }
    }

    /// Whether the parser is needed: for trees, and for quotations, which are made of them.
    pub(crate) fn needs_the_parser(&self) -> bool {
        self.asked().has(Layer::Syntax) || self.asked().has(Layer::Quotations)
    }
}

pub(crate) fn run(args: &Args, pack: &Pack) -> io::Result<ExitCode> {
    let says = match args.format {
        Format::Json => Says::json(args.asked(), findings),
        Format::Conllu => Says {
            asked: args.asked(),
            line: |record, document, _, _| {
                let id = record.id.as_str().map_or_else(|| record.id.to_string(), str::to_owned);
                conllu(&id, &record.article, document)
            },
            aside: true,
        },
    };
    annotate::run(&args.articles, pack, &says)
}
