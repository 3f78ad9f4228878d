//! Words, phrases and beginnings of words in a text, whatever their case and accents.

use crate::text::chars::is_ignorable;
use crate::text::{Span, cuts_word, fold_into, over_line_end};

/// What a reader looks for: `sanctions`, `"nuclear programme"`, `sanction*`. Several terms find texts that have them all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
}

/// Words that follow each other; of the last one perhaps only the beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    words: Vec<Sought>,
    prefix: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Sought {
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
    /// The words that a line end may have cut from the next, sorted: `Wash-⏎ington` is found as one word and as two.
    cut: Vec<u32>,
}

impl Index {
    /// Finds and folds the words of a text. Whoever searches hands the same text in again.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut index = Index::default();
        for span in words(text) {
            fold_word(span.of(text), &mut index.folded);
            if is_cut(text, span) {
                index.cut.push(index.spans.len() as u32);
            }
            index.spans.push(span);
            index.ends.push(index.folded.len() as u32);
        }
        index
    }

    fn word(&self, at: usize) -> &str {
        self.run(at, at)
    }

    /// The words from one to another, without anything between.
    fn run(&self, first: usize, last: usize) -> &str {
        let start = if first == 0 { 0 } else { self.ends[first - 1] };
        &self.folded[start as usize..self.ends[last] as usize]
    }

    /// Whether a word may go on in the next line.
    fn goes_on(&self, at: usize) -> bool {
        at + 1 < self.spans.len() && self.cut.binary_search(&(at as u32)).is_ok()
    }
}

impl Query {
    /// What a reader types, total over any text: quotation marks hold a phrase, also one that is not closed yet.
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

    /// The same words, one right behind the other.
    #[must_use]
    pub fn in_order(self) -> Self {
        let prefix = self.terms.last().is_some_and(|term| term.prefix);
        let words: Vec<Sought> = self.terms.into_iter().flat_map(|term| term.words).collect();
        Query { terms: if words.is_empty() { Vec::new() } else { vec![Term { words, prefix }] } }
    }

    /// Where the terms stand in the text of an index, by place; nothing unless all of them do.
    #[must_use]
    pub fn find(&self, text: &str, index: &Index) -> Vec<Span> {
        let mut met = vec![false; self.terms.len()];
        let mut found: Vec<Span> = Vec::new();
        for at in 0..index.spans.len() {
            let mut longest: Option<Span> = None;
            for (term, met) in self.terms.iter().zip(&mut met) {
                if let Some(last) = term.matches(text, index, at) {
                    *met = true;
                    longest = longest.max(Some(index.spans[at].to(index.spans[last])));
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
            Sought { folded, stops: span.of(term).contains('.') }
        };
        let words: Vec<Sought> = words(term).map(word).filter(|w| !w.folded.is_empty()).collect();
        (!words.is_empty()).then_some(Term { words, prefix })
    }

    /// The last word of the text that the term takes, if it stands at `at`.
    fn matches(&self, text: &str, index: &Index, mut at: usize) -> Option<usize> {
        let (last, before) = self.words.split_last()?;
        for want in before {
            at = want.end(text, index, at, false)? + 1;
        }
        last.end(text, index, at, self.prefix)
    }
}

impl Sought {
    /// The word of the text that it ends with, if it stands at `at`: another one only where a line end cuts it.
    fn end(&self, text: &str, index: &Index, at: usize, prefix: bool) -> Option<usize> {
        let is = |found: &str| if prefix { found.starts_with(&self.folded) } else { found == self.folded };
        let span = *index.spans.get(at)?;
        if is(index.word(at)) {
            let shouted = || !span.of(text).contains(char::is_lowercase);
            return (!self.stops || span.of(text).contains('.') || shouted()).then_some(at);
        }
        let mut end = at;
        while self.folded.starts_with(index.run(at, end)) && index.goes_on(end) {
            end += 1;
            if is(index.run(at, end)) {
                return Some(end);
            }
        }
        None
    }
}

/// Whether a hyphen and a line end stand behind a word; a soft hyphen is a part of it.
fn is_cut(text: &str, word: Span) -> bool {
    let end = word.end as usize;
    let hyphen = text[end..].chars().next().filter(|&c| cuts_word(c)).map_or(0, char::len_utf8);
    (hyphen > 0 || word.of(text).ends_with(cuts_word)) && over_line_end(text, end + hyphen).is_some()
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
    fn words_that_a_line_end_cuts_are_whole() {
        const TEXT: &str = "The opti-\nmized group of Wex\u{ad}\nmoor met Jean-\r\n> Claude Or-\n  bel-\nson of Gaza-\nbased -\nfirms, \
                            the co-\n\noperative; oﬃce of Ｓheﬀield";
        let cases: [(&str, &[&str]); 15] = [
            ("optimized", &["opti-\nmized"]),
            ("opti*", &["opti"]),
            ("optimi*", &["opti-\nmized"]),
            ("\"the optimized group\"", &["The opti-\nmized group"]),
            ("Wexmoor", &["Wex\u{ad}\nmoor"]),
            ("\"jean-claude orbelson\"", &["Jean-\r\n> Claude Or-\n  bel-\nson"]),
            ("orbelson", &["Or-\n  bel-\nson"]),
            ("orbel", &["Or-\n  bel"]),
            ("Gaza-based", &["Gaza-\nbased"]),
            ("gaza", &["Gaza"]),
            ("basedfirms", &[]),
            ("cooperative", &[]),
            ("optim", &[]),
            ("office", &["oﬃce"]),
            ("sheffield", &["Ｓheﬀield"]),
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
