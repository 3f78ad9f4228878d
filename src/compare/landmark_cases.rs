//! Landmarks of hand-made texts: what leads, what must not, and that both texts are gone down.

use super::cases::{PACK, made};
use super::landmarks::{Landmarks, landmarks};
use super::{LinkedEntity, compare};
use crate::document::{
    Article, Block, BlockKind, Document, Entity, Form, Label, Member, Membership, Mention, MentionId, Rule, Sentence,
    Token, TokenKind, TokenRange,
};
use crate::text::Span;

/// Paragraphs in which a capital begins a name, a digit a number, and `.` ends a sentence; `#` makes a title, `-` what is
/// set aside.
fn read(paragraphs: &[&str]) -> (Article, Document) {
    let mut text = String::new();
    let mut document = Document::default();
    for paragraph in paragraphs {
        let start = text.len();
        let mut first = document.tokens.len();
        for word in paragraph.split(' ').filter(|w| !matches!(*w, "#" | "-")) {
            let span = Span::new(text.len(), text.len() + word.len());
            let at = document.tokens.len();
            document.tokens.push(Token { span, kind: TokenKind::Word });
            mention(&mut document, word.trim_end_matches('.'), at);
            text += word;
            text.push(' ');
            if word.ends_with('.') {
                document.sentences.push(Sentence { tokens: TokenRange::new(first, at + 1) });
                first = at + 1;
            }
        }
        let kind = if paragraph.starts_with('#') { BlockKind::Title } else { BlockKind::Paragraph };
        let span = Span::new(start, text.len() - 1);
        let counted = !paragraph.starts_with('-');
        document.blocks.push(Block { span, kind, reason: None, counted, origin: None });
    }
    made(text, document)
}

fn mention(document: &mut Document, word: &str, token: usize) {
    let first = word.chars().next().expect("words are not empty");
    let (label, form) = match first {
        c if c.is_uppercase() => (Label::Gpe, Form::Name),
        c if c.is_ascii_digit() => (Label::Cardinal, Form::Value),
        _ => return,
    };
    let id = MentionId::new(document.mentions.len());
    let tokens = TokenRange::new(token, token + 1);
    document.mentions.push(Mention { tokens, label, form, rule: Rule("stated"), score: None });
    if form == Form::Value {
        return;
    }
    let member = Member { mention: id, membership: Membership::Identity, joined_by: Rule("exact") };
    match document.entities.iter_mut().find(|e| e.name == word) {
        Some(entity) => entity.members.push(member),
        None => document.entities.push(Entity { label, name: word.to_owned(), members: vec![member], kb: None }),
    }
}

fn find(left: &[&str], right: &[&str]) -> (Landmarks, [(Article, Document); 2]) {
    let texts = [read(left), read(right)];
    let [(a, d), (b, e)] = &texts;
    let linked: Vec<LinkedEntity> = compare(&[(a, d), (b, e)], &PACK).entities;
    (landmarks([(a, d), (b, e)], &linked), texts)
}

/// `Zembla 0-2`: the thing, its paragraph on the left, its paragraph on the right.
fn pairs(left: &[&str], right: &[&str]) -> Vec<String> {
    let (found, [(a, d), (_, e)]) = find(left, right);
    let shown = found.pairs.iter().map(|&(l, r)| {
        let (l, r) = (d.mentions[l.at()].tokens, e.mentions[r.at()].tokens);
        let words = d.span(l).of(&a.text).trim_end_matches('.');
        format!("{words} {}-{}", d.block_of(l.start).at(), e.block_of(r.start).at())
    });
    shown.collect()
}

/// What the right text says to each paragraph of the left: `0: Zembla wins.`
fn says(left: &[&str], right: &[&str]) -> Vec<String> {
    let (found, [_, (b, e)]) = find(left, right);
    let [answers, _] = &found.answers;
    let shown = answers
        .iter()
        .map(|&(block, sentence)| format!("{}: {}", block.at(), e.span(e.sentences[sentence.at()].tokens).of(&b.text)));
    shown.collect()
}

/// Its name, the left text, the right text, what is expected.
type Case<'a> = (&'a str, &'a [&'a str], &'a [&'a str], &'a [&'a str]);

#[test]
fn pairs_go_down_both_texts() {
    let cases: &[Case<'_>] = &[
        ("one each", &["Zembla wins."], &["yes.", "Zembla wins."], &["Zembla 0-1"]),
        (
            "in order",
            &["Zembla wins.", "Ruvia loses."],
            &["Zembla wins.", "Ruvia loses."],
            &["Zembla 0-0", "Ruvia 1-1"],
        ),
        ("crossing: one of them", &["Zembla.", "Ruvia."], &["Ruvia.", "Zembla."], &["Zembla 0-1"]),
        (
            "the longer of two chains",
            &["Zembla.", "Ruvia.", "Oxtow."],
            &["Oxtow.", "Zembla.", "Ruvia."],
            &["Zembla 0-1", "Ruvia 1-2"],
        ),
        ("one paragraph, one partner", &["Zembla and Ruvia and Ruvia."], &["Zembla.", "Ruvia."], &["Zembla 0-0"]),
        ("the rarer of two names", &["Zembla and Zembla and Ruvia."], &["Zembla and Ruvia."], &["Ruvia 0-0"]),
        (
            "what both repeat is no landmark",
            &["Zembla Zembla Zembla Zembla Zembla.", "Ruvia."],
            &["Ruvia and Zembla."],
            &["Ruvia 1-0"],
        ),
        ("the same figure", &["it has 427 men."], &["none.", "it is 427 men."], &["427 0-1"]),
        ("a small number is in any text", &["it has 2 men."], &["none.", "it is 2 men."], &[]),
        ("headlines are level anyway", &["# Zembla wins.", "yes."], &["no.", "Zembla wins."], &[]),
        ("what is set aside leads nowhere", &["- Zembla wins.", "yes."], &["no.", "Zembla wins."], &[]),
        ("nothing shared", &["Zembla."], &["Ruvia."], &[]),
        ("nothing at all", &[], &[], &[]),
    ];
    for (name, left, right, expected) in cases {
        assert_eq!(pairs(left, right), *expected, "{name}");
    }
}

#[test]
fn turned_texts_have_turned_landmarks() {
    let left: &[&str] = &["Zembla and Ruvia.", "Oxtow says 1979.", "Marn."];
    let right: &[&str] = &["Marn.", "Ruvia wins. Zembla.", "Oxtow in 1979."];
    let (there, _) = find(left, right);
    let (back, _) = find(right, left);
    assert_eq!(there.answers[0], back.answers[1]);
    assert_eq!(there.answers[1], back.answers[0]);
    assert_eq!(there.pairs.len(), 2);
    assert_eq!(there.pairs, back.pairs.iter().map(|&(l, r)| (r, l)).collect::<Vec<_>>());
}

#[test]
fn a_paragraph_is_answered_by_the_sentence_that_shares_most() {
    let cases: &[Case<'_>] = &[
        (
            "most",
            &["Zembla and Ruvia met.", "nothing here."],
            &["Zembla wins. Ruvia and Zembla met.", "no."],
            &["0: Ruvia and Zembla met."],
        ),
        ("the earlier of equals", &["Zembla met."], &["Zembla wins. Zembla loses."], &["0: Zembla wins."]),
        ("out of order too", &["Zembla.", "Ruvia."], &["Ruvia.", "Zembla."], &["0: Zembla.", "1: Ruvia."]),
        (
            "what is named all over answers nothing",
            &["Zembla.", "Zembla.", "Zembla."],
            &["Zembla and Zembla.", "Zembla."],
            &[],
        ),
    ];
    for (name, left, right, expected) in cases {
        assert_eq!(says(left, right), *expected, "{name}");
    }
}
