//! `cargo run --example read FILE…`: what articles a file holds, which of their blocks are the article, and why the others are not.

use crossread::annotate::annotate;
use crossread::pack::{Pack, bundled};
use crossread::reader::{Hint, read};

const PAGE: &str = "Harbour reopens\n\nThe harbour of Tarvik opened again on Friday.\n\nSign up for our newsletter";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let pack = Pack::load(bundled())?;
    let mut files = Vec::new();
    for path in std::env::args().skip(1) {
        files.push((path.clone(), std::fs::read(path)?));
    }
    if files.is_empty() {
        files.push(("page.txt".to_owned(), PAGE.into()));
    }
    for (name, bytes) in files {
        for article in read(&bytes, &Hint { name, ..Hint::default() })? {
            let document = annotate(&article, &pack, &[]);
            println!("{}: {} words", article.source.name, document.words());
            for block in &document.blocks {
                let reason = block.reason.map_or("", |rule| rule.0);
                println!("  {:9} {reason:16} {}", block.kind.name(), block.span.of(&article.text));
            }
        }
    }
    Ok(())
}
