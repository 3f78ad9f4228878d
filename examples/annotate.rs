//! `cargo run --example annotate`: who and what is in a text, and who says what.

use crossread::annotate::annotate;
use crossread::pack::{Pack, bundled, bundled_parser};
use crossread::reader::{Hint, read_text};

const TEXT: &str = "Mayor Jolanda Brekke closed the harbour of Tarvik on Tuesday. “Nobody was hurt,” Brekke said.";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let pack = Pack::load(bundled())?.with_parser(bundled_parser())?;
    let article = read_text(TEXT, &Hint::default());
    let document = annotate(&article, &pack, &[]);
    for mention in &document.mentions {
        let span = document.span(mention.tokens);
        println!("{:8} {}  ({}..{}, {})", mention.label.name(), span.of(TEXT), span.start, span.end, mention.rule.0);
    }
    for entity in &document.entities {
        println!("{} is named {} times", entity.name, entity.members.len());
    }
    for quotation in &document.quotations {
        let said: Vec<&str> = quotation.content.iter().map(|tokens| document.span(*tokens).of(TEXT)).collect();
        println!("said: {}", said.join(" … "));
    }
    Ok(())
}
