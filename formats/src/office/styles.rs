//! What the style of a paragraph makes of it.

use crate::Kind;
use std::collections::BTreeMap;

/// So many styles may be based on each other.
const LONGEST: usize = 12;

/// A style of a document.
#[derive(Debug, Default)]
pub(super) struct Style {
    /// By which paragraphs name it.
    pub(super) id: String,
    /// In English for those that every program has: `heading 1`.
    pub(super) name: String,
    /// The style that it changes.
    pub(super) based_on: String,
    pub(super) made: Option<Kind>,
}

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    list: Vec<Style>,
    /// Of each id its place in the list.
    places: BTreeMap<String, usize>,
}

impl Styles {
    /// A new one; all but its id may be set later.
    pub(super) fn push(&mut self, style: Style) {
        self.places.insert(style.id.clone(), self.list.len());
        self.list.push(style);
    }

    pub(super) fn last_mut(&mut self) -> Option<&mut Style> {
        self.list.last_mut()
    }

    /// What a paragraph in a style is, and why it is not the article.
    pub(super) fn kind_of(&self, id: &str) -> (Kind, Option<&'static str>) {
        let mut id = id;
        for _ in 0..LONGEST {
            let style = self.places.get(id).map(|&at| &self.list[at]);
            let by_name = named(style.map_or(id, |style| style.name.as_str()));
            if let Some(found) = by_name.or_else(|| style.and_then(|style| style.made).map(|kind| (kind, None))) {
                return found;
            }
            match style {
                Some(style) if !style.based_on.is_empty() && style.based_on != id => id = &style.based_on,
                _ => break,
            }
        }
        (Kind::Text, None)
    }
}

/// `heading 1`, `Heading1`, `Heading_20_1`
fn named(name: &str) -> Option<(Kind, Option<&'static str>)> {
    let name = name.replace("_20_", " ").to_ascii_lowercase();
    let level = |rest: &str| rest.trim().parse::<u8>().ok().filter(|level| (1..=9).contains(level));
    if let Some(level) = name.strip_prefix("heading").and_then(level) {
        return Some((Kind::Heading(level), None));
    }
    Some(match name.as_str() {
        "title" => (Kind::Heading(1), None),
        // Programs that make papers base them on the title.
        "author" => (Kind::Text, Some("byline")),
        "date" => (Kind::Text, Some("dateline")),
        "toc heading" => (Kind::Text, Some("contents")),
        "subtitle" => (Kind::Heading(2), None),
        "quote" | "intense quote" | "quotations" | "block text" => (Kind::Quote, None),
        "caption" | "illustration" | "figure" => (Kind::Caption, None),
        _ if name.starts_with("list bullet") || name.starts_with("list number") => (Kind::Item, None),
        _ if name.strip_prefix("toc").and_then(level).is_some() || name.starts_with("contents ") => {
            (Kind::Item, Some("contents"))
        }
        _ => return None,
    })
}
