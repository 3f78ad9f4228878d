//! How long a comparison takes natively, on articles of a file, a JSON object with a `text` a line.
//!
//! `cargo bench --bench compare -- pair FILE`: milliseconds for a pair once both are read, over neighbours of about 800 words.
//! `cargo bench --bench compare -- all FILE [COUNT]`: seconds for so many articles (100), each beside each, reading them apart.
//! `cargo bench --bench compare -- candidates FILE [COUNT]`: the same for those that may tell of one event (1,000).
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use crossread::annotate::annotate_layers;
use crossread::compare::{Pairs, compare};
use crossread::document::{Article, Asked, Document};
use crossread::pack::{Pack, bundled, bundled_parser};
use crossread::reader::{Hint, verbatim};
use serde_json::{Value, json};
use std::error::Error;
use std::hint::black_box;
use std::time::Instant;

/// Of an article that is timed in a pair.
const WORDS: std::ops::Range<usize> = 700..900;
const PAIRS: usize = 40;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let pack = Pack::load(bundled())?.with_parser(bundled_parser())?;
    let count = |usual: usize| arguments.get(2).map_or(Ok(usual), |count| count.parse());
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["pair", file] => pair(&articles(file)?, &pack),
        ["all", file, ..] => set(&articles(file)?, count(100)?, Pairs::All, &pack),
        ["candidates", file, ..] => set(&articles(file)?, count(1000)?, Pairs::Candidates, &pack),
        _ => {
            return Err(
                "usage: cargo bench --bench compare -- pair FILE | all FILE [COUNT] | candidates FILE [COUNT]".into()
            );
        }
    }
    Ok(())
}

fn articles(file: &str) -> Result<Vec<Article>, Box<dyn Error>> {
    let mut articles = Vec::new();
    for line in std::fs::read_to_string(file)?.lines() {
        let record: Value = serde_json::from_str(line)?;
        let text = record["text"].as_str().ok_or("a line without `text`")?;
        articles.push(verbatim(text.to_owned(), &Hint::default()));
    }
    Ok(articles)
}

/// On two threads, as the command line reads on all cores.
fn read(articles: &[Article], pack: &Pack) -> Vec<Document> {
    let read = |articles: &[Article]| -> Vec<Document> {
        articles.iter().map(|article| annotate_layers(article, pack, &[], Asked::default())).collect()
    };
    let (left, right) = articles.split_at(articles.len() / 2);
    std::thread::scope(|scope| {
        let left = scope.spawn(|| read(left));
        let right = read(right);
        left.join().expect("reading does not panic").into_iter().chain(right).collect()
    })
}

fn pair(articles: &[Article], pack: &Pack) {
    let long = articles.iter().filter(|article| WORDS.contains(&article.text.split_whitespace().count()));
    let articles: Vec<Article> = long.take(PAIRS + 1).cloned().collect();
    let documents = read(&articles, pack);
    let mut milliseconds: Vec<f64> = (1..articles.len())
        .map(|at| {
            let both = [at - 1, at].map(|at| (&articles[at], &documents[at]));
            let start = Instant::now();
            black_box(compare(black_box(&both), Pairs::All, pack));
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    milliseconds.sort_by(f64::total_cmp);
    let (median, last) = (milliseconds.get(milliseconds.len() / 2), milliseconds.last());
    println!("{}", json!({"pairs": milliseconds.len(), "median": median, "slowest": last}));
}

fn set(articles: &[Article], count: usize, pairs: Pairs<'_>, pack: &Pack) {
    let articles = &articles[..count.min(articles.len())];
    let start = Instant::now();
    let documents = read(articles, pack);
    let reading = start.elapsed().as_secs_f64();
    let of: Vec<(&Article, &Document)> = articles.iter().zip(&documents).collect();
    let compared = black_box(compare(black_box(&of), pairs, pack));
    let all = start.elapsed().as_secs_f64();
    println!(
        "{}",
        json!({"articles": articles.len(), "pairs": compared.pairs.len(), "reading": reading, "comparing": all - reading})
    );
}
