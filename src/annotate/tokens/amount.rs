//! Where the currency of an amount ends that is written onto its number: `Rs|16,189`, `USD|1.2|mn`, `GH¢|20`.

use super::scan::{char_at, is_word, skip, skip_short};
use crate::document::Token;
use crate::grammar::{is_sign, lead, scale};
use crate::pack::{Lead, Pack};

/// Letters that one may have, in bytes.
const LONGEST: usize = 6;

/// The end of the currency at `at`, if a number follows.
pub(super) fn currency(text: &str, at: usize, pack: &Pack) -> Option<usize> {
    let letters = skip_short(text, at, LONGEST, char::is_alphabetic)?;
    let word = &text[at..letters];
    if word.is_empty() || word.len() > LONGEST || !word.starts_with(char::is_uppercase) {
        return None;
    }
    let digits = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    if let Some(sign) = char_at(text, letters).filter(|&c| is_sign(c)) {
        let end = letters + sign.len_utf8();
        // "US$ 30 million"; but "KES€ 5" is a slip that two read in two ways.
        let apart =
            digits(end) || (text[end..].starts_with([' ', '\u{a0}']) && digits(skip(text, end, char::is_whitespace)));
        return (word.len() <= 4 && apart).then_some(end);
    }
    let needs = lead(word, pack).filter(|_| digits(letters))?;
    fits(text, letters, needs, pack).then_some(letters)
}

/// Whether the number at `start` reads whole, and is one that only a sum of money has where the letters before it are
/// otherwise too: `R50-million`, `N500,000`; but `the R50 bus`, `COP26`, `TOP10`.
fn fits(text: &str, start: usize, needs: Lead, pack: &Pack) -> bool {
    let mut end = skip(text, start, |c| c.is_ascii_digit() || matches!(c, '.' | ','));
    while text[..end].ends_with(['.', ',']) {
        end -= 1;
    }
    let grouped = text[start..end].contains(',');
    let letters = skip(text, end, is_word);
    if letters > end {
        return scale(&text[end..letters], pack).is_some();
    }
    let next = if text[end..].starts_with(['-', ' ']) { end + 1 } else { end };
    let word = &text[next..skip(text, next, is_word)];
    let scaled = next > end && word.len() > 1 && scale(word, pack).is_some_and(|s| s.everywhere);
    needs == Lead::Sure || grouped || scaled
}

/// Whether what ends at `start` is the currency of the number there, written onto it or a blank away.
pub(super) fn is_money(text: &str, start: usize, tokens: &[Token], pack: &Pack) -> bool {
    let before = text[..start].strip_suffix([' ', '\u{a0}']).unwrap_or(&text[..start]);
    let Some(last) = tokens.last().filter(|t| t.span.end as usize == before.len()) else { return false };
    let word = last.span.of(text);
    word.ends_with(is_sign) || lead(word, pack).is_some_and(|needs| before.len() == start || needs == Lead::Sure)
}

/// Whether the comma at `at`, with one digit or two behind it up to `end`, is a decimal one: `€1,5 Mio.`, `3,50 euros`,
/// `7,5 per cent`; but "[13,14]" is a list.
pub(super) fn is_decimal(text: &str, end: usize, money: bool, pack: &Pack) -> bool {
    let rest = &text[end..];
    if rest.starts_with(|c: char| c.is_ascii_digit())
        || (rest.starts_with([',', '.']) && rest[1..].starts_with(|c: char| c.is_ascii_digit()))
    {
        return false;
    }
    let next = rest.strip_prefix([' ', '\u{a0}', '-']).unwrap_or(rest);
    let word = &next[..skip(next, 0, is_word)];
    let unit = next.starts_with(['%', '€', '$', '£'])
        || matches!(word, "percent" | "per" | "pct" | "euro" | "euros" | "crore" | "million" | "billion")
        || (word.len() > 1 && scale(word, pack).is_some_and(|s| s.everywhere));
    money || unit
}
