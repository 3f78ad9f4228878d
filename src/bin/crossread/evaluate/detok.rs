//! Tokens of a corpus -> the text they came from, as near as rules can tell. Every figure of ours rests on these exact
//! rules: a change here changes all scores.

use std::ops::Range;

const NO_SPACE_BEFORE: &[&str] = &[
    ".", ",", ";", ":", "!", "?", "%", ")", "]", "}", "…", "'s", "’s", "n't", "'re", "'ve", "'ll", "'d", "'m", "’re",
    "’ve", "’ll", "’d", "’m", "n’t", "''", "”", "'S", "N'T",
];
const NO_SPACE_AFTER: &[&str] = &["(", "[", "{", "$", "£", "€", "#", "“", "‘", "``", "US$", "A$"];
const ENDINGS: &[&str] = &["s", "S", "t", "re", "ve", "ll", "d", "m"];

/// Undoes the bracket and quotation codes of the Penn Treebank.
fn plain(token: &str) -> &str {
    match token {
        "-LRB-" | "-lrb-" => "(",
        "-RRB-" | "-rrb-" => ")",
        "-LSB-" => "[",
        "-RSB-" => "]",
        "-LCB-" => "{",
        "-RCB-" => "}",
        "``" | "''" => "\"",
        "`" => "'",
        "/." => ".",
        "/?" => "?",
        "/-" => "-",
        other => other,
    }
}

/// Appends the tokens to `text` and gives the byte range of each. `hyphens`: `Gaza - based` is `Gaza-based`.
pub(super) fn detok(tokens: &[&str], hyphens: bool, text: &mut String) -> Vec<Range<usize>> {
    let mut ranges = Vec::with_capacity(tokens.len());
    let (mut in_double, mut in_single) = (false, false);
    let mut glue_next = true;
    for (i, &raw) in tokens.iter().enumerate() {
        let token = plain(raw);
        let before = i.checked_sub(1).map(|b| tokens[b]);
        let after = tokens.get(i + 1).copied();
        let opening = glue_next;
        let mut glue = glue_next || NO_SPACE_BEFORE.contains(&token) || NO_SPACE_BEFORE.contains(&raw);
        let mut glue_after = NO_SPACE_AFTER.contains(&token) || NO_SPACE_AFTER.contains(&raw);
        if token == "\"" {
            let opens = raw == "``" || (raw != "''" && !in_double);
            glue = if opens { opening } else { true };
            glue_after = opens;
            in_double = opens;
        }
        if token == "'" {
            if raw == "`" {
                (glue, glue_after, in_single) = (opening, true, true);
            } else if in_single {
                (glue, in_single) = (true, false);
            } else if before.is_some_and(|b| b.ends_with(['s', 'S'])) {
                glue = true;
            } else {
                (glue, glue_after, in_single) = (opening, true, true);
            }
        }
        if matches!(token, "'" | "’") && before.is_some() && after.is_some_and(|a| ENDINGS.contains(&a)) {
            (glue, glue_after, in_single) = (true, true, false);
        }
        if hyphens
            && matches!(token, "-" | "/")
            && before.is_some_and(|b| b.ends_with(char::is_alphanumeric))
            && after.is_some_and(|a| a.starts_with(char::is_alphanumeric))
        {
            (glue, glue_after) = (true, true);
        }
        if !glue && i > 0 {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(token);
        ranges.push(start..text.len());
        glue_next = glue_after;
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::detok;

    #[test]
    fn tokens_become_text() {
        let check = |tokens: &str, hyphens, expect: &str| {
            let mut text = String::new();
            let tokens: Vec<&str> = tokens.split(' ').collect();
            let ranges = detok(&tokens, hyphens, &mut text);
            assert_eq!(text, expect);
            assert_eq!(ranges.len(), tokens.len());
        };
        check("He said , `` No . ''", false, "He said, \"No.\"");
        check("Iran 's oil -LRB- crude -RRB- .", false, "Iran's oil (crude).");
        check("a Gaza - based group", true, "a Gaza-based group");
        check("a Gaza - based group", false, "a Gaza - based group");
        check("the ministers ' plan cost $ 5", false, "the ministers' plan cost $5");
        check("the ' plan ' failed", false, "the 'plan' failed");
    }
}
