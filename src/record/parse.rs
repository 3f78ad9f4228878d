//! A line of JSON, or the object in it, as an article with its metadata and corrections, or as several that are compared.

use super::failure::Failure;
use super::rescue::rescue;
use crate::document::{Article, Correction, Fact, Format, Metadata, Warning};
use crate::reader::{self, Hint};
use serde_json::{Map, Value};
use std::borrow::Cow;

/// An article to annotate, with what has to be echoed and applied.
#[derive(Debug)]
pub struct Record {
    /// Echoed as it was given; `null` without one.
    pub id: Value,
    /// As the reader made it.
    pub article: Article,
    /// In the order in which they are applied.
    pub corrections: Vec<Correction>,
    /// Counted from 1; `None` of a file that is one article.
    pub line: Option<u64>,
}

/// Articles that are one comparison by themselves.
#[derive(Debug)]
pub struct Set {
    /// Echoed as it was given; `null` without one.
    pub id: Value,
    /// In the order in which they stand there.
    pub articles: Vec<Record>,
    /// Counted from 1.
    pub line: Option<u64>,
}

/// What a line holds.
#[derive(Debug)]
pub enum Item {
    /// One article.
    Article(Box<Record>),
    /// A comparison by itself.
    Set(Set),
}

impl Item {
    /// For who takes articles alone.
    ///
    /// # Errors
    /// `BadRecord` for a set.
    pub fn article(self) -> Result<Record, Failure> {
        match self {
            Item::Article(record) => Ok(*record),
            Item::Set(Set { id, line, .. }) => {
                let message = "the record has no string \"text\"".to_owned();
                Err(Failure { id, name: "BadRecord", message, line })
            }
        }
    }
}

/// Whether a line is a JSON object with a string `text`, or with `articles`.
#[must_use]
pub fn is_record(line: &[u8]) -> bool {
    // Most texts are told apart by their first letter.
    let line = without_bom(line).trim_ascii_start();
    let has = |record: &Map<String, Value>| {
        record.get("text").is_some_and(Value::is_string) || record.get("articles").is_some_and(Value::is_array)
    };
    line.starts_with(b"{") && object(line).is_ok_and(|(record, _)| has(&record))
}

/// Reads line `number` of an NDJSON input.
///
/// # Errors
/// `BadRecord` for what is no record, and the names of [`crate::reader::ReadError`] for what the reader refuses.
pub fn parse(line: &[u8], number: u64) -> Result<Item, Failure> {
    let (mut record, mended) = object(without_bom(line)).map_err(|e| bad(&Value::Null, number, e))?;
    if record.contains_key("text") {
        return article(record, mended, number).map(|record| Item::Article(Box::new(record)));
    }
    let id = record.remove("id").unwrap_or_default();
    let Some(Value::Array(articles)) = record.remove("articles") else {
        return Err(bad(&id, number, "the record has no string \"text\"".to_owned()));
    };
    let of_set = |at: usize, message: String| bad(&id, number, format!("article {}: {message}", at + 1));
    let articles = articles.into_iter().enumerate().map(|(at, one)| match one {
        Value::Object(one) => article(one, mended, number).map_err(|e| of_set(at, e.message)),
        _ => Err(of_set(at, "it is no object".to_owned())),
    });
    let articles = articles.collect::<Result<Vec<_>, _>>()?;
    Ok(Item::Set(Set { id, articles, line: Some(number) }))
}

fn bad(id: &Value, line: u64, message: String) -> Failure {
    Failure { id: id.clone(), name: "BadRecord", message, line: Some(line) }
}

/// An article from its object, the record of that number; `mended`: whether halves of surrogate pairs had to be replaced in it.
///
/// # Errors
/// As [`parse`].
pub fn article(mut record: Map<String, Value>, mended: bool, number: u64) -> Result<Record, Failure> {
    let failure = |id: &Value, name, message| Failure { id: id.clone(), name, message, line: Some(number) };
    let id = record.remove("id").unwrap_or_default();
    let Some(Value::String(text)) = record.remove("text") else {
        return Err(failure(&id, "BadRecord", "the record has no string \"text\"".to_owned()));
    };
    let corrections = match record.remove("corrections") {
        None | Some(Value::Null) => Vec::new(),
        Some(value) => serde_json::from_value(value)
            .map_err(|e| failure(&id, "BadRecord", format!("\"corrections\" cannot be read: {e}")))?,
    };
    let format = match record.remove("format") {
        None | Some(Value::Null) => None,
        Some(value) => match value.as_str().and_then(Format::parse) {
            Some(format) => Some(format),
            None => return Err(failure(&id, "BadRecord", format!("the format {value} is not known"))),
        },
    };

    let mut warnings = Vec::new();
    if mended {
        let message = "half of a surrogate pair stands alone and is shown as U+FFFD".to_owned();
        warnings.push(Warning { name: "lone-surrogate", message });
    }
    let name = id.as_str().map_or_else(|| format!("line {number}"), str::to_owned);
    let hint = Hint { name, format, metadata: metadata(&record, &mut warnings), ..Hint::default() };
    let read = rescue(|| match format {
        // Of several articles in one record, the first.
        Some(Format::File(_)) => reader::read(text.as_bytes(), &hint).map(|mut articles| articles.swap_remove(0)),
        Some(_) => Ok(reader::read_text(&text, &hint)),
        None => Ok(reader::verbatim(text, &hint)),
    });
    let mut article = match read {
        Ok(Ok(article)) => article,
        Ok(Err(e)) => return Err(failure(&id, e.name(), e.to_string())),
        Err(panic) => return Err(Failure::panic(&id, Some(number), panic)),
    };
    article.warnings.splice(0..0, warnings);
    Ok(Record { id, article, corrections, line: Some(number) })
}

fn without_bom(line: &[u8]) -> &[u8] {
    line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line)
}

/// The object of a line, and whether halves of surrogate pairs had to be replaced in it.
fn object(line: &[u8]) -> Result<(Map<String, Value>, bool), String> {
    let line = std::str::from_utf8(line).map_err(|e| format!("the line is not UTF-8: {e}"))?;
    let value = serde_json::from_str(line);
    let (value, mended) = match (value, mend_surrogates(line)) {
        (Err(_), Cow::Owned(line)) => (serde_json::from_str(&line), true),
        (value, _) => (value, false),
    };
    match value {
        Ok(Value::Object(record)) => Ok((record, mended)),
        Ok(_) => Err("the line is JSON but no object".to_owned()),
        Err(e) => Err(format!("the line is no JSON object: {e}")),
    }
}

/// JSON from JavaScript or Python may hold `\ud83d` without its other half. One code point stays one code point.
fn mend_surrogates(json: &str) -> Cow<'_, str> {
    let unit = |at: usize| {
        let digits = json.get(at..at + 6)?.strip_prefix("\\u")?;
        u16::from_str_radix(digits, 16).ok()
    };
    let (mut out, mut copied, mut at) = (String::new(), 0, 0);
    while let Some(next) = json[at..].find('\\') {
        at += next;
        match unit(at) {
            Some(0xd800..=0xdbff) if matches!(unit(at + 6), Some(0xdc00..=0xdfff)) => at += 12,
            Some(0xd800..=0xdfff) => {
                out.push_str(&json[copied..at]);
                out.push_str("\\ufffd");
                at += 6;
                copied = at;
            }
            Some(_) => at += 6,
            // `\\ud800` is a backslash and five letters.
            None => at += 1 + json[at + 1..].chars().next().map_or(0, char::len_utf8),
        }
    }
    if copied == 0 { Cow::Borrowed(json) } else { Cow::Owned(out + &json[copied..]) }
}

/// What a record says of its article. What cannot be taken is left out with a warning.
#[must_use]
pub fn metadata(record: &Map<String, Value>, warnings: &mut Vec<Warning>) -> Metadata {
    let mut given = |keys: &[&str]| {
        let (key, value) = keys.iter().find_map(|&key| Some((key, record.get(key).filter(|v| !v.is_null())?)))?;
        let value = match value {
            Value::String(value) => value.trim().to_owned(),
            // `"date": 2024`
            Value::Number(value) => value.to_string(),
            _ => {
                let message = format!("{key:?} is neither a string nor a number and was left out");
                warnings.push(Warning { name: "metadata-ignored", message });
                return None;
            }
        };
        (!value.is_empty()).then(|| Fact::given(value))
    };
    Metadata {
        title: given(&["title"]),
        outlet: given(&["outlet"]),
        byline: given(&["byline"]),
        published: given(&["published", "date"]),
        url: given(&["url"]),
        language: given(&["language"]),
        ..Metadata::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_pairs_are_mended_and_whole_pairs_kept() {
        let cases = [
            (r#""\ud83d\ude00""#, r#""\ud83d\ude00""#),
            (r#""a\ud83d b""#, r#""a\ufffd b""#),
            (r#""\ude00\ud83d""#, r#""\ufffd\ufffd""#),
            (r#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#),
            (r#""\\ud83d""#, r#""\\ud83d""#),
            (r#""\ud8é""#, r#""\ud8é""#),
            (r"\", r"\"),
        ];
        for (json, mended) in cases {
            assert_eq!(mend_surrogates(json), mended);
        }
    }

    #[test]
    fn metadata_never_enters_the_text() {
        let line = br#"{"id":[1,"a"],"text":"One.\r\n# Two","title":"T","date":2024,"byline":{},"extra":[{}]}"#;
        let record = parse(line, 1).and_then(Item::article).unwrap();
        assert_eq!(record.id, serde_json::json!([1, "a"]));
        assert_eq!(record.article.text, "One.\r\n# Two");
        assert_eq!(record.article.metadata.title, Some(Fact::given("T")));
        assert_eq!(record.article.metadata.published, Some(Fact::given("2024")));
        assert_eq!(record.article.warnings[0].name, "metadata-ignored");
    }

    #[test]
    fn a_bad_record_says_what_is_wrong_and_keeps_its_id() {
        for (line, id, message) in [
            (r#"{"id":7,"text":null}"#, Value::from(7), "no string \"text\""),
            (r#"{"id":"x","text":"a","corrections":[{"kind":"wish"}]}"#, "x".into(), "corrections"),
            (r#"{"id":"x","text":"a","format":"xls"}"#, "x".into(), "\"xls\" is not known"),
            (r#"{"id":"x","articles":[{"text":"a"},{"id":2}]}"#, "x".into(), "article 2: the record has no string"),
            (r#"{"id":"x","articles":[7]}"#, "x".into(), "article 1: it is no object"),
            (r#"["text"]"#, Value::Null, "no object"),
            (r#"{"text":"#, Value::Null, "no JSON"),
        ] {
            let failure = parse(line.as_bytes(), 3).unwrap_err();
            assert_eq!((failure.name, failure.id, failure.line), ("BadRecord", id, Some(3)));
            assert!(failure.message.contains(message), "{}", failure.message);
        }
    }
}
