//! Which format a text is in.

use super::front_matter;
use crate::document::Format;

/// From the name, else from strong evidence: a file is plain text until it says otherwise.
pub(super) fn format(name: &str, text: &str) -> Format {
    let extension = name.rsplit_once('.').map(|(_, e)| e.to_ascii_lowercase());
    match extension.as_deref() {
        Some("md" | "markdown" | "mkd" | "mdown") => Format::Markdown,
        Some("txt" | "text") => Format::Plain,
        _ if front_matter::is_at_head(text) || kinds_of_markdown(text) >= 2 => Format::Markdown,
        _ => Format::Plain,
    }
}

/// How many kinds of Markdown are in it: a `#` or a few stars alone prove nothing.
fn kinds_of_markdown(text: &str) -> usize {
    let (mut heading, mut fence, mut link, mut strong) = (false, false, false, false);
    for line in text.lines() {
        let level = line.bytes().take_while(|&b| b == b'#').count();
        heading |= (1..=6).contains(&level) && line[level..].starts_with(' ');
        fence |= line.starts_with("```");
        link |= line.split_once("](").is_some_and(|(before, after)| before.contains('[') && after.contains(')'));
        strong |= line.split("**").skip(1).step_by(2).any(|inner| !inner.is_empty() && inner.trim() == inner)
            && line.matches("**").count() >= 2;
    }
    [heading, fence, link, strong].into_iter().filter(|&kind| kind).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_needs_a_name_or_two_kinds_of_evidence() {
        for (name, text, format_expected) in [
            ("a.md", "plain words", Format::Markdown),
            ("a.txt", "# One\n\n**two**", Format::Plain),
            ("", "# One\n\nSee [two](https://example.org).", Format::Markdown),
            ("", "---\ntitle: One\n---\nText", Format::Markdown),
            ("", "---\nA rule above, one below\n---\nText", Format::Plain),
            ("", "# 1 in the charts\nA * b ** c", Format::Plain),
            ("", "He [the minister] (left) said **** no", Format::Plain),
        ] {
            assert_eq!(format(name, text), format_expected, "{text:?}");
        }
    }
}
