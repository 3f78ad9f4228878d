//! What can be read, told once for the page and the command line.

use crossread_formats::{TABLE, walk};
use serde::Serialize;

/// The formats, and what a walk of a page keeps.
#[derive(Debug, Serialize)]
pub struct FormatsView {
    /// In the order in which a file is asked; plain text and Markdown last.
    pub formats: Vec<FormatView>,
    /// The attributes that a walk keeps, in small letters.
    pub attributes: &'static [&'static str],
}

/// One format.
#[derive(Debug, Serialize)]
pub struct FormatView {
    /// `html`
    pub name: &'static str,
    /// Of file names, without the dot.
    pub endings: &'static [&'static str],
}

impl FormatsView {
    /// All that are read.
    #[must_use]
    pub fn new() -> FormatsView {
        let mut formats: Vec<FormatView> =
            TABLE.iter().map(|row| FormatView { name: row.name, endings: row.endings }).collect();
        formats.push(FormatView { name: "markdown", endings: &["md", "markdown", "mkd", "mdown"] });
        formats.push(FormatView { name: "plain", endings: &["txt", "text"] });
        FormatsView { formats, attributes: walk::ATTRIBUTES }
    }
}

impl Default for FormatsView {
    fn default() -> Self {
        FormatsView::new()
    }
}
