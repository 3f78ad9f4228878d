//! What the judge of blocks is fitted on: for each page named in the arguments a line of JSON with its pieces, their evidence
//! and the facts. `--names` alone prints the names of the features.

use crossread_formats::{Around, Format, html, parse, read};
use serde_json::json;
use std::io::{BufWriter, Write, stdout};

struct Native;

impl Around for Native {
    fn decode(&mut self, bytes: &[u8], label: Option<&str>) -> String {
        let named = label.and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes()));
        let (text, _, wrong) = encoding_rs::UTF_8.decode(bytes);
        if !wrong {
            return text.into_owned();
        }
        named.filter(|e| *e != encoding_rs::UTF_8).unwrap_or(encoding_rs::WINDOWS_1252).decode(bytes).0.into_owned()
    }

    fn walk(&mut self, html: &str) -> String {
        parse(html)
    }
}

fn main() -> std::io::Result<()> {
    let mut out = BufWriter::new(stdout().lock());
    let paths: Vec<String> = std::env::args().skip(1).collect();
    if paths == ["--names"] {
        return html::names().iter().try_for_each(|name| writeln!(out, "{name}"));
    }
    for path in paths {
        let bytes = std::fs::read(&path)?;
        let entries = read(Format::Html, &bytes, &path, &mut Native).unwrap_or_default();
        let pieces = entries.iter().flat_map(|entry| &entry.pieces);
        let pieces: Vec<_> = pieces
            .map(|p| json!({"text": p.text, "aside": p.aside, "kind": format!("{:?}", p.kind), "evidence": p.evidence}))
            .collect();
        let facts = entries.first().map(|entry| &entry.facts[..]).unwrap_or_default();
        let facts: Vec<_> = facts.iter().map(|f| json!([format!("{:?}", f.field), f.value, f.rule])).collect();
        let warnings = entries.first().map(|entry| &entry.warnings[..]).unwrap_or_default();
        let warnings: Vec<_> = warnings.iter().map(|w| w.name).collect();
        writeln!(out, "{}", json!({"file": path, "pieces": pieces, "facts": facts, "warnings": warnings}))?;
    }
    Ok(())
}
