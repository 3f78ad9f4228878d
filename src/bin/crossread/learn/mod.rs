//! `crossread learn`: makes `models/en/names.tsv`, the weights of the clues that names are found by, from annotated sets.
//!
//! A run of capitalised words can be cut into names and other words in many ways. The weights are those under which
//! the cuts of the annotators are likeliest (a semi-Markov model, trained by AdaGrad), rounded to integers.

mod example;
mod habits;
mod lesson;
mod train;

use crate::evaluate::sets::{self, Mark};
use crossread::annotate;
use crossread::document::Label;
use crossread::pack::Pack;
use crossread::pack::clue::{NAT, OUTCOMES};
use crossread::reader::{Hint, verbatim};
use habits::Habits;
use lesson::Lesson;
use std::fmt::Write;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Annotated files: `token<TAB>BIO-label` lines.
    #[arg(long = "set", required = true, num_args = 1.., value_name = "FILE")]
    sets: Vec<PathBuf>,
    /// Where the weights go.
    #[arg(long, default_value = "models/en/names.tsv")]
    out: PathBuf,
    #[arg(long, default_value_t = 6)]
    epochs: usize,
    /// How many clues are kept.
    #[arg(long, default_value_t = 6000)]
    clues: usize,
}

/// Sentences in a document where a set has none: enough for a word to turn up twice.
const DOCUMENT: usize = 20;

pub(crate) fn run(args: &Args, pack: &Pack) -> io::Result<ExitCode> {
    let mut lesson = Lesson::default();
    for path in &args.sets {
        lesson.begin_set(Habits::of(path));
        for (i, gold) in sets::read_in(path, DOCUMENT).map_err(io::Error::other)?.iter().enumerate() {
            let mut marks = gold.marks.clone();
            marks.extend(gold.compounds.iter().map(|span| (*span, Mark::Masked)));
            marks.sort_by_key(|m| m.0);
            lesson.begin_document(marks.clone());
            annotate::study(&verbatim(gold.text.clone(), &Hint::default()), pack, &mut lesson);
            // Some in capitals, some in Title Case: headlines are written so.
            if let Some(text) = recased(&gold.text, i) {
                lesson.begin_document(marks);
                annotate::study(&verbatim(text, &Hint::default()), pack, &mut lesson);
            }
        }
        eprintln!("{}: {} runs so far, {} kinds of clues", path.display(), lesson.runs(), lesson.clues());
    }
    let weights = train::train(&lesson, args.epochs, args.clues);
    std::fs::write(&args.out, table(&lesson, &weights))?;
    Ok(ExitCode::SUCCESS)
}

fn recased(text: &str, document: usize) -> Option<String> {
    match document % 12 {
        3 => Some(text.to_ascii_uppercase()),
        7 => {
            let mut out = text.to_owned().into_bytes();
            for i in 0..out.len() {
                let starts = i == 0 || out[i - 1] == b' ' || out[i - 1] == b'\n';
                let long = out[i..].iter().take(4).filter(|b| b.is_ascii_alphabetic()).count() == 4;
                if starts && long {
                    out[i].make_ascii_uppercase();
                }
            }
            String::from_utf8(out).ok()
        }
        _ => None,
    }
}

fn table(lesson: &Lesson, weights: &[[f32; OUTCOMES.len()]]) -> String {
    let mut lines = Vec::new();
    for (id, row) in weights.iter().enumerate() {
        let rounded = row.map(|w| (w * NAT as f32).round() as i32);
        if rounded.iter().all(|w| w.abs() < 1) {
            continue;
        }
        let (clue, text) = lesson.text(id);
        let mut line = format!("{}\t{}\t", clue.name(), text);
        for (outcome, weight) in OUTCOMES.iter().zip(rounded).filter(|(_, w)| w.abs() >= 1) {
            let _ = write!(line, "{} {weight} ", outcome.map_or("-", Label::name));
        }
        lines.push(line.trim_end().to_owned());
    }
    lines.sort();
    let head = "# clue, value, then what it adds to each label (`-`: no name), in sixteenths of a nat; made by `crossread learn`\n";
    format!("{head}{}\n", lines.join("\n"))
}
