//! Notes that name where an article stood before: `Republished with permission from …`. That outlet is never the
//! article's own.

use super::passage::{Passage, Word};
use super::phrase::{is_phrase, may_begin};
use crate::calendar::{MONTHS, WEEKDAYS};
use crate::document::{Fact, Rule};
use crate::text::Span;

pub(super) const RULE: Rule = Rule("republish-note");

/// Up to the word before the name of the outlet.
const NOTES: &[&str] = &[
    "[this|the] [article|story|post|piece|report|essay] [is|was|has] [been] [here] republished|reprinted|reposted|reproduced|syndicated|published|used [here] with|by * permission|permissions [from|of|by]",
    "[this|the] [article|story|post|piece|report|essay] [is|was|has] [been] republished|reprinted|reposted|syndicated|reproduced from|via|courtesy [of]",
    "[this|the] [article|story|post|piece|report|essay] [is|was|has] [been] republished|reprinted|reproduced under * license|licence from",
    "this [article|story|post|piece|report|essay|column|interview|version] * [was|has|is] [been] originally|first published|posted|appeared|printed|ran|produced|run * in|on|by|at|with|from",
    "a version of this [article|story|post|piece|report|essay|column] [was|has] [originally|first] [been] published|posted|appeared|printed|ran|appears in|on|by|at",
    "originally|first published|posted|appeared|printed * in|on|by|at|with",
    "originally from",
    "the post * appeared|published first on|in|at",
    "the post * first appeared|published on|in|at",
    "content|article|story|text courtesy of",
];

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Note {
    /// The outlet, where the note names one.
    pub(super) outlet: Option<Span>,
}

pub(super) fn note(passage: &Passage<'_>) -> Option<Note> {
    if !passage.is_within(50) || !is_about_itself(passage) {
        return None;
    }
    let notes: Vec<&str> = NOTES.iter().copied().filter(|note| may_begin(&passage.words[0], note)).collect();
    if notes.is_empty() {
        return None;
    }
    // The shortest lead that has a name behind it; a note may name none.
    let leads = (2..=passage.words.len()).filter(|&n| notes.iter().any(|note| is_phrase(&passage.words[..n], note)));
    let mut noted = false;
    for lead in leads {
        noted = true;
        if let Some(outlet) = name(&passage.words[lead..]) {
            return Some(Note { outlet: Some(outlet) });
        }
    }
    // "First published on April 25, 2024" dates the article and says nothing of an outlet.
    noted.then_some(Note { outlet: None })
}

/// "First published in 1851, the book …" is prose; a note says no more than that.
fn is_about_itself(passage: &Passage<'_>) -> bool {
    let bare = matches!(&*passage.words[0].folded, "first" | "originally");
    !bare || passage.words.len() <= 14 && !passage.words.iter().any(|w| w.after.starts_with(',') && w.is_number())
}

/// The capitalised words at the start: `The Washington Daily Chronicle`, `the Journal of Peace`, `example.org`.
fn name(words: &[Word<'_>]) -> Option<Span> {
    let words = match words {
        [article, rest @ ..] if article.text == "the" => rest,
        _ => words,
    };
    let is_site = |w: &Word<'_>| w.text.split_once('.').is_some_and(|(_, end)| end.len() >= 2) && !w.is_number();
    // `38 North`
    let numbered = |w: &Word<'_>| {
        w.is_number()
            && w.after.is_empty()
            && words.get(1).is_some_and(|next| next.is_capitalised() && !is_calendar(next))
    };
    let first = words.first().filter(|w| (w.is_capitalised() || is_site(w) || numbered(w)) && !is_calendar(w))?;
    let mut span = first.span;
    for (before, word) in words.iter().zip(&words[1..]) {
        let inner = matches!(&*word.folded, "of" | "the" | "and" | "for" | "de" | "del" | "la" | "le" | "in");
        if !before.after.is_empty() || !(inner || word.is_capitalised()) || is_calendar(word) {
            break;
        }
        if word.is_capitalised() {
            span = span.to(word.span);
        }
    }
    Some(span)
}

fn is_calendar(word: &Word<'_>) -> bool {
    MONTHS.iter().chain(&WEEKDAYS).any(|name| *name == &*word.folded)
}

pub(super) fn fact(outlet: Span, text: &str) -> Fact {
    Fact { value: outlet.of(text).to_owned(), span: Some(outlet), rule: RULE }
}
