//! Found attributions against gold ones: what is said, by whom, by which cue.

use super::Tally;
use crate::text::Span;
use std::collections::BTreeSet;

/// An attribution as spans of its text, of the gold or found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attributed {
    /// What is said, in parts.
    pub content: Vec<Span>,
    /// Who says so; empty if nobody is named.
    pub source: Vec<Span>,
    /// The words that attribute.
    pub cue: Vec<Span>,
}

/// How much of what is said stands between marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Direct,
    Mixed,
    Indirect,
}

/// What agrees. A part is right by its exact ends, with marks, blanks and punctuation cut off; an attribution is found if half of
/// the words of both are words of each (Jaccard), the nearest first, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AttributionScores {
    /// Parts between marks, all or some of their words.
    pub quoted: Tally,
    /// Parts with all words between marks.
    pub direct: Tally,
    /// Parts with some words between marks.
    pub mixed: Tally,
    /// All parts.
    pub parts: Tally,
    /// Words that somebody says.
    pub words: Tally,
    /// Attributions.
    pub attributions: Tally,
    /// Of those found that have a source: the last word of the gold source is in the one found.
    pub source: Tally,
    /// Of those found: the cues overlap.
    pub cue: Tally,
    /// Attributions found whose source is right too.
    pub said: Tally,
}

/// A pair of attributions that are one, or one that has no other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Matched {
    /// In the gold.
    pub gold: Option<usize>,
    /// Among those found.
    pub found: Option<usize>,
    /// Whether the source is right.
    pub source: bool,
}

impl AttributionScores {
    /// Adds a text, and tells what was found for what.
    pub fn add(&mut self, text: &str, gold: &[Attributed], found: &[Attributed]) -> Vec<Matched> {
        let marked = between_marks(text);
        let parts = |list: &[Attributed], kinds: &[Kind]| {
            let parts =
                list.iter().flat_map(|a| &a.content).filter(|part| kinds.contains(&kind(text, &marked, **part)));
            parts.filter_map(|part| bare(text, *part)).collect::<BTreeSet<_>>()
        };
        let compare = |kinds: &[Kind]| both(&parts(gold, kinds), &parts(found, kinds));
        self.quoted += compare(&[Kind::Direct, Kind::Mixed]);
        self.direct += compare(&[Kind::Direct]);
        self.mixed += compare(&[Kind::Mixed]);
        self.parts += compare(&[Kind::Direct, Kind::Mixed, Kind::Indirect]);
        let content = |list: &[Attributed]| list.iter().map(|a| words(text, &a.content)).collect::<Vec<_>>();
        let (gold_words, found_words) = (content(gold), content(found));
        let all = |lists: &[BTreeSet<u32>]| lists.iter().flatten().copied().collect::<BTreeSet<_>>();
        self.words += both(&all(&gold_words), &all(&found_words));

        let mut matched = Vec::new();
        let (mut gold_left, mut found_left) = (vec![true; gold.len()], vec![true; found.len()]);
        for (i, j) in nearest(&gold_words, &found_words) {
            if !(gold_left[i] && found_left[j]) {
                continue;
            }
            (gold_left[i], found_left[j]) = (false, false);
            let (gold_source, found_source) = (words(text, &gold[i].source), words(text, &found[j].source));
            let source = gold_source.last().is_some_and(|head| found_source.contains(head));
            if !gold_source.is_empty() {
                self.source += Tally { gold: 1, found: 1, right: u64::from(source) };
            }
            let cue = gold[i].cue.iter().any(|cue| found[j].cue.iter().any(|found| found.overlaps(*cue)));
            self.cue += Tally { gold: 1, found: 1, right: u64::from(cue) };
            matched.push(Matched { gold: Some(i), found: Some(j), source });
        }
        let counts = Tally { gold: gold.len() as u64, found: found.len() as u64, right: 0 };
        self.attributions += Tally { right: matched.len() as u64, ..counts };
        self.said += Tally { right: matched.iter().filter(|m| m.source).count() as u64, ..counts };
        let left = |left: &[bool]| (0..left.len()).filter(|at| left[*at]).collect::<Vec<_>>();
        matched.extend(left(&gold_left).into_iter().map(|at| Matched { gold: Some(at), found: None, source: false }));
        matched.extend(left(&found_left).into_iter().map(|at| Matched { gold: None, found: Some(at), source: false }));
        matched
    }

    /// The rows of a table.
    #[must_use]
    pub fn measures(&self) -> [(&'static str, Tally); 9] {
        [
            ("quoted", self.quoted),
            ("direct", self.direct),
            ("mixed", self.mixed),
            ("all kinds", self.parts),
            ("words", self.words),
            ("found", self.attributions),
            ("source", self.source),
            ("cue", self.cue),
            ("who said it", self.said),
        ]
    }
}

/// Pairs that share half of their words, those that share most first.
fn nearest(gold: &[BTreeSet<u32>], found: &[BTreeSet<u32>]) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(usize, usize, (usize, usize))> = Vec::new();
    for (i, gold) in gold.iter().enumerate() {
        for (j, found) in found.iter().enumerate() {
            let shared = gold.intersection(found).count();
            let together = gold.len() + found.len() - shared;
            if shared > 0 && 2 * shared >= together {
                pairs.push((i, j, (shared, together)));
            }
        }
    }
    pairs.sort_by(|(i, j, (a, b)), (k, l, (c, d))| (c * b).cmp(&(a * d)).then((i, j).cmp(&(k, l))));
    pairs.into_iter().map(|(i, j, _)| (i, j)).collect()
}

fn both<T: Ord>(gold: &BTreeSet<T>, found: &BTreeSet<T>) -> Tally {
    Tally { gold: gold.len() as u64, found: found.len() as u64, right: gold.intersection(found).count() as u64 }
}

/// Where the words of some spans begin, parted by white space, each at its first letter or digit.
fn words(text: &str, spans: &[Span]) -> BTreeSet<u32> {
    let mut starts = BTreeSet::new();
    for span in spans {
        let mut inside = false;
        for (at, c) in span.of(text).char_indices() {
            if !inside && c.is_alphanumeric() {
                starts.insert(span.start + at as u32);
            }
            inside = !c.is_whitespace() && (inside || c.is_alphanumeric());
        }
    }
    starts
}

/// A part without what is neither letter nor digit at its ends; `None` if nothing is left.
fn bare(text: &str, part: Span) -> Option<Span> {
    let inside = part.of(text);
    let start = inside.find(char::is_alphanumeric)?;
    let end = inside.rfind(char::is_alphanumeric)?;
    let last = inside[end..].chars().next().map_or(0, char::len_utf8);
    Some(Span::new(part.start as usize + start, part.start as usize + end + last))
}

fn kind(text: &str, marked: &[Span], part: Span) -> Kind {
    let letters = part.of(text).char_indices().filter(|(_, c)| c.is_alphanumeric());
    let (mut inside, mut outside) = (false, false);
    for (at, _) in letters {
        let at = part.start + at as u32;
        let next = marked.partition_point(|span| span.end <= at);
        let is_inside = marked.get(next).is_some_and(|span| span.start <= at);
        inside |= is_inside;
        outside |= !is_inside;
    }
    match (inside, outside) {
        (true, false) => Kind::Direct,
        (true, true) => Kind::Mixed,
        (false, _) => Kind::Indirect,
    }
}

/// What stands between double marks, to the end of the line where nothing closes them.
fn between_marks(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, c) in text.char_indices().chain([(text.len(), '\n')]) {
        match open {
            Some((start, closes)) if c == closes || c == '\n' => {
                spans.push(Span::new(start, at));
                open = None;
            }
            None if c == '“' => open = Some((at, '”')),
            None if c == '"' => open = Some((at, '"')),
            _ => {}
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "“We knew,” said Marna Oban. She called it a “farce” for all.";

    fn at(words: &str) -> Span {
        let start = TEXT.find(words).expect("it is there");
        Span::new(start, start + words.len())
    }

    fn gold() -> Vec<Attributed> {
        let attributed = |content: &str, source: &str, cue: &str| Attributed {
            content: vec![at(content)],
            source: vec![at(source)],
            cue: vec![at(cue)],
        };
        vec![attributed("“We knew,”", "Marna Oban", "said"), attributed("it a “farce” for all", "She", "called")]
    }

    #[test]
    fn parts_are_compared_without_their_marks() {
        let mut found = gold();
        found[0].content = vec![at("We knew")];
        let mut scores = AttributionScores::default();
        scores.add(TEXT, &gold(), &found);
        assert!(scores.measures().iter().all(|(_, tally)| tally.f1() == 1000), "{scores:?}");
        assert_eq!((scores.direct.gold, scores.mixed.gold, scores.words.gold), (1, 1, 7));
    }

    #[test]
    fn half_of_the_words_are_found_and_a_source_is_right_by_its_head() {
        let mut found = gold();
        found[0].source = vec![at("Oban")];
        (found[1].content, found[1].source) = (vec![at("“farce” for all.")], vec![at("Marna")]);
        let mut scores = AttributionScores::default();
        let matched = scores.add(TEXT, &gold(), &found);
        assert_eq!(matched[1], Matched { gold: Some(1), found: Some(1), source: false });
        let right = |tally: Tally| (tally.gold, tally.found, tally.right);
        assert_eq!(
            [scores.parts, scores.attributions, scores.source, scores.said].map(right),
            [(2, 2, 1), (2, 2, 2), (2, 2, 1), (2, 2, 1)]
        );
        found[1].content = vec![at("all")];
        let mut scores = AttributionScores::default();
        scores.add(TEXT, &gold(), &found);
        assert_eq!(right(scores.attributions), (2, 2, 1));
    }
}
