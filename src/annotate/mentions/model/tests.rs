//! The recognizer over real text: what it sees, that it is the same everywhere, that nothing overflows.

use super::sight::Shown;
use super::*;
use crate::annotate::features::Features;
use crate::annotate::mentions::made::with_layers;
use crate::annotate::{annotate, sample, why};
use crate::document::{Article, Document};
use crate::network::sample::{model, random};
use crate::network::{Memo, Model, Table};
use crate::pack::compile::{ModelFile, compile};
use crate::pack::recognizer::{FORM_TABLES, PHRASE, fact_names, phrase_names};
use crate::pack::{FACTS, PackError, bundled};
use crate::reader::{Hint, verbatim};
use crate::text::short_hash;

const PARAGRAPH: &str = "VIENNA, May 5 — Mr. Erdoğan’s envoy to the U.N., Ms. Chloë O’Neil-Smith, said on Monday that \
    North Korea's F-35A jets (2,000 of them) flew over São Tomé in 1998. “The WHO wants us to go,” she told iVox Media. \
    Presidents bin Laden and van der Berg of the People's Republic of Norland met; the WHO IS WHO OF CAPITALS DID NOT.";

/// Lists of a few words, so that the words of `models/` can grow without touching what is tested here.
fn small_pack() -> Pack {
    let file = |path: &str, text: &str| ModelFile { path: path.to_owned(), text: text.to_owned() };
    let files = [
        file(
            "gazetteers/a.tsv",
            "North Korea\tcountry\t\t90\t\nVienna\tcapital\t\t90\t\nSão Tomé\tcity\t\t9\t\nWHO\tintergovernmental\t\t50\t\n",
        ),
        file("gazetteers/b.tsv", "Norland\tcountry\t\t100\tPeople's Republic of Norland\n"),
        file("words/particle.txt", "bin\nvan\nder\n"),
        file("words/function.txt", "of\nthe\nwho\n"),
        file("words/title.txt", "mr\nms\npresidents\n"),
        file("words/surname-known.txt", "berg\nsmith\n"),
        file("words/first-name-rare.txt", "chloe\n"),
        file("words/usage-capital.txt", "korea\nmonday\nsmith\n"),
        file("words/usual-gpe.txt", "korea\n"),
    ];
    Pack::load(&compile(&files, &[]).expect("well-formed lists")).expect("a whole pack")
}

/// What a model was trained for: a list that comes behind `kin` changes none of its numbers.
fn trained_facts() -> Vec<String> {
    let later: Vec<&str> = FACTS.iter().copied().skip_while(|list| *list != "kin").skip(1).collect();
    fact_names().filter(|name| !later.contains(&name.as_str())).collect()
}

fn random_model(seed: u32) -> Model {
    let facts = trained_facts();
    let rows = |table: &Table| if table.name == "fact" { 1 + facts.len() } else { table.rows };
    let shapes: Vec<(usize, usize)> = FORM_TABLES.iter().chain([&PHRASE]).map(|t| (rows(t), t.dim)).collect();
    Model { facts, phrases: phrase_names().map(str::to_owned).collect(), ..random(seed, 32, &shapes) }
}

fn with_model(pack: Pack, seed: u32) -> Pack {
    pack.with_recognizer(&random_model(seed).write().expect("it fits")).expect("the shapes are ours")
}

fn article(text: &str) -> Article {
    verbatim(text.to_owned(), &Hint::default())
}

/// Whoever changes what this prints has changed the features: raise `FEATURES`, train a new model, then change this. Facts
/// go by their names, so that a new list changes nothing.
#[test]
fn the_features_are_those_that_models_were_trained_for() {
    let pack = small_pack();
    let seen = sample(&article(PARAGRAPH), &pack);
    let names: Vec<String> = fact_names().collect();
    let hashed = &FORM_TABLES[..FORM_TABLES.len() - 1];
    let mut all = format!("{hashed:?} {:?} {:?}\n", seen.sentences, seen.phrases);
    for token in &seen.tokens {
        let features = Features::of(token.of(PARAGRAPH), &pack);
        let facts: Vec<&String> = features.facts().map(|fact| &names[fact]).collect();
        let Features { key, word, prefix, suffix, ending, shape, .. } = features;
        all.push_str(&format!("{key} {word:?} {prefix} {suffix} {ending} {shape} {facts:?}\n"));
    }
    assert_eq!(short_hash(all.as_bytes()), "835c6147", "the features of this paragraph:\n{all}");
}

#[test]
fn a_form_has_the_features_of_its_letters_and_of_what_is_known() {
    let pack = small_pack();
    let of = |form: &str| Features::of(form, &pack);
    assert_eq!(of("F-35A").key, "f-00a");
    assert_eq!(of("Ｆ３５").key, of("Ｆ００").key);
    assert_eq!(of("Erdoğan"), of("Erdogan"));
    assert_eq!((of("KOREA").word, of("KOREA").suffix), (of("korea").word, of("korea").suffix));
    assert_ne!(of("KOREA").shape, of("korea").shape);
    assert_eq!(of("xyzzy").facts().count(), 0);
    let known = |form: &str| of(form).facts().count();
    assert!(known("WHO") > known("who"), "an acronym wants its capitals");
    assert_eq!(known("Vienna"), 1);
    assert_eq!(of("").key, "");
}

/// What the recognizer alone finds.
fn found(text: &str, pack: &Pack) -> Vec<Mention> {
    with_layers(text, pack, |layers, forms, words| {
        let mut found = Vec::new();
        for (sentence, casing) in layers.sentences.iter().zip(&forms.casing) {
            if let Some(recognizer) = Recognizer::of((sentence.tokens.indices(), *casing), forms, words, pack) {
                recognizer.outside(&[], &mut found);
            }
        }
        found
    })
}

fn check(document: &Document) {
    let names = document.mentions.iter();
    let ends = names.clone().map(|m| m.tokens.end).collect::<Vec<_>>();
    assert!(names.clone().skip(1).zip(&ends).all(|(m, before)| m.tokens.start >= *before));
    for mention in names.filter(|m| m.rule == RULE) {
        let sentence = document.sentences[document.sentence_of(mention.tokens.start).at()];
        assert!(sentence.tokens.contains(mention.tokens) && mention.tokens.count() > 0);
        assert!(mention.score.is_some_and(|score| score <= 1000));
    }
}

#[test]
fn what_is_kept_changes_nothing() {
    let texts = [PARAGRAPH, "", "İstanbul", "The end of it all", &"Ab CD ".repeat(1500), "\u{200b} \u{ad}"];
    for seed in 1..4 {
        let warm = with_model(small_pack(), seed);
        for text in texts.iter().chain(&texts) {
            let article = article(text);
            let document = annotate(&article, &warm, &[]);
            assert_eq!(document, annotate(&article, &with_model(small_pack(), seed), &[]));
            check(&document);
        }
    }
}

#[test]
fn a_random_model_finds_something_and_none_nothing() {
    assert!((1..4).all(|seed| !found(PARAGRAPH, &with_model(small_pack(), seed)).is_empty()));
    assert_eq!(found(PARAGRAPH, &small_pack()), []);
    assert_eq!(found(PARAGRAPH, &with_model(small_pack(), 1).with_recognizer(&[]).expect("none is fine")), []);
}

/// A list that came after the training, or a class: what the model does not know is not there for it.
#[test]
fn a_fact_that_the_model_does_not_know_is_unseen() {
    let mut other = random_model(3);
    for name in other.facts.iter_mut().filter(|name| *name == "surname-known" || *name == "class:capital") {
        name.insert_str(0, "another-");
    }
    let bytes = other.write().expect("it fits");
    let pack = small_pack().with_recognizer(&bytes).expect("facts go by name");
    let network = pack.recognizer().expect("it was put in");
    let facts = |form: &str| -> Vec<usize> {
        let rows = Features::of(form, &pack).rows(network).collect::<Vec<_>>();
        rows.into_iter().filter(|(table, _)| *table == FORM_TABLES.len() - 1).map(|(_, row)| row).collect()
    };
    assert_eq!((facts("Berg"), facts("Vienna"), facts("xyzzy")), (vec![0], vec![0], vec![0]));
    assert_eq!(facts("Mr").len(), 1);
    assert_ne!(facts("Mr"), [0]);
    assert_eq!(facts("Smith").len(), 1, "of two facts the model knows one");
}

/// Natively and in browsers, with vectors and without, the same names with the same scores.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn every_build_finds_the_same() {
    let mut all = String::new();
    for seed in 1..6 {
        let pack = with_model(small_pack(), seed);
        for m in found(PARAGRAPH, &pack) {
            all.push_str(&format!("{:?} {} {:?}\n", m.tokens, m.label.name(), m.score));
        }
    }
    assert_eq!(short_hash(all.as_bytes()), "5b3c72ca", "{all}");
}

#[test]
fn another_model_is_another_pack_and_a_foreign_one_is_none() {
    assert_ne!(with_model(small_pack(), 1).hash(), with_model(small_pack(), 2).hash());
    let foreign = model(1).write().expect("it fits");
    assert!(matches!(small_pack().with_recognizer(&foreign), Err(PackError::Recognizer(_))));
    assert!(matches!(small_pack().with_recognizer(b"XRNN"), Err(PackError::Recognizer(_))));
}

#[test]
fn a_stretch_scores_as_its_tokens_do_one_by_one() {
    let pack = with_model(small_pack(), 3);
    let network = pack.recognizer().expect("it was put in");
    with_layers(PARAGRAPH, &pack, |layers, forms, words| {
        for (sentence, casing) in layers.sentences.iter().zip(&forms.casing) {
            let sight = Shown::new(network, &pack, forms, words, (sentence.tokens.indices(), *casing));
            let score = |tokens: std::ops::Range<usize>| {
                let mut scores = Vec::new();
                sight.score(tokens, None, &mut Memo::default(), &mut scores);
                scores
            };
            let alone: Vec<i32> = sight.sentence.clone().flat_map(|at| score(at..at + 1)).collect();
            assert_eq!(score(sight.sentence.clone()), alone);
        }
    });
}

#[test]
fn why_tells_the_words_in_sight_the_weightiest_first() {
    let pack = with_model(Pack::load(bundled()).expect("the bundled pack is whole"), 2);
    let article =
        article("Far away it rained. Then Mr. Brown of Iran met her in the garden of the old house. So what?");
    let document = annotate(&article, &pack, &[]);
    let names: Vec<_> = document.mentions.iter().filter(|m| m.rule == RULE).cloned().collect();
    assert!(!names.is_empty());
    let all = why(&article, &document, &names, &pack);
    assert_eq!(all.len(), names.len());
    let why = |name: &Mention| why(&article, &document, std::slice::from_ref(name), &pack).remove(0);
    for (name, weights) in names.iter().zip(all) {
        assert_eq!(weights, why(name));
        assert!(weights.is_sorted_by_key(|(_, weight)| -weight.abs()) && weights[0].1 != 0);
        let sentence = document.sentences[document.sentence_of(name.tokens.start).at()].tokens.indices();
        let near = name.tokens.start.at().saturating_sub(2)..name.tokens.end.at() + 2;
        assert!(weights.iter().all(|(token, _)| sentence.contains(&token.at()) && near.contains(&token.at())));
        assert!(name.tokens.indices().all(|at| weights.iter().any(|(token, _)| token.at() == at)));
        let date = Mention { label: crate::document::Label::Date, ..name.clone() };
        assert_eq!(why(&date), []);
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod any_text {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;
    use proptest::test_runner::RngSeed;
    use std::sync::LazyLock;

    static WARM: LazyLock<Pack> = LazyLock::new(|| with_model(small_pack(), 4));

    const PIECES: [&str; 24] = [
        "North",
        "Korea",
        "’s",
        "of",
        "the",
        "McX",
        "İ",
        "ﬁ",
        "ǅ",
        "\u{ad}",
        "\u{301}",
        "１２",
        "½",
        "F-35A",
        "-",
        ".",
        "\n\n",
        "“",
        "(",
        "WHO",
        "said",
        "\u{200b}",
        "São Tomé",
        "x\u{0}y",
    ];

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, rng_seed: RngSeed::Fixed(4), ..ProptestConfig::default() })]

        /// Whatever was read before, the same names; in sentences, in order, with a score.
        #[test]
        fn gives_a_whole_document_and_the_same_names_again(
            pieces in vec((select(&PIECES[..]), any::<bool>()), 0..60),
            rubble in any::<String>(),
        ) {
            let mut text = rubble;
            for (piece, space) in pieces {
                text.push_str(piece);
                text.push_str(if space { " " } else { "" });
            }
            let first = found(&text, &WARM);
            prop_assert_eq!(&first, &found(&text, &WARM));
            let article = article(&text);
            let document = annotate(&article, &WARM, &[]);
            prop_assert_eq!(document.validate(&article), Ok(()));
            check(&document);
        }
    }
}
