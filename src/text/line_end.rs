//! Words that a line end cuts.

use super::chars::is_hyphen;

/// Whether a character may stand where a line end cuts a word: `Wash-⏎ington`, `Jean-⏎Claude`, a soft hyphen too.
#[must_use]
pub fn cuts_word(c: char) -> bool {
    is_hyphen(c) || c == '\u{ad}'
}

/// Where the next line's first word begins, in bytes, if a line ends at `at`, white space and the marks of quoted mail left
/// out; `None` where none ends or nothing but a blank line follows.
#[must_use]
pub fn over_line_end(text: &str, at: usize) -> Option<usize> {
    let blank = |c: char| c != '\n' && c != '\r' && c.is_whitespace();
    let rest = text[at..].trim_start_matches(blank);
    let next = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r']))?;
    let next = next.trim_start_matches(|c: char| blank(c) || c == '>');
    next.starts_with(char::is_alphanumeric).then(|| text.len() - next.len())
}

#[cfg(test)]
mod tests {
    use super::over_line_end;

    #[test]
    fn a_line_end_is_crossed_once() {
        for (text, word) in [
            ("Wash-\nington", Some("ington")),
            ("Wash- \r\n  ington", Some("ington")),
            ("Wash-\n> > ington", Some("ington")),
            ("Wash-\n\nington", None),
            ("Wash-ington", None),
            ("Wash- ington", None),
            ("Wash-\n", None),
            ("Wash-\n(ington)", None),
        ] {
            assert_eq!(over_line_end(text, 5).map(|at| &text[at..]), word, "{text:?}");
        }
    }
}
