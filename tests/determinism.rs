//! Same input, same bytes: over packs loaded anew, over threads, over the order in which articles come.
#![cfg(not(target_arch = "wasm32"))]

mod builds;
mod harness;

use crossread::anchorage::Anchorage;
use crossread::compare::Pairs;
use crossread::corpus::Corpus;
use crossread::document::{Anchor, Correction, Field, Format};
use crossread::export::view::{ArticleView, ComparisonView};
use crossread::export::{Account, json};
use crossread::pack::{Pack, bundled};
use crossread::reader::{Hint, read};
use crossread::text::Span;
use harness::{check_file, root, seeds, stem, text_files};

/// Everything that comes out for the seeds, loaded in the given order and compared in theirs.
fn everything(backwards: bool) -> Vec<String> {
    let mut corpus = Corpus::new(Pack::load(bundled()).expect("the bundled pack loads"));
    let mut articles = seeds();
    let keys: Vec<String> = articles.iter().map(|(key, _)| key.clone()).collect();
    if backwards {
        articles.reverse();
    }
    for (key, article) in articles {
        corpus.add(&key, article, Vec::new());
    }
    let chosen = corpus.chosen(&keys);
    let accounts: Vec<_> =
        chosen.iter().map(|l| Account::new(l.key.as_str().into(), &l.article, &l.document)).collect();
    let mut out: Vec<String> = accounts.iter().map(|account| json::line(&ArticleView::new(account))).collect();
    out.push(json::line(&ComparisonView::new(&accounts, &corpus.compare(&chosen, Pairs::All))));
    out.push(corpus.result_code(&chosen));
    out
}

#[test]
fn results_are_the_same_bytes_every_time() {
    let first = everything(false);
    assert_eq!(first.len(), seeds().len() + 2);
    assert_eq!(first, everything(true));
    let threads: Vec<_> = (0..4).map(|i| std::thread::spawn(move || everything(i % 2 == 0))).collect();
    for thread in threads {
        assert_eq!(first, thread.join().expect("a thread that ends well"));
    }
}

#[test]
fn another_text_has_another_code() {
    let mut corpus = Corpus::new(Pack::load(bundled()).expect("the bundled pack loads"));
    let keys = vec!["key".to_owned()];
    let mut codes = Vec::new();
    for (_, article) in seeds() {
        corpus.add("key", article, Vec::new());
        codes.push(corpus.result_code(&corpus.chosen(&keys)));
    }
    assert_ne!(codes[0], codes[1]);
}

#[test]
fn each_correction_has_a_code_of_its_own() {
    let mut corpus = Corpus::new(Pack::load(bundled()).expect("the bundled pack loads"));
    let keys = vec!["key".to_owned()];
    let (_, article) = seeds().remove(0);
    let [one, other] = [4, 9].map(|end| Anchorage::of(&article).anchor(Span::new(0, end)));
    let elsewhere = Anchor { text: "0123456789abcdef".into(), ..one.clone() };
    let wishes = [
        vec![],
        // Nothing stands at these places: the findings are the same, what the reader did is not.
        vec![Correction::Reject { anchor: one.clone() }],
        vec![Correction::Reject { anchor: other.clone() }],
        vec![Correction::Reject { anchor: one.clone() }, Correction::Reject { anchor: other }],
        vec![Correction::Same { anchor: one.clone(), with: elsewhere }],
        vec![Correction::Count { anchor: one.clone(), counted: true }],
        vec![Correction::Count { anchor: one, counted: false }],
        vec![Correction::Metadata { field: Field::Outlet, value: Some("The Marna Post".into()) }],
    ];
    corpus.add("key", article, Vec::new());
    let codes: std::collections::BTreeSet<String> = wishes
        .iter()
        .map(|wish| {
            corpus.correct("key", wish.clone()).expect("the text is there");
            corpus.result_code(&corpus.chosen(&keys))
        })
        .collect();
    assert_eq!(codes.len(), wishes.len());
}

/// The other half is in `tests/wasm.rs`: the browsers find what stands in the file.
#[test]
fn every_build_finds_the_same_mentions() {
    check_file(&root().join("tests/builds.txt"), &builds::results());
}

/// As above.
#[test]
fn every_build_reads_the_same_encodings() {
    let read = |bytes: &[u8], chosen: Option<&str>| {
        let hint = Hint { encoding: chosen.map(str::to_owned), format: Some(Format::Plain), ..Hint::default() };
        let article = read(bytes, &hint).expect("text").remove(0);
        (article.text, article.source.encoding.to_owned())
    };
    check_file(&root().join("tests/encodings.txt"), &builds::encodings::results(read));
}

#[test]
fn no_gold_is_left_out_of_what_builds_must_agree_on() {
    let files = text_files("tests/gold");
    let names: Vec<&str> = files.iter().map(|path| stem(path)).filter(|name| !name.starts_with("00")).collect();
    assert_eq!(builds::GOLD.iter().map(|(name, _)| *name).collect::<Vec<_>>(), names);
}
