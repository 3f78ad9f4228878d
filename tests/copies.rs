//! Passages copied by a seeded hand: sentences of one article moved into another, cut at their ends, with words changed. Which
//! characters are found in both texts, against those that were copied; and nothing where nothing was.
#![cfg(not(target_arch = "wasm32"))]

mod harness;

use crossread::compare::{Comparison, Key, Keys, Pairs, compare_keys};
use crossread::document::{Article, BlockKind, Document};
use crossread::text::{Span, spread};
use harness::{gold, pack, plain, root, show, text_files};

/// Articles of Wikinews, without their marks.
fn articles() -> Vec<(Article, Document)> {
    let is_article = |path: &std::path::PathBuf| {
        let stem = harness::stem(path);
        stem.starts_with("read-") || stem.starts_with("sample-")
    };
    let paths = text_files("tests/gold").into_iter().filter(is_article);
    let texts: Vec<String> = paths.flat_map(|path| gold::load(&path)).map(|gold| gold.marked.text).collect();
    assert!(texts.len() >= 30, "{} articles in {}", texts.len(), root().display());
    texts.iter().map(|text| plain(text)).collect()
}

fn copies(texts: &[(&Article, &Document)]) -> Comparison {
    compare_keys(texts, Pairs::All, Keys::from_iter([Key::Reuse]), pack())
}

struct Hand(u64);

impl Hand {
    fn below(&mut self, count: usize) -> usize {
        self.0 = spread(self.0.wrapping_add(0x9e37_79b9_7f4a_7c15));
        (self.0 % count as u64) as usize
    }
}

/// A text with passages of another, and where they stand in both.
struct Copied {
    text: String,
    places: Vec<[Span; 2]>,
}

/// Puts four passages of one to three sentences between the paragraphs of the other article, in any order.
fn copied(from: &(Article, Document), into: &(Article, Document), hand: &mut Hand) -> Copied {
    let (article, document) = from;
    let sentences: Vec<Span> = document.sentences.iter().map(|sentence| document.span(sentence.tokens)).collect();
    let mut passages: Vec<Span> = Vec::new();
    let mut at = 1;
    while at < sentences.len() && passages.len() < 4 {
        let last = (at + hand.below(3)).min(sentences.len() - 1);
        passages.push(sentences[at].to(sentences[last]));
        at = last + 2 + hand.below(3);
    }
    (1..passages.len()).for_each(|at| passages.swap(at, hand.below(at + 1)));
    let paragraphs: Vec<&str> = into.0.text.split("\n\n").collect();
    let vocabulary: Vec<&str> = into.0.text.split_whitespace().filter(|word| word.len() > 3).collect();
    let mut made = Copied { text: String::new(), places: Vec::new() };
    for (number, paragraph) in paragraphs.iter().enumerate() {
        made.text += paragraph;
        made.text += "\n\n";
        let Some(passage) = passages.get(number) else { continue };
        let (source, words) = edited(&article.text, *passage, &vocabulary, hand);
        let start = made.text.len() as u32;
        made.text += &words;
        made.places.push([source, Span { start, end: made.text.len() as u32 }]);
        made.text += "\n\n";
    }
    made
}

/// A passage with up to three words cut at each end, and one in twelve of the others left out, replaced or put in.
fn edited(text: &str, passage: Span, vocabulary: &[&str], hand: &mut Hand) -> (Span, String) {
    let words: Vec<Span> = passage
        .of(text)
        .split_whitespace()
        .map(|word| {
            let start = (word.as_ptr() as usize - text.as_ptr() as usize) as u32;
            Span { start, end: start + word.len() as u32 }
        })
        .collect();
    let cut = if words.len() > 20 { [hand.below(4), hand.below(4)] } else { [0, 0] };
    let kept = &words[cut[0]..words.len() - cut[1]];
    let mut out: Vec<String> = Vec::new();
    for (at, word) in kept.iter().enumerate() {
        let inside = at > 1 && at + 2 < kept.len();
        match hand.below(36) {
            0 if inside => {}
            1 if inside => out.push(vocabulary[hand.below(vocabulary.len())].to_owned()),
            2 if inside => {
                out.push(vocabulary[hand.below(vocabulary.len())].to_owned());
                out.push(word.of(text).to_owned());
            }
            // Other marks.
            3..6 => out.push(word.of(text).replace('"', "”").replace(',', " –")),
            _ => out.push(word.of(text).to_owned()),
        }
    }
    (kept[0].to(kept[kept.len() - 1]), out.join(" "))
}

/// Characters of both sides: copied, found, and both.
#[derive(Default)]
struct Count {
    copied: usize,
    found: usize,
    right: usize,
}

impl Count {
    fn add(&mut self, len: usize, copied: impl Iterator<Item = Span>, found: impl Iterator<Item = Span>) {
        let mark = |spans: &mut dyn Iterator<Item = Span>| {
            let mut marked = vec![false; len];
            spans.for_each(|span| marked[span.start as usize..span.end as usize].fill(true));
            marked
        };
        let (copied, found) = (mark(&mut { copied }), mark(&mut { found }));
        self.copied += copied.iter().filter(|is| **is).count();
        self.found += found.iter().filter(|is| **is).count();
        self.right += copied.iter().zip(&found).filter(|(a, b)| **a && **b).count();
    }

    /// F1, of a thousand.
    fn score(&self) -> usize {
        2000 * self.right / (self.copied + self.found).max(1)
    }
}

#[test]
fn copied_passages_are_found_to_the_character() {
    let articles = articles();
    let mut count = Count::default();
    for (number, from) in articles.iter().enumerate() {
        let mut hand = Hand(number as u64);
        let into = &articles[(number + 1) % articles.len()];
        let made = copied(from, into, &mut hand);
        let (article, document) = plain(&made.text);
        let compared = copies(&[(&from.0, &from.1), (&article, &document)]);
        let reuse = &compared.pairs[0].reuse;
        for (side, len) in [(0, from.0.text.len()), (1, article.text.len())] {
            let copied = made.places.iter().map(|places| places[side]);
            count.add(len, copied, reuse.iter().map(|reuse| reuse.sides[side]));
        }
        for places in &made.places {
            if !reuse.iter().any(|reuse| reuse.sides[1].start < places[1].end && places[1].start < reuse.sides[1].end) {
                show("missed", places[1].of(&article.text));
            }
        }
    }
    let Count { copied, found, right } = count;
    show("copies", &format!("copied {copied}, found {found}, right {right}: F1 {}\n", count.score()));
    assert!(count.score() >= 950, "F1 {} of a thousand: copied {copied}, found {found}, right {right}", count.score());
}

#[test]
fn articles_of_different_events_share_no_passage() {
    let articles = articles();
    let texts: Vec<(&Article, &Document)> = articles.iter().map(|(article, document)| (article, document)).collect();
    let compared = copies(&texts);
    assert!(compared.pairs.len() > 400, "{} pairs", compared.pairs.len());
    for pair in &compared.pairs {
        let [a, _] = pair.articles;
        let shared: Vec<&str> = pair.reuse.iter().map(|reuse| reuse.sides[0].of(&texts[a].0.text)).collect();
        assert!(shared.is_empty(), "{:?}: {shared:?}", pair.articles);
    }
}

/// Each text with itself is one passage a part: its headline, and the rest.
#[test]
fn an_article_is_a_copy_of_itself() {
    for (article, document) in articles() {
        let compared = copies(&[(&article, &document), (&article, &document)]);
        let title = document.blocks.iter().any(|block| block.kind == BlockKind::Title);
        for reuse in &compared.pairs[0].reuse {
            assert_eq!(reuse.sides[0], reuse.sides[1]);
            assert!(reuse.edits.is_empty() && !reuse.moved, "{:?}", reuse.sides[0].of(&article.text));
        }
        assert!(compared.pairs[0].cover.share(0) >= if title { 900 } else { 980 });
    }
}
