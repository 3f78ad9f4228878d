//! `cargo run --example export [FORMAT]`: what was found, handed on: `markdown`, `json`, `csv-entities`, `annotations` and more.

use crossread::annotate::annotate;
use crossread::compare::{Pairs, compare};
use crossread::export::{Account, Export};
use crossread::pack::{Pack, bundled};
use crossread::reader::{Hint, read_text};

const TEXTS: [&str; 2] = ["Angela Merkel left for Paris.", "Merkel met Emmanuel Macron in Paris on Monday."];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let name = std::env::args().nth(1).unwrap_or_else(|| "csv-entities".to_owned());
    let format = Export::parse(&name).ok_or_else(|| format!("{name:?} is no format that is written"))?;
    let pack = Pack::load(bundled())?;
    let articles = TEXTS.map(|text| read_text(text, &Hint::default()));
    let documents = articles.each_ref().map(|article| annotate(article, &pack, &[]));
    let pair: Vec<_> = articles.iter().zip(&documents).collect();
    let comparison = compare(&pair, Pairs::All, &pack);
    let accounts: Vec<_> = pair.iter().enumerate().map(|(at, (a, d))| Account::new(at.into(), a, d)).collect();
    print!("{}", format.write(&accounts, &comparison));
    Ok(())
}
