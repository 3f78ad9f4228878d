//! `crossread rules`: why something was decided, in words.

use crossread::rules::{RuleText, all, of_files};
use serde_json::json;
use std::io::{self, Write};
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// How they are written
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The rules to tell, by slug; all of them if none is named
    #[arg(value_name = "RULE")]
    slugs: Vec<String>,
}

#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
enum Format {
    /// A paragraph a rule: slug, words, an example with what it finds where a text is enough to show it
    #[default]
    Text,
    /// One JSON object a line: "slug", "words", "example"
    Ndjson,
}

pub(crate) fn run(args: &Args) -> io::Result<ExitCode> {
    let bare = of_files().map(|(slug, words)| RuleText { slug, words, example: "", line: 0 });
    let known: Vec<RuleText> = all().chain(bare).collect();
    if let Some(slug) = args.slugs.iter().find(|slug| known.iter().all(|rule| rule.slug != **slug)) {
        return Err(io::Error::other(format!("there is no rule {slug:?}; crossread rules names all {}", known.len())));
    }
    let mut out = io::stdout().lock();
    for rule in known.iter().filter(|rule| args.slugs.is_empty() || args.slugs.iter().any(|slug| slug == rule.slug)) {
        let RuleText { slug, words, example, .. } = rule;
        match args.format {
            Format::Text => {
                writeln!(out, "{slug}: {words}")?;
                for line in example.lines() {
                    writeln!(out, "{}", format!("    {line}").trim_end())?;
                }
                writeln!(out)?;
            }
            Format::Ndjson => writeln!(out, "{}", json!({ "slug": slug, "words": words, "example": example }))?,
        }
    }
    Ok(ExitCode::SUCCESS)
}
