//! `crossread evaluate`: how good the pipeline is on annotated sets, from raw text.

mod conllu;
mod coref;
mod detok;
mod score;
pub(crate) mod sets;

use crossread::annotate::annotate;
use crossread::document::Label;
use crossread::evaluate::{Tally, table, with_section};
use crossread::pack::Pack;
use crossread::reader::{Hint, verbatim};
use crossread::text::Span;
use score::{Scheme, Table};
use serde_json::{Value, json};
use sets::{GoldDocument, Mark};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Annotated files: `token<TAB>BIO-label` lines for names, treebanks (`.conllu`) for tokens and sentences, `.jsonl`
    /// with clusters of names for the sieves of entities.
    #[arg(long = "set", required_unless_present = "scores", num_args = 1.., value_name = "FILE")]
    sets: Vec<PathBuf>,
    /// One JSON object a set instead of tables.
    #[arg(long)]
    json: bool,
    /// Also list up to N errors a set, with their context.
    #[arg(long, default_value_t = 0, value_name = "N")]
    errors: usize,
    /// Only errors of this label (PER, ORG, LOC, or one of ours).
    #[arg(long, value_name = "LABEL")]
    label: Option<String>,
    /// Rewrite the sections of the development sets under DIR in this file.
    #[arg(long, value_name = "FILE", requires = "folder")]
    scores: Option<PathBuf>,
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

/// What `./build.sh score DIR` measures, under DIR.
const DEVELOPMENT: [&str; 9] = [
    "ner/dev/worldwide.dev.tsv",
    "ner/dev/ieer_first_half.tsv",
    "ner/dev/gum_open.dev.tsv",
    "ner/dev/uner_ewt.dev.tsv",
    "ner/dev/wnut17.dev.tsv",
    "ner/dev/crossner_politics.test.tsv",
    "ner/dev/wikigold.test.tsv",
    "ud/ud_ewt.dev.conllu",
    "ud/ud_gum_open.dev.conllu",
];

pub(crate) fn run(args: &Args, pack: &Pack) -> io::Result<ExitCode> {
    if let (Some(file), Some(folder)) = (&args.scores, &args.folder) {
        return rewrite_scores(file, folder, pack);
    }
    let mut out = io::stdout().lock();
    for path in &args.sets {
        match path.extension().and_then(|e| e.to_str()) {
            Some("conllu") => {
                let report = conllu::Report::of(path, pack).map_err(io::Error::other)?;
                if args.json {
                    println!("{}", report.json());
                } else {
                    report.print();
                }
            }
            Some("jsonl") => {
                let report = coref::Report::of(path, pack).map_err(io::Error::other)?;
                if args.json {
                    println!("{}", report.json());
                } else {
                    report.print();
                }
                report.print_errors(args.errors);
            }
            _ => {
                let report = Report::of(path, pack)?;
                if args.json {
                    writeln!(out, "{}", report.json())?;
                } else {
                    writeln!(out, "{} ({} documents)", report.name, report.documents.len())?;
                    write!(out, "{}", table(&report.rows()))?;
                }
                report.print_errors(&mut out, args.errors, args.label.as_deref())?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Each development set as a section of the score file; the other sections stand.
fn rewrite_scores(file: &Path, folder: &Path, pack: &Pack) -> io::Result<ExitCode> {
    let mut scores = std::fs::read_to_string(file)?;
    for set in DEVELOPMENT {
        let path = folder.join(set);
        let (name, rows) = if set.ends_with(".conllu") {
            let report = conllu::Report::of(&path, pack).map_err(io::Error::other)?;
            (report.name.clone(), table(&report.rows()))
        } else {
            let report = Report::of(&path, pack)?;
            (report.name.clone(), table(&report.rows()))
        };
        let body = format!("== {name} pack={}\n{rows}", pack.hash());
        println!("{body}");
        scores = with_section(&scores, &name, &body);
    }
    std::fs::write(file, scores)?;
    Ok(ExitCode::SUCCESS)
}

struct Report {
    name: String,
    documents: Vec<GoldDocument>,
    /// PER, ORG, LOC.
    names: Table,
    /// Each label that the set has.
    labels: Table,
}

impl Report {
    fn of(path: &Path, pack: &Pack) -> io::Result<Report> {
        let documents = sets::read(path).map_err(io::Error::other)?;
        let merge_places = documents.iter().flat_map(|d| &d.marks).any(|m| m.1 == Mark::Place);
        let (mut names, mut labels) = (Table::default(), Table::default());
        for (i, gold) in documents.iter().enumerate() {
            let found = find(&gold.text, pack);
            names.add(i, gold, &found, Scheme::Names);
            labels.add(i, gold, &found, Scheme::Labels { merge_places });
        }
        labels.keep_marked();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Report { name, documents, names, labels })
    }

    fn rows(&self) -> Vec<(&'static str, Tally)> {
        let mut rows = vec![("PER+ORG+LOC", self.names.micro())];
        rows.extend(self.names.labels.iter().map(|(l, c)| (*l, *c)));
        rows.extend(self.labels.labels.iter().filter(|(l, _)| !matches!(**l, "LOC" | "ORG")).map(|(l, c)| (*l, *c)));
        rows
    }

    fn json(&self) -> Value {
        let table = |t: &Table| -> Value {
            let micro = ("micro", t.micro());
            let rows = t.labels.iter().map(|(l, c)| (*l, *c)).chain([micro]);
            rows.map(|(label, c)| {
                let row = json!({"p": c.precision(), "r": c.recall(), "f1": c.f1(), "gold": c.gold});
                (label.to_owned(), row)
            })
            .collect::<serde_json::Map<_, _>>()
            .into()
        };
        json!({"set": self.name, "documents": self.documents.len(), "names": table(&self.names), "labels": table(&self.labels)})
    }

    fn print_errors(&self, out: &mut impl Write, limit: usize, label: Option<&str>) -> io::Result<()> {
        let tables = self.names.misses.iter().chain(self.labels.misses.iter().filter(|m| m.label != "ORG"));
        let wanted: Vec<_> = tables.filter(|m| label.is_none_or(|l| l == m.label)).collect();
        // Evenly spread over the set, so that one document does not fill the list.
        let step = wanted.len().div_ceil(limit.max(1)).max(1);
        for miss in wanted.iter().step_by(step).take(limit) {
            let text = &self.documents[miss.document].text;
            let (start, end) = (miss.span.start as usize, miss.span.end as usize);
            let left = text[..start].char_indices().rev().take(50).last().map_or(start, |(at, _)| at);
            let right = text[end..].char_indices().nth(50).map_or(text.len(), |(at, _)| end + at);
            let context = format!("{}[{}]{}", &text[left..start], &text[start..end], &text[end..right]);
            writeln!(out, "{:6} {:8} {}", miss.kind, miss.label, context.replace('\n', " ⏎ "))?;
        }
        Ok(())
    }
}

/// What the pipeline finds in a raw text.
fn find(text: &str, pack: &Pack) -> Vec<(Span, Label)> {
    let article = verbatim(text.to_owned(), &Hint::default());
    let document = annotate(&article, pack, &[]);
    document.mentions.iter().map(|m| (document.span(m.tokens), m.label)).collect()
}
