//! JSON exactly as `docs/CONTRACT.md` writes it: offsets in Unicode code points, one object a line.

use super::Account;
use super::view::{ArticleView, ComparisonView};
use crate::compare::Comparison;
use crate::text::Unit;
use serde_json::Value;

/// One line, without its newline.
#[must_use]
pub fn article_line(view: &ArticleView<'_>) -> String {
    serde_json::to_string(view).expect("views hold only strings, integers and lists")
}

/// One line, without its newline.
#[must_use]
pub fn comparison_line(view: &ComparisonView<'_>) -> String {
    serde_json::to_string(view).expect("views hold only strings, integers and lists")
}

/// The lines of `crossread annotate` for each article, then the line of `crossread compare` where there is something to
/// compare.
#[must_use]
pub fn lines(accounts: &[Account<'_>], comparison: &Comparison) -> String {
    let mut out = String::new();
    for account in accounts {
        let view = ArticleView::new(account.id.clone(), account.article, account.document, Unit::CodePoint);
        out += &article_line(&view);
        out.push('\n');
    }
    if accounts.len() > 1 {
        let ids: Vec<Value> = accounts.iter().map(|a| a.id.clone()).collect();
        let documents: Vec<_> = accounts.iter().map(|a| (a.article, a.document)).collect();
        out += &comparison_line(&ComparisonView::new(&ids, &documents, comparison));
        out.push('\n');
    }
    out
}
