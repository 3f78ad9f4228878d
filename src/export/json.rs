//! JSON exactly as `docs/CONTRACT.md` writes it: offsets in Unicode code points, one object a line.

use super::view::{ArticleView, ComparisonView};

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
