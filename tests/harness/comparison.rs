//! What a case of comparison states, against what is found.

use super::{pack, whole};
use crossread::compare::{Pairs, compare};
use crossread::document::{Article, Document, Fact, Format};
use crossread::export::{Finding, findings, names};
use crossread::pack::Pack;
use crossread::reader::{Hint, read_text};
use crossread::text::Span;

/// Articles that are compared, and what is found of them.
#[derive(Debug)]
pub struct Compared {
    articles: Vec<(Article, Document)>,
    findings: Vec<Finding>,
}

impl Compared {
    /// Of some annotated articles.
    pub fn of(articles: Vec<(Article, Document)>, pack: &Pack) -> Compared {
        let documents: Vec<_> = articles.iter().map(|(article, document)| (article, document)).collect();
        let findings = findings(&documents, &compare(&documents, Pairs::All, pack));
        Compared { articles, findings }
    }

    /// Of the texts of a case, parted by lines `===`. Before them may stand `@field value` for the first, `@field_b value` for
    /// the second.
    pub fn read(body: &str) -> Result<Compared, String> {
        let (mut given, mut texts) = (Vec::new(), vec![String::new()]);
        for line in body.lines() {
            if let Some(fact) = line.strip_prefix('@').filter(|_| texts.len() == 1 && texts[0].is_empty()) {
                given.push(fact);
            } else if line.trim_end() == "===" {
                texts.push(String::new());
            } else if let Some(text) = texts.last_mut() {
                *text += line;
                text.push('\n');
            }
        }
        if texts.len() < 2 {
            return Err("no `===` between two texts\n".to_owned());
        }
        let mut hints: Vec<Hint> =
            texts.iter().map(|_| Hint { format: Some(Format::Plain), ..Hint::default() }).collect();
        for fact in given {
            let (field, value) = fact.split_once(' ').ok_or_else(|| format!("@{fact} has no value\n"))?;
            let (field, at) = match field.rsplit_once('_') {
                Some((field, letter)) => (field, ["a", "b", "c"].iter().position(|l| *l == letter)),
                None => (field, Some(0)),
            };
            let hint = at.and_then(|at| hints.get_mut(at)).ok_or_else(|| format!("@{fact} is of no text\n"))?;
            let metadata = &mut hint.metadata;
            let place = match field {
                "published" => &mut metadata.published,
                "title" => &mut metadata.title,
                "outlet" => &mut metadata.outlet,
                "byline" => &mut metadata.byline,
                "url" => &mut metadata.url,
                _ => return Err(format!("there is no field {field:?} here\n")),
            };
            *place = Some(Fact::given(value.trim()));
        }
        let article = |(text, hint): (&String, &Hint)| {
            let article = read_text(text.trim_end(), hint);
            let document = whole(&article);
            (article, document)
        };
        Ok(Compared::of(texts.iter().zip(&hints).map(article).collect(), pack()))
    }

    /// `layer says: words | words`, or `no layer says` with or without words: every finding of the layer that says so, and has these
    /// words on each side.
    pub fn holds(&self, line: &str) -> Result<(), String> {
        let (denied, stated) = line.strip_prefix("no ").map_or((false, line), |rest| (true, rest));
        let (head, sides) = split_head(stated);
        let mut head = head.split_whitespace();
        let layer = head.next().unwrap_or_default();
        let known = names(layer).ok_or_else(|| format!("{line}\n    there is no layer {layer:?}\n"))?;
        let mut says: Vec<&str> = head.collect();
        let source = says.iter().position(|word| *word == "from").map(|at| says.split_off(at)[1..].join(" "));
        if let Some(word) = says.iter().find(|word| !known.contains(word)) {
            return Err(format!("{line}\n    {layer} never says {word:?}; it says {}\n", known.join(", ")));
        }
        let sides = self.sides(sides).map_err(|e| format!("{line}\n    {e}\n"))?;
        let fits = |finding: &&Finding| {
            let from = finding.says.iter().position(|word| word == "from").and_then(|at| finding.says.get(at + 1));
            finding.layer == layer
                && says.iter().all(|word| finding.says.iter().any(|said| said == word))
                && source.as_ref().is_none_or(|source| from == Some(source))
                && self.has(finding, &sides)
        };
        if self.findings.iter().any(|finding| fits(&finding)) != denied {
            return Ok(());
        }
        Err(format!("{line}\n{}", self.found(|finding| finding.layer == layer)))
    }

    /// `RULE: words | words`: the rule is the reason of a finding with these words.
    pub fn by_rule(&self, rule: &str, sides: &str) -> Result<(), String> {
        let sides = self.sides(Some(sides))?;
        if self.findings.iter().any(|finding| finding.rule == rule && self.has(finding, &sides)) {
            return Ok(());
        }
        Err(self.found(|finding| !finding.rule.is_empty()))
    }

    /// What the sides state, where they can be met at all.
    fn sides<'s>(&self, sides: Option<&'s str>) -> Result<Vec<Stated<'s>>, String> {
        let Some(sides) = sides else { return Ok(Vec::new()) };
        let sides: Vec<&str> = sides.split(" | ").map(str::trim).collect();
        if sides.len() != self.articles.len() {
            return Err(format!("{} sides for {} texts", sides.len(), self.articles.len()));
        }
        let stated = sides.into_iter().zip(&self.articles).map(|(words, (article, _))| match words {
            "-" => Ok(Stated::Nothing),
            "…" => Ok(Stated::Anything),
            words => {
                let text = on_one_line(&article.text);
                let parts: Vec<&str> = words.split(" … ").collect();
                match parts.iter().find(|part| !has_words(&text, part)) {
                    Some(part) => Err(format!("{part:?} does not stand in the text")),
                    None => Ok(Stated::Words(parts)),
                }
            }
        });
        stated.collect()
    }

    fn has(&self, finding: &Finding, stated: &[Stated<'_>]) -> bool {
        let none = Vec::new();
        stated.iter().zip(&self.articles).enumerate().all(|(at, (stated, (article, _)))| {
            let spans: &Vec<Span> = finding.sides.get(at).unwrap_or(&none);
            match stated {
                Stated::Anything => true,
                Stated::Nothing => spans.is_empty(),
                Stated::Words(parts) => {
                    let places: Vec<String> = spans.iter().map(|span| on_one_line(span.of(&article.text))).collect();
                    parts.iter().all(|part| places.iter().any(|place| has_words(place, part)))
                }
            }
        })
    }

    fn found(&self, of: impl Fn(&Finding) -> bool) -> String {
        let documents: Vec<_> = self.articles.iter().map(|(article, document)| (article, document)).collect();
        let found = self.findings.iter().filter(|finding| of(finding));
        let lines: String = found.map(|f| format!("    found: {} ({})\n", f.line(&documents), f.rule)).collect();
        if lines.is_empty() { "    found: nothing\n".to_owned() } else { lines }
    }
}

enum Stated<'s> {
    Nothing,
    Anything,
    Words(Vec<&'s str>),
}

/// `values differs number: 14 | 11`: the head, and what stands behind its colon.
fn split_head(line: &str) -> (&str, Option<&str>) {
    line.split_once(": ").map_or((line.trim_end_matches(':'), None), |(head, sides)| (head, Some(sides)))
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether words stand in a text as whole words.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let cuts = |inside: Option<char>, outside: Option<char>| {
            inside.is_some_and(char::is_alphanumeric) && outside.is_some_and(char::is_alphanumeric)
        };
        let (before, behind) = (&text[..at], &text[at + words.len()..]);
        !cuts(words.chars().next(), before.chars().next_back())
            && !cuts(words.chars().next_back(), behind.chars().next())
    })
}
