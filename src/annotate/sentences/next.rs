//! What stands behind a mark that may end a sentence, and whether it opens one.

use super::pairs::Role;
use super::passage::Passage;
use crate::document::TokenKind;
use crate::text::list::{List, list};
use crate::text::{Abbreviation, starts_sentence};

/// What stands behind a mark that may end a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Next {
    /// The first token that is not a quotation mark, a bracket or a dash.
    word: usize,
    opening: Opening,
    /// Whether a quotation opens before it.
    quoted: bool,
    /// Whether white space parts it from the mark.
    apart: bool,
    /// Whether no dash stands between it and the mark.
    bare: bool,
    /// Whether a `[...]` does.
    left_out: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    Upper,
    /// `iPhone`, `eBay`
    Mixed,
    Lower,
    Digit,
    /// Letters that know no case: they may open a sentence as any other.
    Caseless,
    Symbol,
    /// Punctuation, which never opens a sentence.
    Inner,
}

/// Verbs behind a name and a quotation.
static SPEECH: List = list!("en/text/speech.txt");

/// What stands behind an hour.
static TIMES: List = list!("en/text/behind-hour.txt");

/// `Mr. Clennam`
static FORMS_OF_ADDRESS: List = list!("en/text/form-of-address.txt");

/// `St. Louis`
static PLACE_TITLES: List = list!("en/text/place-title.txt");

/// The most tokens that open something before the first word of a sentence.
const OPENINGS: usize = 24;

impl Next {
    pub(super) fn look(passage: Passage<'_>, at: usize) -> Next {
        let apart = !passage.touches(at);
        let mut word = at;
        // Nobody opens more at once, and each of ten thousand `[...]` in a row would look at all behind it.
        let farthest = passage.tokens.len().min(at + OPENINGS);
        while word < farthest && is_opening(passage, word) {
            word += 1;
            // "no. [...] Guards": what was left out opens the sentence.
            if passage.leaves_out(word - 1) {
                word += 1;
            }
        }
        let bare = !(at..word).any(|i| matches!(passage.word(i), "-" | "--" | "–" | "—"));
        let left_out = (at..word).any(|i| passage.leaves_out(i));
        let quoted = (at..word).any(|i| passage.roles[i] == Role::Quotes);
        Next { word, opening: opening(passage, word), quoted, apart, bare, left_out }
    }

    /// Whether a sentence may open here, after a mark that leaves little doubt.
    pub(super) fn opens(self) -> bool {
        match self.opening {
            Opening::Upper | Opening::Caseless => true,
            Opening::Mixed | Opening::Digit | Opening::Symbol => self.apart,
            Opening::Lower | Opening::Inner => false,
        }
    }

    /// "i went home. they stayed": some write no capitals; but "the approx. five", "(who? me)" and "They saw — voilà! — you".
    pub(super) fn opens_small(self, passage: Passage<'_>, start: usize, mark: usize) -> bool {
        if !self.bare {
            return false;
        }
        let before = passage.word(mark - 1);
        // "The med. staff left": who begins a sentence with a capital means a short word to be cut short.
        let small = !passage.opens_with_capital(start)
            || self.left_out
            || passage.word(mark) != "."
            || starts_sentence(&capitalised(passage.word(self.word)));
        // Who puts two spaces behind a stop means its sentence to end: "on Vimeo.  eyed3 reads them".
        let plain = before.len() > 5
            || (before.len() > 2 && before.starts_with(char::is_lowercase) && small)
            || (before.len() > 1 && passage.gap(mark + 1) > 1);
        let word = passage.tokens[mark - 1].kind == TokenKind::Word && before.chars().all(char::is_alphabetic);
        self.opening == Opening::Lower && self.apart && !self.quoted && plain && word && passage.touches(mark)
    }

    /// "the talks failed.Nobody spoke" are two; "node.JS" and "section 4.B" are not.
    pub(super) fn opens_after_stop(self, passage: Passage<'_>, stop: usize) -> bool {
        if self.apart || self.quoted {
            return self.opens();
        }
        let word = passage.word(self.word);
        // "Shares of Matsui <7203.T> rose", "the Jan.-Feb. figures"
        let ticker = passage.word(self.word + 1) == ">" && passage.touches(self.word + 1);
        let tied = !self.bare && matches!(passage.word(stop + 1), "-" | "–") && passage.touches(self.word);
        if ticker || tied {
            return false;
        }
        let after = word.chars().nth(1);
        let capital = self.opening == Opening::Upper && (after.is_none_or(char::is_lowercase) || starts_sentence(word));
        capital && stop > 0 && passage.touches(stop)
    }

    /// Whether the word more likely opens a sentence than continues a name.
    pub(super) fn is_starter(self, passage: Passage<'_>) -> bool {
        let bullet = super::items::is_bullet(passage.word(self.word));
        bullet || (self.opening == Opening::Upper && (self.quoted || starts_sentence(passage.word(self.word))))
    }

    /// `Gen. Alvarado`, `Mrs May`; `St. Louis` is a place.
    pub(super) fn is_title(self, passage: Passage<'_>) -> bool {
        let word = passage.word(self.word);
        let title = |name: &str| Abbreviation::of(name) == Some(Abbreviation::Title) && !PLACE_TITLES.has(name);
        self.is_form_of_address(passage) || (self.leads_name(passage) && word.strip_suffix('.').is_some_and(title))
    }

    /// Titles that no organisation or place has before it: `Mr. Clennam`, not `Sen. Diaz`.
    pub(super) fn is_form_of_address(self, passage: Passage<'_>) -> bool {
        let word = passage.word(self.word);
        self.leads_name(passage) && FORMS_OF_ADDRESS.has(word.trim_end_matches('.'))
    }

    /// Whether a word with a capital follows the word: `Miss Clennam`.
    fn leads_name(self, passage: Passage<'_>) -> bool {
        self.opening == Opening::Upper && self.apart && passage.is_upper(self.word + 1)
    }

    pub(super) fn is_first_person(self, passage: Passage<'_>) -> bool {
        passage.word(self.word) == "I"
    }

    /// `Monday`, `Sept.`, `EST` behind an hour.
    pub(super) fn is_time(self, passage: Passage<'_>) -> bool {
        let word = passage.word(self.word);
        TIMES.has(word) || Abbreviation::of(word.trim_end_matches('.')) == Some(Abbreviation::Calendar)
    }

    /// `"Why now?" Ana Ruiz asked`: the name behind the quotation is its speaker.
    pub(super) fn attributes(self, passage: Passage<'_>) -> bool {
        if self.quoted || starts_sentence(passage.word(self.word)) {
            return false;
        }
        let name = (self.word..self.word + 5).take_while(|&i| passage.is_upper(i) || passage.word(i) == "-").count();
        name > 0 && SPEECH.has(passage.word(self.word + name))
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}

fn is_opening(passage: Passage<'_>, at: usize) -> bool {
    match passage.roles[at] {
        Role::Opens { .. } | Role::Quotes => true,
        Role::Closes => false,
        Role::Plain if passage.tokens[at].kind == TokenKind::Punct => match passage.word(at) {
            "–" | "—" | "-" | "--" | "¿" | "¡" | "..." | "…" | "*" => true,
            // ". . . The rule": dots that open a sentence.
            "." => !passage.touches(at),
            _ => false,
        },
        Role::Plain => false,
    }
}

fn opening(passage: Passage<'_>, at: usize) -> Opening {
    let Some(token) = passage.tokens.get(at) else { return Opening::Upper };
    let word = token.span.of(passage.text);
    let Some(first) = word.chars().find(|c| !crate::text::chars::is_ignorable(*c)) else { return Opening::Inner };
    match token.kind {
        TokenKind::Punct if super::items::is_bullet(word) => Opening::Upper,
        TokenKind::Punct | TokenKind::Clitic => Opening::Inner,
        TokenKind::Symbol => Opening::Symbol,
        TokenKind::Address => Opening::Digit,
        _ if first.is_uppercase() => Opening::Upper,
        _ if first.is_numeric() => Opening::Digit,
        _ if first.is_lowercase() && word.chars().take(4).any(char::is_uppercase) => Opening::Mixed,
        _ if first.is_lowercase() => Opening::Lower,
        _ => Opening::Caseless,
    }
}
