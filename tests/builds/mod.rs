//! Texts whose mentions and trees every build must find alike: natively and in browsers. `tests/builds.txt` has a line for each file
//! and what is found in its texts, then the hashes of both; `UPDATE=1 cargo test --test determinism` rewrites it, the browsers only look.

pub(crate) mod encodings;

use crossread::annotate::annotate_layers;
use crossread::document::{Asked, Layer};
use crossread::evaluate::{Extent, Gold};
use crossread::pack::{Pack, bundled, bundled_parser};
use crossread::reader::{Hint, read, verbatim};
use crossread::text::short_hash;
use std::fmt::Write;

macro_rules! files {
    ($folder:literal $($name:literal)*) => {
        &[$(($name, include_str!(concat!("../", $folder, "/", $name, ".txt")))),*]
    };
}

/// Gold without the seeds, which stand there in pieces.
pub(crate) const GOLD: &[(&str, &str)] = files! { "gold"
    "rare-factbook" "rare-un-debates" "rare-us-history" "rare-us-speeches" "rare-voa" "rare-wikinews"
    "rare-wikipedia" "read-amazon" "read-area-51" "read-border-wall" "read-calicut" "read-christchurch"
    "read-contempt" "read-cruz" "read-dorian" "read-ebola" "read-el-paso" "read-gdansk" "read-hagan"
    "read-impeachment" "read-kaczynski" "read-lion-air" "read-maidan-wardak" "read-marrero"
    "read-new-hampshire" "read-primaries" "read-soleimani" "read-spacex" "read-uk-election" "sample-aegean"
    "sample-carrie-lam" "sample-jolo" "sample-khashoggi" "sample-matovic" "sample-mokha" "sample-tesco"
    "sample-ubolratana"
};

const SEEDS: &[(&str, &str)] = files! { "../seeds" "000_9de63df6a2b8ed6d" "002_2a88d4aa877cd891" };

/// A line for each file: its name, how many texts and mentions, and the hash of the mentions.
#[must_use]
pub(crate) fn results() -> String {
    let pack = Pack::load(bundled()).expect("the bundled pack loads");
    let pack = pack.with_parser(bundled_parser()).expect("the bundled parser fits the pack");
    let asked = Asked::default().and(Layer::Syntax);
    let mut out = String::new();
    let mut line = |name: &str, articles: &[crossread::document::Article]| {
        let (mut count, mut all, mut trees) = (0, String::new(), String::new());
        for article in articles {
            let document = annotate_layers(article, &pack, &[], asked);
            for m in document.mentions {
                count += 1;
                let _ = writeln!(all, "{:?} {:?} {} {:?}", m.tokens, m.label, m.rule.0, m.score);
            }
            for w in document.syntax {
                let head = w.head.map(|head| head.at());
                let _ = writeln!(
                    trees,
                    "{:?} {:?} {:?} {:?} {head:?} {:?}",
                    w.upos, w.xpos, w.lemma, w.features, w.relation
                );
            }
        }
        let (all, trees) = (short_hash(all.as_bytes()), short_hash(trees.as_bytes()));
        let _ = writeln!(out, "{name}\t{}\t{count}\t{all}\t{trees}", articles.len());
    };
    for (name, text) in SEEDS {
        line(name, &read(text.as_bytes(), &Hint::default()).expect("seeds are text"));
    }
    for (name, file) in GOLD {
        let gold = Gold::parse(file, Extent::of(name)).expect("gold is well formed");
        let texts = gold.into_iter().map(|g| verbatim(g.marked.text, &Hint::default()));
        line(name, &texts.collect::<Vec<_>>());
    }
    out
}
