//! Text out of values in which pages write markup: references to characters and tags, sometimes twice over.

/// On one line, without tags and references.
pub(super) fn line(value: &str) -> String {
    crate::pieces::collapsed(&lines(value))
}

/// Without tags and references; a line for each block.
pub(super) fn lines(value: &str) -> String {
    let mut text = value.to_owned();
    // `&amp;lt;p&amp;gt;` was escaped twice.
    for _ in 0..3 {
        let next = without_tags(&crate::entities::unescaped(&text).replace('\u{a0}', " "));
        if next == text {
            break;
        }
        text = next;
    }
    let lines = text.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(crate::pieces::collapsed);
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let name = rest[1..].strip_prefix('/').unwrap_or(&rest[1..]);
        let length = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let end = rest.find('>').filter(|_| name.starts_with(|c: char| c.is_ascii_alphabetic()));
        let Some(end) = end.filter(|&end| end < 2_000) else {
            out.push('<');
            rest = &rest[1..];
            continue;
        };
        let name = name[..length].to_ascii_lowercase();
        if name == "br" || super::tags::is_block(&name) {
            out.push('\n');
        }
        rest = &rest[end + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::{line, lines};

    #[test]
    fn markup_is_taken_off_as_often_as_it_was_put_on() {
        assert_eq!(lines("<p>One &amp;amp; two</p><p>a < b > c"), "One & two\na < b > c");
        assert_eq!(
            line("&lt;b&gt;Talks&lt;/b&gt; fail&#8217;s &#x2014;\n &nbsp; R&D &x; &"),
            "Talks fail’s — R&D &x; &"
        );
    }
}
