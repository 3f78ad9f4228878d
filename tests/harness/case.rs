//! `tests/cases/*.txt`: `--- name key=value ---`, then the text with what must come out.

use crossread::markup::parts;
use std::collections::BTreeMap;

#[derive(Debug)]
pub struct Case {
    pub line: usize,
    pub name: String,
    pub keys: BTreeMap<String, String>,
    /// The text, or the text with its marks.
    pub body: String,
    /// What follows the line `>>>`.
    pub expected: Option<String>,
}

impl Case {
    /// A key's value as a list: `only=PERSON,ORG`.
    pub fn list(&self, key: &str) -> Option<Vec<&str>> {
        self.keys.get(key).map(|v| v.split(',').collect())
    }

    /// Wrong keys are wrong cases: a misspelt `only` would check more than meant, or nothing.
    pub fn allow_keys(&self, allowed: &[&str]) -> Result<(), String> {
        match self.keys.keys().find(|k| !allowed.contains(&k.as_str())) {
            Some(key) => Err(format!("there is no key {key:?} here; there are {allowed:?}\n")),
            None => Ok(()),
        }
    }
}

pub fn parse(source: &str) -> Vec<Case> {
    let cases = parts(source).into_iter().map(|part| {
        let (keys, words): (Vec<_>, Vec<_>) = part.header.split(' ').partition(|w| is_key_value(w));
        let keys = keys.iter().filter_map(|kv| kv.split_once('=')).map(|(k, v)| (k.to_owned(), v.to_owned()));
        let lines: Vec<&str> = part.body.lines().collect();
        let text = |lines: &[&str]| lines.join("\n").trim_end_matches('\n').to_owned();
        let mark = lines.iter().position(|line| *line == ">>>");
        Case {
            line: part.line,
            name: words.join(" "),
            keys: keys.collect(),
            body: text(&lines[..mark.unwrap_or(lines.len())]),
            expected: mark.map(|at| text(&lines[at + 1..])),
        }
    });
    cases.collect()
}

fn is_key_value(word: &str) -> bool {
    word.split_once('=')
        .is_some_and(|(k, v)| !v.is_empty() && !k.is_empty() && k.chars().all(|c| c.is_ascii_lowercase()))
}

/// `\n`, `\t`, `\\`, `\u{200b}` and, as it marks a token's end, `\|`: `(character, whether it was escaped)`.
pub fn unescape(source: &str) -> Result<Vec<(char, bool)>, String> {
    let mut out = Vec::new();
    let mut chars = source.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push((c, false));
            continue;
        }
        let c = match chars.next() {
            Some('n') => '\n',
            Some('t') => '\t',
            Some(c @ ('\\' | '|')) => c,
            Some('u') => {
                let hex: String = chars.by_ref().skip_while(|&c| c == '{').take_while(|&c| c != '}').collect();
                let code = u32::from_str_radix(&hex, 16).map_err(|e| format!("\\u{{{hex}}}: {e}\n"))?;
                char::from_u32(code).ok_or(format!("\\u{{{hex}}} is no character\n"))?
            }
            other => return Err(format!("a backslash before {other:?}\n")),
        };
        out.push((c, true));
    }
    Ok(out)
}
