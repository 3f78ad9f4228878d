//! What is found of all articles of a comparison, as it is outside.

use super::Account;
use super::range::Range;
use crate::compare::clusters::Cluster;
use crate::compare::lineage::Lineage;
use crate::compare::points::Point;
use crate::compare::{Comparison, LinkedEntity};
use crate::text::Span;
use serde::Serialize;

/// See [`Lineage`].
#[derive(Debug, Serialize)]
pub struct LineageView<'a> {
    /// What it comes from.
    pub from: OriginView<'a>,
    /// Indexes `articles`.
    pub to: usize,
    /// How it comes from there.
    pub kind: &'static str,
    /// Where it is said, or seen.
    pub because: Vec<PlaceView>,
    /// Whether it is said.
    pub certainty: &'static str,
    /// The slug of what found it.
    pub rule: &'static str,
}

/// See [`crate::compare::lineage::Origin`].
#[derive(Debug, Serialize)]
pub struct OriginView<'a> {
    /// Indexes `articles`.
    pub article: Option<usize>,
    /// As it is called in the text.
    pub source: Option<&'a str>,
    /// Indexes the entities of the comparison.
    pub entity: Option<usize>,
}

/// A place in one of the articles.
#[derive(Debug, Serialize)]
pub struct PlaceView {
    /// Indexes `articles`.
    pub article: usize,
    /// Flat in JSON: `start` and `end`.
    #[serde(flatten)]
    pub range: Range,
}

/// See [`Cluster`].
#[derive(Debug, Serialize)]
pub struct ClusterView<'a> {
    /// Index `articles`.
    pub articles: &'a [usize],
    /// What they have in common.
    pub kind: &'static str,
    /// The slug of what joined them.
    pub rule: &'static str,
}

/// See [`Point`].
#[derive(Debug, Serialize)]
pub struct PointView {
    /// By article, then by place.
    pub cells: Vec<PlaceView>,
    /// The slug of what joined them.
    pub rule: &'static str,
}

pub(super) fn place(accounts: &[Account<'_>], article: usize, span: Span) -> PlaceView {
    PlaceView { article, range: accounts[article].range(span) }
}

impl<'a> LineageView<'a> {
    /// Of a comparison of these accounts.
    #[must_use]
    pub fn of_all(accounts: &[Account<'_>], comparison: &'a Comparison) -> Vec<Self> {
        comparison.lineage.iter().map(|found| LineageView::new(accounts, &comparison.entities, found)).collect()
    }

    /// `entities`: those linked over the accounts.
    pub(super) fn new(accounts: &[Account<'_>], entities: &[LinkedEntity], found: &'a Lineage) -> Self {
        let of_part = |part| entities.iter().position(|e| e.parts.contains(&(found.to, part)));
        LineageView {
            from: OriginView {
                article: found.from.article,
                source: found.from.source.as_deref(),
                entity: found.from.entity.and_then(of_part),
            },
            to: found.to,
            kind: found.kind.name(),
            because: found.because.iter().map(|&(article, span)| place(accounts, article, span)).collect(),
            certainty: found.certainty.name(),
            rule: found.rule.0,
        }
    }
}

impl<'a> ClusterView<'a> {
    /// As it was found.
    #[must_use]
    pub fn new(cluster: &'a Cluster) -> Self {
        ClusterView { articles: &cluster.articles, kind: cluster.kind.name(), rule: cluster.rule.0 }
    }
}

impl PointView {
    /// Of a comparison of these accounts.
    #[must_use]
    pub fn new(accounts: &[Account<'_>], point: &Point) -> Self {
        let cells = point.cells.iter().map(|cell| place(accounts, cell.article, cell.span));
        PointView { cells: cells.collect(), rule: point.rule.0 }
    }
}
