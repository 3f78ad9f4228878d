//! Text out of values in which pages write markup: references to characters and tags, sometimes twice over.

/// On one line, without tags and references.
pub(super) fn line(value: &str) -> String {
    super::page::collapsed(&lines(value))
}

/// Without tags and references; a line for each block.
pub(super) fn lines(value: &str) -> String {
    let mut text = value.to_owned();
    // `&amp;lt;p&amp;gt;` was escaped twice.
    for _ in 0..3 {
        let next = without_tags(&unescaped(&text));
        if next == text {
            break;
        }
        text = next;
    }
    let lines = text.split(['\n', '\r', '\u{2028}', '\u{2029}']).map(super::page::collapsed);
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

fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|b| b == b';');
        match end.and_then(|end| Some((character(&rest[1..end])?, end))) {
            Some((c, end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// Of `#8217`, `#x2019` or a name that news has.
fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|&c| c != '\0');
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "rsquo" => '’',
        "lsquo" => '‘',
        "rdquo" => '”',
        "ldquo" => '“',
        "bdquo" => '„',
        "laquo" => '«',
        "raquo" => '»',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "shy" => '\u{ad}',
        "euro" => '€',
        "auml" => 'ä',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "Auml" => 'Ä',
        "Ouml" => 'Ö',
        "Uuml" => 'Ü',
        "szlig" => 'ß',
        "eacute" => 'é',
        "egrave" => 'è',
        "agrave" => 'à',
        "ccedil" => 'ç',
        "aacute" => 'á',
        "iacute" => 'í',
        "oacute" => 'ó',
        "uacute" => 'ú',
        "ntilde" => 'ñ',
        _ => return None,
    })
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
