//! What words mean in dates and amounts: those with a digit by their shape, all others as the pack has them.

use super::currencies::is_sign;
use crate::pack::Pack;
use crate::pack::pairs::VALUE_SENSES;

pub(super) use crate::pack::ValueRole as Role;
pub(super) use crate::pack::ValueSense as Sense;

/// What a folded word may mean.
pub(super) fn sense(word: &str, pack: &Pack) -> Sense {
    match word.as_bytes().first() {
        Some(b'0'..=b'9') => shape(word, pack),
        Some(b'.') if word.len() > 1 => shape(word, pack),
        Some(b'\'') if word.len() > 2 => match word[1..].trim_end_matches('s') {
            digits if digits.len() != 2 || !digits.bytes().all(|b| b.is_ascii_digit()) => Sense::NONE,
            _ if word.ends_with('s') => Sense::DECADE,
            _ => Sense::SHORT_YEAR,
        },
        _ => match pack.pair(&VALUE_SENSES, word) {
            Some(sense) => sense,
            // `US$`, `GH¢`
            None if word.ends_with(is_sign) => Sense::SYMBOL,
            None => Sense::NONE,
        },
    }
}

/// What a word that starts with a digit may mean.
fn shape(word: &str, pack: &Pack) -> Sense {
    let tail = word.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ':' | '/' | '-' | '⁄'));
    let digits = &word[..word.len() - tail.len()];
    match tail {
        "" if digits.contains(':') => Sense::CLOCK,
        "" if digits.contains(['/', '-', '⁄']) => Sense::CHAIN,
        "" if digits.matches('.').count() > 1 && !parted_by_stops(digits) => Sense::CHAIN,
        "" => Sense::DIGITS,
        // `8PM`
        "am" | "pm" => Sense::CLOCK,
        "s" | "'s" => Sense::DECADE,
        "st" | "nd" | "rd" | "th" => Sense::ORDINAL.or(Sense::NTH),
        "½" | "¼" | "¾" | "⅓" | "⅔" => Sense::DIGITS,
        "p" if digits.ends_with(|c: char| c.is_ascii_digit()) => Sense::PENCE,
        _ if tail.starts_with('\'')
            && !tail.contains(|c: char| !(c.is_ascii_digit() || matches!(c, '\'' | '.' | ','))) =>
        {
            Sense::DIGITS
        }
        _ if is_stamp(digits, tail, pack) => Sense::STAMP,
        _ => Sense::NONE,
    }
}

/// `1.500.000`, `1.234,56`: thousands parted by full stops; not `25.04.2024`, `192.168.0.1`.
pub(super) fn parted_by_stops(digits: &str) -> bool {
    let (whole, rest) = digits.split_once(',').unwrap_or((digits, ""));
    let mut groups = whole.split('.');
    let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()) && !group.starts_with('0'));
    let last = rest.len() <= 2 && (!rest.is_empty() || whole.ends_with("000"));
    first && last && groups.all(|group| group.len() == 3)
}

/// `29` with `mar22`, `18` with `dec2019`.
fn is_stamp(day: &str, rest: &str, pack: &Pack) -> bool {
    let Some((month, year)) = rest.split_at_checked(3) else { return false };
    let named = pack.pair(&VALUE_SENSES, month).is_some_and(|sense| sense.has(Sense::MONTH));
    let day = day.parse().is_ok_and(|day: u32| (1..=31).contains(&day));
    day && named && matches!(year.len(), 2 | 4) && year.bytes().all(|b| b.is_ascii_digit())
}
