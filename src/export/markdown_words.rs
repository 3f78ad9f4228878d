//! Words of articles in CommonMark.

/// Words of an article inside a line, so that none of them is markup: not in CommonMark, not as HTML, not as the links,
/// mathematics and mentions that some add to it.
pub(super) fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '|' | '~' | '$' | '#' | '@' | '!' | '^' => {
                out.extend(['\\', c])
            }
            // An address would become a link by itself.
            ':' if rest.starts_with("//") => out.push_str("\\:"),
            '.' if out.ends_with("www") || out.ends_with("WWW") => out.push_str("\\."),
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_becomes_markup() {
        let cases = [
            ("North Korea", "North Korea"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("AT&T &lt;", "AT&amp;T &amp;lt;"),
            ("*bold* _it_ ~no~", "\\*bold\\* \\_it\\_ \\~no\\~"),
            ("[a](http://x.y)", "\\[a\\](http\\://x.y)"),
            ("![x](y)", "\\!\\[x\\](y)"),
            ("www.x.y, WWW.X.Y", "www\\.x.y, WWW\\.X.Y"),
            ("a | b", "a \\| b"),
            ("\\*", "\\\\\\*"),
            ("`code`", "\\`code\\`"),
            ("$3 and $4", "\\$3 and \\$4"),
            ("@who #7", "\\@who \\#7"),
            ("two\n\n# lines", "two \\# lines"),
            (" kept ", " kept "),
            ("nul\0", "nul\u{fffd}"),
        ];
        for (words, want) in cases {
            assert_eq!(escaped(words), want);
        }
    }
}
