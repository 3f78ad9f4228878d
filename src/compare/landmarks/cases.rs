//! Landmarks of hand-made texts: what leads, what must not, and that both texts are gone down.

use super::Landmarks;
use crate::compare::landmarks;
use crate::compare::made::{PACK, made};
use crate::document::{
    Article, Block, BlockKind, Document, Entity, Label, Member, Membership, Mention, MentionForm, MentionId, Rule,
    Sentence, Token, TokenKind, TokenRange,
};
use crate::text::Span;

const NOTHING: Landmarks = Landmarks { pairs: Vec::new(), answers: [Vec::new(), Vec::new()] };

/// Paragraphs in which a capital begins a name of a place, a star that of a person, a digit a number, and `.` ends a
/// sentence; `#` makes a title, `-` what is set aside.
fn read(paragraphs: &[&str]) -> (Article, Document) {
    let mut text = String::new();
    let mut document = Document::default();
    for paragraph in paragraphs {
        let start = text.len();
        let mut first = document.tokens.len();
        for word in paragraph.split(' ').filter(|w| !matches!(*w, "#" | "-")) {
            let (label, word) = match word.strip_prefix('*') {
                Some(person) => (Label::Person, person),
                None => (Label::Gpe, word),
            };
            let bare = word.trim_end_matches(['.', ':']);
            let at = document.tokens.len();
            let span = Span::new(text.len(), text.len() + bare.len());
            document.tokens.push(Token { span, kind: TokenKind::Word });
            mention(&mut document, label, bare, at);
            text += word;
            if bare != word {
                document.tokens.push(Token { span: Span::new(span.end as usize, text.len()), kind: TokenKind::Punct });
            }
            text.push(' ');
            if word.ends_with('.') {
                let end = document.tokens.len();
                document.sentences.push(Sentence { tokens: TokenRange::new(first, end) });
                first = end;
            }
        }
        let kind = if paragraph.starts_with('#') { BlockKind::Title } else { BlockKind::Paragraph };
        let span = Span::new(start, text.len() - 1);
        let counted = !paragraph.starts_with('-');
        document.blocks.push(Block { span, kind, reason: None, counted, origin: None });
    }
    made(text, document)
}

fn mention(document: &mut Document, name: Label, word: &str, token: usize) {
    let first = word.chars().next().expect("words are not empty");
    let (label, form) = match first {
        c if c.is_uppercase() => (name, MentionForm::Name),
        c if c.is_ascii_digit() => (Label::Cardinal, MentionForm::Value),
        _ => return,
    };
    let id = MentionId::new(document.mentions.len());
    let tokens = TokenRange::new(token, token + 1);
    document.mentions.push(Mention { tokens, label, form, value: None, rule: Rule("stated"), score: None });
    if form == MentionForm::Value {
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
    (landmarks([(a, d), (b, e)], &PACK), texts)
}

/// `Zembla 0-2`: the thing, its paragraph on the left, its paragraph on the right.
fn pairs(left: &[&str], right: &[&str]) -> Vec<String> {
    let (found, [(a, d), (_, e)]) = find(left, right);
    let shown = found.pairs.iter().map(|&(l, r)| {
        let (l, r) = (d.mentions[l.at()].tokens, e.mentions[r.at()].tokens);
        let words = d.span(l).of(&a.text);
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

/// Two ways to report each of three things.
const STORM: [&str; 2] = [
    "Zembla closed its harbour after the storm wrecked several ferries.",
    "the storm wrecked ferries and Zembla had to close the harbour.",
];
const VOTE: [&str; 2] = [
    "lawmakers in Ruvia rejected the pension reform by 427 votes.",
    "the pension reform was rejected with 427 votes in Ruvia.",
];
const FIRE: [&str; 2] = [
    "a fire destroyed the old granary at Oxtow during the night.",
    "in Oxtow the granary was destroyed by a fire at night.",
];

#[test]
fn pairs_go_down_both_texts() {
    let [left, right] = [0, 1].map(|side| [STORM[side], VOTE[side], FIRE[side]]);
    let cases: &[Case<'_>] = &[
        ("one each", &[STORM[0]], &["nothing new.", STORM[1]], &["Zembla 0-1"]),
        ("in order", &left, &right, &["Zembla 0-0", "427 1-1", "Oxtow 2-2"]),
        ("the longer of two chains", &left, &[FIRE[1], STORM[1], VOTE[1]], &["Zembla 0-1", "427 1-2"]),
        (
            "one paragraph, one partner",
            &[&[STORM[0], FIRE[0]].join(" ")],
            &["nothing new.", STORM[1], FIRE[1]],
            &["Zembla 0-1"],
        ),
        ("headlines are level anyway", &[&["# ", STORM[0]].concat(), "yes."], &["no.", STORM[1]], &[]),
        ("what is set aside leads nowhere", &[&["- ", STORM[0]].concat(), "yes."], &["no.", STORM[1]], &[]),
        ("nothing shared", &[STORM[0]], &[VOTE[1]], &[]),
        ("nothing at all", &[], &[], &[]),
    ];
    for (name, left, right, expected) in cases {
        assert_eq!(pairs(left, right), *expected, "{name}");
    }
}

#[test]
fn passages_that_report_different_things_stay_apart() {
    let cases: &[(&str, &str, &str)] = &[
        ("a rare name", "Zembla buried its last king.", "football fans from Zembla are on their way."),
        ("a rare figure", "the report has 427 pages on trade.", "police counted 427 people in the square."),
        ("two rare names", "Zembla and Ruvia signed a fishing treaty.", "the train from Ruvia to Zembla was late."),
        ("a name and a word", "Zembla raised the price of bread.", "the price for a seat in Zembla has doubled again."),
        (
            "the same of somebody else",
            "the club dismissed *Tarvin as coach after a poor season.",
            "the club dismissed *Moreau as coach after a poor season.",
        ),
        (
            "small words in the same order",
            "it was one of the most of all those which were there in Zembla.",
            "a man said it was one of the most of all those which he bought.",
        ),
    ];
    for (name, left, right) in cases {
        let (found, _) = find(&[left], &[right]);
        assert_eq!(found, NOTHING, "{name}");
    }
}

#[test]
fn passages_that_report_the_same_are_joined() {
    let cases: &[(&str, &str, &str)] = &[
        ("other words around it", STORM[0], STORM[1]),
        (
            "forms of its words",
            "Zembla resigned from the fishing treaty.",
            "the treaty on fishing: Zembla is resigning.",
        ),
        (
            "a quotation without a name",
            "we shall not leave the valley before winter he said.",
            "before a crowd she quoted him: we shall not leave the valley before winter.",
        ),
        (
            "a long quotation, each with its own people around it",
            "*Tarvin wrote that no bridge built without a survey of the river bed will outlast the second flood.",
            "to *Moreau no bridge built without a survey of the river bed will outlast the second flood.",
        ),
        (
            "the same person",
            "the club dismissed *Tarvin as coach after a poor season.",
            "after a poor season *Tarvin was dismissed as coach.",
        ),
    ];
    for (name, left, right) in cases {
        let (found, _) = find(&[left], &[right]);
        assert_eq!(found.answers.map(|own| own.len()), [1, 1], "{name}");
    }
}

#[test]
fn turned_texts_have_turned_landmarks() {
    let left: &[&str] = &[STORM[0], VOTE[0], FIRE[0]];
    let right: &[&str] = &[FIRE[1], "nothing new.", STORM[1], VOTE[1]];
    let (there, _) = find(left, right);
    let (back, _) = find(right, left);
    assert_eq!(there.answers[0], back.answers[1]);
    assert_eq!(there.answers[1], back.answers[0]);
    assert_eq!(there.answers[0].len(), 3);
    assert_eq!(there.pairs.len(), 2);
    assert_eq!(there.pairs, back.pairs.iter().map(|&(l, r)| (r, l)).collect::<Vec<_>>());
}

#[test]
fn a_paragraph_is_answered_by_the_sentence_that_reports_the_same() {
    let both = [STORM[1], VOTE[1]].join(" ");
    let again = "Zembla: the harbour is closed and ferries wrecked.";
    let cases: &[Case<'_>] = &[
        ("that one of several", &[VOTE[0], "nothing new."], &[&both, "no."], &[&["0: ", VOTE[1]].concat()]),
        (
            "out of order too",
            &[STORM[0], VOTE[0]],
            &[VOTE[1], STORM[1]],
            &[&["0: ", STORM[1]].concat(), &["1: ", VOTE[1]].concat()],
        ),
        ("once, by the one that shares most", &[STORM[0], again], &[STORM[1]], &[&["0: ", STORM[1]].concat()]),
    ];
    for (name, left, right, expected) in cases {
        assert_eq!(says(left, right), *expected, "{name}");
    }
}

#[test]
fn long_texts_that_share_much_are_soon_joined() {
    let many = |side: usize| vec![STORM[side]; 3000];
    let (left, right) = (many(0), many(1));
    assert_eq!(find(&left, &right).0, NOTHING, "what is in every paragraph leads to none");
}
