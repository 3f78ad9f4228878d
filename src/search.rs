//! Words, phrases and beginnings of words in a text, whatever their case and accents.

use crate::text::chars::is_ignorable;
use crate::text::{Span, fold_into};

/// What a reader looks for: `sanctions`, `"nuclear programme"`, `sanction*`. Several terms find texts that have them all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
}

/// Words that follow each other; of the last one perhaps only the beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    words: Vec<Word>,
    prefix: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    folded: String,
    /// Written with stops: `U.S.` finds `US`, but not the `us` that `US` finds too.
    stops: bool,
}

/// The words of a text, folded once for all queries.
#[derive(Debug, Default)]
pub struct Index {
    spans: Vec<Span>,
    folded: String,
    /// Where each word ends in `folded`.
    ends: Vec<u32>,
}

impl Index {
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut index = Index::default();
        for span in words(text) {
            fold_word(span.of(text), &mut index.folded);
            index.spans.push(span);
            index.ends.push(index.folded.len() as u32);
        }
        index
    }

    fn word(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.folded[start as usize..self.ends[at] as usize]
    }
}

impl Query {
    #[must_use]
    pub fn parse(query: &str) -> Self {
        let mut terms = Vec::new();
        // Every second part stood in quotation marks; one that is not closed is still being typed.
        for (i, part) in query.split(['"', '“', '”', '„']).enumerate() {
            if i % 2 == 1 {
                terms.extend(Term::parse(part));
            } else {
                terms.extend(part.split_whitespace().filter_map(Term::parse));
            }
        }
        Query { terms }
    }

    /// Where the terms stand in the text of an index, by place; nothing unless all of them do.
    #[must_use]
    pub fn find(&self, text: &str, index: &Index) -> Vec<Span> {
        let mut met = vec![false; self.terms.len()];
        let mut found: Vec<Span> = Vec::new();
        for at in 0..index.spans.len() {
            let mut longest: Option<Span> = None;
            for (term, met) in self.terms.iter().zip(&mut met) {
                if term.matches(text, index, at) {
                    *met = true;
                    longest = longest.max(Some(index.spans[at].to(index.spans[at + term.words.len() - 1])));
                }
            }
            // `"North Korea" Korea`: one place is one hit.
            found.extend(longest.filter(|place| !found.last().is_some_and(|last| last.overlaps(*place))));
        }
        if met.contains(&false) { Vec::new() } else { found }
    }
}

impl Term {
    /// `Iran's` and `Gaza-based` are phrases: what joins their words may be written in more than one way.
    fn parse(term: &str) -> Option<Term> {
        let prefix = term.trim_end().ends_with('*');
        let word = |span: Span| {
            let mut folded = String::new();
            fold_word(span.of(term), &mut folded);
            Word { folded, stops: span.of(term).contains('.') }
        };
        let words: Vec<Word> = words(term).map(word).filter(|w| !w.folded.is_empty()).collect();
        (!words.is_empty()).then_some(Term { words, prefix })
    }

    fn matches(&self, text: &str, index: &Index, at: usize) -> bool {
        let last = self.words.len() - 1;
        at + last < index.spans.len()
            && self.words.iter().enumerate().all(|(i, want)| {
                let word = index.word(at + i);
                let met = if i == last && self.prefix { word.starts_with(&want.folded) } else { word == want.folded };
                let shouted = || !index.spans[at + i].of(text).contains(char::is_lowercase);
                met && (!want.stops || index.spans[at + i].of(text).contains('.') || shouted())
            })
    }
}

/// The stops of an abbreviation fold away: `U.S.` and `US` are one word.
fn fold_word(word: &str, out: &mut String) {
    let start = out.len();
    fold_into(word, out);
    if out[start..].contains('.') {
        let bare: String = out[start..].chars().filter(|c| *c != '.').collect();
        out.truncate(start);
        out.push_str(&bare);
    }
}

/// Runs of letters and digits, and letters with stops: `U.S.` In scripts without spaces every character is a word, so that a
/// phrase finds a name.
fn words(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let first = text[start..].chars().next()?;
        let rest = &text[start + first.len_utf8()..];
        let length = if is_ideograph(first) { 0 } else { rest.find(|c| !continues(c)).unwrap_or(rest.len()) };
        let abbreviated = if length == 0 && first.is_alphabetic() { abbreviation(rest) } else { 0 };
        at = start + first.len_utf8() + length.max(abbreviated);
        Some(Span::new(start, at))
    })
}

/// How far an abbreviation goes on behind its first letter: `.S.`, `.S`, `.m.`; nothing for the end of a sentence.
fn abbreviation(rest: &str) -> usize {
    let (mut end, mut after) = (0, rest);
    while let Some(letter) = after.strip_prefix('.').and_then(|a| a.chars().next()).filter(|c| c.is_alphabetic()) {
        let next = &after[1 + letter.len_utf8()..];
        if is_ideograph(letter) || next.starts_with(continues) {
            break;
        }
        end += 1 + letter.len_utf8();
        after = next;
    }
    end + usize::from(end > 0 && after.starts_with('.'))
}

fn continues(c: char) -> bool {
    (c.is_alphanumeric() && !is_ideograph(c)) || is_ignorable(c) || unicode_normalization::char::is_combining_mark(c)
}

/// Chinese characters and the Japanese syllabaries.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Tehran’s sanctions\n\nThe U.S. sanctioned Erdo\u{11f}an. North-Korea, “North Korea” and NORTH KOREAN \
                        coope\u{ad}ration; 東京タワー café cafe\u{301} sanction";

    fn found(query: &str) -> Vec<&'static str> {
        Query::parse(query).find(TEXT, &Index::new(TEXT)).into_iter().map(|s| s.of(TEXT)).collect()
    }

    #[test]
    fn words_phrases_and_beginnings() {
        let cases: [(&str, &[&str]); 18] = [
            ("sanctions", &["sanctions"]),
            ("SANCTION", &["sanction"]),
            ("sanction*", &["sanctions", "sanctioned", "sanction"]),
            ("erdogan", &["Erdo\u{11f}an"]),
            ("cafe", &["café", "cafe\u{301}"]),
            ("cooperation", &["coope\u{ad}ration"]),
            ("\"north korea\"", &["North-Korea", "North Korea"]),
            ("“North Korea*”", &["North-Korea", "North Korea", "NORTH KOREAN"]),
            ("\"north kor*", &["North-Korea", "North Korea", "NORTH KOREAN"]),
            ("Tehran's", &["Tehran’s"]),
            ("U.S.", &["U.S."]),
            ("東京", &["東京"]),
            ("korea u.s", &["U.S.", "Korea", "Korea"]),
            ("sanction sanction*", &["sanctions", "sanctioned", "sanction"]),
            ("korea \"north korea\"", &["North-Korea", "North Korea"]),
            ("sanctions Berlin", &[]),
            ("korea north", &["North", "Korea", "North", "Korea", "NORTH"]),
            ("nction", &[]),
        ];
        for (query, want) in cases {
            assert_eq!(found(query), want, "{query}");
        }
    }

    #[test]
    fn stops_in_abbreviations_fold_away() {
        const TEXT: &str = "US forces told us: the U.S. and U.S.-led units, at 5 a.m. in Washington D.C. The U.Same. J.R.R. Tolkien, É.U. \
                            plan B. Then C.I.A";
        let cases: [(&str, &[&str]); 12] = [
            ("US", &["US", "us", "U.S.", "U.S."]),
            ("us", &["US", "us", "U.S.", "U.S."]),
            ("U.S.", &["US", "U.S.", "U.S."]),
            ("u.s", &["US", "U.S.", "U.S."]),
            ("U.S.-led", &["U.S.-led"]),
            ("am", &["a.m."]),
            ("DC", &["D.C."]),
            ("\"washington dc\"", &["Washington D.C."]),
            ("J.R.R. Tolkien", &["J.R.R.", "Tolkien"]),
            ("eu", &["É.U."]),
            ("b", &["B"]),
            ("CI*", &["C.I.A"]),
        ];
        for (query, want) in cases {
            let found = Query::parse(query).find(TEXT, &Index::new(TEXT));
            let found: Vec<&str> = found.into_iter().map(|s| s.of(TEXT)).collect();
            assert_eq!(found, want, "{query}");
        }
    }

    #[test]
    fn nothing_to_look_for_finds_nothing() {
        for query in ["", "  ", "\"", "\"\"", "*", "“*”", "…", "\u{ad}"] {
            assert_eq!(found(query), [""; 0], "{query:?}");
        }
    }
}
