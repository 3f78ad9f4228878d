//! Writer and day as the page shows them near its title: where metadata is silent, these are what a reader sees.

use super::days;
use super::page::{Block, Page};
use super::words::{Groups, Words};
use crate::Kind;

/// Blocks below the title that may tell.
const BELOW: usize = 25;
const ABOVE: usize = 6;

/// Places of blocks near the title, the likeliest first.
fn near(page: &Page<'_>, title: Option<usize>) -> Vec<usize> {
    let at = title.unwrap_or(0);
    let below = at + 1..page.blocks.len().min(at + 1 + BELOW);
    let above = at.saturating_sub(ABOVE)..at;
    let shown = |at: &usize| !page.blocks[*at].hidden && !page.blocks[*at].framed;
    below.chain(above.rev()).filter(shown).collect()
}

/// The groups of the block, of the elements around its beginning, and of the two block elements around it.
fn groups(page: &Page<'_>, block: &Block) -> Groups {
    let own = page.element(block.element);
    let parent = page.element(own.parent);
    block.inline | own.groups | parent.groups
}

/// The day that stands near the title: where a class says that it is one, else in a short block.
pub(super) fn day(page: &Page<'_>, title: Option<usize>, words: &Words) -> Option<String> {
    let marks = words.groups("date time meta byline");
    let near = near(page, title);
    let short =
        |at: &&usize| page.blocks[**at].letters < 120 && page.blocks[**at].text.contains(|c: char| c.is_ascii_digit());
    let marked =
        near.iter().filter(short).filter(|&&at| page.blocks[at].time || groups(page, &page.blocks[at]) & marks != 0);
    let plain = near.iter().filter(short).filter(|&&at| page.blocks[at].letters < 60);
    marked.chain(plain).find_map(|&at| days::first(&page.blocks[at].text))
}

/// The writers: where a class says so, or behind `By`.
pub(super) fn writers(page: &Page<'_>, title: Option<usize>, words: &Words) -> Option<String> {
    let marks = words.groups("author byline");
    let near = near(page, title);
    let short = |at: &&usize| page.blocks[**at].letters < 120 && page.blocks[**at].kind != Kind::Heading(1);
    let led = near.iter().filter(short).find_map(|&at| {
        let text = &page.blocks[at].text;
        let name = after_lead(text)?;
        named(name)
    });
    let marked = || near.iter().filter(short).filter(|&&at| groups(page, &page.blocks[at]) & marks != 0);
    led.or_else(|| marked().find_map(|&at| named(after_lead(&page.blocks[at].text).unwrap_or(&page.blocks[at].text))))
}

const LEADS: &[&str] = &[
    "by",
    "von",
    "par",
    "por",
    "di",
    "door",
    "af",
    "av",
    "text",
    "autor",
    "author",
    "autorin",
    "written by",
    "posted by",
    "ein artikel von",
    "ein beitrag von",
    "eine kolumne von",
    "ein kommentar von",
    "interview",
    "posted on",
    "verfasst von",
    "geschrieben von",
    "автор",
    "story by",
];

/// What stands behind `By` and the like.
fn after_lead(text: &str) -> Option<&str> {
    LEADS.iter().find_map(|lead| {
        let start = text.get(..lead.len()).filter(|start| start.to_lowercase() == **lead)?;
        let rest = &text[start.len()..];
        let behind = rest.trim_start_matches([':', ' ', '\u{a0}', '\n']);
        (behind.len() < rest.len() && !behind.is_empty()).then_some(behind)
    })
}

/// The names at the beginning: up to a bar, a number, or what is no name.
fn named(text: &str) -> Option<String> {
    let line = text.split(['|', '•', '·', '\n', '(', '/', '—', '–', '@', ';', '\t']).next()?;
    let line = line.split(" - ").next()?;
    let mut name = Vec::new();
    for word in line.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let joins = [
            "and", "und", "et", "y", "e", "en", "og", "och", "de", "la", "van", "der", "von", "den", "del", "da", "di",
            "du", "le", "al", "bin", "&",
        ];
        let fits = bare.starts_with(|c: char| c.is_uppercase() || c.is_alphabetic() && !c.is_lowercase())
            || joins.contains(&bare)
            || word == "&";
        if !fits || bare.chars().any(char::is_numeric) || days::first(&format!("1 {bare} 2000")).is_some() {
            break;
        }
        name.push(word);
        if word.ends_with(':') {
            return None;
        }
    }
    let name = name.join(" ");
    let name = name.trim_matches(|c: char| !c.is_alphanumeric() && c != '.').to_owned();
    let words = name.split(' ').count();
    (name.chars().count() > 3 && (2..=12).contains(&words)
        || words == 1 && name.chars().count() > 3 && name.len() == line.trim().len())
    .then_some(name)
}

#[cfg(test)]
mod tests {
    use super::{after_lead, named};

    #[test]
    fn names_end_where_names_end() {
        assert_eq!(named("Ada Lunde and Ivo Balan, Tarvin").as_deref(), Some("Ada Lunde and Ivo Balan, Tarvin"));
        assert_eq!(named("Ada Lunde | 5 min").as_deref(), Some("Ada Lunde"));
        assert_eq!(named("Ada Lunde October 5, 2020").as_deref(), Some("Ada Lunde"));
        assert_eq!(named("the minister said"), None);
        assert_eq!(after_lead("Von Ada Lunde"), Some("Ada Lunde"));
        assert_eq!(after_lead("Vonnegut"), None);
    }
}
