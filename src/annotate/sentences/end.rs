//! Whether a sentence ends at a mark, and where the next one begins.

use super::items::behind_label;
use super::next::Next;
use super::pairs::Role;
use super::passage::Passage;
use crate::document::TokenKind;
use crate::text::Abbreviation;
use crate::text::list::{List, list};

/// Looking ahead is bounded, so that `. . . .` and `.).).)` without end are read once.
const DOTS: usize = 8;
const CLOSERS: usize = 12;

/// What may end a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// `.`
    Stop,
    /// `!`, `?`, `?!`
    Cry,
    /// `...`, `…`, `. . .`
    Ellipsis,
    /// The stop of an abbreviation.
    Short(Short),
}

/// What an abbreviation asks of the word behind it, if a sentence is to end there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Short {
    /// `etc.`, `6 ft.`: a capital.
    Capital,
    /// `U.S.`, `Inc.`: a word that opens sentences; not `U.S. Army`, `Inc. Chief Executive`.
    Starter,
    /// `7 p.m.`: a capital, but no weekday or time zone.
    Hour,
    /// `Corp.`, `Ph.D.`, `Sept.`: also any title, `Gen. Alvarado`.
    Titled,
    /// `D.C.`, `Police Dept.`: also a form of address, `Mr. Clennam`; not `U.S. Sen. Diaz`, `Dept. Sgt. Lee`.
    Addressed,
}

/// If a sentence ends with the token at `at`, the token that the next one starts with.
pub(super) fn after(passage: Passage<'_>, start: usize, at: usize) -> Option<usize> {
    // Dots with nothing before them, or behind another dot, have been judged already.
    if at == start || (passage.word(at) == "." && passage.word(at - 1) == ".") {
        return None;
    }
    // "[...] Guards stood there": what was left out belongs to the words behind it.
    if at == start + 1 && passage.leaves_out(at) {
        return None;
    }
    let (mark, behind) = mark(passage, start, at)?;
    let end = closed(passage, behind);
    let next = Next::look(passage, end);
    let quoted = (behind..end).any(|i| passage.roles[i] == Role::Closes && !matches!(passage.word(i), ")" | "]" | "}"));
    let ends = match mark {
        // `"Why now?" he asked`: behind a closing mark small letters go on.
        Mark::Stop | Mark::Cry if end == at + 1 && next.opens_small(passage, start, at) => true,
        Mark::Stop => next.opens_after_stop(passage, at),
        Mark::Cry => next.opens() && !(quoted && next.attributes(passage)),
        // "what I mean is . . . I did not": `I` is no capital to go by.
        Mark::Ellipsis => next.opens() && !next.is_first_person(passage),
        Mark::Short(Short::Capital) => next.opens(),
        Mark::Short(Short::Starter) => next.is_starter(passage),
        Mark::Short(Short::Titled) => {
            next.is_starter(passage) || (next.is_title(passage) && !is_fronted(passage, start, at))
        }
        Mark::Short(Short::Addressed) => {
            next.is_starter(passage) || (next.is_form_of_address(passage) && !is_fronted(passage, start, at))
        }
        Mark::Short(Short::Hour) => next.opens() && !next.is_time(passage) && !is_fronted(passage, start, at),
    };
    ends.then_some(end)
}

/// The mark at `at`, and the token behind it.
fn mark(passage: Passage<'_>, start: usize, at: usize) -> Option<(Mark, usize)> {
    let word = passage.word(at);
    let last = word.chars().next_back()?;
    match passage.tokens[at].kind {
        TokenKind::Word if last == '.' => Some((Mark::Short(short(passage, start, at)?), at + 1)),
        // "Yahoo! in Rome"
        TokenKind::Word if last == '!' => Some((Mark::Short(Short::Starter), at + 1)),
        TokenKind::Punct
            if matches!(last, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '‼' | '⁇' | '⁈' | '⁉') =>
        {
            if word.len() > 1 && word.bytes().all(|b| b == b'.') {
                return ellipsis(passage, at, at + 1, word.len());
            }
            match word {
                "." if at < behind_label(passage, start) => None,
                // "S/. 500"
                "." if passage.word(at - 1) == "/" && passage.touches(at) => None,
                "." => {
                    let run =
                        passage.tokens[at..].iter().take(DOTS).take_while(|t| t.span.of(passage.text) == ".").count();
                    if run > 1 { ellipsis(passage, at, at + run, run) } else { Some((Mark::Stop, at + 1)) }
                }
                "…" => ellipsis(passage, at, at + 1, 3),
                _ => Some((Mark::Cry, at + 1)),
            }
        }
        _ => None,
    }
}

/// Dots, close or spaced: three stand for words left out, a fourth for the end of the sentence.
fn ellipsis(passage: Passage<'_>, at: usize, behind: usize, dots: usize) -> Option<(Mark, usize)> {
    let before = at.checked_sub(1).map(|i| passage.word(i));
    if matches!(before, Some("[" | "(")) && matches!(passage.word(behind), "]" | ")") {
        // "The court [...] was silent [...] The judge left"
        return Some((Mark::Short(Short::Starter), behind));
    }
    let spaced = behind - at > 1;
    if spaced && dots == 4 && passage.touches(at) {
        // "of words. . . . The rule": the first ends the sentence, unless the dots end the text.
        let last = closed(passage, behind) == passage.tokens.len();
        return Some(if last { (Mark::Stop, behind) } else { (Mark::Stop, at + 1) });
    }
    Some((if dots > 3 { Mark::Stop } else { Mark::Ellipsis }, behind))
}

fn short(passage: Passage<'_>, start: usize, at: usize) -> Option<Short> {
    let word = passage.word(at);
    let name = word.strip_suffix('.')?;
    if at < behind_label(passage, start) {
        return None;
    }
    match Abbreviation::of(name) {
        // "Robert Downing Sr. Mr. Clennam": behind a name it is the elder, before one it is a title.
        Some(Abbreviation::Title) if name == "Sr" && at > start && passage.is_upper(at - 1) => Some(Short::Addressed),
        Some(Abbreviation::Title | Abbreviation::Inner | Abbreviation::Reference) => None,
        Some(Abbreviation::Suffix) if OFFICERED.has_folded(name) => Some(Short::Addressed),
        Some(Abbreviation::Calendar | Abbreviation::Suffix | Abbreviation::State) => Some(Short::Titled),
        Some(Abbreviation::Unit | Abbreviation::Closing) => Some(Short::Capital),
        None if ["a.m", "p.m"].iter().any(|hour| hour.eq_ignore_ascii_case(name)) => Some(Short::Hour),
        // Initials: "F.", but not "U.S."
        None if !name.contains('.') => None,
        None if DEGREES.has(name) => Some(Short::Titled),
        None => Some(Short::Addressed),
    }
}

/// Degrees with stops, behind which a sentence is over where a title follows: "She is an M.D. Prof. Clennam is not."
static DEGREES: List = list!("en/text/degree.txt");

/// Bodies and streets whose officers are called by them: `Police Dept. Sgt. Lee`.
static OFFICERED: List = list!("en/text/officered.txt");

/// Words that open a sentence with a time.
static FRONTING: List = list!("en/text/fronting.txt");

/// The token behind the marks that close with the sentence: quotation marks, brackets, notes, smileys.
fn closed(passage: Passage<'_>, mut at: usize) -> usize {
    let widest = passage.tokens.len().min(at + CLOSERS);
    while at < widest {
        let word = passage.word(at);
        match (passage.roles[at], passage.tokens[at].kind) {
            (Role::Closes, _) => at += 1,
            // "as shown.[12] Then": the number of a note.
            (Role::Opens { partner }, _)
                if word == "[" && partner as usize == at + 2 && passage.tokens[at + 1].kind == TokenKind::Number =>
            {
                at = partner as usize + 1;
            }
            (_, TokenKind::Punct) if passage.touches(at) && matches!(word, "." | "!" | "?") => at += 1,
            (_, TokenKind::Symbol) if !word.is_ascii() && !is_amount(passage, at) => at += 1,
            (_, TokenKind::Symbol) if word.len() > 1 && word.starts_with([':', ';']) => at += 1,
            _ => break,
        }
    }
    at
}

/// A currency sign before its number is no smiley.
fn is_amount(passage: Passage<'_>, at: usize) -> bool {
    passage.touches(at + 1) || super::items::is_bullet(passage.word(at))
}

/// "At 5 a.m. Mr. Smith left", "In Sept. Gen. Nasr came back": the time opens the sentence and ends nothing.
fn is_fronted(passage: Passage<'_>, start: usize, at: usize) -> bool {
    at - start <= 5 && FRONTING.has(passage.word(start))
}
