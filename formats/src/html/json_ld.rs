//! What a page says of itself in JSON-LD: found in graphs and lists, mended where pages commonly break it.

use super::markup;
use serde_json::{Map, Value};

/// What one object says of an article. Empty where it says nothing.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    pub(super) headline: String,
    pub(super) authors: Vec<String>,
    pub(super) outlet: String,
    pub(super) published: String,
    pub(super) modified: String,
    pub(super) url: String,
    pub(super) language: String,
    pub(super) section: String,
    pub(super) description: String,
    /// The text of the article, its markup taken off, lines as they came.
    pub(super) body: String,
    /// `isAccessibleForFree` is false.
    pub(super) closed: bool,
    pub(super) live: bool,
    /// A page, not an article: only the second choice.
    pub(super) page: bool,
}

/// The articles, in the order of the page; pages and other works behind them.
pub(super) fn read(scripts: &[&str]) -> Vec<Said> {
    let roots: Vec<Value> = scripts.iter().filter_map(|script| parsed(script)).collect();
    let objects = objects(&roots);
    let mut found: Vec<Said> = Vec::new();
    for object in &objects {
        let kinds = kinds(object);
        let is = |wanted: &[&str]| kinds.iter().any(|kind| wanted.iter().any(|ending| kind.ends_with(ending)));
        if is(&["Article", "BlogPosting", "LiveBlogPosting", "Report", "Posting", "ReviewNewsArticle"]) {
            found.push(said(object, &objects, is(&["LiveBlogPosting"]), false));
        } else if is(&["WebPage", "ItemPage", "VideoObject", "CreativeWork", "Recipe", "Review", "AboutPage"]) {
            found.push(said(object, &objects, false, true));
        }
    }
    found.sort_by_key(|said| said.page);
    found
}

fn parsed(script: &str) -> Option<Value> {
    let script = script.trim();
    serde_json::from_str(script).ok().or_else(|| serde_json::from_str(&mended(script)).ok())
}

/// Without comments around it, commas before a closing bracket, line ends and wrong escapes in strings.
fn mended(script: &str) -> String {
    let mut script = script.to_owned();
    for wrapper in ["<![CDATA[", "]]>", "<!--", "-->"] {
        script = script.replace(wrapper, " ");
    }
    let mut out = String::with_capacity(script.len());
    let mut rest = script.chars();
    let mut in_string = false;
    while let Some(c) = rest.next() {
        match c {
            '"' => {
                in_string = !in_string;
                out.push(c);
            }
            '\\' if in_string => match rest.next() {
                Some(escape @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u')) => {
                    out.push('\\');
                    out.push(escape);
                }
                Some(other) => out.push(other),
                None => {}
            },
            '\n' if in_string => out.push_str("\\n"),
            c if in_string && c < ' ' => out.push(' '),
            c if in_string => out.push(c),
            '}' | ']' => {
                out.truncate(out.trim_end().len());
                if out.ends_with(',') {
                    out.pop();
                }
                out.push(c);
            }
            c => out.push(c),
        }
    }
    let start = out.find(['{', '[']).unwrap_or(0);
    let close = if out[start..].starts_with('[') { ']' } else { '}' };
    let end = out.rfind(close).map_or(out.len(), |at| at + 1);
    out.get(start..end).unwrap_or_default().to_owned()
}

/// The objects that may be the article itself: roots, members of lists and graphs, what a page is about.
fn objects(roots: &[Value]) -> Vec<&Map<String, Value>> {
    let mut found = Vec::new();
    let mut waiting: Vec<(&Value, u8)> = roots.iter().rev().map(|root| (root, 0)).collect();
    while let Some((value, depth)) = waiting.pop() {
        match value {
            Value::Array(list) => waiting.extend(list.iter().rev().map(|value| (value, depth))),
            Value::Object(object) => {
                found.push(object);
                if depth < 4 {
                    for key in ["mainEntity", "mainEntityOfPage", "hasPart", "@graph", "review"] {
                        waiting.extend(object.get(key).map(|value| (value, depth + 1)));
                    }
                }
            }
            _ => {}
        }
    }
    found
}

fn kinds(object: &Map<String, Value>) -> Vec<&str> {
    match object.get("@type") {
        Some(Value::String(kind)) => vec![kind],
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn said(object: &Map<String, Value>, all: &[&Map<String, Value>], live: bool, page: bool) -> Said {
    let text = |key: &str| object.get(key).and_then(|value| name_of(value, all)).unwrap_or_default();
    let mut authors = Vec::new();
    for key in ["author", "creator"] {
        if authors.is_empty() {
            object.get(key).into_iter().for_each(|value| names_of(value, all, &mut authors));
        }
    }
    let address = |key: &str| {
        let value = object.get(key)?;
        value.as_str().or_else(|| value.get("@id")?.as_str()).filter(|url| url.starts_with("http")).map(str::to_owned)
    };
    let headline = text("headline");
    Said {
        headline: if headline.is_empty() && !page { text("name") } else { headline },
        authors,
        outlet: object.get("publisher").and_then(|value| name_of(value, all)).unwrap_or_default(),
        published: first_of(&[text("datePublished"), if page { String::new() } else { text("dateCreated") }]),
        modified: text("dateModified"),
        url: address("url").or_else(|| address("mainEntityOfPage")).or_else(|| address("@id")).unwrap_or_default(),
        language: text("inLanguage"),
        section: text("articleSection"),
        description: text("description"),
        body: markup::lines(object.get("articleBody").and_then(Value::as_str).unwrap_or_default()),
        closed: match object.get("isAccessibleForFree") {
            Some(Value::Bool(free)) => !free,
            Some(Value::String(free)) => free.eq_ignore_ascii_case("false"),
            _ => false,
        },
        live,
        page,
    }
}

fn first_of(values: &[String]) -> String {
    values.iter().find(|value| !value.is_empty()).cloned().unwrap_or_default()
}

/// A string, the name of an object, or that of the first of a list; an object may only point at another.
fn name_of(value: &Value, all: &[&Map<String, Value>]) -> Option<String> {
    let mut names = Vec::new();
    names_of(value, all, &mut names);
    names.into_iter().next()
}

fn names_of(value: &Value, all: &[&Map<String, Value>], names: &mut Vec<String>) {
    const MOST: usize = 40;
    let mut waiting = vec![value];
    while let Some(value) = waiting.pop().filter(|_| names.len() < MOST) {
        match value {
            Value::String(name) => names.extend(Some(markup::line(name)).filter(|name| !name.is_empty())),
            Value::Array(list) => waiting.extend(list.iter().take(MOST).rev()),
            Value::Object(object) => {
                let name = object.get("name").or_else(|| object.get("@value"));
                let pointed = || {
                    let id = object.get("@id")?;
                    all.iter().find(|other| other.get("@id") == Some(id))?.get("name")
                };
                match name.or_else(pointed) {
                    Some(Value::String(name)) => names.extend(Some(markup::line(name)).filter(|name| !name.is_empty())),
                    Some(Value::Array(list)) => {
                        names.extend(list.iter().take(MOST).filter_map(Value::as_str).map(markup::line));
                    }
                    _ => {}
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn articles_are_found_in_graphs() {
        let script = r##"{"@graph": [{"@type": "WebPage", "name": "x"}, {"@id": "#a", "name": "Ada Lunde"},
            {"@type": ["NewsArticle"], "headline": "Talks &amp;amp; tea", "author": [{"@id": "#a"}, "Ivo Balan"],
             "publisher": {"name": "The Tide"}, "isAccessibleForFree": "False", "articleBody": "<p>One</p><p>Two"}]}"##;
        let said = &read(&[script])[0];
        assert_eq!(said.headline, "Talks & tea");
        assert_eq!(said.authors, ["Ada Lunde", "Ivo Balan"]);
        assert_eq!(said.outlet, "The Tide");
        assert_eq!(said.body, "One\nTwo");
        assert!(said.closed);
    }

    #[test]
    fn what_pages_break_is_mended() {
        let article = "{\"@type\": \"Article\", \"headline\": \"It\\'s\na\tday\",\n}";
        for script in [
            article.to_owned(),
            format!("[{article},]"),
            format!("<!-- {article} -->"),
            format!("//<![CDATA[\n{article}\n//]]>"),
            format!("/*<![CDATA[*/{article}/*]]>*/;"),
        ] {
            assert_eq!(read(&[&script]).first().map(|said| &*said.headline), Some("It's a day"), "{script}");
        }
        for script in ["", "{", "]", "[", "\"", "{\"@type\": \"Article", "\\", "<![CDATA["] {
            assert_eq!(read(&[script]).len(), 0);
        }
    }
}
