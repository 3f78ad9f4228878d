//! The stage over stated mentions: what the finders make of a text is their own matter.

use super::{Resolved, resolve};
use crate::anchorage::Anchorage;
use crate::annotate::layers::Layers;
use crate::document::{
    Anchor, Article, Block, BlockKind, Correction, Document, Format, Mention, MentionForm, Metadata, Rule, Sentence,
    Source, Token, TokenKind, TokenRange,
};
use crate::markup::Marked;
use crate::pack::{Pack, bundled};
use crate::text::Span;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(|| Pack::load(bundled()).expect("the bundled pack is whole"));

/// A document of the stated mentions; each line is a block, those that start with `>` are not counted.
fn document(stated: &Marked, corrections: &[Correction]) -> Document {
    let text = stated.text.as_str();
    let (mut tokens, mut blocks, mut sentences) = (Vec::new(), Vec::new(), Vec::new());
    let edges: Vec<usize> = stated.marks.iter().flat_map(|m| [m.span.start as usize, m.span.end as usize]).collect();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (first, start) = (tokens.len(), at);
        at += line.len();
        let span = Span::new(start, start + line.trim_end().len());
        let mut from = None;
        for (i, c) in line.char_indices().map(|(i, c)| (start + i, c)).chain([(at, ' ')]) {
            if let Some(begun) = from.filter(|_| c.is_whitespace() || !c.is_alphanumeric() || edges.contains(&i)) {
                tokens.push(Token { span: Span::new(begun, i), kind: TokenKind::Word });
                from = None;
            }
            if !c.is_whitespace() && from.is_none() {
                from = Some(i);
            }
        }
        if first < tokens.len() {
            let counted = !line.starts_with('>');
            blocks.push(Block { span, kind: BlockKind::Paragraph, reason: None, counted, origin: None });
            sentences.push(Sentence { tokens: TokenRange::new(first, tokens.len()) });
        }
    }
    let mentions = stated.marks.iter().map(|mark| {
        let first = tokens.partition_point(|t| t.span.start < mark.span.start);
        let end = tokens.partition_point(|t| t.span.end <= mark.span.end);
        let label = mark.label.expect("a name has a label");
        let form = if label.is_value() { MentionForm::Value } else { MentionForm::Name };
        Mention { tokens: TokenRange::new(first, end), label, form, value: None, rule: Rule("stated"), score: None }
    });
    let mentions: Vec<Mention> = mentions.collect();
    let layers = Layers { text, tokens: &tokens, blocks: &blocks, sentences: &sentences };
    let mut warnings = Vec::new();
    let Resolved { entities, ties } =
        resolve(layers, &|span| span.of(text), &mentions, &PACK, corrections, &Anchorage::new(text), &mut warnings);
    Document { blocks, tokens, sentences, mentions, entities, ties, warnings, ..Document::default() }
}

/// Each entity as `LABEL name kb: its mentions`, the joining rule behind each that is not `exact`.
fn shown(source: &str) -> String {
    corrected(source, &[])
}

/// The anchor of the n-th mention, counted from 0; beyond them all, that of a place in another text.
fn anchor(stated: &Marked, mention: usize) -> Anchor {
    match stated.marks.get(mention) {
        Some(mark) => Anchorage::new(&stated.text).anchor(mark.span),
        None => Anchorage::new("Elsewhere, in another text").anchor(Span::new(0, mention - stated.marks.len())),
    }
}

/// As shown, after the reader has said which mentions are the same as which; then the ties and warnings.
fn corrected(source: &str, same: &[(usize, usize)]) -> String {
    let stated = Marked::parse(source).expect("the notation");
    let same = same.iter().map(|&(m, with)| (anchor(&stated, m), anchor(&stated, with)));
    let corrections: Vec<Correction> = same.map(|(anchor, with)| Correction::Same { anchor, with }).collect();
    let document = document(&stated, &corrections);
    let source = Source { name: String::new(), format: Format::Plain, encoding: "UTF-8", bytes_hash: String::new() };
    let article = Article::new(source, Metadata::default(), stated.text.clone(), Vec::new());
    document.validate(&article).expect("every invariant holds");
    let mut out = String::new();
    for entity in &document.entities {
        let kb = entity.kb.as_deref().map(|kb| format!(" {kb}")).unwrap_or_default();
        out += &format!("{} {}{kb}:", entity.label.name(), entity.name);
        for member in &entity.members {
            let words = document.span(document.mentions[member.mention.at()].tokens).of(&stated.text);
            let rule = Some(member.joined_by.0).filter(|r| *r != "exact").map(|r| format!(" ({r})"));
            out += &format!(" {words}{}", rule.unwrap_or_default());
        }
        out.push('\n');
    }
    for tie in &document.ties {
        let kind = if tie.whole { "whole" } else { "part" };
        out += &format!("{} tied to {} as a {kind}\n", tie.entity.at(), tie.with.end);
    }
    for warning in &document.warnings {
        out += &format!("{}: {}\n", warning.name, warning.message);
    }
    out
}

const SMITHS: &str =
    "[Ada Smith](PERSON) met [Bo Smith](PERSON). [Ada](PERSON) and [Bo](PERSON) left with [Smithy](PERSON).";

#[test]
fn the_reader_says_which_names_are_one() {
    let cases: [(&[(usize, usize)], &str); 12] = [
        (
            &[],
            "PERSON Ada Smith: Ada Smith Ada (given-name)\nPERSON Bo Smith: Bo Smith Bo (given-name)\nPERSON Smithy: Smithy\n",
        ),
        // An entity that is left by all is gone.
        (
            &[(4, 0)],
            "PERSON Ada Smith: Ada Smith Ada (given-name) Smithy (reader)\nPERSON Bo Smith: Bo Smith Bo (given-name)\n",
        ),
        // One mention moves, the rest stays.
        (
            &[(2, 1)],
            "PERSON Ada Smith: Ada Smith\nPERSON Bo Smith: Bo Smith Ada (reader) Bo (given-name)\nPERSON Smithy: Smithy\n",
        ),
        // The first moves: the others follow in their order.
        (
            &[(0, 4)],
            "PERSON Smithy: Ada Smith (reader) Smithy\nPERSON Bo Smith: Bo Smith Bo (given-name)\nPERSON Ada: Ada (given-name)\n",
        ),
        // A chain, said in either order.
        (
            &[(4, 2), (2, 1)],
            "PERSON Ada Smith: Ada Smith\nPERSON Bo Smith: Bo Smith Ada (reader) Bo (given-name) Smithy (reader)\n",
        ),
        (
            &[(2, 1), (4, 2)],
            "PERSON Ada Smith: Ada Smith\nPERSON Bo Smith: Bo Smith Ada (reader) Bo (given-name) Smithy (reader)\n",
        ),
        // In a ring the first stays where it is.
        (
            &[(2, 3), (3, 4), (4, 2)],
            "PERSON Ada Smith: Ada Smith Ada (given-name) Bo (reader) Smithy (reader)\nPERSON Bo Smith: Bo Smith\n",
        ),
        (
            &[(4, 4)],
            "PERSON Ada Smith: Ada Smith Ada (given-name)\nPERSON Bo Smith: Bo Smith Bo (given-name)\nPERSON Smithy: Smithy\n",
        ),
        // The later word on one mention holds.
        (
            &[(4, 0), (4, 1)],
            "PERSON Ada Smith: Ada Smith Ada (given-name)\nPERSON Bo Smith: Bo Smith Bo (given-name) Smithy (reader)\n",
        ),
        // Tied to another article: all of it, or some of it.
        (
            &[(4, 9)],
            "PERSON Ada Smith: Ada Smith Ada (given-name)\nPERSON Bo Smith: Bo Smith Bo (given-name)\nPERSON Smithy: Smithy\n2 tied to 4 as a whole\n",
        ),
        (
            &[(2, 9)],
            "PERSON Ada Smith: Ada Smith\nPERSON Bo Smith: Bo Smith Bo (given-name)\nPERSON Ada: Ada (given-name)\nPERSON Smithy: Smithy\n2 tied to 4 as a part\n",
        ),
        // What joins a tied name is tied with it.
        (
            &[(4, 0), (0, 9), (2, 9)],
            "PERSON Ada Smith: Ada Smith Ada (given-name) Smithy (reader)\nPERSON Bo Smith: Bo Smith Bo (given-name)\n0 tied to 4 as a whole\n",
        ),
    ];
    for (same, expected) in cases {
        assert_eq!(corrected(SMITHS, same), expected, "{same:?}");
    }
}

#[test]
fn what_the_reader_joins_changes_neither_name_nor_label() {
    let source =
        "[Wexmoor](ORG) paid. [the Wexmoor Trust Company](GPE) and [Wexmoor Trust](GPE) said so. [Zemblan](NORP)";
    let expected = "ORG Wexmoor: Wexmoor the Wexmoor Trust Company (reader) Wexmoor Trust (reader) Zemblan (reader)\n";
    assert_eq!(corrected(source, &[(1, 0), (2, 0), (3, 0)]), expected);
}

#[test]
fn what_meets_no_name_is_reported() {
    let source = "[Wexmoor](ORG) paid [3](CARDINAL).";
    let lost = |what: &str| format!("ORG Wexmoor: Wexmoor\ncorrection-lost: no {what} of this text\n");
    assert_eq!(corrected(source, &[(1, 0)]), lost("name to join stands at characters 13-14"));
    assert_eq!(corrected(source, &[(0, 1)]), lost("name to join another to stands at characters 13-14"));
    assert_eq!(corrected(source, &[(7, 0)]), lost("name to join stands at characters 0-5"));
}

#[test]
fn the_parts_of_an_entity_are_what_the_article_says() {
    let cases = [
        // The name is the full form used most; the demonym keeps its label and joins the country.
        (
            "The [U.S.](GPE) and [Iran](GPE) met. [American](NORP) envoys left the [United States](GPE).",
            "GPE United States iso3166:US: U.S. American (demonym) United States (gazetteer)\nGPE Iran iso3166:IR: Iran\n",
        ),
        // A country that is not named: its people are an entity of their own.
        ("[Iranian](NORP) and [Iranians](NORP)", "NORP Iranians iso3166:IR: Iranian Iranians (gazetteer)\n"),
        (
            "[Iran](GPE) said [Iranian](NORP) and other [Iranians](NORP)",
            "GPE Iran iso3166:IR: Iran Iranian (demonym) Iranians (demonym)\n",
        ),
        // A seat is not its government's country.
        (
            "[Pyongyang](GPE) said [North Korea](GPE) agreed.",
            "GPE Pyongyang geonames:1871859: Pyongyang\nGPE North Korea iso3166:KP: North Korea\n",
        ),
        // A headline's capitals are not the name.
        (
            "[TOKTAROV](PERSON) WINS\n[Hasan Toktarov](PERSON) won, [Toktarov](PERSON) said.",
            "PERSON Hasan Toktarov: TOKTAROV (surname) Hasan Toktarov Toktarov (spelling)\n",
        ),
        // What is never counted comes last, wherever it stands.
        (
            "> [Zembla](GPE) and [Wexmoor](ORG)\n[Ada Quill](PERSON) left [Wexmoor](ORG).",
            "PERSON Ada Quill: Ada Quill\nORG Wexmoor: Wexmoor Wexmoor\nGPE Zembla: Zembla\n",
        ),
        // The letters of a gloss need not fit.
        (
            "the [Wexmoor Security Service](ORG) ([FSB](ORG)) said. [FSB](ORG)",
            "ORG Wexmoor Security Service: Wexmoor Security Service FSB (parenthesis) FSB (parenthesis)\n",
        ),
        // A name over a line's end is one name.
        ("[New\u{a0}Zembla](GPE) and [New Zembla](GPE)", "GPE New Zembla: New\u{a0}Zembla New Zembla\n"),
    ];
    for (source, expected) in cases {
        assert_eq!(shown(source), expected, "{source}");
    }
}

#[test]
fn the_gold_of_the_seeds_is_gathered_whole() {
    for gold in [
        include_str!("../../../tests/gold/000_9de63df6a2b8ed6d.txt"),
        include_str!("../../../tests/gold/002_2a88d4aa877cd891.txt"),
    ] {
        let stated = Marked::parse(gold).expect("the notation");
        let names: Vec<_> = stated.marks.iter().filter(|m| m.label.is_some_and(|l| !l.is_value())).collect();
        let document = document(&stated, &[]);
        let mut keys: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
        for (e, entity) in document.entities.iter().enumerate() {
            for member in &entity.members {
                let at = document.span(document.mentions[member.mention.at()].tokens).start;
                let mark = names.iter().find(|m| m.span.start == at).expect("a stated name");
                keys.entry(e).or_default().push(mark.entity.as_deref().expect("gold names have keys"));
            }
        }
        let mut seen: Vec<&str> = keys.values().map(|keys| keys[0]).collect();
        assert!(keys.values().all(|keys| keys.iter().all(|k| *k == keys[0])), "two things are one: {keys:?}");
        seen.sort_unstable();
        let all = seen.len();
        seen.dedup();
        assert_eq!(seen.len(), all, "one thing is two: {keys:?}");
    }
}
