//! `crossread trace`: what is found of a sentence, drawn; of two, each part of each decision on them.

use crossread::annotate::annotate_layers;
use crossread::compare::{Pairs, compare};
use crossread::document::{Article, Asked, Document, Layer};
use crossread::export::{drawn, findings, words};
use crossread::pack::Pack;
use crossread::reader::{Hint, verbatim};
use std::fmt::Write as _;
use std::io::{self, Write};
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A sentence or more, whose trees are drawn; or two texts, each in quotation marks, which are compared
    #[arg(required = true, value_name = "SENTENCE")]
    words: Vec<String>,
}

pub(crate) fn run(args: &Args, pack: &Pack) -> io::Result<ExitCode> {
    let told = match args.words.as_slice() {
        // `crossread trace She left.` has two words too.
        [one, other] if [one, other].iter().all(|text| text.trim().contains(char::is_whitespace)) => {
            compared([one, other], pack)
        }
        words => {
            let article = verbatim(words.join(" "), &Hint::default());
            let document = annotate_layers(&article, pack, &[], Asked::from_iter([Layer::Syntax]));
            drawn(&article.text, &document)
        }
    };
    io::stdout().lock().write_all(told.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// A finding a line, in the notation of `tests/cases/compare/`, and under it what it rests on.
fn compared(texts: [&String; 2], pack: &Pack) -> String {
    let read = texts.map(|text| {
        let article = verbatim(text.clone(), &Hint::default());
        let document = annotate_layers(&article, pack, &[], Asked::default().and(Layer::Syntax));
        (article, document)
    });
    let documents: [(&Article, &Document); 2] = read.each_ref().map(|(article, document)| (article, document));
    let mut out = String::new();
    for finding in findings(&documents, &compare(&documents, Pairs::All, pack)) {
        let rule = if finding.rule.is_empty() { String::new() } else { format!(" ({})", finding.rule) };
        let _ = writeln!(out, "{}{rule}", finding.line(&documents));
        for (says, sides) in &finding.because {
            let places = if sides.is_empty() { String::new() } else { format!(": {}", words(sides, &documents)) };
            let _ = writeln!(out, "    {says}{places}");
        }
    }
    out
}
