//! What belongs together in two articles, by places in their views.

use super::Account;
use super::view::{ArticleRef, SCHEMA};
use crate::ENGINE;
use crate::compare::Landmarks;
use serde::Serialize;

/// What belongs together in two articles.
#[derive(Debug, Serialize)]
pub struct LandmarksView<'a> {
    /// [`SCHEMA`].
    pub schema: u32,
    /// [`ENGINE`].
    pub engine: &'static str,
    /// The left one and the right one.
    pub articles: [ArticleRef<'a>; 2],
    /// A mention on the left and one on the right, in passages that report the same, in the order of both texts.
    pub pairs: Vec<(usize, usize)>,
    /// For blocks on the left the sentence of the right that answers, and the other way round.
    pub answers: [Vec<(usize, usize)>; 2],
}

impl<'a> LandmarksView<'a> {
    /// `found` is that of the two articles.
    #[must_use]
    pub fn new(accounts: [&Account<'a>; 2], found: &Landmarks) -> Self {
        LandmarksView {
            schema: SCHEMA,
            engine: ENGINE,
            articles: accounts.map(ArticleRef::new),
            pairs: found.pairs.iter().map(|(left, right)| (left.at(), right.at())).collect(),
            answers: found.answers.each_ref().map(|own| own.iter().map(|(b, s)| (b.at(), s.at())).collect()),
        }
    }
}
