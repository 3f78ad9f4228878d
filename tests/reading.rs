//! Texts with what cannot be seen, or is seen otherwise, beside names: in the notation of cases, with escapes.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::compare::{Pairs, compare};
use crossread::document::Document;
use crossread::markup::Marked;
use harness::{pack, plain};

fn check(stated: &str) {
    let expected = Marked::parse(stated).expect("the notation holds");
    let (article, document) = plain(&expected.text);
    document.validate(&article).expect("every invariant holds");
    let mut got = Marked::of(&expected.text, &document);
    for mark in &mut got.marks {
        (mark.entity, mark.rule, mark.value) = (None, None, None);
    }
    assert_eq!(got.render().escape_debug().to_string(), expected.render().escape_debug().to_string());
}

#[test]
fn what_cannot_be_seen_is_no_part_of_a_name() {
    for stated in [
        "\u{202a}[Ines Corvane](PERSON)\u{202c} left [Paris](GPE).",
        "She left [Warsaw](GPE)\u{200f}, he [Paris](GPE)\u{200e}.",
        "[Ines Corvane](PERSON)\u{200b} left [Paris](GPE)\u{200b}.",
        "\u{feff}[Ines Corvane](PERSON) left.",
        "\u{2068}[Ines \u{200b}Corvane](PERSON)\u{2069} paid \u{200e}[$5 million](MONEY)\u{200e} on \u{200b}[Friday](DATE)\u{ad}.",
        "The sister of [Ines Cor\u{ad}vane](PERSON)\u{200b}’s friend left [Paris](GPE) \u{200b}",
    ] {
        check(stated);
    }
}

#[test]
fn every_character_that_is_seen_or_not_is_in_a_token() {
    for text in [
        "\u{200b}",
        "\u{feff}\n\n\u{200b}\nAna left.\u{200e}\n\u{2069}",
        "> \u{200b}\n> Ana\n>\n",
        ">",
        "Wash-\n> \u{200b}ington",
    ] {
        let (article, document) = plain(text);
        document.validate(&article).unwrap_or_else(|e| panic!("{text:?}: {e}"));
    }
}

fn shared(one: &str, other: &str) -> Vec<String> {
    let texts = [plain(one), plain(other)];
    let texts: Vec<(&_, &Document)> = texts.iter().map(|(article, document)| (article, document)).collect();
    let linked = compare(&texts, Pairs::These(&[]), pack()).entities;
    linked.into_iter().filter(|e| e.parts.len() == 2).map(|e| e.name).collect()
}

#[test]
fn spellings_of_one_name_meet_across_articles() {
    for (one, other, names) in [
        ("Talks in She\u{fb03}eld failed.", "Talks in Sheffield failed.", &["Sheffield"][..]),
        ("The river at Cardi\u{fb00} rose.", "The river at Cardiff rose.", &["Cardiff"]),
        ("He flew to Ｐａｒｉｓ on Monday.", "He flew to Paris on Monday.", &["Paris"]),
        ("They met in Nai-\nrobi on Monday.", "They met in Nairobi on Monday.", &["Nairobi"]),
        (
            "Angela Mueller met Joerg Schaefer.",
            "Angela Müller met Jörg Schäfer.",
            &["Angela Mueller", "Joerg Schaefer"],
        ),
        ("Angela Mueller met Otto Merrow.", "Beate Müller met Otto Merrow.", &["Otto Merrow"]),
    ] {
        let mut got = shared(one, other);
        got.sort();
        assert_eq!(got, names, "{one} / {other}");
    }
}

/// A sign that takes in the letter behind it would cut a ligature in two.
#[test]
fn no_token_begins_inside_a_ligature() {
    for text in ["\u{600}\u{fb01}ngers", "5 \u{600}\u{fb03}ce \u{600}5 \u{600} 5"] {
        let (article, document) = plain(text);
        assert_eq!(document.validate(&article), Ok(()), "{text:?}");
    }
    let (article, document) = plain("\u{600}\u{fb01}ngers");
    let tokens: Vec<_> = document.tokens.iter().map(|t| t.span.of(&article.text)).collect();
    assert_eq!(tokens, ["\u{600}", "\u{fb01}ngers"]);
}
