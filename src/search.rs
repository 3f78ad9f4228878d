//! Words, phrases and beginnings of words in a text, whatever their case and accents.

use crate::text::chars::is_ignorable;
use crate::text::{Span, fold, fold_into};

/// What a reader looks for: `sanctions`, `"nuclear programme"`, `sanction*`. Several terms find texts that have them all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
}

/// Words that follow each other; of the last one perhaps only the beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    words: Vec<String>,
    prefix: bool,
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

    /// Where the terms stand in the text, by place; nothing unless all of them do.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Span> {
        let words: Vec<Span> = words(text).collect();
        let mut folded = String::new();
        let mut met = vec![false; self.terms.len()];
        let mut found: Vec<Span> = Vec::new();
        for at in 0..words.len() {
            let mut longest: Option<Span> = None;
            for (term, met) in self.terms.iter().zip(&mut met) {
                if let Some(run) = words.get(at..at + term.words.len())
                    && term.matches(text, run, &mut folded)
                {
                    *met = true;
                    longest = longest.max(Some(run[0].to(run[run.len() - 1])));
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
        let words: Vec<String> = words(term).map(|w| fold(w.of(term))).filter(|w| !w.is_empty()).collect();
        (!words.is_empty()).then_some(Term { words, prefix })
    }

    fn matches(&self, text: &str, run: &[Span], folded: &mut String) -> bool {
        let last = self.words.len() - 1;
        self.words.iter().zip(run).enumerate().all(|(i, (want, word))| {
            folded.clear();
            fold_into(word.of(text), folded);
            if i == last && self.prefix { folded.starts_with(want.as_str()) } else { folded == want }
        })
    }
}

/// Runs of letters and digits; in scripts without spaces every character is a word, so that a phrase finds a name.
fn words(text: &str) -> impl Iterator<Item = Span> + '_ {
    let mut chars = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.find(|(_, c)| c.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = chars.next_if(|(_, c)| !is_ideograph(first) && continues(*c)) {
            end = at + c.len_utf8();
        }
        Some(Span::new(start, end))
    })
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
        Query::parse(query).find(TEXT).into_iter().map(|s| s.of(TEXT)).collect()
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
            ("U.S.", &["U.S"]),
            ("東京", &["東京"]),
            ("korea u.s", &["U.S", "Korea", "Korea"]),
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
    fn nothing_to_look_for_finds_nothing() {
        for query in ["", "  ", "\"", "\"\"", "*", "“*”", "…", "\u{ad}"] {
            assert_eq!(found(query), [""; 0], "{query:?}");
        }
    }
}
