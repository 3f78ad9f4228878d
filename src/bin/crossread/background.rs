//! `crossread background`: makes `models/en/pairs/weight.tsv`, in how many documents of open text a word stands.

use crossread::annotate;
use crossread::compare::stem;
use crossread::pack::Pack;
use crossread::reader::{Hint, verbatim};
use crossread::text::fold;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// How many stems are kept, the most frequent.
const KEPT: usize = 8000;
/// Words of a document: as long as a report.
const LENGTH: usize = 400;
/// Levels to a doubling of how rare a word is, as a fraction.
const STEPS: (f64, f64) = (4.0, 3.0);
const LEVELS: f64 = 15.0;

pub(crate) fn run(files: &[PathBuf], pack: &Pack) -> io::Result<ExitCode> {
    let (mut documents, mut with) = (0_usize, BTreeMap::<String, usize>::new());
    let mut finish = |words: &mut Vec<String>| {
        if !words.is_empty() {
            documents += 1;
            for word in std::mem::take(words).into_iter().collect::<BTreeSet<_>>() {
                *with.entry(word).or_default() += 1;
            }
        }
    };
    for file in files {
        let text = std::fs::read_to_string(file)?;
        let mut words = Vec::new();
        for line in text.lines() {
            if line.trim().is_empty() || words.len() >= LENGTH {
                finish(&mut words);
            }
            words.extend(stems(line, pack));
        }
        finish(&mut words);
    }
    let mut ranked: Vec<(String, usize)> = with.into_iter().collect();
    ranked.sort_by_key(|(word, count)| (std::cmp::Reverse(*count), word.clone()));
    ranked.truncate(KEPT);
    ranked.sort();
    let mut out = io::stdout().lock();
    writeln!(out, "# stem, how much it says: made by `crossread background`, see training/README.md")?;
    for (word, count) in ranked {
        let rare = (documents as f64 / count as f64).log2();
        let level = (rare * STEPS.0 / STEPS.1).round().clamp(1.0, LEVELS);
        writeln!(out, "{word}\t{level}")?;
    }
    Ok(ExitCode::SUCCESS)
}

fn stems(line: &str, pack: &Pack) -> Vec<String> {
    let article = verbatim(line.to_owned(), &Hint::default());
    let sample = annotate::sample(&article, pack);
    let words = sample.tokens.iter().map(|token| token.of(&article.text));
    words.filter(|word| word.starts_with(char::is_alphabetic)).map(|word| stem(&fold(word))).collect()
}
