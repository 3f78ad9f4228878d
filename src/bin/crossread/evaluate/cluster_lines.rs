//! The files of clusters: a JSON object a line, in one of three shapes. What is gathered in them are names; the others of
//! what they mark (`he`, `the two sides`, events) are left out.

use crossread::pack::{Pack, Usage};
use crossread::text::fold;
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::collections::BTreeMap;

/// A document of names and the things they name.
#[derive(Debug)]
pub(super) struct Gold {
    pub(super) id: String,
    pub(super) tokens: Vec<String>,
    /// Articles on one story, whose things are the same where their names in `clusters` are.
    pub(super) story: Option<String>,
    /// Token ranges with their types, by the thing they name.
    pub(super) clusters: BTreeMap<String, Vec<(usize, usize, String)>>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Line {
    /// Mentions with their chains, which run over the articles of a topic: `ecbplus`.
    Chains { id: String, topic: String, tokens: Vec<String>, mentions: Vec<Mention> },
    /// `docred`: start, end and type of names alone.
    Names { id: String, sentences: Vec<Vec<String>>, clusters: BTreeMap<String, Vec<(usize, usize, String)>> },
    /// `gum`: start, end, type, status, link and article of all that is spoken of.
    All { id: String, sentences: Vec<Vec<String>>, clusters: BTreeMap<String, Vec<Spoken>> },
}

#[derive(Debug, Deserialize)]
struct Mention {
    start: usize,
    end: usize,
    kind: String,
    #[serde(rename = "type")]
    sort: String,
    chain: String,
}

#[derive(Debug, Deserialize)]
struct Spoken(usize, usize, String, IgnoredAny, IgnoredAny, IgnoredAny);

impl Gold {
    /// # Errors
    /// In words: the line has none of the three shapes, or a range outside of its tokens.
    pub(super) fn of_line(line: &str, pack: &Pack) -> Result<Gold, String> {
        let gold = match serde_json::from_str(line).map_err(|e| e.to_string())? {
            Line::Names { id, sentences, clusters } => {
                Gold { id, tokens: sentences.into_iter().flatten().collect(), story: None, clusters }
            }
            Line::All { id, sentences, clusters } => {
                let spans = clusters.into_iter().map(|(thing, spoken)| {
                    (thing, spoken.into_iter().map(|s| (s.0, s.1, kind(&s.2).to_owned())).collect())
                });
                Gold { id, tokens: sentences.into_iter().flatten().collect(), story: None, clusters: spans.collect() }
                    .names_alone(pack)
            }
            Line::Chains { id, topic, tokens, mentions } => {
                let mut clusters: BTreeMap<String, Vec<(usize, usize, String)>> = BTreeMap::new();
                for m in mentions.into_iter().filter(|m| m.kind == "entity") {
                    clusters.entry(m.chain).or_default().push((m.start, m.end, kind(&m.sort).to_owned()));
                }
                Gold { id, tokens, story: Some(topic), clusters }.names_alone(pack)
            }
        };
        let outside = |(start, end, _): &(usize, usize, String)| start >= end || *end > gold.tokens.len();
        match gold.clusters.values().flatten().find(|span| outside(span)) {
            Some((start, end, _)) => Err(format!("no tokens {start} to {end} of {}", gold.tokens.len())),
            None => Ok(gold),
        }
    }

    /// Without what is no name: pronouns, descriptions, things of other kinds.
    fn names_alone(mut self, pack: &Pack) -> Gold {
        let tokens = &self.tokens;
        for spans in self.clusters.values_mut() {
            spans.retain_mut(|(start, end, kind)| {
                let words = tokens.get(*start..*end).unwrap_or_default();
                let inside = words.iter().take_while(|word| !is_capital(word) || fold(word) == "the").count();
                let named = is_name(&words[inside..], pack);
                // What lies outside of the tokens stays, to be told.
                let outside = *start >= *end || *end > tokens.len();
                *start += if outside { 0 } else { inside };
                outside || (named && !kind.is_empty())
            });
        }
        self.clusters.retain(|_, spans| !spans.is_empty());
        self
    }
}

fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Words with capitals, joined by small ones: `Bank of Wexmoor`, not `The two sides` or `Who`.
fn is_name(words: &[String], pack: &Pack) -> bool {
    const LONGEST: usize = 8;
    let part = |word: &String| {
        let joins =
            matches!(&**word, "of" | "and" | "for" | "the" | "de" | "van" | "bin" | "al" | "&" | "'s" | "-" | ".");
        joins || is_capital(word) || word.chars().all(char::is_numeric)
    };
    let plain = |word: &String| {
        let word = pack.word(&fold(word));
        word.is_function() || matches!(word.usage(), Usage::Lower | Usage::MostlyLower)
    };
    let framed =
        words.first().is_some_and(|word| is_capital(word)) && words.last().is_some_and(|word| is_capital(word));
    framed && words.len() <= LONGEST && words.iter().all(part) && !(words.len() == 1 && plain(&words[0]))
}

/// The types of all sets by the names of one; nothing for what has no names of ours.
fn kind(kind: &str) -> &'static str {
    match kind {
        "person" => "PER",
        "organization" => "ORG",
        "place" | "LOC" => "LOC",
        "event" => "MISC",
        // People and bodies alike.
        "HUM" => "HUM",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread::pack::bundled;

    fn read(line: &str) -> Result<Gold, String> {
        Gold::of_line(line, &Pack::load(bundled()).expect("the bundled pack is whole"))
    }

    fn surfaces(gold: &Gold) -> Vec<(String, String, String)> {
        let all = gold.clusters.iter().flat_map(|(thing, spans)| spans.iter().map(move |span| (thing, span)));
        all.map(|(thing, (a, b, kind))| (thing.clone(), gold.tokens[*a..*b].join(" "), kind.clone())).collect()
    }

    fn expect(gold: &Gold, names: &[(&str, &str, &str)]) {
        let names: Vec<_> = names.iter().map(|(a, b, c)| (a.to_string(), b.to_string(), c.to_string())).collect();
        assert_eq!(surfaces(gold), names);
    }

    #[test]
    fn names_of_all_three_shapes() {
        let names =
            r#"{"id": "a", "sentences": [["Ann", "met"], ["Ann"]], "clusters": {"0": [[0, 1, "PER"], [2, 3, "PER"]]}}"#;
        expect(&read(names).unwrap(), &[("0", "Ann", "PER"), ("0", "Ann", "PER")]);

        let all = r#"{"id": "b", "genre": "news", "sentences": [["The", "Bank", "of", "Wexmoor", "said", "it", "paid"]],
            "clusters": {"1": [[0, 4, "organization", "new", "coref", ""], [5, 6, "organization", "giv:act", "ana", ""]],
            "2": [[4, 5, "event", "new", "sgl", ""]], "3": [[3, 4, "abstract", "new", "sgl", ""]]}}"#;
        expect(&read(all).unwrap(), &[("1", "Bank of Wexmoor", "ORG")]);

        let chains = r#"{"id": "c", "topic": "7", "tokens": ["at", "the", "Wexmoor", "Theatre", "Ada", "Quill", "spoke"],
            "sent": [0, 0, 0, 0, 0, 0, 0], "mentions": [
            {"start": 0, "end": 4, "kind": "entity", "type": "LOC", "chain": "L1", "text": "at the Wexmoor Theatre"},
            {"start": 4, "end": 6, "kind": "entity", "type": "HUM", "chain": "H1", "text": "Ada Quill"},
            {"start": 6, "end": 7, "kind": "event", "type": "ACT", "chain": "A1", "text": "spoke"}]}"#;
        let gold = read(chains).unwrap();
        assert_eq!(gold.story.as_deref(), Some("7"));
        expect(&gold, &[("H1", "Ada Quill", "HUM"), ("L1", "Wexmoor Theatre", "LOC")]);
    }

    #[test]
    fn other_lines_are_refused() {
        assert!(read(r#"{"id": "a", "tokens": []}"#).is_err());
        let outside = r#"{"id": "a", "sentences": [["Ann"]], "clusters": {"0": [[0, 2, "PER"]]}}"#;
        assert_eq!(read(outside).unwrap_err(), "no tokens 0 to 2 of 1");
        let outside = r#"{"id": "a", "sentences": [["Ann"]], "clusters": {"0": [[0, 2, "person", "", "", ""]]}}"#;
        assert_eq!(read(outside).unwrap_err(), "no tokens 0 to 2 of 1");
    }
}
