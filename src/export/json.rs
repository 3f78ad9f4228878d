//! JSON exactly as `docs/CONTRACT.md` writes it: one object a line.

use super::Account;
use super::view::{ArticleView, ComparisonView};
use crate::compare::Comparison;
use serde::Serialize;

/// A view as one line, without its newline.
#[must_use]
pub fn line(view: &impl Serialize) -> String {
    serde_json::to_string(view).expect("views hold only strings, integers and lists")
}

/// The lines of `crossread annotate` for each article, then the line of `crossread compare` where there is something to
/// compare.
#[must_use]
pub fn lines(accounts: &[Account<'_>], comparison: &Comparison) -> String {
    let mut out = String::new();
    for account in accounts {
        out += &line(&ArticleView::new(account));
        out.push('\n');
    }
    if accounts.len() > 1 {
        out += &line(&ComparisonView::new(accounts, comparison));
        out.push('\n');
    }
    out
}
