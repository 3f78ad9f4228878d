//! Linking over hand-made articles: what links, what must not, and that the order of articles does not show.

use super::{LinkedEntity, Perhaps};
use crate::alias::Name;
use crate::anchorage::Anchorage;
use crate::compare::made::{PACK, made};
use crate::compare::{Pairs, compare};
use crate::document::{
    Article, Block, BlockKind, Document, Entity, EntityId, Label, Member, Membership, Mention, MentionForm, MentionId,
    Rule, Sentence, Tie, Token, TokenKind, TokenRange,
};
use crate::text::Span;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// An article that is a list of names, each entity as `LABEL name, name`.
pub(super) fn article(entities: &[&str]) -> (Article, Document) {
    let mut text = String::new();
    let mut document = Document::default();
    for stated in entities {
        let (label, names) = stated.split_once(' ').expect("a label and names");
        let label = Label::parse(label).expect("a label");
        let mut members = Vec::new();
        for name in names.split(", ") {
            let first = document.tokens.len();
            for word in name.split(' ') {
                let start = text.len();
                text += word;
                document.tokens.push(Token { span: Span::new(start, text.len()), kind: TokenKind::Word });
                text.push(' ');
            }
            members.push(Member {
                mention: MentionId::new(document.mentions.len()),
                membership: Membership::Identity,
                joined_by: Rule("exact"),
            });
            let tokens = TokenRange::new(first, document.tokens.len());
            document.mentions.push(Mention {
                tokens,
                label,
                form: MentionForm::Name,
                value: None,
                rule: Rule("stated"),
                score: None,
            });
        }
        let name = names.split(", ").next().unwrap_or_default().to_owned();
        let kb = Name::new(label, &name, &PACK).known.first().and_then(|k| k.kb()).map(|kb| kb.to_string());
        document.entities.push(Entity { label, name, members, kb });
    }
    let span = Span::new(0, text.trim_end().len());
    document.blocks = vec![Block { span, kind: BlockKind::Paragraph, reason: None, counted: true, origin: None }];
    document.sentences = vec![Sentence { tokens: TokenRange::new(0, document.tokens.len()) }];
    made(text, document)
}

fn link(articles: &[&[&str]]) -> Vec<LinkedEntity> {
    let read: Vec<_> = articles.iter().map(|a| article(a)).collect();
    compare(&read.iter().map(|(a, d)| (a, d)).collect::<Vec<_>>(), Pairs::These(&[]), &PACK).entities
}

/// An entity `(article, entity)`, and the words of an article that it is tied to.
type Tied = ((usize, usize), (usize, &'static str));

/// Articles, what the reader says of them, and what is one then.
type TiedCase = (&'static [&'static [&'static str]], &'static [Tied], &'static [&'static str]);

/// As `link`, after the reader's word.
fn tied(articles: &[&[&str]], ties: &[Tied]) -> Vec<LinkedEntity> {
    let mut read: Vec<_> = articles.iter().map(|a| article(a)).collect();
    let elsewhere = article(&["PERSON Somebody Else"]).0;
    for &((from, entity), (to, words)) in ties {
        let text = read.get(to).map_or(&elsewhere.text, |(a, _)| &a.text);
        let start = text.find(words).expect("the words are there");
        let with = Anchorage::new(text).anchor(Span::new(start, start + words.len()));
        let again = |name: &str| articles[from].iter().filter(|e| e.contains(name)).count() > 1;
        let whole = !again(&read[from].1.entities[entity].name);
        read[from].1.ties.push(Tie { entity: EntityId::new(entity), with, whole });
    }
    for (article, document) in &mut read {
        document.ties.sort_by_key(|t| t.entity);
        document.validate(article).expect("ties are valid");
    }
    compare(&read.iter().map(|(a, d)| (a, d)).collect::<Vec<_>>(), Pairs::These(&[]), &PACK).entities
}

#[test]
fn what_the_reader_ties_together_is_one() {
    let cases: [TiedCase; 10] = [
        (
            &[&["ORG Wexmoor Trust"], &["ORG Zemblan Fund"]],
            &[((0, 0), (1, "Zemblan Fund"))],
            &["ORG Zemblan Fund: 0.0 1.0 (reader)"],
        ),
        // Labels differ: the target's holds, though the other is named more often.
        (
            &[&["GPE Washington, Washington"], &["PERSON George Washington"]],
            &[((0, 0), (1, "George Washington"))],
            &["PERSON George Washington: 0.0 1.0 (reader)"],
        ),
        // The gazetteer would tell them apart.
        (&[&["GPE Iran"], &["GPE Iraq"]], &[((0, 0), (1, "Iraq"))], &["GPE Iraq: 0.0 1.0 (reader)"]),
        // A place inside the name will do.
        (&[&["ORG Wexmoor"], &["ORG Zemblan Fund"]], &[((0, 0), (1, "Fund"))], &["ORG Zemblan Fund: 0.0 1.0 (reader)"]),
        // The article that is meant is not compared.
        (
            &[&["ORG Wexmoor"], &["ORG Zemblan Fund"]],
            &[((0, 0), (9, "Somebody"))],
            &["ORG Wexmoor: 0.0 (exact)", "ORG Zemblan Fund: 1.0 (exact)"],
        ),
        // A third article says the tied name: it is meant too.
        (
            &[&["ORG Wexmoor Trust"], &["ORG Zemblan Fund"], &["ORG Wexmoor Trust"]],
            &[((0, 0), (1, "Zemblan Fund"))],
            &["ORG Zemblan Fund: 0.0 1.0 2.0 (reader)"],
        ),
        // Only one Georgia of two is tied: the others stay together.
        (
            &[&["GPE Georgia", "GPE Georgia"], &["GPE Atlanta"], &["GPE Georgia"]],
            &[((0, 1), (1, "Atlanta"))],
            &["GPE Atlanta: 0.1 1.0 (reader)", "GPE Georgia: 0.0 2.0 (exact)"],
        ),
        // A chain over three, a ring over two, and back from where the chain ends.
        (
            &[&["ORG Alpha"], &["ORG Beta"], &["ORG Gamma"]],
            &[((0, 0), (1, "Beta")), ((1, 0), (2, "Gamma"))],
            &["ORG Gamma: 0.0 1.0 2.0 (reader)"],
        ),
        (
            &[&["ORG Alpha"], &["ORG Beta"]],
            &[((0, 0), (1, "Beta")), ((1, 0), (0, "Alpha"))],
            &["ORG Alpha: 0.0 1.0 (reader)"],
        ),
        // Several of one article may be one.
        (
            &[&["ORG Alpha", "ORG Beta"], &["ORG Gamma"]],
            &[((0, 0), (1, "Gamma")), ((0, 1), (1, "Gamma"))],
            &["ORG Gamma: 0.0 0.1 1.0 (reader)"],
        ),
    ];
    for (articles, ties, expected) in cases {
        assert_eq!(shown(&tied(articles, ties)), expected, "{articles:?} {ties:?}");
    }
}

/// `name: 0.0 1.2 (rule)`
fn shown(linked: &[LinkedEntity]) -> Vec<String> {
    let part = |(article, entity): &(usize, crate::document::EntityId)| format!("{article}.{}", entity.at());
    linked
        .iter()
        .map(|l| {
            let parts: Vec<String> = l.parts.iter().map(part).collect();
            format!("{} {}: {} ({})", l.label.name(), l.name, parts.join(" "), l.linked_by.0)
        })
        .collect()
}

#[test]
fn names_of_one_thing_link() {
    let cases: &[(&str, &str, &str)] = &[
        ("GPE Iran", "GPE Iran", "GPE Iran: 0.0 1.0 (exact)"),
        ("GPE United States", "GPE U.S.", "GPE United States: 0.0 1.0 (gazetteer)"),
        ("PERSON Hassan Rouhani", "PERSON Rouhani", "PERSON Hassan Rouhani: 0.0 1.0 (surname)"),
        ("PERSON HASAN TOKTAROV", "PERSON Hasan Toktarov", "PERSON Hasan Toktarov: 0.0 1.0 (spelling)"),
        ("ORG Zemblan Study Group, ZSG", "ORG ZSG", "ORG Zemblan Study Group: 0.0 1.0 (acronym)"),
        ("ORG Security Service of Zembla, FSB", "ORG FSB", "ORG Security Service of Zembla: 0.0 1.0 (alias)"),
        // Whoever asks what both are about means the same by them.
        ("NORP Iranian", "GPE Iran", "GPE Iran: 0.0 1.0 (demonym)"),
    ];
    for (a, b, expected) in cases {
        assert_eq!(shown(&link(&[&[a], &[b]])), [*expected]);
    }
}

#[test]
fn two_people_of_one_surname_never_link_through_it() {
    let linked = link(&[&["PERSON John Smith"], &["PERSON Smith"], &["PERSON Jane Smith"]]);
    assert_eq!(linked.len(), 3, "{:?}", shown(&linked));
    let linked = link(&[&["PERSON John Smith, Smith"], &["PERSON Smith"], &["PERSON Jane Smith, Smith"]]);
    assert_eq!(linked.len(), 3, "{:?}", shown(&linked));
    let linked = link(&[&["PERSON Kim Jong Un", "PERSON Kim Yong Nam", "PERSON Kim"], &["PERSON Kim Jong Un, Kim"]]);
    assert_eq!(linked.len(), 3, "{:?}", shown(&linked));
}

#[test]
fn what_differs_stays_apart() {
    let cases: &[(&str, &str)] = &[
        ("PERSON Washington", "GPE Washington"),
        ("GPE North Korea", "GPE South Korea"),
        ("GPE North Korea", "GPE Pyongyang"),
        ("ORG Wexmoor University", "ORG Wexmoor"),
        ("PERSON Emily Landau", "PERSON Emily"),
    ];
    for (a, b) in cases {
        assert_eq!(link(&[&[a], &[b]]).len(), 2, "{a} / {b}");
    }
}

#[test]
fn one_name_in_two_labels_is_what_most_of_its_places_say() {
    let series = "WORK_OF_ART Zemblar, Zemblar, Zemblar, Zemblar";
    assert_eq!(shown(&link(&[&[series], &["GPE Zemblar"]])), ["WORK_OF_ART Zemblar: 0.0 1.0 (same-words)"]);
    assert_eq!(shown(&link(&[&[series, "GPE Zemblar"]])), ["WORK_OF_ART Zemblar: 0.0 0.1 (same-words)"]);
    // A place that is as certain stays one; a language is not its people.
    assert_eq!(link(&[&["WORK_OF_ART Zemblar, Zemblar"], &["GPE Zemblar"]]).len(), 2);
    assert_eq!(link(&[&["NORP Zemblan, Zemblan, Zemblan, Zemblan"], &["LANGUAGE Zemblan"]]).len(), 2);
}

#[test]
fn what_is_in_most_articles_comes_first() {
    let linked = link(&[&["ORG Alpha", "GPE Zembla"], &["GPE Zembla", "ORG Beta, Beta"]]);
    assert_eq!(shown(&linked), ["GPE Zembla: 0.1 1.0 (exact)", "ORG Beta: 1.1 (exact)", "ORG Alpha: 0.0 (exact)"]);
}

#[test]
fn no_article_and_one_article_are_compared_too() {
    assert!(link(&[]).is_empty());
    assert_eq!(link(&[&["GPE Iran", "ORG IRNA"]]).len(), 2);
}

fn entity() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec![
        "PERSON John Smith, Smith",
        "PERSON Jane Smith",
        "PERSON Smith",
        "PERSON SMITH",
        "PERSON John A. Smith",
        "PERSON J. Smith",
        "GPE United States, U.S.",
        "GPE US",
        "NORP American, Americans",
        "NORP Congolese",
        "GPE Washington",
        "ORG Zemblan Study Group",
        "ORG ZSG",
        "ORG Zonal Sports Group, ZSG",
        "ORG Study Group of Zembla",
        "GPE Zembla",
        "NORP Zemblan",
        "LOC Lake Zembla",
    ])
}

/// Of what may be meant elsewhere: in which articles, and why.
fn told(linked: &mut LinkedEntity, article: &dyn Fn(usize) -> usize) {
    for perhaps in &mut linked.perhaps {
        *perhaps = Perhaps { article: article(perhaps.article), entity: None, span: Span::new(0, 0), ..*perhaps };
    }
    linked.perhaps.sort_by_key(|p| p.article);
}

proptest! {
    #[test]
    fn the_order_of_articles_changes_their_numbers_only(
        articles in prop::collection::vec(prop::collection::btree_set(entity(), 1..5), 1..5),
        turn in 0usize..5,
        back in any::<bool>(),
    ) {
        let articles: Vec<Vec<&str>> = articles.into_iter().map(|a| a.into_iter().collect()).collect();
        let mut order: Vec<usize> = (0..articles.len()).collect();
        order.rotate_left(turn % articles.len());
        if back {
            order.reverse();
        }
        let turned: Vec<&[&str]> = order.iter().map(|&i| articles[i].as_slice()).collect();
        let straight: Vec<&[&str]> = articles.iter().map(Vec::as_slice).collect();
        let mut expected: BTreeMap<String, usize> = BTreeMap::new();
        let mut got = expected.clone();
        for mut linked in link(&straight) {
            told(&mut linked, &|article| article);
            *expected.entry(format!("{linked:?}")).or_default() += 1;
        }
        for mut linked in link(&turned) {
            for part in &mut linked.parts {
                part.0 = order[part.0];
            }
            linked.parts.sort_unstable();
            told(&mut linked, &|article| order[article]);
            *got.entry(format!("{linked:?}")).or_default() += 1;
        }
        prop_assert_eq!(got, expected);
    }

    #[test]
    fn each_entity_is_in_one_linked_entity(
        articles in prop::collection::vec(prop::collection::btree_set(entity(), 1..5), 0..4),
    ) {
        let articles: Vec<Vec<&str>> = articles.into_iter().map(|a| a.into_iter().collect()).collect();
        let slices: Vec<&[&str]> = articles.iter().map(Vec::as_slice).collect();
        let mut parts: Vec<(usize, usize)> =
            link(&slices).iter().flat_map(|l| l.parts.iter().map(|(a, e)| (*a, e.at()))).collect();
        parts.sort_unstable();
        let every = articles.iter().enumerate().flat_map(|(a, e)| (0..e.len()).map(move |e| (a, e)));
        prop_assert_eq!(parts, every.collect::<Vec<_>>());
    }
}
