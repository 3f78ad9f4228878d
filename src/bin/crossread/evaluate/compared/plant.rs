//! Copies of an article in which some facts are changed and the words around them are put otherwise: by a seed, so that it is
//! the same copy every time.

use super::set::Read;
use crossread::document::{BlockKind, Label, Mention, TokenKind};
use crossread::pack::Pack;
use crossread::text::{Span, fold, spread};

/// A fact that was changed.
#[derive(Debug, Clone)]
pub(super) struct Planted {
    /// `number`, `date`, `name`, `negation`.
    pub(super) kind: &'static str,
    /// In the article and in the copy.
    pub(super) sides: [Span; 2],
}

/// SplitMix64, near enough.
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        (spread(self.0) % n.max(1) as u64) as usize
    }
}

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const NAMES: [&str; 6] = ["Anna Velkov", "Peter Marsh", "Ines Calder", "Tomas Brandl", "Ruth Okafor", "Yusuf Harlan"];
const NUMBERS: [(&str, &str); 6] =
    [("two", "five"), ("three", "seven"), ("four", "nine"), ("five", "two"), ("six", "eleven"), ("seven", "three")];
const AUXILIARIES: [&str; 7] = ["was", "were", "is", "are", "has", "had", "will"];
/// The same said otherwise, to either side.
const OTHERWISE: [(&str, &str); 9] = [
    ("said", "stated"),
    ("began", "started"),
    ("large", "big"),
    ("purchased", "bought"),
    ("near", "close to"),
    ("whilst", "while"),
    ("attempted", "tried"),
    ("revealed", "showed"),
    ("following", "after"),
];

/// A token of the copy: with the gap before it, and the change that it belongs to.
#[derive(Debug, Clone)]
struct Piece {
    gap: String,
    words: String,
    of: Option<usize>,
}

/// A copy, and what was changed in it.
pub(super) fn copy((article, document): &Read, pack: &Pack, random: &mut Random) -> (String, Vec<Planted>) {
    let text = &article.text;
    let (mut out, mut planted) = (String::new(), Vec::<Planted>::new());
    let mut at = 0;
    for sentence in &document.sentences {
        let tokens: Vec<usize> = sentence.tokens.indices().collect();
        let block = &document.blocks[document.block_of(sentence.tokens.start).at()];
        let whole = document.span(sentence.tokens);
        out += &text[at..whole.start as usize];
        at = whole.end as usize;
        if !block.counted || block.kind == BlockKind::Title || tokens.len() < 6 {
            out += whole.of(text);
            continue;
        }
        let mut before = whole.start as usize;
        let mut pieces: Vec<Piece> = tokens
            .iter()
            .map(|&token| {
                let span = document.tokens[token].span;
                let gap = text[before..span.start as usize].to_owned();
                before = span.end as usize;
                Piece { gap, words: span.of(text).to_owned(), of: None }
            })
            .collect();
        if random.below(3) == 0 {
            change((article, document), &tokens, &mut pieces, &mut planted, random);
        }
        paraphrase((article, document), pack, &tokens, &mut pieces, random);
        for piece in &pieces {
            out += &piece.gap;
            let start = out.len();
            out += &piece.words;
            if let Some(of) = piece.of {
                let here = Span::new(start, out.len());
                let there = &mut planted[of].sides[1];
                *there = if there.is_empty() { here } else { there.to(here) };
            }
        }
    }
    out += &text[at..];
    (out, planted)
}

/// Changes one fact of a sentence, if it has one.
fn change(
    (article, document): (&crossread::document::Article, &crossread::document::Document),
    tokens: &[usize],
    pieces: &mut [Piece],
    planted: &mut Vec<Planted>,
    random: &mut Random,
) {
    let text = &article.text;
    let place = |token: usize| tokens.iter().position(|t| *t == token);
    let mut changes: Vec<(&'static str, usize, usize, String)> = Vec::new();
    for mention in &document.mentions {
        let Some((first, last)) = place(mention.tokens.start.at()).zip(place(mention.tokens.end.at() - 1)) else {
            continue;
        };
        let words = document.span(mention.tokens).of(text);
        if let Some((kind, other)) = otherwise(mention, words, random) {
            changes.push((kind, first, last, other));
        }
    }
    let denies = pieces.iter().any(|piece| matches!(piece.words.as_str(), "not" | "n't" | "no" | "never"));
    let auxiliary = pieces.iter().position(|piece| AUXILIARIES.contains(&piece.words.as_str()));
    if let Some(at) = auxiliary.filter(|at| !denies && at + 3 < pieces.len() && random.below(3) == 0) {
        let kept = format!("{} not", pieces[at].words);
        changes = vec![("negation", at, at, kept)];
    }
    if changes.is_empty() {
        return;
    }
    let (kind, first, last, other) = changes.swap_remove(random.below(changes.len()));
    // What is denied stands behind.
    let end = if kind == "negation" { last + 2 } else { last };
    let span = document.tokens[tokens[first]].span.to(document.tokens[tokens[end]].span);
    for piece in &mut pieces[first..=end] {
        piece.of = Some(planted.len());
    }
    for piece in &mut pieces[first + 1..=last] {
        (piece.gap, piece.words) = (String::new(), String::new());
    }
    pieces[first].words = other;
    planted.push(Planted { kind, sides: [span, Span::new(0, 0)] });
}

/// Other words for a mention: another figure, another day, somebody else.
fn otherwise(mention: &Mention, words: &str, random: &mut Random) -> Option<(&'static str, String)> {
    let swapped = |list: &[&str], random: &mut Random| {
        let (at, old) = list.iter().enumerate().find(|(_, name)| words.contains(**name))?;
        let other = list[(at + 1 + random.below(list.len() - 1)) % list.len()];
        Some(words.replacen(old, other, 1))
    };
    match mention.label {
        Label::Cardinal | Label::Money | Label::Percent | Label::Quantity => {
            let spelt = NUMBERS.iter().find(|(word, _)| *word == words).map(|(_, other)| (*other).to_owned());
            let digit = words.find(|c: char| c.is_ascii_digit());
            let figure = digit.map(|at| {
                let old = words.as_bytes()[at] - b'0';
                let new = old % 9 + 1;
                format!("{}{new}{}", &words[..at], &words[at + 1..])
            });
            spelt.or(figure).map(|other| ("number", other))
        }
        Label::Date => swapped(&WEEKDAYS, random).or_else(|| swapped(&MONTHS, random)).map(|other| ("date", other)),
        Label::Person if words.split(' ').count() == 2 => {
            Some(("name", NAMES[random.below(NAMES.len())].to_owned())).filter(|(_, other)| other != words)
        }
        _ => None,
    }
}

/// Puts the rest in other words: adverbs fall, words are put otherwise, the day at the end comes first. `reportedly` stays:
/// without it the copy would say more than the article.
fn paraphrase(
    (article, document): (&crossread::document::Article, &crossread::document::Document),
    pack: &Pack,
    tokens: &[usize],
    pieces: &mut Vec<Piece>,
    random: &mut Random,
) {
    let named = |token: usize| document.mentions.iter().any(|m| m.tokens.indices().any(|t| t == token));
    for (piece, &token) in pieces.iter_mut().zip(tokens) {
        if piece.of.is_some() || named(token) || document.tokens[token].kind != TokenKind::Word {
            continue;
        }
        let is_adverb = document.syntax.get(token).is_some_and(|word| word.upos.name() == "ADV");
        let falls = is_adverb && piece.words.ends_with("ly") && piece.words.chars().all(char::is_lowercase);
        if falls && !pack.word(&fold(&piece.words)).is_hedge() {
            (piece.gap, piece.words) = (String::new(), String::new());
            continue;
        }
        let other = OTHERWISE.iter().find_map(|&(one, other)| match piece.words.as_str() {
            word if word == one => Some(other),
            word if word == other => Some(one),
            _ => None,
        });
        if let Some(other) = other.filter(|_| random.below(2) == 0) {
            piece.words = other.to_owned();
        }
    }
    let count = pieces.len();
    let ends_so = count > 8
        && pieces[count - 1].words == "."
        && pieces[count - 3].words == "on"
        && WEEKDAYS.contains(&pieces[count - 2].words.as_str());
    let first = document.tokens[tokens[0]].span.of(&article.text);
    let is_plain = matches!(first, "The" | "A" | "An" | "He" | "She" | "They" | "It" | "Police" | "Officials");
    if ends_so && is_plain && random.below(2) == 0 {
        let mut front: Vec<Piece> = pieces.drain(count - 3..count - 1).collect();
        front[0] = Piece { gap: String::new(), words: "On".to_owned(), of: front[0].of };
        front.push(Piece { gap: String::new(), words: ",".to_owned(), of: None });
        pieces[0].gap = " ".to_owned();
        pieces[0].words = pieces[0].words.to_lowercase();
        pieces.splice(0..0, front);
    }
}
