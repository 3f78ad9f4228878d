//! The specifications of Microsoft Recognizers-Text (MIT) as sets: a sentence, perhaps the day it was written on, and the values in it.

use crossread::text::Span;
use serde_json::Value;
use std::path::Path;

/// A file of them: `NumberModel.json`.
#[derive(Debug)]
pub(super) struct Spec {
    /// `NumberModel`
    pub(super) name: String,
    pub(super) entries: Vec<Entry>,
}

/// A sentence and what is to be found in it.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) text: String,
    /// The day and time of writing: `2016-11-07T00:00:00`.
    pub(super) reference: Option<String>,
    pub(super) wanted: Vec<Wanted>,
}

/// A value that is to be found.
#[derive(Debug)]
pub(super) struct Wanted {
    pub(super) span: Span,
    /// `number`, `currency`, `datetimeV2.date`, `daterange`.
    pub(super) kind: String,
    /// What it comes to, as the file has it: `Resolution` of models, `Value` of parsers.
    pub(super) says: Value,
}

impl Spec {
    /// # Errors
    /// In words, with the number of the entry.
    pub(super) fn of(path: &Path) -> Result<Spec, String> {
        let file = std::fs::read_to_string(path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let entries = parse(&file).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(Spec { name, entries })
    }
}

fn parse(file: &str) -> Result<Vec<Entry>, String> {
    let entries: Vec<Value> = serde_json::from_str(file).map_err(|e| e.to_string())?;
    let read = |(at, value): (usize, &Value)| entry(value).ok_or_else(|| format!("entry {} is none", at + 1));
    entries.iter().enumerate().map(read).collect()
}

fn entry(value: &Value) -> Option<Entry> {
    let text = value["Input"].as_str()?.to_owned();
    let wanted = value["Results"].as_array()?.iter().map(|result| wanted(&text, result)).collect::<Option<_>>()?;
    let reference = value["Context"]["ReferenceDateTime"].as_str().map(str::to_owned);
    Some(Entry { text, reference, wanted })
}

fn wanted(text: &str, result: &Value) -> Option<Wanted> {
    // Places are those of UTF-16; the last unit is named, or how many there are.
    let start = usize::try_from(result["Start"].as_u64()?).ok()?;
    let last = result["End"].as_u64().map(|end| end + 1);
    let end = last.or_else(|| Some(result["Start"].as_u64()? + result["Length"].as_u64()?))?;
    let span = Span::new(byte(text, start), byte(text, usize::try_from(end).ok()?));
    let kind = result["TypeName"].as_str().or_else(|| result["Type"].as_str())?.to_owned();
    let says = if result["Resolution"].is_null() { &result["Value"] } else { &result["Resolution"] };
    Some(Wanted { span, kind, says: says.clone() })
}

/// The byte of a UTF-16 unit.
fn byte(text: &str, unit: usize) -> usize {
    let mut units = 0;
    for (at, c) in text.char_indices() {
        if units >= unit {
            return at;
        }
        units += c.len_utf16();
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn models_and_parsers_are_read_alike() {
        let file = r#"[{"Input": "é 5 ships", "Results": [{"Text": "5", "TypeName": "number", "Resolution": {"value": "5"}, "Start": 2, "End": 2}]},
            {"Input": "back on Oct-2", "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"},
             "Results": [{"Text": "Oct-2", "Type": "date", "Value": {"Timex": "XXXX-10-02"}, "Start": 8, "Length": 5}]}]"#;
        let entries = parse(file).expect("well-formed");
        let told =
            entries.iter().map(|e| (e.wanted[0].span.of(&e.text), e.wanted[0].kind.as_str())).collect::<Vec<_>>();
        assert_eq!(told, [("5", "number"), ("Oct-2", "date")]);
        assert_eq!(entries[0].wanted[0].says["value"], "5");
        assert_eq!(entries[1].wanted[0].says["Timex"], "XXXX-10-02");
        assert_eq!(entries[1].reference.as_deref(), Some("2016-11-07T00:00:00"));
        assert!(parse(r#"[{"Input": "x"}]"#).is_err_and(|error| error == "entry 1 is none"));
    }
}
