//! The native part of `tests/bench/annotate.mjs`: how long `annotate` takes, one thread, pack loaded.
//!
//! `cargo bench --bench annotate -- articles`: the articles, a JSON object with a `text` a line.
//! `cargo bench --bench annotate -- time FIRST ROUNDS [LAYER]…`: one JSON object with milliseconds: for the article at FIRST, which
//! is the first of this process, for the others then, and for each round over all of them; also with the layers that are named.
//! `cargo bench --bench annotate -- parse ROUNDS`: the trees alone, of sentences cut into words: one JSON object with their
//! words and milliseconds for each round.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

use crossread::annotate::{annotate_layers, parse};
use crossread::document::{Article, Asked, Layer};
use crossread::evaluate::{Extent, Gold};
use crossread::pack::{Pack, bundled, bundled_parser};
use crossread::reader::{Hint, verbatim};
use serde_json::json;
use std::error::Error;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Of an article, as near as whole paragraphs come to it.
const WORDS: usize = 1000;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["articles"] => articles()?.iter().for_each(|text| println!("{}", json!({ "text": text }))),
        ["time", first, rounds, ref layers @ ..] => {
            let layers = layers.iter().map(|name| Layer::parse(name).ok_or("no such layer"));
            let asked = layers.into_iter().try_fold(Asked::default(), |asked, layer| layer.map(|l| asked.and(l)))?;
            time(first.parse()?, rounds.parse()?, asked)?;
        }
        ["parse", rounds] => parses(rounds.parse()?)?,
        _ => {
            return Err(
                "usage: cargo bench --bench annotate -- articles | time FIRST ROUNDS [LAYER]… | parse ROUNDS".into()
            );
        }
    }
    Ok(())
}

/// All texts of the gold, cut into articles of one length: reports first, then single sentences.
fn articles() -> Result<Vec<String>, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gold");
    let mut files: Vec<(bool, PathBuf)> = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "txt") {
            files.push((extent(&path) == Extent::Rare, path));
        }
    }
    files.sort();
    let mut articles = Vec::new();
    let (mut text, mut words) = (String::new(), 0);
    for (_, path) in &files {
        for gold in Gold::parse(&std::fs::read_to_string(path)?, extent(path))? {
            for paragraph in gold.marked.text.split("\n\n") {
                if !text.is_empty() {
                    text.push_str("\n\n");
                }
                text.push_str(paragraph);
                words += paragraph.split_whitespace().count();
                if words >= WORDS {
                    articles.push(std::mem::take(&mut text));
                    words = 0;
                }
            }
        }
    }
    Ok(articles)
}

fn extent(path: &Path) -> Extent {
    Extent::of(&path.file_stem().unwrap_or_default().to_string_lossy())
}

fn time(first: usize, rounds: usize, asked: Asked) -> Result<(), Box<dyn Error>> {
    let mut articles: Vec<Article> = articles()?.into_iter().map(|text| verbatim(text, &Hint::default())).collect();
    let count = articles.len();
    articles.rotate_left(first % count);
    let pack = Pack::load(bundled())?.with_parser(bundled_parser())?;
    let milliseconds = |articles: &[Article]| {
        let start = Instant::now();
        for article in articles {
            black_box(annotate_layers(black_box(article), &pack, &[], asked));
        }
        start.elapsed().as_secs_f64() * 1000.0
    };
    let (first, others) = (milliseconds(&articles[..1]), milliseconds(&articles[1..]));
    let again: Vec<f64> = (0..rounds).map(|_| milliseconds(&articles)).collect();
    println!("{}", json!({"first": first, "others": others, "again": again}));
    Ok(())
}

fn parses(rounds: usize) -> Result<(), Box<dyn Error>> {
    let pack = Pack::load(bundled())?.with_parser(bundled_parser())?;
    let articles: Vec<Article> = articles()?.into_iter().map(|text| verbatim(text, &Hint::default())).collect();
    let documents: Vec<_> =
        articles.iter().map(|article| annotate_layers(article, &pack, &[], Asked::from_iter([]))).collect();
    let mut sentences: Vec<Vec<&str>> = Vec::new();
    for (article, document) in articles.iter().zip(&documents) {
        let form = |at: usize| document.tokens[at].span.of(&article.text);
        sentences.extend(document.sentences.iter().map(|sentence| sentence.tokens.indices().map(form).collect()));
    }
    let words: usize = sentences.iter().map(Vec::len).sum();
    let round = || {
        let start = Instant::now();
        for forms in &sentences {
            black_box(parse(black_box(forms), &pack));
        }
        start.elapsed().as_secs_f64() * 1000.0
    };
    let milliseconds: Vec<f64> = (0..rounds).map(|_| round()).collect();
    println!("{}", json!({"words": words, "milliseconds": milliseconds}));
    Ok(())
}
