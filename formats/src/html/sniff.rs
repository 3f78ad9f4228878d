//! How a file shows that it is a web page, and in which encoding it says it is.

/// The most bytes that are looked at.
const LOOKED_AT: usize = 64 * 1024;

/// Bytes of a page: in UTF-16 too.
pub(super) fn looks_like(bytes: &[u8]) -> bool {
    let bytes = &bytes[..bytes.len().min(LOOKED_AT)];
    match narrow(bytes) {
        Some(text) => is_page(&text),
        None => is_page(&String::from_utf8_lossy(bytes)),
    }
}

/// UTF-16 as far as it is ASCII: told by its mark, or by zeros in every second byte of the beginning.
fn narrow(bytes: &[u8]) -> Option<String> {
    let low = match bytes {
        [0xff, 0xfe, ..] => 0,
        [0xfe, 0xff, ..] => 1,
        [b'<', 0, _, 0, ..] => 0,
        [0, b'<', 0, _, ..] => 1,
        _ => return None,
    };
    Some(
        bytes.chunks_exact(2).map(|pair| if pair[1 - low] == 0 { char::from(pair[low]) } else { '\u{fffd}' }).collect(),
    )
}

/// Whether text is a page: by its root, or by its tags, for an article on tags has a few of them, a page has little else
/// between its lines.
#[must_use]
pub fn is_page(text: &str) -> bool {
    let text = text.trim_start_matches(['\u{feff}', '\u{fffd}', ' ', '\t', '\r', '\n', '\u{c}']);
    let root = after_prolog(text);
    let begins = |tag: &str| {
        let rest = root.get(..tag.len()).filter(|start| start.eq_ignore_ascii_case(tag)).map(|_| &root[tag.len()..]);
        rest.is_some_and(|rest| rest.starts_with(['>', ' ', '\n', '\r', '\t']))
    };
    let doctype = text.get(..14).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype html"));
    if doctype || ["<html", "<head", "<body"].iter().any(|tag| begins(tag)) {
        return true;
    }
    if text.starts_with("<?xml") {
        return false;
    }
    is_built_of_tags(text, root)
}

/// Behind declarations and comments.
fn after_prolog(mut text: &str) -> &str {
    loop {
        text = text.trim_start();
        let end = if text.starts_with("<?") {
            text.find("?>").map(|at| at + 2)
        } else if text.starts_with("<!--") {
            text.find("-->").map(|at| at + 3)
        } else if text.get(..9).is_some_and(|head| head.eq_ignore_ascii_case("<!doctype")) {
            text.find('>').map(|at| at + 1)
        } else {
            None
        };
        match end {
            Some(end) => text = &text[end..],
            None => return text,
        }
    }
}

fn is_built_of_tags(text: &str, root: &str) -> bool {
    let (mut tags, mut bytes, mut closed) = (0usize, 0usize, 0usize);
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let name = rest.strip_prefix('/').unwrap_or(rest);
        let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let known = ELEMENTS.contains(&&*name[..length].to_ascii_lowercase());
        let Some(end) = rest.find(['>', '<']).filter(|&end| known && rest[end..].starts_with('>')) else { continue };
        tags += 1;
        bytes += end + 2;
        closed += usize::from(rest.starts_with('/'));
        rest = &rest[end..];
    }
    // Long paragraphs, each between its tags, or short lines with many.
    let (mut lines, mut tagged) = (0usize, 0usize);
    for line in root.lines().filter(|line| !line.trim().is_empty()).take(400) {
        lines += 1;
        tagged += usize::from(line.trim_start().starts_with('<'));
    }
    let built = bytes * 5 >= text.len() || tagged >= 2 && tagged * 2 >= lines;
    let begun = root.starts_with('<');
    closed >= 1 && (built && (tags >= 10 || begun && tags >= 4) || begun && tags >= 8)
}

/// Elements that stand in every page.
const ELEMENTS: &[&str] = &[
    "a",
    "article",
    "aside",
    "b",
    "base",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "label",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "noscript",
    "ol",
    "option",
    "p",
    "picture",
    "pre",
    "script",
    "section",
    "select",
    "small",
    "source",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "u",
    "ul",
    "video",
];

/// The encoding in which a page that says so in its own bytes may stand.
pub(super) fn label(bytes: &[u8]) -> Option<String> {
    declared(bytes).map(usable)
}

/// The encoding that a page names in its first 1,024 bytes, in `<meta charset>`, `<meta http-equiv>` or an XML declaration.
pub(crate) fn declared(bytes: &[u8]) -> Option<String> {
    let head = &bytes[..bytes.len().min(1_024)];
    let text = String::from_utf8_lossy(head).to_ascii_lowercase();
    let declared = text.strip_prefix("<?xml").and_then(|rest| {
        let declaration = &rest[..rest.find("?>")?];
        value_after(declaration, "encoding")
    });
    let mut rest = &*text;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end..]);
            continue;
        }
        let end = rest.find('>').unwrap_or(rest.len());
        let named = rest.starts_with("<meta").then(|| value_after(&rest[..end], "charset")).flatten();
        if named.is_some() {
            return named.map(str::to_owned).filter(|label| !label.is_empty());
        }
        rest = &rest[1..];
    }
    declared.map(str::to_owned).filter(|label| !label.is_empty())
}

/// What stands behind `name =`, in quotes or up to a space.
fn value_after<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = text;
    while let Some(at) = rest.find(name) {
        rest = &rest[at + name.len()..];
        if let Some(value) = rest.trim_start().strip_prefix('=') {
            let value = value.trim_start();
            let value = value.strip_prefix(['"', '\'']).unwrap_or(value);
            return value.split(['"', '\'', ' ', ';', '/', '>', '\t', '\n', '\r']).next();
        }
    }
    None
}

/// What can be read so far as to find it is no UTF-16, whatever it says.
fn usable(label: String) -> String {
    let wide = label.starts_with("utf-16") || label.starts_with("utf16");
    if wide { "utf-8".to_owned() } else { label }
}

#[cfg(test)]
mod tests {
    use super::{is_page, label, looks_like};

    #[test]
    fn pages_are_told_by_root_and_by_tags() {
        for text in [
            "\n<!DOCTYPE html><title>x</title>",
            "<!-- saved from url=(0021)https://example.org/ -->\n<HTML lang=en>\n<head>",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\" \"y\">\n<html xmlns=\"z\">",
            "<p>One</p>\n<p>Two</p>\n<p>Three</p>",
            "<title>Talks</title><body><div class=story><h1>Talks</h1><p>They met for nine days in the capital of the north.<p>They left \
             on Tuesday without a word to those who had waited for them at the gate.<p>They will meet again in spring, it is said.",
            "<div class=\"story\"><h1>Talks</h1><p>They met.<br>They left.</p></div>",
        ] {
            assert!(is_page(text), "{text}");
            for wide in [true, false] {
                let unit = |u: u16| if wide { u.to_be_bytes() } else { u.to_le_bytes() };
                let bytes: Vec<u8> = text.trim().encode_utf16().flat_map(unit).collect();
                assert!(looks_like(&bytes), "{text}");
            }
        }
    }

    #[test]
    fn text_that_speaks_of_markup_is_no_page() {
        for text in [
            "",
            "The tag <p> is closed by </p>.",
            "<p> is the tag that opens a paragraph, and </p> closes it; <b> and </b> make letters bold, as they did in 1995.",
            "<b>Talks fail</b> again, the minister wrote in a mail full of tags.",
            "He wrote <script>alert(1)</script> and ]]> and <!-- and {{7*7}} on the wall.",
            "<rss was what they called it, and nobody knows why.",
            "a < b and c > d, said the teacher of the <html class.",
            "<?xml version='1.0'?>\n<nitf><head><title>x</title></head><body><p>y</p></body></nitf>",
        ] {
            assert!(!is_page(text), "{text}");
        }
    }

    #[test]
    fn the_encoding_is_named_in_the_first_bytes() {
        let late = format!("{}<meta charset=koi8-r>", " ".repeat(1_024));
        let cases = [
            ("<meta charset=\"ISO-8859-1\">", Some("iso-8859-1")),
            ("<META http-equiv=Content-Type content='text/html; charset=windows-1251'>", Some("windows-1251")),
            ("<?xml version='1.0' encoding='shift_jis'?><html>", Some("shift_jis")),
            ("<!-- <meta charset=x> --><meta name=charset content=y><meta charset = big5 />", Some("big5")),
            ("<meta charset=utf-16>", Some("utf-8")),
            ("<meta name=viewport content='width=3'>", None),
            (&late, None),
        ];
        for (page, expected) in cases {
            assert_eq!(label(page.as_bytes()).as_deref(), expected, "{page}");
        }
    }
}
