//! Where numbers end: `1,200.5`, `10:30`, `1980s`.

use super::amount::{is_decimal, is_money};
use super::scan::{char_at, is_word, skip, touches};
use crate::document::{Token, TokenKind};
use crate::grammar::{lead, scale};
use crate::pack::{Lead, Pack};
use crate::text::chars::{is_apostrophe, is_hyphen};
use crate::text::list::{List, list};

/// Units and marks of time that are written onto their number: `5|kg`, `7|pm`, `$|3|m`.
static UNITS: List = list!("en/text/number-unit.txt");

/// The end of the number at `at`: `1,200.5`, `10:30`, `9/11`, `3rd`, `1980s`, `’72`, `555-0123`.
pub(super) fn find(text: &str, at: usize, tokens: &[Token], pack: &Pack) -> Option<(usize, TokenKind)> {
    let first = char_at(text, at)?;
    if first.is_numeric() {
        let money = is_money(text, at, tokens, pack);
        let end = digits(text, at, money, pack);
        return suffix(text, at, end, money, pack).map(|end| (end, TokenKind::Number));
    }
    let next = at + first.len_utf8();
    if touches(tokens, at) && !text[..at].ends_with(['(', '$', '£', '€', '“', '"', '[']) {
        return None;
    }
    let end = skip(text, next, |c| c.is_ascii_digit());
    if first == '.' && end > next {
        return Some((end, TokenKind::Number));
    }
    // "the summer of ’72", "the '80s"; but "'10 dead'" is a quotation.
    if is_apostrophe(first) && end == next + 2 {
        let decade = text[end..].starts_with('s');
        let end = end + usize::from(decade);
        let apart = !char_at(text, end).is_some_and(is_word);
        let year = decade || !text[end..].starts_with(' ') || first == '’';
        return (apart && year).then_some((end, TokenKind::Number));
    }
    None
}

/// The end of the digits and of the separators among them.
fn digits(text: &str, start: usize, money: bool, pack: &Pack) -> usize {
    let mut end = skip(text, start, char::is_numeric);
    if let Some(end) = chain(text, start, end) {
        return end;
    }
    while let Some(sign) = char_at(text, end) {
        let group = end + sign.len_utf8();
        let next = skip(text, group, |c| c.is_ascii_digit());
        let width = next - group;
        let joins = match sign {
            '.' | ':' | '/' => width > 0,
            // "1,200", "1,00,000"; but "[13,14]" is a list.
            ',' => {
                width == 3
                    || (width == 2 && text[next..].starts_with(','))
                    || (matches!(width, 1 | 2) && is_decimal(text, next, money, pack))
            }
            // "CHF 1’500"
            '\'' | '’' => width == 3 && end - start <= 3 && !text[..start].ends_with(is_apostrophe),
            // "46⁄2": a fraction's own slash.
            '\u{2044}' => width > 0,
            _ => false,
        };
        if !joins {
            break;
        }
        end = next;
    }
    end
}

/// Dates, telephone numbers and the like, `2024-04-25` and `555-0123`, are one token; ranges, `1969|-|1970`, are not.
fn chain(text: &str, start: usize, end: usize) -> Option<usize> {
    let mut widths = [end - start, 0, 0, 0, 0];
    let (mut count, mut at) = (1, end);
    while let Some(sign) = char_at(text, at).filter(|&c| is_hyphen(c)) {
        let group = at + sign.len_utf8();
        // Wide enough for an ISBN's group; bounded, so that a long chain is not looked at again and again.
        let width = text.as_bytes()[group..].iter().take(9).take_while(|b| b.is_ascii_digit()).count();
        if width == 0 || width == 9 || count == widths.len() {
            return None;
        }
        widths[count] = width;
        count += 1;
        at = group + width;
    }
    let whole = !char_at(text, at).is_some_and(is_word);
    (whole && (count > 2 || (count == 2 && widths[..2] == [3, 4]))).then_some(at)
}

/// The end with what is written onto the number; `None` if letters make it a word: `4chan`, `3D`.
fn suffix(text: &str, start: usize, end: usize, money: bool, pack: &Pack) -> Option<usize> {
    let tail = skip(text, end, is_word);
    let letters = &text[end..tail];
    if letters.is_empty() {
        // "the 1950's"
        let decade = text[..end].ends_with('0') && (2..=4).contains(&(end - start));
        let mark = char_at(text, end).filter(|&c| decade && is_apostrophe(c)).map_or(0, char::len_utf8);
        let after = end + mark;
        let plural = mark > 0 && text[after..].starts_with('s') && !char_at(text, after + 1).is_some_and(is_word);
        return Some(if plural { after + 1 } else { end });
    }
    if letters == "s" || ["st", "nd", "rd", "th"].iter().any(|ordinal| ordinal.eq_ignore_ascii_case(letters)) {
        return Some(tail);
    }
    // "5|mn people" anywhere, "$|5|B" only in money: its letters are those of names too. "5million" was never meant as one word.
    let scaled = scale(letters, pack).is_some_and(|scale| money || (scale.everywhere && letters.len() > 1));
    // `115|USD`
    let code = lead(letters, pack) == Some(Lead::Sure) && letters.len() == 3;
    if UNITS.has(letters) || scaled || code {
        return Some(end);
    }
    // "75p": pence are one word, as "3D" is.
    if letters == "p" {
        return Some(tail);
    }
    // "5p.m."
    let clock = letters.len() == 1 && text[end..].get(..4).is_some_and(|t| ["a.m.", "p.m."].contains(&t));
    clock.then_some(end)
}
