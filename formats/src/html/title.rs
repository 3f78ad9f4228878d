//! The title: what the page names its article, without what belongs to the outlet.

use super::page::Page;
use crate::{Fact, Field, Kind};

/// The heading of the first rank, shown, that is no name of the outlet: the one that the title of the page repeats, else the
/// first.
pub(super) fn heading<'a>(page: &'a Page<'_>) -> Option<&'a str> {
    let shown = || page.blocks.iter().filter(|block| !block.hidden && !block.framed);
    let first_rank = || shown().filter(|block| block.kind == Kind::Heading(1)).map(|block| &*block.text);
    let repeated = |text: &&str| letters(&page.title).contains(&letters(text)) && text.split_whitespace().count() > 1;
    let second = || shown().filter(|block| block.kind == Kind::Heading(2)).map(|block| &*block.text);
    first_rank()
        .find(repeated)
        .or_else(|| first_rank().max_by_key(|text| text.len().min(40)))
        .or_else(|| second().find(repeated).filter(|text| text.split_whitespace().count() > 2))
}

/// What is compared of two titles: letters and digits alone, small.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// One is the other or its beginning.
pub(super) fn alike(one: &str, other: &str) -> bool {
    let (one, other) = (letters(one), letters(other));
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    !short.is_empty() && long.starts_with(&short) && short.len() * 2 >= long.len()
}

/// Takes the outlet's name off all titles, sets that before the others of which the page tells in most places, and answers
/// all of them.
pub(super) fn settle(facts: &mut [Fact], outlet: &str, heading: Option<&str>) -> Vec<String> {
    let heading = heading.map(letters).unwrap_or_default();
    for fact in facts.iter_mut().filter(|fact| fact.field == Field::Title && fact.rule != "heading") {
        fact.value = crate::pieces::collapsed(&without_outlet(&fact.value, outlet, &heading));
    }
    let mut titles: Vec<String> = Vec::new();
    for fact in facts.iter().filter(|fact| fact.field == Field::Title) {
        if !titles.contains(&fact.value) {
            titles.push(fact.value.clone());
        }
    }
    titles
}

const BARS: &[&str] = &[" -- ", " | ", " - ", " – ", " — ", " · ", " » ", " « ", " :: ", " • ", " / ", " > "];

/// `Talks fail | The Tide`: what stands behind the last bar, if it names the outlet, or if the heading is what stands before.
fn without_outlet(title: &str, outlet: &str, heading: &str) -> String {
    let outlet = letters(outlet);
    let mut title = title.to_owned();
    for _ in 0..3 {
        let last = BARS.iter().filter_map(|bar| Some((title.rfind(bar)?, bar.len()))).max();
        let Some((at, length)) = last else { break };
        let (before, behind) = (letters(&title[..at]), letters(&title[at + length..]));
        let named = !behind.is_empty() && !outlet.is_empty() && (outlet.contains(&behind) || behind.contains(&outlet));
        let told = !heading.is_empty() && (before == *heading || heading.starts_with(&before) && before.len() > 12);
        let told = told && !heading.ends_with(&behind);
        if !named && !told || before.is_empty() {
            break;
        }
        title.truncate(at);
    }
    title
}

#[cfg(test)]
mod tests {
    use super::without_outlet;

    #[test]
    fn the_outlet_is_taken_off() {
        assert_eq!(without_outlet("Talks fail | World - The Tide", "The Tide", ""), "Talks fail | World");
        assert_eq!(without_outlet("Talks fail - Tide", "", "talksfail"), "Talks fail");
        assert_eq!(without_outlet("Talks - again - fail", "The Tide", "x"), "Talks - again - fail");
    }
}
