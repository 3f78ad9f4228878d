//! `cargo run --example compare [ONE TWO]`: what two accounts of one story both tell, where they part, what one alone has.

use crossread::compare::Pairs;
use crossread::corpus::Corpus;
use crossread::export::findings;
use crossread::pack::{Pack, bundled, bundled_parser};
use crossread::reader::{Hint, read};

const ONE: &str =
    "Storm shuts harbour\n\nThe harbour of Tarvik was closed on Tuesday after a storm, and 12 boats sank.";
const TWO: &str =
    "Boats lost at Tarvik\n\nAfter a storm the harbour of Tarvik was closed on Tuesday, and 14 boats sank.";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut corpus = Corpus::new(Pack::load(bundled())?.with_parser(bundled_parser())?);
    let paths: Vec<String> = std::env::args().skip(1).collect();
    let files: Vec<Vec<u8>> = match &paths[..] {
        [] => vec![ONE.into(), TWO.into()],
        paths => paths.iter().map(std::fs::read).collect::<Result<_, _>>()?,
    };
    for (at, bytes) in files.iter().enumerate() {
        for article in read(bytes, &Hint::default())? {
            corpus.add(&format!("article {at}"), article, Vec::new());
        }
    }
    let chosen: Vec<_> = corpus.articles().iter().collect();
    let comparison = corpus.compare(&chosen, Pairs::All);
    let documents: Vec<_> = chosen.iter().map(|loaded| (&loaded.article, &loaded.document)).collect();
    for finding in findings(&documents, &comparison) {
        println!("{} {} ({})", finding.layer, finding.says.join(" "), finding.rule);
        for (side, (article, _)) in finding.sides.iter().zip(&documents) {
            side.iter().for_each(|span| println!("    {}", span.of(&article.text).replace('\n', " ")));
        }
    }
    Ok(())
}
