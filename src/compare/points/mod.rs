//! Story points: what is told, over all articles.

mod rows;

use self::rows::{Tie, rows};
use super::pair::Pair;
use super::profile::Profile;
use crate::document::Rule;
use crate::text::{Span, order_by_key};
use std::collections::{BTreeMap, BTreeSet};

/// Something that articles tell, a row: the passages of those that tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// By article, then by place; articles without one do not tell it.
    pub cells: Vec<Cell>,
    /// The slug of what joined them.
    pub rule: Rule,
}

/// What one article tells of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// By its place in the comparison.
    pub article: usize,
    /// The words.
    pub span: Span,
}

const TOLD_BY_SEVERAL: Rule = Rule("told-by-several");

/// A passage is of so many sentences of an article at most, with no more than one between them.
const LONG: usize = 3;
const GAP: usize = 2;

/// A sentence of one of the articles: article, and place among those that are compared.
type Place = (usize, usize);

/// Of all articles, those first that stand first in them.
pub(super) fn points(profiles: &[Profile<'_>], pairs: &[Pair]) -> Vec<Point> {
    let mut places: BTreeSet<Place> = BTreeSet::new();
    let mut met: Vec<([Place; 2], u16)> = Vec::new();
    for pair in pairs {
        for alignment in &pair.alignments {
            let held = |side: usize| {
                let article = pair.articles[side];
                alignment.sides[side].iter().filter_map(move |s| Some((article, sentence(&profiles[article], *s)?)))
            };
            for a in held(0) {
                for b in held(1) {
                    places.extend([a, b]);
                    met.push(([a, b], alignment.score));
                }
            }
        }
    }
    let places: Vec<Place> = places.into_iter().collect();
    let at = |place: &Place| places.binary_search(place).unwrap_or_default();
    let ties = met.iter().map(|([a, b], strength)| Tie { ends: [at(a), at(b)], strength: *strength });
    let words = |item: usize| {
        let (article, told) = places[item];
        profiles[article].text(profiles[article].sentences[told].tokens)
    };
    // As strong: by their words, since the order of the articles says nothing.
    let ordered = |tie: &Tie| {
        let [a, b] = tie.ends.map(words);
        (a.min(b), a.max(b))
    };
    let looked: BTreeSet<[usize; 2]> = pairs.iter().map(|pair| pair.articles).collect();
    let compared = |a: usize, b: usize| {
        let (a, b) = (places[a].0, places[b].0);
        looked.contains(&[a.min(b), a.max(b)])
    };
    let passages = |items: &[usize], more: &[usize]| {
        let mut of_article: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        items.iter().chain(more).for_each(|at| of_article.entry(places[*at].0).or_default().push(places[*at].1));
        of_article
    };
    let is_passage = |told: &mut Vec<usize>| {
        order_by_key(told, |at| *at);
        told.len() <= LONG && told.windows(2).all(|pair| pair[1] - pair[0] <= GAP)
    };
    let may_join = |a: &[usize], b: &[usize]| passages(a, b).values_mut().all(is_passage);
    let rows = rows(places.len(), ties.collect(), |x, y| ordered(x).cmp(&ordered(y)), compared, may_join);

    let mut points: Vec<(u64, Point)> = rows.iter().map(|row| point(profiles, &passages(row, &[]))).collect();
    order_by_key(&mut points, |(place, point)| {
        (*place, point.cells.iter().map(|c| (c.article, c.span)).collect::<Vec<_>>())
    });
    points.into_iter().map(|(_, point)| point).collect()
}

/// A row, and where it stands on average, in thousandths of the articles.
fn point(profiles: &[Profile<'_>], passages: &BTreeMap<usize, Vec<usize>>) -> (u64, Point) {
    let mut place = 0;
    let mut cells = Vec::new();
    for (&article, told) in passages {
        let profile = &profiles[article];
        let span = |at: &usize| profile.document.span(profile.sentences[*at].tokens);
        let [first, last] = [told.iter().min(), told.iter().max()].map(|at| at.map(span));
        let (Some(first), Some(last)) = (first, last) else { continue };
        let span = first.to(last);
        place += u64::from(span.start) * 1000 / profile.article.text.len().max(1) as u64;
        cells.push(Cell { article, span });
    }
    (place / (cells.len().max(1) as u64), Point { cells, rule: TOLD_BY_SEVERAL })
}

/// The compared sentence that holds the start of a passage.
fn sentence(profile: &Profile<'_>, span: Span) -> Option<usize> {
    let of = |at: usize| profile.document.span(profile.sentences[at].tokens);
    let at = profile.sentences.partition_point(|told| profile.document.span(told.tokens).end <= span.start);
    (at < profile.sentences.len() && of(at).overlaps(span)).then_some(at)
}
