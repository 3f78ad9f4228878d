//! What the full stop behind letters is: part of the word or a token of its own.

use super::scan::{char_at, first_word, following, is_word, touches};
use crate::document::{Token, TokenKind};
use crate::text::list::{List, list};
use crate::text::{Abbreviation, starts_sentence};

/// What the full stop behind letters is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// The word goes on: `U.S`, `node.js`.
    Inside,
    /// The word ends with it: `Mr.`, `a.m.`, `J.`.
    Last,
    /// It is a token of its own.
    Apart,
}

use Stop::{Apart, Inside, Last};

/// Nouns that a letter is told apart by: `vitamin C. Sales rose` has no person called C. Sales.
static LETTERED: List = list!("en/text/lettered.txt");

/// Short names of days and months that are words too: "They sat in the sun."
static CALENDAR_WORDS: List = list!("en/text/calendar-word.txt");

/// Judges the stop at `at`; the word began at `start`, its letters since the last stop or hyphen at `piece`.
pub(super) fn judge(text: &str, start: usize, piece: usize, at: usize, before: &[Token]) -> Stop {
    let (word, letters, after) = (&text[start..at], &text[piece..at], at + 1);
    let single = is_single(letters);
    match char_at(text, after) {
        Some('.') => {
            // "the U.S.." is a slip; "the U.S..." has its ellipsis.
            let known = is_acronym(word) || Abbreviation::of(word) == Some(Abbreviation::Suffix);
            if known && !text[after..].starts_with("..") { Last } else { Apart }
        }
        Some(next) if next.is_alphabetic() => {
            let lone = !char_at(text, after + next.len_utf8()).is_some_and(is_word);
            if single && lone {
                Inside
            } else if next.is_lowercase() {
                // "node.js", "comp.sources.unix"
                Inside
            } else if single {
                // "J.Smith"
                if letters.starts_with(char::is_uppercase) { Last } else { Apart }
            } else if lone && letters.len() <= 2 && text[after..].chars().nth(1) == Some('.') {
                // "Ph.D."
                Inside
            } else if Abbreviation::of(word).is_some() {
                Last
            } else if is_capitals(letters) && is_extension(first_word(&text[after..])) {
                // "REPORT.XLS"
                Inside
            } else {
                Apart
            }
        }
        Some(next) if next.is_ascii_digit() => {
            if Abbreviation::of(word) == Some(Abbreviation::Reference) {
                Last
            } else if letters.ends_with(|c: char| c.is_ascii_digit()) {
                // "V2.1"
                Inside
            } else {
                Apart
            }
        }
        _ if is_acronym(word) => Last,
        _ if single && start == piece && !is_one_letter_abbreviation(word) => initial(text, word, after, before),
        _ => match Abbreviation::of(word) {
            Some(class) if stands(class, text, word, after, before) => Last,
            _ => Apart,
        },
    }
}

fn is_single(letters: &str) -> bool {
    let mut chars = letters.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}

fn is_one_letter_abbreviation(word: &str) -> bool {
    matches!(word, "p" | "v")
}

fn is_capitals(letters: &str) -> bool {
    letters.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}

fn is_extension(letters: &str) -> bool {
    (2..=4).contains(&letters.len()) && is_capitals(letters)
}

/// `U.S`, `a.m`, `Ph.D`; not `node.js`.
fn is_acronym(word: &str) -> bool {
    word.len() < 24
        && word.contains('.')
        && word.split('.').enumerate().all(|(i, p)| is_single(p) || (i == 0 && p == "Ph"))
}

/// `J.` before a name, `c.` before a number; not `plan B.`, nor `you and I.`
fn initial(text: &str, letter: &str, after: usize, before: &[Token]) -> Stop {
    let rest = following(text, after);
    let Some(next) = rest.chars().next() else { return Apart };
    let digit = next.is_ascii_digit();
    if letter.starts_with(char::is_lowercase) {
        // "born c. 1900"; "a. The first item" is a list.
        return if digit && matches!(letter, "b" | "c" | "d" | "r") { Last } else { Apart };
    }
    if matches!(next, ',' | ')' | ';') && rest.len() == text.len() - after {
        return Last;
    }
    let previous = before.last().filter(|t| t.kind == TokenKind::Word).map_or("", |t| t.span.of(text));
    let named = previous.starts_with(char::is_uppercase) && !starts_sentence(previous);
    if LETTERED.has_folded(previous) {
        return Apart;
    }
    let goes_on = next.is_uppercase() && !starts_sentence(first_word(rest));
    let goes_on = goes_on || (next.is_uppercase() && is_initial(rest));
    match letter {
        "I" if !named => Apart,
        _ if goes_on || (named && !next.is_uppercase() && !digit) => Last,
        _ => Apart,
    }
}

/// Whether another initial follows: `J. A. Smith`, though `A` may open a sentence.
fn is_initial(rest: &str) -> bool {
    is_single(first_word(rest)) && char_at(rest, first_word(rest).len()) == Some('.')
}

/// Whether a word of the list is one here: it may be a plain word at the end of a sentence too.
fn stands(class: Abbreviation, text: &str, word: &str, after: usize, before: &[Token]) -> bool {
    let rest = following(text, after);
    let next = rest.chars().next();
    let number = next.is_some_and(|c| c.is_ascii_digit());
    let on = next.is_some_and(|c| c.is_lowercase() || matches!(c, ',' | ')' | ';' | ':'));
    // "in Jan.-Feb.", "the Mon.–Fri. service"
    let tied = text[after..].starts_with(['-', '–']);
    let last = before.last();
    match class {
        Abbreviation::Title | Abbreviation::Inner | Abbreviation::Suffix | Abbreviation::Closing => true,
        Abbreviation::Reference => {
            let roman = first_word(rest);
            number || (roman.len() > 1 && roman.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L')))
        }
        // "They sat in the sun.", "The Sun. It said"
        Abbreviation::Calendar => number || on || tied || !CALENDAR_WORDS.has_folded(word),
        Abbreviation::State => on || last.is_some_and(|t| matches!(t.span.of(text), "," | "(" | "-" | "–")),
        Abbreviation::Unit => last.is_some_and(|t| t.kind == TokenKind::Number && !touches(before, after)),
    }
}
