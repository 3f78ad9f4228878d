//! Notes that name where an article stood before: `Republished with permission from …`. That outlet is never the
//! article's own.

use super::passage::{Passage, Word};
use super::phrase::{is_phrase, may_begin};
use crate::calendar::{MONTHS, WEEKDAYS};
use crate::document::{Fact, Rule};
use crate::pack::{Pack, PageRole, PhraseList};
use crate::text::Span;

pub(super) const RULE: Rule = Rule("republish-note");

#[derive(Debug, PartialEq, Eq)]
pub(super) struct Note {
    /// The outlet, where the note names one.
    pub(super) outlet: Option<Span>,
}

pub(super) fn note(passage: &Passage<'_>, pack: &Pack) -> Option<Note> {
    if !passage.is_within(50) || !is_about_itself(passage) {
        return None;
    }
    let notes = pack.phrase_list(PhraseList::RepublishLead);
    let notes: Vec<&str> = notes.filter(|note| may_begin(&passage.words[0], note)).collect();
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
        let inner = word.role.has(PageRole::IN_OUTLET);
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
    MONTHS.iter().chain(WEEKDAYS.iter()).any(|name| *name == &*word.folded)
}

pub(super) fn fact(outlet: Span, text: &str) -> Fact {
    Fact { value: outlet.of(text).to_owned(), span: Some(outlet), rule: RULE }
}
