//! How much of what was copied is found: passages of an article, cut out, moved, edited and put into another.

use super::measure::Measure;
use super::plant::Random;
use super::set::{Read, Told, compared, read};
use crossread::compare::Key;
use crossread::evaluate::Tally;
use crossread::pack::Pack;
use crossread::text::Span;

/// Passages of an article that stand in another.
const PASSAGES: usize = 3;

pub(super) fn measured(articles: &[Read], pack: &Pack) -> [Measure; 3] {
    let mut random = Random(7);
    let mut made = Vec::new();
    for (at, article) in articles.iter().enumerate() {
        let host = &articles[(at + 1) % articles.len()].0.text;
        made.push(with_passages(article, host, &mut random));
    }
    let copies = read(made.iter().map(|(text, _)| Told::text(text)).collect(), pack);
    let mut tally = Tally::default();
    for ((article, copy), (_, gold)) in articles.iter().zip(&copies).zip(&made) {
        let keys = [Key::Reuse].into_iter().collect();
        let pair = compared(&[article, copy], keys, pack).pairs.remove(0);
        for side in 0..2 {
            let text = &[article, copy][side].0.text;
            let held = |spans: &[Span]| {
                let mut held = vec![false; text.len()];
                spans.iter().for_each(|span| held[span.start as usize..(span.end as usize).min(text.len())].fill(true));
                held
            };
            let wanted = held(&gold.iter().map(|sides| sides[side]).collect::<Vec<_>>());
            let found = held(&pair.reuse.iter().map(|reuse| reuse.sides[side]).collect::<Vec<_>>());
            let count = |held: &[bool]| held.iter().filter(|held| **held).count() as u64;
            let both: Vec<bool> = wanted.iter().zip(&found).map(|(a, b)| *a && *b).collect();
            tally += Tally { gold: count(&wanted), found: count(&found), right: count(&both) };
        }
    }
    Measure::tally(["copied characters, precision", "copied characters, recall", "copied characters, f1"], tally)
}

/// A host with passages of an article before some of its paragraphs, and where they stand in both.
fn with_passages((article, document): &Read, host: &str, random: &mut Random) -> (String, Vec<[Span; 2]>) {
    let blocks: Vec<_> = document.blocks.iter().filter(|block| block.counted && block.span.len() > 200).collect();
    let mut passages: Vec<(Span, String)> = Vec::new();
    for _ in 0..PASSAGES.min(blocks.len()) {
        let block = blocks[random.below(blocks.len())];
        let inside = document.tokens.iter().filter(|token| block.span.contains(token.span));
        let tokens: Vec<Span> = inside.map(|token| token.span).collect();
        let length = (15 + random.below(35)).min(tokens.len());
        let first = random.below(tokens.len() - length + 1);
        let span = tokens[first].to(tokens[first + length - 1]);
        if passages.iter().any(|(other, _)| other.overlaps(span)) {
            continue;
        }
        let edits = random.below(2) == 0;
        let words: Vec<&str> = span.of(&article.text).split(' ').collect();
        let (mut kept, count) = (Vec::new(), words.len());
        for (at, word) in words.into_iter().enumerate() {
            // What is changed at its edges is no longer part of it.
            match random.below(24) {
                0 if edits && at > 5 && at + 6 < count => {}
                1 if edits && at > 5 && at + 6 < count => kept.push("indeed"),
                _ => kept.push(word),
            }
        }
        passages.push((span, kept.join(" ")));
    }
    // Not in the order of the article.
    passages.reverse();
    let (mut out, mut gold) = (String::new(), Vec::new());
    let mut passages = passages.into_iter();
    for paragraph in host.split('\n') {
        // Not into lines that are no paragraph.
        if let Some((span, words)) = Some(paragraph).filter(|p| p.len() > 100).and_then(|_| passages.next()) {
            let start = out.len();
            out += &words;
            gold.push([span, Span::new(start, out.len())]);
            out.push(' ');
        }
        out += paragraph;
        out.push('\n');
    }
    (out, gold)
}
