//! A document for each invariant that breaks this one alone: the checker names it, and the reader's build leaves it out.

use crate::document::syntax::Features;
use crate::document::{
    Anchor, Article, Block, BlockKind, Document, Entity, EntityId, Format, Label, Member, Membership, Mention,
    MentionForm, MentionId, Metadata, Quotation, QuotationKind, Relation, Rule, Sentence, Source, Tie, Token, TokenId,
    TokenKind, TokenRange, Upos, Warning, Word, Xpos,
};
use crate::text::{Span, text_hash};

const TEXT: &str = "Éla Iran.\n\nIranian Élo 5.";
const TOKENS: [(usize, usize); 7] = [(0, 4), (5, 9), (9, 10), (12, 19), (20, 24), (25, 26), (26, 27)];

fn mention(start: usize, end: usize, label: Label) -> Mention {
    let form = if label.is_value() { MentionForm::Value } else { MentionForm::Name };
    Mention { tokens: range(start, end), label, form, value: None, rule: Rule("test"), score: Some(900) }
}

/// Also such as no range may be.
fn range(start: usize, end: usize) -> TokenRange {
    TokenRange { start: TokenId::new(start), end: TokenId::new(end) }
}

fn entity(name: &str, label: Label, mentions: &[(usize, Membership)]) -> Entity {
    let member = |&(at, membership)| Member { mention: MentionId::new(at), membership, joined_by: Rule("test") };
    Entity { label, name: name.to_owned(), members: mentions.iter().map(member).collect(), kb: None }
}

fn tie(entity: usize, text: &str) -> Tie {
    let with = Anchor { text: text_hash(text.as_bytes()), start: 0, end: 4, quote: String::new() };
    Tie { entity: EntityId::new(entity), with, whole: true }
}

fn quotation(content: &[(usize, usize)], source: Option<TokenRange>, speaker: Option<usize>) -> Quotation {
    Quotation {
        kind: QuotationKind::Indirect,
        content: content.iter().map(|&(start, end)| range(start, end)).collect(),
        source,
        cue: None,
        speaker: speaker.map(EntityId::new),
        anonymous: false,
        cue_class: None,
        negated: false,
        hedge: None,
        rule: Rule("test"),
    }
}

/// A word for each token; in each sentence the others hang on the first.
fn words() -> Vec<Word> {
    let of = |sentence: std::ops::Range<usize>| {
        sentence.clone().map(move |at| {
            let head = (at > sentence.start).then(|| TokenId::new(sentence.start));
            let relation = if head.is_some() { Relation::Dep } else { Relation::Root };
            Word { upos: Upos::X, xpos: Xpos::Fw, features: Features::NONE, lemma: "x".into(), head, relation }
        })
    };
    of(0..3).chain(of(3..7)).collect()
}

fn sound() -> Document {
    let block = |(start, end)| Block {
        span: Span::new(start, end),
        kind: BlockKind::Paragraph,
        reason: None,
        counted: true,
        origin: None,
    };
    let (own, people) = (Membership::Identity, Membership::Demonym);
    Document {
        blocks: [(0, 10), (12, 27)].map(block).to_vec(),
        tokens: TOKENS.map(|(start, end)| Token { span: Span::new(start, end), kind: TokenKind::Word }).to_vec(),
        sentences: [range(0, 3), range(3, 7)].map(|tokens| Sentence { tokens }).to_vec(),
        syntax: words(),
        mentions: vec![
            mention(0, 1, Label::Person),
            mention(1, 2, Label::Gpe),
            mention(3, 4, Label::Norp),
            mention(4, 5, Label::Person),
            mention(5, 6, Label::Cardinal),
        ],
        entities: vec![
            entity("Éla", Label::Person, &[(0, own)]),
            entity("Iran", Label::Gpe, &[(1, own), (2, people)]),
            entity("Élo", Label::Person, &[(3, own)]),
        ],
        quotations: vec![
            quotation(&[(1, 2), (5, 6)], Some(range(0, 1)), Some(0)),
            quotation(&[(4, 6)], Some(range(3, 4)), None),
        ],
        ties: vec![tie(1, "Iran")],
        ..Document::default()
    }
}

fn article() -> Article {
    let source = Source { name: String::new(), format: Format::Plain, encoding: "UTF-8", bytes_hash: String::new() };
    Article::new(source, Metadata::default(), TEXT.to_owned(), Vec::new())
}

/// `Iran.` in two blocks and one token.
fn a_token_in_two_blocks(document: &mut Document) {
    let end = Block { span: Span::new(9, 10), ..document.blocks[0].clone() };
    document.blocks[0].span.end = 9;
    document.blocks.insert(1, end);
    document.tokens.remove(2);
    document.tokens[1].span.end = 10;
}

type Break = fn(&mut Document);

/// What the checker says, and what is wrong.
#[rustfmt::skip]
const BROKEN: [(&str, Break); 39] = [
    ("block 1 at Span { start: 8, end: 27 } is empty or overlaps", |d| d.blocks[1].span = Span { start: 8, end: 27 }),
    ("block 0 cuts a character", |d| d.blocks[0].span.start = 1),
    ("text before block 1 is in no block", |d| d.blocks[1].span.start = 20),
    ("block 0 cuts a character", |d| d.blocks[0].span.end = 1),
    ("block 0 is not trimmed", |d| d.blocks[0].span.end = 11),
    ("text after byte 24 is in no block", |d| d.blocks[1].span.end = 24),
    ("token 2 at Span { start: 9, end: 9 } is empty or overlaps", |d| d.tokens[2].span.end = 9),
    ("token 0 cuts a character", |d| d.tokens[0].span.start = 1),
    ("characters before token 1 are in no token", |d| d.tokens[1].span.start = 6),
    ("token 0 cuts a character", |d| d.tokens[0].span.end = 1),
    ("token 0 holds white space", |d| d.tokens[0].span.end = 5),
    ("token 1 at Span { start: 5, end: 10 } crosses the block", a_token_in_two_blocks),
    ("characters after byte 26 are in no token", |d| d.tokens.truncate(6)),
    ("sentence 1 is 4..7, expected a start at 3", |d| d.sentences[1].tokens = range(4, 7)),
    ("sentence 0 crosses a block", |d| { d.sentences[0].tokens = range(0, 4); d.sentences[1].tokens = range(4, 7); }),
    ("7 tokens have 6 words", |d| d.syntax.truncate(6)),
    ("word 1 is dep and not what its head makes it", |d| d.syntax[1].head = None),
    ("word 4 hangs on a word of another sentence", |d| d.syntax[4].head = Some(TokenId::new(2))),
    ("word 4 hangs on itself", |d| { d.syntax[4].head = Some(TokenId::new(5)); d.syntax[5].head = Some(TokenId::new(4)); }),
    ("sentence 1 has 2 roots", |d| { d.syntax[5].head = None; d.syntax[5].relation = Relation::Root; }),
    ("sentences end at token 3 of 7", |d| d.sentences.truncate(1)),
    ("mention 1 at tokens 0..2 is empty, out of order or overlaps", |d| d.mentions[1].tokens = range(0, 2)),
    ("mention 1 at tokens 1..4 crosses a sentence", |d| d.mentions[1].tokens = range(1, 4)),
    ("mention 1 is GPE of form value", |d| d.mentions[1].form = MentionForm::Value),
    ("mention 1 has score Some(1001)", |d| d.mentions[1].score = Some(1001)),
    ("entity 1 \"\" has no member, no name or a value label", |d| d.entities[1].name.clear()),
    ("members of entity 1 \"Iran\" are out of order", |d| d.entities[1].members.reverse()),
    ("entity 1 \"Iran\" names a mention that is not there", |d| d.entities[1].members[1].mention = MentionId::new(5)),
    ("mention 0 belongs to two entities", |d| d.entities[1].members[0].mention = MentionId::new(0)),
    ("mention 1 joins as demonym but is no NORP", |d| d.entities[1].members[0].membership = Membership::Demonym),
    ("entity 1 \"Éla\" is out of order", |d| d.entities.swap(0, 1)),
    ("quotation 0 has no content", |d| d.quotations[0].content.clear()),
    ("quotation 1 has tokens 5..8 of 7", |d| d.quotations[1].content[0] = range(5, 8)),
    ("quotation 0 has a part over two blocks", |d| d.quotations[0].content[0].end = TokenId::new(4)),
    ("parts of quotation 0 are out of order or overlap", |d| d.quotations[0].content.reverse()),
    ("quotation 1 has a speaker who is no entity or has no source", |d| d.quotations[1].speaker = Some(EntityId::new(3))),
    ("quotation 1 starts before the one before it", |d| d.quotations.swap(0, 1)),
    ("a tie of entity 3 is out of order or of no entity", |d| d.ties[0].entity = EntityId::new(3)),
    ("entity 1 is tied to its own text", |d| d.ties[0] = tie(1, TEXT)),
];

fn broken(wrong: Break) -> Document {
    let mut document = sound();
    wrong(&mut document);
    document
}

#[test]
fn each_broken_invariant_is_named() {
    assert_eq!(sound().validate(&article()), Ok(()));
    for (said, wrong) in BROKEN {
        let why = broken(wrong).validate(&article()).expect_err(said);
        assert!(why.starts_with(said), "{why}, expected {said}");
    }
    // Nothing else would tell: white space is in no block.
    let longer = Article { text: format!("{TEXT} "), ..article() };
    assert_eq!(sound().validate(&longer), Err("the hash is of another text".to_owned()));
    // A new check stands here too.
    let checks = include_str!("validate.rs").matches("format!(").count();
    assert_eq!(checks, BROKEN.len());
}

#[test]
fn a_quotation_that_is_broken_is_left_out() {
    assert!(sound().keep_sound_quotations().is_empty());
    let broken_ones: Vec<_> = BROKEN.into_iter().filter(|(said, _)| said.contains("quotation")).collect();
    assert_eq!(broken_ones.len(), 6);
    for (said, wrong) in broken_ones {
        let mut document = broken(wrong);
        let left_out = document.keep_sound_quotations();
        assert!(left_out.len() == 1 && left_out[0].starts_with(said), "{left_out:?}, expected {said}");
        assert_eq!(document.quotations.len(), 1, "{said}");
        assert_eq!(document.validate(&article()), Ok(()), "{said}");
    }
}

#[test]
fn a_finding_that_is_broken_is_left_out_and_no_other() {
    let hash = article().hash;
    let mut whole = sound();
    assert!(whole.keep_sound_mentions().is_empty() && whole.keep_sound_entities(&hash).is_empty());
    assert_eq!(whole, sound());
    assert_eq!(Warning::dropped(&[]), None);
    let mut tried = 0;
    let of_names = |said: &str| (said.contains("mention") || said.contains("entity")) && !said.contains("quotation");
    for (said, wrong) in BROKEN.into_iter().filter(|(said, _)| of_names(said)) {
        let mut document = broken(wrong);
        let before = (document.mentions.len(), document.entities.len() + document.ties.len());
        let left_out = if said.starts_with("mention") && document.entities == sound().entities {
            // Entities are made of what is left.
            (document.entities, document.ties, document.quotations) = (Vec::new(), Vec::new(), Vec::new());
            let left_out = document.keep_sound_mentions();
            assert_eq!(document.mentions.len(), before.0 - 1, "{said}");
            left_out
        } else {
            let left_out = document.keep_sound_entities(&hash);
            let tie = usize::from(said.contains("tie") || document.ties.is_empty());
            assert!(document.entities.len() + document.ties.len() >= before.1 - 2 * tie - 1, "{said}");
            left_out
        };
        assert_eq!(left_out.len(), 1, "{said}: {left_out:?}");
        assert!(left_out[0].starts_with(said), "{left_out:?}, expected {said}");
        assert_eq!(document.validate(&article()), Ok(()), "{said}");
        let warning = Warning::dropped(&left_out).expect("something was left out");
        assert_eq!(warning.name, "finding-dropped");
        assert_eq!(warning.message, format!("1 finding that cannot be right is left out: {}", left_out[0]));
        tried += 1;
    }
    assert_eq!(tried, 12);
}
