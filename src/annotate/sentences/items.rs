//! Where the items of a list begin that stand in one paragraph: `1.`, `(b)`.

use super::passage::Passage;
use crate::document::TokenKind;
use crate::text::list::{List, list};

/// The label of a list's item: `1.`, `2)`, `3.)`, `(4)`, `b.`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Label {
    value: u32,
    form: Written,
    /// The token behind it.
    end: usize,
}

/// Two items of one list are labelled alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Written {
    letter: bool,
    bracketed: bool,
    stop: bool,
    bracket: bool,
}

/// Where the items of lists that run on in one line begin: `1. Peace 2. Bread`, `• Peace • Bread`.
pub(super) fn starts(passage: Passage<'_>) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut last: Option<Label> = None;
    for at in 0..passage.tokens.len() {
        if is_bullet(passage.word(at)) {
            starts.push(at);
            continue;
        }
        let Some(label) = label(passage, at) else { continue };
        // "J. K. Rowlands": an item holds something. "A. Dorrit and B. Clennam": a list has no joiners.
        let initial = label.form.letter && label.form.stop && !label.form.bracket;
        if initial && last.is_some_and(|last| last.end == at || joins(passage, at)) {
            continue;
        }
        if opens_list(passage, at) && last.is_none_or(|last| last.form != label.form || label.value != last.value + 1) {
            last = Some(label);
        } else if last.is_some_and(|last| last.form == label.form && label.value == last.value + 1) {
            // Behind a bullet the item has begun already.
            if at > 0 && !is_bullet(passage.word(at - 1)) {
                starts.push(at);
            }
            last = Some(label);
        }
    }
    starts
}

static BEFORE_INITIAL: List = list!("en/text/before-initial.txt");

fn joins(passage: Passage<'_>, at: usize) -> bool {
    let word = at.checked_sub(1).map_or("", |at| passage.word(at));
    word == "," || BEFORE_INITIAL.has(word)
}

pub(super) fn is_bullet(mark: &str) -> bool {
    matches!(mark, "•" | "◦" | "▪" | "▫" | "‣" | "⁃" | "●" | "○" | "■" | "□" | "➢" | "➤")
}

/// The token behind the label that a sentence starts with; `start` if there is none.
pub(super) fn behind_label(passage: Passage<'_>, start: usize) -> usize {
    let start = if is_bullet(passage.word(start)) { start + 1 } else { start };
    label(passage, start).map_or(start, |label| label.end)
}

/// A list begins with its block, behind a colon, or behind the end of a sentence.
fn opens_list(passage: Passage<'_>, at: usize) -> bool {
    at == 0 || matches!(passage.word(at - 1), ":" | "." | "!" | "?") || is_bullet(passage.word(at - 1))
}

fn label(passage: Passage<'_>, at: usize) -> Option<Label> {
    let opened = passage.word(at) == "(";
    let name = at + usize::from(opened);
    let word = passage.word(name);
    // "A." before a word with a capital is one token, as an initial is.
    let (word, glued) = word.strip_suffix('.').map_or((word, false), |word| (word, true));
    let value = match passage.tokens.get(name)?.kind {
        TokenKind::Number if word.len() <= 3 => word.parse().ok()?,
        TokenKind::Word if word.len() == 1 => u32::from(word.bytes().next().filter(u8::is_ascii_alphabetic)?),
        _ => return None,
    };
    let mut end = name + 1;
    let stop = glued || (passage.word(end) == "." && passage.touches(end));
    end += usize::from(stop && !glued);
    let bracket = passage.word(end) == ")" && passage.touches(end);
    end += usize::from(bracket);
    // "(4" alone is no label, nor is "4)" behind an opening bracket elsewhere: "(in 4)".
    let whole = if opened { bracket } else { stop || bracket };
    let apart = !passage.touches(at) || is_bullet(passage.word(at.wrapping_sub(1)));
    let form = Written {
        letter: value >= u32::from(b'A') && !word.as_bytes()[0].is_ascii_digit(),
        bracketed: opened,
        stop,
        bracket,
    };
    (whole && (at == 0 || apart) && end < passage.tokens.len() && !passage.touches(end)).then_some(Label {
        value,
        form,
        end,
    })
}
