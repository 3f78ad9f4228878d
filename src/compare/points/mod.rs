//! Story points: what is told, over all articles.

use super::pair::Pair;
use super::profile::Profile;
use crate::document::Rule;
use crate::text::Span;

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

pub(super) fn points(_profiles: &[Profile<'_>], _pairs: &[Pair]) -> Vec<Point> {
    Vec::new()
}
