//! What "only in A" is not said of: one name in another, one letter more, words that were not found as a name.

use super::cases::article;
use crate::compare::made::{PACK, made};
use crate::compare::{Pairs, compare};
use crate::document::{Article, Block, BlockKind, Document, Sentence, TokenKind, TokenRange};
use crate::text::Span;

/// `name: article rule`, of what stands in one article alone.
fn told(articles: &[(Article, Document)]) -> Vec<String> {
    let documents: Vec<_> = articles.iter().map(|(a, d)| (a, d)).collect();
    let compared = compare(&documents, Pairs::These(&[]), &PACK).entities;
    let shown = compared.iter().flat_map(|linked| {
        linked.perhaps.iter().map(|p| {
            let there = p.span.of(&articles[p.article].0.text);
            format!("{}: {} {there} ({})", linked.name, p.article, p.rule.0)
        })
    });
    let mut shown: Vec<String> = shown.collect();
    shown.sort();
    shown
}

/// An article with names, and with words behind them that were found to name nothing.
fn with_words(entities: &[&str], words: &str) -> (Article, Document) {
    let (article, mut document) = article(entities);
    let mut text = article.text;
    let from = document.tokens.len();
    let start = text.len() + 1;
    for word in words.split(' ') {
        text.push(' ');
        let at = text.len();
        text += word;
        let kind = if word == "." { TokenKind::Punct } else { TokenKind::Word };
        document.tokens.push(crate::document::Token { span: Span::new(at, text.len()), kind });
    }
    let span = Span::new(start, text.len());
    document.blocks.push(Block { span, kind: BlockKind::Paragraph, reason: None, counted: true, origin: None });
    document.sentences.push(Sentence { tokens: TokenRange::new(from, document.tokens.len()) });
    made(text, document)
}

#[test]
fn a_name_that_may_stand_in_the_other_text_is_not_only_in_one() {
    let cases: &[(&[&str], &[&str], &[&str])] = &[
        // As `CBS` and `CBS Evening News`.
        (
            &["ORG ZBX"],
            &["WORK_OF_ART ZBX Morning Hour"],
            &["ZBX Morning Hour: 0 ZBX (within-name)", "ZBX: 1 ZBX Morning Hour (within-name)"],
        ),
        // As `Empire`, a place in one and a series in the other.
        (
            &["GPE Zemblar"],
            &["WORK_OF_ART Zemblar"],
            &["Zemblar: 0 Zemblar (same-words)", "Zemblar: 1 Zemblar (same-words)"],
        ),
        // As `Smollett` and `Smollet`.
        (
            &["PERSON Jolan Tarvinnett"],
            &["PERSON Jolan Tarvinnet"],
            &[
                "Jolan Tarvinnet: 0 Jolan Tarvinnett (near-spelling)",
                "Jolan Tarvinnett: 1 Jolan Tarvinnet (near-spelling)",
            ],
        ),
        // Two people of one surname are two, and so are two short names.
        (&["PERSON Jolan Tarvin, Tarvin"], &["PERSON Melda Tarvin, Tarvin"], &[]),
        (&["GPE Iran"], &["GPE Iraq"], &[]),
        (&["ORG Wexmoor Trust"], &["ORG Zemblan Fund"], &[]),
        // What both name is in both.
        (&["ORG ZBX"], &["ORG ZBX", "WORK_OF_ART ZBX Morning Hour"], &["ZBX Morning Hour: 0 ZBX (within-name)"]),
    ];
    for (left, right, expected) in cases {
        assert_eq!(told(&[article(left), article(right)]), *expected, "{left:?} {right:?}");
    }
}

#[test]
fn words_that_were_not_found_as_a_name_are_words_all_the_same() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("ORG Wexmoor Trust", "money of the Wexmoor Trust . It", &["Wexmoor Trust: 1 Wexmoor Trust (words-alone)"]),
        ("ORG Wexmoor Trust", "at Wexmoor . Trust in it", &[]),
        ("ORG Wexmoor Trust", "the wexmoor trust", &[]),
        // "Will the bridge hold?"
        ("PERSON Will", "so it is . Will the bridge hold", &[]),
    ];
    for (name, words, expected) in cases {
        assert_eq!(told(&[article(&[name]), with_words(&["GPE Ruvia"], words)]), *expected, "{name} {words}");
    }
}

#[test]
fn a_third_article_is_told_of_by_itself() {
    let articles = [article(&["ORG ZBX"]), article(&["ORG ZBX"]), article(&["WORK_OF_ART ZBX Morning Hour"])];
    assert_eq!(
        told(&articles),
        [
            "ZBX Morning Hour: 0 ZBX (within-name)",
            "ZBX Morning Hour: 1 ZBX (within-name)",
            "ZBX: 2 ZBX Morning Hour (within-name)"
        ]
    );
}
