//! Where a query is met, with the words around each place.

use super::Account;
use super::range::Range;
use super::view::SCHEMA;
use crate::ENGINE;
use crate::text::{Span, around};
use serde::Serialize;

/// Characters on each side of a hit.
const CONTEXT: usize = 70;

/// The places of a query in some articles.
#[derive(Debug, Serialize)]
pub struct FoundView<'a> {
    /// [`SCHEMA`].
    pub schema: u32,
    /// [`ENGINE`].
    pub engine: &'static str,
    /// As it was asked.
    pub query: &'a str,
    /// Of all hits, also those not listed.
    pub total: usize,
    /// How many of all hits each article has, those without any left out.
    pub counts: Vec<CountView<'a>>,
    /// In the order of the articles, then by place.
    pub hits: Vec<HitView<'a>>,
}

/// How many hits an article has.
#[derive(Debug, Serialize)]
pub struct CountView<'a> {
    /// Of the article.
    pub id: &'a serde_json::Value,
    /// Also those not listed.
    pub count: usize,
}

/// A place of the query.
#[derive(Debug, Serialize)]
pub struct HitView<'a> {
    /// Of the article.
    pub id: &'a serde_json::Value,
    /// Flat in JSON: `start` and `end`.
    #[serde(flatten)]
    pub range: Range,
    /// The words before it in its line.
    pub left: &'a str,
    /// The words behind it in its line.
    pub right: &'a str,
}

impl<'a> FoundView<'a> {
    /// `found`: for each hit the place of its article in `accounts`, in their order, and its own. Of all hits `limit` are
    /// listed after the first `skip`.
    #[must_use]
    pub fn new(
        query: &'a str,
        accounts: &'a [Account<'_>],
        found: &[(usize, Span)],
        skip: usize,
        limit: usize,
    ) -> Self {
        let by_article = found.chunk_by(|a, b| a.0 == b.0);
        let count = |own: &[(usize, Span)]| CountView { id: &accounts[own[0].0].id, count: own.len() };
        let hit = |&(at, place): &(usize, Span)| {
            let account = &accounts[at];
            let (left, right) = around(account.text(), place, CONTEXT);
            HitView { id: &account.id, range: account.range(place), left, right }
        };
        FoundView {
            schema: SCHEMA,
            engine: ENGINE,
            query,
            total: found.len(),
            counts: by_article.map(count).collect(),
            hits: found.iter().skip(skip).take(limit).map(hit).collect(),
        }
    }
}
